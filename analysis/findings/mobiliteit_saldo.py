"""What the figures on the balance of branches and ages say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit_stromen import KIND
from analysis.findings.mobiliteit_woorden import branch, during, provisional, read_as, region, third_party
from analysis.formats import capital, is_missing, signed
from analysis.rows import records

Row = dict[str, Any]
_BRANCHES = 10


def branches(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say which branch has the highest and which the lowest balance in the newest period that compares.

    Args:
        frame: One row per branch and period; `gekozen` marks the period that is drawn.
        parameters: `bereik` tells which moves count.
    """
    rows = records(known(frame[frame["gekozen"].astype(bool)], "saldo"))
    if not rows:
        return nothing_found("het saldo van branches naast elkaar")
    high, low = rows[0], rows[-1]
    listed = [f"{row['branche']} {signed(row['saldo'])}" for row in rows]
    let_op: tuple[str, ...] = ()
    if parameters["bereik"] == "extern":
        let_op = ("Voor één branche is dit niet de hele groei: wisselen tussen branches telt niet mee.",)
    drawn = frame[frame["gekozen"].astype(bool)]
    others = " Van andere branches is voor deze periode geen saldo ingelezen." if len(rows) < _BRANCHES else ""
    return Findings(
        titel=_branch_title(high, low),
        zin=f"{during(high['periode_code'], high['periode'])} was het saldo in {region(frame)}, in werknemers:"
        f" {enough(listed, 200)}; {KIND[parameters['bereik']]}.{others}",
        alt=f"Staafdiagram van het saldo per branche: {enough(listed, ALT - 40)}.",
        let_op=let_op + read_as(drawn) + provisional(drawn) + third_party(drawn),
    )


def _branch_title(high: Row, low: Row) -> str:
    top, bottom = (f"{row['branche']} ({signed(row['saldo'])})" for row in (high, low))
    return fitting(
        f"{high['branche']} heeft het hoogste saldo ({signed(high['saldo'])}), {low['branche']} het laagste"
        f" ({signed(low['saldo'])})",
        f"Hoogste saldo: {top}; laagste: {bottom}",
        f"Hoogste saldo: {top}",
    )


def ages(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which age group brings the most and which the least.

    Args:
        frame: One row per age group: leeftijd, instroom, uitstroom, saldo, totaal.
    """
    rows = records(known(frame, "saldo"))
    if not rows:
        return nothing_found("leeftijd")
    high, low = max(rows, key=lambda row: float(row["saldo"])), min(rows, key=lambda row: float(row["saldo"]))
    listed = enough([f"{row['leeftijd']} {signed(row['saldo'])}" for row in rows], 240)
    notes = [row["noot"] for row in rows if not is_missing(row["noot"]) and "maar het is een saldo" in row["noot"]]
    return Findings(
        titel=f"{capital(high['leeftijd'])}: saldo {signed(high['saldo'])}; {low['leeftijd']}: {signed(low['saldo'])}",
        zin=f"{during(rows[0]['periode_code'], rows[0]['periode'])} was het saldo voor {branch(frame)} in"
        f" {region(frame)} {signed(rows[0]['totaal'])}: {listed}.",
        alt=f"Staafdiagram van het saldo per leeftijd: {listed}.",
        let_op=tuple(f"De bron noemt {rows[0]['leeftijd']} 'nieuwe instromers'. Het is een saldo." for _ in notes[:1])
        + third_party(frame),
    )
