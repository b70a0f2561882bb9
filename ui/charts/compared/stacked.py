"""Wholes made of parts: one stacked horizontal bar per row, name and total above it."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

import pandas as pd

from ui.charts.base import figure
from ui.charts.rows import LINE, words
from ui.colours import PARTS
from ui.picture import Picture, Piece, bar_trace

ROW = 62
_WIDTH = 36


def stacked(
    frame: pd.DataFrame, *, row: str, part: str, value: str, totals: dict[str, float], show: Callable[[float], str]
) -> Picture:
    """Draw one bar per row and one colour per part.

    Args:
        frame: One line per row and part, both in the order they are read.
        row: Column with the names of the bars.
        part: Column with the names of the parts.
        value: Column with the lengths; a missing value is left out.
        totals: Row -> its total, written above the bar.
        show: Writes a value with its unit.

    Raises:
        ValueError: There are more parts than colours: two would look the same.
    """
    parts = list(dict.fromkeys(frame[part]))
    if len(parts) > len(PARTS):
        raise ValueError(f"een staaf heeft hooguit {len(PARTS)} delen, hier {len(parts)}: {', '.join(map(str, parts))}")
    rows = list(dict.fromkeys(frame[row]))
    step = ROW + LINE * (max(len(wrap(str(name), _WIDTH)) for name in rows) - 1)
    built = figure(value_axis="x")
    for name, colours in zip(parts, PARTS, strict=False):
        lines = frame[(frame[part] == name) & frame[value].notna()]
        built.add_trace(_part(str(name), colours, lines[row].tolist(), lines[value].tolist(), show))
    for name in rows:
        lines = [f"<b>{line}</b>" for line in wrap(str(name), _WIDTH)]
        text = "<br>".join(lines) + (f"  {show(totals[name])}" if name in totals else "")
        built.add_annotation(words(text, y=name, yshift=step * 0.21 + 3, yanchor="bottom"))
    built.update_axes("x", visible=False)
    built.update_axes("y", visible=False, categoryorder="array", categoryarray=rows, range=[len(rows) - 0.6, -0.75])
    built.update_layout(
        barmode="stack",
        height=step * len(rows) + 48,
        uniformtext={"mode": "hide", "minsize": 11},
        margin={"l": 2, "r": 12, "t": 30, "b": 4},
        legend={"traceorder": "normal"},
    )
    return built


def few_parts(frame: pd.DataFrame, *, row: str, part: str, value: str) -> pd.DataFrame:
    """Give rows with no more parts than there are colours: the last ones together as 'overig'.

    Of a row with a rest that is partly missing, the whole rest is.
    """
    parts = list(dict.fromkeys(frame[part]))
    if len(parts) <= len(PARTS):
        return frame
    kept = frame[part].isin(parts[: len(PARTS) - 1])
    rest = frame[~kept].groupby(row, sort=False)[value].agg(lambda values: values.sum(skipna=False))
    return pd.concat([frame[kept], rest.reset_index().assign(**{part: "overig"})], ignore_index=True)


def _part(
    name: str, colours: tuple[str, str], rows: list[str], lengths: list[float], show: Callable[[float], str]
) -> Piece:
    fill, ink = colours
    return bar_trace(
        x=lengths,
        y=rows,
        name=name.capitalize(),
        orientation="h",
        width=0.42,
        marker={"color": fill},
        text=[show(length) for length in lengths],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": ink, "size": 13},
        hovertext=[f"{row}, {name}: {show(length)}" for row, length in zip(rows, lengths, strict=True)],
        hoverinfo="text",
    )
