"""From the values of a chart to places on paper."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from analysis.formats import number


@dataclass(frozen=True)
class Scale:
    """One axis: where a value stands between `start` and `end`, and which ticks it has.

    Attributes:
        low: Value at `start`.
        high: Value at `end`.
        start: First pixel.
        end: Last pixel.
        categories: Names, when the axis has names; their places are 0, 1, 2, …
        ticks: (value, label) of each tick.
    """

    low: float
    high: float
    start: float
    end: float
    categories: tuple[str, ...]
    ticks: tuple[tuple[float, str], ...]

    def place(self, value: Any) -> float:
        """Give the pixel of a value, a category or a place between categories."""
        if hasattr(value, "timestamp"):
            return self.place(value.timestamp())
        if isinstance(value, str):
            value = self.categories.index(value) if value in self.categories else float(value)
        return self.start + (float(value) - self.low) / (self.high - self.low or 1.0) * (self.end - self.start)


def make_scale(axis: Any, values: list[Any], start: float, end: float) -> Scale:
    """Make the scale of an axis from its layout and the values drawn along it.

    Args:
        axis: The Plotly axis.
        values: All values along it, None for gaps.
        start: Pixel of the low end.
        end: Pixel of the high end.
    """
    moments = [value for value in values if hasattr(value, "timestamp")]
    if moments:
        return _time_scale(axis, moments, start, end)
    names = [str(value) for value in values if isinstance(value, str)]
    categories = tuple(dict.fromkeys([*(str(item) for item in axis.categoryarray or ()), *names]))
    numbers = [float(value) for value in values if value is not None and not isinstance(value, str)]
    if axis.range:
        low, high = float(axis.range[0]), float(axis.range[1])
    elif categories:
        low, high = -0.5, len(categories) - 0.5
    else:
        low, high = min([0.0, *numbers]), max([0.0, *numbers]) * 1.05 or 1.0
    if axis.autorange == "reversed":
        low, high = high, low
    return Scale(low, high, start, end, categories, _ticks(axis, categories, low, high))


def _time_scale(axis: Any, moments: list[Any], start: float, end: float) -> Scale:
    """Make a scale of dates, with a tick at the start of some years."""
    low, high = min(moments), max(moments)
    step = max(1, (high.year - low.year) // 7)
    years = [year for year in range(low.year, high.year + 1) if (year - low.year) % step == 0]
    ticks = tuple((low.replace(year=year, month=1, day=1).timestamp(), str(year)) for year in years)
    spare = (high.timestamp() - low.timestamp()) * 0.02 or 1.0
    first = min(low.timestamp(), ticks[0][0]) - spare
    return Scale(first, high.timestamp() + spare, start, end, (), ticks if axis.visible is not False else ())


def _ticks(axis: Any, categories: tuple[str, ...], low: float, high: float) -> tuple[tuple[float, str], ...]:
    if axis.showticklabels is False or axis.visible is False:
        return ()
    if axis.tickvals is not None:
        texts = axis.ticktext if axis.ticktext is not None else axis.tickvals
        places = [categories.index(str(v)) if str(v) in categories else v for v in axis.tickvals]
        return tuple((float(place), str(text)) for place, text in zip(places, texts, strict=False))
    if categories:
        return tuple((float(index), name) for index, name in enumerate(categories))
    return tuple((value, number(value, 0 if float(value).is_integer() else 1)) for value in _round_steps(low, high))


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
    return [round(index * step, 10) for index in range(first, last + 1)]
