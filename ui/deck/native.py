"""A chart of ours as a chart of PowerPoint: the same categories, series and values, with their workbook.

Lines and bars are; what has no kind of its own there (a map, a flow, dots on a line) is a table on its slide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from ui.picture import Picture

Category = date | str
Kind = Literal["lines", "bars"]
_TAG = re.compile(r"<br ?/?>")
_SHARE = re.compile(r" \(%.*\)$")  # what our labels hold beside the value
_MARK = re.compile(r"<[^>]+>")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@dataclass(frozen=True)
class Native:
    """What a slide draws.

    Attributes:
        kind: Lines through time or bars from a name.
        stacked: The bars of one name stand on each other.
        categories: Days, or names; those of bars from the bottom up.
        series: Name and a value per category, None where there is none.
        unit: Title of the axis of values.
        start: Where that axis begins, None when that follows from the values.
    """

    kind: Kind
    stacked: bool
    categories: tuple[Category, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    unit: str
    start: float | None = None

    def decimals(self) -> bool:
        """Tell whether a value is not whole."""
        return any(value is not None and value != int(value) for _, values in self.series for value in values)

    def data(self) -> CategoryChartData:
        """Give it as python-pptx takes it; the number format follows the language of who opens it."""
        made = CategoryChartData(number_format="#,##0.0" if self.decimals() else "#,##0")
        made.categories = self.categories
        for name, values in self.series:
            made.add_series(name, values)
        return made

    def type(self) -> XL_CHART_TYPE:
        """Give the kind of chart of PowerPoint."""
        if self.kind == "lines":
            return XL_CHART_TYPE.LINE_MARKERS
        return XL_CHART_TYPE.BAR_STACKED if self.stacked else XL_CHART_TYPE.BAR_CLUSTERED


def native(chart: Picture | None) -> Native | None:
    """Give what PowerPoint can draw of a chart, None when that would not be the same picture.

    Such as a line that passes a place twice: the years of one colour, broken in between.
    """
    if chart is None:
        return None
    traces = [trace for trace in chart.data if _drawn(trace)]
    if traces and all(trace.type == "scatter" and "lines" in str(trace.mode) and not trace.fill for trace in traces):
        return _made(chart, traces, "x", "y", "lines")
    if traces and all(_plain_bar(trace) for trace in traces):
        names, values = ("y", "x") if traces[0].orientation == "h" else ("x", "y")
        return _made(chart, traces, names, values, "bars")
    return None


def _drawn(trace: Any) -> bool:
    """Tell whether a trace has a value: those of a legend only have none."""
    return trace.type not in {"scatter", "bar"} or any(
        a is not None and b is not None for a, b in zip(_list(trace.x), _list(trace.y), strict=False)
    )


def _plain_bar(trace: Any) -> bool:
    return trace.type == "bar" and trace.base is None


def _made(chart: Picture, traces: list[Any], names: str, values: str, kind: Kind) -> Native | None:
    axis, measure = chart.layout[f"{names}axis"], chart.layout[f"{values}axis"]
    labels = dict(zip(_list(axis.tickvals), _list(axis.ticktext), strict=False))
    series = []
    for place, trace in enumerate(traces):
        pairs = list(zip(_list(getattr(trace, names)), _list(getattr(trace, values)), strict=False))
        named = [name for name, _ in pairs if name is not None]
        if len(set(named)) != len(named) or any(isinstance(value, str) for _, value in pairs):
            return None
        series.append((_words(trace.name) or f"Reeks {place + 1}", pairs))
    found = list(dict.fromkeys(name for _, pairs in series for name, _ in pairs if name is not None))
    if all(isinstance(name, datetime) for name in found):
        found.sort()
        if any(day not in labels for day in found):  # the axis names some of its days only
            labels = {}
    elif all(isinstance(name, int | float) for name in found):
        found.sort()
    if kind == "bars" and names == "y" and axis.autorange == "reversed":
        found.reverse()  # PowerPoint begins at the bottom, as Plotly does unless told otherwise
    told = [_category(name, labels) for name in found]
    categories = tuple(name for name in told if name is not None)
    if len(set(categories)) != len(found) or len({name for name, _ in series}) != len(series):
        return None
    return Native(
        kind=kind,
        stacked=chart.layout.barmode in {"stack", "relative"},
        categories=categories,
        series=tuple((name, tuple(_value(dict(pairs).get(place)) for place in found)) for name, pairs in series),
        unit=_SHARE.sub("", _words(measure.title.text)),
        start=None if not measure.range or measure.range[0] is None else float(measure.range[0]),
    )


def _category(name: Any, labels: dict[Any, Any]) -> Category | None:
    """Give how a place on an axis is called: as its axis says, a day, a text, a year."""
    if name in labels:
        return _words(labels[name])
    if isinstance(name, datetime):
        return name.date()
    if isinstance(name, str):
        return _words(name)
    return str(int(name)) if name == int(name) and _FIRST_YEAR < name < _LAST_YEAR else None


def _value(value: Any) -> float | None:
    return None if value is None or value != value else float(value)  # noqa: PLR0124 - NaN is not itself


def _list(values: Iterable[Any] | None) -> list[Any]:
    return [] if values is None else [value.item() if hasattr(value, "item") else value for value in values]


def _words(text: Any) -> str:
    return "" if text is None else _MARK.sub("", _TAG.sub(" ", str(text))).strip()
