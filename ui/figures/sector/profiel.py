"""Figures about who works in a sector."""

from __future__ import annotations

import pandas as pd

from analysis.findings.wie_werken_er import profiel as findings
from analysis.formats import number
from analysis.rows import records
from queries.parameters import Parameters
from ui.charts.compared.ranking import ranking
from ui.figure import Figure
from ui.picture import Picture


def _side_by_side(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame)
    named = frame.assign(tekst=[_words(row) for row in rows], kop=[_heading(row) for row in rows])
    # Percentages share one scale; averages of different units cannot.
    whole = 100 if set(frame["eenheid"]) == {"procent"} else None
    return ranking(named, row="branche", value="waarde", text="tekst", group="kop", chosen="gekozen", whole=whole)


def _words(row: dict[str, object]) -> str:
    if row["waarde"] is None:
        return "niet genoemd"
    gap = row["verschil"]
    own = findings.value(row)
    return own if gap is None or row["gekozen"] else f"{own} ({findings.difference(row)})"


def _heading(row: dict[str, object]) -> str:
    """Give the trait with its largest difference: the mark a reader looks for."""
    spread = float(str(row["spreiding"] or 0))
    if not spread:
        return f"<b>{row['kenmerk']}</b>"
    unit = "procentpunt" if row["eenheid"] == "procent" else str(row["eenheid"])
    return f"<b>{row['kenmerk']}</b>: verschil {number(spread, findings.decimals(row))} {unit}"


_GAP = "Tussen haakjes staat het verschil met de gekozen branche. Boven elke groep staat het grootste verschil."

FIGURES = [
    Figure(
        "profiel-omvang",
        "profiel_omvang",
        findings.size,
        _side_by_side,
        vergelijkt=("werknemers",),
        begrippen=("branche-is-geen-beroep", "ontbrekend"),
        toelichting=(_GAP,),
    ),
    Figure(
        "profiel-gemiddelden",
        "profiel_kenmerken",
        findings.traits,
        _side_by_side,
        begrippen=("branche-is-geen-beroep",),
        toelichting=(_GAP, "Elke groep heeft een eigen schaal."),
        vast=(("soort", "gemiddelde"),),
    ),
    Figure(
        "profiel-aandelen",
        "profiel_kenmerken",
        findings.traits,
        _side_by_side,
        begrippen=("procentpunt", "branche-is-geen-beroep", "ontbrekend"),
        toelichting=(
            _GAP,
            "Elk percentage is een deel van alle werknemers in de branche. De volle breedte is het geheel.",
            "Een vast aantal uren is iets anders dan een vast contract.",
        ),
        vast=(("soort", "aandeel"),),
    ),
]
