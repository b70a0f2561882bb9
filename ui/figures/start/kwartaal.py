"""Figures of the page to open every quarter: what came in, what changed since a visit, what is to come."""

from __future__ import annotations

from analysis.findings.kwartaal import nieuw, pensioen
from ui.figure import Figure

FIGURES = [
    Figure(
        "kwartaal-nieuw",
        "veranderd_themas",
        nieuw.came_in,
        begrippen=("build", "voorlopig"),
        toelichting=("Alle wijzigingen van alle versies staan op ‘Wat is er veranderd’.",),
        vast=(("sinds", "vorige"),),
    ),
    Figure(
        "kwartaal-sinds",
        "veranderd_cellen",
        nieuw.since_visit,
        begrippen=("build", "voorlopig"),
        vast=(("soort", "alle"), ("thema", "alle")),
        tabelrijen=20,
    ),
    Figure(
        "kwartaal-leeftijd",
        "kwartaal_leeftijd",
        pensioen.ages,
        vergelijkt=("werknemers",),
        begrippen=("woonregio",),
        toelichting=(
            "Hebt u zelf werknemers per leeftijd? Lees ze in: python -m etl import kerncijfer BESTAND, met"
            f" ‘leeftijd: {pensioen.OLDEST}’ als uitsplitsing.",
        ),
    ),
    Figure("kwartaal-agenda", "kwartaal_agenda", nieuw.to_come, tabelrijen=8),
]
