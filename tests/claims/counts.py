"""Counts in words: what a noun counts, and how many there can be."""

from __future__ import annotations

import re
from datetime import date

from tests.claims.rows import Row, Table
from tests.claims.words import Text, Token

_PERIODS = "perioden|periodes|kwartalen|kwartaal|jaren|metingen|meting|peilingen|momenten|dagen|dag"
# A noun -> the columns whose members it counts; rows are counted too.
_NOUNS: dict[str, tuple[str, ...]] = {
    _PERIODS: ("periode", "periode_code", "meting", "peildatum", "dagen", "dagen_in_jaar"),
    "branches|branche": ("branche", "lid"),
    "regio’s|regio's|provincies|landsdelen|regio": ("regio", "lid"),
    "platforms|platform": ("platform",),
    "bestemmingen|bestemming": ("categorie",),
    "lijnen": ("groep", "soort", "branche", "versie"),
    "soorten": ("soort",),
    "groepen|functiegroepen|uitkomsten|uitkomst": ("groep", "kenmerk", "aspect", "uitkomst"),
    "actielijnen|actielijn": ("actielijn",),
    "acties|actie": ("code",),
    "standen|stand": (),
    "gemeenten|gemeente": ("gemeente",),
    "instrumenten|netwerken|subsidies|projecten|publicaties|bevindingen|uitspraken|controles|bronnen|correcties": (),
    "begrippen|begrip|tekens|resultaten|resultaat|rijen|kolommen|opgaven|kerncijfers|kerncijfer|cijfers|aantallen": (
        "plek",
    ),
    "thema's|thema’s|thema": ("thema",),
    "reeksen|reeks": ("reeks", "lid"),
    "aspecten": ("aspect",),
    "niveaus|posities|werkregio’s|leerwegen": ("uitsplitsing",),
    "tabellen|tabel": ("tabel",),
    "cellen|cel": (),
    "spelregels": (),
    "edities|editie": ("versie",),
    "gunstiger|ongunstiger|gelijk": (),
}
_NOUN = re.compile(rf"\s+(?:andere |mogelijke |van de |de )?(?P<noun>{'|'.join(_NOUNS)})(?![\w])", re.IGNORECASE)
_HAVING = ("waarde", "aantal", "nu", "saldo", "verandering", "bedrag_eur", "getoond", "gebied", "datum")


def noun_after(text: Text, token: Token) -> str | None:
    """Give the noun a number counts, None when it counts nothing we know."""
    number = token.number
    if number is None or number.unit or number.signed or number.decimals:
        return None
    found = _NOUN.match(text.text, token.end)
    return found["noun"].lower() if found else None


def allowed_counts(table: Table, noun: str, text: Text, token: Token) -> set[float]:
    """Give how many there can be: of rows, of members, of members with a value, of one kind, above or below zero."""
    if re.match(r" [\w’']+ met beide cijfers", text.text[token.end :]):
        return _in_both(table, noun)
    cache: dict[str, set[float]] = table.__dict__.setdefault("_counts", {})
    if noun not in cache:
        cache[noun] = _counts(table, noun)
    return cache[noun]


def _in_both(table: Table, noun: str) -> set[float]:
    """Give how many members have a number in the first and in the last period."""
    name = next(named[0] for nouns, named in _NOUNS.items() if re.fullmatch(nouns, noun))
    column = next(column for column in _HAVING if column in table.columns)
    codes = sorted({row["periode_code"] for row in table.rows})
    ends = [{r[name] for r in table.rows if r["periode_code"] == code and r[column] is not None} for code in codes]
    return {float(len(ends[0] & ends[-1]))}


def _counts(table: Table, noun: str) -> set[float]:
    columns = next((named for nouns, named in _NOUNS.items() if noun and re.fullmatch(nouns, noun)), None)
    found: set[float] = set()
    switches = [name for name in table.columns if isinstance(table.rows[0][name], bool)]
    for size in range(2, len(switches) + 1):
        found.add(sum(sum(row[name] is True for name in switches) >= size for row in table.rows))
    if "volgende_verwacht" in table.columns:
        today = date.today().isoformat()
        found.add(sum(str(row["volgende_verwacht"]) < today for row in table.rows if row["volgende_verwacht"]))
    if "leden" in table.columns:
        series = [(row["onderwerp"], str(row["leden"]), row["regio"]) for row in table.rows]
        found.add(len(set(series)))
    for rows in _subsets(table):
        found.add(len(rows))
        for column in columns or (() if noun else tuple(table.columns)):
            if column in table.columns:
                found.add(len({str(row[column]) for row in rows if row[column] is not None}))
                if columns and column in table.numeric:
                    found |= {float(row[column]) for row in rows if row[column] is not None}
        for column in table.numeric:
            if table.is_change(column):
                found |= {sum((row[column] or 0) > 0 for row in rows), sum((row[column] or 0) < 0 for row in rows)}
                found.add(sum(row[column] == 0 for row in rows))
            elif rows and not table.unit(column, rows[0]) and noun in {"rijen", "cellen", "acties", "cel"}:
                found.add(sum(row[column] or 0 for row in rows))
    return found


def _subsets(table: Table) -> list[list[Row]]:
    """Give the rows as a whole, those with a value, and each kind of them."""
    everything = table.rows
    found = [everything]
    for column in _HAVING:
        if column in table.columns:
            known = [row for row in everything if row[column] is not None]
            found += [known, [row for row in everything if row[column] is None]]
    few = 12 if len(everything) > 500 else 60
    if {"versie", "kolom", "soort"} <= set(table.columns):
        newest = [row for row in everything if row["versie"] == everything[0]["versie"]]
        return [*found, newest]
    for part in list(found[:2]):
        for column in table.columns:
            values = {row[column] for row in part if isinstance(row[column], (str, bool))}
            if 1 <= len(values) <= few:
                found += [[row for row in part if row[column] == value] for value in values]
                found += [[row for row in part if row[column] != value] for value in values]
    return found
