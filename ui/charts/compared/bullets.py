"""Parts of a whole that differs per row: each bar lies in a pale track as long as its own whole.

Words stand above a bar and not beside it, so that the chart reads the same on a telephone and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.base import figure
from ui.charts.rows import LINE, ONE_LINE, in_pixels, titled, words, wrapped
from ui.colours import ACCENT, GRID, QUIET
from ui.picture import Picture, Piece, bar_trace

BAR = 15
GAP = 15


@dataclass(frozen=True)
class Bullet:
    """One bar with its words.

    Attributes:
        name: Whose bar it is, set in bold.
        text: What the bar says, after the name.
        value: Length of the bar; None draws only the track.
        whole: Length of the track; None draws none.
        mark: Where a marker crosses the bar.
        group: Heading above the first of its rows.
    """

    name: str
    text: str
    value: float | None
    whole: float | None
    mark: float | None = None
    group: str = ""


def bullets(rows: Sequence[Bullet], *, limit: float, mark_label: str = "", footnote: str = "") -> Picture:
    """Draw the rows from top to bottom; the figure's height follows from their number.

    There is no value axis: the words above each bar carry its numbers.

    Args:
        rows: In the order they are read.
        limit: Length of the longest track, with some room.
        mark_label: What the markers stand for, above the first.
        footnote: Stands below the last bar.
    """
    built = figure(legend=False, value_axis="x")
    centres, depth = _place(built, rows, LINE + 6 if mark_label else 0)
    hover = [f"{row.name}: {row.text}" for row in rows]
    built.add_trace(_bars(centres, [row.whole for row in rows], hover, GRID, outline=True))
    built.add_trace(_bars(centres, [row.value for row in rows], hover, ACCENT, outline=False))
    marks = [(row.mark, centre) for row, centre in zip(rows, centres, strict=True) if row.mark is not None]
    for at, centre in marks:
        ends = {"y0": centre - BAR / 2 - 2, "y1": centre + BAR / 2 + 6}  # not up into the words
        built.add_shape(type="line", x0=at, x1=at, line={"width": 3, "color": QUIET}, **ends)
    if marks and mark_label:
        side = "left" if marks[0][0] < limit / 2 else "right"
        built.add_annotation(x=marks[0][0], y=0, yanchor="top", text=mark_label, showarrow=False, xanchor=side)
    if footnote:
        below = wrapped(footnote, ONE_LINE)
        built.add_annotation(words(below, y=depth))
        depth += LINE * (1 + below.count("<br>"))
    built.update_axes("x", range=[0, limit])
    built.update_layout(barmode="overlay")
    in_pixels(built, depth)
    return built


def _place(built: Picture, rows: Sequence[Bullet], top: float) -> tuple[list[float], float]:
    """Write the words of each row and give the middle of each bar and the depth below the last, in pixels."""
    centres, depth, group = [], top, ""
    for row in rows:
        if row.group and row.group != group:
            depth += GAP if group else 0
            built.add_annotation(words(f"<b>{row.group}</b>", 14, y=depth))
            depth += LINE + GAP / 2
        group = row.group
        above = titled(row.name, row.text)
        built.add_annotation(words(above, y=depth))
        centre = depth + LINE * (1 + above.count("<br>")) + 5 + BAR / 2
        centres.append(centre)
        depth = centre + BAR / 2 + GAP
    return centres, depth


def _bars(centres: list[float], lengths: list[float | None], hover: list[str], colour: str, *, outline: bool) -> Piece:
    return bar_trace(
        x=lengths,
        y=centres,
        orientation="h",
        width=BAR,
        marker={"color": colour, "line": {"width": 1 if outline else 0, "color": QUIET}},
        text=hover,
        textposition="none",
        hoverinfo="text",
    )
