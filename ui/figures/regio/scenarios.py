"""Figures of scenarios: three courses, what each lever does, which assumption weighs most, how forecasts did."""

from __future__ import annotations

import pandas as pd

from analysis.findings.scenario.begin import few, growth, short
from analysis.findings.scenario.hefbomen import assumptions, fewer, levers
from analysis.findings.scenario.score import scores
from analysis.findings.scenario.verloop import course_of
from analysis.findings.scenario.waaier import fanned
from analysis.formats import capital, number, percent
from analysis.rows import records
from analysis.scenario.filled import course_rows, fan_rows, lever_rows, score_rows, swing_rows
from analysis.scenario.paths import DRAWS, STAYS
from analysis.scenario.paths import SEED as FAN_SEED
from analysis.scenario.score import DAMPING, FEWEST_YEARS, SEED
from queries.parameters import Parameters
from queries.rows import ScenarioGevoeligheid, ScenarioHefbomen, ScenarioVerloop, ScenarioWaaier
from ui.charts.compared.bullets import Bullet, bullets
from ui.charts.compared.tornado import Swing, tornado
from ui.charts.time.fan import Band, fan
from ui.charts.time.timeline import Columns, timeline
from ui.colours import QUIET
from ui.figure import Figure
from ui.picture import Picture

_YEARS, _TICKS = 1_000, 4
_MODEL = (
    "Het weet niets van beleid en lonen, pendel, zelfstandigen, uren per persoon, wisselen tussen functies, en of"
    " vacatures vervuld zouden worden.",
    "Uitkomsten zijn afgerond op een duizendste van het aantal werknemers, of grover als de bron dat doet.",
)
_TERMS = ("uitstroom", "instroom", "prognoseversie")


def _courses(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, ScenarioVerloop)
    drawn = frame.assign(
        begin=pd.to_datetime(frame["jaar"], format="%Y"),
        reeks=[capital(growth(row)) for row in rows],
        tekst=[few(row["te_weinig"]) for row in rows],
        periode=frame["jaar"],
        bron_id="",
        verwacht=True,
        waarde=frame["te_weinig"],
    )
    years = sorted(set(drawn["begin"]))
    built = timeline(
        drawn,
        Columns(hollow="verwacht"),
        unit="mensen te weinig",
        longest_gap=_YEARS,
        hollow_name="uitgerekend",
        break_name="",
        start=min(0.0, 1.1 * float(frame["te_weinig"].min())),
        legend=True,
        # A telephone has room for four years.
        ticks={begin: str(begin.year) for begin in years[:: -(-len(years) // _TICKS)]},
    )
    built.add_hline(y=0, line={"width": 1.5, "color": QUIET})
    return built


def _levers(frame: pd.DataFrame, _: Parameters) -> Picture:
    bars = [
        Bullet(row["hefboom"], fewer(row["minder"]), max(0.0, row["minder"] or 0.0), None)
        for row in records(frame, ScenarioHefbomen)
        if row["minder"] is not None
    ]
    if not bars:
        return Picture()
    return bullets(bars, limit=1.02 * max([1.0, *(bar.value or 0.0 for bar in bars)]))


def _stepped(row: ScenarioGevoeligheid) -> str:
    lower, higher = few(row["te_weinig_lager"] or 0), few(row["te_weinig_hoger"] or 0)
    return f"{row['stap_lager']} {lower}, {row['stap_hoger']} {higher}"


def _swings(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, ScenarioGevoeligheid)
    bars = [
        Swing(
            row["veronderstelling"],
            _stepped(row),
            row["te_weinig_lager"] or 0,
            row["te_weinig_hoger"] or 0,
        )
        for row in rows
    ]
    return tornado(bars, rows[0]["te_weinig"] or 0, f"nu {short(rows[0]['te_weinig'] or 0)}", unit="mensen te weinig")


def _fan(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, ScenarioWaaier)
    last = rows[-1]
    sides = [[row[name] or 0.0 for row in rows] for name in ("te_weinig_laag", "te_weinig", "te_weinig_hoog")]
    hover = [
        f"{row['jaar']}: {few(row['te_weinig'])}, tussen {few(row['te_weinig_laag'])} en {few(row['te_weinig_hoog'])}"
        for row in rows
    ]
    ends = (few(last["te_weinig_laag"]), few(last["te_weinig"]), few(last["te_weinig_hoog"]))
    low, middle, high = sides
    return fan(Band([row["jaar"] for row in rows], low, middle, high, hover, ends), unit="mensen te weinig")


FIGURES = [
    Figure(
        "scenario-verloop",
        "scenario_verloop",
        course_of,
        _courses,
        rekent=course_rows,
        begrippen=_TERMS,
        toelichting=_MODEL,
    ),
    Figure(
        "scenario-hefbomen",
        "scenario_hefbomen",
        levers,
        _levers,
        rekent=lever_rows,
        begrippen=_TERMS,
        toelichting=(
            "Elke hefboom is apart gerekend, met de andere op nul; samen is met alle. Samen is niet de som: zij werken"
            " op elkaar in.",
            "BBL-leerlingen zijn al werknemer. Alleen plaatsen voor BOL en hbo maken er mensen bij.",
            *_MODEL,
        ),
    ),
    Figure(
        "scenario-gevoeligheid",
        "scenario_gevoeligheid",
        assumptions,
        _swings,
        rekent=swing_rows,
        begrippen=_TERMS,
        toelichting=_MODEL,
    ),
    Figure(
        "scenario-score",
        "scenario_score",
        scores,
        rekent=score_rows,
        begrippen=("prognoseversie",),
        toelichting=(
            f"Elk beginjaar is minstens het {FEWEST_YEARS}e van de reeks. Van elke verwachting is een band gemaakt"
            f" uit haar eigen fouten van ervoor (startgetal {SEED}); acht van de tien uitkomsten horen erin.",
            f"De gedempte trend laat elk jaar {percent(100 * DAMPING, 0)} van de vorige groei over.",
            "Band moet keer: zoveel keer zo breed had de band moeten zijn om acht van de tien te halen.",
        ),
    ),
    Figure(
        "scenario-waaier",
        "scenario_waaier",
        fanned,
        _fan,
        rekent=fan_rows,
        begrippen=_TERMS,
        toelichting=(
            f"{number(DRAWS)} berekeningen, startgetal {FAN_SEED}. Van een afwijking blijft het jaar erna"
            f" {percent(100 * STAYS, 0)} over.",
            "Band breder gemaakt: zoveel keer zo breed als de berekeningen zelf, omdat een verwachting met een gedempte"
            " trend dat op bekende jaren nodig had; na vijf jaar zoveel als bij vijf.",
            *_MODEL,
        ),
    ),
]
