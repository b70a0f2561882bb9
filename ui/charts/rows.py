"""Charts of rows under each other: names left of a row or words above it, headings, and lines to compare with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any

from ui.colours import QUIET
from ui.picture import Picture

ONE_LINE = 48  # characters in 358 pixels, what a telephone of 390 leaves; 56 were seen cut off
LINE = 17  # pixels of a line of words above a row
_ABOVE = 18  # pixels of a name above a line to compare with


def wrapped(name: Any, width: int) -> str:
    """Give a name in lines of at most `width` characters."""
    return "<br>".join(wrap(str(name), width))


def longest(labels: Iterable[str]) -> int:
    """Give the number of characters of the longest line in the labels."""
    return max(len(line) for label in labels for line in label.split("<br>"))


def placed(groups: Iterable[Any], apart: float) -> tuple[list[tuple[str, float]], list[float]]:
    """Give the headings with their heights, and the height of each row, from 0 downwards.

    Args:
        groups: Heading of each row; empty for a row without one. Rows of a group follow each other.
        apart: Height of a heading and the room above it; the first needs no room.
    """
    headings: list[tuple[str, float]] = []
    places: list[float] = []
    height, current = 1.0, None
    for name in groups:
        if name and name != current:
            height -= apart if headings else 1.0
            headings.append((str(name), height))
            current = name
        height -= 1.0
        places.append(height)
    return headings, places


def add_headings(built: Picture, headings: Iterable[tuple[str, float]], left: int, size: int) -> None:
    """Write the headings of `placed` at the very left, `left` pixels before the plot."""
    for text, place in headings:
        built.add_annotation(
            x=0, xref="paper", xshift=-left, xanchor="left", y=place, text=text, showarrow=False, font={"size": size}
        )


def add_references(built: Picture, references: Sequence[tuple[float, str]]) -> int:
    """Draw lines to compare with, values with their names; one label for lines at the same value.

    Returns:
        How many pixels the labels take above the plot.
    """
    labels: dict[float, list[str]] = {}
    for value, name in references:
        labels.setdefault(round(value, 4), []).append(name)
    for index, (value, names) in enumerate(labels.items()):
        built.add_vline(x=value, line={"dash": "dash", "width": 1.5, "color": QUIET})
        built.add_annotation(
            x=value, y=1, yref="paper", yanchor="bottom", yshift=17 * index, text=", ".join(names), showarrow=False,
            font={"size": 12},
        )  # fmt: skip
    if labels:
        built.update_layout(margin={"t": 12 + _ABOVE * len(labels)})
    return _ABOVE * len(labels)


def titled(name: str, text: str) -> str:
    """Give a name and what is told of it, on one line when a telephone has room for it."""
    if len(name) + len(text) <= ONE_LINE:
        return f"<b>{name}</b>  {text}"
    return f"<b>{wrapped(name, ONE_LINE)}</b><br>{wrapped(text, ONE_LINE)}"


def words(text: str, size: int = 13, **place: Any) -> dict[str, Any]:
    """Give words at the left edge as an annotation; its place is given, by default they hang from `y`."""
    edge = {"x": 0, "xref": "paper", "xanchor": "left", "yanchor": "top"}
    return edge | {"text": text, "showarrow": False, "align": "left", "font": {"size": size}, "borderpad": 0} | place


def in_pixels(built: Picture, depth: float, right: int = 12) -> None:
    """Make heights on the chart pixels from the top, down to `depth`, and show no axes."""
    built.update_axes("x", visible=False)
    built.update_axes("y", range=[depth, 0], visible=False)
    built.update_layout(height=int(depth) + 8, margin={"t": 4, "b": 4, "l": 2, "r": right})
