"""From what size a difference can be seen, before anybody fills in anything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from analysis.claims import Value
from analysis.eigen.binomial import tails
from analysis.eigen.ratio import UNKNOWN, rate_ratio
from protection import SMALL, STEP, rounded

OFTEN = 0.75
"""A difference can be seen when it is told in three of four cases."""
_SIZES = (*range(20, 100, 10), *range(100, 400, 20), *range(400, 1_000, 50), *range(1_000, 10_001, 500))


def power(persons: int, rate: float, region: Value, stock: Value, shares: Sequence[float] = UNKNOWN) -> float:
    """Give in what part of the cases 'hoger' is told of an organisation with a rate, protection and rounding included.

    Args:
        persons: Its size.
        rate: Its own rate, 0-1.
        region: Persons of the region it happened to.
        stock: Persons of the region it could happen to.
        shares: See `compared`.
    """
    cells = range(SMALL, rounded(persons) + 1, STEP)
    low, high = 0, len(cells)
    while low < high:
        middle = (low + high) // 2
        if _told(cells[middle], persons, region, stock, shares):
            high = middle
        else:
            low = middle + 1
    if low == len(cells):
        return 0.0
    return tails(max(SMALL, cells[low] - STEP // 2), persons, rate)[1]


@lru_cache(maxsize=256)
def seen_from(times: float, region: Value, stock: Value) -> int | None:
    """Give the size from which a rate so many times that of the region is told as higher in three of four cases.

    Kept by what the region publishes: no own count is asked.

    None when no size up to 10.000 is large enough, or when so high a rate cannot be.
    """
    rate = times * region.waarde / stock.waarde
    if not 0 < rate < 1:
        return None
    return next((size for size in _SIZES if power(size, rate, region, stock) >= OFTEN), None)


def _told(cell: int, persons: int, region: Value, stock: Value, shares: Sequence[float]) -> bool:
    """Tell whether 'hoger' is told of a cell, as `compared` would."""
    fewest = cell - STEP // 2
    whole = fewest + rounded(persons - cell) + STEP // 2
    found = [rate_ratio(fewest, whole, region, stock, one) for one in shares]
    return all(one is not None and one.low > 1 for one in found)
