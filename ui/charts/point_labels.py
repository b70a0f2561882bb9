"""Words at the points of a calendar chart; annotations, because they follow the theme's text colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

_LABEL_HEIGHT = 17
_CHARACTER = 7.2
_PLOT_HEIGHT = 260


@dataclass(frozen=True)
class Point:
    """A point with its words: date, height, and what is written there."""

    when: Any
    value: float
    words: str


def value_ends(built: go.Figure, points: list[Point], height: float) -> None:
    """Write short words right of each last point, moved apart where they would touch.

    Args:
        built: The chart; its right margin gets the room the words need.
        points: The last point of each line.
        height: Length of the value axis.
    """
    gap = _LABEL_HEIGHT / _PLOT_HEIGHT * (height or 1)
    ceiling = float("inf")
    for point in sorted(points, key=lambda point: -point.value):
        ceiling = min(point.value, ceiling - gap)
        _write(built, Point(point.when, ceiling, point.words), xanchor="left", xshift=8)
    built.update_layout(margin={"r": 20 + max(int(len(point.words) * _CHARACTER) for point in points)})


def name_ends(built: go.Figure, points: list[Point]) -> None:
    """Write names inside the plot, above the end of each line and below that of the lowest.

    Inside, because names beside the plot leave a telephone no room for the lines.
    """
    lowest = min(point.value for point in points)
    for point in points:
        below = point.value == lowest and len(points) > 1
        _write(
            built,
            point,
            xanchor="right",
            xshift=8,
            yanchor="top" if below else "bottom",
            yshift=-8 if below else 8,
        )


def name_points(built: go.Figure, points: list[Point], *, crowded: bool) -> None:
    """Write the words above each point; in a crowded chart the lowest gets them below, where no line passes."""
    if not points:
        return
    lowest, highest = min(point.value for point in points), max(point.value for point in points)
    newest = max(pd.Timestamp(point.when) for point in points)
    for point in points:
        below = crowded and point.value == lowest < highest
        # The newest point stands at the edge: its words go to the left, or a telephone cuts them off.
        side = {"xanchor": "right", "xshift": 14} if pd.Timestamp(point.when) == newest else {"xanchor": "center"}
        _write(built, point, yanchor="top" if below else "bottom", yshift=-6 if below else 6, **side)


def _write(built: go.Figure, point: Point, **place: Any) -> None:
    built.add_annotation(
        x=pd.Timestamp(point.when), y=point.value, text=point.words, showarrow=False, font={"size": 13}, **place
    )
