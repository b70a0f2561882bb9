"""Whether what a row says of an end is not before, or less than, what it says of the begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from etl import periods
from etl.held import Row
from etl.kinds import kinds
from etl.problems import Problem
from etl.sources.sound import problem_at

_ADVICE = "Kijk in de bron welke van de twee niet klopt, of dat ze verwisseld zijn."


def ordered_problems(rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Give every end that comes before its begin, of all columns that say in the contract where they begin."""
    for kind, found in rows.items():
        for row in found if kinds()[kind].ranges else ():
            for end, begin in kinds()[kind].ranges.items():
                if expected := not_before(row[end], begin, row[begin]):
                    yield problem_at(row, end, row[end] or "", expected, _ADVICE)


def not_before(end: str | None, begin: str, first: str | None) -> str:
    """Give what an end had to be beside `first`, the text of the column `begin`; '' when it is right or not known."""
    if not end or not first:
        return ""
    days, last = periods.span(first), periods.span(end)
    if days and last:
        return f"niet voor {begin}, dat is {first}" if last[1] < days[0] else ""
    try:
        return f"niet minder dan {begin}, dat is {first}" if Decimal(end) < Decimal(first) else ""
    except InvalidOperation:
        return ""
