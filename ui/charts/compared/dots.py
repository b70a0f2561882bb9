"""Dots on a scale: a ranking, a change from hollow to full, or small groups under their own heading."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ui.charts.base import figure
from ui.charts.rows import add_headings, add_references, longest, placed, wrapped
from ui.colours import ACCENT, FAVOURABLE, GRID, QUIET, UNFAVOURABLE
from ui.picture import Picture, Piece, scatter_trace

# What a change means for the reader: colour, and a shape so that colour is never the only sign.
TONES = {
    "gunstiger": (FAVOURABLE, "circle"),
    "ongunstiger": (UNFAVOURABLE, "diamond"),
    "gelijk": (QUIET, "square"),
    "anders": (QUIET, "square"),
}
_ROW = 30
_LINE = 14
_FRAME = 60
_LABEL_WIDTH = 22
_CHARACTER = 6.6
_NARROW_PLOT = 200
_PERCENT = 100


@dataclass(frozen=True)
class Before:
    """The hollow dot of an earlier or other value: its column and its name in the legend.

    Attributes:
        column: Column with the place on the scale.
        name: Name in the legend.
        now: Name of the full dot in the legend; without it only tones are named.
    """

    column: str
    name: str
    now: str = ""


def dots(
    frame: pd.DataFrame,
    *,
    row: str,
    value: str,
    text: str,
    unit: str,
    group: str | None = None,
    before: Before | None = None,
    tone: str | None = None,
    reference: tuple[float, str] | None = None,
    upper: float = 100,
) -> Picture:
    """Draw one dot per row, in the order of the frame; the figure carries the height it needs.

    Args:
        frame: One row per dot, every value known.
        row: Column with the name of a row.
        value: Column with the place on the scale.
        text: Column with the words beside the dot.
        unit: Title of the scale.
        group: Column with the heading a row stands under; rows of a group follow each other.
        before: Earlier value, joined to the dot by a line.
        tone: Column with what the change means, a key of `TONES`; without it all dots have the accent.
        reference: Value and name of a line to compare with.
        upper: End of the scale, which begins at 0.
    """
    built = figure(unit=unit, legend=before is not None, value_axis="x")
    if frame.empty:
        return built
    headings, places = placed(frame[group] if group else [None] * len(frame), 1.25)
    starts = [float(item) for item in (frame[before.column] if before else [0.0] * len(frame))]
    ends = [float(item) for item in frame[value]]
    _stems(built, starts, ends, places, quiet=before is None)
    if before:
        hollow = {"symbol": "circle-open", "size": 10, "color": QUIET, "line": {"width": 2}}
        built.add_trace(
            scatter_trace(x=starts, y=places, mode="markers", name=before.name, marker=hollow, hoverinfo="x")
        )
    hover = [f"{name}: {words}" for name, words in zip(frame[row], frame[text], strict=True)]
    tones = list(frame[tone]) if tone else [None] * len(frame)
    for kind in dict.fromkeys(tones):
        picked = [index for index, item in enumerate(tones) if item == kind]
        built.add_trace(_dots(kind, picked, ends, places, hover))
    if before and before.now:
        built.data[-1].update(name=before.now, showlegend=True)
    reach = [max(pair) for pair in zip(starts, ends, strict=True)]
    _words(built, reach, places, list(frame[text]))
    right = _right([end / upper for end in reach], list(frame[text]))
    built.update_axes("x", range=[0, upper], showgrid=True, tickangle=0, nticks=6 if upper <= _PERCENT else 3)
    _set_rows(built, [wrapped(name, _LABEL_WIDTH) for name in frame[row]], places, headings, right)
    if reference:
        add_references(built, [reference])
    return built


def _set_rows(
    built: Picture, names: list[str], places: list[float], headings: list[tuple[str, float]], right: int
) -> None:
    """Name the rows and give the figure the room they need."""
    # Headings begin at the very left, before the names.
    left, bottom = int(longest(names) * _CHARACTER) + 14, min(places) - 0.7
    built.update_axes("y", tickvals=places, ticktext=names, range=[bottom, 0.7], automargin=False)
    add_headings(built, [(f"<b>{heading}</b>", place) for heading, place in headings], left, 13)
    step = max(_ROW, _LINE * max(name.count("<br>") + 1 for name in names) + 8)
    built.update_layout(height=int(_FRAME + step * (1.4 - bottom)), margin={"l": left, "r": right})


def _right(ends: list[float], words: list[str]) -> int:
    """Give the room right of the scale that the words beside the dots need on a narrow screen."""
    reach = [len(text) * _CHARACTER + 22 - (1 - end) * _NARROW_PLOT for end, text in zip(ends, words, strict=True)]
    return max(int(max(reach)), 16)


def _stems(built: Picture, starts: list[float], ends: list[float], places: list[float], *, quiet: bool) -> None:
    x = [item for pair in zip(starts, ends, strict=True) for item in (*pair, None)]
    y = [item for place in places for item in (place, place, None)]
    line = {"color": GRID if quiet else QUIET, "width": 2}
    built.add_trace(scatter_trace(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False))


def _dots(kind: str | None, picked: list[int], ends: list[float], places: list[float], hover: list[str]) -> Piece:
    shade, symbol = TONES[kind] if kind else (ACCENT, "circle")
    return scatter_trace(
        x=[ends[index] for index in picked],
        y=[places[index] for index in picked],
        mode="markers",
        name=str(kind or ""),
        showlegend=kind is not None,
        marker={"symbol": symbol, "size": 12, "color": shade},
        text=[hover[index] for index in picked],
        hoverinfo="text",
    )


def _words(built: Picture, x: list[float], places: list[float], words: list[str]) -> None:
    for left, place, text in zip(x, places, words, strict=True):
        built.add_annotation(
            x=left, y=place, text=text, showarrow=False, xanchor="left", xshift=10, font={"size": 13}, align="left"
        )
