"""How wide words are about, and how they are folded to fit a narrow screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from ui.picture import Picture

WIDTH = 288
"""What a telephone of 320 pixels, or a screen of 1280 at 400%, leaves a chart."""
LEFT, RIGHT = 4, 16
"""Pixels beside the plot."""
LINE = 17
"""Pixels of a line of words."""
_WIDE, _SMALL = frozenset("mwMW%@"), frozenset("iljtfr.,:;'’|! ()-")


def measured(text: str, size: float = 13) -> float:
    """Give about how many pixels wide a line of words is."""
    plain = text.replace("<b>", "").replace("</b>", "")
    return sum(_of_em(letter) for letter in plain) * size * (1.06 if plain != text else 1.0)


def _of_em(letter: str) -> float:
    if letter in _SMALL:
        return 0.32
    if letter in _WIDE:
        return 0.9
    return 0.64 if letter.isupper() or letter.isdigit() else 0.565


def folded(text: str, width: float, size: float = 13) -> list[str]:
    """Give the words in lines of at most `width` pixels; a word that is longer has a line of its own."""
    lines: list[str] = []
    for word in text.replace("<br>", " ").split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measured(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def longest(note: dict[str, Any]) -> float:
    """Give the pixels of the longest line of these words."""
    return max(measured(line, size_of(note)) for line in str(note["text"]).split("<br>"))


def folded_note(note: dict[str, Any]) -> str:
    """Give the words with each line that is too long in two; what was bold stays so."""
    bold = False
    lines: list[str] = []
    for line in str(note["text"]).split("<br>"):
        for part in (
            folded(line, WIDTH - 2 * LEFT, size_of(note)) if measured(line, size_of(note)) > WIDTH - LEFT else [line]
        ):
            opened = "<b>" + part if bold else part
            bold = opened.count("<b>") > opened.count("</b>")
            lines.append(opened + "</b>" if bold else opened)
    return "<br>".join(lines)


def size_of(note: dict[str, Any]) -> float:
    """Give the size of the letters of these words."""
    return float((note.get("font") or {}).get("size") or 12)


def fraction(built: Picture, x: Any) -> float | None:
    """Give where a place stands between the ends of the first axis; None when that cannot be told."""
    axis = built.layout.xaxis
    if x is None or not axis.range or axis.type == "log":
        return None
    if axis.type == "date":
        low, high, at = (pd.Timestamp(one) for one in (*axis.range, x))
        return float((at - low) / (high - low))
    places: Iterable[Any] = axis.categoryarray if axis.type == "category" and axis.categoryarray is not None else ()
    known = list(places)
    value = known.index(x) if x in known else x
    if isinstance(value, str):
        return None
    low, high = (float(end) for end in axis.range)
    return (float(value) - low) / (high - low)
