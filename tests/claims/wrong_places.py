"""Make right tiles and sentences of 'Wat valt op' wrong: one field or word at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tests.claims.dutch import NUMBER, read_number
from tests.claims.tiles import Tile
from tests.claims.wrong_words import dutch

# A word -> the other one: the way, the end, the verdict.
_OTHER = (
    ("▲", "▼"), ("▼", "="), ("=", "▲"), ("+", "−"), ("−", "+"), ("laagste", "hoogste"), ("hoogste", "laagste"),
    ("Hoogste", "Laagste"), ("Laagste", "Hoogste"), ("hoger", "lager"), ("lager", "hoger"), ("Stijging", "Daling"),
    ("Daling", "Stijging"), ("erin dan eruit", "eruit dan erin"), ("eruit dan erin", "erin dan eruit"),
    ("ongunstig", "gunstig"), (", gunstig", ", ongunstig"), ("evenveel", "12 meer erin dan eruit"),
)  # fmt: skip
_WORD = re.compile(r"(?<!\w)")


def wrong_texts(text: str) -> Iterator[str]:
    """Give a text with one number, period or word in it another."""
    for found in NUMBER.finditer(text):
        number = read_number(found)
        year = not number.decimals and 1900 < number.value < 2100
        for shift in (1, -1) if year else (10.0**-number.decimals, 0.37 * abs(number.value) + 3):
            new = dutch(number.value + shift, number.decimals, signed=number.signed)
            yield text[: found.start()] + (str(int(number.value + shift)) if year else new) + _tail(found, text)
    for quarter in re.finditer(r"\d(?=e kwartaal)", text):
        yield text[: quarter.start()] + str(int(quarter.group()) % 4 + 1) + text[quarter.end() :]
    for word, other in _OTHER:
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?=\W|\d)", text):
            yield text[: found.start()] + other + text[found.end() :]


def _tail(found: re.Match[str], text: str) -> str:
    return text[found.end("frac") if found["frac"] else found.end("digits") :]


def wrong_tiles(tiles: list[Tile]) -> Iterator[tuple[str, list[Tile]]]:
    """Give the tiles with one field of one of them wrong, and without one of them."""
    for place, tile in enumerate(tiles):
        for part in ("waarde", "periode", "verschil", "tegen", "lijn", "merken"):
            for said in wrong_texts(str(getattr(tile, part))):
                yield (
                    f"{tile.naam}, {part}: {said}",
                    [*tiles[:place], replace(tile, **{part: said}), *tiles[place + 1 :]],
                )
        if tile.verschil:
            other = {"gunstig": "ongunstig", "ongunstig": "", "": "gunstig"}[tile.oordeel]
            yield f"{tile.naam}, oordeel: {other}", [*tiles[:place], replace(tile, oordeel=other), *tiles[place + 1 :]]
    yield "een tegel minder", tiles[1:]
