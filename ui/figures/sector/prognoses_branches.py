"""Figures about forecasts per branch: bars are open because nothing in them was measured."""

from __future__ import annotations

import pandas as pd

from analysis.findings.prognoses import branches as findings
from analysis.findings.prognoses.branches import newest_per_branch
from analysis.findings.prognoses.editie import edition
from analysis.findings.prognoses.woorden import UNNAMED, many_bars
from analysis.formats import number, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PrognoseBranches, PrognoseVraagAanbod
from ui.charts.compared.dots import Before, dots
from ui.charts.compared.expected import expected
from ui.figure import Figure
from ui.picture import Picture

_TERMS = ("prognoseversie", "smal", "afronding")
_OPEN = "Een open staaf is een verwachting."
_AIR = 1.05


def _branches(frame: pd.DataFrame, _: Parameters) -> Picture:
    if many_bars(len(frame)):
        return _last_years(newest_per_branch(frame))
    rows = records(frame, PrognoseBranches)
    return expected(
        frame.assign(
            groep=[f"{row['branche']}, editie van {edition(row['versie'])}" for row in rows],
            naam=[f"{row['periode']}{_scenario(row['scenario'])}" for row in rows],
        )
    )


def _last_years(frame: pd.DataFrame) -> Picture:
    """Draw one bar per branch: the last year of its newest edition, the largest first."""
    last = frame.groupby("branche", sort=False).tail(1).sort_values("waarde", ascending=False, kind="stable")
    moments = [f"{row['periode']}, editie van {edition(row['versie'])}" for row in records(last)]
    apart = len(set(moments)) > 1
    return expected(
        last.assign(
            groep="Verwacht tekort in personen" if apart else f"Verwacht tekort in personen, {moments[0]}",
            naam=[
                f"{name}, {moment}" if apart else name for name, moment in zip(last["branche"], moments, strict=True)
            ],
        )
    )


def _demand_and_supply(frame: pd.DataFrame, _: Parameters) -> Picture:
    if many_bars(2 * len(frame)):
        frame = newest_per_branch(frame).sort_values("verschil", ascending=False, kind="stable")
        if float(frame[["vraag", "aanbod"]].min().min()) >= 0:
            return _pairs(frame)
    bars = [
        {
            "groep": f"{row['branche']}, {row['vergeleken_met']}–{row['periode']}",
            "naam": name,
            "waarde": amount,
            "tekst": signed(amount),
            "vraag": name == "Vraag",
        }
        for row in records(frame, PrognoseVraagAanbod)
        for name, amount in (("Vraag", row["vraag"]), ("Aanbod", row["aanbod"]))
    ]
    return expected(pd.DataFrame(bars), "vraag")


def _pairs(frame: pd.DataFrame) -> Picture:
    """Draw demand and supply of each branch as two dots on one line, the widest gap first."""
    rows = records(frame)
    named = frame.assign(tekst=[f"verschil {number(row['verschil'])}" for row in rows])
    return dots(
        named,
        row="branche",
        value="vraag",
        text="tekst",
        unit=f"personen erbij, {rows[0]['vergeleken_met']}–{rows[0]['periode']}",
        before=Before("aanbod", "aanbod", now="vraag"),
        upper=float(frame["vraag"].max()) * _AIR,
    )


def _scenario(scenario: str) -> str:
    return "" if scenario == UNNAMED else f", {scenario.removeprefix('scenario ')}"


FIGURES = [
    Figure(
        "prognose-branches",
        "prognose_branches",
        findings.branches,
        _branches,
        begrippen=_TERMS,
        toelichting=(
            _OPEN,
            "Alleen branches waarvoor een cijfer is gevonden. De lijst hoeft dus niet volledig te zijn.",
            "Bij meer dan twaalf cijfers ziet u per branche het laatste jaar van de nieuwste editie.",
        ),
    ),
    Figure(
        "prognose-vraag-aanbod",
        "prognose_vraag_aanbod",
        findings.demand_and_supply,
        _demand_and_supply,
        begrippen=_TERMS,
        toelichting=(
            _OPEN,
            "Vraag is hoeveel personeel nodig is, aanbod hoeveel er naar verwachting is. Bij meer dan zes branches is"
            " de volle stip de vraag en de open stip het aanbod.",
        ),
    ),
]
