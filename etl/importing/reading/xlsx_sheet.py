"""One sheet of a workbook: what calamine keeps quiet about, scanned first, and the values calamine gives, as cells."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from xml.parsers import expat

from python_calamine import CalamineSheet

from etl.importing.numbers.printed import plain_text
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet import Cell, CellKind, Row, Sheet, text_cell

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
Place = tuple[int, int]
Value = int | float | str | bool | time | date | datetime | timedelta


class TooLargeError(Exception):
    """A sheet has more content than is allowed."""


@dataclass
class SheetFacts:
    """Facts of one sheet by (row, column).

    Attributes:
        uncomputed: Formulas that have no cached value, with their text.
        errors: Cells with an Excel error, with its text.
        percent: Cells shown as a percentage.
        hidden: Row numbers that are hidden.
        cells: Number of cells with content.
        chars: Characters of text in all cells.
        last: Last row and column with content.
    """

    uncomputed: dict[Place, str] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    percent: set[Place] = field(default_factory=set)
    hidden: list[int] = field(default_factory=list)
    cells: int = 0
    chars: int = 0
    last: Place = (0, 0)

    def passes(self, limits: Limits) -> bool:
        """Tell whether this is more than is allowed of one sheet."""
        rows, columns = self.last
        extent = rows > limits.rows or columns > limits.columns or rows * columns > limits.area
        return extent or self.cells > limits.cells or self.chars > limits.text_chars


class SheetScan:
    """Streams over the XML of one sheet.

    Args:
        percent_styles: Style numbers that show a percentage.
        strings: Length of every shared text.
        recalculated: True when the writer left all computing to Excel, so that a cached 0 proves nothing.
        limits: Caps; passing one ends the scan.
    """

    def __init__(self, percent_styles: set[int], strings: Sequence[int], recalculated: bool, limits: Limits) -> None:
        self.facts = SheetFacts()
        self._percent_styles, self._strings = percent_styles, strings
        self._recalculated, self._limits = recalculated, limits
        self._row, self._column, self._inside = 0, 0, ""
        # of the cell that is open: its attributes, formula, whether it has a value, and its text
        self._cell: dict[str, str] | None = None
        self._formula: str | None = None
        self._has_value = False
        self._text: list[str] = []

    def run(self, content: bytes) -> SheetFacts:
        """Scan a sheet.

        Raises:
            TooLargeError: More rows, columns, cells or text than allowed.
            expat.ExpatError: No well-formed XML.
            ValueError: A cell reference that does not exist.
        """
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(content, True)
        return self.facts

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
            if attributes.get("hidden") in ("1", "true"):
                self.facts.hidden.append(self._row)
        elif tag == "c":
            self._move_to(attributes.get("r"))
            self._cell, self._formula, self._has_value = attributes, None, False
        elif self._cell is not None:
            self._inside = tag
            if tag == "f":
                self._formula = ""
            elif tag in ("v", "is"):
                self._has_value = True

    def _move_to(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise ValueError(reference)
        self._column = 0
        for char in match[1]:
            self._column = self._column * 26 + ord(char) - ord("A") + 1
        self._row = int(match[2])

    def _characters(self, text: str) -> None:
        if self._cell is not None and self._inside == "f":
            self._formula = (self._formula or "") + text
        elif self._cell is not None and self._inside in ("v", "t"):
            self._text.append(text)

    def _end(self, name: str) -> None:
        self._inside = ""
        if name.rpartition("}")[2] != "c" or self._cell is None:
            return
        facts, place, text = self.facts, (self._row, self._column), "".join(self._text)
        cell, kind = self._cell, self._cell.get("t", "n")
        self._cell, self._text = None, []
        unproven = self._recalculated and kind == "n" and text == "0"
        computed = (kind == "str" and self._has_value) or (text and not unproven)
        if self._formula is not None and not computed:
            facts.uncomputed[place] = f"={self._formula}"
        elif not text:
            return
        if kind == "e":
            facts.errors[place] = text
        if int(cell.get("s", 0)) in self._percent_styles and kind == "n":
            facts.percent.add(place)
        facts.cells += 1
        facts.chars += self._strings[int(text)] if kind == "s" else len(text)
        facts.last = (max(facts.last[0], place[0]), max(facts.last[1], place[1]))
        if facts.passes(self._limits):
            raise TooLargeError


def sheet_of(found: CalamineSheet, facts: SheetFacts, *, hidden: bool) -> Sheet:
    """Give the cells of a sheet: the values calamine gives, and what the scan found where it gives none."""
    values = found.to_python(skip_empty_area=False) if facts.cells else []
    rows: dict[int, dict[int, Cell]] = {}
    for row, line in enumerate(values, start=1):
        for column, value in enumerate(line, start=1):
            cell = _cell(row, column, value, facts)
            if cell is not None:
                rows.setdefault(row, {})[column] = cell
    marked: tuple[tuple[CellKind, dict[Place, str]], ...] = (("formule", facts.uncomputed), ("fout", facts.errors))
    for kind, places in marked:
        for (row, column), text in places.items():
            rows.setdefault(row, {})[column] = Cell(row, column, text, kind)
    ordered: dict[int, Row] = {row: dict(sorted(rows[row].items())) for row in sorted(rows)}
    merged = tuple(
        (first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in found.merged_cell_ranges or ()
    )
    return Sheet(ordered, found.name, merged, hidden)


def _cell(row: int, column: int, value: Value, facts: SheetFacts) -> Cell | None:
    if isinstance(value, str):
        return text_cell(row, column, value) if value.strip() else None
    if isinstance(value, bool):
        return Cell(row, column, "waar" if value else "onwaar")
    if not isinstance(value, int | float):
        midnight = isinstance(value, datetime) and value.time() == time()
        return Cell(row, column, value.date().isoformat() if midnight else str(value), "datum")  # type: ignore[union-attr]
    if not math.isfinite(value):
        return Cell(row, column, str(value), "fout")
    # fifteen digits is what Excel shows and keeps: 0.30000000000000004 is 0.3
    number = Decimal(f"{value:.15g}")
    if (row, column) in facts.percent:
        return Cell(row, column, f"{plain_text(number * 100)}%", "getal", number * 100)
    return Cell(row, column, plain_text(number), "getal", number)
