"""What the calendar and the list of meetings and initiatives say."""

from __future__ import annotations

import pandas as pd

from analysis.claims import highest, who
from analysis.findings.base import ALT, Findings, enough, known
from analysis.formats import capital, count_word, counted, from_to, listing, number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import InitiatiefKalender

_PLURAL = {
    "bijeenkomst": "bijeenkomsten",
    "netwerk": "netwerken",
    "initiatief": "initiatieven",
    "programma": "programma's",
    "platform": "platforms",
}
_KNOWN = {"dag": "op de dag", "maand": "alleen de maand", "jaar": "alleen het jaar"}
_NONE = Findings(
    titel="Niets gevonden voor deze keuze",
    zin="Geen bijeenkomst of initiatief heeft deze sector, regio en soort tegelijk. Kies er een bij.",
    alt="De lijst is leeg.",
)


def _counted(kinds: pd.Series) -> str:
    """Give '23 bijeenkomsten en één programma'."""
    return listing([counted(n, str(kind), _PLURAL[kind]) for kind, n in kinds.value_counts().items()])


def calendar(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many there are, from when to when, and how precise their dates are.

    Args:
        frame: One row per meeting or initiative with a start: naam, soort, datum, precisie, begin_dag, sector.
    """
    if frame.empty:
        return _NONE
    rows = records(frame, InitiatiefKalender)
    years = pd.to_datetime(frame["begin_dag"]).dt.year
    counts = [{"jaar": int(year), "waarde": int(count)} for year, count in years.value_counts().sort_index().items()]
    first, last = counts[0]["jaar"], counts[-1]["jaar"]
    period = f"{'in' if first == last else 'van'} {from_to(str(first), str(last))}"
    busiest = highest(counts)
    sentence = (
        f" Meeste per jaar: {who(busiest, 'jaar', 'jaren', number, said=str)}."
        if busiest and len(counts) > 1 and not busiest.allemaal
        else ""
    )
    precise = frame["precisie"].value_counts()
    said = [f"bij {count_word(n)} {_KNOWN[str(name)]}" for name, n in precise.items()]
    return Findings(
        titel=f"{capital(_counted(frame['soort']))} op de kalender, {period}",
        zin=f"Het begin is bekend: {listing(said)}.{sentence}",
        alt="Kalender per jaar, van januari tot december. "
        + enough([f"{row['datum']}: {row['naam']} ({row['sector']})." for row in rows], ALT - 60, " "),
        let_op=_derived_years(frame),
    )


def _derived_years(frame: pd.DataFrame) -> tuple[str, ...]:
    count = int(frame["datum"].str.contains("jaar afgeleid").sum())
    if not count:
        return ()
    return (f"Bij {count_word(count)} noemt de bron het jaar niet; het is afgeleid uit de andere data in de bron.",)


def listed(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many of each kind there are, who counted participants, and what lacks a date or region.

    Args:
        frame: One row each: naam, soort, datum, gebied, deelnemers, deelnemers_tekst.
    """
    if frame.empty:
        return _NONE
    undated = len(frame) - len(known(frame, "datum"))
    nowhere = len(frame) - len(known(frame, "gebied"))
    missing = [
        f"nergens een {what}" if n == len(frame) else f"van {count_word(n)} geen {what}"
        for n, what in ((undated, "datum"), (nowhere, "regio"))
        if n
    ]
    return Findings(
        titel=capital(_counted(frame["soort"])),
        zin=f"{_participants(frame)}" + (f" De bron geeft {listing(missing)}." if missing else ""),
        alt=f"Lijst van {_counted(frame['soort'])}.",
    )


def _participants(frame: pd.DataFrame) -> str:
    told = known(frame, "deelnemers")
    if told.empty:
        return "De bron noemt geen aantal deelnemers."
    said = [f"{row['naam']}: {row['deelnemers_tekst']}" for row in records(told)]
    return f"Bij {count_word(len(said))} noemt de bron een aantal deelnemers. {enough(said, 260, '; ')}."
