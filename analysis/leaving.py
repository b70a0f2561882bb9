"""The leave rate that counts of the reader's own organisation bear, as a range that does not give the counts away."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from analysis.amounts import Range
from protection import ENOUGH, SMALL, STEP, rounded

_SLICES = 20_000


class TooFewError(ValueError):
    """A group is too small: its number could be worked out from the range."""


def leave_range(left: int, employed: int) -> Range:
    """Give the leave rate, of a hundred, as a range to reckon with.

    Only the numbers that `protection` rounds are used: every range stands for at least five numbers of leavers, to who
    knows this rule and how many are employed (all counts up to 300 are tried in a test). The ends hold all but one in a
    hundred of the chances that the Beta distribution of the rounded counts gives (Jeffreys); the likeliest is their
    rate. All three in whole percents.

    Args:
        left: Of those employed a year ago, how many are not any more.
        employed: Persons employed a year ago.

    Raises:
        ValueError: More left than were employed, or nobody was.
        TooFewError: So few left or stayed that fewer than five numbers would be left.
    """
    if not 0 <= left <= employed or not employed:
        raise ValueError("left lies between nought and employed")
    seen, half = rounded(left), STEP // 2
    lowest, highest = max(SMALL, seen - half), min(employed - SMALL, seen + half)
    if highest - lowest + 1 < ENOUGH:
        raise TooFewError("fewer than five numbers of leavers would give this range")
    return _beta_range(seen, rounded(employed))


def _beta_range(left: int, employed: int) -> Range:
    rates = (np.arange(_SLICES) + 0.5) / _SLICES
    chance = (left - 0.5) * np.log(rates) + (employed - left - 0.5) * np.log1p(-rates)
    below = np.cumsum(np.exp(chance - chance.max()))
    low, high = np.interp((0.005, 0.995), below / below[-1], rates)
    middle = round(100 * left / employed)
    return Range(
        Decimal(min(middle, round(100 * float(low)))),
        Decimal(max(middle, round(100 * float(high)))),
        Decimal(middle),
    )
