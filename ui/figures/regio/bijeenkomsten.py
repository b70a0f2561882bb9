"""Figures about meetings and initiatives for modern werkgeverschap."""

from __future__ import annotations

import pandas as pd

from analysis.findings.regioplan import bijeenkomsten as findings
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import InitiatiefKalender
from ui.charts.time.agenda import Entry, agenda
from ui.figure import Figure
from ui.picture import Picture


def _calendar(frame: pd.DataFrame, _: Parameters) -> Picture:
    return agenda(
        [
            Entry(
                text=f"{row['datum']}: {row['naam']} ({_kind(row)}{row['sector']})",
                begin=row["begin_dag"].date(),
                end=None if row["eind_dag"] is None else row["eind_dag"].date(),
                precise=row["precisie"],
                strong=row["soort"] == "bijeenkomst",
            )
            for row in records(frame, InitiatiefKalender)
        ]
    )


def _kind(row: InitiatiefKalender) -> str:
    return "" if row["soort"] == "bijeenkomst" else f"{row['soort']}, "


FIGURES = [
    Figure(
        "bijeenkomsten-kalender",
        "initiatief_kalender",
        findings.calendar,
        _calendar,
        toelichting=(
            "Een stip is een dag. Een brede band is een maand: de bron noemt geen dag. Een stippellijn is een heel"
            " jaar: de bron noemt geen maand. Een lijn met een pijl loopt door na dat jaar.",
            "Bijeenkomsten hebben de kleur van de grafiek, programma's en initiatieven zijn grijs en hebben hun soort"
            " erbij.",
        ),
    ),
    Figure(
        "bijeenkomsten-lijst",
        "initiatief_lijst",
        findings.listed,
        toelichting=(
            "Staat de regio niet als bekende regio in de bron, dan staan er de woorden van de bron. Wat landelijk is"
            " staat onder Nederland, wat in een provincie is onder die provincie.",
            "Van sommige bijeenkomsten is het verslag de aankondiging; de noot zegt dat dan.",
        ),
    ),
]
