"""The data dictionary as a figure."""

from __future__ import annotations

import pandas as pd

from analysis.findings import Findings
from analysis.findings.base import nothing_found
from queries.parameters import Parameters, text_of
from ui.figure import Figure


def _dictionary(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    if frame.empty:
        return nothing_found("kolommen")
    table = text_of(parameters, "tabel")
    return Findings(
        titel=f"{table} heeft {len(frame)} kolommen",
        zin="Dit is het contract: kolommen komen erbij, maar veranderen niet van naam of betekenis.",
        alt=f"Een tabel met de kolommen van {table}.",
    )


FIGURES = [Figure("woordenboek", "woordenboek", _dictionary)]
