"""What the three scenarios lead to."""

from __future__ import annotations

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.findings.scenario.begin import NO_START, begun, growth, notes, short
from analysis.formats import capital
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import ScenarioVerloop


def course_of(frame: pd.DataFrame, asked: Parameters) -> Findings:
    """Say how many are short in the last year of each scenario.

    Args:
        frame: One row per scenario and year, the outcome filled in.
        asked: What the reader assumes.
    """
    rows = records(frame, ScenarioVerloop)
    if not rows:
        return nothing_found("een scenario", why=NO_START)
    ends = list({row["scenario"]: row for row in rows}.values())
    shrink, grow = ends[0], ends[-1]
    year = f"in {grow['jaar']}"
    first = f"{capital(year)} zijn er bij {_named(grow)} {short(grow['te_weinig'])}"
    said = [f"{_named(row)} {short(row['te_weinig'])}" for row in ends]
    others = [f"Bij {_named(row)} zijn er {year} {short(row['te_weinig'])}." for row in ends[1:-1]]
    return Findings(
        titel=fitting(f"{first}, bij {_named(shrink)} {short(shrink['te_weinig'])}", first),
        zin=" ".join([f"{begun(grow)}.", *others]) + _without(grow, year),
        alt=f"Lijnen naar {grow['jaar']}. {capital(year)}: {enough(said, ALT - 90)}.",
        let_op=notes(grow, asked, slice(3)),
    )


def _named(row: ScenarioVerloop) -> str:
    said = growth(row)
    return said if row["groei_procent"] else "een gelijke vraag"


def _without(row: ScenarioVerloop, year: str) -> str:
    """Say what a scenario would be without what the reader does, when that is something."""
    if not row["uw_hefbomen"]:
        return ""
    return f" Zonder wat u doet zijn er {year} bij {_named(row)} {short(row['te_weinig_zonder'])}."
