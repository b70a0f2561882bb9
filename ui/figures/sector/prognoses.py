"""Figures about forecasts: bars are open because nothing in them was measured."""

from __future__ import annotations

import pandas as pd

from analysis.findings.prognoses import sector as findings
from analysis.findings.prognoses.editie import edition
from analysis.findings.prognoses.woorden import REFERENCE, UNNAMED, many_bars
from analysis.findings.regioplan.planonderdelen import summed_up
from analysis.formats import number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PrognoseEdities, PrognoseScenarios, PrognoseTekort
from ui.charts.compared.expected import expected
from ui.charts.time.timeline import Columns, timeline
from ui.figure import Figure
from ui.picture import Picture

_YEARS = 10_000
_TERMS = ("prognoseversie", "smal", "afronding")
_OPEN = "Een open staaf is een verwachting. Alle edities van ABF Research die zijn gevonden staan er, naast elkaar."


def _editions(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, PrognoseEdities)
    return expected(
        frame.assign(
            groep=f"Verwacht tekort voor {rows[0]['periode']}, in personen",
            naam=[f"{edition(row['versie'])}, {_short(row['scenario'])}" for row in rows],
            gekozen=[row["scenario"] == REFERENCE for row in rows],
        ),
        "gekozen",
    )


def _shortage(frame: pd.DataFrame, _: Parameters) -> Picture:
    if many_bars(len(frame)):
        return _shortage_lines(frame)
    rows = records(frame, PrognoseTekort)
    return expected(
        frame.assign(
            groep=[f"Editie van {edition(row['versie'])}, tekort in personen" for row in rows],
            naam=[f"{row['periode']}, {_short(row['scenario'])}" for row in rows],
            gekozen=[row["scenario"] == REFERENCE for row in rows],
        ),
        "gekozen",
    )


def _shortage_lines(frame: pd.DataFrame) -> Picture:
    """Draw a line per edition, the newest first; every point is open because nothing was measured.

    One scenario only, that of reference where it is there: lines of more scenarios would be compared by eye.
    """
    scenarios = frame["scenario"]
    scenario = REFERENCE if (scenarios == REFERENCE).any() else scenarios.mode().iloc[0]
    frame = frame[scenarios == scenario].sort_values(["versie", "periode"], ascending=[False, True], kind="stable")
    rows = records(frame)
    named = frame.assign(
        begin=pd.to_datetime(frame["periode"], format="%Y"),
        reeks=[f"editie {edition(row['versie'])}" for row in rows],
        bron_id=frame["versie"],
        tekst=[number(value) for value in frame["waarde"]],
        verwacht=True,
    )
    return timeline(
        named,
        Columns(hollow="verwacht"),
        unit=f"verwacht tekort in personen, {_short(scenario)}",
        longest_gap=_YEARS,
        legend=True,
        hollow_name="verwacht",
        break_name="",
        ticks={begin: str(begin.year) for begin in sorted(set(named["begin"]))},
    )


def _scenarios(frame: pd.DataFrame, _: Parameters) -> Picture:
    compared = frame.loc[frame["verschil"].notna(), "versie"]
    if many_bars(len(frame)) and not compared.empty:
        frame = frame[frame["versie"] == compared.max()]
    rows = records(frame, PrognoseScenarios)
    return expected(
        frame.assign(
            groep=[f"{row['periode']}, editie van {edition(row['versie'])}" for row in rows],
            naam=[_short(row["scenario"]) for row in rows],
            gekozen=[row["scenario"] == REFERENCE for row in rows],
        ),
        "gekozen",
    )


def _short(scenario: str) -> str:
    return "scenario niet genoemd" if scenario == UNNAMED else scenario.removeprefix("scenario ")


FIGURES = [
    Figure(
        "prognose-edities",
        "prognose_edities",
        findings.editions,
        _editions,
        begrippen=_TERMS,
        toelichting=(_OPEN, "Het referentiescenario heeft kleur. Vergelijk edities alleen binnen één scenario."),
    ),
    Figure(
        "prognose-tekort",
        "prognose_tekort",
        findings.shortage,
        _shortage,
        begrippen=_TERMS,
        toelichting=(
            _OPEN,
            "Elke editie geeft andere jaren. Jaren zonder staaf zijn niet gevonden, niet nul.",
            "Bij meer dan twaalf cijfers is elke editie een lijn: het referentiescenario, de nieuwste editie in kleur.",
        ),
    ),
    Figure(
        "prognose-scenarios",
        "prognose_scenarios",
        findings.scenarios,
        _scenarios,
        begrippen=_TERMS,
        toelichting=(
            _OPEN,
            "De namen van scenario's zijn die van de bron. Bij meer dan twaalf cijfers ziet u de nieuwste editie; de"
            " oudere staan in de tabel.",
        ),
    ),
    Figure(
        "scenario-oplossingen",
        "plan_onderdelen",
        summed_up("oplossing", "oplossingen", "bij krimp, stabiliteit of groei"),
        toelichting=(
            "Bedacht in een brainstorm met de branche en getoetst met vertegenwoordigers uit de kinderopvang. Deze"
            " scenario's zijn niet die van de prognose.",
        ),
        vast=(("soort", "oplossing"), ("plan", "")),
    ),
]
