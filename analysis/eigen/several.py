"""Several comparisons at once: parts of a split held to each other, a mix of functions, a funnel of regions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis.claims import Value
from analysis.eigen.binomial import chances, garwood

DRAWS = 10_000
SEED = 20_261
FEWEST = 10.0
"""An expected number under this is not compared (Public Health England)."""
_PARTS = (0.025, 0.975, 0.001, 0.999)
_CUT = 0.1


@dataclass(frozen=True)
class Funnel:
    """Between what a rate of so many lies when it is that of all: 95 and 99,8 of 100, as proportions."""

    low: float
    high: float
    lowest: float
    highest: float


def holm(chances: Sequence[float]) -> list[float]:
    """Give chances of a difference, each held to being one of several (Holm, 1979), in the order they came."""
    found, most = [0.0] * len(chances), 0.0
    for step, at in enumerate(sorted(range(len(chances)), key=lambda at: chances[at])):
        most = max(most, min(1.0, (len(chances) - step) * chances[at]))
        found[at] = most
    return found


def divides_alike(own: Sequence[Value], rest: Sequence[float]) -> float:
    """Give the chance that two divisions differ so much when they are alike: Pearson's chi-square by simulation.

    Of the numbers that the rounding of each own count leaves, the one nearest to the division of the rest is taken, so
    that rounding makes no difference. Drawn with both margins kept (10.000 draws, one seed), because few persons are
    expected in some parts.

    Args:
        own: Own persons per part.
        rest: Persons of the rest of the region per part, in the same order.
    """
    persons, others = sum(one.waarde for one in own), sum(rest)
    wanted = [persons * part / others for part in rest]
    counts = [round(min(max(want, one.low), one.high)) for one, want in zip(own, wanted, strict=True)]
    both = np.array([mine + round(theirs) for mine, theirs in zip(counts, rest, strict=True)])
    expected = sum(counts) * both / both.sum()
    seen = np.array([counts, *np.random.default_rng(SEED).multivariate_hypergeometric(both, sum(counts), DRAWS)])
    far = np.square(seen - expected) @ (1 / np.maximum(expected, 1e-12))
    return float((1 + (far[1:] >= far[0] - 1e-9).sum()) / (1 + DRAWS))


def over_expected(happened: int, expected: float) -> tuple[float, float, float] | None:
    """Give how many times as often it happened as the mix of functions lets expect, with the exact limits (Garwood).

    None under ten expected.
    """
    if expected < FEWEST:
        return None
    low, high = garwood(happened)
    return happened / expected, low / expected, high / expected


def funnel(rate: float, persons: int, spread: float = 1.0) -> Funnel:
    """Give the limits around a rate for a group of so many persons: exact binomial, between counts by interpolation.

    Source: Spiegelhalter, "Funnel plots for comparing institutional performance" (2005), appendix.

    Args:
        rate: Rate of all together, between 0 and 1.
        persons: Size of the group.
        spread: Overdispersion; limits are as much further off as its root, when it is above one.
    """
    up_to = np.cumsum(chances(persons, rate))
    ends = [rate + math.sqrt(max(1.0, spread)) * (_limit(up_to, part) / persons - rate) for part in _PARTS]
    return Funnel(*(min(1.0, max(0.0, end)) for end in ends))


def _limit(up_to: npt.NDArray[np.float64], part: float) -> float:
    """Give the count below which a part of the chance lies, interpolated between whole counts."""
    at = int(np.searchsorted(up_to, part))
    before = up_to[at - 1] if at else 0.0
    return float(at - (up_to[at] - part) / (up_to[at] - before))


def overdispersion(counts: Sequence[float], sizes: Sequence[float]) -> float:
    """Give how much more groups differ than chance makes them: the mean of squared distances, tails drawn in by 10%."""
    rate = sum(counts) / sum(sizes)
    z = [(count / size - rate) / math.sqrt(rate * (1 - rate) / size) for count, size in zip(counts, sizes, strict=True)]
    low, high = np.quantile(z, (_CUT, 1 - _CUT))
    return float(np.mean(np.square(np.clip(z, low, high))))
