"""Shapes of headers people have: dates as headers, a second header row, a topic of StatLine over the figures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice, pairwise

from etl.definitions import Definitions
from etl.importing.meaning.description import NAMED, Description
from etl.importing.meaning.header import Header
from etl.importing.numbers.moments import read_date
from etl.importing.numbers.printed import Number, Unreadable, read
from etl.importing.numbers.wording import key, split_mark
from etl.importing.reading.sheet import Cell, Row, Sheet

# what a lower header says when it names the measure under it
FIGURE = "cijfer"
_COUNTERS = frozenset({"id", "nr", "nummer", "rij", "volgnummer"})
_LOOKED_AT = 50
_YEAR, _QUARTER = 12, 3


def is_text(cell: Cell) -> bool:
    """Tell whether a cell holds words, rather than a figure or a symbol for one."""
    return cell.kind == "tekst" and isinstance(read(split_mark(cell.text)[0]), Unreadable)


def is_label(text: str, description: Description, definitions: Definitions) -> bool:
    """Tell whether a text says what a row is about: a known choice, or a name of data/definitions."""
    named = (label for label in description.labels if label in NAMED)
    return description.choice(text) is not None or any(definitions.find(label, text) for label in named)


def dated(headers: Mapping[int, Header], description: Description) -> dict[int, Header]:
    """Give the headers with first days of a period read as that period: years, quarters or months by their steps.

    One date alone has no step, and a day within a month is no period: those stay dates.
    """
    days = {at: read_date(header.cell.text) for at, header in headers.items() if not header.column}
    found = {at: day for at, day in days.items() if day and day.endswith("-01")}
    if description.breed is None or len(found) < 2 or len(found) < sum(day is not None for day in days.values()):
        return dict(headers)
    months = {at: int(day[:4]) * 12 + int(day[5:7]) - 1 for at, day in found.items()}
    step = math.gcd(*(after - before for before, after in pairwise(sorted(months.values()))))
    if not step:
        return dict(headers)
    periods = {at: replace(headers[at], period=_period(month, step)) for at, month in months.items()}
    return {**headers, **periods}


def _period(month: int, step: int) -> str:
    year, at = divmod(month, 12)
    if step % _YEAR == 0 and at == 0:
        return f"{year}JJ00"
    if step % _QUARTER == 0 and at % _QUARTER == 0:
        return f"{year}KW{at // _QUARTER + 1:02d}"
    return f"{year}MM{at + 1:02d}"


def with_topic(
    sheet: Sheet, row: int, headers: Mapping[int, Header], description: Description, definitions: Definitions
) -> dict[int, Header]:
    """Give the headers with the only unknown one over figures as the value: there StatLine has the topic."""
    known = {header.column.naam for header in headers.values() if header.column}
    measures = [measure for measure in description.measures if measure.soort == "waarde"]
    if not measures or len(known) < 2 or known & {measure.naam for measure in description.measures}:
        return dict(headers)
    below = [sheet.rows[number] for number in islice((n for n in sheet.rows if n > row), _LOOKED_AT)]
    fitting = [
        at
        for at, header in headers.items()
        if not header.column
        and not header.period
        and key(header.cell.text) not in _COUNTERS
        and _holds_figures(below, at)
    ]
    if len(fitting) != 1:
        return dict(headers)
    header = headers[fitting[0]]
    text = header.cell.text.strip()
    unit = header.unit or (text if definitions.unit(text) else "")
    return {**headers, fitting[0]: replace(header, column=measures[0], unit=unit)}


def _holds_figures(rows: list[Row], at: int) -> bool:
    cells = [row[at] for row in rows if at in row]
    numbers = [cell for cell in cells if isinstance(read(split_mark(cell.text)[0]), Number) or cell.number is not None]
    return bool(numbers) and not any(is_text(cell) for cell in cells)


def second_row(
    row: Row, headers: Mapping[int, Header], description: Description, definitions: Definitions
) -> dict[int, Header] | None:
    """Give the headers of a wide table with what a second row says: a quarter or month, a unit, a choice or a measure.

    A period over several columns holds for those without a header right of it. None when it is no such row.
    """
    periods = sorted(at for at, header in headers.items() if header.period)
    lower = {at: cell for at, cell in row.items() if periods and at >= periods[0]}
    if not lower or not all(map(is_text, lower.values())):
        return None
    over = {at: headers[max(left for left in periods if left <= at)] for at in lower if _is_open(at, headers)}
    said = {
        at: _part_of_year(cell, over.get(at), description, definitions) or _said(cell, description, definitions)
        for at, cell in lower.items()
    }
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
            found[at] = replace(header, unit=value) if name == "eenheid" else replace(header, says=(name, value))
    return dict(sorted(found.items()))


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


def _said(cell: Cell, description: Description, definitions: Definitions) -> tuple[str, str]:
    """Give what a lower header says: (column, value), ('', '') for nothing we know."""
    text = key(split_mark(cell.text)[0])
    for column in description.kolommen:
        if column.soort == "keuze" and text in column.choices:
            return column.naam, column.choices[text]
    named = description.by_header().get(text)
    if named is not None and named.is_measure and len(description.measures) > 1:
        return FIGURE, named.naam
    return ("eenheid", cell.text.strip()) if definitions.unit(cell.text) else ("", "")
