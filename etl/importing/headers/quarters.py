"""Quarters and months that say no year themselves: the year is in a column beside them, or in the header above them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from etl import periods
from etl.importing.headers.header import Header, HeaderRow
from etl.importing.layouts.description import Description
from etl.importing.layouts.options import Setting
from etl.importing.numbers.wording import key, split_mark
from etl.importing.reading.sheet import Cell, Row, Sheet

_PERIOD = "periode"
_YEARS = frozenset({"jaar", "peiljaar", "verslagjaar", "kalenderjaar"})
_PARTS = {
    "kwartaal": frozenset({"kwartaal", "kwartalen", "kwartaalnummer", "kw", "k", "q", "quarter"}),
    "maand": frozenset({"maand", "maanden", "maandnummer", "mnd", "month"}),
}
_LAST = {"kwartaal": 4, "maand": 12}
_SIGN = {"kwartaal": "K", "maand": "-"}
# a table does not start lower than this
_SEARCHED_ROWS = 20
_LOOKED_AT = 50
_ADVICE = "Zet boven elk kwartaal het jaar, of schrijf jaar en kwartaal in de kop, bv. 2022KW01."
PART_ADVICE = {
    "kwartaal": "Schrijf 1, K1 of 1e kwartaal.",
    "maand": "Schrijf 1, 01 of januari.",
}


def beside_year(headers: Mapping[int, Header], description: Description) -> dict[int, Header]:
    """Give the headers with the one of a quarter or month as a part of the year that has a column of its own."""
    years = [at for at, header in headers.items() if _is_year(header)]
    parts = {
        at: part for at, header in headers.items() for part, names in _PARTS.items() if key(header.cell.text) in names
    }
    if len(years) != 1 or len(parts) != 1 or _PERIOD not in {column.naam for column in description.kolommen}:
        return dict(headers)
    return {at: replace(head, column=None, part=parts[at]) if at in parts else head for at, head in headers.items()}


def _is_year(header: Header) -> bool:
    return bool(header.column and header.column.naam == _PERIOD and key(header.cell.text) in _YEARS)


def in_year(year: str, text: str, part: str) -> str | None:
    """Give the code of a quarter or month of a year; None for what is none of that year.

    Args:
        year: Four digits.
        text: As written: '1', 'K1', '1e kw', 'mei', '2022KW01'.
        part: 'kwartaal' or 'maand'.
    """
    plain = split_mark(text)[0].strip()
    number = re.fullmatch(r"0?([1-9]|1[0-2])(?:[.,]0{1,4})?", plain)
    if number and int(number[1]) <= _LAST[part]:
        found = periods.parse(f"{year} K{number[1]}" if part == "kwartaal" else f"{year}-{int(number[1]):02d}")
    else:
        found = periods.parse(plain) or periods.parse(f"{year} {plain}")
    return found if found and found[:4] == year and periods.kind(found) == part else None


def under_years(lower: Mapping[int, Cell], over: Mapping[int, Header]) -> dict[int, str]:
    """Give the periods of a row of bare numbers under years, when those are all quarters or months of one year.

    Other years may have the first of them. Nothing for anything else: '1' and '2' alone may be halves.
    """
    by_year: dict[str, list[int]] = defaultdict(list)
    for at in sorted(lower):
        period = over[at].period if at in over else None
        if not (period or "").endswith("JJ00") or not re.fullmatch(r"0?[1-9]|1[0-2]", lower[at].text.strip()):
            return {}
        by_year[(period or "")[:4]].append(at)
    rows = [[int(lower[at].text) for at in places] for places in by_year.values()]
    longest = max(map(len, rows), default=0)
    part = next((part for part, last in _LAST.items() if last == longest), "")
    if not part or any(row != list(range(1, len(row) + 1)) for row in rows):
        return {}
    found = {at: in_year(year, lower[at].text, part) for year, places in by_year.items() for at in places}
    return {at: period for at, period in found.items() if period}


def ask_parts(body: Mapping[int, Row], header: HeaderRow, setting: Setting) -> None:
    """Refuse quarters without their year in a column, and numbers under years that may be anything, once for all rows.

    Raises:
        RefusedError: There are such.
    """
    at, problems = header.columns.get(_PERIOD, 0), setting.problems
    cells = [row[at] for row in islice(body.values(), _LOOKED_AT) if at in row] if at and not header.part else []
    if cells and all(_is_quarter(cell.text) for cell in cells):
        problems.cell(
            cells[0], "een kwartaal met zijn jaar", "Zet een kolom jaar naast deze kolom, of schrijf 2022KW01."
        )
    first: Row = next(iter(body.values()), {})
    numbers = {at: cell for at, cell in first.items() if header.periods and at >= min(header.periods)}
    labels = {key(cell.text) for at, cell in first.items() if at not in numbers}
    over = header.headers.keys() - header.periods.keys()
    if (
        len(numbers) > len(numbers.keys() & header.periods.keys())
        and not over & numbers.keys()
        and all(re.fullmatch(r"0?[1-9]|1[0-2]", cell.text.strip()) for cell in numbers.values())
        and labels <= setting.description.by_header().keys()
    ):
        cell = next(iter(numbers.values()))
        problems.cell(cell, "een kwartaal of maand onder elk jaar", "Schrijf in deze rij K1, K2 of jan, feb.")
    problems.stop_if_any()


def _is_quarter(text: str) -> bool:
    plain = split_mark(text)[0].strip()
    return periods.parse(plain) is None and in_year("2000", plain, "kwartaal") is not None


def numbers_read(header: HeaderRow) -> list[str]:
    """Tell of bare numbers under a year as what they were read."""
    heads = [head for head in header.periods.values() if re.match(r"\d{1,2} \d{4}\b", head.cell.text)]
    parts = sorted({"kwartalen" if periods.kind(head.period or "") == "kwartaal" else "maanden" for head in heads})
    return [f"De getallen in rij {header.row}, onder een jaar, zijn gelezen als {' en '.join(parts)}."] if parts else []


def ask_year(sheet: Sheet, found: HeaderRow | None, setting: Setting) -> None:
    """Collect a row with quarters of no year, where it is more of a header than what was found."""
    names = setting.description.by_header()
    for number in islice(sheet.rows, _SEARCHED_ROWS) if setting.description.breed == _PERIOD else ():
        if found and number in range(found.top or found.row, found.row + 1):
            return
        row = sheet.rows[number]
        named = sum(key(cell.text) in names for cell in row.values())
        known = len(found.columns) if found else 0
        if named >= known and _is_bare(row, named):
            texts = " | ".join(cell.text for cell in row.values())
            setting.problems.blad = sheet.name
            setting.problems.place("het jaar bij elk kwartaal in de koppen", _ADVICE, rij=number, gelezen=texts)
            return


def _is_bare(row: Row, named: int) -> bool:
    """Tell whether a row has quarters without a year: with a word, or as the numbers 1 to 4 beside a known header."""
    texts = [split_mark(cell.text)[0].strip() for cell in row.values()]
    written = {text for text in texts if not text.isdigit() and _is_quarter(text)}
    numbers = [text for text in texts if text.isdigit()]
    return len(written) > 1 or (named > 0 and numbers == ["1", "2", "3", "4"])
