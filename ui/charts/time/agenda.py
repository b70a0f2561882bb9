"""A calendar per year, January to December: a dot is a day, a band a month or a year, a line runs on.

Nothing is drawn more precise than its source: a month is the whole month. Words stand above each mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from textwrap import wrap
from typing import Any

from ui.charts.base import SHORT_MONTHS, figure
from ui.charts.rows import LINE, in_pixels, words
from ui.colours import ACCENT, GRID, QUIET
from ui.picture import Picture, Piece, scatter_trace

_WIDTH = 52
_MARK = 12


@dataclass(frozen=True)
class Entry:
    """One thing on the calendar.

    Attributes:
        text: Words above the mark.
        begin: First day.
        end: Last day; None when only the beginning is known.
        precise: 'dag', 'maand' or 'jaar': how precise the beginning is.
        strong: Drawn in the accent, others in grey.
    """

    text: str
    begin: date
    end: date | None
    precise: str
    strong: bool = True


@dataclass
class _Paper:
    """What is drawn, handed over in one go: Plotly checks the whole figure again at every single addition."""

    traces: list[Piece] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)


def agenda(entries: Sequence[Entry]) -> Picture:
    """Draw the entries from top to bottom under the heading of the year they begin in.

    Args:
        entries: In order of their beginning.
    """
    paper = _Paper()
    depth, year = 4.0, 0
    for entry in entries:
        if entry.begin.year != year:
            depth = _year(paper, entry.begin.year, depth + (10 if year else 0))
            year = entry.begin.year
        lines = wrap(entry.text, _WIDTH)
        paper.notes.append(words("<br>".join(lines), y=depth))
        middle = depth + LINE * len(lines) + 4 + _MARK / 2
        _mark(paper, entry, middle)
        depth = middle + _MARK / 2 + 10
    built = figure(legend=False)
    built.data += paper.traces
    built.update_layout(shapes=paper.shapes, annotations=paper.notes)
    built.update_axes("x", range=[0.5, 367])
    in_pixels(built, depth)
    return built


def _year(drawn: _Paper, year: int, depth: float) -> float:
    """Write a year with its months and give the depth below."""
    drawn.notes.append(words(f"<b>{year}</b>", 15, y=depth))
    for month, name in enumerate(SHORT_MONTHS, start=1):
        drawn.notes.append(words(name, 11, x=_place(date(year, month, 1)), xref="x", y=depth + 22))
    line = depth + 22 + 16
    drawn.shapes.append(_rule(line))
    return line + 8


def _rule(depth: float) -> dict[str, Any]:
    """Give a thin line over the whole year."""
    line = {"color": GRID, "width": 1}
    return {"type": "line", "x0": 1, "x1": 366, "y0": depth, "y1": depth, "line": line, "layer": "below"}


def _place(day: date) -> int:
    """Give where a day stands in any year: 29 February has a place of its own."""
    return (date(2000, day.month, day.day) - date(2000, 1, 1)).days + 1


def _mark(drawn: _Paper, entry: Entry, middle: float) -> None:
    shade = ACCENT if entry.strong else QUIET
    start = _place(entry.begin)
    drawn.shapes.append(_rule(middle))
    runs_on = entry.end is None or entry.end.year > entry.begin.year
    stop = 366 if runs_on and (entry.end or not entry.strong) else _last(entry)
    if entry.precise == "dag" and stop <= start:
        drawn.traces.append(_point((start, middle), entry.text, shade, "circle"))
        return
    width = 3 if entry.precise == "jaar" else 5 if stop - start > 31 else 9
    dash = "dot" if entry.precise == "jaar" else "solid"
    drawn.traces.append(
        scatter_trace(
            x=[start, stop],
            y=[middle, middle],
            mode="lines",
            line={"color": shade, "width": width, "dash": dash},
            hovertext=[entry.text] * 2,
            hoverinfo="text",
            showlegend=False,
            cliponaxis=False,
        )
    )
    if stop == 366 and runs_on:
        drawn.traces.append(_point((stop, middle), entry.text, shade, "triangle-right"))


def _last(entry: Entry) -> int:
    """Give where the mark ends within its own year: the end, or the month or year of an unknown one."""
    if entry.end is not None:
        return _place(entry.end)
    if entry.precise == "dag":
        return _place(entry.begin)
    if entry.precise == "jaar":
        return 366
    following = date(entry.begin.year + entry.begin.month // 12, entry.begin.month % 12 + 1, 1)
    return _place(following) - 1 if following.year == entry.begin.year else 366


def _point(at: tuple[float, float], text: str, shade: str, symbol: str) -> Piece:
    return scatter_trace(
        x=[at[0]], y=[at[1]], mode="markers", marker={"symbol": symbol, "size": 12, "color": shade}, hovertext=[text],
        hoverinfo="text", showlegend=False, cliponaxis=False,
    )  # fmt: skip
