"""What the figures about vacancies say. Open is a stock, new is a flow; they never add up."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, capped, enough, fitting, known, noted, nothing_found
from analysis.formats import listing, number, signed_percent, spoken
from analysis.rows import records

Row = dict[str, Any]
_FEW = 4
_ALL, _SECTORS = 10, 2


def open_vacancies(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how many vacancies were open, for the chosen branch or else for those that have a figure.

    Args:
        frame: Rows of the chosen branch (`gekozen`) and, beside it, of other branches; waarde may be missing
            where only the change was published.
        _: Not used.
    """
    if frame.empty:
        return nothing_found("openstaande vacatures")
    counted = records(known(frame, "waarde"))
    own = [row for row in counted if row["gekozen"]]
    told = own or counted
    if not told:
        return nothing_found("het aantal openstaande vacatures")
    last = told[-1]
    lead_words = f"{last['branche']}: {number(last['waarde'])} openstaande vacatures"
    step = "" if last["verandering"] is None else f", {signed_percent(last['verandering'])} in een jaar"
    title = fitting(f"{lead_words} in {spoken(last['periode'])}{step}", f"{lead_words}{step}")
    lead = "" if own else "Voor de gekozen branche is geen aantal gepubliceerd; u ziet wat er wel is. "
    series = _series([row for row in told if row["branche"] == last["branche"]])
    return Findings(
        titel=title,
        zin=f"{lead}{last['branche']} had er {series}.{_published(frame)}",
        alt=f"Lijndiagram van openstaande vacatures per kwartaal: {last['branche'].lower()} {series}.",
        let_op=capped((*noted(told, "branche"), "Een stand: tel kwartalen niet op.")),
    )


def _series(rows: list[Row]) -> str:
    """Give every count of a few, or the first, the highest and the last of many."""
    if len(rows) > _FEW:
        top = max(rows, key=lambda row: row["waarde"])
        rows = [row for row in rows if row in (rows[0], top, rows[-1])]
    return listing([f"{number(row['waarde'])} ({row['periode']})" for row in rows])


def _published(frame: pd.DataFrame) -> str:
    """Say what is known of the chosen branch when only its change was published."""
    rows = [
        row for row in records(frame) if row["gekozen"] and row["waarde"] is None and row["gepubliceerd"] is not None
    ]
    if not rows:
        return ""
    last = rows[-1]
    return (
        f" Voor {last['branche'].lower()} is alleen de verandering bekend: {signed_percent(last['gepubliceerd'], 0)} in"
        f" {spoken(last['periode'])} ten opzichte van een jaar eerder."
    )


def new_vacancies(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say where the number of new vacancies changed most in a year.

    Args:
        frame: One row per branch or sector in one quarter, largest rise first.
        _: Not used.
    """
    rows = records(known(frame, "verandering"))
    if not rows:
        return nothing_found("ontstane vacatures")
    branches = [row for row in rows if row["niveau"] == "branche"] or rows
    top, low, few = branches[0], branches[-1], len(branches) < _ALL
    totals = [row for row in rows if row["niveau"] == "sector"]
    whole = "".join(
        f" {row['branche']}: {signed_percent(row['verandering'], 0)}"
        + (f", {number(row['waarde'])} ontstane vacatures." if row["waarde"] is not None else ".")
        for row in totals[:_SECTORS]
    )
    told = enough([_step(row) for row in rows], ALT - 110, "; ")
    own = next((row for row in rows if row["gekozen"]), top)
    lowest = enough([row["branche"].lower() for row in branches if row["verandering"] == low["verandering"]], 90)
    span = f"Het hoogst: {_step(top)}. Het laagst: {lowest} {signed_percent(low['verandering'], 0)}."
    return Findings(
        titel=f"{own['branche']}: {signed_percent(own['verandering'], 0)} ontstane vacatures"
        f" in {spoken(own['periode'])}",
        zin=f"Vergeleken is met {spoken(own['vergeleken_met'])}. {span}{whole}",
        alt=f"Staafdiagram van de verandering van ontstane vacatures in {spoken(top['periode'])}: {told}.",
        let_op=capped(
            (
                "Een stroom: vier kwartalen zijn samen het jaar. Tel hem niet op bij openstaande vacatures.",
                *((f"Deze verandering is voor {len(branches)} van de tien branches gevonden.",) if few else ()),
                *noted(rows, "branche"),
            )
        ),
    )


def _step(row: Row) -> str:
    return f"{row['branche'].lower()} {signed_percent(row['verandering'], 0)}"


def rate(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which branch has most open vacancies per thousand jobs.

    Args:
        frame: One row per branch, highest first: branche, waarde, periode, gekozen.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("de vacaturegraad")
    told = next((row for row in rows if row["gekozen"]), rows[0])
    own = told["gekozen"]
    notes = [] if own else ["Voor de gekozen branche is geen vacaturegraad gevonden; u ziet wat er wel is."]
    if len({row["periode"] for row in rows}) > 1:
        notes.append("De kwartalen verschillen per branche; ze staan achter de staven.")
    return Findings(
        titel=f"{told['branche']}: {number(told['waarde'])} openstaande vacatures op 1.000 banen",
        zin=f"Dat was in {spoken(told['periode'])}."
        + (" Het is de enige vacaturegraad die gevonden is." if len(rows) == 1 else ""),
        alt="Staafdiagram van de vacaturegraad: "
        + enough([f"{row['branche'].lower()} {number(row['waarde'])} per 1.000 banen" for row in rows], ALT - 40, "; ")
        + ".",
        let_op=tuple(notes),
    )
