"""Which lever helps most, and which assumption weighs most."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.claims import highest, names, ranked
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.scenario.begin import NO_START, growth, notes, short
from analysis.formats import capital, listing, lower_first, number
from analysis.rows import records
from analysis.weighing import TOGETHER
from queries.parameters import Parameters
from queries.rows import ScenarioGevoeligheid, ScenarioHefbomen


def levers(frame: pd.DataFrame, asked: Parameters) -> Findings:
    """Say how many fewer are short by each lever.

    Args:
        frame: One row per lever and one for all together; what is not used has no outcome.
        asked: What the reader assumes.
    """
    rows = records(frame, ScenarioHefbomen)
    if not rows:
        return nothing_found("een scenario", why=NO_START)
    used = [row for row in records(known(frame, "minder"), ScenarioHefbomen) if row["hefboom_code"] != TOGETHER]
    year, first = f"in {rows[0]['jaar']}", rows[0]
    offered = [lower_first(row["hefboom"]) for row in rows if row["hefboom_code"] != TOGETHER]
    if not used:
        return Findings(
            titel=f"{capital(year)} bij {growth(first)} {short(first['te_weinig_zonder'])} als u niets doet",
            zin=f"Vul hierboven in wat u doet: {listing(offered)}." if offered else "Vul hierboven in wat u doet.",
            alt="Er is niets getekend: er is nog niets ingevuld.",
            let_op=notes(first, asked),
        )
    top = highest(used, "minder", "rekenstap")
    said = [f"{lower_first(row['hefboom'])} ({row['inzet']}) {fewer(row['minder'])}" for row in _ordered(used)]
    title = f"{capital(year)}: {enough(said, 70)}"
    if top is not None and top.van > 1 and top.rijen[0]["minder"] > 0:
        who = capital(names(top, "hefboom", "hefbomen"))
        title = fitting(f"{who} scheelt {year} het meest: {number(top.rijen[0]['minder'])} mensen", title)
    return Findings(
        titel=title,
        zin=f"Met {growth(first)}: {enough(said, 260, '; ')}. {_whole(rows)}",
        alt=f"Liggende staven, een per hefboom. {capital(enough(said, ALT - 60, '; '))}.",
        let_op=notes(first, asked),
    )


def assumptions(frame: pd.DataFrame, asked: Parameters) -> Findings:
    """Say which assumption weighs most.

    Args:
        frame: One row per assumption, with what a step lower and higher leads to.
        asked: What the reader assumes.
    """
    rows = records(frame, ScenarioGevoeligheid)
    if not rows:
        return nothing_found("een scenario", why=NO_START)
    top = highest(rows, "scheelt", "scheelt_op")
    year, now = f"in {rows[0]['jaar']}", short(rows[0]["te_weinig"])
    said = [f"{lower_first(row['veronderstelling'])}: {stepped(row)}" for row in rows]
    title = f"{capital(year)} {now}; een stap in een aanname verandert dat"
    if top is not None and top.enig:
        title = fitting(f"{capital(year)} weegt {lower_first(top.rijen[0]['veronderstelling'])} het zwaarst", title)
    return Findings(
        titel=title,
        zin=f"Met {growth(rows[0])} {year} {now}. {capital(enough(said, 300, '; '))}.",
        alt=f"Liggende staven van een stap lager tot een stap hoger. {capital(enough(said, ALT - 60, '; '))}.",
        let_op=notes(rows[0], asked),
    )


def stepped(row: ScenarioGevoeligheid) -> str:
    """Say what a step in an assumption leads to: '1% minder 90.000 mensen te weinig, 1% meer 62.000'."""
    low, high = short(row["te_weinig_lager"] or 0), short(row["te_weinig_hoger"] or 0)
    return f"{row['stap_lager']} {low}, {row['stap_hoger']} {high}"


def _ordered(used: Sequence[ScenarioHefbomen]) -> list[ScenarioHefbomen]:
    groups = ranked(used, "minder", "rekenstap") or [tuple(used)]
    return [row for group in groups for row in group]


def fewer(value: float | None) -> str:
    """Say by how many fewer are short: 'scheelt 64.000 mensen'."""
    if not value:
        return "scheelt niets"
    return f"scheelt {number(value)} mensen"


def _whole(rows: Sequence[ScenarioHefbomen]) -> str:
    whole = rows[-1]
    without = f"Zonder dat {short(whole['te_weinig_zonder'])}"
    return f"{without}, samen {short(whole['te_weinig'])}." if whole["te_weinig"] is not None else f"{without}."
