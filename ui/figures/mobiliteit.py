"""Figures about who comes and who leaves."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.findings import mobiliteit as findings
from ui.charts.lines import lines
from ui.figure import Figure, Parameters


def _destinations(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    return lines(frame, x="periode", y="aantal", series="categorie", unit="werknemers")


FIGURES = [
    Figure(
        id="uitstroom-bestemming",
        query="uitstroom_bestemming",
        findings=findings.destinations,
        chart=_destinations,
        pagina="in-en-uitstroom",
        begrippen=("uitstroom", "bestemming", "geharmoniseerd", "totale-mobiliteit", "externe-mobiliteit"),
        toelichting=("Uitstroom is gemeten over twaalf maanden; de vergelijking is met een jaar eerder.",),
        hoogte=420,
    ),
]
