"""Limits of a proportion and of a rate, from counts: exact, and the narrower mid-P that is told.

Source of mid-P: Berry and Armitage, "Mid-P confidence intervals: a brief review" (1995): the chance of the very count
that was seen counts for half. Source of the exact limits: Clopper and Pearson (1934); of a Poisson count: Garwood
(1936).
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

LEVEL = 0.95
_STEPS = 60

Limits = tuple[float, float]
Tail = Callable[[float], tuple[float, float]]


def mid_p(part: int, whole: int, level: float = LEVEL) -> Limits:
    """Give the mid-P limits of a proportion, 0-1.

    Raises:
        ValueError: The part is no part of the whole, or the whole is nobody.
    """
    return _limits(part, whole, level, 0.5)


def exact(part: int, whole: int, level: float = LEVEL) -> Limits:
    """Give the exact (Clopper-Pearson) limits of a proportion, 0-1: never too narrow, of small counts far too wide.

    Raises:
        ValueError: The part is no part of the whole, or the whole is nobody.
    """
    return _limits(part, whole, level, 1.0)


def garwood(count: int, level: float = LEVEL) -> Limits:
    """Give the exact limits of the mean of a Poisson count."""
    left = (1 - level) / 2
    top = 10 + 3 * count
    tail = _poisson(count)
    low = 0.0 if count == 0 else _root(lambda mean: 1 - tail(mean)[0] - left, 0.0, top)
    return low, _root(lambda mean: left - sum(tail(mean)), 0.0, top)


def tails(part: int, whole: int, chance: float) -> Limits:
    """Give the chance of so many or fewer, and of so many or more, when each of the whole has that chance."""
    below, at = binomial(part, whole)(chance)
    return below + at, 1 - below


def two_sided(part: int, whole: int, chance: float) -> float:
    """Give the chance of a count that is no likelier than this one, as R's binom.test does."""
    found = chances(whole, chance)
    return float(min(1.0, found[found <= found[part] * (1 + 1e-7)].sum()))


def chances(whole: int, chance: float) -> npt.NDArray[np.float64]:
    """Give the chance of nobody, one, two ... and all of the whole, when each has that chance (between 0 and 1)."""
    at = np.arange(whole + 1)
    ways = _cumulative((whole - at[1:] + 1) / at[1:])
    found: npt.NDArray[np.float64] = np.exp(ways + at * math.log(chance) + (whole - at) * math.log1p(-chance))
    return found


def binomial(part: int, whole: int) -> Tail:
    """Give the function chance -> (chance of fewer than part, chance of exactly part)."""
    at = np.arange(part + 1)
    ways = _cumulative((whole - at[1:] + 1) / at[1:])

    def tail(chance: float) -> tuple[float, float]:
        if chance <= 0 or chance >= 1:
            sure = 0 if chance <= 0 else whole
            return float(sure < part), float(sure == part)
        found = np.exp(ways + at * math.log(chance) + (whole - at) * math.log1p(-chance))
        return float(found[:-1].sum()), float(found[-1])

    return tail


def _poisson(count: int) -> Tail:
    at = np.arange(count + 1)
    ways = -_cumulative(at[1:].astype(float))

    def tail(mean: float) -> tuple[float, float]:
        if mean <= 0:
            return float(count > 0), float(count == 0)
        found = np.exp(ways + at * math.log(mean) - mean)
        return float(found[:-1].sum()), float(found[-1])

    return tail


def _cumulative(factors: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Give the logarithms of the products of the first none, one, two ... factors."""
    return np.concatenate([[0.0], np.cumsum(np.log(factors))])


def _limits(part: int, whole: int, level: float, weight: float) -> Limits:
    if not 0 <= part <= whole or not whole:
        raise ValueError("a part lies between nobody and its whole")
    left, tail = (1 - level) / 2, binomial(part, whole)

    def too_low(chance: float) -> float:
        below, at = tail(chance)
        return 1 - below - at + weight * at - left

    def too_high(chance: float) -> float:
        below, at = tail(chance)
        return left - below - weight * at

    low = 0.0 if part == 0 else _root(too_low, 0.0, 1.0)
    return low, 1.0 if part == whole else _root(too_high, 0.0, 1.0)


def _root(rising: Callable[[float], float], low: float, high: float) -> float:
    """Give where a rising function passes nought, by halving."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) >= 0 else (middle, high)
    return (low + high) / 2
