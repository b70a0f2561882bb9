"""What stands in the plot of a chart on paper: bars, lines, points and the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from ui.charts.base import colour
from ui.colours import SHEET_PAPER
from ui.factsheet.axes import listed, scales_of
from ui.factsheet.scales import Scale
from ui.factsheet.texts import INK, SIZE, Anchor, Hang, Words, place_words, width_of
from ui.markup import render
from ui.picture import Picture

SWATCH = 22
DASHES = {"dash": "7 5", "dot": "2 4", "dashdot": "7 4 2 4", "longdash": "12 6"}

Part = Markup | Words


def draw_bars(chart: Picture, axes: dict[str, Scale]) -> list[Part]:
    """Give the bars of a chart, beside or on each other, and the words in them that fit."""
    traces = [trace for trace in chart.data if trace.type == "bar"]
    beside = chart.layout.barmode not in {"stack", "relative", "overlay"}
    stacks = chart.layout.barmode in {"stack", "relative"}
    sums = dict[tuple[Any, bool], float]()
    parts: list[Part] = []
    for index, trace in enumerate(traces):
        x, y = scales_of(trace, axes)
        own = [other for other in traces if scales_of(other, axes) == (x, y)]
        lanes = len(own) if beside else 1
        flat = trace.orientation == "h"
        names, values = (listed(trace.y), listed(trace.x)) if flat else (listed(trace.x), listed(trace.y))
        along, across = (x, y) if flat else (y, x)
        bases = listed(trace.base) or [0.0] * len(values)
        shares = _shares(trace, len(values), 1 - float(chart.layout.bargap or 0.2))
        texts = listed(trace.text) if trace.textposition == "inside" else []
        for position, (name, value) in enumerate(zip(names, values, strict=False)):
            if value is None:
                continue
            base = sums.get((name, value < 0), 0.0) if stacks else float(bases[position])
            sums[name, value < 0] = base + float(value)
            thick = _thick(across, name, shares[position]) / lanes
            middle = across.place(name) + ((own.index(trace) if beside else 0) - (lanes - 1) / 2) * thick
            a, b = sorted((along.place(base), along.place(base + float(value))))
            box = (a, middle - thick / 2, b - a, thick) if flat else (middle - thick / 2, a, thick, b - a)
            edge = trace.marker.line
            stroke, wide = str(_one(edge.color, position) or ""), float(_one(edge.width, position) or 0)
            parts.append(rect(*box, colour_of(trace.marker.color, index, position), stroke=stroke, line=wide))
            if position < len(texts) and width_of(str(texts[position]), 13) + 6 <= box[2]:
                shade = str(_one(trace.insidetextfont.color, position) or SHEET_PAPER)
                place = (box[0] + box[2] / 2, box[1] + box[3] / 2)
                parts.append(
                    place_words(*place, str(texts[position]), anchor="middle", size=13, fill=shade, halo=False)
                )
    return parts


def _shares(trace: Any, count: int, usual: float) -> list[float]:
    """Give the width of each bar, in the units of its axis."""
    if trace.width is None:
        return [usual] * count
    given = listed(trace.width)
    return [float(one) for one in (given if len(given) == count else given * count)]


def _thick(across: Scale, name: Any, share: float) -> float:
    """Give a width in pixels; beside days it is in milliseconds."""
    days = not across.categories and not isinstance(name, int | float) and across.high > 1e6
    middle = across.size(name)
    return abs(across.place(middle + (share / 1000 if days else share)) - across.place(middle))


def draw_areas(chart: Picture, axes: dict[str, Scale]) -> Iterator[Markup]:
    """Give the areas of a chart: what a line encloses, or what lies between it and the line before it."""
    before: list[tuple[float, float]] = []
    for index, trace in enumerate(chart.data):
        if trace.type != "scatter":
            continue
        x, y = scales_of(trace, axes)
        both = zip(listed(trace.x), listed(trace.y), strict=False)
        own = [(x.place(a), y.place(b)) for a, b in both if a is not None and b is not None]
        if trace.fill in {"toself", "tonexty"}:
            around = own if trace.fill == "toself" else [*own, *reversed(before)]
            yield render("drawing.area", points=around, fill=str(trace.fillcolor or colour(index)))
        before = own


def draw_points(trace: Any, index: int, x: Scale, y: Scale) -> list[Part]:
    """Give the line, the markers and the words of the n-th trace."""
    points = [
        None if a is None or b is None else (x.place(a), y.place(b))
        for a, b in zip(listed(trace.x), listed(trace.y), strict=False)
    ]
    mode = trace.mode or "lines"
    stroke = colour_of(trace.line.color or trace.marker.color, index, 0)
    seen = float(trace.opacity if trace.opacity is not None else 1.0)
    parts: list[Part] = []
    if "lines" in mode:
        dash = DASHES.get(str(trace.line.dash), "")
        wide = trace.line.width or 2
        for run in _stretches(points):
            parts.append(render("drawing.polyline", points=run, stroke=stroke, width=wide, dash=dash, seen=seen))
    if "markers" in mode:
        for position, point in enumerate(points):
            if point:
                parts.append(marker(trace, point, colour_of(trace.marker.color or stroke, index, position), position))
    if "text" in mode and trace.text is not None:
        texts = [trace.text] * len(points) if isinstance(trace.text, str) else list(trace.text)
        place = str(trace.textposition or "middle center")
        for position, (point, text) in enumerate(zip(points, texts, strict=False)):
            if point and text:
                shade = str(_one(trace.textfont.color, position) or INK)
                aside = (_one(trace.marker.size, position) or 8) / 2 + 4
                parts.append(_beside(point, text, place, float(aside), float(trace.textfont.size or SIZE), shade))
    return parts


def _beside(point: tuple[float, float], text: str, place: str, aside: float, size: float, fill: str) -> Words:  # noqa: PLR0917 - a point, its words and how they stand
    """Give words at a point, where Plotly's name of the place says."""
    hang: Hang = "bottom" if "top" in place else "top" if "bottom" in place else "middle"
    anchor: Anchor = "start" if "right" in place else "end" if "left" in place else "middle"
    x = point[0] + {"start": aside, "end": -aside, "middle": 0.0}[anchor]
    y = point[1] + {"top": aside, "bottom": -aside, "middle": 0.0}[hang]
    return place_words(x, y, text, anchor=anchor, hang=hang, size=size, fill=fill, halo=fill == INK)


def _stretches(points: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Give the points that a line connects, a stretch between gaps each."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def marker(trace: Any, point: tuple[float, float], fill: str, position: int) -> Markup:
    """Give the sign of one point of a trace."""
    symbol = str(_one(trace.marker.symbol, position) or "circle")
    radius = float(_one(trace.marker.size, position) or 8) / 2
    inside = SHEET_PAPER if "open" in symbol else fill
    given = {"x": point[0], "y": point[1], "radius": radius, "inside": inside, "stroke": fill}
    if symbol.startswith(("square", "diamond")):
        return render("drawing.square", **given, turned=symbol.startswith("diamond"))
    if symbol.startswith(("triangle", "cross", "x")):
        return render("drawing.sign", **given, kind=symbol.split("-", maxsplit=1)[0])
    return render("drawing.circle", **given)


def sample(trace: Any, index: int, x: float, y: float) -> Iterator[Markup]:
    """Give a piece of a line of the chart, for the legend."""
    mode = trace.mode or "lines"
    stroke = colour_of(trace.line.color or trace.marker.color, index, 0)
    if "lines" in mode:
        dash = DASHES.get(str(trace.line.dash), "")
        yield line(x, y, x + SWATCH, y, stroke, float(trace.line.width or 2), dash)
    if "markers" in mode:
        yield marker(trace, (x + SWATCH / 2, y), colour_of(trace.marker.color or stroke, index, 0), 0)


def _one(value: Any, position: int) -> Any:
    """Give what holds for one point, of what holds for all or is said of each."""
    if isinstance(value, str) or not hasattr(value, "__getitem__"):
        return value
    return value[position]


def colour_of(value: Any, index: int, position: int) -> str:
    """Give the colour of one point of the n-th trace: as it says, or that of the series."""
    return str(_one(value, position) or colour(index))


def rect(  # noqa: PLR0917 - a place, a size and how it is filled
    x: float, y: float, width: float, height: float, fill: str, seen: float = 1.0, *, stroke: str = "", line: float = 0
) -> Markup:
    """Give a box from its upper left corner, with an edge where it has one."""
    size = {"width": max(width, 0), "height": max(height, 0)}
    return render("drawing.rect", x=x, y=y, **size, fill=fill, seen=seen, stroke=stroke, line=line)


def line(  # noqa: PLR0917 - four coordinates and how to draw
    x0: float, y0: float, x1: float, y1: float, stroke: str, width: float, dash: str = ""
) -> Markup:
    """Give a straight line."""
    return render("drawing.line", x0=x0, y0=y0, x1=x1, y1=y1, stroke=stroke, width=width, dash=dash)
