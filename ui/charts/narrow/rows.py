"""Rows under each other, panels and streams on a narrow screen: names above their row, in lines that fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from ui.charts.base import is_labelled
from ui.charts.narrow.words import LEFT, LINE, WIDTH, folded, folded_note, longest, measured
from ui.colours import PAPER
from ui.picture import Picture

# pixels of a bar, of a row without its words, and of its letters; of a long list less, as a telephone is soon full
_ROW, _ROW_OF_MANY, _MANY = (14, 29, 13), (9, 20, 12), 7
_NAMES, _HIGHER = 118, 120  # pixels of the names right of a flow diagram, and what their lines add to its height
_BESIDE = 110  # pixels a name needs left of its number; with less the number has a line of its own


def rows_named_above(built: Picture, notes: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], int]:
    """Write the name of each row above it, with its number at the right; give the words and how much higher it gets."""
    axis = built.layout.yaxis
    places = [float(place) for place in axis.tickvals]
    beside: dict[int, list[dict[str, Any]]] = {}
    others = []
    for note in notes:
        at = next((index for index, place in enumerate(places) if _stands_at(note, place)), None)
        if at is None:
            others.append(note)
        else:
            beside.setdefault(at, []).append(note)
    headed = any(
        note.get("xref") == "paper" and "<br>" in str(note["text"]) for note in others
    )  # a heading of two lines
    bar, room, size = _ROW_OF_MANY if len(places) > _MANY and not headed else _ROW
    labels, most = [], 1
    for at, (name, place) in enumerate(zip(axis.ticktext, places, strict=True)):
        numbers = "  ".join(str(note["text"]) for note in beside.get(at, []))
        free = WIDTH - LEFT - measured(numbers, size) - 14
        lines = folded(str(name), free if free >= _BESIDE or not numbers else WIDTH - LEFT, size)
        common = {"y": place, "yanchor": "bottom", "yshift": bar / 2 + 2, "showarrow": False, "xref": "paper",
                  "font": {"size": size}, "bgcolor": PAPER, "borderpad": 0}  # fmt: skip
        if numbers and free < _BESIDE:
            lines += folded(numbers, WIDTH - LEFT, size)
        elif numbers:
            labels.append(common | {"x": 1, "xanchor": "right", "align": "right", "text": numbers})
        labels.append(common | {"x": 0, "xanchor": "left", "align": "left", "text": "<br>".join(lines)})
        most = max(most, len(lines))
    for note in others:
        if note.get("xref") == "paper" and note.get("x") == 0:
            note["xshift"] = 0
    return others + labels, _apart(built, places, room + LINE * most, most, bar)


def _stands_at(note: dict[str, Any], place: float) -> bool:
    """Tell whether words stand beside the mark of the row at this place."""
    beside = note.get("xref", "x") == "x" and note.get("yref", "y") == "y" and note.get("xanchor") == "left"
    return beside and abs(float(note["y"]) - place) < 1e-9


def _apart(built: Picture, places: Sequence[float], step: float, most: int, bar: int) -> int:
    """Put the rows `step` pixels apart, with room above the first; give how many pixels that is more than it was."""
    axis, ordered = built.layout.yaxis, sorted(places)
    gap = min((high - low for low, high in pairwise(ordered)), default=1.0)
    scale = step / gap
    low, high = (float(end) for end in axis.range)
    need = (bar / 2 + 2 + LINE * most) / scale
    high = max(high, ordered[-1] + need) if low < high else min(high, ordered[0] - need)
    below = int(built.layout.margin.b or 0)
    frame = (
        below
        if below > 30
        else 8 + (22 + (20 if built.layout.xaxis.title.text else 0)) * (built.layout.xaxis.visible is not False)
    )
    was = int(built.layout.height) - int(built.layout.margin.t or 0) - frame
    built.update_traces(width=bar / scale, selector={"type": "bar"})
    built.update_axes("y", range=[low, high], showticklabels=False)
    return int(scale * abs(high - low)) - was


def in_pixels(built: Picture) -> bool:
    """Tell whether heights are pixels from the top, as `ui.charts.rows.in_pixels` makes them."""
    axis = built.layout.yaxis
    return (
        not is_labelled(axis)
        and bool(axis.range)
        and axis.categoryarray is None
        and float(axis.range[0]) > float(axis.range[1])
    )


def more_lines(built: Picture, notes: list[dict[str, Any]]) -> int:
    """Fold the words above the rows as short as they must be, and move down what is under them; give by how much."""
    added: list[tuple[float, float]] = []
    for note in notes:
        if longest(note) > WIDTH - LEFT and note.get("xref") == "paper":
            lines = note["text"].count("<br>")
            note["text"] = folded_note(note)
            added.append((float(note["y"]), float(LINE * (note["text"].count("<br>") - lines))))

    def moved(y: float) -> float:
        return y + sum(more for place, more in added if place < y)

    for note in notes:
        note["y"] = moved(float(note["y"]))
    for trace in built.data:
        trace.y = [moved(float(y)) for y in trace.y]
    built.layout.shapes = [
        one | {"y0": moved(float(one.y0)), "y1": moved(float(one.y1))} for one in built.layout.shapes
    ]
    grown = sum(more for _, more in added)
    built.update_axes("y", range=[float(built.layout.yaxis.range[0]) + grown, built.layout.yaxis.range[1]])
    return int(grown)


def in_two_columns(built: Picture, notes: list[dict[str, Any]], tall: int) -> int:
    """Put small panels in rows of two, each with its name above it; give how much higher the chart gets."""
    names = built.axes("y")
    was = len({tuple(built.layout[name].domain) for name in names})
    rows, panel = -(-len(names) // 2), tall / was
    head = 24 + LINE  # what all panels share may take two lines
    height = rows * panel + head
    for at, name in enumerate(names):
        axis, across = built.layout[name], built.layout[name.replace("y", "x", 1)]
        row, column = divmod(at, 2)
        top = (axis.domain[1] - axis.domain[0]) * tall
        bottom = 1 - (head + (row + 1) * panel - 8) / height
        place = (across.domain[0], axis.domain[1])
        across.domain, axis.domain = [column / 2, column / 2 + 0.46], [bottom, bottom + top / height]
        for note in notes:
            if note.get("xref") == "paper" and (note["x"], note["y"]) == place:
                note |= {"x": column / 2, "y": axis.domain[1]}
    return int(height) - tall


def names_among_streams(built: Picture, notes: list[dict[str, Any]]) -> int:
    """Put the names right of a flow diagram in its plot, in shorter lines; give how much higher it gets."""
    part = 1 - (_NAMES + 12) / WIDTH
    for one in built.data:
        one.node.x = [min(float(x), 1.0) * part for x in one.node.x]
    for note in notes:
        if float(note["x"]) == 1:
            *names, numbers = str(note["text"]).split("<br>")
            note["text"] = "<br>".join([*folded(" ".join(names), _NAMES, 12), numbers])
            note["font"] = {"size": 12}
        else:
            note["text"] = str(note["text"]).replace(" (", "<br>(")
        note["x"] = float(note["x"]) * part
    return _HIGHER
