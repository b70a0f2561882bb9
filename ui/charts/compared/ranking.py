"""Horizontal bars that rank, also below zero, also in groups that each keep a scale of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.formats import is_missing
from ui.charts.base import figure
from ui.charts.compared.dots import TONES
from ui.charts.rows import add_headings, add_references, longest, placed, wrapped
from ui.colours import ACCENT, NOTHING, QUIET
from ui.picture import Picture, Piece, bar_trace

_ROW = 30
_LINE = 14
_AXIS = 62
_LABEL_WIDTH = 22
# One name of three lines makes every row higher: of 28 regions 1.634 pixels. A long list gets the room for two.
_LONG, _LABEL_WIDTH_OF_LONG = 20, 26
_CHARACTER = 6.8
_NARROW_PLOT = 180
_WIDE = 10_000  # from here on a telephone has room for three numbers under the axis


def ranking(
    frame: pd.DataFrame,
    *,
    row: str,
    value: str,
    text: str,
    unit: str = "",
    group: str | None = None,
    whole: float | None = None,
    chosen: str | None = None,
    rough: str | None = None,
    tone: str | None = None,
    references: Sequence[tuple[float, str]] = (),
) -> Picture:
    """Draw one bar per row, in the order of the frame; the figure carries the height it needs.

    Args:
        frame: One row per bar. A missing value draws no bar, only its words.
        row: Column with the names of the bars; the same name may return.
        value: Column with the lengths.
        text: Column with the words at the end of a bar.
        unit: Title of the value axis.
        group: Column with the heading a bar stands under. The axis is then left out: the words carry the values.
        whole: What the full width stands for in every group, such as 100 for percentages, or with bars below zero the
            length of one; without it each group has its own scale, so that units may differ.
        chosen: Column that is true for the bars that stand out; all do when none is chosen.
        rough: Column that is true for a value that is no measurement: drawn open.
        tone: Column with what a change means, a key of `TONES`.
        references: Values and names of lines to compare with.
    """
    built = figure(unit="" if group else unit, legend=False, value_axis="x")
    if frame.empty:
        return built
    headings, places = placed(frame[group] if group else [None] * len(frame), 1.35)
    bars = [
        _Bar(str(name), str(words), length, place)
        for name, words, length, place in zip(
            frame[row], frame[text], _lengths(frame, value, group, whole), places, strict=True
        )
    ]
    open_bars = list(frame[rough].astype(bool)) if rough else [False] * len(frame)
    built.add_trace(_trace(bars, _colours(frame, chosen, tone), open_bars))
    for bar in bars:
        # Beside the bar; for a bar below zero on the free side of the zero line.
        built.add_annotation(
            x=bar.end, y=bar.place, text=bar.words, showarrow=False, xanchor="left", xshift=5, font={"size": 13}
        )
    _frame(built, bars, headings, axis=group is None)
    if group and whole and all(bar.length is None or bar.length >= 0 for bar in bars):
        built.update_axes("x", range=[0, 1])
    built.update_layout(height=built.layout.height + add_references(built, references))
    return built


@dataclass(frozen=True)
class _Bar:
    """One bar: name, words, length (None: no bar) and height on the page."""

    name: str
    words: str
    length: float | None
    place: float

    @property
    def end(self) -> float:
        """Where the words begin."""
        return max(self.length or 0.0, 0.0)


def _lengths(frame: pd.DataFrame, value: str, group: str | None, whole: float | None) -> list[float | None]:
    values = [None if is_missing(item) else float(item) for item in frame[value]]
    if group is None:
        return values
    largest = frame.groupby(group, sort=False)[value].max()
    scales = [whole or float(largest[name] or 1) for name in frame[group]]
    return [None if item is None else item / scale for item, scale in zip(values, scales, strict=True)]


def _colours(frame: pd.DataFrame, chosen: str | None, tone: str | None) -> list[str]:
    if tone:
        return [TONES[name][0] for name in frame[tone]]
    picked = list(frame[chosen].astype(bool)) if chosen else []
    if not any(picked):
        return [ACCENT] * len(frame)
    return [ACCENT if item else QUIET for item in picked]


def _trace(bars: list[_Bar], colours: list[str], open_bars: list[bool]) -> Piece:
    fills = [NOTHING if hollow else shade for shade, hollow in zip(colours, open_bars, strict=True)]
    return bar_trace(
        x=[bar.length for bar in bars],
        y=[bar.place for bar in bars],
        orientation="h",
        width=0.62,
        text=[f"{bar.name}: {bar.words}" for bar in bars],
        textposition="none",
        hoverinfo="text",
        marker={"color": fills, "line": {"color": colours, "width": [1.5 if hollow else 0 for hollow in open_bars]}},
    )


def _frame(built: Picture, bars: list[_Bar], headings: list[tuple[str, float]], *, axis: bool) -> None:
    """Set axes, headings, height and the room the words need on a narrow screen."""
    labels = [wrapped(bar.name, _LABEL_WIDTH_OF_LONG if len(bars) > _LONG else _LABEL_WIDTH) for bar in bars]
    low, high = min([0.0, *(bar.length or 0.0 for bar in bars)]), max(bar.end for bar in bars)
    span = (high - low) or 1.0
    low, high = low - (0.02 * span if low < 0 else 0), high + 0.01 * span
    left = int(longest(labels) * _CHARACTER) + 16
    add_headings(built, headings, left, 14)
    # Words may use the empty part of the plot right of their bar; what does not fit goes into the margin.
    reach = [len(bar.words) * _CHARACTER + 16 - (high - bar.end) / (high - low) * _NARROW_PLOT for bar in bars]
    step = max(_ROW, _LINE * max(label.count("<br>") + 1 for label in labels) + 12)
    bottom = bars[-1].place - 0.6
    top = (headings[0][1] if headings else bars[0].place) + 0.6
    built.update_axes("x", range=[low, high], visible=axis, zeroline=low < 0, zerolinecolor=QUIET)
    built.update_axes("x", automargin=False, title={"standoff": 8}, nticks=6 if high < _WIDE else 3, tickangle=0)
    built.update_axes("y", tickvals=[bar.place for bar in bars], ticktext=labels, range=[bottom, top], automargin=False)
    built.update_layout(
        height=int(step * (top - bottom)) + 14 + (_AXIS if axis else 4),
        margin={"l": left, "r": max(int(max(reach)), 16), "b": _AXIS if axis else 4},
    )
