"""Headers over two rows: years over quarters, a branche over years, a unit under the name of the figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from etl.definitions import Definitions
from etl.importing.headers.header import Header
from etl.importing.headers.quarters import under_years
from etl.importing.headers.shapes import is_text
from etl.importing.layouts.description import NAMED, Description
from etl.importing.numbers.wording import key, split_mark
from etl.importing.reading.sheet import Cell, Row

# what a header says when it names the measure under it
FIGURE = "cijfer"


def second_row(
    row: Row, headers: Mapping[int, Header], description: Description, definitions: Definitions
) -> dict[int, Header] | None:
    """Give the headers of a wide table with what a second row says: a quarter or month, a unit, a choice or a measure.

    A period over several columns holds for those without a header right of it. None when it is no such row.
    """
    periods = sorted(at for at, header in headers.items() if header.period)
    lower = {at: cell for at, cell in row.items() if periods and at >= periods[0]}
    over = {at: headers[max(left for left in periods if left <= at)] for at in lower if _is_open(at, headers)}
    numbers = under_years(lower, over)
    if not lower or not (numbers or all(map(is_text, lower.values()))):
        return None
    said = {at: (description.breed or "", period) for at, period in numbers.items()}
    said = (
        said
        or _choices(lower, description)
        or {
            at: _part_of_year(cell, over.get(at), description, definitions) or _said(cell, description, definitions)
            for at, cell in lower.items()
        }
    )
    kinds = {name for name, _ in said.values()}
    if over.keys() != lower.keys() or len(kinds) != 1 or kinds == {""}:
        return None
    found = dict(headers)
    for at, cell in lower.items():
        name, value = said[at]
        # the period last, so that its mark stays at the end
        header = replace(over[at], cell=Cell(cell.row, at, f"{cell.text} {over[at].cell.text}"))
        if name == description.breed:
            found[at] = replace(header, period=value)
        else:
            found[at] = _telling(header, name, value)
    return dict(sorted(found.items()))


def _telling(header: Header, name: str, value: str) -> Header:
    """Give a header with what the other row says of it."""
    return replace(header, unit=value) if name == "eenheid" else replace(header, says=(name, value))


def _is_open(at: int, headers: Mapping[int, Header]) -> bool:
    return at not in headers or headers[at].period is not None


def _part_of_year(
    cell: Cell, over: Header | None, description: Description, definitions: Definitions
) -> tuple[str, str] | None:
    """Give the quarter or month a lower header names of the year over it: '1e kwartaal' under 2022."""
    if over is None or over.period is None or over.period[4:] != "JJ00" or description.breed is None:
        return None
    period = definitions.period(f"{over.period[:4]} {split_mark(cell.text)[0]}")
    return (description.breed, period) if period and period[4:] != "JJ00" else None


def _choices(cells: Mapping[int, Cell], description: Description) -> dict[int, tuple[str, str]]:
    """Give what cells say when all of them are choices of one column: (column, value) of each; nothing otherwise."""
    texts = {at: key(split_mark(cell.text)[0]) for at, cell in cells.items()}
    columns = (column for column in description.kolommen if column.soort in ("keuze", "label"))
    found = next((column for column in columns if all(text in column.choices for text in texts.values())), None)
    return {at: (found.naam, found.choices[text]) for at, text in texts.items()} if found else {}


def _said(cell: Cell, description: Description, definitions: Definitions) -> tuple[str, str]:
    """Give what a lower header says: (column, value), ('', '') for nothing we know."""
    text = key(split_mark(cell.text)[0])
    named = description.by_header().get(text)
    if named is not None and named.is_measure and len(description.measures) > 1:
        return FIGURE, named.naam
    return ("eenheid", cell.text.strip()) if definitions.unit(cell.text) else ("", "")


def first_row(
    upper: Row, headers: Mapping[int, Header], description: Description, definitions: Definitions
) -> dict[int, Header] | None:
    """Give the headers of a wide table, of which periods come back, with what a row above them says of each.

    A branche, choice, unit or measure over several periods holds for those without a cell of their own above them.
    None when it is no such row.
    """
    periods = {at: header for at, header in headers.items() if header.period}
    over = {at: cell for at, cell in upper.items() if periods and at >= min(periods)}
    if len({header.period for header in periods.values()}) == len(periods) or min(over, default=0) != min(periods):
        return None
    said = _choices(over, description) or {at: _named(cell, description, definitions) for at, cell in over.items()}
    if len({name for name, _ in said.values()} - {""}) != 1 or ("", "") in said.values():
        return None
    found = dict(headers)
    for at, header in periods.items():
        left = max(place for place in over if place <= at)
        whole = replace(header, cell=Cell(header.cell.row, at, f"{over[left].text} {header.cell.text}"))
        found[at] = _telling(whole, *said[left])
    return found


def _named(cell: Cell, description: Description, definitions: Definitions) -> tuple[str, str]:
    """Give what an upper header says, names of data/definitions too."""
    for column in description.kolommen:
        if column.soort in NAMED and (code := definitions.find(column.soort, split_mark(cell.text)[0])):
            return column.naam, code
    return _said(cell, description, definitions)


def unit_row(lower: Row, headers: Mapping[int, Header], definitions: Definitions) -> dict[int, Header] | None:
    """Give the headers of a table with the units of a second row that has nothing else; None when it is no such row."""
    if not lower or any(at not in headers or headers[at].column for at in lower):
        return None
    if not all(definitions.unit(cell.text) for cell in lower.values()):
        return None
    return {**headers, **{at: replace(headers[at], unit=cell.text.strip()) for at, cell in lower.items()}}
