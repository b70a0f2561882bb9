"""What a measure against leaving is worth: people kept, what each of them costs, and from which effect on it pays.

kept = people x leave rate x effect; cost per kept = cost / kept; net = kept x cost of a leaver - cost;
break-even effect = cost / (cost of a leaver x people x leave rate). What the reader is not sure of is a range: many
draws give the middle and the span that eight of ten fall in. Two measures on the same people do not add up: of what
the first leaves, the second keeps its part, 1 - (1 - e1)(1 - e2). That they work apart is an assumption.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from analysis.amounts import Range

DRAWS = 10_000
SEED = 20_261
"""The same draws for every reader and every measure, so that a link gives the same numbers again."""
SPAN = (0.1, 0.5, 0.9)
"""Parts of the draws below what is told as low, middle and high."""

Paths = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Span:
    """Where eight of ten draws lie, and the middle one."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Worth:
    """What one measure, or several on the same people, is worth; None where the reader left out what it takes.

    Attributes:
        leavers: People that leave in a year without it.
        kept: People that stay by it.
        per_kept: Euro for each of them; None too when it may keep nobody at all.
        net: Euro it saves less what it costs.
        break_even: Of a hundred who would leave, how many it must keep to pay for itself; may be above a hundred.
        chance: Part of the draws, 0-1, in which it pays for itself.
    """

    leavers: float | None = None
    kept: Span | None = None
    per_kept: Span | None = None
    net: Span | None = None
    break_even: float | None = None
    chance: float | None = None


def worth(
    cost: Range | None, people: int, leave: Range | None, effects: Sequence[Range] | None, leaver: Range | None
) -> Worth:
    """Work out what is known of one measure, or of several together.

    Args:
        cost: Euro for all people; None when the source gives no price.
        people: Employees that get it.
        leave: Of a hundred employees, how many leave in a year.
        effects: Of a hundred who would leave, how many each measure keeps; None when it is not given for all.
        leaver: Euro that one leaver costs.
    """
    if leave is None:
        return Worth()
    leavers = people * float(leave.middle) / 100
    break_even = _break_even(cost, leavers, leaver)
    if effects is None:
        return Worth(leavers, break_even=break_even)
    draw = np.random.default_rng(SEED)
    rate = _drawn(draw, leave) / 100
    price, saved = (None if one is None else _drawn(draw, one) for one in (cost, leaver))
    stays = np.ones(DRAWS)
    for effect in effects:
        stays *= 1 - _drawn(draw, effect) / 100
    kept = people * rate * (1 - stays)
    net = None if price is None or saved is None else kept * saved - price
    return Worth(
        leavers,
        _span(kept),
        _span(price / kept) if price is not None and bool((kept > 0).all()) else None,
        None if net is None else _span(net),
        break_even,
        None if net is None else float((net > 0).mean()),
    )


def _break_even(cost: Range | None, leavers: float, leaver: Range | None) -> float | None:
    """Give the effect, of a hundred, at which the middle of the cost is the middle of what is saved."""
    if cost is None or leaver is None or not leavers or not leaver.middle:
        return None
    return 100 * float(cost.middle) / (float(leaver.middle) * leavers)


def _drawn(draw: np.random.Generator, of: Range) -> Paths:
    """Draw from a range: even between two ends, a triangle when the likeliest was said.

    One draw from each of as many equal slices, shuffled: the middle and the ends then move far less with the seed than
    with free draws.
    """
    even = (draw.permutation(DRAWS) + draw.random(DRAWS)) / DRAWS
    low, high = float(of.low), float(of.high)
    if of.likeliest is None or high == low:
        return low + even * (high - low)
    top = float(of.likeliest)
    rising = low + np.sqrt(even * (high - low) * (top - low))
    falling = high - np.sqrt((1 - even) * (high - low) * (high - top))
    return np.where(even < (top - low) / (high - low), rising, falling)


def _span(paths: Paths) -> Span:
    low, middle, high = (float(value) for value in np.quantile(paths, SPAN))
    return Span(low, middle, high)


def rough(value: float) -> float:
    """Give an amount in the two figures that draws from a reader's own ranges bear: 41.167 is 41.000."""
    size = 10.0 ** max(0, math.floor(math.log10(abs(value))) - 1) if value else 1.0
    return size * round(value / size)


def cut(effect: float) -> float:
    """Give a break-even effect of a hundred, cut to a whole, or to a tenth below ten: at that number it never pays."""
    return float(math.floor(effect)) if effect >= 10 else math.floor(10 * effect) / 10


def leave_range(left: int, employed: int) -> Range:
    """Give the leave rate, of a hundred, that counts of one organisation bear, as a range to reckon with.

    The ends hold all but one in a hundred of the chances that the Beta distribution of the counts gives (Jeffreys); the
    likeliest is the rate itself. All three in whole percents: the counts cannot be read back from them.

    Raises:
        ValueError: More left than were employed, or nobody was.
    """
    if not 0 <= left <= employed or not employed:
        raise ValueError("left lies between nought and employed")
    rates = (np.arange(100_000) + 0.5) / 100_000
    chance = (left - 0.5) * np.log(rates) + (employed - left - 0.5) * np.log1p(-rates)
    below = np.cumsum(np.exp(chance - chance.max()))
    low, high = np.interp((0.005, 0.995), below / below[-1], rates)
    middle = round(100 * left / employed)
    return Range(
        Decimal(min(middle, round(100 * float(low)))),
        Decimal(max(middle, round(100 * float(high)))),
        Decimal(middle),
    )
