"""What the figures on instruments and networks say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import highest
from analysis.findings.base import ALT, Findings, capped, enough, fitting, known, nothing_found
from analysis.formats import agree, capital, count_word, counted, euro, listing, numbered, some_of
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import InstrumentLijst, InstrumentNetwerken

FREE = "gratis"
NO_PRICE = "prijs niet bekend"
# Words by which the parts of a note are told apart: what it adds to a price, and that something has stopped.
_ABOUT_PRICE, _STOPPED = ("gratis", "kosten"), ("gestopt",)


def price(low: Any, high: Any) -> str:
    """Give a price as people read it: 'gratis', '€ 2.295', '€ 1.115 tot € 1.355', 'prijs niet bekend'."""
    if low is None or high is None:
        return NO_PRICE
    if not high:
        return FREE
    return euro(low) if low == high else f"{euro(low)} tot {euro(high)}"


def instruments(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which instruments are free and what the others cost per employee.

    Args:
        frame: One row per instrument: naam, van_eur, tot_eur, url, noot, prijsjaar.
    """
    rows = records(frame, InstrumentLijst)
    dearest = highest(rows, "tot_eur")
    if not rows:
        return nothing_found("instrumenten")
    if dearest is None:
        return Findings(
            titel=f"{capital(counted(len(rows), 'instrument', 'instrumenten'))}, van geen is de prijs bekend",
            zin=f"{capital(enough([row['naam'] for row in rows], 300))}.",
            alt="Er is niets getekend: er zijn geen prijzen.",
            let_op=_price_notes(rows),
        )
    free = [row["naam"] for row in rows if row["tot_eur"] == 0]
    paid = [f"{row['naam']} {price(row['van_eur'], row['tot_eur'])}" for row in rows if row["tot_eur"]]
    title = _cost_title(len(free), len(paid), len(rows), euro(dearest.waarden[0].waarde))
    each = enough([f"{row['naam']}: {price(row['van_eur'], row['tot_eur'])}" for row in rows], ALT - 60)
    return Findings(
        titel=fitting(f"{title}{_price_years(rows)}", title),
        zin=(_free(free) + (f"Per medewerker kost {enough(paid, 220)}." if paid else "")).strip(),
        alt=f"Liggende staven met de prijs per medewerker. {each}.",
        let_op=_price_notes(rows),
    )


def _cost_title(free: int, paid: int, count: int, most: str) -> str:
    """Give how many instruments cost nothing and what the others cost at most."""
    known = " met een prijs" if free + paid < count else ""
    if not free:
        return f"{capital(counted(paid, 'instrument', 'instrumenten'))}{known}, tot {most} per medewerker"
    verb = "is" if free == 1 else "zijn"
    who = f"{capital(some_of(free, free + paid, 'instrument', 'instrumenten'))}{known}"
    others = "" if not paid else f"; {'het andere kost' if paid == 1 else 'de andere kosten'} tot {most} per medewerker"
    return f"{who} {verb} gratis{others}"


def _free(names: list[str]) -> str:
    return f"Gratis {'is' if len(names) == 1 else 'zijn'} {enough(names, 150)}. " if names else ""


def _years(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return sorted({row["prijsjaar"][:4] for row in rows if row["prijsjaar"]})


def _price_years(rows: Sequence[Mapping[str, Any]]) -> str:
    """Give after a title of which year the prices are; '' where the source does not tell."""
    years = _years(rows)
    return f" ({agree(len(rows), 'prijs', 'prijzen')} van {listing(years)})" if years else ""


def _price_notes(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Say of which year the prices are, and what the source adds to a price."""
    years = _years(rows)
    since = f"van {listing(years)}" if years else "van een onbekend jaar"
    where = "" if any(row["url"] for row in rows) else " Een webadres geeft de bron niet."
    notes = [f"De prijzen zijn {since} en zijn niet bijgewerkt. Vraag de aanbieder naar de prijs van nu.{where}"]
    added: dict[str, list[str]] = {}
    for row in rows:
        for clause in _clauses(row["noot"], _ABOUT_PRICE):
            added.setdefault(clause, []).append(row["naam"])
    return capped([*notes, *(f"{enough(names, 140)}: {clause}." for clause, names in added.items())])


def _clauses(note: str | None, words: Sequence[str]) -> list[str]:
    """Give the parts of a note of the source that have one of some words in them."""
    parts = [part.strip() for part in (note or "").split(";")]
    return [part for part in parts if any(word in part for word in words)]


def networks(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many networks there are and for how many the region is known.

    Args:
        frame: One row per network: naam, gebied, noot.
    """
    count = len(frame)
    if not count:
        return Findings(
            titel="Geen netwerken voor deze keuze",
            zin="Bij deze regio noemt geen bron een netwerk. Kies er een regio bij.",
            alt="De lijst is leeg.",
        )
    without = len(frame) - len(known(frame, "gebied"))
    stopped = [
        f"{row['naam']}: {clause}"
        for row in records(frame, InstrumentNetwerken)
        for clause in _clauses(row["noot"], _STOPPED)
    ]
    return Findings(
        titel="Eén netwerk" if count == 1 else f"{capital(count_word(count))} netwerken",
        zin=f"{enough(list(frame['naam']), 340)}."
        + (f" Bij {count_word(without)} staat de regio niet in de bron." if without else ""),
        alt=f"Lijst van {numbered(count, 'netwerk', 'netwerken')}.",
        let_op=(f"{enough(stopped, 240, '; ')}.",) if stopped else (),
    )
