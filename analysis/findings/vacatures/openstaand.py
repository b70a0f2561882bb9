"""What the figure about open vacancies says: a stock, so quarters never add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import growth, highest, instead, who
from analysis.findings.base import Findings, capped, enough, fitting, gaps, known, noted, nothing_found
from analysis.formats import in_period, in_prose, listing, number, signed_percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VacaturesOpenstaand

Row = Mapping[str, Any]
_FEW = 4


def open_vacancies(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many vacancies were open, for the chosen branch or else for those that have a figure.

    Args:
        frame: Rows of the chosen branch (`gekozen`, called `gekozen_naam`) and, beside it, of other branches; waarde
            may be missing where only the change was published.
    """
    if frame.empty:
        return nothing_found("openstaande vacatures")
    counted = records(known(frame, "waarde"), VacaturesOpenstaand)
    own = [row for row in counted if row["gekozen"]]
    told = own or counted
    if not told:
        return nothing_found("het aantal openstaande vacatures")
    last = told[-1]
    series = [row for row in told if row["branche"] == last["branche"]]
    whose = last["branche"] if own else instead(last["gekozen_naam"], last["branche"])
    size = f"{whose}: {number(last['waarde'])} openstaande vacatures {in_period(last['periode'])}"
    step = _year_step(last)
    also = "" if own else _also([row for row in told if row["branche"] != last["branche"]])
    return Findings(
        titel=fitting(f"{size}, {step}" if step and own else size, size),
        zin=f"{_series(last['branche'], series)}{_published(frame)}{also}",
        alt=f"Lijndiagram van openstaande vacatures per kwartaal: {in_prose(_series(last['branche'], series))}",
        let_op=capped((*noted(told, "branche"), "Een stand: tel kwartalen niet op.", *gaps(series))),
    )


def _year_step(row: Row) -> str | None:
    """Give the change in a year as far as the rounding lets it be told: '−21% in een jaar'."""
    step = growth(row, "eerder", "waarde", ("eerder_op", "afgerond_op"))
    return None if step is None or step.tekst is None else f"{step.tekst} in een jaar"


def _series(name: str, rows: Sequence[Row]) -> str:
    """Give every count of a few with its quarter, or the first, the highest and the last of many."""
    if len(rows) > _FEW:
        top = highest(rows)
        ends = f"van {_at(rows[0])} naar {_at(rows[-1])}"
        peak = "" if top is None else f", het hoogst: {who(top, 'periode', 'kwartalen', number, said=str)}"
        return f"{name}: {ends}{peak}."
    return f"{name}: {listing([_at(row) for row in rows])}."


def _at(row: Row) -> str:
    return f"{number(row['waarde'])} ({row['periode']})"


def _also(rows: Sequence[Row]) -> str:
    """Name the newest count of each other branch that is drawn."""
    newest = {row["branche"]: row for row in rows}
    if not newest:
        return ""
    return f" Ook getekend: {enough([f'{in_prose(name)} {_at(row)}' for name, row in newest.items()], 120)}."


def _published(frame: pd.DataFrame) -> str:
    """Say what is known of the chosen branch when only its change was published."""
    rows = [
        row for row in records(frame) if row["gekozen"] and row["waarde"] is None and row["gepubliceerd"] is not None
    ]
    if not rows:
        return ""
    last = rows[-1]
    return (
        f" Voor {in_prose(last['branche'])} is alleen de verandering bekend: {signed_percent(last['gepubliceerd'], 0)}"
        f" {in_period(last['periode'])} ten opzichte van een jaar eerder."
    )
