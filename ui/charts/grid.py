"""Counts in a grid: one bubble per row and column, as large as its count, with the count in it."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from textwrap import wrap

from ui.charts.base import figure
from ui.charts.rows import LINE, in_pixels, words
from ui.colours import ACCENT, GRID, LIGHT_TEXT, NOTHING, QUIET
from ui.picture import Picture, Piece, scatter_trace

_WIDTH = 46
_BUBBLE = 34


def grid(rows: Sequence[tuple[str, Sequence[int]]], columns: Sequence[str]) -> Picture:
    """Draw one bubble per row and column; a count of zero is a small dot with its zero beside the name.

    Names stand above their row, so that the chart reads the same on a telephone; its height follows from them.

    Args:
        rows: Name and counts of each row, in the order they are read.
        columns: Names of the columns.
    """
    built = figure(legend=False)
    largest = max((count for _, counts in rows for count in counts), default=1) or 1
    depth, middles = 28.0, []
    for name, counts in rows:
        lines = wrap(name, _WIDTH) or [""]
        built.add_annotation(words("<br>".join(lines), y=depth))
        middles.append((depth + LINE * len(lines) + _BUBBLE / 2 + 6, name, counts))
        depth = middles[-1][0] + _BUBBLE / 2 + 14
    for middle, _, _ in middles:
        built.add_shape(type="line", x0=-0.5, x1=len(columns) - 0.5, y0=middle, y1=middle, line={"color": GRID})
    cells = [(at, middle, name, count) for middle, name, counts in middles for at, count in enumerate(counts)]
    built.add_trace(_bubbles(cells, columns, largest))
    for at, name in enumerate(columns):
        built.add_annotation(
            x=at, y=0, yanchor="top", text=f"<b>{name}</b>", showarrow=False, font={"size": 13}, borderpad=0
        )
    built.update_axes("x", range=[-0.5, len(columns) - 0.5])
    in_pixels(built, depth, right=2)
    return built


def _bubbles(cells: list[tuple[int, float, str, int]], columns: Sequence[str], largest: int) -> Piece:
    """Give the bubbles: area in proportion to the count, never smaller than its own number needs."""
    return scatter_trace(
        x=[at for at, *_ in cells],
        y=[middle for _, middle, *_ in cells],
        mode="markers+text",
        text=[str(count) for *_, count in cells],
        textfont={"size": 13, "color": [LIGHT_TEXT if count else QUIET for *_, count in cells]},
        marker={
            "size": [max(18.0, _BUBBLE * sqrt(count / largest)) if count else 18 for *_, count in cells],
            "color": [ACCENT if count else NOTHING for *_, count in cells],
            "line": {"width": [0 if count else 1 for *_, count in cells], "color": GRID},
            "opacity": 1,
        },
        hovertext=[f"{name}: {count} {columns[at].lower()}" for at, _, name, count in cells],
        hoverinfo="text",
        cliponaxis=False,
    )
