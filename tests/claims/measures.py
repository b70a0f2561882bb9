"""Sentences on what a measure is worth, against the reader's own numbers beside the rows: each sum made again here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.claims.numbers import Words
    from tests.claims.rows import Row

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


def _middle(text: str) -> float:
    """Give the likeliest of 'low-likeliest-high', else halfway between the ends."""
    ends = [float(part.replace(".", "").replace(",", ".")) for part in _NUMBER.findall(text)]
    return ends[1] if len(ends) == 3 else (ends[0] + ends[-1]) / 2


def _least(row: Row) -> float | None:
    """Give of how many of a hundred departures a measure pays for itself, None when that is not given."""
    if not row["uw_verloop"] or not row["uw_vertrekkosten"] or row["kosten_van_eur"] is None:
        return None
    saved = row["medewerkers"] * _middle(row["uw_verloop"]) / 100 * _middle(row["uw_vertrekkosten"])
    return 100 * (row["kosten_van_eur"] + row["kosten_tot_eur"]) / 2 / saved if saved else None


def pays(words: Words, match: re.Match[str]) -> str:
    """'Loopbaantraject loont als het meer dan 41 van de 100 vertrekken voorkomt': below 41 it certainly does not."""
    told = re.search(r"\d[\d.]*(?:,\d)?$", match["least"])
    number = float(told[0].replace(".", "").replace(",", ".")) if told else float("nan")
    fine = 1 if number >= 10 else 0.1
    rows = [row for row in words.table.rows if row["naam"] == match["who"]]
    right = [_least(row) for row in rows]
    ok = len(right) == 1 and right[0] is not None and number - 1e-9 <= right[0] < number + fine + 1e-9
    return "" if ok and number <= 100 else f"het is {right}"


def chance(words: Words, match: re.Match[str]) -> str:
    """'De kans dat het loont is kleiner dan 1%': of the one measure that is told of."""
    (row,) = words.table.rows
    way, told = match["way"], float(match["chance"])
    ok = {
        "kleiner dan": row["kans"] < told == 1,
        "groter dan": row["kans"] > told == 99,
        "ongeveer": abs(row["kans"] - told) <= 0.5 + 1e-9,
    }[way]
    return "" if ok else f"het is {row['kans']:.1f}"


def _asked(words: Words, match: re.Match[str]) -> str:
    """'Vul in hoeveel van de 100 medewerkers per jaar vertrekken': what is not filled in, and nothing else."""
    left = {
        "100 medewerkers per jaar": "uw_verloop",
        "wat één vertrekker u kost": "uw_vertrekkosten",
        "100 vertrekken u denkt": "uw_effect",
    }
    wrong = [column for said, column in left.items() if (said in match[0]) == bool(words.table.rows[0][column])]
    return f"ingevuld of juist niet: {wrong}" if wrong else ""


_PAYS = re.compile(
    r"(?P<who>[A-Z][^.:,]*?):? loont als het meer dan (?P<least>\d[\d.,]*) van de 100 vertrekken voorkomt"
)
_EACH = re.compile(r"(?:(?<=: )|(?<=, )|(?<= en ))(?P<who>[A-Z][^.:,]*?) boven (?P<least>\d[\d.]*(?:,\d)?)")
_CHANCE = re.compile(r"De kans dat het loont is (?P<way>kleiner dan|groter dan|ongeveer) (?P<chance>\d+)%")
MEASURES: tuple[tuple[re.Pattern[str], str, Callable[[Words, re.Match[str]], str]], ...] = (
    (_PAYS, "getal", pays),
    (_EACH, "getal", pays),
    (_CHANCE, "getal", chance),
    (re.compile(r"Vul in [^:]+: dan staat hier of het loont"), "getal", _asked),
    (re.compile(r"Nodig om te lonen, van de 100 vertrekken"), "getal", lambda *_: ""),
)
