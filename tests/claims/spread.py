"""Sentences of one among all, of what is usual and of who is alike: each recomputed from the rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING

from tests.claims.dutch import NUMBER, Number, periods_in, read_number
from tests.claims.measures import MEASURES
from tests.claims.rows import Row

if TYPE_CHECKING:
    from tests.claims.numbers import Claim, Words

Check = Callable[["Words", "re.Match[str]"], str]
_FEWEST, _WIDTH, _FIVE = 8, 2.66, 5


def _now(words: Words) -> tuple[Row | None, list[Row]]:
    """Give the chosen region and the others of its kind, of the last moment."""
    rows = [row for row in words.table.rows if row["laatste"] and row["regio_soort"] == "regioplus"]
    own = next((row for row in rows if row["gekozen"]), None)
    return own, [row for row in rows if row is not own]


def _counts(words: Words) -> tuple[int, int, int]:
    """Give how many others it is certainly higher than, lower than, and cannot be told from."""
    own, others = _now(words)
    assert own is not None
    known = [row for row in others if row["waarde"] is not None]
    gaps = [
        (own["waarde"] - row["waarde"], ((own["afgerond_op"] or 0) + (row["afgerond_op"] or 0)) / 2) for row in known
    ]
    higher = sum(gap > 1e-9 and gap >= slack - 1e-9 for gap, slack in gaps)
    lower = sum(-gap > 1e-9 and -gap >= slack - 1e-9 for gap, slack in gaps)
    return higher, lower, len(known) - higher - lower


def _among(words: Words, match: re.Match[str]) -> str:
    """'Hoger dan in 24 van de 27 andere regio’s', 'lager dan in alle 26 andere regio’s met een cijfer'."""
    higher, lower, equal = _counts(words)
    whole = higher + lower + equal
    blank = any(row["waarde"] is None for row in _now(words)[1])
    up = match["way"].lower() == "hoger"
    right = (higher if up else lower, whole, blank)
    told = (int(match["all"] or match["count"]), int(match["all"] or match["of"]), bool(match["known"]))
    if right[0] < (lower if up else higher):
        return "de andere kant telt meer regio’s"
    return "" if told == right else f"{right[0]} van {right[1]}{', niet alle bekend' if blank else ''}"


def _rest(words: Words, match: re.Match[str]) -> str:
    """'Het is lager dan in 2 andere en niet te onderscheiden van 1 andere'."""
    higher, lower, equal = _counts(words)
    for way, right in (("hoger dan in", higher), ("lager dan in", lower), ("niet te onderscheiden van", equal)):
        told = re.search(rf"{way} (\d+) andere", match.group())
        if told and int(told[1]) != right:
            return f"{way} {right}"
        if not told and right and right != max(higher, lower):
            return f"'{way} {right}' ontbreekt"
    return ""


def _alone(words: Words, match: re.Match[str]) -> str:
    """'niet te onderscheiden van de andere 27 regio’s'."""
    higher, lower, equal = _counts(words)
    return "" if (higher, lower, equal) == (0, 0, int(match["count"])) else f"hoger dan {higher}, lager dan {lower}"


def _run(words: Words) -> list[Row]:
    """Give the rows of the years without a hole, the newest last."""
    rows = sorted(words.table.rows, key=lambda row: row["periode_code"])
    kept = rows[-1:]
    for row in rows[-2::-1]:
        if int(row["periode_code"][:4]) != int(kept[0]["periode_code"][:4]) - 1:
            break
        kept.insert(0, row)
    return kept


def _first(text: str) -> Number:
    """Give the first number of a text: 'per 100' behind it is its unit."""
    found = NUMBER.search(text)
    assert found
    return read_number(found)


def _expected(words: Words, match: re.Match[str]) -> str:
    """'Gewoon: …, verwacht tussen 14,0% en 17,2%': the verdict and both limits, of the points before the last."""
    kept = _run(words)
    points = [row["waarde"] for row in kept[:-1]]
    if len(points) < _FEWEST or len({row["periode_code"][4:] for row in kept}) > 1:
        return f"{len(points)} punten"
    reach = _WIDTH * mean(abs(one - other) for one, other in pairwise(points))
    low, high, last = mean(points) - reach, mean(points) + reach, kept[-1]["waarde"]
    hidden = kept[-1]["bodem"] is not None and low <= kept[-1]["bodem"]
    told = [_first(part) for part in match["limits"].split(" en ")]
    right = [high] if hidden else [low, high]
    if len(told) != len(right) or not all(number.is_(limit) for number, limit in zip(told, right, strict=True)):
        return f"verwacht {low:.2f} tot {high:.2f}"
    word = _VERDICT.match(match.string)
    verdict = "Gewoon" if low <= last <= high else "Bijzonder hoog" if last > high else "Bijzonder laag"
    steps = [row["afgerond_op"] or 0 for row in kept]
    slack = steps[-1] / 2 + mean(steps[:-1]) / 2 + _WIDTH * mean((a + b) / 2 for a, b in pairwise(steps[:-1]))
    if verdict != "Gewoon" and max(low - last, last - high) < slack - 1e-9:
        verdict = "Op de grens"
    return "" if word is None or word[0] == verdict else verdict


def _mean(words: Words, match: re.Match[str]) -> str:
    """'15 jaren ervoor, van 2010 tot en met 2024, hebben gemiddeld 15,6%': of all years without a hole."""
    before = _run(words)[:-1]
    size = mean(row["waarde"] for row in before)
    spoken = [code[:4] for code in periods_in(match["span"])]
    ends = [before[0]["periode_code"][:4], before[-1]["periode_code"][:4]]
    ok = int(match["count"]) == len(before) and spoken == ends and _first(match["mean"]).is_(size)
    return "" if ok else f"{len(before)} jaren, gemiddeld {size:.2f}"


def _alike(words: Words, match: re.Match[str]) -> str:
    """'Regio’s zoals Twente: Drenthe, West-Brabant …': the nearest, nobody chosen among equals."""
    rows = sorted((row for row in words.table.rows if not row["gekozen"]), key=lambda row: row["afstand"])
    last = rows[_FIVE - 1 : _FIVE + 1]
    near = [row for row in rows[:_FIVE] if len(last) < 2 or row["afstand"] < last[1]["afstand"]]
    left = re.search(r"en nog (\d+)", match["who"])
    named = [row["regio"] for row in rows if row["regio"] in match["who"]]
    ok = named == [row["regio"] for row in near][: len(named)]
    return "" if ok and len(named) + (int(left[1]) if left else 0) == len(near) else str([r["regio"] for r in near])


def _rose(words: Words, match: re.Match[str]) -> str:
    """'steeg in 19 van de 28 regio’s; daalde in 4': certainly so, from the first moment of all to the last."""
    codes = sorted({row["periode_code"] for row in words.table.rows})
    ends: dict[str, dict[str, Row]] = {}
    for row in words.table.rows:
        if row["regio_soort"] == "regioplus":
            ends.setdefault(row["regio"], {})[row["periode_code"]] = row
    both = [(own[codes[0]], own[codes[-1]]) for own in ends.values() if codes[0] in own and codes[-1] in own]
    gaps = [(b["waarde"] - a["waarde"], ((a["afgerond_op"] or 0) + (b["afgerond_op"] or 0)) / 2) for a, b in both]
    up = sum(gap > 1e-9 and gap >= slack - 1e-9 for gap, slack in gaps)
    down = sum(-gap > 1e-9 and -gap >= slack - 1e-9 for gap, slack in gaps)
    right = (up, down) if match["way"] == "steeg" else (down, up)
    told = (int(match["count"]), 0 if match["other"] == "geen enkele" else int(match["other"]))
    ok = told == right and int(match["of"]) == len(both) and bool(match["known"]) == (len(both) < len(ends))
    return "" if ok else f"omhoog {up}, omlaag {down}, van {len(both)}"


def _too_few(words: Words, match: re.Match[str]) -> str:
    """'minstens 9 jaren achter elkaar nodig; dat zijn er 7': fewer, and as many as there are without a hole."""
    years = sorted({int(row["periode_code"][:4]) for row in words.table.rows}, reverse=True)
    run = next((at for at, year in enumerate(years) if year != years[0] - at), len(years))
    return "" if run <= _FEWEST and match.group().endswith(f" {run}") else f"het zijn er {run}"


def _parts(words: Words, match: re.Match[str]) -> str:
    """'+450 …: landelijk +518, branchemix +12, eigen −80': none a whole employee off, and together the change."""
    rows, names = words.table.rows, ("landelijk", "branchemix", "eigen")
    exact = [sum(row[name] for row in rows) for name in names]
    told = [_first(match[name]).value for name in names]
    near = all(abs(size - right) < 1 for size, right in zip(told, exact, strict=True))
    adds = abs(sum(told) - sum(row["verschil"] for row in rows)) <= 0.5
    return "" if near and adds else ", ".join(f"{name} {size:.1f}" for name, size in zip(names, exact, strict=True))


_SIDES = r"(?:hoger dan in|lager dan in|niet te onderscheiden van) \d+ andere"
_VERDICT = re.compile(r"Gewoon|Bijzonder hoog|Bijzonder laag|Op de grens")
SPREAD: tuple[tuple[re.Pattern[str], str, Check], ...] = (
    (
        re.compile(
            r"(?P<way>[Hh]oger|[Ll]ager) dan in (?:alle (?P<all>\d+)|(?P<count>\d+) van (?:de )?(?P<of>\d+)) andere"
            r"(?: regio’s)?(?P<known> met een cijfer)?"
        ),
        "rang",
        _among,
    ),
    (re.compile(rf"Het is {_SIDES}(?: en {_SIDES})?(?=\.)"), "rang", _rest),
    (re.compile(r"[Nn]iet te onderscheiden van de andere (?P<count>\d+) regio’s"), "rang", _alone),
    (re.compile(r"[Vv]erwacht (?:tussen|hoogstens) (?P<limits>.+?)(?=\. |\.$|$)"), "getal", _expected),
    (
        re.compile(r"(?P<count>\d+) jaren ervoor, van (?P<span>.+?), hebben gemiddeld (?P<mean>.+?)(?=\. |\.$)"),
        "getal",
        _mean,
    ),
    (re.compile(r"^(?:Regio’s z|Z)oals [^:]+: (?P<who>.+)$"), "rang", _alike),
    (
        re.compile(
            r"(?P<way>steeg|daalde) in (?P<count>\d+) van de (?P<of>\d+) regio’s(?P<known> met beide cijfers)?;"
            r" (?:steeg|daalde) in (?P<other>\d+|geen enkele)"
        ),
        "rang",
        _rose,
    ),
    (re.compile(r"minstens 9 jaren achter elkaar nodig; dat zijn er \d+"), "getal", _too_few),
    (
        re.compile(
            r"landelijk (?P<landelijk>[+−]?[\d.]+), branchemix (?P<branchemix>[+−]?[\d.]+),"
            r" eigen (?P<eigen>[+−]?[\d.]*\d)"
        ),
        "optelling",
        _parts,
    ),
    *MEASURES,
)
# Per question which sentences it has, and of which the counts are no numbers of its rows.
_FIGURES = {
    "regio_plaats": (0, 1, 2),
    "regio_gewoon": (3, 4, 7),
    "regio_gelijkenis": (5,),
    "regio_reeks": (6,),
    "werknemers_waardoor": (8,),
    "maatregelen": tuple(range(9, 18)),
}
_COUNTED = {0, 1, 2, 3, 4, 6, 7, *range(8, 18)}


def spread_for(question: str, *, counted: bool = False) -> tuple[tuple[re.Pattern[str], str, Check], ...]:
    """Give the known sentences of a question, all or only those whose counts are no numbers of its rows."""
    return tuple(SPREAD[at] for at in _FIGURES.get(question, ()) if not counted or at in _COUNTED)


def spread_claims(words: Words) -> Iterator[Claim]:
    """Check every known sentence in title, sentence and alt text."""
    from tests.claims.numbers import Claim

    for text in words.texts:
        for pattern, kind, check in spread_for(words.table.query.naam):
            for match in pattern.finditer(text.text):
                yield Claim(kind, text.part, match.group().strip(), check(words, match) or None)
