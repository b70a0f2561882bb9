"""Series over time: gaps stay gaps, breaks stay breaks, colours are never the only sign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.formats import number
from ui.charts.base import DASHES, GRID, SYMBOLS, colour, figure, note

_LABEL_HEIGHT = 17
_PLOT_HEIGHT = 280
_CHARACTER_WIDTH = 7.5


def lines(
    frame: pd.DataFrame,
    *,
    x: str,
    y: str,
    series: str,
    unit: str,
    decimals: int = 0,
    text: str | None = None,
    place: str | None = None,
    apart: str | None = None,
    order: Mapping[str, str] | None = None,
    end_labels: bool = False,
    from_zero: bool = True,
) -> go.Figure:
    """Draw one line per series.

    Args:
        frame: One row per x and series, in order; a missing y is a gap.
        x: Column with the labels on the horizontal axis.
        y: Column with the values.
        series: Column with the names of the lines.
        unit: Title of the value axis.
        decimals: Decimals in the hover text and the labels.
        text: Column with the value in words; made from `decimals` without it.
        place: Column with the label on the horizontal axis in words, for the hover text.
        apart: Column that is true where a point was measured another way: drawn hollow, never connected.
        order: All places on the horizontal axis in order, also those without a row, with what stands under them.
        end_labels: Name each line at its last point and leave the legend out.
        from_zero: Begin the value axis at 0; otherwise near the lowest value, and its title says so.
    """
    if text is None:
        text = "_tekst"
        frame = frame.assign(_tekst=[number(value, decimals) for value in frame[y]])
    names = list(dict.fromkeys(frame[series]))
    built = figure(unit=unit, legend=len(names) > 1 and not end_labels)
    ends = []
    for index, name in enumerate(names):
        rows = frame[frame[series] == name]
        loose = rows[apart].astype(bool) if apart else pd.Series(data=False, index=rows.index)
        joined, single = rows[~loose], rows[loose]
        if not joined.empty:
            built.add_trace(_trace(joined, index, (x, y, series, text, place or x)))
        if not single.empty:
            built.add_trace(_trace(single, index, (x, y, series, text, place or x), hollow=True))
            _name_points(built, single, x, y, text)
        last = joined[joined[y].notna()].tail(1)
        ends += [(str(name), row[x], float(row[y]), row[text]) for _, row in last.iterrows()]
    categories = list(order or dict.fromkeys(frame[x]))
    built.update_xaxes(
        type="category", categoryorder="array", categoryarray=categories, range=[-0.5, len(categories) - 0.5]
    )
    if order:
        built.update_xaxes(tickvals=categories, ticktext=list(order.values()), tickangle=0)
    low, high = (0.0, float(frame[y].max())) if from_zero else _zoomed(frame[y])
    if not from_zero:
        start = f" (as begint bij {number(low)})" if low else ""
        built.update_yaxes(range=[low, high], title={"text": f"{unit}{start}"})
    if end_labels:
        _name_ends(built, ends, high - low, categories)
    return built


def _zoomed(values: pd.Series) -> tuple[float, float]:
    """Give a range of whole tens with some air around the values."""
    return max(0.0, 10 * float((values.min() - 5) // 10)), 10 * float(-(-(values.max() + 3) // 10))


def _trace(
    rows: pd.DataFrame, index: int, columns: tuple[str, str, str, str, str], *, hollow: bool = False
) -> go.Scatter:
    x, y, series, text, place = columns
    name = str(rows[series].iloc[0])
    symbol = SYMBOLS[index % len(SYMBOLS)]
    return go.Scatter(
        x=rows[x].tolist(),
        y=[None if pd.isna(value) else float(value) for value in rows[y]],
        name=name,
        mode="markers" if hollow else "lines+markers",
        connectgaps=False,
        showlegend=False if hollow else None,
        line={"color": colour(index), "dash": DASHES[index % len(DASHES)], "width": 2.5},
        marker={"color": colour(index), "symbol": f"{symbol}-open" if hollow else symbol, "size": 8},
        text=[f"{name}, {label}: {words}" for label, words in zip(rows[place], rows[text], strict=True)],
        hoverinfo="text",
    )


def _name_points(built: go.Figure, rows: pd.DataFrame, x: str, y: str, text: str) -> None:
    for _, row in rows.iterrows():
        built.add_annotation(
            x=row[x], y=row[y], text=row[text], showarrow=False, xanchor="left", xshift=7, font={"size": 12}
        )


def _name_ends(built: go.Figure, ends: list[tuple[str, Any, float, str]], height: float, categories: list[str]) -> None:
    """Write name and value beside the last point of each line, moved apart where they would touch."""
    gap = _LABEL_HEIGHT / _PLOT_HEIGHT * (height or 1)
    ceiling = float("inf")
    room = 0.0
    for name, label, value, words in sorted(ends, key=lambda end: -end[2]):
        ceiling = min(value, ceiling - gap)
        built.add_annotation(
            x=label, y=ceiling, text=f"{name} {words}", showarrow=False, xanchor="left", xshift=9, font={"size": 13}
        )
        reach = len(f"{name} {words}") * _CHARACTER_WIDTH - (len(categories) - 1 - categories.index(label)) * 30
        room = max(room, reach)
    built.update_layout(margin={"r": int(room) + 16})


def gap(built: go.Figure, categories: list[str], label: str, reason: str) -> None:
    """Shade the place of a measurement that was not held, with the reason in it."""
    place = categories.index(label)
    built.add_vrect(x0=place - 0.5, x1=place + 0.5, fillcolor=GRID, opacity=0.5, line_width=0, layer="below")
    built.add_annotation(
        x=place, y=0, yref="paper", text=reason, textangle=-90, showarrow=False, yanchor="bottom", font={"size": 12}
    )


def breaks(built: go.Figure, categories: list[str], reasons: Mapping[str, str]) -> None:
    """Draw a break before each of these labels: the series on either side do not compare."""
    for label, reason in reasons.items():
        note(built, categories.index(label) - 0.5, reason)
