"""One sheet of an XLSX, scanned for what calamine keeps quiet about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from xml.parsers import expat

from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet_facts import SheetFacts, TooLargeError
from etl.importing.reading.workbook_parts import Style, is_struck

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


class SheetScan:
    """Streams over the XML of one sheet.

    Args:
        styles: What each style shows.
        strings: Length of every shared text.
        struck: Numbers of the shared texts that are struck through.
        recalculated: True when the writer left all computing to Excel, so that a cached 0 proves nothing.
        limits: Caps; passing one ends the scan.
    """

    def __init__(
        self,
        styles: Sequence[Style],
        strings: Sequence[int],
        struck: Collection[int],
        recalculated: bool,
        limits: Limits,
    ) -> None:
        self.facts = SheetFacts()
        self._styles, self._strings, self._struck = styles, strings, struck
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
            if _is_hidden(attributes, "ht"):
                self.facts.hidden_rows.add(self._row)
        elif tag == "col" and _is_hidden(attributes, "width"):
            last = min(int(attributes["max"]), self._limits.columns)
            self.facts.hidden_columns.update(range(int(attributes["min"]), last + 1))
        elif tag == "c":
            self._move_to(attributes.get("r"))
            self._cell, self._formula, self._has_value = attributes, None, False
        elif self._cell is not None:
            self._inside = tag
            if tag == "f":
                self._formula = ""
            elif is_struck(tag, attributes):
                self.facts.struck.add((self._row, self._column))
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
        self._note_style(place, int(cell.get("s", 0)), kind, text)
        facts.cells += 1
        facts.chars += self._strings[int(text)] if kind == "s" else len(text)
        facts.last = (max(facts.last[0], place[0]), max(facts.last[1], place[1]))
        if facts.passes(self._limits):
            raise TooLargeError

    def _note_style(self, place: tuple[int, int], number: int, kind: str, text: str) -> None:
        """Note what the style of a cell with content shows of it."""
        style, facts = self._styles[number] if number < len(self._styles) else Style(), self.facts
        if kind in ("n", "d"):
            if style.code and kind == "n":
                facts.note_size([place], style.size(text))
            if style.money:
                facts.money[place] = style.money
            if style.local and not facts.local:
                facts.local = (place, style.local)
            if style.unit:
                facts.units[place] = style.unit
            if style.unseen:
                facts.unseen.add(place)
            if style.shown:
                facts.shown[place] = style.shown
        elif style.indent:
            facts.indents[place] = style.indent
        if style.struck or (kind == "s" and int(text) in self._struck):
            facts.struck.add(place)


def _is_hidden(attributes: dict[str, str], size: str) -> bool:
    """Tell whether a row or column is hidden, or made so small that nobody sees it."""
    return attributes.get("hidden") in ("1", "true") or (size in attributes and float(attributes[size]) < 1)
