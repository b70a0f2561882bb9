"""The figures in a text as printed, read apart from the number beside it: '49 duizend', '77 procent (€ 486.564,-)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Sort = Literal["procent", "euro", ""]

_NUMBER = re.compile(
    r"(?<![\w.,])(?P<euro>€ ?)?(?P<sign>[-+\u2212\u2013](?=€? ?\d)|(?<=^)[-+\u2212] ?)? ?(?P<euro2>€ ?)?"
    r"(?P<body>\d{1,3}(?:[ \u00a0'’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d)"
    r"(?:,-{1,2})? ?(?P<percent>%|procent(?!punt))?(?P<scale>duizend|miljoen|mln|miljard)?"
)
_SCALES = {"duizend": 1_000, "miljoen": 1_000_000, "mln": 1_000_000, "miljard": 1_000_000_000}
_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_WORDS = (
    {word: at for at, word in enumerate(_UNITS, 1)}
    | {word: 10 * at for at, word in enumerate(_TENS, 2)}
    | {f"{one}{'ën' if one.endswith('e') else 'en'}{ten}": 10 * many + few
       for many, ten in enumerate(_TENS, 2) for few, one in enumerate(_UNITS[:9], 1)}
)  # fmt: skip
_SHARES = {"kwart": 25, "helft": 50, "driekwart": 75}
_NOTHING = ("gelijk gebleven", "onveranderd", "gratis")


@dataclass(frozen=True)
class Figure:
    """One figure of a text.

    Attributes:
        values: What it can be: one number, two where a dot or comma can group or be decimal.
        scale: 1000 for 'duizend', else 1.
        sort: What is said with it.
        signed: Whether a plus or minus stands before it.
    """

    values: tuple[Decimal, ...]
    scale: int = 1
    sort: Sort = ""
    signed: bool = False


def figures(text: str, *, dutch: bool = True) -> list[Figure]:
    """Give the figures of a text in order; `dutch` when a dot before three digits groups them, never decimal."""
    plain = text.strip()
    return [*_numbers(plain, dutch), *_words(plain.casefold())]


def _numbers(text: str, dutch: bool) -> Iterator[Figure]:
    for found in _NUMBER.finditer(text):
        values = tuple(_values(found["body"], dutch))
        if values:
            negative = bool(found["sign"]) and found["sign"].strip() != "+"
            sort: Sort = "procent" if found["percent"] else "euro" if found["euro"] or found["euro2"] else ""
            signed = tuple(-value if negative else value for value in values)
            yield Figure(signed, _SCALES.get(found["scale"] or "", 1), sort, bool(found["sign"]))


def _values(body: str, dutch: bool) -> Iterator[Decimal]:
    body = re.sub("[ \u00a0'’]", "", body)
    grouped = bool(re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", body))
    if grouped:
        yield Decimal(body.replace(".", "").replace(",", "."))
    if not dutch and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", body):
        yield Decimal(body.replace(",", ""))
    if re.fullmatch(r"\d+(?:,\d+)?", body) or (re.fullmatch(r"\d+\.\d+", body) and not (dutch and grouped)):
        yield Decimal(body.replace(",", "."))


def _words(text: str) -> Iterator[Figure]:
    for number, rest in re.findall(r"\b(\w+)((?: op de tien| procent)?)\b", text):
        if number in _WORDS and (rest or number != "een"):
            by = 10 if "tien" in rest else 1
            yield Figure((Decimal(_WORDS[number] * by),), sort="procent" if rest else "")
        elif number in _SHARES:
            yield Figure((Decimal(_SHARES[number]),), sort="procent")
    if any(said in text for said in _NOTHING):
        yield Figure((Decimal(0),))
