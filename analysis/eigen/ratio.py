"""One organisation beside the rest of its region: how many times as high its rate is, and whether that can be chance.

The organisation is a part of its region, so it is taken out first: rest = region - own x the share that lives there.
Given both counts together, the own count is binomial; the exact limits of that chance are those of the ratio (Lehmann,
conditional test of two Poisson counts; of binomial counts these are wide rather than narrow). What the rounding of the
region leaves open is in the limits: each is that of the corner that is furthest off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.claims import Value
from analysis.eigen.binomial import exact, two_sided

Verdict = Literal["hoger", "lager", "niet te onderscheiden"]
UNKNOWN = (0.0, 1.0)
"""Shares living in the region that a verdict must hold for when nothing is known of it."""


@dataclass(frozen=True)
class Ratio:
    """A rate as a multiple of that of the rest of the region.

    Attributes:
        waarde: How many times as high.
        low: The lowest it can be.
        high: The highest.
        p: Chance of a difference of this size when there is none.
    """

    waarde: float
    low: float
    high: float


@dataclass(frozen=True)
class Compared:
    """What may be said of an own rate beside the rest of the region.

    Attributes:
        ratio: The rate as a multiple, with limits that hold whatever the rounding leaves open.
        p: Chance of so large a difference when there is none; for Holm, never told.
    """

    ratio: Ratio
    p: float

    @property
    def oordeel(self) -> Verdict:
        """Higher or lower only where no limit allows for anything else."""
        if self.ratio.low > 1:
            return "hoger"
        return "lager" if self.ratio.high < 1 else "niet te onderscheiden"


def rate_ratio(part: int, whole: int, region: Value, stock: Value, lives: float) -> Ratio | None:
    """Give the ratio of an own rate to that of the rest, None when the region leaves no rest.

    Args:
        part: Own persons it happened to.
        whole: Own persons it could happen to.
        region: The same of the region, with its rounding; own persons are in it.
        stock: Persons it could happen to in the region.
        lives: Share of the own persons that lives in the region, 0-1.
    """
    inside, outside = round(part * lives), round(whole * lives)
    few, many = (round(end) - inside for end in (region.low, region.high))
    small, large = (round(end) - outside for end in (stock.low, stock.high))
    rest, rest_stock = region.waarde - inside, stock.waarde - outside
    if min(few, small, rest, rest_stock) <= 0:
        return None
    low, _ = exact(part, part + many)
    _, high = exact(part, part + few)
    return Ratio(
        (part / whole) / (rest / rest_stock),
        low / (1 - low) * small / whole,
        high / (1 - high) * large / whole if high < 1 else float("inf"),
    )


def chance(part: int, whole: int, region: Value, stock: Value, lives: float) -> float:
    """Give the chance of a difference as large as `rate_ratio` tells when there is none, the larger of both corners."""
    inside, outside = round(part * lives), round(whole * lives)
    corners = ((region.high, stock.low), (region.low, stock.high))
    return max(
        two_sided(part, part + max(0, round(rest) - inside), whole / (whole + round(size) - outside))
        for rest, size in corners
    )


def compared(
    part: Value, others: Value, region: Value, stock: Value, shares: Sequence[float] = UNKNOWN
) -> Compared | None:
    """Compare an own rate, of rounded counts, with that of the rest of the region; None when nothing is left to.

    The lower limit is that of the lowest count that its rounding leaves, the upper that of the highest, at whichever of
    the shares gives the widest.

    Args:
        part: Own persons it happened to.
        others: Own persons it could have happened to and did not.
        region: The same of the region.
        stock: Persons it could happen to in the region.
        shares: Shares of the own persons that may live in the region, 0-1; the last is what is told.
    """
    few, many = (round(part.low), round(others.high)), (round(part.high), round(others.low))
    low, high = ([rate_ratio(x, x + y, region, stock, one) for one in shares] for x, y in (few, many))
    here = rate_ratio(round(part.waarde), round(part.waarde + others.waarde), region, stock, shares[-1])
    if here is None or not (all(low) and all(high)):
        return None
    least = min(one.low for one in low if one)
    largest = max(one.high for one in high if one)
    x, y = few if here.waarde >= 1 else many
    p = max(chance(x, x + y, region, stock, one) for one in shares)
    return Compared(Ratio(here.waarde, least, largest), p)
