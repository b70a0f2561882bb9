"""Shapes of headers people have: dates as headers, a topic of StatLine over the figures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice, pairwise

from etl.definitions import Definitions
from etl.importing.headers.header import Header
from etl.importing.layouts.description import NAMED, Description
from etl.importing.numbers.moments import read_date
from etl.importing.numbers.printed import Number, Unreadable, read
from etl.importing.numbers.scale import split_printed
from etl.importing.numbers.wording import key, split_mark
from etl.importing.reading.sheet import Cell, Row, Sheet

_COUNTERS = frozenset({"id", "nr", "nummer", "rij", "volgnummer"})
_LOOKED_AT = 50
_YEAR, _QUARTER = 12, 3


def is_text(cell: Cell) -> bool:
    """Tell whether a cell holds words, rather than a figure or a symbol for one."""
    return cell.kind == "tekst" and isinstance(read(split_printed(cell.text)[0]), Unreadable)


def is_label(text: str, description: Description, definitions: Definitions) -> bool:
    """Tell whether a text says what a row is about: a known choice, or a name of data/definitions."""
    named = (label for label in description.labels if label in NAMED)
    return description.choice(text) is not None or any(definitions.find(label, text) for label in named)


def dated(headers: Mapping[int, Header], description: Description) -> dict[int, Header]:
    """Give the headers with first days of a period read as that period: years, quarters or months by their steps.

    One date alone has no step, and a day within a month is no period: those stay dates.
    """
    days = {at: read_date(header.cell.text) for at, header in headers.items() if not (header.column or header.period)}
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


def crossed(headers: Mapping[int, Header], description: Description, definitions: Definitions) -> dict[int, Header]:
    """Give the headers right of the columns as what they name, when each names one of the same other column.

    So 'Jaar | VVT | GGZ' is a table with years below each other and branches beside each other, and 'Regio | VVT | GGZ'
    or ' | VVT | GGZ' one with regions.
    """
    known = {at: header for at, header in headers.items() if header.column or header.part}
    rest = sorted(headers.keys() - known)
    columns = {header.column.naam: header.column for header in known.values() if header.column}
    if not description.breed or len(rest) < 2 or any(column.is_measure for column in columns.values()):
        return dict(headers)
    if rest[0] <= max(known, default=1) or any(headers[at].period for at in rest):
        return dict(headers)
    named = [column.naam for column in description.kolommen if column.soort in NAMED]
    for label in (name for name in dict.fromkeys((*description.labels, *named)) if name not in columns):
        said = {at: _named(label, headers[at].cell.text, description, definitions) for at in rest}
        if all(said.values()):
            found = {at: replace(headers[at], says=(label, value or "")) for at, value in said.items()}
            return dict(sorted({**known, **found}.items()))
    return dict(headers)


def _named(label: str, text: str, description: Description, definitions: Definitions) -> str | None:
    """Give the value of a label column a header stands for, None when it is not a known one."""
    name = split_mark(text)[0]
    return definitions.find(label, name) if label in NAMED else description.column(label).choices.get(key(name))


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
