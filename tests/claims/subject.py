"""Whose figure a title is, of when, and whether the reason given for a gap is the true one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.claims.counts import noun_after
from tests.claims.numbers import Claim, Words, found

_NOW = re.compile(r"\b(nieuwste|laatste|prijs|norm|per medewerker|nieuwsbrief|kalender)\b", re.IGNORECASE)

_RANKED = re.compile(r"\b(?:hoog|laag|groot|klein|sterk|snel|mee|min)ste?\b", re.IGNORECASE)


def subject_claims(words: Words, parameters: Mapping[str, Any]) -> Iterator[Claim]:
    """Check the title: the choice first, the period of every value."""
    yield from _choice(words, parameters)
    yield from _when(words)
    yield from _reason(words)


def _choice(words: Words, parameters: Mapping[str, Any]) -> Iterator[Claim]:
    title, table = words.texts[0], words.table
    if "gekozen" not in table.columns or not any(name in parameters for name in ("branche", "regio")):
        return
    if "branche" not in table.columns or "saldo" in table.columns or "regio_code" in table.columns:
        return
    values = [name for name in ("waarde", "verandering") if name in table.columns]
    own = [row for row in table.rows if row.get("gekozen") and any(row.get(name) is not None for name in values)]
    lead = title.between(0, len(title.text), "naam")
    members = {"branche", "branche_kort", "regio", "lid"}
    lead = [token for token in lead if {column for column, _ in token.names} & members]
    other = lead and lead[0].start == 0 and title.text[lead[0].end :].startswith(":")
    if own or not other:
        yield Claim("keuze", "titel", title.text)
        return
    said = title.text.startswith(("Geen cijfer voor", "Niet voor"))
    yield Claim(
        "keuze",
        "titel",
        title.text,
        None if said else "de titel gaat over iets anders dan de keuze, zonder dat te zeggen",
    )


def _when(words: Words) -> Iterator[Claim]:
    title = words.texts[0]
    if not any(words.table.periods_of(row) for row in words.table.rows[:40]):
        return
    values = [
        t
        for t in title.tokens
        if t.kind == "getal" and t.number and not t.number.word and noun_after(title, t) is None
        and any(fact.periods for fact in found(words, title, t, t.number))
    ]  # fmt: skip
    one_time = len({tuple(words.table.periods_of(row)) for row in words.table.rows}) == 1
    if not values and not (one_time and _RANKED.search(title.text)):
        return  # what stands highest among rows of many times is no figure of one
    said = any(t.kind == "periode" for t in title.tokens) or _NOW.search(title.text)
    yield Claim("wanneer", "titel", title.text, None if said else "een cijfer zonder periode in de titel")


def _reason(words: Words) -> Iterator[Claim]:
    """Check 'geen cijfer in de basisperiode': there must be none."""
    for text in words.texts:
        for match in re.finditer(r"Geen index voor ([^:]+): geen cijfer in de basisperiode", text.text):
            names = text.between(*match.span(1), "naam")
            basis = next((row.get("basis") for row in words.table.rows), None)
            rows = [r for r in words.table.rows if any(r.get(c) == v for t in names for c, v in t.names)]
            there = [r for r in rows if r.get("periode") == basis and r.get("waarde") is not None]
            yield Claim("index", text.part, match.group(), "er is wel een cijfer in de basisperiode" if there else None)
