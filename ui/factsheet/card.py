"""A figure as a picture of its own, for who shares its link: title, drawing and source, as on paper."""

from __future__ import annotations

import struct
import zlib

from analysis.formats import listing
from ui import practice
from ui.factsheet.drawing import WIDTH, drawing_of
from ui.factsheet.typesetting import pictured
from ui.figure import View
from ui.markup import render

PICTURES = {"png": "image/png", "svg": "image/svg+xml"}
"""Kinds of picture: what a link shows, and one that stays sharp at any size."""
CARD = (1200, 630)
"""Width and height in pixels: what OpenGraph asks of a picture with a link."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TALL = 0.6
"""Height of a chart as a part of its width from which on its words stand beside it."""
_SOURCES = 3


def card(view: View, kind: str = "png") -> bytes:
    """Give a figure as a picture; one that is not drawn on paper has its title and sentence only.

    Raises:
        ValueError: The figure holds what only one reader may see: no address knows that.
    """
    if view.known_by is None:
        raise ValueError("Een figuur met eigen aantallen heeft geen afbeelding op een adres.")
    drawing = None if view.frame.empty else drawing_of(view)
    publishers = list(dict.fromkeys(source.uitgever for source in view.sources))
    more = [f"{len(publishers) - _SOURCES} andere"] if len(publishers) > _SOURCES else []
    picture = pictured(
        {
            "merk": practice.mark(view.answer.build_id),
            "titel": view.seen.titel,
            "zin": view.seen.zin,
            "grafiek": drawing.picture if drawing else "",
            "hoog": drawing is not None and drawing.height > _TALL * WIDTH,
            "alt": view.findings.alt,
            "bron": listing([*publishers[:_SOURCES], *more]) or "Doorstroom",
        },
        kind,
    )
    if kind == "svg":
        return _told_aloud(picture, view.findings.titel, view.findings.alt)
    return _with_words(
        picture, {"Title": view.findings.titel, "Description": view.findings.alt, "Author": "Doorstroom"}
    )


def _told_aloud(svg: bytes, title: str, alt: str) -> bytes:
    """Give an SVG that is one picture to who hears it, with its words: the letters in it are drawn as shapes."""
    begin, rest = svg.split(b">", 1)
    words = render("card.words", title=title, alt=alt).encode()
    return begin + b' role="img" lang="nl" aria-labelledby="titel tekst">' + words + rest


def _with_words(png: bytes, words: dict[str, str]) -> bytes:
    """Give a PNG that says in itself what it shows, in iTXt chunks after its header (PNG, 11.3.3)."""
    head = len(_SIGNATURE) + 25
    chunks = [b"iTXt" + name.encode() + b"\0\0\0nl\0\0" + text.encode() for name, text in words.items()]
    said = [struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks]
    return png[:head] + b"".join(said) + png[head:]
