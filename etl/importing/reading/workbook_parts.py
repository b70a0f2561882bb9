"""The small parts of a workbook: its sheets, its shared texts and its percent formats."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet_facts import TooLargeError

_BUILT_IN_PERCENT = {9, 10}
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


def percent_styles(parts: dict[str, bytes], limits: Limits) -> set[int]:
    """Give the style numbers whose number format shows a percentage.

    Raises:
        expat.ExpatError: No well-formed XML.
        TooLargeError: More styles than a workbook can have cells.
    """
    content = parts.get("xl/styles.xml")
    if content is None:
        return set()
    own = {
        int(found["numFmtId"])
        for found in _elements(content, "numFmt")
        if "%" in _QUOTED.sub("", found.get("formatCode", ""))
    }
    formats = own | _BUILT_IN_PERCENT
    styles = _elements(content, "xf", within="cellXfs", most=limits.cells)
    return {number for number, found in enumerate(styles) if int(found.get("numFmtId", 0)) in formats}


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
