"""A chart as SVG: the same figure definition as on the page, drawn without a browser.

Knows what our charts are made of: lines, markers, bars, labels and shapes, on one pair of axes or several. What holds
anything else gives None, and so does a chart whose words would stand over each other at any height.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from ui.charts.base import is_labelled
from ui.colours import QUIET, SHEET, SHEET_FILL
from ui.factsheet.axes import axes_of, axis_of, pairs, place_at, scales_of, title_of
from ui.factsheet.marks import DASHES, SWATCH, Part, colour_of, draw_areas, draw_bars, draw_points, line, rect, sample
from ui.factsheet.scales import Scale
from ui.factsheet.texts import (
    FONT,
    INK,
    SIZE,
    Anchor,
    Box,
    Hang,
    Words,
    height_of,
    outside,
    overlaps,
    place_words,
    width_of,
)
from ui.figure import View
from ui.markup import render
from ui.picture import Picture

SOFT = SHEET["zacht"]
WIDTH = 760
_RULE = SHEET["lijn"]
_KNOWN = {"scatter", "bar"}
_LEAST = 120
"""Pixels that a plot is high at least."""
_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5)
"""Parts of the height on the page that are tried, the lowest first."""
_ROW, _AIR = 18, 14


class Margins(NamedTuple):
    """Pixels around a plot."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Drawing:
    """A chart on paper, `WIDTH` pixels wide.

    Attributes:
        chart: What is drawn.
        picture: The SVG document.
        margins: The room around the plot, the same at every height.
        plot: How high the plot is.
        boxes: Where its words stand.
    """

    chart: Picture
    picture: Markup
    margins: Margins
    plot: float
    boxes: tuple[Box, ...]

    @property
    def height(self) -> float:
        """How high all of it is."""
        return self.margins.top + self.plot + self.margins.bottom

    def faults(self) -> list[str]:
        """Give the words that stand over each other or fall off the drawing."""
        over = [f"'{one}' staat over '{other}'" for one, other in overlaps(self.boxes)]
        return over + [f"'{words}' valt buiten de tekening" for words in outside(self.boxes, WIDTH, self.height)]

    def higher(self, pixels: float) -> Drawing:
        """Give it so many pixels higher; as it is where its words would touch then."""
        made = _drawn(self.chart, self.margins, self.plot + pixels)
        return self if made.faults() else made


def can_draw(chart: Picture) -> bool:
    """Tell whether every trace is of a kind this module draws, on axes that it knows."""
    axes = [chart.layout[name] for side in "xy" for name in chart.axes(side)]
    known = {trace.type for trace in chart.data} <= _KNOWN
    return bool(chart.data) and known and not any(axis.type == "log" or axis.scaleanchor for axis in axes)


def draw(chart: Picture) -> Drawing | None:
    """Give the chart as low as its words allow, None when it cannot be drawn or they touch at every height.

    Args:
        chart: The chart, which says how high it is on a page.
    """
    if not can_draw(chart):
        return None
    natural = float(chart.layout.height or 0) - float(chart.layout.margin.t or 0) - float(chart.layout.margin.b or 0)
    # Without words along its height a chart was laid out in pixels: lower, its words would stand on its bars.
    parts = _STEPS if is_labelled(chart.layout.yaxis) else [part for part in _STEPS if part >= 1]
    margins = _margins(chart)
    made = (_drawn(chart, margins, max(_LEAST, part * natural)) for part in parts)
    return next((one for one in made if not one.faults()), None)


def drawing_of(view: View) -> Drawing | None:
    """Give the chart of a figure as high as on its page at most; None where it has none, or see `draw`."""
    chart = view.drawn()
    if chart is None:
        return None
    return draw(chart.update_layout(height=chart.layout.height or view.figure.hoogte))


def drawn(chart: Picture, plot: float) -> Drawing:
    """Give the chart with a plot of so many pixels high, whether its words touch or not."""
    return _drawn(chart, _margins(chart), plot)


def _drawn(chart: Picture, margins: Margins, plot: float) -> Drawing:
    left, right, top, bottom = margins
    height = top + plot + bottom
    area = (left, WIDTH - right, height - bottom, top)
    axes = axes_of(chart, area)
    parts: list[Part] = list(_shapes(chart, axes, below=True))
    for x, y in pairs(chart):
        parts += _axis_lines(axes[x], axes[y], named=(axis_of(chart, x).anchor or "y") == y)
    parts += _titles(chart, axes, height)
    parts += draw_bars(chart, axes)
    parts += draw_areas(chart, axes)
    for index, trace in enumerate(chart.data):
        if trace.type == "scatter":
            parts += draw_points(trace, index, *scales_of(trace, axes))
    parts += _shapes(chart, axes, below=False)
    parts += _annotations(chart, axes)
    parts += _legend(chart, left)
    drawn_parts = [part.drawn if isinstance(part, Words) else part for part in parts]
    boxes = tuple(box for part in parts if isinstance(part, Words) for box in part.boxes)
    picture = render("drawing.document", width=WIDTH, height=round(height, 1), font=FONT, ink=INK, parts=drawn_parts)
    return Drawing(chart, picture, margins, plot, boxes)


def _margins(chart: Picture) -> Margins:
    """Give the room left, right, above and below the plot: what the chart asks, and what its words need."""
    margin = chart.layout.margin
    axes = axes_of(chart, (0.0, 1.0, 1.0, 0.0))
    y_ticks = [label for name, axis in axes.items() if name[0] == "y" and not name[1:] for _, label in axis.ticks]
    x_ticks = [label for name, axis in axes.items() if name[0] == "x" for _, label in axis.ticks]
    half = max((width_of(label) / 2 for label in x_ticks), default=0.0)
    left = max(float(margin.l or 0), max(map(width_of, y_ticks), default=0.0) + 14, half)
    below = max(map(height_of, x_ticks), default=0.0) + (10 if x_ticks else 0)
    below += (_ROW if title_of(chart, "x") else 0) + (_ROW if chart.layout.title.text else 0)
    bottom = max(below if x_ticks else float(margin.b or 0), 8.0)
    legend = _ROW * len(_legend_rows(chart, left))
    top = max(float(margin.t or 0) - (legend and 34), 8.0) + legend + (_ROW if title_of(chart, "y") else 0)
    return Margins(left, max(float(margin.r or 0), half, 8.0), top, bottom)


def _titles(chart: Picture, axes: dict[str, Scale], height: float) -> Iterator[Words]:
    """Give the units of the axes and the line under the chart."""
    across, down = axes["paper x"], axes["paper y"]
    if title := title_of(chart, "y"):
        yield place_words(min(across.start, 8.0), down.end - 6, title, hang="bottom", fill=SOFT)
    if title := title_of(chart, "x"):
        ticks = [label for name, axis in axes.items() if name[0] == "x" for _, label in axis.ticks]
        below = max(map(height_of, ticks), default=0.0) + 8
        yield place_words(across.part(0.5), down.start + below, title, anchor="middle", hang="top", fill=SOFT)
    if chart.layout.title.text:
        yield place_words(WIDTH - 8, height - 2, f"<b>{chart.layout.title.text}</b>", anchor="end", hang="bottom")


def _axis_lines(x: Scale, y: Scale, *, named: bool) -> list[Part]:
    """Give the lines across a plot and the words along it; those under it where its horizontal axis is `named`."""
    parts: list[Part] = [line(x.start, y.place(value), x.end, y.place(value), _RULE, 1) for value in y.lines]
    parts += [line(x.place(value), y.end, x.place(value), y.start, _RULE, 1) for value in x.lines]
    if y.zero:
        parts.append(line(x.start, y.place(0.0), x.end, y.place(0.0), QUIET, 1))
    if x.zero:
        parts.append(line(x.place(0.0), y.end, x.place(0.0), y.start, QUIET, 1))
    parts += [place_words(x.start - 8, y.place(value), label, anchor="end") for value, label in y.ticks]
    if named:
        parts += [
            place_words(x.place(value), y.start + 6, label, anchor="middle", hang="top") for value, label in x.ticks
        ]
    return parts


def _annotations(chart: Picture, axes: dict[str, Scale]) -> Iterator[Words]:
    for note in chart.layout.annotations or ():
        x = place_at("x", note.x, note.xref, axes) + float(note.xshift or 0)
        y = place_at("y", note.y, note.yref, axes) - float(note.yshift or 0)
        anchor: Anchor = {"left": "start", "right": "end"}.get(str(note.xanchor), "middle")  # type: ignore[assignment]
        hang: Hang = {"top": "top", "bottom": "bottom"}.get(str(note.yanchor), "middle")  # type: ignore[assignment]
        yield place_words(x, y, str(note.text), anchor=anchor, hang=hang, size=float(note.font.size or SIZE))


def _shapes(chart: Picture, axes: dict[str, Scale], *, below: bool) -> Iterator[Markup]:
    for shape in chart.layout.shapes or ():
        if (shape.layer == "below") != below:
            continue
        a, c = (place_at("x", value, shape.xref, axes) for value in (shape.x0, shape.x1))
        b, d = (place_at("y", value, shape.yref, axes) for value in (shape.y0, shape.y1))
        seen = float(shape.opacity if shape.opacity is not None else 1.0)
        if shape.type == "rect":
            yield rect(min(a, c), min(b, d), abs(c - a), abs(d - b), str(shape.fillcolor or SHEET_FILL), seen)
        elif shape.type == "line":
            dash = DASHES.get(str(shape.line.dash), "")
            yield line(a, b, c, d, str(shape.line.color or QUIET), float(shape.line.width or 1), dash)


def _legend_rows(chart: Picture, left: float) -> list[list[tuple[int, Any]]]:
    """Give the series that the legend names, in rows that fit beside each other."""
    if not chart.layout.showlegend:
        return []
    rows: list[list[tuple[int, Any]]] = []
    used = 0.0
    for index, trace in enumerate(chart.data):
        if trace.showlegend is False or not trace.name:
            continue
        wide = SWATCH + 6 + width_of(str(trace.name)) + _AIR
        if not rows or used + wide > WIDTH - left:
            rows.append([])
            used = 0.0
        rows[-1].append((index, trace))
        used += wide
    return rows


def _legend(chart: Picture, left: float) -> list[Part]:
    """Give the names of the series with their line or colour, above the plot."""
    parts: list[Part] = []
    for row, entries in enumerate(_legend_rows(chart, left)):
        x, y = left, 4 + _ROW * (row + 0.5)
        for index, trace in entries:
            if trace.type == "bar":
                parts.append(rect(x + 4, y - 5, SWATCH - 8, 10, colour_of(trace.marker.color, index, 0)))
            else:
                parts += sample(trace, index, x, y)
            parts.append(place_words(x + SWATCH + 6, y, str(trace.name)))
            x += SWATCH + 6 + width_of(str(trace.name)) + _AIR
    return parts
