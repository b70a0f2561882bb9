"""The small parts of a workbook: its sheets, its shared texts and what its styles make of a cell."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple
from xml.parsers import expat

from etl.importing.numbers.currency import beside_number, foreign_format
from etl.importing.numbers.number_format import Size, sections, size_of
from etl.importing.numbers.scale import no_count
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet_facts import Shown, TooLargeError

# formats every workbook has without saying so
_BUILT_IN = {9: "0%", 10: "0.00%", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss"}
_BUILT_IN |= {46: "[h]:mm:ss"}
# and those for money: their sign is that of the country they are opened in, whatever the workbook writes; here the euro
_MONEY, _ACCOUNTING = frozenset({5, 6, 7, 8, 42, 44}), frozenset({37, 38, 39, 40, 41, 43})
_WHITE = ("1", "9")
_QUOTED = re.compile(r'"[^"]*"|\\.')


@dataclass(frozen=True)
class SheetPart:
    """One sheet: its name and its part in the package."""

    name: str
    part: str


@dataclass(frozen=True)
class Workbook:
    """What the workbook part says; `recalculated` when its writer left computing to Excel."""

    sheets: tuple[SheetPart, ...]
    recalculated: bool


class Style(NamedTuple):
    """What a style makes of a cell.

    Attributes:
        code: Its number format, '' when that shows every number in its own size.
        money: Sign of money that is no euro, '' when it shows none.
        shown: What it shows of a day, when that is its month, its year or the time alone.
        struck: There is a line through it.
        unit: Word or sign for what is no number of persons ('fte', '€') that it shows, '' when none.
        unseen: It shows no numbers: a format without digits (`;;;`), or white letters on no colour.
        indent: How far it sets a text in.
        local: Sign of money that is no euro that was seen where the workbook was made, and the euro here.
    """

    code: str = ""
    money: str = ""
    shown: Shown | None = None
    struck: bool = False
    unit: str = ""
    unseen: bool = False
    indent: int = 0
    local: str = ""

    def size(self, text: str) -> Size | None:
        """Give what it makes of the size of a number; None when that cannot be told."""
        return size_of(self.code, Decimal(text)) if self.code else Size()


def workbook(parts: dict[str, bytes]) -> Workbook:
    """Read the sheets of a workbook.

    Raises:
        KeyError: A part is missing.
        expat.ExpatError: No well-formed XML.
    """
    targets = {
        found["Id"]: posixpath.normpath(posixpath.join("/xl", found["Target"])).lstrip("/")
        for found in _elements(parts["xl/_rels/workbook.xml.rels"], "Relationship")
    }
    content = parts["xl/workbook.xml"]
    sheets = tuple(SheetPart(found["name"], targets[_relation(found)]) for found in _elements(content, "sheet"))
    full = any(found.get("fullCalcOnLoad") in ("1", "true") for found in _elements(content, "calcPr"))
    return Workbook(tuple(sheet for sheet in sheets if "worksheets/" in sheet.part), full)


def styles_of(parts: dict[str, bytes], limits: Limits) -> list[Style]:
    """Give what each style of a cell shows, in order.

    Raises:
        expat.ExpatError: No well-formed XML.
        TooLargeError: More styles than a workbook can have cells.
    """
    content = parts.get("xl/styles.xml")
    if content is None:
        return []
    formats = {int(found["numFmtId"]): found.get("formatCode", "") for found in _elements(content, "numFmt")}
    struck = _struck(content, within="fonts", item="font")
    white = _items(content, "fonts", "font", _is_white)
    shown = {**_BUILT_IN, **formats}
    styles, indents = _elements(content, "xf", within="cellXfs", most=limits.cells), _indents(content)
    made: dict[tuple[str, bool, bool, int, str], Style] = {}
    given: list[Style] = []
    for at, found in enumerate(styles):
        number = int(found.get("numFmtId", 0))
        written, font = shown.get(number, ""), int(found.get("fontId", 0))
        code = _of_country(number, written)
        local = "" if code == written else foreign_format(written)
        way = (code, font in struck, font in white and int(found.get("fillId", 0)) == 0, indents.get(at, 0), local)
        if way not in made:
            made[way] = style_of(code, struck=way[1], white=way[2])._replace(indent=way[3], local=way[4])
        given.append(made[way])
    return given


def _of_country(number: int, code: str) -> str:
    """Give a format by its number; of a built-in one for money with the sign that is seen here."""
    if number not in _MONEY | _ACCOUNTING or not (foreign_format(code) or number in _MONEY):
        return code
    return "€ #,##0.00" if number in _MONEY else "#,##0.00"


def _indents(content: bytes) -> dict[int, int]:
    """Give the numbers of the styles that set a text in, with how far."""
    depths = {own.get("indent", "0") for own in _elements(content, "alignment", within="cellXfs")} - {"0"}
    return {
        number: int(depth) for depth in depths for number in _items(content, "cellXfs", "xf", partial(_sets_in, depth))
    }


def _sets_in(depth: str, tag: str, own: Mapping[str, str]) -> bool:
    return tag == "alignment" and own.get("indent") == depth


def style_of(code: str, *, struck: bool = False, white: bool = False) -> Style:
    """Give what a number format shows, with a line through it or in white letters on no colour."""
    plain = _QUOTED.sub("", code)
    sized = any(section.size != Size() for section in sections(code))
    return Style(
        code if sized else "",
        foreign_format(code),
        _shown(plain),
        struck,
        no_count(beside_number(code)),
        white or code.lstrip().startswith(";"),
    )


def _shown(plain: str) -> Shown | None:
    """Give that a format shows of a day its month, its year or the time alone; None for all other formats."""
    first = plain.partition(";")[0].casefold()
    letters = re.sub(r"\[[^\]]*\]|general|standaard", "", first)
    spans = re.findall(r"\[(h+|m+|s+)\]", first)
    if spans or re.search(r"[hs]", letters):
        timed = not re.search(r"[dy0#?]", re.sub(r"[.,]0+", "", letters))
        return ("minuten" if spans[:1] and spans[0][0] == "m" else "tijd") if timed else None
    if re.search(r"[d0#?]", letters):
        return None
    if "m" in letters:
        return "maand"
    return "jaar" if "y" in letters else None


def struck_texts(parts: dict[str, bytes]) -> set[int]:
    """Give the numbers of the shared texts of which a part is struck through."""
    content = parts.get("xl/sharedStrings.xml", b"")
    return _struck(content, within="sst", item="si") if b"strike" in content else set()


def _struck(content: bytes, within: str, item: str) -> set[int]:
    """Give the numbers of items, within an element, that hold a line through text."""
    return _items(content, within, item, is_struck)


def is_struck(tag: str, own: Mapping[str, str]) -> bool:
    """Tell a line through text, by the name of an element and what it says of itself."""
    return tag == "strike" and own.get("val", "1") not in ("0", "false")


def _is_white(tag: str, own: Mapping[str, str]) -> bool:
    """Tell the colour white of letters: by itself, of the theme or of the list every workbook has."""
    plain = float(own.get("tint", 0)) == 0
    by_theme = own.get("theme") == "0" and plain
    return tag == "color" and (own.get("rgb", "")[-6:].upper() == "FFFFFF" or by_theme or own.get("indexed") in _WHITE)


def _items(content: bytes, within: str, item: str, holds: Callable[[str, Mapping[str, str]], bool]) -> set[int]:
    """Give the numbers of items, within an element, that hold an element: its name and attributes are asked."""
    found: set[int] = set()
    open_tags: list[str] = []
    count = -1

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        tag = name.rpartition("}")[2]
        open_tags.append(tag)
        if tag == item and within in open_tags:
            count += 1
        elif within in open_tags and holds(tag, attributes):
            found.add(count)

    parser = _parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_tags.pop()
    parser.Parse(content, True)
    return found


def text_lengths(parts: dict[str, bytes], limits: Limits) -> list[int]:
    """Give the length of every shared text, in order.

    Raises:
        expat.ExpatError: No well-formed XML.
        TooLargeError: More texts than cells are allowed.
    """
    lengths: list[int] = []

    def start(name: str, _: dict[str, str]) -> None:
        if name.rpartition("}")[2] == "si":
            lengths.append(0)
            if len(lengths) > limits.cells:
                raise TooLargeError

    def characters(text: str) -> None:
        if lengths:
            lengths[-1] += len(text)

    if "xl/sharedStrings.xml" in parts:
        parser = _parser()
        parser.StartElementHandler, parser.CharacterDataHandler = start, characters
        parser.Parse(parts["xl/sharedStrings.xml"], True)
    return lengths


def _elements(content: bytes, wanted: str, within: str = "", most: int = 100_000) -> list[dict[str, str]]:
    """Give the attributes of every element of a name, in order."""
    found: list[dict[str, str]] = []
    open_tags: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        open_tags.append(tag)
        if tag == wanted and (not within or within in open_tags):
            found.append(attributes)
            if len(found) > most:
                raise TooLargeError

    parser = _parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_tags.pop()
    parser.Parse(content, True)
    return found


def _parser() -> Any:
    """Give an expat parser; its type has no public name in Python 3.11."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    return parser


def _relation(attributes: dict[str, str]) -> str:
    """Give the id of the part a sheet points to; strict workbooks use another namespace."""
    return next(value for name, value in attributes.items() if name.endswith("}id"))
