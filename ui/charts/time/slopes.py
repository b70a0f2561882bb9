"""A few series over a few moments: one stands out, every line is named at its end, also on a narrow screen."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import pandas as pd

from analysis.formats import number
from ui.charts.base import DASHES, SYMBOLS, figure
from ui.charts.spread import moved_apart
from ui.colours import ACCENT, QUIET
from ui.picture import Picture, Piece, scatter_trace

_HEIGHT = 460
_PLOT = 390
_LINE = 15
_NAME_WIDTH = 23
_CHARACTER = 6.7
_FEW = 6


@dataclass(frozen=True)
class _End:
    """The label of one line: its lines of text, the height of its last point, and whether it stands out."""

    lines: list[str]
    value: float
    chosen: bool

    @property
    def height(self) -> int:
        return _LINE * len(self.lines) + 4


def slopes(
    frame: pd.DataFrame, *, x: str, y: str, series: str, unit: str, accent: str | None, hollow: str | None = None
) -> Picture:
    """Draw one line per series and name it, with its last value, right of its last point.

    Args:
        frame: One row per moment and series, in order of moment; a missing y is a gap.
        x: Column with the moments, in words.
        y: Column with the values.
        series: Column with the names of the lines.
        unit: Title of the value axis.
        accent: The line that stands out; the others are grey with a dash and symbol of their own.
        hollow: Column that is true where a value is provisional: the point is drawn open.
    """
    built = figure(unit=unit, legend=False)
    moments = list(dict.fromkeys(frame[x]))
    names = sorted(dict.fromkeys(frame[series]), key=lambda name: name == accent)
    ends = []
    for index, name in enumerate(names):
        rows = frame[frame[series] == name]
        built.add_trace(_line(rows, (x, y, hollow), str(name), index, chosen=name == accent))
        last = rows[rows[y].notna()].tail(1)
        for value in last[y]:
            words = textwrap.wrap(f"{name} {number(value)}", _NAME_WIDTH)
            ends.append(_End(words, float(value), name == accent))
        if name == accent:
            _begin(built, rows[rows[y].notna()].head(1), moments, x, y)
    top = float(frame[y].max() or 1) * 1.06
    _name(built, ends, len(moments) - 1, top)
    built.update_axes(
        "x", type="category", categoryorder="array", categoryarray=moments, range=[-0.12, len(moments) - 1 + 0.04]
    )
    if len(moments) > _FEW:
        # Three labels fit a phone; the hover text names every moment.
        built.update_axes("x", tickangle=0, tickvals=[moments[0], moments[(len(moments) - 1) // 2], moments[-1]])
    built.update_axes("y", range=[0, top])
    room = max((len(line) for end in ends for line in end.lines), default=0) * _CHARACTER
    built.update_layout(height=_HEIGHT, margin={"r": int(room) + 22})
    return built


def _line(rows: pd.DataFrame, columns: tuple[str, str, str | None], name: str, index: int, *, chosen: bool) -> Piece:
    x, y, hollow = columns
    symbol = "circle" if chosen else SYMBOLS[(index + 1) % len(SYMBOLS)]
    opened = [bool(item) for item in rows[hollow]] if hollow else [False] * len(rows)
    shade = ACCENT if chosen else QUIET
    return scatter_trace(
        x=rows[x].tolist(),
        y=[None if pd.isna(value) else float(value) for value in rows[y]],
        name=name,
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={"color": shade, "dash": "solid" if chosen else DASHES[index % len(DASHES)], "width": 3 if chosen else 2},
        marker={"symbol": [f"{symbol}-open" if item else symbol for item in opened], "size": 9 if chosen else 7},
        hovertext=[
            f"{name}, {moment}: {number(value)}{' (voorlopig)' if item else ''}"
            for moment, value, item in zip(rows[x], rows[y], opened, strict=True)
        ],
        hoverinfo="text",
    )


def _begin(built: Picture, first: pd.DataFrame, moments: list[str], x: str, y: str) -> None:
    """Write the first value of the line that stands out, under its point."""
    for moment, value in zip(first[x], first[y], strict=True):
        built.add_annotation(
            x=moments.index(moment),
            y=float(value),
            text=f"<b>{number(value)}</b>",
            showarrow=False,
            # many moments leave no room left of the first: its value begins there
            xanchor="left" if len(moments) > _FEW else "center",
            yanchor="top",
            yshift=-6,
            font={"size": 13},
        )


def _name(built: Picture, ends: list[_End], place_of_last: int, top: float) -> None:
    """Write the labels from high to low, each moved down or up until none touches another."""
    places = moved_apart([end.value / top * _PLOT for end in ends], [end.height for end in ends], 0.0)
    for end, place in sorted(zip(ends, places, strict=True), key=lambda pair: -pair[1]):
        text = "<br>".join(end.lines)
        built.add_annotation(
            x=place_of_last,
            y=place / _PLOT * top,
            text=f"<b>{text}</b>" if end.chosen else text,
            showarrow=False,
            xanchor="left",
            xshift=10,
            align="left",
            font={"size": 13},
        )
