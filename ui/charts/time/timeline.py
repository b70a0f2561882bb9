"""Series on a real calendar: a missing measurement is a gap, another source is a break, provisional is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.formats import is_missing, number
from ui.charts.base import DASHES, SYMBOLS, colour, figure, note
from ui.charts.time.point_labels import Point, name_ends, name_points, value_ends
from ui.colours import ACCENT, QUIET
from ui.picture import Picture, Piece, scatter_trace

_HEADROOM = 1.16
_ROOM_FOR_NOTE = 0.14
_FEW = 12
_MANY = 4


@dataclass(frozen=True)
class Columns:
    """Names of the columns a timeline reads.

    Attributes:
        when: Dates.
        value: Heights; a missing value is a gap.
        text: The value in words.
        series: Names of the lines.
        period: The period in words, for the hover text.
        source: Code of the source: a line never runs from one source into another.
        hollow: True where a point is drawn open.
        label: True where the value is written above its point; without it only at the end of a line.
    """

    when: str = "begin"
    value: str = "waarde"
    text: str = "tekst"
    series: str = "reeks"
    period: str = "periode"
    source: str = "bron_id"
    hollow: str | None = None
    label: str | None = None


def timeline(
    frame: pd.DataFrame,
    columns: Columns,
    *,
    unit: str,
    longest_gap: int,
    accent: str | None = None,
    hollow_name: str = "voorlopig",
    break_name: str = "andere bron",
    start: float = 0.0,
    legend: bool = False,
    ticks: dict[Any, str] | None = None,
) -> Picture:
    """Draw one line per series, each named at its last point.

    Args:
        frame: One row per series and date, in order of date within a series.
        columns: Where to find what.
        unit: Title of the value axis.
        longest_gap: Points further apart than this many days are not joined.
        accent: The series that stands out; without it every series has its own colour, dash and symbol.
        hollow_name: What an open point means, in the legend.
        break_name: Words beside the dotted line where the source changes; no line without words.
        start: Where the value axis begins; its title says so when zero is not on it.
        legend: Name the lines above the plot instead of at their ends, which leaves more room on a narrow screen.
        ticks: Date -> label for the time axis; years without it.
    """
    hollow = bool(columns.hollow and frame[columns.hollow].any())
    broken = bool(break_name) and frame.groupby(columns.series)[columns.source].nunique().max() > 1
    room = _HEADROOM + (_ROOM_FOR_NOTE if broken else 0)
    height = room * (float(frame[columns.value].max()) - start)
    begins = "" if start <= 0 <= start + height else f" (as begint bij {number(start)})"
    names = list(dict.fromkeys(frame[columns.series]))
    if accent is not None and accent not in names and len(names) > _MANY:
        accent, legend = None, True  # many equal lines: only a legend can tell them apart
    built = figure(unit=f"{unit}{begins}", legend=hollow or legend)
    for index, name in enumerate(names):
        rows = frame[frame[columns.series] == name]
        built.add_trace(_line(rows, columns, _style(index, str(name), accent), longest_gap))
    built.update_traces(showlegend=legend)
    built.update_axes("y", range=[start, start + height])
    # Names of many quiet lines would lie over each other; the hover text names them.
    named = frame[frame[columns.series] == accent] if accent and len(names) > _MANY else frame
    _words(built, named, columns, (start, height), with_name=len(names) > 1 and not legend)
    if broken:
        _breaks(built, frame, columns, break_name)
    if hollow:
        open_point = {"symbol": "circle-open", "size": 9, "color": QUIET}
        built.add_trace(scatter_trace(x=[None], y=[None], mode="markers", marker=open_point, name=hollow_name))
    built.update_axes("x", type="date", tickformat="%Y", nticks=7, tickangle=0, range=_span(frame[columns.when]))
    if ticks:
        built.update_axes("x", tickvals=list(ticks), ticktext=list(ticks.values()))
    return built


def _span(days: pd.Series) -> list[pd.Timestamp]:
    """Give the range of the time axis; left to itself it would make room for the words at the points."""
    first, last = pd.Timestamp(days.min()), pd.Timestamp(days.max())
    air = (last - first) * 0.04 + pd.Timedelta(days=20)
    return [first - air, last + air]


def _words(
    built: Picture, frame: pd.DataFrame, columns: Columns, scale: tuple[float, float], *, with_name: bool
) -> None:
    """Write names and values at the ends of lines, or values at the points that are marked for it."""
    start, height = scale
    known = frame[frame[columns.value].notna()]
    last = known.sort_values(columns.when).groupby(columns.series, sort=False).tail(1)
    if with_name:
        name_ends(built, _points(last, columns, with_name=True), height, start)
    elif columns.label is None:
        value_ends(built, _points(last, columns), height, start)
    if columns.label:
        marked = _points(known[known[columns.label].astype(bool)], columns)
        name_points(built, marked, crowded=len(frame) > _FEW)


def _points(rows: pd.DataFrame, columns: Columns, *, with_name: bool = False) -> list[Point]:
    """Give the points of these rows with what is written there: name, value, or both."""
    points = []
    for row in rows.to_dict("records"):
        name = [str(row[columns.series])] if with_name else []
        value = [str(row[columns.text])] if columns.label is None or not with_name else []
        points.append(Point(row[columns.when], float(row[columns.value]), " ".join(name + value)))
    return points


@dataclass(frozen=True)
class _Style:
    """How one line looks: colour, dash and symbol together, so that colour is never the only sign."""

    name: str
    shade: str
    dash: str
    symbol: str


def _style(index: int, name: str, accent: str | None) -> _Style:
    if accent is None:
        return _Style(name, colour(index), DASHES[index % len(DASHES)], SYMBOLS[index % len(SYMBOLS)])
    return _Style(name, ACCENT if name == accent else QUIET, "solid", "circle")


def _line(rows: pd.DataFrame, columns: Columns, style: _Style, longest_gap: int) -> Piece:
    points = _with_gaps(rows.to_dict("records"), columns, longest_gap)
    values = [record[columns.value] for record in points]
    opened = [bool(columns.hollow and record[columns.hollow]) for record in points]
    return scatter_trace(
        x=[pd.Timestamp(record[columns.when]) for record in points],
        y=[None if is_missing(value) else float(value) for value in values],
        name=style.name,
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={"color": style.shade, "dash": style.dash, "width": 2.5},
        marker={
            "color": style.shade,
            "symbol": [f"{style.symbol}-open" if hollow else style.symbol for hollow in opened],
            "size": 9 if len(rows) <= _FEW else 5,
        },
        hovertext=[f"{style.name}, {record[columns.period]}: {record[columns.text]}" for record in points],
        hoverinfo="text",
    )


def _with_gaps(records: list[dict[Any, Any]], columns: Columns, longest_gap: int) -> list[dict[Any, Any]]:
    """Put an empty point between two that may not be joined: too far apart, or from two sources."""
    points: list[dict[Any, Any]] = []
    for record in records:
        if points:
            days = (pd.Timestamp(record[columns.when]) - pd.Timestamp(points[-1][columns.when])).days
            if days > longest_gap or record[columns.source] != points[-1][columns.source]:
                points.append(points[-1] | {columns.value: None, columns.text: ""})
        points.append(record)
    return points


def _breaks(built: Picture, frame: pd.DataFrame, columns: Columns, name: str) -> None:
    """Draw a dotted line where a series goes on in another source."""
    drawn: set[Any] = set()
    for _, rows in frame.groupby(columns.series, sort=False):
        changed = rows[rows[columns.source] != rows[columns.source].shift()].iloc[1:]
        for day in changed[columns.when]:
            if day not in drawn:
                drawn.add(day)
                note(built, pd.Timestamp(day), name)
