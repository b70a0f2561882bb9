"""Reads a drawing back: where its words stand, measured apart from how it was drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

from PIL import ImageFont

import ui.factsheet

_FONTS = Path(ui.factsheet.__file__).parent / "fonts"
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Line:
    """A line of words with its edges in pixels."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def lines(picture: str) -> list[Line]:
    """Give every line of words in a drawing."""
    found = []
    for text in ElementTree.fromstring(picture).iter(f"{_SVG}text"):  # noqa: S314 - our own drawing
        if text.get("fill") == "none":
            continue
        size = float(text.get("font-size", "12"))
        for line in text.iterfind(f"{_SVG}tspan"):
            runs = [(run.text or "", run.get("font-weight") == "600") for run in line.iterfind(f"{_SVG}tspan")]
            wide = sum(_font(bold, size).getlength(words) for words, bold in runs) / 10
            start = (
                float(line.get("x", "0"))
                - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")] * wide
            )
            base = float(line.get("y", "0"))
            found.append(
                Line("".join(words for words, _ in runs), start, start + wide, base - 0.72 * size, base + 0.2 * size)
            )
    return [line for line in found if line.text.strip()]


def faults(picture: str) -> list[str]:
    """Give the lines that stand over each other or beside the sheet."""
    _, _, width, height = (float(one) for one in ElementTree.fromstring(picture).get("viewBox", "").split())  # noqa: S314
    read = lines(picture)
    over = [
        f"{one.text} / {other.text}"
        for one, other in combinations(read, 2)
        if min(one.right, other.right) - max(one.left, other.left) > 1.5
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 1.5
    ]
    beside = [
        one.text for one in read if one.left < -2 or one.top < -2 or one.right > width + 2 or one.bottom > height + 2
    ]
    return over + beside


def _font(bold: bool, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / f"plex-sans-{600 if bold else 400}.ttf"), size * 10)
