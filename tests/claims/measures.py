"""Sentences on what a measure is worth, against the reader's own numbers beside the rows: each sum made again here.

The sums are drawn one at a time by Python's own generator: another source than the product's, so a number may differ
by what draws differ, and is held to the row to the last digit besides.
"""

from __future__ import annotations

import random
import re
from functools import cache
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.claims.numbers import Words
    from tests.claims.rows import Row

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_DRAWS, _SLACK = 4_000, 0.06


def _value(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


@cache
def _drawn(text: str, seed: int) -> tuple[float, ...]:
    """Draw from '15', '10-20' or '0-10-30'."""
    ends, draw = [_value(part) for part in _NUMBER.findall(text)], random.Random(seed)  # noqa: S311 - no secret
    if len(ends) == 3:
        return tuple(draw.triangular(ends[0], ends[2], ends[1]) for _ in range(_DRAWS))
    return tuple(draw.uniform(ends[0], ends[-1]) for _ in range(_DRAWS))


def _least(row: Row) -> float | None:
    """Give of how many of a hundred departures a measure pays for itself, None when that is not given."""
    if not row["uw_verloop"] or not row["uw_vertrekkosten"] or row["kosten_van_eur"] is None:
        return None
    leave, saved = _drawn(row["uw_verloop"], 1), _drawn(row["uw_vertrekkosten"], 2)
    cost = (row["kosten_van_eur"] + row["kosten_tot_eur"]) / 2
    each = [row["medewerkers"] * of / 100 * euro for of, euro in zip(leave, saved, strict=True)]
    return 100 * median(cost / one for one in each) if all(each) else None


def _row(words: Words, name: str | None) -> Row | None:
    rows = [row for row in words.table.rows if name is None or row["naam"] == name]
    return rows[0] if len(rows) == 1 else None


def pays(words: Words, match: re.Match[str]) -> str:
    """'Loopbaantraject loont als het meer dan 41 van de 100 vertrekken voorkomt': below 41 it certainly does not."""
    row = _row(words, match["who"])
    if row and "voorkomt:" in match.string:  # 'voorkomt: Outplacement minder dan 0,1' tells how many stay
        return "" if match["least"] == "minder dan 0,1" and 0 < row["blijven"] < 0.05 else f"het is {row['blijven']}"
    if row is None or row["omslag"] is None or (right := _least(row)) is None:
        return "er is geen omslagpunt"
    said = match["least"]
    if said.startswith("minder dan"):
        return (
            "" if row["omslag"] == 0 and 0 < right < 0.1 * (1 + _SLACK) and said.endswith("0,1") else f"het is {right}"
        )
    number = _value(_NUMBER.findall(said)[-1].rstrip("."))
    fine = 1 if number >= 10 else 0.1
    near = number * (1 - _SLACK) <= right < (number + fine) * (1 + _SLACK)
    return "" if number == row["omslag"] and near and number < 100 else f"het is {right}"


def never(words: Words, match: re.Match[str]) -> str:
    """'Outplacement loont naar verwachting niet: het kost minstens zoveel als alle vertrekken samen'."""
    row = _row(words, match["who"])
    right = None if row is None else _least(row)
    return "" if right is not None and right >= 100 * (1 - _SLACK) else f"het is {right}"


def _likely(chance: float) -> str:
    return "wel" if chance > 50 else "niet" if chance < 50 else "misschien"


def judged(words: Words, match: re.Match[str]) -> str:
    """'Loopbaantraject loont waarschijnlijk niet': by the chance of its row."""
    row = _row(words, match["who"])
    said = {"waarschijnlijk niet": "niet", "waarschijnlijk": "wel", "misschien": "misschien"}[match["how"]]
    ok = row is not None and row["kans"] is not None and _likely(row["kans"]) == said
    return "" if ok else f"de kans is {row and row['kans']}"


def all_judged(words: Words, match: re.Match[str]) -> str:
    """'Loont het waarschijnlijk? Outplacement en Coaching wel, Loopbaantraject niet': every chance, under its word."""
    rows = [row for row in words.table.rows if row["instrument"] != "samen" and row["kans"] is not None]
    for names, word in re.findall(r"(?:^|, )(.+?) (wel|niet|misschien)(?=,|$)", match["all"]):
        right = {row["naam"] for row in rows if _likely(row["kans"]) == word}
        if set(re.split(r", | en ", names)) != right:
            return f"{word}: het zijn {sorted(right)}"
    return ""


def _chance(words: Words, match: re.Match[str]) -> str:
    """'De kans dat het loont is kleiner dan 1%': of the one measure that is told of, or of the one named before it."""
    row = _row(words, match.groupdict().get("who"))
    if row is None:
        return "van welk instrument?"
    way, told = match["way"], float(match["chance"])
    ok = {"kleiner dan": row["kans"] < told == 1, "groter dan": row["kans"] > told == 99}
    if not ok.get(way, row["kans"] == told):
        return f"het is {row['kans']:.1f}"
    if "net" in match.groupdict():
        net = _value(match["net"]) * (-1 if match["sign"] else 1)
        return "" if net == row["saldo_eur"] else f"het is {row['saldo_eur']}"
    return ""


def _asked(words: Words, match: re.Match[str]) -> str:
    """'Vul in hoeveel van de 100 medewerkers per jaar vertrekken': what is not filled in, and nothing else."""
    left = {
        "100 medewerkers per jaar": "uw_verloop",
        "wat één vertrekker u kost": "uw_vertrekkosten",
        "100 vertrekken u denkt": "uw_effect",
    }
    wrong = [
        column
        for said, column in left.items()
        if (said in match[0]) == bool(words.table.rows[0][column])
        and not (column == "uw_effect" and " te voorkomen met " in match[0])  # of these it is missing, of others not
    ]
    return f"ingevuld of juist niet: {wrong}" if wrong else ""


_WHO = r"(?P<who>[A-Z][^.:,?]*?)"
_LEAST = r"(?P<least>(?:meer|minder) dan \d[\d.,]*)"
_CHANCE = r"(?P<way>kleiner dan|groter dan|ongeveer) (?P<chance>\d+)%"
_IS = re.compile(rf"De kans dat het loont is {_CHANCE}")
_NET = re.compile(rf"(?:(?<=: )|(?<=, )|(?<= en )){_WHO} ongeveer € (?P<sign>−?)(?P<net>[\d.]+) \({_CHANCE}\)")
_FOR = rf"{_WHO}:? loont (?:als|al als|waarschijnlijk(?: niet)?:|misschien:) het (?:moet |hoeft )?{_LEAST} van de 100"
MEASURES: tuple[tuple[re.Pattern[str], str, Callable[[Words, re.Match[str]], str]], ...] = (
    (re.compile(_FOR), "getal", pays),
    (
        re.compile(rf"(?:(?<=: )|(?<=, )|(?<= en )){_WHO} (?P<least>(?:meer|minder) dan \d[\d.]*(?:,\d)?)"),
        "getal",
        pays,
    ),
    (_IS, "getal", _chance),
    (re.compile(r"Vul in [^:]+: dan staat hier of het loont"), "getal", _asked),
    (re.compile(r"Nodig om te lonen, van de 100 vertrekken"), "getal", lambda *_: ""),
    (_NET, "getal", _chance),
    (re.compile(rf"{_WHO} loont (?P<how>waarschijnlijk niet|waarschijnlijk|misschien):"), "getal", judged),
    (re.compile(r"Loont het waarschijnlijk\? (?P<all>(?!Van de )[^.]+)$"), "getal", all_judged),
    (re.compile(rf"{_WHO}:? loont naar verwachting niet: het kost minstens"), "getal", never),
)
