"""Figures about forecasts: bars are open because nothing in them was measured."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.findings import prognoses as findings
from analysis.findings import prognoses_branches
from analysis.findings.prognoses import REFERENCE, UNNAMED
from analysis.findings.prognoses_editie import edition
from analysis.formats import number, signed
from analysis.rows import records
from ui.charts.ranking import ranking
from ui.figure import Figure, Parameters

_PAGE = "prognoses"
_TERMS = ("prognoseversie", "smal", "afronding")
_OPEN = "Een open staaf is een verwachting. Alle edities van ABF Research die zijn gevonden staan er, naast elkaar."


def _editions(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = records(frame)
    return _grouped(
        frame.assign(
            groep=f"Verwacht tekort voor {rows[0]['periode']}, in personen",
            naam=[f"{edition(row['versie'])}, {_short(row['scenario'])}" for row in rows],
            gekozen=[row["scenario"] == REFERENCE for row in rows],
        ),
        "gekozen",
    )


def _shortage(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = records(frame)
    return _grouped(
        frame.assign(
            groep=[f"Editie van {edition(row['versie'])}, tekort in personen" for row in rows],
            naam=[f"{row['periode']}, {_short(row['scenario'])}" for row in rows],
            gekozen=[row["scenario"] == REFERENCE for row in rows],
        ),
        "gekozen",
    )


def _scenarios(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = records(frame)
    return _grouped(
        frame.assign(
            groep=[f"{row['periode']}, editie van {edition(row['versie'])}" for row in rows],
            naam=[_short(row["scenario"]) for row in rows],
            gekozen=[row["scenario"] == REFERENCE for row in rows],
        ),
        "gekozen",
    )


def _branches(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = records(frame)
    return _grouped(
        frame.assign(
            groep=[f"{row['branche']}, editie van {edition(row['versie'])}" for row in rows],
            naam=[f"{row['periode']}{_unless_unnamed(row['scenario'])}" for row in rows],
        )
    )


def _demand_and_supply(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    bars = [
        {
            "groep": f"{row['branche']}, {row['vergeleken_met']}–{row['periode']}",
            "naam": name,
            "waarde": row[column],
            "tekst": signed(row[column]),
            "vraag": column == "vraag",
        }
        for row in records(frame)
        for column, name in (("vraag", "Vraag"), ("aanbod", "Aanbod"))
    ]
    return _grouped(pd.DataFrame(bars), "vraag")


def _grouped(frame: pd.DataFrame, chosen: str | None = None) -> go.Figure:
    """Draw open bars under headings, all on one scale so that groups may be compared by eye."""
    words = frame if "tekst" in frame else frame.assign(tekst=[number(value) for value in frame["waarde"]])
    return ranking(
        words.assign(verwacht=True),
        row="naam",
        value="waarde",
        text="tekst",
        group="groep",
        whole=float(frame["waarde"].max()),
        chosen=chosen,
        rough="verwacht",
    )


def _short(scenario: str) -> str:
    return "scenario niet genoemd" if scenario == UNNAMED else scenario.removeprefix("scenario ")


def _unless_unnamed(scenario: str) -> str:
    return "" if scenario == UNNAMED else f", {_short(scenario)}"


FIGURES = [
    Figure(
        id="prognose-edities",
        query="prognose_edities",
        findings=findings.editions,
        chart=_editions,
        pagina=_PAGE,
        begrippen=_TERMS,
        toelichting=(_OPEN, "Het referentiescenario heeft kleur. Vergelijk edities alleen binnen één scenario."),
    ),
    Figure(
        id="prognose-tekort",
        query="prognose_tekort",
        findings=findings.shortage,
        chart=_shortage,
        pagina=_PAGE,
        begrippen=_TERMS,
        toelichting=(_OPEN, "Elke editie geeft andere jaren. Jaren zonder staaf zijn niet gevonden, niet nul."),
    ),
    Figure(
        id="prognose-scenarios",
        query="prognose_scenarios",
        findings=findings.scenarios,
        chart=_scenarios,
        pagina=_PAGE,
        begrippen=_TERMS,
        toelichting=(_OPEN, "De namen van scenario's zijn die van de bron."),
    ),
    Figure(
        id="prognose-branches",
        query="prognose_branches",
        findings=prognoses_branches.branches,
        chart=_branches,
        pagina=_PAGE,
        begrippen=_TERMS,
        toelichting=(_OPEN, "Alleen branches waarvoor een cijfer is gevonden. De lijst is dus niet volledig."),
    ),
    Figure(
        id="prognose-vraag-aanbod",
        query="prognose_vraag_aanbod",
        findings=prognoses_branches.demand_and_supply,
        chart=_demand_and_supply,
        pagina=_PAGE,
        begrippen=_TERMS,
        toelichting=(_OPEN, "Vraag is hoeveel personeel nodig is, aanbod hoeveel er naar verwachting is."),
    ),
]
