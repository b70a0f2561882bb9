"""A course with a band around it that grows with time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.base import figure
from ui.colours import ACCENT, GRID, QUIET
from ui.picture import Picture, scatter_trace

_LABELS, _ASIDE = 5, 6


@dataclass(frozen=True)
class Band:
    """A course with its band.

    Attributes:
        places: Names on the time axis, in order.
        low: Lower end of the band at each place.
        middle: The course.
        high: Upper end of the band.
        words: What hovering over a place tells.
        ends: Lower end, course and upper end of the last place in words.
    """

    places: Sequence[str]
    low: Sequence[float]
    middle: Sequence[float]
    high: Sequence[float]
    words: Sequence[str]
    ends: tuple[str, str, str]


def fan(band: Band, *, unit: str) -> Picture:
    """Draw the course as a line before its band, with nought as a line.

    Args:
        band: What is drawn.
        unit: Title of the value axis.
    """
    built = figure(unit=unit, legend=False)
    xs = list(range(len(band.places)))
    edge = {"mode": "lines", "line": {"width": 1, "color": QUIET, "dash": "dot"}, "hoverinfo": "skip"}
    built.add_trace(scatter_trace(x=xs, y=list(band.high), **edge))
    built.add_trace(scatter_trace(x=xs, y=list(band.low), fill="tonexty", fillcolor=GRID, **edge))
    built.add_trace(
        scatter_trace(
            x=xs, y=list(band.middle), mode="lines+markers", line={"width": 2.5, "color": ACCENT},
            marker={"size": 7, "symbol": "circle-open"}, text=list(band.words), hoverinfo="text",
        )
    )  # fmt: skip
    built.add_hline(y=0, line={"width": 1.5, "color": QUIET})
    for (height, anchor, aside), text in zip(
        ((band.low[-1], "top", 0), _beside(band.middle), (band.high[-1], "bottom", 0)), band.ends, strict=True
    ):
        built.add_annotation(
            x=xs[-1],
            y=height,
            text=text,
            showarrow=False,
            xanchor="right",
            yanchor=anchor,
            xshift=-8,
            yshift=aside,
            font={"size": 12},
        )
    step = -(-len(band.places) // _LABELS)
    shown = xs[::-1][::step]
    built.update_axes(
        "x", tickvals=shown, ticktext=[band.places[at] for at in shown], tickangle=0, range=[-0.3, len(xs) - 0.7]
    )
    built.update_axes("y", rangemode="normal")
    return built


def _beside(course: Sequence[float]) -> tuple[float, str, int]:
    """Give where the words of a course stand: clear of it, above where it ends high and below where it falls.

    On a telephone they are half as wide as the chart, so that all of the course over or under them counts.
    """
    covered = course[-(-len(course) // 2) :] if len(course) > 2 else course
    if course[-1] >= covered[0]:
        return max(covered), "bottom", _ASIDE
    return min(covered), "top", -_ASIDE
