"""Figures about jobs, people at work and employees."""

from __future__ import annotations

from math import floor

import pandas as pd

from analysis.findings.onderdelen import parts
from analysis.findings.wie_werken_er import werkgelegenheid as findings
from analysis.findings.wie_werken_er import werknemers_per_branche
from analysis.formats import number, percent, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import WerkgelegenheidBranches
from queries.whole import COUNTRY, SECTOR
from ui.charts.compared.ranking import ranking
from ui.charts.time.timeline import Columns, timeline
from ui.figure import Figure
from ui.figures.sector.vacatures import bars_of_parts
from ui.picture import Picture

_QUARTER = 100
_YEAR = 370
# The axis of jobs begins at a round number below the lowest quarter: movements of 1 percent are the message.
_STEP = 100_000
_AIR = 50_000


def _jobs(frame: pd.DataFrame, _: Parameters) -> Picture:
    values = frame["waarde"]
    last = frame["periode_code"] == frame["periode_code"].max()
    named = frame.assign(
        tekst=[number(value) for value in values],
        reeks="Banen",
        noemen=(values == values.max()) | (values == values.min()) | last,
    )
    return timeline(
        named,
        Columns(label="noemen"),
        unit="banen",
        longest_gap=_QUARTER,
        accent="Banen",
        start=floor((values.min() - _AIR) / _STEP) * _STEP,
    )


def _people(frame: pd.DataFrame, _: Parameters) -> Picture:
    named = frame.assign(tekst=[number(value) for value in frame["waarde"]])
    columns = Columns(series="groep", hollow="voorlopig")
    return timeline(named, columns, unit="personen", longest_gap=_YEAR, accent="werknemers")


def _branches(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, WerkgelegenheidBranches)
    named = frame.assign(
        tekst=[number(row["waarde"]) for row in rows],
        naam=[f"{row['branche_kort']}, {row['periode_kort']}" for row in rows],
        rond=frame["soort_getal"] != "cijfer",
    )
    return ranking(
        named, row="naam", value="waarde", text="tekst", unit="werknemers", chosen="gekozen", rough="rond"
    )  # fmt: skip


def _change(frame: pd.DataFrame, _: Parameters) -> Picture:
    named = frame.assign(tekst=[signed(value) for value in frame["waarde"]])
    return ranking(named, row="branche_kort", value="waarde", text="tekst", unit="werknemers", chosen="gekozen")


FIGURES = [
    Figure(
        "banen-per-kwartaal",
        "werkgelegenheid_banen",
        findings.jobs,
        _jobs,
        vergelijkt=("banen",),
        begrippen=("hoofdbaan", "breed", "smal", "reeksbreuk"),
        toelichting=(
            "De verandering is met hetzelfde kwartaal een jaar eerder.",
            "Komt er een andere bron bij, dan begint daar een nieuwe lijn met een stippellijn ervoor.",
        ),
    ),
    Figure(
        "werkzame-personen",
        "werkgelegenheid_personen",
        findings.people,
        _people,
        vergelijkt=("werkzame_personen",),
        begrippen=("hoofdbaan", "voorlopig", "breed", "smal", "reeksbreuk"),
        toelichting=("Personen en banen zijn verschillende tellingen. Daarom staan ze in twee grafieken.",),
    ),
    Figure(
        "positie-in-de-werkkring",
        "uitsplitsing",
        parts("werkzame beroepsbevolking", "posities", "werkzame beroepsbevolking naar positie"),
        bars_of_parts("personen"),
        vergelijkt=("werkzame_beroepsbevolking",),
        begrippen=("voorlopig", "reeksbreuk"),
        toelichting=(
            "Een enquête onder mensen. Zet deze aantallen niet naast werknemers, banen of werkzame personen.",
        ),
        vast=(("indicator", "werkzame_beroepsbevolking"), ("regio", COUNTRY)),
    ),
    Figure(
        "banen-naar-werkregio",
        "uitsplitsing",
        parts("banen naar werkregio", "werkregio’s", "banen naar woon- en werkregio", said=str),
        bars_of_parts("banen"),
        vergelijkt=("banen_pendel",),
        begrippen=("woonregio", "regioplus", "afronding"),
        toelichting=(
            "De gekozen regio is waar iemand woont. Elke staaf is een regio waar het werk is.",
            "Het zijn banen in december. Kies Nederland voor de banen van iedereen.",
        ),
        vast=(("indicator", "banen_pendel"),),
    ),
    Figure(
        "mbo-sectorrendement",
        "uitsplitsing",
        parts("sectorrendement mbo", "leerwegen", "sectorrendement mbo naar leerweg", percent),
        bars_of_parts("% van de mensen met een diploma", percent),
        vergelijkt=("mbo_sectorrendement",),
        begrippen=("voorlopig", "afronding"),
        toelichting=(
            "Sectorrendement is het deel met een mbo-diploma voor zorg en welzijn dat daarna in de sector werkt.",
            "Dit is er alleen voor de hele sector. De keuze van een branche verandert niets.",
        ),
        vast=(("indicator", "mbo_sectorrendement"), ("branche", SECTOR)),
    ),
    Figure(
        "werknemers-per-branche",
        "werkgelegenheid_branches",
        werknemers_per_branche.branches,
        _branches,
        vergelijkt=("werknemers",),
        begrippen=("hoofdbaan", "branche-is-geen-beroep", "afronding"),
        toelichting=("De tabel noemt bij elk aantal de uitgever, de opmerking en hoe het in de bron staat.",),
    ),
    Figure(
        "werknemers-verandering",
        "werkgelegenheid_verandering",
        werknemers_per_branche.change,
        _change,
        vergelijkt=("werknemers",),
        begrippen=("totale-mobiliteit", "saldo", "afronding"),
        toelichting=("De verandering komt uit de bron zelf en is afgerond op honderdtallen of in een tekst.",),
    ),
]
