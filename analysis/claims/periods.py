"""Which periods may stand beside each other, and which is the newest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

R = TypeVar("R", bound=Mapping[str, Any])
_KIND = slice(4, 6)


def year_earlier(code: str) -> str:
    """Give the code of the same quarter, month or year a year earlier: 2022KW04 -> 2021KW04."""
    return f"{int(code[:4]) - 1}{code[4:]}"


def years_between(earlier: str, later: str) -> int:
    """Give how many calendar years one period is behind another: 2019KW04 and 2022JJ00 are three apart."""
    return int(later[:4]) - int(earlier[:4])


def ordered(rows: Iterable[R], column: str = "periode_code") -> list[R]:
    """Give rows from the oldest to the newest period; codes of one kind of period sort as time does."""
    return sorted(rows, key=lambda row: str(row[column]))


def newest_period(rows: Iterable[R], column: str = "periode_code") -> list[R]:
    """Give the rows of the newest period, none when there are no rows."""
    found = ordered(rows, column)
    return [row for row in found if row[column] == found[-1][column]]


def one_day(rows: Iterable[Mapping[str, Any]], column: str = "stand_op") -> str | None:
    """Give the day that rows are all of; None where they differ, or where a day is not known."""
    days = {row[column] for row in rows}
    return str(days.pop()) if len(days) == 1 and None not in days else None


def compared_with(row: R, rows: Iterable[R], *, seasonal: bool = False, column: str = "periode_code") -> R | None:
    """Give the row of one series that another is compared with: the one rule of the product.

    The same quarter or wave a year earlier. Where there is none, and the figure has no season, the last one before it
    of the same kind of period; whoever tells the change says with which it is. None when there is nothing to compare.

    Args:
        row: The row that is told.
        rows: Rows of the same series.
        seasonal: Only the same quarter compares.
        column: Column of the code of the period.
    """
    code = str(row[column])
    before = [
        other
        for other in ordered(rows, column)
        if str(other[column]) < code and str(other[column])[_KIND] == code[_KIND]
    ]
    same_moment = [other for other in before if other[column] == year_earlier(code)]
    if same_moment or seasonal:
        return same_moment[-1] if same_moment else None
    return before[-1] if before else None
