"""Where words stand on paper, measured in the letters they are set in: what overlaps or falls off is known before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal

from markupsafe import Markup
from PIL import ImageFont

from ui.colours import SHEET, SHEET_PAPER
from ui.markup import render

FONT = "IBM Plex Sans"
INK = SHEET["inkt"]
SIZE = 12
_FONTS = Path(__file__).parent / "fonts"
_LINE = 1.2
_ASCENT, _DESCENT = 0.82, 0.26
_TOUCH = 1.0
_BREAK = re.compile(r"<br ?/?>")
_BOLD = re.compile(r"(</?b>)")
_MARK = re.compile(r"<[^>]+>")

Anchor = Literal["start", "middle", "end"]
Hang = Literal["top", "middle", "bottom"]


@dataclass(frozen=True)
class Box:
    """The place of one line of words, in pixels from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    words: str

    def touches(self, other: Box) -> bool:
        """Tell whether two lines stand over each other, by more than their edges."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > _TOUCH and down > _TOUCH

    def inside(self, width: float, height: float) -> bool:
        """Tell whether the line stands on a sheet of this size."""
        return (
            self.left >= -_TOUCH
            and self.top >= -_TOUCH
            and self.right <= width + _TOUCH
            and self.bottom <= height + _TOUCH
        )


@dataclass(frozen=True)
class Words:
    """Words as a part of a drawing, with the place of each line."""

    drawn: Markup
    boxes: tuple[Box, ...]


def lines_of(text: str) -> list[str]:
    """Give the lines of a text of a chart."""
    return _BREAK.split(text)


def width_of(text: str, size: float = SIZE) -> float:
    """Give the width of the longest line of a text of a chart, in pixels."""
    return max(sum(_width(run, size, bold=thick) for run, thick in _runs(line)) for line in lines_of(text))


def height_of(text: str, size: float = SIZE) -> float:
    """Give the height of a text of a chart, in pixels."""
    return len(lines_of(text)) * size * _LINE


def place_words(
    x: float,
    y: float,
    text: str,
    *,
    anchor: Anchor = "start",
    hang: Hang = "middle",
    size: float = SIZE,
    fill: str = INK,
    halo: bool = True,
) -> Words:
    """Give a text of a chart set at a place.

    Args:
        x: Where its lines begin, have their middle or end: `anchor`.
        y: Where its top, middle or bottom is: `hang`.
        text: May hold line breaks and bold parts, as charts have them; other marks are left out.
        anchor: What of the text stands at `x`.
        hang: What of the text stands at `y`.
        size: Height of its letters in pixels.
        fill: Its colour.
        halo: It has an edge of paper, to be read across a line.
    """
    step = size * _LINE
    top = y - {"top": 0.0, "middle": 0.5, "bottom": 1.0}[hang] * height_of(text, size)
    lines, boxes = [], []
    for at, line in enumerate(lines_of(text)):
        runs = _runs(line)
        wide = sum(_width(run, size, bold=thick) for run, thick in runs)
        left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * wide
        base = top + at * step + (step + (_ASCENT - _DESCENT) * size) / 2
        lines.append((base, runs))
        shown = "".join(run for run, _ in runs)
        if shown.strip():
            boxes.append(Box(left, base - _ASCENT * size, left + wide, base + _DESCENT * size, shown))
    drawn = render(
        "drawing.text", x=x, lines=lines, anchor=anchor, size=size, fill=fill, halo=SHEET_PAPER if halo else ""
    )
    return Words(drawn, tuple(boxes))


def overlaps(boxes: Sequence[Box]) -> list[tuple[str, str]]:
    """Give the lines that stand over each other."""
    return [(one.words, other.words) for one, other in combinations(boxes, 2) if one.touches(other)]


def outside(boxes: Iterable[Box], width: float, height: float) -> list[str]:
    """Give the lines that do not stand on a sheet of this size."""
    return [box.words for box in boxes if not box.inside(width, height)]


def _runs(line: str) -> list[tuple[str, bool]]:
    """Give the parts of a line with whether they are bold."""
    runs, thick = [], False
    for part in _BOLD.split(line):
        if part in {"<b>", "</b>"}:
            thick = part == "<b>"
        elif words := _MARK.sub("", part):
            runs.append((words, thick))
    return runs


def _width(text: str, size: float, *, bold: bool) -> float:
    return float(_font(bold=bold).getlength(text)) * size / 100


@cache
def _font(*, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / f"plex-sans-{600 if bold else 400}.ttf"), 100)
