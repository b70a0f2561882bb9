"""Small multiples: one small line a member, all on one scale, each before the same line to compare with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ui.charts.base import figure
from ui.charts.rows import words, wrapped
from ui.charts.time.events import places_are
from ui.colours import ACCENT, GRID, QUIET
from ui.picture import Picture

_COLUMNS = 3
_PANEL = 124
_NAME = 48
_WIDTH = 16
_HEAD = 26
_GAP = 0.05


@dataclass(frozen=True)
class Panel:
    """One member: its name, its points by place on the time axis, the words at its last point, and its hover texts."""

    name: str
    points: Mapping[str, float]
    words: str
    hover: Mapping[str, str]
    chosen: bool = False


def multiples(panels: Sequence[Panel], places: Sequence[str], behind: Mapping[str, float], *, head: str) -> Picture:
    """Draw the panels in rows of three, on one scale in both directions; the figure carries the height it needs.

    Args:
        panels: The members, in the order they are read.
        places: All places on the time axis, in order.
        behind: A line that every panel has behind its own.
        head: What all panels share: their time, scale and the line behind.
    """
    values = [value for panel in panels for value in panel.points.values()] + list(behind.values())
    low, high = min(values, default=0.0), max(values, default=1.0)
    air = (high - low or 1.0) * 0.12
    rows = -(-len(panels) // _COLUMNS)
    height = rows * _PANEL + _HEAD
    layout: dict[str, Any] = figure(legend=False).layout | {
        "height": height,
        "margin": {"l": 2, "r": 2, "t": 2, "b": 2},
    }
    traces: list[dict[str, Any]] = []
    names: list[dict[str, Any]] = []
    for at, panel in enumerate(panels):
        row, column = divmod(at, _COLUMNS)
        top = 1 - (_HEAD + row * _PANEL + _NAME) / height
        bottom = 1 - (_HEAD + (row + 1) * _PANEL - 8) / height
        left, right = column / _COLUMNS, (column + 1) / _COLUMNS - _GAP
        name = str(at + 1) if at else ""
        axis: dict[str, Any] = {"fixedrange": True, "showticklabels": False, "ticks": "", "title": {"text": ""}}
        layout[f"xaxis{name}"] = axis | {
            "domain": [left, right], "anchor": f"y{name}", "range": [-0.5, len(places) - 0.5], "showgrid": False,
        }  # fmt: skip
        layout[f"yaxis{name}"] = axis | {
            "domain": [bottom, top], "anchor": f"x{name}", "range": [low - air, high + air], "gridcolor": GRID,
            "nticks": 3, "zeroline": False,
        }  # fmt: skip
        traces += _lines(panel, places, behind, name)
        names.append(_name(panel, left, top))
    built = Picture(data=traces, layout=layout | {"annotations": [*names, words(head, 12, y=1, yref="paper")]})
    places_are(built, places)
    return built


def _lines(panel: Panel, places: Sequence[str], behind: Mapping[str, float], name: str) -> list[dict[str, Any]]:
    axes = {"type": "scatter", "xaxis": f"x{name}", "yaxis": f"y{name}", "mode": "lines", "connectgaps": False}
    xs = list(range(len(places)))
    compared = {
        "x": xs, "y": [behind.get(place) for place in places], "hoverinfo": "skip",
        "line": {"color": QUIET, "width": 1, "dash": "dot"},
    }  # fmt: skip
    own = {
        "x": xs, "y": [panel.points.get(place) for place in places], "hoverinfo": "text",
        "text": [panel.hover.get(place, "") for place in places],
        "line": {"color": ACCENT, "width": 3 if panel.chosen else 1.8},
    }  # fmt: skip
    return [axes | compared, axes | own]


def _name(panel: Panel, left: float, top: float) -> dict[str, Any]:
    text = wrapped(f"{panel.name} {panel.words}", _WIDTH)
    return {
        "x": left, "xref": "paper", "y": top, "yref": "paper", "xanchor": "left", "yanchor": "bottom",
        "align": "left", "showarrow": False, "font": {"size": 12}, "borderpad": 0,
        "text": f"<b>{text}</b>" if panel.chosen else text,
    }  # fmt: skip
