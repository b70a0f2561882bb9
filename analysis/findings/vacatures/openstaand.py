"""What the figure about open vacancies says: a stock, so quarters never add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import among, growth, highest, holes, instead, who
from analysis.findings.base import Findings, capped, enough, fitting, gaps, known, noted, nothing_found
from analysis.formats import counted, in_period, in_prose, listing, number, signed_percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VacaturesOpenstaand

Row = Mapping[str, Any]
_FEW, _STEPS = 4, 130


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
    every = [row for row in records(frame) if row["branche"] == last["branche"]]
    whose = last["branche"] if own else instead(last["gekozen_naam"], last["branche"])
    size = f"{whose}: {number(last['waarde'])} openstaande vacatures {in_period(last['periode'])}"
    step = _year_step(last)
    also = _also([row for row in counted if row["branche"] != last["branche"]])
    return Findings(
        titel=fitting(f"{size}, {step}" if step and own else size, size),
        zin=f"{_series(last['branche'], every)}{_published(frame)}{'' if own else also}",
        alt=f"Lijndiagram van openstaande vacatures per kwartaal: {in_prose(_series(last['branche'], every))}{also}",
        let_op=capped(
            (
                *noted(told, "branche"),
                *_otherwise(told),
                "Een stand: tel kwartalen niet op.",
                *gaps(series, quarterly=True),
            )
        ),
    )


def _year_step(row: Row) -> str | None:
    """Give the change in a year as far as the rounding lets it be told: '−21% in een jaar'."""
    step = growth(row, "eerder", "waarde", ("eerder_op", "afgerond_op"))
    return None if step is None or step.tekst is None else f"{step.tekst} in een jaar"


def _series(name: str, rows: Sequence[Row]) -> str:
    """Give every count of a few with its quarter, or the first, the highest and the last of many.

    Args:
        name: Whose counts they are.
        rows: Its quarters, also those without a count.
    """
    counted_rows = [row for row in rows if row["waarde"] is not None]
    top = highest(rows)
    if len(counted_rows) <= _FEW or top is None:
        return f"{name}: {listing([_at(row) for row in counted_rows])}."
    whole = top.compleet and holes(counted_rows, quarterly=True) is None
    of = "" if whole else f" {among(top, 'kwartalen', absent=True)}"
    ends = f"van {_at(counted_rows[0])} naar {_at(counted_rows[-1])}"
    return f"{name}: {ends}, het hoogst{of}: {who(top, 'periode', 'kwartalen', number, said=str)}."


def _otherwise(rows: Sequence[Row]) -> tuple[str, ...]:
    """Name what a group that its publisher calls equal has for the same quarter, where that is another number."""
    return tuple(
        f"{row['anders_van']}, {row['periode']}: {number(row['anders'])} (hier {number(row['waarde'])})."
        for row in rows
        if row["anders"] is not None
    )


def _at(row: Row) -> str:
    return f"{number(row['waarde'])} ({row['periode']})"


def _also(rows: Sequence[Row]) -> str:
    """Name the newest count of each other branch that is drawn."""
    newest = {row["branche"]: row for row in rows}
    if not newest:
        return ""
    return f" Ook getekend: {enough([f'{in_prose(name)} {_at(row)}' for name, row in newest.items()], 120)}."


def _published(frame: pd.DataFrame) -> str:
    """Say of which quarters of the chosen branch only the change was published, with each change."""
    rows = [
        row for row in records(frame) if row["gekozen"] and row["waarde"] is None and row["gepubliceerd"] is not None
    ]
    if not rows:
        return ""
    steps = [f"{signed_percent(row['gepubliceerd'], 0)} {in_period(row['periode'])}" for row in reversed(rows)]
    return (
        f" Van {counted(len(rows), 'kwartaal', 'kwartalen')} is alleen de verandering in een jaar bekend:"
        f" {enough(steps, _STEPS)}."
    )
