"""Whether the newest point of a series is as its own past lets expect: XmR limits, roundings respected.

Source: Shewhart's chart of individual values and moving ranges (XmR): mean ± 2,66 x mean moving range of the points
before, where 2,66 is 3 / 1,128 (d2 of ranges of two). Of a stable process 0,3% of the points falls outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal, TypeVar

from analysis.claims.periods import ordered, same_moment, years_between
from analysis.claims.values import Value, above

R = TypeVar("R", bound=Mapping[str, Any])
Usual = Literal["gewoon", "hoger", "lager", "onbeslist"]
FEWEST = 8
_WIDTH = 2.66


@dataclass(frozen=True)
class Limits:
    """What is expected of a next point.

    Attributes:
        gemiddelde: Mean of the points.
        onder: Lower limit; its step is how far the rounding of the points may move it.
        boven: Upper limit.
        punten: How many points they are made of.
    """

    gemiddelde: Value
    onder: Value
    boven: Value
    punten: int


def independent(rows: Sequence[R], column: str = "periode_code") -> list[R]:
    """Give the rows that may be points: the newest and those before it at the same moment of each year, without a hole.

    Windows of twelve months that are measured every quarter share nine months: as points they seem to move together,
    and a stable process would alarm 44 times too often (13,2% of points instead of 0,3%). A year apart they share none,
    and neither does a season come in.

    Args:
        rows: Rows of one series that have a number.
        column: Column of the code of the period.
    """
    found: list[R] = []
    for row in reversed(ordered(rows, column)):
        code = str(row[column])
        if not found or same_moment(code, str(found[-1][column])):
            if found and years_between(code, str(found[-1][column])) != 1:
                break
            found.append(row)
    return found[::-1]


def limits(points: Sequence[Value]) -> Limits | None:
    """Give the limits that points in the order of time lead to, None of fewer than eight.

    Rounding moves the mean by at most the mean of the half steps, and each moving range by the half steps of both ends.
    """
    if len(points) < FEWEST:
        return None
    mean = sum(point.waarde for point in points) / len(points)
    moving = [abs(after.waarde - before.waarde) for before, after in pairwise(points)]
    reach = _WIDTH * sum(moving) / len(moving)
    step = sum(point.stap for point in points) / len(points)
    slack = step + _WIDTH * sum(before.stap + after.stap for before, after in pairwise(points)) / len(moving)
    return Limits(Value(mean, step), Value(mean - reach, slack), Value(mean + reach, slack), len(points))


def usual(newest: Value, before: Sequence[Value]) -> Usual | None:
    """Tell whether a point is 'gewoon' after the points before it, None where those are too few to say.

    'hoger' and 'lager' only where no rounding can have put it outside; a printed number outside that rounding can
    explain is 'onbeslist'. The point itself is not among those the limits are made of: they would move with it.
    """
    known = limits(before)
    if known is None:
        return None
    if known.onder.waarde <= newest.waarde <= known.boven.waarde:
        return "gewoon"
    if above(newest, known.boven):
        return "hoger"
    return "lager" if above(known.onder, newest) else "onbeslist"
