"""Invented figures with plausible shapes: sizes that add up, seasons, trends and some gaps.

Every array is branches x regions x quarters, with the two totals of the sector first and the country as the first
region. Nothing here comes from a source: the sizes are round numbers, the rest is drawn with a seed.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

FIRST_YEAR, LAST_YEAR = 2010, 2025
QUARTERS = 4 * (LAST_YEAR - FIRST_YEAR + 1)
REGIONS = 28
# Name in data/definitions/branches.yml -> employees of the country at the start.
BRANCHES = {
    "Universitair medische centra": 70_000,
    "Ziekenhuizen en overige medisch specialistische zorg": 200_000,
    "Geestelijke gezondheidszorg": 85_000,
    "Huisartsen en gezondheidscentra": 30_000,
    "Overige zorg en welzijn": 95_000,
    "Verpleging, verzorging en thuiszorg": 400_000,
    "Gehandicaptenzorg": 160_000,
    "Jeugdzorg": 32_000,
    "Sociaal werk": 60_000,
    "Kinderopvang": 90_000,
}
TOTALS = ("Zorg en welzijn (breed)", "Zorg en welzijn (smal)")
# Where people go to or come from -> share of the flow over the border of the sector.
INFLOW = {"Instroom: herintreders": 0.2, "Instroom: zij-instromers": 0.45, "Instroom: overig": 0.35}
OUTFLOW = {
    "Uitstroom: overige sectoren": 0.42,
    "Uitstroom: uitkering": 0.12,
    "Uitstroom: zelfstandige": 0.07,
    "Uitstroom: pensioen": 0.17,
    "Uitstroom: inactief": 0.22,
}
INTERNAL = {"Naar andere werkgever zelfde branche": 0.04, "Naar andere branche": 0.03}
# Percentage in the first measurement -> points it changes in all years together.
OPINIONS = {
    "Werkdruk (veel) te hoog": (38.0, 4.0),
    "Tevreden met het werk": (78.0, -2.0),
    "Kan zelf beslissen": (66.0, 3.0),
    "Waardering van leidinggevende": (61.0, 2.0),
    "Voldoende tijd voor cliënten": (45.0, -3.0),
}


class Shapes:
    """All figures of one seed."""

    def __init__(self, seed: int) -> None:
        """Draw what regions and branches have of their own."""
        self._random = np.random.default_rng(seed)
        weights = self._random.lognormal(0, 0.45, REGIONS)
        self._regions = weights / weights.sum()
        self._own = self._random.normal(0, 0.15, (len(BRANCHES), REGIONS))
        self._years = np.arange(QUARTERS) / 4

    @cached_property
    def employees(self) -> Array:
        """People with a job, in tens."""
        growth = self._random.normal(0.012, 0.008, (len(BRANCHES), 1, 1))
        start = np.array(list(BRANCHES.values()))[:, None] * self._regions * np.exp(self._own)
        season = 1 + 0.004 * np.cos(2 * np.pi * self._years)
        return with_totals(_tens(start[:, :, None] * (1 + growth) ** self._years * season))

    @cached_property
    def jobs(self) -> Array:
        """Jobs, in tens: some people have two."""
        return with_totals(_tens(_parts(self.employees) * 1.09))

    @cached_property
    def mobility(self) -> dict[str, Array]:
        """People a year by where they came from or went to, in tens; the totals are sums of their parts."""
        found: dict[str, Array] = {}
        for total, parts, rate in (("Instroom totaal", INFLOW, 0.105), ("Uitstroom totaal", OUTFLOW, 0.09)):
            flow = self._rate(rate) * _parts(self.employees)
            for name, share in parts.items():
                found[name] = with_totals(_tens(flow * share * self._noise(0.12)))
            found[total] = sum((found[name] for name in parts), np.zeros_like(self.employees))
        for name, share in INTERNAL.items():
            found[name] = with_totals(_tens(self._rate(share) * _parts(self.employees)))
        return found

    @cached_property
    def absence(self) -> Array:
        """Absence in percent of working time, for the country: higher in winter, a wave from 2020 to 2022."""
        level = self._random.uniform(4.2, 7.0, (len(BRANCHES), 1, 1))
        wave = 1.3 * np.exp(-(((self._years - 11.6) / 1.2) ** 2))
        season = 0.6 * np.cos(2 * np.pi * self._years)
        chance = self._random.normal(0, 0.2, (len(BRANCHES), 1, QUARTERS))
        return self._average((level + wave + season + 0.03 * self._years + chance) * self._noise(0.02))[:, :1]

    @cached_property
    def openings(self) -> tuple[Array, Array]:
        """New vacancies a quarter and open vacancies at its end, in tens: few in 2013, most in 2022."""
        peak = np.exp(-(((self._years - 12.3) / 3.0) ** 2))
        dip = np.exp(-(((self._years - 3.5) / 1.5) ** 2))
        cycle = 0.022 * (1 + 0.9 * peak - 0.4 * dip)
        new = _parts(self.jobs) * cycle * self._noise(0.08)
        return with_totals(_tens(new)), with_totals(_tens(new * 1.25 * self._noise(0.05)))

    def opinion(self, name: str) -> Array:
        """Percentage of employees that says so (a key of `OPINIONS`), one decimal."""
        start, change = OPINIONS[name]
        own = self._random.normal(0, 4, (len(BRANCHES), 1, 1)) + self._random.normal(0, 2, (1, REGIONS, 1))
        trend = change * self._years / self._years[-1]
        waves = self._random.normal(0, 1.5, (len(BRANCHES), 1, QUARTERS))
        noise = self._random.normal(0, 1.2, self._small)
        return self._average(np.clip(start + own + trend + waves + noise, 3, 97))

    @property
    def _small(self) -> tuple[int, int, int]:
        return len(BRANCHES), REGIONS, QUARTERS

    def _noise(self, size: float) -> Array:
        return np.exp(self._random.normal(0, size, self._small))

    def _rate(self, level: float) -> Array:
        """Give a rate that dips in 2014 and peaks in 2022, other for each branch."""
        own = np.exp(self._random.normal(0, 0.2, (len(BRANCHES), 1, 1)))
        cycle = 1 + 0.25 * np.exp(-(((self._years - 12) / 1.8) ** 2)) - 0.2 * np.exp(-(((self._years - 4) / 1.5) ** 2))
        return level * own * cycle * self._noise(0.06)

    def _average(self, parts: Array) -> Array:
        """Put averages weighted by employees where sums would make no sense."""
        weights = _parts(self.employees)
        return with_totals(parts * weights) / with_totals(weights)


def with_totals(parts: Array) -> Array:
    """Put the country before the regions, and the sector with and without kinderopvang before the branches."""
    regions = np.concatenate([parts.sum(axis=1, keepdims=True), parts], axis=1)
    wide = regions.sum(axis=0, keepdims=True)
    return np.concatenate([wide, wide - regions[-1:], regions], axis=0)


def _parts(whole: Array) -> Array:
    return whole[len(TOTALS) :, 1:]


def _tens(figures: Array) -> Array:
    return np.rint(figures / 10) * 10
