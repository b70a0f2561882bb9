"""Series of measurements: gaps stay gaps, breaks stay breaks, colours are never the only sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.formats import number
from ui.charts.base import DASHES, SYMBOLS, colour, figure, note
from ui.charts.spread import moved_apart
from ui.colours import GRID
from ui.picture import Picture, Piece, scatter_trace

MANY_PLACES = 12
_LABEL_HEIGHT = 16
_PLOT_HEIGHT = 280
_CHARACTER_WIDTH = 6.6
_NARROW_STEP = 17


@dataclass(frozen=True)
class Columns:
    """The columns lines are drawn from.

    Attributes:
        x: Place on the horizontal axis.
        y: Value; missing is a gap.
        series: Name of the line.
        text: Value in words.
        place: Place on the horizontal axis in words.
        apart: True where a point was measured another way: drawn hollow, joined to nothing.
    """

    x: str
    y: str
    series: str
    text: str
    place: str
    apart: str


def lines(
    frame: pd.DataFrame, columns: Columns, *, unit: str, axis: Mapping[str, str], slots: Mapping[str, int]
) -> Picture:
    """Draw one line per series, each named at its last point, or in a legend when the axis has many places.

    Args:
        frame: One row per place and series, in order.
        columns: Where to find what.
        unit: Title of the value axis; the axis begins near the lowest value and the title says where.
        axis: All places on the horizontal axis in order, also those without a row, with what stands under them.
        slots: Place in the colours per name, so that a line keeps its colour when others are left out.
    """
    places = list(axis)
    low, high = _range(frame[columns.y])
    crowded = len(places) > MANY_PLACES
    built = figure(unit=f"{unit} (as begint bij {number(low)})" if low else unit, legend=crowded)
    built.update_axes("y", range=[low, high])
    built.update_axes(
        "x",
        type="category",
        categoryorder="array",
        categoryarray=places,
        range=[-0.5, len(places) - 0.5],
        tickvals=places,
        ticktext=list(axis.values()),
        tickangle=0,
    )
    for name in dict.fromkeys(frame[columns.series]):
        rows = frame[frame[columns.series] == name]
        loose = rows[columns.apart].astype(bool)
        _line(built, rows[~loose], columns, slots[name])
        _loose(built, rows[loose], columns, slots[name])
        if not loose.all():
            built.update_traces(showlegend=False, selector={"name": str(name), "mode": "markers"})
    size = _LABEL_HEIGHT / _PLOT_HEIGHT * (high - low)
    if not crowded:
        _loose_words(built, frame[frame[columns.apart].astype(bool)], columns, (low, size))
    _name_ends(built, frame, columns, (low, size), places)
    return built


def _range(values: pd.Series) -> tuple[float, float]:
    """Give a range of whole tens with some air around the values."""
    return max(0.0, 10 * float((values.min() - 5) // 10)), 10 * float(-(-(values.max() + 3) // 10))


def _line(built: Picture, rows: pd.DataFrame, columns: Columns, slot: int) -> None:
    if not rows.empty:
        built.add_trace(_trace(rows, columns, slot))


def _loose(built: Picture, rows: pd.DataFrame, columns: Columns, slot: int) -> None:
    if rows.empty:
        return
    points = _trace(rows, columns, slot)
    points.update(mode="markers", marker={"symbol": f"{points.marker.symbol}-open"})
    built.add_trace(points)


def _loose_words(built: Picture, rows: pd.DataFrame, columns: Columns, scale: tuple[float, float]) -> None:
    """Write the values of loose points beside them, moved apart where they would touch; equal values once.

    Only while places are few: on a narrow screen there is no room beside each, and the hover text has them all.
    """
    floor, size = scale
    known = rows[rows[columns.y].notna()].drop_duplicates([columns.x, columns.text])
    for x, points in known.groupby(columns.x, sort=False):
        heights = moved_apart([float(value) for value in points[columns.y]], [size] * len(points), floor)
        for y, words in zip(heights, points[columns.text], strict=True):
            built.add_annotation(x=x, y=y, text=words, showarrow=False, xanchor="left", xshift=7, font={"size": 12})


def _trace(rows: pd.DataFrame, columns: Columns, slot: int) -> Piece:
    name = str(rows[columns.series].iloc[0])
    return scatter_trace(
        x=rows[columns.x].tolist(),
        y=[None if pd.isna(value) else float(value) for value in rows[columns.y]],
        name=name,
        mode="lines+markers",
        connectgaps=False,
        line={"color": colour(slot), "dash": DASHES[slot % len(DASHES)], "width": 2.5},
        marker={"color": colour(slot), "symbol": SYMBOLS[slot % len(SYMBOLS)], "size": 8},
        text=[
            f"{name}, {place}: {words}" for place, words in zip(rows[columns.place], rows[columns.text], strict=True)
        ],
        hoverinfo="text",
    )


def _name_ends(
    built: Picture, frame: pd.DataFrame, columns: Columns, scale: tuple[float, float], places: list[str]
) -> None:
    """Write name and value beside the last point of each line, moved apart where they would touch."""
    floor, size = scale
    known = frame[frame[columns.y].notna() & ~frame[columns.apart].astype(bool)]
    ends = known.groupby(columns.series, sort=False).tail(1).sort_values(columns.y, ascending=False)
    heights, room = moved_apart([float(value) for value in ends[columns.y]], [size] * len(ends), floor), 0.0
    for height, (_, row) in zip(heights, ends.iterrows(), strict=True):
        words = str(row[columns.text]) if len(places) > MANY_PLACES else f"{row[columns.series]} {row[columns.text]}"
        built.add_annotation(
            x=row[columns.x], y=height, text=words, showarrow=False, xanchor="left", xshift=8, font={"size": 12}
        )
        free = (len(places) - 1 - places.index(row[columns.x])) * _NARROW_STEP
        room = max(room, len(words) * _CHARACTER_WIDTH - free)
    built.update_layout(margin={"r": int(room) + 10})


def gap(built: Picture, places: list[str], label: str, reason: str) -> None:
    """Shade the place of a measurement that was not held, with the reason in it."""
    place = places.index(label)
    built.add_vrect(x0=place - 0.5, x1=place + 0.5, fillcolor=GRID, opacity=0.5, line={"width": 0}, layer="below")
    built.add_annotation(
        x=place, y=0, yref="paper", text=reason, textangle=-90, showarrow=False, yanchor="bottom", font={"size": 12}
    )


def series_break(built: Picture, places: list[str], label: str, reason: str) -> None:
    """Draw a break before this label: the series on either side do not compare."""
    note(built, places.index(label) - 0.5, reason)
