"""Figures about instruments from work to work, networks and the matchtafel."""

from __future__ import annotations

import pandas as pd

from analysis.findings.regioplan import instrumenten as findings
from analysis.findings.regioplan import matchtafel
from analysis.findings.regioplan.planonderdelen import summed_up
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import InstrumentLijst
from ui.charts.compared.bullets import Bullet, bullets
from ui.figure import Figure
from ui.picture import Picture


def _prices(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, InstrumentLijst)
    bars = [
        Bullet(row["naam"], findings.price(row["van_eur"], row["tot_eur"]), row["van_eur"], row["tot_eur"] or None)
        for row in rows
    ]
    ranged = any(row["van_eur"] != row["tot_eur"] for row in rows)
    footnote = "Gekleurd: vanaf. Grijs: tot, met het hoogste aantal gesprekken." if ranged else ""
    return bullets(bars, limit=1.02 * max((row["tot_eur"] or 0 for row in rows), default=1), footnote=footnote)


FIGURES = [
    Figure(
        "plan-uitgangspunten",
        "plan_onderdelen",
        summed_up("uitgangspunt", "uitgangspunten", "voor begeleiding van werk naar werk"),
        vast=(("soort", "uitgangspunt"), ("plan", "")),
    ),
    Figure(
        "plan-randvoorwaarden",
        "plan_onderdelen",
        summed_up("randvoorwaarde", "randvoorwaarden", "voor begeleiding van werk naar werk"),
        vast=(("soort", "randvoorwaarde"), ("plan", "")),
    ),
    Figure(
        "instrument-prijzen",
        "instrument_lijst",
        findings.instruments,
        _prices,
        toelichting=(
            "Bij een prijs per gesprek is vanaf de vaste prijs plus het laagste aantal gesprekken, en tot de vaste"
            " prijs plus het hoogste.",
        ),
    ),
    Figure(
        "netwerken",
        "instrument_netwerken",
        findings.networks,
        toelichting=("Staat de regio niet als bekende regio in de bron, dan staan er de woorden van de bron.",),
    ),
    Figure("matchtafel-regels", "instrument_matchtafel", matchtafel.table_rules, begrippen=("matchtafel",)),
    Figure(
        "matchtafel-uitkomsten",
        "instrument_matchtafel_uitkomsten",
        matchtafel.table_outcomes,
        begrippen=("matchtafel",),
    ),
]
