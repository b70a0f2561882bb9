"""The content of an ODS, scanned before calamine reads it: caps, and what calamine keeps quiet about."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Literal
from xml.parsers import expat

from etl.importing.numbers.currency import foreign
from etl.importing.numbers.number_format import Size, size_printed
from etl.importing.numbers.scale import no_count
from etl.importing.reading.comments import LONGEST, MOST
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet_facts import SheetFacts, TooLargeError

_CELLS = ("table-cell", "covered-table-cell")
_STYLES = frozenset({"style", "text-properties", "paragraph-properties", "number-style", "currency-style", "number"})
_LENGTH = re.compile(r"(?P<number>[0-9.]+)(?P<unit>mm|cm|in|pt)")
_MILLIMETRES = {"mm": 1, "cm": 10, "in": 25.4, "pt": 0.35}
_NO_LINE = ("none", "")
_FACTORS = {"1000": 1, "1000000": 2, "1000000000": 3}


def scan_content(content: bytes, limits: Limits) -> dict[str, SheetFacts]:
    """Give the facts of every sheet, by name.

    Raises:
        TooLargeError: More rows, columns, cells or text than allowed.
        expat.ExpatError: No well-formed XML.
        ValueError: A number that is none.
    """
    return _Scan(limits).run(content)


class _Scan:
    """Streams over the XML; a row or cell may say that it stands there many times."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: dict[str, SheetFacts] = {}
        self._limits = limits
        self._facts: SheetFacts | None = None
        self._row, self._rows, self._column, self._columns = 0, 0, 0, 0
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []
        # what is open of a comment, from the outside in, and its text
        self._in_comment, self._comment = list[str](), list[str]()
        # styles with a line through them, the one that is open; those of columns by where these end, and of a row
        self._struck: set[str] = set()
        self._style, self._of_columns, self._of_row = "", list[tuple[int, str]](), ""
        # number formats, and styles, that leave thousands out, with how many times; the format that is open
        self._formats, self._left_out, self._format = dict[str, int](), dict[str, int](), ""
        # styles that set a text in, with how far
        self._set_in: dict[str, int] = {}

    def run(self, content: bytes) -> dict[str, SheetFacts]:
        parser: Any = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(content, True)
        return self.sheets

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        own = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        if self._in_comment or (tag == "annotation" and self._cell is not None):
            self._in_comment.append(tag)
        elif tag in _STYLES:
            self._read_style(tag, own)
        elif tag == "table":
            self._facts = self.sheets.setdefault(own.get("name", ""), SheetFacts())
            self._row, self._rows, self._columns, self._of_columns = 0, 0, 0, []
        elif self._facts is None:
            return
        elif tag == "table-column":
            repeated = int(own.get("number-columns-repeated", 1))
            if own.get("visibility", "visible") != "visible":
                last = min(self._columns + repeated, self._limits.columns)
                self._facts.hidden_columns.update(range(self._columns + 1, last + 1))
            self._columns += repeated
            self._of_columns.append((self._columns, own.get("default-cell-style-name", "")))
        elif tag == "table-row":
            self._row += self._rows
            self._rows, self._column = int(own.get("number-rows-repeated", 1)), 0
            self._of_row = own.get("default-cell-style-name", "")
            if own.get("visibility", "visible") != "visible":
                last = min(self._row + self._rows, self._limits.rows + 1)
                self._facts.hidden_rows.update(range(self._row + 1, last + 1))
        elif tag in _CELLS:
            self._text = []
            self._comment.clear()
            kinds = [value for key, value in attributes.items() if key.endswith("}value-type")]
            self._cell = {**own, "error": "ja"} if "error" in kinds else own
        elif tag == "span" and self._cell is not None and own.get("style-name", "") in self._struck:
            self._cell["struck"] = "ja"

    def _characters(self, text: str) -> None:
        if "p" in self._in_comment:
            self._comment.append(text)
        elif self._cell is not None and not self._in_comment:
            self._text.append(text)

    def _read_style(self, tag: str, own: dict[str, str]) -> None:
        """Note what a style or a number format does."""
        if tag == "style":
            self._style = own.get("name", "")
            if own.get("parent-style-name", "") in self._struck:
                self._struck.add(self._style)
            if thousands := self._formats.get(own.get("data-style-name", "")):
                self._left_out[self._style] = thousands
        elif tag in ("number-style", "currency-style"):
            self._format = own.get("name", "")
        elif tag == "number" and (thousands := _FACTORS.get(own.get("display-factor", ""), 0)):
            self._formats[self._format] = thousands
        elif tag == "paragraph-properties" and (far := _millimetres(own.get("margin-left", ""))):
            self._set_in[self._style] = far
        elif tag == "text-properties" and own.get("text-line-through-style", "none") not in _NO_LINE:
            self._struck.add(self._style)

    def _end(self, name: str) -> None:
        tag = name.rpartition("}")[2]
        if self._in_comment:
            self._in_comment.pop()
            self._comment.append(" ")
            return
        if tag == "table":
            self._facts = None
        if tag not in _CELLS or self._cell is None or self._facts is None:
            return
        cell, text, self._cell = self._cell, "".join(self._text), None
        repeated = int(cell.get("number-columns-repeated", 1))
        if (said := " ".join("".join(self._comment).split())) and len(self._facts.comments) < MOST:
            self._facts.comments[self._row + 1, self._column + 1] = said[:LONGEST]
        self._comment.clear()
        if text or "value-type" in cell or "formula" in cell:
            self._keep(self._facts, cell, text, repeated)
        self._column += repeated

    def _keep(self, facts: SheetFacts, cell: dict[str, str], text: str, repeated: int) -> None:
        row, column = self._row + 1, self._column + 1
        facts.cells += self._rows * repeated
        facts.chars += self._rows * repeated * len(text)
        last = (self._row + self._rows, self._column + repeated)
        facts.last = (max(facts.last[0], last[0]), max(facts.last[1], last[1]))
        if facts.passes(self._limits):
            raise TooLargeError
        places = [(r, c) for r in range(row, last[0] + 1) for c in range(column, last[1] + 1)]
        if "error" in cell:
            facts.errors.update(dict.fromkeys(places, text or "fout"))
        elif "formula" in cell and "value-type" not in cell:
            facts.uncomputed.update(dict.fromkeys(places, cell["formula"].partition(":")[2]))
        elif cell.get("value-type") == "percentage":
            facts.percent.update(places)
        elif sign := _money(cell, text):
            facts.money.update(dict.fromkeys(places, sign))
        elif cell.get("value-type") in ("currency", "float"):
            facts.note_size(places, self._size(cell, text, column))
            if unit := no_count(text):
                facts.units.update(dict.fromkeys(places, unit))
        elif cell.get("value-type") == "string" and (far := self._set_in.get(self._style_of(cell, column))):
            facts.indents.update(dict.fromkeys(places, far))
        elif cell.get("value-type") == "time":
            facts.times.update(dict.fromkeys(places, text))
        elif cell.get("value-type") == "date" and (shown := _shown(text)):
            facts.shown.update(dict.fromkeys(places, shown))
        if text and ("struck" in cell or self._style_of(cell, column) in self._struck):
            facts.struck.update(places)

    def _size(self, cell: dict[str, str], text: str, column: int) -> Size | None:
        """Give what is printed of the size of a number: a word, or thousands left out without one."""
        size = size_printed(text, Decimal(cell.get("value", "0")))
        if size == Size():
            return Size(thousands=self._left_out.get(self._style_of(cell, column), 0))
        return size

    def _style_of(self, cell: dict[str, str], column: int) -> str:
        of_column = next((style for last, style in self._of_columns if column <= last), "")
        return cell.get("style-name") or self._of_row or of_column


def _millimetres(length: str) -> int:
    """Give a length ('0.35cm') in whole millimetres, 0 for what is none."""
    match = _LENGTH.fullmatch(length)
    return round(float(match["number"]) * _MILLIMETRES[match["unit"]]) if match else 0


def _money(cell: dict[str, str], text: str) -> str:
    """Give the sign of money that is no euro: the cell says which it is, or prints it."""
    if cell.get("value-type") not in ("currency", "float"):
        return ""
    code = cell.get("currency", "EUR").upper()
    return foreign(text) or ("" if code == "EUR" else code)


def _shown(text: str) -> Literal["maand", "jaar"] | None:
    """Tell whether a day is printed as a month ('jan 22', '01-2022') or as a year, rather than as a day."""
    parts = [part for part in re.split(r"[^0-9A-Za-z]+", text) if part]
    if len(parts) == 1 and parts[0].isdigit():
        return "jaar"
    return "maand" if len(parts) in (1, 2) else None
