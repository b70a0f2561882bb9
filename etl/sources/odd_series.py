"""What stands out in the series of published figures: a hole, an end that comes too early, a number left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from etl import periods
from etl.held import Row
from etl.kinds import Kind, kinds
from etl.problems import Problem
from etl.sources.odd import ask, published_files
from etl.sources.origins import Origin

# So many periods it takes to say that a series is regular; so many holes are no mistake any more.
_REGULAR, _HOLES = 5, 2
# So many periods before the newest one say what a table holds.
_BEFORE = 2
# what a row is of, beside its period
_PERIOD = {"kerncijfer": "periode", "mobiliteit": "periode", "bereik": "periode", "platformbudget": "jaar"}


class _Series(NamedTuple):
    """The rows of one thing over time: their places on the calendar, with the row of each; `of` is quarter, year …."""

    of: str
    what: str
    at: dict[int, Row]


def series_problems(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Ask about series of published sources that are not whole, and about numbers that are passed over."""
    for (kind, _, _), some in published_files(origins, rows).items():
        if kind in _PERIOD:
            yield from _holes(kinds()[kind], some)
            yield from _newest(kinds()[kind], some)
        if "nummer" in kinds()[kind].key:
            yield from _passed_over(kinds()[kind], some)


def _holes(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask where a series with a row each quarter or year (or each second, fourth one) lacks one between two others."""
    for series in _series(kind, rows):
        steps = [(second - first, second) for first, second in pairwise(sorted(series.at))]
        usual = Counter(step for step, _ in steps).most_common(1)[0][0] if steps else 0
        odd = [(step, at) for step, at in steps if step != usual]
        if len(series.at) >= _REGULAR and 0 < len(odd) <= _HOLES and len(odd) * 3 <= len(steps):
            for step, at in odd:
                row = series.at[at]
                read = f"{series.what}: {step} perioden na die ervoor"
                yield ask(
                    row, _PERIOD[kind.name], f"{row[_PERIOD[kind.name]]}, {read}", f"elke {usual}e periode een rij"
                )


def _newest(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask where the newest period of a table lacks what both before it had."""
    tables: dict[str, dict[int, dict[str, Row]]] = {}
    for series in _series(kind, rows):
        for at, row in series.at.items():
            tables.setdefault(series.of, {}).setdefault(at, {})[series.what] = row
    for table in tables.values():
        if len(table) <= _BEFORE:
            continue
        *before, last = (table[at] for at in sorted(table)[-_BEFORE - 1 :])
        usual = set.intersection(*({*found} for found in before))
        if not usual & last.keys():
            continue
        column, period = _PERIOD[kind.name], next(iter(last.values()))[_PERIOD[kind.name]]
        for what in sorted(usual - last.keys()):
            expected = f"ook een rij voor {period}, zoals in de {_BEFORE} perioden ervoor"
            yield ask(before[-1][what], column, f"{what}: niet in {period}", expected)


def _series(kind: Kind, rows: list[Row]) -> Iterator[_Series]:
    """Give the rows of a file by what they are of and the kind of their period."""
    column, found = _PERIOD[kind.name], dict[tuple[str | None, ...], dict[int, Row]]()
    apart = {column, "vergeleken_met"}
    for row in rows:
        place = _place(row[column])
        if place is not None:
            what = (place[0], *(row[name] for name in kind.key if name not in apart))
            found.setdefault(what, {})[place[1]] = row
    for what, at in found.items():
        yield _Series(what[0] or "", " · ".join(text for text in what[1:] if text), at)


def _place(text: str | None) -> tuple[str, int] | None:
    """Give the kind of a period and its place among those of its kind; None for what is no period."""
    code = text if text is None or len(text) > 4 else f"{text}JJ00"
    span = periods.bounds(code) if code and periods.parse(code) == code else None
    if code is None or span is None:
        return None
    months = round((span[1] - span[0]).days / 30.4)
    return code[4:6], (span[0].year * 12 + span[0].month - 1) // months


def _passed_over(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask where a numbered list (of one actielijn, one part …) does not count on from 1."""
    lists: dict[tuple[str | None, ...], dict[int, Row]] = {}
    for row in rows:
        if (text := row["nummer"]) and text.isdigit():
            lists.setdefault(tuple(row[name] for name in kind.key if name != "nummer"), {})[int(text)] = row
    for of, found in lists.items():
        for before, number in pairwise((0, *sorted(found))):
            if number != before + 1:
                read = f"{' · '.join(filter(None, of))}: {number} na {before or 'niets'}"
                yield ask(found[number], "nummer", read, f"nummer {before + 1}")
