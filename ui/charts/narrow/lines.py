"""Lines on a narrow screen: their ends in a legend, the value axis inside the plot."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ui.charts.base import is_labelled
from ui.charts.narrow.words import RIGHT, WIDTH, folded, fraction, longest, size_of
from ui.picture import Picture

SYMBOL = 46
"""Pixels before the words of a legend."""


def numbered(built: Picture) -> bool:
    """Tell whether numbers stand along the first value axis."""
    return is_labelled(built.layout.yaxis) and bool(built.data)


def ends_in_legend(built: Picture, notes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put the words right of the ends of lines in the legend, from the highest line to the lowest."""
    ends = [note for note in notes if _runs_out(built, note)]
    rest = [note for note in notes if not _runs_out(built, note)]
    ends.sort(key=lambda note: -float(note["y"]))
    if len(ends) == 1 and not _named(built, ends[0]):
        return [*rest, ends[0] | {"xanchor": "right", "xshift": 6, "yanchor": "bottom", "yshift": 8}]
    free = _last_values(built)
    for rank, note in enumerate(ends):
        trace = _named(built, note) or (free.pop(0) if free else None)
        if trace is None:
            rest.append(note | {"xanchor": "right", "xshift": 6, "yanchor": "bottom"})
            continue
        free = [one for one in free if one is not trace]
        plain = _plain(note["text"])
        words = plain if plain.startswith(str(trace.name)) else f"{trace.name} {plain}"
        lines = folded(words, WIDTH - SYMBOL, 12)
        trace.update(name="<br>".join(lines), showlegend=True, legendrank=rank + 1)
        built.layout.showlegend = True
    return rest


def _runs_out(built: Picture, note: dict[str, Any]) -> bool:
    """Tell whether words right of a point do not fit on a narrow screen."""
    if note.get("xref", "x") != "x" or note.get("yref", "y") != "y" or note.get("xanchor") != "left":
        return False
    at = fraction(built, note.get("x"))
    return at is not None and at > 0.5 and at * WIDTH + float(note.get("xshift", 0)) + longest(note) > WIDTH - RIGHT


def _named(built: Picture, note: dict[str, Any]) -> Any:
    """Give the line whose name these words begin with; None when there is none."""
    found = [one for one in built.data if one.name and _plain(note["text"]).startswith(str(one.name))]
    return max(found, key=lambda one: len(str(one.name)), default=None)


def _last_values(built: Picture) -> list[Any]:
    """Give the lines of a legend from the highest last value to the lowest."""
    known = []
    for one in built.data:
        if one.type != "scatter" or not one.name or "lines" not in str(one.mode):
            continue
        values = [float(value) for value in (one.y if one.y is not None else ()) if not pd.isna(value)]
        if values:
            known.append((values[-1], one))
    return [one for _, one in sorted(known, key=lambda pair: -pair[0])]


def _plain(text: Any) -> str:
    return str(text).replace("<b>", "").replace("</b>", "").replace("<br>", " ")


def axis_inside(built: Picture, notes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Write the numbers of the value axis inside the plot, on their lines, in room without data."""
    room = 40
    built.update_layout(yaxis={"ticklabelposition": "inside top", "automargin": False})
    axis = built.layout.xaxis
    if axis.range and axis.type != "log":
        low, high = (pd.Timestamp(end) if axis.type == "date" else float(end) for end in axis.range)
        built.update_layout(xaxis={"range": [low - (high - low) * room / (WIDTH - room), high]})
    for note in notes:
        if note.get("xref") == "paper" and note.get("x") == 0 and note.get("yref", "y") != "paper":
            if note.get("xanchor") == "right":  # a number of a second axis
                note |= {"xanchor": "left", "xshift": 2, "yanchor": "bottom"}
            else:
                note["xshift"] = float(note.get("xshift", 0)) + room
    return notes


def untangled(built: Picture, notes: list[dict[str, Any]], tall: int) -> list[dict[str, Any]]:
    """Move words at points up where they would lie over those of a lower one."""
    margin, axis = built.layout.margin, built.layout.yaxis
    if not axis.range or axis.type == "log":
        return notes
    low, high = (float(end) for end in axis.range)
    depth = tall - int(margin.t or 0) - int(margin.b or 0) - 40
    boxes: list[tuple[float, float, float, float]] = []
    placed = [note for note in notes if note.get("xref", "x") == "x" and note.get("yref", "y") == "y"]
    for note in sorted(placed, key=lambda one: float(one["y"])):
        at = fraction(built, note.get("x"))
        if at is None or note.get("showarrow"):
            continue
        width, size = longest(note), size_of(note) * 1.3 * (1 + str(note["text"]).count("<br>"))
        left = at * WIDTH + float(note.get("xshift") or 0)
        left -= width * {"left": 0.0, "right": 1.0}.get(note.get("xanchor") or "", 0.5)
        base = (float(note["y"]) - low) / (high - low) * depth + float(note.get("yshift") or 0)
        base -= size * {"bottom": 0.0, "top": 1.0}.get(note.get("yanchor") or "", 0.5)
        start = base
        for one in sorted(boxes, key=lambda box: box[2]):
            if left < one[1] and one[0] < left + width and base < one[3] and one[2] < base + size:
                base = one[3]
        if base > start:
            note["yshift"] = float(note.get("yshift") or 0) + base - start
        boxes.append((left, left + width, base, base + size))
    return notes
