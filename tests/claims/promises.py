"""What words promise must follow: an order of two or more, the percentages they announce, a whole that has members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.claims.numbers import Claim, Words
from tests.claims.words import Text

_ORDER = re.compile(r"van (?:hoog naar laag|groot naar klein|laag naar hoog|klein naar groot)")
_FEW = re.compile(r"(?:Oefencijfers, verzonnen: )?(?:\d|1[0-2]) [a-z]+")
_BESIDE = re.compile(r"Lijn(?:en)? voor|Ook getekend|Zonder cijfer")


def promise_claims(words: Words) -> Iterator[Claim]:
    """Check every promise of every text."""
    for text in words.texts:
        for found in _ORDER.finditer(text.text):
            few = _told(text, found.end()) < 2
            yield Claim("rang", text.part, found.group(), "een volgorde van minder dan twee" if few else None)
        for found in re.finditer(r"percentages van (?!0 tot)", text.text):
            lacks = text.part == "alt" and not re.search(r"\d%", text.text[found.end() :])
            yield Claim("aandeel", text.part, found.group(), "er volgt geen percentage" if lacks else None)
        for found in re.finditer(r"\bvan (?:de|alle) (?:0|nul)\b", text.text):
            yield Claim("getal", text.part, found.group(), "een deel van niets")
        for found in re.finditer(r"[Hh]et (?:hoogst|laagst) van (?:[2-9]|1[0-2]) [a-z]", text.text):
            yield Claim("getal", text.part, found.group(), "een klein aantal in cijfers")
        if text.part == "titel" and (found := _FEW.match(text.text)):
            yield Claim("getal", text.part, found.group(), "een titel die met een klein aantal in cijfers begint")


def _told(text: Text, start: int) -> int:
    """Count what stands in an order: the numbers after it, or, in a title, what it says there are."""
    rest = _BESIDE.search(text.text, start)
    numbers = [t for t in text.between(start, rest.start() if rest else len(text.text), "getal") if t.number]
    counted = [t.number for t in text.between(0, start, "getal") if t.number]
    if numbers or not counted:
        return len(numbers)
    return int(counted[-1].value)
