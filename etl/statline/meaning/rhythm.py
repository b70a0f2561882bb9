"""When the periods of a table end and when the next one is due."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from etl import periods

_FINEST = ("maand", "kwartaal", "schooljaar", "jaar")


def end_of(code: str) -> date | None:
    """Give the last day of a period, None for kinds this project does not date."""
    try:
        found = periods.bounds(code)
    except ValueError:
        return None
    return found[1] if found else None


def unknown(codes: Iterable[str]) -> list[str]:
    """Give the codes that cannot be dated; they are kept in the figures all the same."""
    return sorted({code for code in codes if end_of(code) is None})


def latest(codes: Sequence[str]) -> str | None:
    """Give the period that ends last, the finest kind first; None when none can be dated."""
    series = _finest(codes)
    return series[-1] if series else None


def expected(codes: Sequence[str], months: float | None) -> date | None:
    """Give the day the next period is due.

    Args:
        codes: The periods there are.
        months: Months between the end of a period and its publication; None without rhythm.

    Returns:
        None without rhythm, or with fewer than two periods of one kind to see the step from.
    """
    ends = [end for code in _finest(codes) if (end := end_of(code)) is not None]
    if months is None or len(ends) < 2:
        return None
    step = (ends[-1].year - ends[-2].year) * 12 + ends[-1].month - ends[-2].month
    whole = int(months)
    due = _add_months(ends[-1], step + whole)
    return due + timedelta(days=round((months - whole) * 30))


def _finest(codes: Sequence[str]) -> list[str]:
    """Give the dated periods of the finest kind, in order."""
    dated = [code for code in codes if end_of(code) is not None]
    kinds = {periods.kind(code) for code in dated}
    finest = next((kind for kind in _FINEST if kind in kinds), None)
    return sorted(code for code in dated if periods.kind(code) == finest)


def _add_months(day: date, months: int) -> date:
    """Give the same day some months on; the last day of a month stays the last day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    last = calendar.monthrange(year, month)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month, last if is_last else min(day.day, last))
