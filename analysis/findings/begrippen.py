"""What the glossary and the library say about themselves."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, nothing_found


def glossary(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how many terms are explained, or what one term means.

    Args:
        frame: One row per term: term, uitleg; the chosen term first.
        parameters: `begrip` is a code or 'alle'.
    """
    if frame.empty:
        return nothing_found("begrippen")
    if parameters["begrip"] == "alle":
        return Findings(
            titel=f"{len(frame)} begrippen uit de arbeidsmarkt, in gewone taal",
            zin="Elke toelichting bij een figuur verwijst naar deze lijst.",
            alt="Een lijst met begrippen en hun uitleg.",
        )
    first = frame.iloc[0]
    others = len(frame) - 1
    more = f" Daaronder {others} begrippen die ermee te maken hebben." if others > 1 else ""
    return Findings(
        titel=str(first["term"]),
        zin=f"{first['uitleg']}{more}",
        alt=f"De uitleg van het begrip {first['term']}.",
    )
