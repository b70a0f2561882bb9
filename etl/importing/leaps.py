"""Figures ten times as large, or as small, as the one of the period before."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

_ODD = 10
_PERIODS = 1 << 20


class Leap(NamedTuple):
    """Two figures of one series.

    Attributes:
        rij: Number of the row of the later one.
        naam: Its measure.
        van: The figure before.
        toen: Its period.
        naar: The figure after.
        nu: Its period.
    """

    rij: int
    naam: str
    van: float
    toen: str
    naar: float
    nu: str


def is_leap(old: float, new: float) -> bool:
    """Tell whether a figure is ten times another one; of small numbers that says nothing."""
    small, large = sorted((abs(old), abs(new)))
    return large >= _ODD * small and large >= _ODD


class Series:
    """The figures of a table by what they are of, as numbers: their texts would be most of what a large file costs."""

    def __init__(self) -> None:
        self._ids: dict[int, int] = {}
        self._names: dict[str, int] = {}
        self._periods: dict[str, int] = {}
        self._series, self._at = array("L"), array("L")
        self._rows, self._named, self._values = array("L"), array("B"), array("d")

    def add(self, number: int, place: tuple[str, ...], period: str, values: Mapping[str, float]) -> None:
        """Add the figures of row `number`, of a place in a period."""
        for name, value in values.items():
            self._series.append(self._ids.setdefault(hash((place, name)), len(self._ids)))
            self._at.append(self._periods.setdefault(period, len(self._periods)))
            self._named.append(self._names.setdefault(name, len(self._names)))
            self._rows.append(number)
            self._values.append(value)

    def leaps(self) -> Iterator[Leap]:
        """Give each leap between a period and the next of the same kind, series by series as they came."""
        rank = {self._periods[period]: place for place, period in enumerate(sorted(self._periods))}
        keys = array("Q", (one * _PERIODS + rank[at] for one, at in zip(self._series, self._at, strict=True)))
        names, periods = list(self._names), list(self._periods)
        for first, second in pairwise(sorted(range(len(keys)), key=keys.__getitem__)):
            before, after = periods[self._at[first]], periods[self._at[second]]
            old, new = self._values[first], self._values[second]
            if self._series[first] == self._series[second] and before[4:6] == after[4:6] and is_leap(old, new):
                yield Leap(self._rows[second], names[self._named[second]], old, before, new, after)
