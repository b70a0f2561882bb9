"""The same chart for a narrow screen: its plot takes the whole width, and what stood beside it stands above or in it.

Works on any chart of ours when it is finished, so that no builder knows how wide a screen is: names of rows and their
numbers stand above each row, ends of lines in a legend above the plot, ticks of the value axis inside it. What is
placed here fits `WIDTH`, and so every wider screen.
"""

from __future__ import annotations

from typing import Any

from ui.charts.narrow.lines import SYMBOL, axis_inside, ends_in_legend, numbered, untangled
from ui.charts.narrow.rows import in_pixels, in_two_columns, more_lines, names_among_streams, rows_named_above
from ui.charts.narrow.words import LEFT, RIGHT, WIDTH, folded, folded_note, fraction, longest, measured
from ui.picture import Picture

BELOW = 600
"""Charts of fewer pixels than this are drawn so; static/breedte.js measures it."""
_ENTRY, _TITLE = 19, 18  # pixels of a line in a legend, and of one of its title


def narrow(built: Picture, height: int) -> Picture:
    """Give a finished chart as it is drawn on a narrow screen.

    Args:
        built: The chart; is changed.
        height: Its height in pixels when it names none itself.
    """
    notes = [dict(note) for note in built.layout.annotations]
    tall, top, grown = int(built.layout.height or height), int(built.layout.margin.t or 0), 0
    for note in notes:
        if not in_pixels(built) and longest(note) > WIDTH - LEFT:
            note |= {"text": folded_note(note), "align": "left"}
    if any(one.type == "sankey" for one in built.data):
        grown = names_among_streams(built, notes)
    elif "yaxis2" in built.layout and built.layout.yaxis2.anchor != "x":
        grown = in_two_columns(built, notes, tall)
    elif built.layout.yaxis.ticktext:
        notes, grown = rows_named_above(built, notes)
    elif in_pixels(built):
        grown = more_lines(built, notes)
    elif numbered(built):
        notes = untangled(built, axis_inside(built, ends_in_legend(built, notes)), tall)
    above, below = _above(built, notes, top), _below(built)
    right = min(int(built.layout.margin.r or 0), RIGHT)
    left = min(int(built.layout.margin.l or 0), LEFT)
    built.update_layout(height=tall + grown + above - top, margin={"l": left, "r": right, "t": above, "b": below})
    built.layout.annotations = [_kept_inside(built, note) for note in notes]
    return built


def _above(built: Picture, notes: list[dict[str, Any]], top: int) -> int:
    """Put the unit and the legend above the plot, under each other, and give the pixels they take."""
    unit = str(built.layout.yaxis.title.text or "")
    lines = folded(unit, WIDTH, 12) if unit else []
    if unit:
        built.layout.yaxis.title.text = ""
    if not built.layout.showlegend:
        if lines:
            place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 1, "yref": "paper", "yanchor": "bottom"}
            look = {"align": "left", "showarrow": False, "font": {"size": 12}, "borderpad": 0}
            notes.append({"text": "<br>".join(lines)} | place | look)
        return max(top, 8 + _TITLE * len(lines)) if lines else top
    seen: set[str] = set()
    for one in built.data:
        if one.showlegend is not False and one.name and one.name not in seen:
            seen.add(str(one.name))
            if measured(str(one.name), 12) > WIDTH - SYMBOL and "<br>" not in one.name:
                one.name = "<br>".join(folded(str(one.name), WIDTH - SYMBOL, 12))
    entries = sum(name.count("<br>") + 1 for name in seen)
    built.update_layout(
        legend={"orientation": "v", "y": 1, "yanchor": "bottom", "x": 0, "xanchor": "left", "font": {"size": 12}}
    )
    if lines:
        built.update_layout(legend={"title": {"text": "<br>".join(lines), "side": "top", "font": {"size": 12}}})
    return 10 + _ENTRY * entries + _TITLE * len(lines)


def _below(built: Picture) -> int:
    """Give the pixels under the plot: numbers, marks, the unit in its lines, and a line under it all."""
    axis, margin = built.layout.xaxis, int(built.layout.margin.b or 0)
    if axis.visible is False or axis.automargin is False or any(one.type == "sankey" for one in built.data):
        return margin
    lines = folded(str(axis.title.text), WIDTH - LEFT - RIGHT, 13) if axis.title.text else []
    if lines:
        axis.title.text = "<br>".join(lines)
    return margin + 24 + 20 * len(lines) + (int(axis.ticklen or 0) if axis.ticks == "outside" else 0)


def _kept_inside(built: Picture, note: dict[str, Any]) -> dict[str, Any]:
    """Give words that would pass an edge a place that does not."""
    if note.get("showarrow"):
        return note
    paper = note.get("xref", "x") == "paper"
    at = float(note["x"]) if paper else fraction(built, note.get("x")) if note.get("xref", "x") == "x" else None
    if at is None:
        return note
    plot = WIDTH - LEFT - RIGHT
    width = longest(note)
    shift = float(note.get("xshift", 0) or 0)
    anchor = note.get("xanchor") or "center"
    start = LEFT + at * plot + shift - width * {"left": 0.0, "right": 1.0}.get(anchor, 0.5)
    over = max(start + width - WIDTH, 0.0)
    under = max(-start, 0.0)
    return note | {"xshift": shift - over + under} if over or under else note
