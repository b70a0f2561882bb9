"""A chart as SVG: the same figure definition as on the page, drawn without a browser.

Knows what our charts are made of: lines, markers, bars, labels and shapes. Other traces are left out, and
`can_draw` says so beforehand.
"""

from __future__ import annotations

import re
from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from ui.charts.base import QUIET, colour
from ui.factsheet.scales import Scale, make_scale
from ui.markup import render

INK = "#1f2a2e"
_FONT = "IBM Plex Sans"
_DASHES = {"dash": "7 5", "dot": "2 4", "dashdot": "7 4 2 4", "longdash": "12 6"}
_KNOWN = {"scatter", "bar"}


def can_draw(chart: go.Figure) -> bool:
    """Tell whether every trace is of a kind this module draws."""
    return bool(chart.data) and {trace.type for trace in chart.data} <= _KNOWN


def svg(chart: go.Figure, width: int = 760, height: int = 320) -> Markup:
    """Give the chart as an SVG document."""
    margin = chart.layout.margin
    left = max(float(margin.l or 0), 64.0)
    right, top = float(margin.r or 16), 30.0
    bottom = max(float(margin.b or 0), 46.0)
    horizontal = any(trace.type == "bar" and trace.orientation == "h" for trace in chart.data)
    x = make_scale(chart.layout.xaxis, _values(chart, "x", stacked=horizontal), left, width - right)
    y = make_scale(chart.layout.yaxis, _values(chart, "y", stacked=not horizontal), height - bottom, top)
    parts = [*_shapes(chart, x, y), *_axes(chart, x, y, horizontal)]
    parts += _bars(chart, x, y)
    for index, trace in enumerate(chart.data):
        if trace.type == "scatter":
            parts += _scatter(trace, index, x, y)
    parts += _annotations(chart, x, y)
    if chart.layout.title.text:
        parts.append(_text(width - right, 12, str(chart.layout.title.text), anchor="end", bold=True))
    return render("drawing.document", width=width, height=height, font=_FONT, ink=INK, parts=parts)


def _values(chart: go.Figure, name: str, *, stacked: bool) -> list[Any]:
    found: list[Any] = []
    sums: dict[Any, float] = {}
    for trace in chart.data:
        values = list(getattr(trace, name) if getattr(trace, name) is not None else ())
        found += values
        if trace.type == "bar" and stacked and chart.layout.barmode == "stack":
            others = trace.y if name == "x" else trace.x
            for place, value in zip(others, values, strict=False):
                sums[place] = sums.get(place, 0.0) + float(value or 0.0)
    return [*found, *sums.values()]


def _axes(chart: go.Figure, x: Scale, y: Scale, horizontal: bool) -> list[Markup]:
    parts = []
    for value, label in y.ticks:
        place = y.place(value)
        if not horizontal:
            parts.append(_line(x.start, place, x.end, place, "#d9d6cd", 1))
        parts.append(_text(x.start - 8, place, label, anchor="end", middle=True))
    for value, label in x.ticks:
        place = x.place(value)
        if horizontal:
            parts.append(_line(place, y.end, place, y.start, "#d9d6cd", 1))
        parts.append(_text(place, y.start + 18, label, anchor="middle"))
    title = str((chart.layout.xaxis if horizontal else chart.layout.yaxis).title.text or "")
    if title and horizontal:
        parts.append(_text((x.start + x.end) / 2, y.start + 38, title, anchor="middle", fill="#5c666b"))
    elif title:
        parts.append(_text(x.start - 52, y.end - 16, title, fill="#5c666b"))
    return parts


def _bars(chart: go.Figure, x: Scale, y: Scale) -> list[Markup]:
    traces = [trace for trace in chart.data if trace.type == "bar"]
    stacked = chart.layout.barmode in {"stack", "relative", "overlay"}
    lanes = 1 if stacked or len(traces) <= 1 else len(traces)
    parts, sums = [], dict[tuple[Any, bool], float]()
    for index, trace in enumerate(traces):
        horizontal = trace.orientation == "h"
        names, values = (trace.y, trace.x) if horizontal else (trace.x, trace.y)
        along, across = (x, y) if horizontal else (y, x)
        unit = abs(across.place(1.0) - across.place(0.0))
        thick = unit * float(trace.width if isinstance(trace.width, (int, float)) else 0.64) / lanes
        for position, (name, value) in enumerate(zip(names, values, strict=False)):
            if value is None:
                continue
            base = sums.get((name, value < 0), 0.0) if chart.layout.barmode in {"stack", "relative"} else 0.0
            sums[name, value < 0] = base + float(value)
            middle = across.place(name) + (index - (lanes - 1) / 2) * thick * (1 if lanes > 1 else 0)
            a, b = sorted((along.place(base), along.place(base + float(value))))
            box = (a, middle - thick / 2, b - a, thick) if horizontal else (middle - thick / 2, a, thick, b - a)
            parts.append(_rect(*box, _colour(trace.marker.color, index, position)))
    return parts


def _scatter(trace: Any, index: int, x: Scale, y: Scale) -> list[Markup]:
    points = [
        None if a is None or b is None else (x.place(a), y.place(b)) for a, b in zip(trace.x, trace.y, strict=False)
    ]
    mode = trace.mode or "lines"
    stroke = _colour(trace.line.color or trace.marker.color, index, 0)
    parts = []
    if "lines" in mode:
        dash = _DASHES.get(str(trace.line.dash), "")
        for run in _runs(points):
            parts.append(render("drawing.polyline", points=run, stroke=stroke, width=trace.line.width or 2, dash=dash))
    if "markers" in mode:
        for position, point in enumerate(points):
            if point:
                parts.append(_marker(trace, point, _colour(trace.marker.color or stroke, index, position), position))
    if "text" in mode and trace.text is not None:
        texts = [trace.text] * len(points) if isinstance(trace.text, str) else list(trace.text)
        parts += [_text(p[0] + 8, p[1], str(t), middle=True) for p, t in zip(points, texts, strict=False) if p and t]
    return parts


def _runs(points: list[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def _marker(trace: Any, point: tuple[float, float], fill: str, position: int) -> Markup:
    symbols = trace.marker.symbol
    symbol = str(symbols[position] if isinstance(symbols, (list, tuple)) else symbols or "circle")
    size = trace.marker.size
    radius = float(size[position] if isinstance(size, (list, tuple)) else size or 8) / 2
    inside = "#ffffff" if "open" in symbol else fill
    given = {"x": point[0], "y": point[1], "radius": radius, "inside": inside, "stroke": fill}
    if symbol.startswith(("square", "diamond")):
        return render("drawing.square", **given, turned=symbol.startswith("diamond"))
    return render("drawing.circle", **given)


def _place(scale: Scale, value: Any, ref: str | None) -> float:
    """Give the pixel of a place that is a value, or a part of the whole length ('paper', 'x domain')."""
    if ref and ("paper" in str(ref) or "domain" in str(ref)):
        return scale.start + float(value) * (scale.end - scale.start)
    return scale.place(value)


def _annotations(chart: go.Figure, x: Scale, y: Scale) -> list[Markup]:
    parts = []
    for note in chart.layout.annotations or ():
        a = _place(x, note.x, note.xref) + float(note.xshift or 0)
        b = _place(y, note.y, note.yref) - float(note.yshift or 0)
        anchor = {"left": "start", "right": "end"}.get(str(note.xanchor), "middle")
        b += {"top": 11.0, "bottom": -3.0}.get(str(note.yanchor), 0.0)
        middle = note.yanchor in {None, "middle", "auto"}
        parts.append(_text(a, b, str(note.text), anchor=anchor, middle=middle, bold="<b>" in str(note.text)))
    return parts


def _shapes(chart: go.Figure, x: Scale, y: Scale) -> list[Markup]:
    parts = []
    for shape in chart.layout.shapes or ():
        a, c = _place(x, shape.x0, shape.xref), _place(x, shape.x1, shape.xref)
        b, d = _place(y, shape.y0, shape.yref), _place(y, shape.y1, shape.yref)
        if shape.type == "rect":
            parts.append(_rect(min(a, c), min(b, d), abs(c - a), abs(d - b), str(shape.fillcolor or "#eeeeee")))
        elif shape.type == "line":
            dash = _DASHES.get(str(shape.line.dash), "")
            parts.append(_line(a, b, c, d, str(shape.line.color or QUIET), float(shape.line.width or 1), dash))
    return parts


def _colour(value: Any, index: int, position: int) -> str:
    if isinstance(value, (list, tuple)):
        value = value[position]
    return str(value or colour(index))


def _rect(x: float, y: float, width: float, height: float, fill: str) -> Markup:
    return render("drawing.rect", x=x, y=y, width=max(width, 0), height=max(height, 0), fill=fill)


def _line(  # noqa: PLR0917 - four coordinates and how to draw
    x0: float, y0: float, x1: float, y1: float, stroke: str, width: float, dash: str = ""
) -> Markup:
    return render("drawing.line", x0=x0, y0=y0, x1=x1, y1=y1, stroke=stroke, width=width, dash=dash)


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", middle: bool = False, bold: bool = False, fill: str = INK
) -> Markup:
    lines = [re.sub(r"<[^>]+>", "", line) for line in re.split(r"<br ?/?>", text)]
    first = y + 4 - (len(lines) - 1) * 7 if middle else y
    spans = [(first + 14 * n, line) for n, line in enumerate(lines)]
    return render("drawing.text", x=x, spans=spans, anchor=anchor, bold=bold, fill=fill)
