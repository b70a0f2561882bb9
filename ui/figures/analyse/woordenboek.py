"""The data dictionary as a figure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings import Findings
from analysis.findings.base import nothing_found
from ui.figure import Figure


def _dictionary(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    if frame.empty:
        return nothing_found("kolommen")
    table = parameters["tabel"]
    return Findings(
        titel=f"{table} heeft {len(frame)} kolommen",
        zin="Dit is het contract: kolommen komen erbij, maar veranderen niet van naam of betekenis.",
        alt=f"Een tabel met de kolommen van {table}.",
    )


FIGURES = [Figure(id="woordenboek", query="woordenboek", findings=_dictionary, chart=None)]
