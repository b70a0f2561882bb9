"""All members as dots on one scale, and under it rows of some of them: one among all, beside its past."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.formats import number
from ui.charts.base import figure
from ui.charts.rows import add_headings, add_references, longest, wrapped
from ui.colours import ACCENT, GRID, QUIET
from ui.picture import Picture, Piece, scatter_trace

_ROW = 26
_LANE = 11
_LANES = 7
_LABEL_WIDTH = 20
_CHARACTER = 6.8
_APART = 0.032  # of the scale: about a dot on a telephone
_FRAME = 46


@dataclass(frozen=True)
class Dot:
    """One member: its name, its place on the scale, its number in words.

    Attributes:
        name: What it is called.
        value: Its place on the scale.
        words: Its number.
        chosen: It stands out.
        marked: It belongs to the group that is marked.
    """

    name: str
    value: float
    words: str
    chosen: bool = False
    marked: bool = False


def strip(
    dots: Sequence[Dot],
    groups: Sequence[tuple[str, Sequence[Dot]]],
    *,
    title: str,
    unit: str,
    references: Sequence[tuple[float, str]],
) -> Picture:
    """Draw every member as a dot in a band, then rows of dots under headings, all on the same scale.

    Args:
        dots: All members with a number.
        groups: Heading and rows of each group under the band.
        title: What the band holds.
        unit: Title of the scale, which begins near the lowest value.
        references: Values and names of lines through everything.
    """
    rows = [dot for _, found in groups for dot in found]
    low, high = _range([dot.value for dot in (*dots, *rows)])
    start = f" (as begint bij {number(low, 1)})" if not low <= 0 <= high else ""
    built = figure(unit=f"{unit}{start}", legend=False, value_axis="x")
    lanes = _lanes(dots, (high - low) * _APART)
    depth = 26.0 + _LANE * (2 * max((abs(lane) for lane in lanes), default=0) + 2)
    middle = 26 + (depth - 26) / 2
    _band(built, dots, [middle + lane * _LANE for lane in lanes])
    headings, places = [(f"<b>{title}</b>", 10.0)], []
    for name, found in groups:
        if found:
            headings.append((f"<b>{name}</b>", depth + 14))
            depth += 30
        for _ in found:
            places.append(depth + _ROW / 2)
            depth += _ROW
    names = [wrapped(dot.name, _LABEL_WIDTH) for dot in rows]
    _rows(built, rows, places, (low, high))
    left = int(longest(names or [""]) * _CHARACTER) + 14
    add_headings(built, headings, left, 13)
    built.update_axes("y", tickvals=places, ticktext=names, range=[depth + 6, 0], automargin=False)
    built.update_axes("x", range=[low, high], showgrid=True, nticks=5, tickangle=0, rangemode="normal")
    right = max((int(len(dot.words) * _CHARACTER) for dot in rows), default=0)
    built.update_layout(height=int(depth) + _FRAME, margin={"l": left, "r": max(16, right + 4), "b": _FRAME})
    built.update_layout(height=built.layout.height + 12 + add_references(built, references))
    return built


def _range(values: Sequence[float]) -> tuple[float, float]:
    """Give the ends of the scale with some air, never below zero for numbers that are not."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    air = (high - low or abs(high) or 1.0) * 0.08
    return (max(low - air, 0.0) if low >= 0 else low - air), high + air


def _lanes(dots: Sequence[Dot], apart: float) -> list[int]:
    """Give each dot the lane nearest to the middle (0, 1, -1, 2 and so on) where it touches no other."""
    order = [0, *(sign * lane for lane in range(1, _LANES) for sign in (1, -1))]
    taken: dict[int, float] = {}
    found = [0] * len(dots)
    for at in sorted(range(len(dots)), key=lambda index: dots[index].value):
        value = dots[at].value
        lane = next((lane for lane in order if value - taken.get(lane, -float("inf")) >= apart), 0)
        taken[lane], found[at] = value, lane
    return found


def _band(built: Picture, dots: Sequence[Dot], heights: Sequence[float]) -> None:
    for kind in (_others, _marked, _chosen):
        picked = [at for at, dot in enumerate(dots) if kind(dot)]
        built.add_trace(_dots([dots[at] for at in picked], [heights[at] for at in picked], *_LOOKS[kind.__name__]))


def _others(dot: Dot) -> bool:
    return not dot.chosen and not dot.marked


def _marked(dot: Dot) -> bool:
    return dot.marked and not dot.chosen


def _chosen(dot: Dot) -> bool:
    return dot.chosen


_LOOKS = {"_others": ("circle", QUIET, 9), "_marked": ("diamond", ACCENT, 10), "_chosen": ("circle", ACCENT, 15)}


def _dots(dots: Iterable[Dot], heights: Iterable[float], symbol: str, shade: str, size: int) -> Piece:
    found = list(dots)
    return scatter_trace(
        x=[dot.value for dot in found],
        y=list(heights),
        mode="markers",
        marker={"symbol": symbol, "size": size, "color": shade},
        text=[f"{dot.name}: {dot.words}" for dot in found],
        hoverinfo="text",
    )


def _rows(built: Picture, rows: Sequence[Dot], places: Sequence[float], ends: tuple[float, float]) -> None:
    """Draw a row for each dot: a thin line along the scale, the dot, and its number beside it."""
    x = [item for _ in rows for item in (*ends, None)]
    y = [item for place in places for item in (place, place, None)]
    built.add_trace(scatter_trace(x=x, y=y, mode="lines", line={"color": GRID, "width": 1}, hoverinfo="skip"))
    for kind in (_others, _marked, _chosen):
        picked = [at for at, dot in enumerate(rows) if kind(dot)]
        symbol, shade, _ = _LOOKS[kind.__name__]
        built.add_trace(_dots([rows[at] for at in picked], [places[at] for at in picked], symbol, shade, 11))
    for dot, place in zip(rows, places, strict=True):
        built.add_annotation(
            x=dot.value, y=place, text=dot.words, showarrow=False, xanchor="left", xshift=9, font={"size": 13}
        )
