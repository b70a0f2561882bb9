"""How far years like those of the past would move a course: whole years are drawn, and the band is widened.

A year's change of the leave rate (logit) and of the inflow (logarithm) are drawn together, because in the past they
went together; up is as likely as down: every path has one that mirrors it. Of what a year was off, a part stays the
next. Where the start has so few people that chance alone moves it more than a year does, that is drawn too (Jeffreys:
Beta of the leave rate, Gamma of the inflow).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis.scenario.model import NONE, Course, Levers, Shocks, Start, course
from analysis.scenario.score import BAND, HORIZONS, Score

Numbers = npt.NDArray[np.float64]

DRAWS, SEED, STAYS = 10_000, 20_264, 0.6
"""Paths, start of the draws, and the part of a year's distance that is there the next year."""
FEWEST_CHANGES = 3
MODEL = "gedempte_trend"
"""The way of forecasting by whose tried band the fan is widened: the best of them up to three years."""


@dataclass(frozen=True)
class Window:
    """The flows of twelve months.

    Attributes:
        year: In which they end.
        quarter: Code of the quarter in which they end.
        part: Source and side of a break; only of one part there are changes.
        left: Persons that left.
        came: Persons that came.
        before: Employees a year before.
    """

    year: int
    quarter: str
    part: str
    left: float
    came: float
    before: float


@dataclass(frozen=True)
class Fan:
    """Persons short in each year, the start first: the course without chance, and the ends of eight in ten paths.

    Attributes:
        middle: Exact course.
        low: Lower end.
        high: Upper end.
        changes: Yearly changes that were drawn from.
        widen: Factor on the band of each year.
    """

    middle: Numbers
    low: Numbers
    high: Numbers
    changes: int
    widen: Numbers


def windows(text: str) -> list[Window]:
    """Read 'jaar kwartaal deel uitstroom instroom werknemers', with a semicolon between windows."""
    found = [part.split() for part in text.split(";")]
    return [
        Window(int(year), quarter, part, float(left), float(came), float(before))
        for year, quarter, part, left, came, before in found
    ]


def changes(known: Sequence[Window], *, as_rate: bool) -> Numbers:
    """Give the changes from year to year of leave rate and inflow, on their logit and logarithm.

    Windows of the same quarter only, because others overlap; of the quarter that has most, the newest of equals.

    Returns:
        One row for each change, two columns; empty where there is none.
    """
    by_quarter: dict[str, list[tuple[float, float]]] = {}
    at = {(one.part, one.quarter, one.year): one for one in known if 0 < one.left < one.before and one.came > 0}
    for (part, quarter, year), one in at.items():
        if (later := at.get((part, quarter, year + 1))) is not None:
            step = tuple(after - now for now, after in zip(_scaled(one, as_rate), _scaled(later, as_rate), strict=True))
            by_quarter.setdefault(quarter, []).append((step[0], step[1]))
    most = max(by_quarter.items(), key=lambda item: (len(item[1]), item[0]), default=("", []))[1]
    return np.array(most, dtype=float).reshape(-1, 2)


def _scaled(one: Window, as_rate: bool) -> tuple[float, float]:
    rate = one.left / one.before
    return float(np.log(rate / (1 - rate))), float(np.log(one.came / one.before if as_rate else one.came))


def drawn(start: Start, steps: Numbers, years: int, *, draws: int = DRAWS, seed: int = SEED) -> Shocks:
    """Draw what chance makes of each year.

    Args:
        start: Where it begins; one number each.
        steps: Changes to draw from, of `changes`.
        years: At least one.
        draws: Number of paths, even.
        seed: Start of the draws.
    """
    # A stream for each, so that a year is drawn alike however many years follow it.
    which, sign, begin = (np.random.default_rng((seed, at)) for at in range(3))
    half = steps[which.integers(len(steps), size=(years, draws // 2))] * sign.choice(
        (-1.0, 1.0), (years, draws // 2, 1)
    )
    picked = np.concatenate([half, -half], axis=1)
    employed, rate, inflow = (float(np.asarray(one)) for one in (start.employed, start.leave_rate, start.inflow))
    left = rate * employed
    first = begin.beta(left + 0.5, max(employed - left, 0.0) + 0.5, draws)
    came = begin.gamma(inflow + 0.5, size=draws) / max(inflow, 0.5)
    off = np.zeros((draws, 2))
    leave, coming = np.empty((draws, years)), np.empty((draws, years))
    odds = first / (1 - first)
    for year in range(years):
        off = STAYS * off + picked[year]
        now = odds * np.exp(off[:, 0])
        leave[:, year] = now / (1 + now) / rate
        coming[:, year] = came * np.exp(off[:, 1])
    return Shocks(leave, coming)


def fan(
    start: Start,
    growth: float,
    years: int,
    levers: Levers = NONE,
    *,
    steps: Numbers,
    tried: Sequence[Score],
    as_rate: bool = False,
) -> Fan | None:
    """Give the fan; None where too few changes are known or no forecast could be tried.

    Args:
        start: Where it begins.
        growth: Part by which what is needed grows each year.
        years: At least one.
        levers: What is done.
        steps: Changes to draw from, of `changes`.
        tried: How forecasts did on known years; the band is widened by what `MODEL` needed.
        as_rate: See `course`.
    """
    factors = {one.years: one.widen for one in tried if one.model == MODEL}
    if len(steps) < FEWEST_CHANGES or not factors:
        return None
    middle = course(start, growth, years, levers, as_rate=as_rate).shortage
    paths: Course = course(start, growth, years, levers, as_rate=as_rate, shocks=drawn(start, steps, years))
    ends = np.quantile(paths.shortage, ((1 - BAND) / 2, (1 + BAND) / 2), axis=0)
    known = [at for at in HORIZONS if at in factors]
    # Between horizons that were tried evenly, beyond the last as at the last.
    widen = np.interp(np.arange(years + 1), known, [factors[at] for at in known])
    low, high = (middle + widen * (end - middle) for end in ends)
    return Fan(middle, np.minimum(low, middle), np.maximum(high, middle), len(steps), widen)
