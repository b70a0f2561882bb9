"""How far years like those of the past would move a scenario."""

from __future__ import annotations

import pandas as pd

from analysis.findings.base import Findings, fitting, nothing_found
from analysis.findings.scenario.begin import few, growth, notes, short
from analysis.formats import capital, count_word
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import ScenarioWaaier

_WHY = (
    "Hiervoor zijn van minstens drie veranderingen van jaar op jaar de in- en uitstroom nodig, zonder breuk, en tien"
    " jaren werknemers achter elkaar."
)
NO_FORECAST = (
    "Dit is geen voorspelling: het zegt wat jaren als die van vroeger zouden schelen, en niets over andere jaren."
)


def fanned(frame: pd.DataFrame, asked: Parameters) -> Findings:
    """Say between which shortages eight in ten of the drawn paths end.

    Args:
        frame: One row per year, the band filled in.
        asked: What the reader assumes.
    """
    rows = records(frame, ScenarioWaaier)
    if not rows or rows[-1]["gebruikte_jaren"] is None:
        return nothing_found("wat jaren als vroeger zouden schelen", why=_WHY)
    last = rows[-1]
    year = f"in {last['jaar']}"
    between = f"{few(last['te_weinig_laag'])} en {few(last['te_weinig_hoog'])}"
    changes = count_word(int(last["gebruikte_jaren"] or 0))
    return Findings(
        titel=fitting(
            f"{capital(year)} ligt het in acht van de tien berekeningen tussen {between}", f"Jaren als vroeger, {year}"
        ),
        zin=f"Met {growth(last)} zijn er {year} {short(last['te_weinig'])} als elk jaar is als het laatste."
        f" In acht van de tien berekeningen met jaren als die van vroeger ligt het tussen {between}."
        f" Dat berust op {changes} veranderingen van jaar op jaar.",
        alt=f"Lijn met een band eromheen die elk jaar breder wordt, tot {last['jaar']}. Dan tussen {between}.",
        let_op=(NO_FORECAST, *notes(last, asked, slice(1, 2))),
    )
