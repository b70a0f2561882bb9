"""Headers of a table: which column or period each stands for, and how sure a row is the header row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etl.importing.meaning.description import Description, Field
from etl.importing.meaning.lookups import Lookups
from etl.importing.numbers.footnotes import split_mark
from etl.importing.numbers.slugs import key
from etl.importing.reading.sheet import Cell, Row, Sheet

_UNIT = re.compile(r"(?P<name>.*?)\s*(?:[(\[](?P<unit>[^()\[\]]*)[)\]]|(?P<scale>x\s*1[ .]?000.*))", re.DOTALL)
# a table does not start lower than this; looking further would read every row as a header
_SEARCHED_ROWS = 100


@dataclass(frozen=True)
class Header:
    """One header cell.

    Attributes:
        cell: The cell itself.
        column: Column of the kind it names, None when it names none.
        period: Period code it stands for in a wide table.
        unit: What it says about the unit: 'x 1.000', '%', '€'.
        mark: Its footnote mark.
    """

    cell: Cell
    column: Field | None = None
    period: str | None = None
    unit: str = ""
    mark: str | None = None


@dataclass(frozen=True)
class HeaderRow:
    """A row that may be the header row of the table.

    Attributes:
        row: Its number.
        headers: Column number -> header, for every cell with content.
        wide: True when periods stand in the headers.
        complete: True when a figure, or what a kind without figures needs, can be read under it.
        score: How much of the wanted table it shows.
    """

    row: int
    headers: Mapping[int, Header]
    wide: bool
    complete: bool
    score: int


def best_header_row(sheet: Sheet, description: Description, lookups: Lookups) -> HeaderRow | None:
    """Give the row that looks most like the header of the kind, None when none does."""
    found = [
        candidate
        for number in list(sheet.rows)[:_SEARCHED_ROWS]
        if (candidate := read_header_row(number, sheet.rows[number], description, lookups)) is not None
    ]
    return max(found, key=lambda candidate: (candidate.complete, candidate.score), default=None)


def read_header_row(number: int, row: Row, description: Description, lookups: Lookups) -> HeaderRow | None:
    """Read a row as header, None when too few of its cells can be one."""
    names = description.by_header()
    headers = {at: _header(cell, names, description, lookups) for at, cell in row.items()}
    columns = {header.column.naam for header in headers.values() if header.column}
    periods = [header.period for header in headers.values() if header.period]
    wide = bool(periods) and description.breed not in columns
    complete = _is_complete(description, columns, wide)
    if len(columns) + len(periods) < 2 and not (complete and len(row) > 1):
        return None
    if wide and any(_is_data(header, description, lookups) for header in headers.values()):
        return None
    return HeaderRow(number, headers, wide, complete, 2 * len(columns) + len(periods))


def duplicates(row: HeaderRow) -> Iterator[Header]:
    """Give every header that names a column or period already named to its left."""
    seen: set[str] = set()
    for header in row.headers.values():
        name = header.period if header.period else header.column.naam if header.column else None
        if name in seen:
            yield header
        if name is not None:
            seen.add(name)


def _is_data(header: Header, description: Description, lookups: Lookups) -> bool:
    """Tell a row of figures that happen to look like years ('Pensioen | 2010 | 2030') from a header row."""
    text = split_mark(header.cell.text)[0]
    if header.column or header.period or not text:
        return False
    find = {"indicator": lookups.indicator, "branche": lookups.branche, "regio": lookups.regio}
    found = [find[label](text) for label in description.labels if label in find]
    return description.choice(text) is not None or any(found)


def _is_complete(description: Description, columns: set[str], wide: bool) -> bool:
    if description.measures:
        return wide or any(column.naam in columns for column in description.measures)
    needed = {column.naam for column in description.kolommen if column.verplicht}
    return len(columns & needed) >= 2


def _header(cell: Cell, names: Mapping[str, Field], description: Description, lookups: Lookups) -> Header:
    if cell.kind not in ("tekst", "getal"):
        return Header(cell)
    if whole := names.get(key(cell.text)):
        return Header(cell, whole, unit="%" if "%" in cell.text else "")
    text, mark = split_mark(cell.text)
    match = _UNIT.fullmatch(text)
    name = match["name"] if match else text
    unit = (match["unit"] or match["scale"] or "").strip() if match else ""
    if key(text) in names:
        return Header(cell, names[key(text)], mark=mark)
    period = lookups.period(text) if description.breed else None
    if period is None and match and description.breed:
        period = lookups.period(name)
    column = None if period else names.get(key(name))
    return Header(cell, column, period, unit, mark)
