"""Marks of events under the time axis of a chart: a number in a lane of its own, a line for a stretch of time.

The one place where events are drawn. A chart with a date axis needs nothing; one whose places are categories is read by
its labels; one whose places are numbers says what stands there in `layout.meta` (`places_are`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap
from typing import Any

import pandas as pd

from analysis.events import BREAK, Event, bounds
from ui.colours import LABEL, LIGHT_TEXT, NOTHING, PAPER, QUIET
from ui.picture import Picture

LANE = 20
_APART = 0.07  # of the axis: two marks nearer than this share one on a telephone
_NEXT = timedelta(days=1)
_WIDTH = 46
_LABEL = {"bgcolor": LABEL, "bordercolor": LABEL, "font": {"size": 13, "color": LIGHT_TEXT}}


def places_are(built: Picture, places: Sequence[str]) -> None:
    """Say which periods the numbers 0, 1, 2 and so on of the time axis stand for, as the rows name them."""
    built.layout.meta = {"plaatsen": list(places)}


def labels_of(built: Picture) -> list[str] | None:
    """Give what stands at the places of the axis in order; empty for a date axis, None for a chart without time."""
    if built.layout.xaxis.type == "date":
        return []
    if built.layout.xaxis.type == "category" and built.layout.xaxis.categoryarray is not None:
        return [str(label) for label in built.layout.xaxis.categoryarray]
    return list((built.layout.meta or {}).get("plaatsen") or []) or None


def mark(built: Picture, events: Sequence[Event], labels: Sequence[str], periods: Sequence[str], height: int) -> None:
    """Mark events under the time axis, numbered from 1, with their source on hover; near ones share a mark.

    In a chart of many panels each has a small mark without a number.

    Args:
        built: A chart with time on its axis.
        events: What to mark, oldest first.
        labels: What stands at its places, as `labels_of` gives it.
        periods: The CBS period of each label.
        height: Height of the chart in pixels when it names none itself.
    """
    spans, ends = [bounds(period) for period in periods], _ends(built, labels)
    found = [_Mark(number, one, *_place(one, spans, ends)) for number, one in enumerate(events, start=1)]
    groups = _groups(found, ends)
    axes = [name.removeprefix("xaxis") for name in built.axes("x")]
    panels = len(axes) > 1
    marks = [_small(group, axis) for axis in axes for group in groups] if panels else [_numbers(g) for g in groups]
    built.layout.annotations = (*built.layout.annotations, *marks)
    if panels:
        return
    built.layout.shapes = (*built.layout.shapes, *(_stretch(one) for one in found if one.high > one.low))
    built.update_layout(
        height=int(built.layout.height or height) + LANE,
        xaxis={"ticks": "outside", "ticklen": LANE, "tickcolor": NOTHING},
    )


@dataclass(frozen=True)
class _Mark:
    """An event with its number and its place on the axis."""

    number: int
    event: Event
    low: Any
    high: Any


def _ends(built: Picture, labels: Sequence[str]) -> tuple[Any, Any]:
    """Give the two ends of the time axis: numbers for places, moments for a date axis."""
    found = built.layout.xaxis.range
    if labels:
        return (float(found[0]), float(found[1])) if found else (-0.5, len(labels) - 0.5)
    days = [pd.Timestamp(day) for trace in built.data if trace.x is not None for day in trace.x if day is not None]
    low, high = found or (min(days), max(days))
    return pd.Timestamp(low), pd.Timestamp(high)


def _place(one: Event, spans: Sequence[tuple[date, date] | None], ends: tuple[Any, Any]) -> tuple[Any, Any]:
    """Give where an event begins and ends on the axis, inside its ends."""
    both = [_among(day, spans, one) if spans else pd.Timestamp(day) for day in (one.begin, one.eind)]
    low, high = (min(max(place, ends[0]), ends[1]) for place in both)
    return low, high


def _among(day: date, spans: Sequence[tuple[date, date] | None], one: Event) -> float:
    """Give the place of a day between the periods of an axis: in its period, else before the first one after it."""
    for at, span in enumerate(spans):
        if span is None or day > span[1]:
            continue
        if day < span[0] or (one.soort == BREAK and day == span[0]):
            return at - 0.5
        before = spans[at - 1] if at else None
        if before and before[1] + _NEXT == span[0]:
            return at - 0.5 + (day - span[0]).days / ((span[1] - span[0]).days + 1)
        return float(at)
    return len(spans) - 0.5


def _groups(found: Sequence[_Mark], ends: tuple[Any, Any]) -> list[list[_Mark]]:
    """Give the marks, those that would touch together."""
    groups: list[list[_Mark]] = []
    for one in sorted(found, key=lambda mark: mark.low):
        if groups and one.low - groups[-1][-1].low < _APART * (ends[1] - ends[0]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _stretch(one: _Mark) -> dict[str, Any]:
    """Give the line of a stretch of time, in the middle of the lane."""
    line = {"type": "line", "xref": "x", "yref": "paper", "ysizemode": "pixel", "yanchor": 0}
    return line | {
        "x0": one.low,
        "x1": one.high,
        "y0": -LANE / 2,
        "y1": -LANE / 2,
        "line": {"color": QUIET, "width": 2},
    }


def _numbers(group: Sequence[_Mark]) -> dict[str, Any]:
    """Give a mark under a chart: the numbers of its events."""
    look = {"bgcolor": PAPER, "bordercolor": QUIET, "borderwidth": 1, "borderpad": 2, "font": {"size": 11}}
    place = {"xref": "x", "y": 0, "yref": "paper", "yanchor": "middle", "yshift": -LANE / 2}
    return _said(group) | look | place | {"text": ", ".join(str(one.number) for one in group)}


def _small(group: Sequence[_Mark], axis: str) -> dict[str, Any]:
    """Give a mark at the bottom of one of many panels."""
    place = {"xref": f"x{axis}", "y": 0, "yref": f"y{axis} domain", "yanchor": "bottom"}
    return _said(group) | place | {"text": "▴", "font": {"size": 9, "color": QUIET}, "borderpad": 0}


def _said(group: Sequence[_Mark]) -> dict[str, Any]:
    """Give what a mark says when pointed at."""
    lines = [f"{one.number}. {one.event.told()}<br>{'<br>'.join(wrap(one.event.bron, _WIDTH))}" for one in group]
    return {"x": group[0].low, "showarrow": False, "hovertext": "<br>".join(lines), "hoverlabel": _LABEL}
