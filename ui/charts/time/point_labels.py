"""Words at the points of a calendar chart; annotations, because they follow the theme's text colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ui.charts.spread import moved_apart
from ui.picture import Picture

_LABEL_HEIGHT = 17
_CHARACTER = 7.2
_PLOT_HEIGHT = 260


@dataclass(frozen=True)
class Point:
    """A point with its words: date, height, and what is written there."""

    when: Any
    value: float
    words: str


def value_ends(built: Picture, points: list[Point], height: float, start: float = 0.0) -> None:
    """Write short words right of each last point, moved apart where they would touch.

    Args:
        built: The chart; its right margin gets the room the words need.
        points: The last point of each line.
        height: Length of the value axis.
        start: Where the value axis begins.
    """
    gap = _LABEL_HEIGHT / _PLOT_HEIGHT * (height or 1)
    places = moved_apart([point.value for point in points], [gap] * len(points), start)
    for point, place in zip(points, places, strict=True):
        _write(built, Point(point.when, place, point.words), xanchor="left", xshift=8)
    built.update_layout(margin={"r": 20 + max(int(len(point.words) * _CHARACTER) for point in points)})


def name_ends(built: Picture, points: list[Point], height: float, start: float = 0.0) -> None:
    """Write names inside the plot, above the end of each line and below that of the lowest, none over another.

    Inside, because names beside the plot leave a telephone no room for the lines.

    Args:
        built: The chart.
        points: The last point of each line.
        height: Length of the value axis.
        start: Where the value axis begins.
    """
    gap = _LABEL_HEIGHT / _PLOT_HEIGHT * (height or 1)
    lowest = min((point.value for point in points), default=0.0)
    sides = [-1 if point.value == lowest and len(points) > 1 else 1 for point in points]
    wanted = [point.value + side * gap for point, side in zip(points, sides, strict=True)]
    for point, place in zip(points, moved_apart(wanted, [gap] * len(points), start), strict=True):
        _write(built, Point(point.when, place, point.words), xanchor="right", xshift=8, yanchor="middle")


def name_points(built: Picture, points: list[Point], *, crowded: bool) -> None:
    """Write the words above each point; in a crowded chart the lowest gets them below, where no line passes."""
    if not points:
        return
    lowest, highest = min(point.value for point in points), max(point.value for point in points)
    days = [pd.Timestamp(point.when) for point in points]
    # The outer points stand at the edges: their words go inwards, or a telephone cuts them off.
    edges = {max(days): {"xanchor": "right", "xshift": 14}}
    if crowded and min(days) < max(days):
        edges = {min(days): {"xanchor": "left", "xshift": -8}} | edges
    for point in points:
        below = crowded and point.value == lowest < highest
        side = edges.get(pd.Timestamp(point.when), {"xanchor": "center"})
        _write(built, point, yanchor="top" if below else "bottom", yshift=-6 if below else 6, **side)


def _write(built: Picture, point: Point, **place: Any) -> None:
    built.add_annotation(
        x=pd.Timestamp(point.when), y=point.value, text=point.words, showarrow=False, font={"size": 13}, **place
    )
