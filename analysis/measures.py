"""What a measure against leaving is worth: people kept, what each of them costs, and from which effect on it pays.

kept = people x leave rate x effect; cost per kept = cost / kept; net = kept x cost of a leaver - cost;
break-even effect = cost / (cost of a leaver x people x leave rate). What the reader is not sure of is a range: many
draws are worked out one by one, and every number told is the middle of the same draws (the median), or the span that
eight of ten fall in. 'It pays' means in more than half of the draws; the break-even effect is the one at which it pays
in half of them. Two measures on the same people do not add up: of what the first leaves, the second keeps its part,
1 - (1 - e1)(1 - e2). That they work apart is an assumption.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from analysis.amounts import Range

DRAWS = 10_000
SPAN = (0.1, 0.5, 0.9)
"""Parts of the draws below what is told as low, middle and high."""
LEAST_TOLD = 0.05
"""People fewer than which no number is told."""
_NOISE = 1e-9
"""Part of a sum of money that floating point may be off: what is within it of nothing is nothing."""

Paths = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Measure:
    """One measure on all people.

    Attributes:
        code: Names the draws of its price: alone and together with others they are the same.
        cost: Euro for all people; None when the source gives no price.
        effect: Of a hundred who would leave, how many it keeps; None when not given.
    """

    code: str
    cost: Range | None
    effect: Range | None


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
        kept: People that stay by it; in no draw more than leave.
        per_kept: Euro for each of them; None too when it keeps nobody.
        net: Euro it saves less what it costs.
        break_even: Of a hundred who would leave, how many it must keep to pay in half of the draws; may be above a
            hundred. None too when nobody leaves or a leaver costs nothing.
        chance: Part of the draws, 0-1, in which it pays for itself.
    """

    leavers: Span | None = None
    kept: Span | None = None
    per_kept: Span | None = None
    net: Span | None = None
    break_even: float | None = None
    chance: float | None = None


def worth(measures: Sequence[Measure], people: int, leave: Range | None, leaver: Range | None, seed: int) -> Worth:
    """Work out what is known of one measure, or of several together.

    Args:
        measures: On the same people.
        people: Employees that get it.
        leave: Of a hundred employees, how many leave in a year.
        leaver: Euro that one leaver costs.
        seed: Start of the draws; the same one gives the same numbers again.
    """
    if leave is None:
        return Worth()
    leavers = people * drawn("verloop", leave, seed) / 100
    price = _together(drawn(f"prijs {one.code}", one.cost, seed) if one.cost else None for one in measures)
    saved = None if leaver is None else drawn("vertrekkosten", leaver, seed) * leavers
    break_even = None if price is None or saved is None or not saved.all() else float(np.median(100 * price / saved))
    effects = [one.effect for one in measures if one.effect is not None]
    if len(effects) < len(measures):
        return Worth(_span(leavers), break_even=break_even)
    leaves = np.ones(DRAWS)
    for place, effect in enumerate(sorted(effects, key=_most, reverse=True)):
        leaves *= 1 - drawn(f"effect {place}", effect, seed) / 100
    kept = leavers * (1 - leaves)
    net = None if price is None or saved is None else saved * (1 - leaves) - price
    if net is not None and price is not None:
        net[abs(net) <= _NOISE * price] = 0
    return Worth(
        _span(leavers),
        _span(kept),
        _span(price / kept) if price is not None and bool(kept.all()) else None,
        None if net is None else _span(net),
        break_even,
        None if net is None else float((net > 0).mean()),
    )


def drawn(role: str, of: Range, seed: int) -> Paths:
    """Draw from a range: even between two ends, a triangle when the likeliest was said; nought only if both are.

    One draw from each of as many equal slices, shuffled: the middle and the ends then move far less with the seed than
    with free draws.

    Args:
        role: What the range is of; the same role and seed draw the same.
        of: The range.
        seed: Start of the draws.
    """
    draw = np.random.default_rng([seed, *role.encode()])
    even = (draw.permutation(DRAWS) + 1 - draw.random(DRAWS)) / DRAWS
    low, high = float(of.low), float(of.high)
    if of.likeliest is None or high == low:
        return low + even * (high - low)
    top = float(of.likeliest)
    rising = low + np.sqrt(even * (high - low) * (top - low))
    falling = high - np.sqrt((1 - even) * (high - low) * (high - top))
    return np.where(even < (top - low) / (high - low), rising, falling)


def _most(effect: Range) -> tuple[Decimal, ...]:
    """Order effects: the largest draws as it does alone, so that together never keep fewer than that one."""
    return effect.middle, effect.high, effect.low


def _together(prices: Iterable[Paths | None]) -> Paths | None:
    """Add up prices; None when one is not known."""
    found = list(prices)
    known = [one for one in found if one is not None]
    return sum(known, np.zeros(DRAWS)) if len(known) == len(found) else None


def _span(paths: Paths) -> Span:
    low, middle, high = (float(value) for value in np.quantile(paths, SPAN))
    return Span(low, middle, high)


def rough(value: float) -> float:
    """Give an amount in the two figures that draws from a reader's own ranges bear: 41.167 is 41.000."""
    size = 10.0 ** max(0, math.floor(math.log10(abs(value))) - 1) if value else 1.0
    return size * round(value / size)


def few(value: float) -> float:
    """Give a number of people to a tenth, whole from ten on; what is less than a tenth in one figure, never nought."""
    if value >= 10 - LEAST_TOLD:
        return float(round(value))
    if value >= LEAST_TOLD or not value:
        return round(value, 1)
    return float(f"{value:.0e}")


def cut(effect: float) -> float:
    """Give a break-even effect of a hundred, cut to a whole, or to a tenth below ten: at that number it never pays."""
    sure = effect * (1 + _NOISE)
    return float(math.floor(sure)) if sure >= 10 else math.floor(10 * sure) / 10
