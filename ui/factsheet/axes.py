"""The axes of a chart on paper: which there are, over which part of the plot, and where a place of the chart stands."""

from __future__ import annotations

from typing import Any

from ui.factsheet.scales import Scale, make_scale
from ui.picture import Picture


def pairs(chart: Picture) -> list[tuple[str, str]]:
    """Give the pairs of axes that something is drawn on, in their order."""
    return list(dict.fromkeys((trace.xaxis or "x", trace.yaxis or "y") for trace in chart.data))


def axis_of(chart: Picture, name: str) -> Any:
    """Give an axis by its name: x, y2."""
    return chart.layout[f"{name[0]}axis{name[1:]}"]


def axes_of(chart: Picture, area: tuple[float, float, float, float]) -> dict[str, Scale]:
    """Give every axis that is drawn on, over its part of the plot, and the plot itself as two axes from 0 to 1."""
    left, right, bottom, top = area
    found = {"paper x": Scale(0.0, 1.0, left, right), "paper y": Scale(0.0, 1.0, bottom, top)}
    for name in dict.fromkeys(name for pair in pairs(chart) for name in pair):
        axis = axis_of(chart, name)
        low, high = axis.domain or (0.0, 1.0)
        start, end = (left, right) if name[0] == "x" else (bottom, top)
        ends = (start + low * (end - start), start + high * (end - start))
        found[name] = make_scale(axis, _values(chart, name), *ends)
    return found


def scales_of(trace: Any, axes: dict[str, Scale]) -> tuple[Scale, Scale]:
    """Give the two axes that a trace is drawn on."""
    return axes[trace.xaxis or "x"], axes[trace.yaxis or "y"]


def _values(chart: Picture, name: str) -> list[Any]:
    """Give all values along an axis, and where bars that are stacked end."""
    found: list[Any] = []
    sums: dict[Any, float] = {}
    for trace in chart.data:
        if name not in {trace.xaxis or "x", trace.yaxis or "y"}:
            continue
        values = listed(trace.x if name[0] == "x" else trace.y)
        found += values
        if trace.type == "bar" and (trace.orientation == "h") == (name[0] == "x"):
            bases = listed(trace.base) if trace.base is not None else []
            found += [base + value for base, value in zip(bases, values, strict=False) if value is not None]
            if chart.layout.barmode in {"stack", "relative"}:
                for place, value in zip(listed(trace.y if name[0] == "x" else trace.x), values, strict=False):
                    sums[place] = sums.get(place, 0.0) + float(value or 0.0)
    return [*found, *sums.values()]


def listed(values: Any) -> list[Any]:
    """Give values as a list: one that stands alone is a list of one."""
    if values is None:
        return []
    return list(values) if hasattr(values, "__iter__") and not isinstance(values, str) else [values]


def place_at(side: str, value: Any, ref: str | None, axes: dict[str, Scale]) -> float:
    """Give the pixel of a place that is a value, a part of an axis ('x domain') or of the whole plot ('paper')."""
    name, of_axis, _ = (f"paper {side}" if ref == "paper" else ref or side).partition(" domain")
    return axes[name].part(float(value)) if of_axis else axes[name].place(value)


def title_of(chart: Picture, side: str) -> str:
    """Give what the axes of a side are called, empty when they are not seen."""
    names = [name for pair in pairs(chart) for name in pair if name[0] == side]
    shown = (axis_of(chart, name) for name in names)
    return next((str(axis.title.text) for axis in shown if axis.visible is not False and axis.title.text), "")
