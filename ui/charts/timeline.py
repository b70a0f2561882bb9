"""Series on a real calendar: a missing measurement is a gap, another source is a break, provisional is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.formats import is_missing, number
from ui.charts.base import ACCENT, DASHES, QUIET, SYMBOLS, colour, figure, note

_LABEL_HEIGHT = 17
_CHARACTER = 7.2
_PLOT_HEIGHT = 260
_HEADROOM = 1.16
_FEW = 12


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
) -> go.Figure:
    """Draw one line per series, each named at its last point.

    Args:
        frame: One row per series and date, in order of date within a series.
        columns: Where to find what.
        unit: Title of the value axis.
        longest_gap: Points further apart than this many days are not joined.
        accent: The series that stands out; without it every series has its own colour, dash and symbol.
        hollow_name: What an open point means, in the legend.
        break_name: Words beside the dotted line where the source changes; no line without words.
        start: Where the value axis begins; its title says so when that is not zero.
        legend: Name the lines above the plot instead of at their ends, which leaves more room on a narrow screen.
        ticks: Date -> label for the time axis; years without it.
    """
    hollow = bool(columns.hollow and frame[columns.hollow].any())
    begins = f" (as begint bij {number(start)})" if start else ""
    built = figure(unit=f"{unit}{begins}", legend=hollow or legend)
    ends = []
    for index, name in enumerate(dict.fromkeys(frame[columns.series])):
        rows = frame[frame[columns.series] == name]
        style = _style(index, str(name), accent)
        built.add_trace(_line(rows, columns, style, longest_gap))
        last = rows[rows[columns.value].notna()].tail(1)
        ends += [
            (str(name), row[columns.when], float(row[columns.value]), row[columns.text]) for _, row in last.iterrows()
        ]
    if legend:
        built.update_traces(showlegend=True)
        ends = [("", *end[1:]) for end in ends]
    top = start + _HEADROOM * (float(frame[columns.value].max()) - start)
    built.update_yaxes(range=[start, top])
    _name_ends(built, ends, top - start, with_value=columns.label is None)
    _label_points(built, frame, columns)
    if break_name:
        _breaks(built, frame, columns, break_name)
    if hollow:
        open_point = {"symbol": "circle-open", "size": 9, "color": QUIET}
        built.add_trace(go.Scatter(x=[None], y=[None], mode="markers", marker=open_point, name=hollow_name))
    built.update_xaxes(type="date", tickformat="%Y", nticks=12)
    if ticks:
        built.update_xaxes(tickvals=list(ticks), ticktext=list(ticks.values()))
    return built


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


def _line(rows: pd.DataFrame, columns: Columns, style: _Style, longest_gap: int) -> go.Scatter:
    points = _with_gaps(rows.to_dict("records"), columns, longest_gap)
    values = [record[columns.value] for record in points]
    opened = [bool(columns.hollow and record[columns.hollow]) for record in points]
    return go.Scatter(
        x=[pd.Timestamp(record[columns.when]) for record in points],
        y=[None if is_missing(value) else float(value) for value in values],
        name=style.name,
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        showlegend=False,
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


def _name_ends(built: go.Figure, ends: list[tuple[str, Any, float, str]], height: float, *, with_value: bool) -> None:
    """Write name and value beside the last point of each line, moved apart where they would touch."""
    several = len(ends) > 1
    gap = _LABEL_HEIGHT / _PLOT_HEIGHT * (height or 1)
    ceiling = float("inf")
    room = 0
    for name, day, value, words in sorted(ends, key=lambda end: -end[2]):
        text = " ".join(([name] if several else []) + ([words] if with_value else []))
        if not text:
            continue
        ceiling = min(value, ceiling - gap)
        built.add_annotation(
            x=pd.Timestamp(day), y=ceiling, text=text, showarrow=False, xanchor="left", xshift=8, font={"size": 13}
        )
        room = max(room, int(len(text) * _CHARACTER))
    built.update_layout(margin={"r": room + 20})


def _label_points(built: go.Figure, frame: pd.DataFrame, columns: Columns) -> None:
    """Write the value above the points that are marked for it; annotations follow the theme's text colour."""
    if columns.label is None:
        return
    for record in frame[frame[columns.label].astype(bool) & frame[columns.value].notna()].to_dict("records"):
        built.add_annotation(
            x=pd.Timestamp(record[columns.when]),
            y=float(record[columns.value]),
            text=str(record[columns.text]),
            showarrow=False,
            yanchor="bottom",
            yshift=6,
            font={"size": 13},
        )


def _breaks(built: go.Figure, frame: pd.DataFrame, columns: Columns, name: str) -> None:
    """Draw a dotted line where a series goes on in another source."""
    drawn: set[Any] = set()
    for _, rows in frame.groupby(columns.series, sort=False):
        changed = rows[rows[columns.source] != rows[columns.source].shift()].iloc[1:]
        for day in changed[columns.when]:
            if day not in drawn:
                drawn.add(day)
                note(built, pd.Timestamp(day), name)
