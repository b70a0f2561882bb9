"""What a workbook's reader keeps quiet about: formulas without a value, errors, percent formats, extent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from etl.importing.reading.limits import Limits

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
Place = tuple[int, int]


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


@dataclass
class _Open:
    """The cell being read."""

    place: Place
    attributes: Mapping[str, str]
    formula: str | None = None
    has_value: bool = False
    text: list[str] = field(default_factory=list)


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
        self._cell: _Open | None = None

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
            self._cell = _Open(self._place(attributes.get("r")), attributes)
        elif self._cell is not None:
            self._inside = tag
            if tag == "f":
                self._cell.formula = ""
            elif tag in ("v", "is"):
                self._cell.has_value = True

    def _characters(self, text: str) -> None:
        if self._cell is None:
            return
        if self._inside == "f":
            self._cell.formula = (self._cell.formula or "") + text
        elif self._inside in ("v", "t"):
            self._cell.text.append(text)

    def _end(self, name: str) -> None:
        tag = name.rpartition("}")[2]
        self._inside = ""
        if tag == "c" and self._cell is not None:
            self._close(self._cell)
            self._cell = None

    def _place(self, reference: str | None) -> Place:
        if reference is None:
            self._column += 1
            return self._row, self._column
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise ValueError(reference)
        self._column = 0
        for char in match[1]:
            self._column = self._column * 26 + ord(char) - ord("A") + 1
        return int(match[2]), self._column

    def _close(self, cell: _Open) -> None:
        facts, text, kind = self.facts, "".join(cell.text), cell.attributes.get("t", "n")
        if cell.formula is not None and self._is_uncomputed(cell, text, kind):
            facts.uncomputed[cell.place] = f"={cell.formula}"
        elif not text:
            return
        if kind == "e":
            facts.errors[cell.place] = text
        if int(cell.attributes.get("s", 0)) in self._percent_styles and kind == "n":
            facts.percent.add(cell.place)
        facts.cells += 1
        facts.chars += self._strings[int(text)] if kind == "s" else len(text)
        facts.last = (max(facts.last[0], cell.place[0]), max(facts.last[1], cell.place[1]))
        self._check()

    def _is_uncomputed(self, cell: _Open, text: str, kind: str) -> bool:
        if kind == "str" and cell.has_value:
            return False
        return not text or (self._recalculated and kind == "n" and text == "0")

    def _check(self) -> None:
        facts, limits = self.facts, self._limits
        rows, columns = facts.last
        if (
            rows > limits.rows
            or columns > limits.columns
            or rows * columns > limits.area
            or facts.cells > limits.cells
            or facts.chars > limits.text_chars
        ):
            raise TooLargeError
