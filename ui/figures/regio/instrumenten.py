"""Figures about instruments from work to work, networks and the matchtafel."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.findings.regioplan import instrumenten as findings
from analysis.findings.regioplan import matchtafel
from analysis.rows import records
from queries.parameters import Parameters
from ui.charts.bullets import Bullet, bullets
from ui.figure import Figure


def _prices(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = records(frame)
    bars = [
        Bullet(row["naam"], findings.price(row["van_eur"], row["tot_eur"]), row["van_eur"], row["tot_eur"] or None)
        for row in rows
    ]
    ranged = any(row["van_eur"] != row["tot_eur"] for row in rows)
    footnote = "Donker: vanaf. Licht: tot, met het hoogste aantal gesprekken." if ranged else ""
    return bullets(bars, limit=1.02 * max((row["tot_eur"] or 0 for row in rows), default=1), footnote=footnote)


FIGURES = [
    Figure(
        id="instrument-prijzen",
        query="instrument_lijst",
        findings=findings.instruments,
        chart=_prices,
        toelichting=(
            "Bij een prijs per gesprek is vanaf de vaste prijs plus het laagste aantal gesprekken, en tot de vaste"
            " prijs plus het hoogste.",
        ),
    ),
    Figure(
        id="netwerken",
        query="instrument_netwerken",
        findings=findings.networks,
        chart=None,
        toelichting=("Staat de regio niet als bekende regio in de bron, dan staan er de woorden van de bron.",),
    ),
    Figure(
        id="matchtafel-regels",
        query="instrument_matchtafel",
        findings=matchtafel.table_rules,
        chart=None,
        begrippen=("matchtafel",),
    ),
    Figure(
        id="matchtafel-uitkomsten",
        query="instrument_matchtafel_uitkomsten",
        findings=matchtafel.table_outcomes,
        chart=None,
        begrippen=("matchtafel",),
    ),
]
