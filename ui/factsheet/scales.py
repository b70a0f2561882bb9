"""From the values of a chart to places on paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from numbers import Real
from typing import Any

import pandas as pd

from analysis.formats import number
from ui.charts.base import is_labelled

_DECIMALS = 4
_SPARE = 0.07
"""Room past the outer values, as a part of what lies between them: for the words that hang there."""


@dataclass(frozen=True)
class Scale:
    """One axis: where a value stands between `start` and `end`, and which ticks it has.

    Attributes:
        low: Value at `start`.
        high: Value at `end`.
        start: First pixel.
        end: Last pixel.
        categories: Names, when the axis has names; their places are 0, 1, 2, …
        ticks: (value, label) of each tick that is written.
        lines: Values where a line crosses the chart.
        zero: The line at nought is drawn.
    """

    low: float
    high: float
    start: float
    end: float
    categories: tuple[str, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    lines: tuple[float, ...] = ()
    zero: bool = False

    def place(self, value: Any) -> float:
        """Give the pixel of a value, a category, a day or a place between categories."""
        return self.start + (self.size(value) - self.low) / (self.high - self.low or 1.0) * (self.end - self.start)

    def size(self, value: Any) -> float:
        """Give the number that stands for a value: the place of a category, the seconds of a day."""
        if isinstance(value, str) and value in self.categories:
            return float(self.categories.index(value))
        return _size(value)

    def part(self, share: float) -> float:
        """Give the pixel at a part of the whole length."""
        return self.start + share * (self.end - self.start)


def make_scale(axis: Any, values: Sequence[Any], start: float, end: float) -> Scale:
    """Make the scale of an axis from its layout and the values drawn along it.

    Args:
        axis: The Plotly axis.
        values: All values along it, None for gaps.
        start: Pixel of the low end.
        end: Pixel of the high end.
    """
    known = [value for value in values if value is not None]
    days = axis.type == "date" or any(hasattr(value, "timestamp") for value in known)
    names = [str(value) for value in known if isinstance(value, str)] if not days else []
    categories = tuple(dict.fromkeys([*(str(item) for item in axis.categoryarray or ()), *names]))
    numbers = [_size(value) for value in known if days or not isinstance(value, str)]
    low, high = _ends(axis, categories, numbers, days=days)
    shown = axis.visible is not False and axis.showgrid is not False
    ticks = _ticks(axis, categories, low, high, days=days)
    return Scale(
        low, high, start, end, categories,
        ticks=ticks if is_labelled(axis) else (),
        lines=tuple(value for value, _ in ticks) if shown else (),
        zero=bool(axis.visible is not False and axis.zeroline and min(low, high) < 0 < max(low, high)),
    )  # fmt: skip


def _size(value: Any) -> float:
    if isinstance(value, Real):
        return float(value)
    try:
        return float(value)
    except (TypeError, ValueError):
        return float(pd.Timestamp(value).timestamp())


def _ends(axis: Any, categories: Sequence[str], numbers: Sequence[float], *, days: bool) -> tuple[float, float]:
    """Give the values at both ends of an axis."""
    if axis.range:
        low, high = _size(axis.range[0]), _size(axis.range[1])
    elif categories:
        low, high = -0.5, len(categories) - 0.5
    elif days:
        low, high = min(numbers, default=0.0), max(numbers, default=1.0)
        spare = (high - low) * 0.02 or 1.0
        low, high = low - spare, high + spare
    else:
        from_nought = axis.rangemode != "normal"
        ends = [*numbers, 0.0] if from_nought or not numbers else numbers
        low, high = min(ends), max(ends)
        spare = _SPARE * (high - low) or 1.0
        low, high = (
            (low if from_nought and not low else low - spare),
            (high if from_nought and not high else high + spare),
        )
    return (high, low) if axis.autorange == "reversed" else (low, high)


def _ticks(
    axis: Any, categories: Sequence[str], low: float, high: float, *, days: bool
) -> tuple[tuple[float, str], ...]:
    if axis.tickvals is not None:
        own = [str(one) if str(one) in categories else number(_size(one)) for one in axis.tickvals]
        texts = axis.ticktext if axis.ticktext is not None else own
        places = [categories.index(str(v)) if str(v) in categories else _size(v) for v in axis.tickvals]
        return tuple((float(place), str(text)) for place, text in zip(places, texts, strict=False))
    if categories:
        return tuple((float(index), name) for index, name in enumerate(categories))
    if days:
        return _years(low, high)
    suffix = str(axis.ticksuffix or "")
    steps = _round_steps(low, high)
    decimals = next((few for few in range(_DECIMALS) if all(round(one, few) == one for one in steps)), _DECIMALS)
    return tuple((value, number(value, decimals) + suffix) for value in steps)


def _years(low: float, high: float) -> tuple[tuple[float, str], ...]:
    """Give the start of some years between two moments."""
    first, last = (pd.Timestamp(end, unit="s").year for end in (low, high))
    step = max(1, (last - first) // 7)
    starts = [(float(pd.Timestamp(year, 1, 1).timestamp()), str(year)) for year in range(first, last + 1, step)]
    return tuple((moment, year) for moment, year in starts if low <= moment <= high)


def _round_steps(low: float, high: float) -> list[float]:
    """Give four to six round values between two bounds."""
    span = abs(high - low) or 1.0
    step: float = 10 ** math.floor(math.log10(span / 4))
    for factor in (1, 2, 2.5, 5, 10):
        if span / (step * factor) <= 5.5:
            step *= factor
            break
    first = math.ceil(min(low, high) / step)
    last = math.floor(max(low, high) / step)
    return [round(float(index * step), 10) for index in range(first, last + 1)]
