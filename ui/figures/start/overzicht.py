"""Figures of the overview: the key figures of a choice, and how fresh each theme is."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.findings import Findings
from analysis.findings.overzicht import stand as findings
from queries.parameters import Parameters
from ui.figure import Figure


def _freshness(frame: pd.DataFrame, _: Parameters) -> Findings:
    return findings.freshness(frame, date.today())


FIGURES = [
    Figure(
        "overzicht-kerncijfers",
        "overzicht_kerncijfers",
        findings.overview,
        begrippen=("twaalfmaands-stroom", "meetmoment", "reeksbreuk", "procentpunt", "voorlopig", "woonregio"),
        toelichting=(
            "Een lijntje staat alleen bij drie of meer vergelijkbare cijfers. Een reeksbreuk of een andere soort bron "
            "breekt het af; bij verzuim en vacatures telt alleen hetzelfde kwartaal. Een gat is een ontbrekend cijfer.",
            "Gunstig en ongunstig staan er alleen bij cijfers waarvan één kant beter is.",
        ),
    ),
    Figure(
        "overzicht-actualiteit",
        "overzicht_actualiteit",
        _freshness,
        toelichting=("Nieuwere cijfers komen binnen met het ophalen van AZW StatLine en het inlezen van bestanden.",),
    ),
]
