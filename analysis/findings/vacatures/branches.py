"""What the figures that set branches side by side by new vacancies and by their rate of vacancies say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.changes import decimals_of
from analysis.claims import (
    Bounded,
    Extreme,
    among,
    highest,
    instead,
    lowest,
    movement,
    percentage,
    value_of,
    who,
)
from analysis.findings.base import (
    ALT,
    BRANCHES,
    OF_BRANCHES,
    Findings,
    capped,
    enough,
    fitting,
    known,
    noted,
    nothing_found,
)
from analysis.formats import (
    capital,
    count_word,
    in_period,
    in_prose,
    number,
    signed_percent,
    some_of,
    spoken,
    with_unit,
)
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VacaturesGraad, VacaturesOntstaan

Row = Mapping[str, Any]
_SECTORS = 2
RATE = "vacatures per 1 000 banen"


def new_vacancies(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say where the number of new vacancies changed most in a year.

    Args:
        frame: One row per branch or sector in one quarter, largest rise first; `verandering` is computed from `eerder`
            and `waarde`, or else as published.
    """
    rows = records(known(frame, "verandering"), VacaturesOntstaan)
    if not rows:
        return nothing_found("ontstane vacatures")
    branches = [row for row in rows if row["niveau"] == "branche"]
    totals = [row for row in rows if row["niveau"] == "sector"]
    own = next((row for row in rows if row["gekozen"]), None)
    first = own or (totals or branches)[0]
    told = enough([_step(row) for row in rows], ALT - 110, "; ")
    whole = "".join(
        f" {row['branche']}: {change_told(row)}"
        + (f", {number(row['waarde'])} ontstane vacatures." if row["waarde"] is not None else ".")
        for row in totals[:_SECTORS]
    )
    few = len(branches) < BRANCHES
    return Findings(
        titel=_whose(first, _titled(first)),
        zin=f"Vergeleken is met {spoken(first['vergeleken_met'])}.{_span(branches)}{whole}",
        alt=f"Staafdiagram van de verandering van ontstane vacatures {in_period(first['periode'])}: {told}.",
        let_op=capped(
            (
                "Een stroom: vier kwartalen zijn samen het jaar. Tel hem niet op bij openstaande vacatures.",
                *(
                    (f"Deze verandering is voor {some_of(len(branches), BRANCHES, 'branche', 'branches')} gevonden.",)
                    if few
                    else ()
                ),
                *noted(rows, "branche"),
            )
        ),
    )


def _titled(row: Row) -> str:
    """Give a change as a title has it: '−13% ontstane vacatures in 2023', or as many as a year earlier."""
    told, when = change_told(row), in_period(row["periode"])
    if told != "0%":
        return f"{told} ontstane vacatures {when}"
    near = "" if row["eerder"] == row["waarde"] is not None else "ongeveer "
    return f"{near}evenveel ontstane vacatures {when} als een jaar eerder"


def _whose(row: Row, told: str) -> str:
    """Begin a title with the branch it is about, after the choice when that has no figure."""
    names = (row["branche"], row["branche_kort"])
    return fitting(*(f"{name if row['gekozen'] else instead(row['gekozen_naam'], name)}: {told}" for name in names))


def yearly_change(row: Row) -> Bounded | None:
    """Give the change in a year in percent: from both counts, else as its source printed it."""
    then, now = value_of(row, "eerder", "eerder_op"), value_of(row)
    if then is not None and now is not None:
        return percentage(then, now)
    return value_of(row, "verandering", "verandering_op")


def change_told(row: Row) -> str:
    """Give a change in whole percents; where rounding says nothing of it the two counts."""
    then, now = value_of(row, "eerder", "eerder_op"), value_of(row)
    if then is None or now is None:
        return signed_percent(row["verandering"], 0)
    step = movement(then, now).procent
    if step is None or step.decimals is None:
        return f"van {number(then.waarde)} naar {number(now.waarde)}"
    return signed_percent(step.waarde, 0)


def _step(row: Row) -> str:
    return f"{in_prose(row['branche'])} {change_told(row)}"


def _span(branches: Sequence[Row]) -> str:
    """Say which of the branches with a figure changed most each way."""
    top, low = highest(branches, yearly_change), lowest(branches, yearly_change)
    if top is None or low is None or top.van == 1:
        return ""

    def told(value: float) -> str:
        return signed_percent(value, 0)

    if top.allemaal:
        return f" Van {who(top, 'branche', 'branches', told)} is geen volgorde te geven."
    most, least = change_told(top.rijen[0]), change_told(low.rijen[0])
    upper = "De grootste stijging" if most.startswith("+") else "De kleinste daling" if "−" in most else "Het hoogst"
    lower = "De grootste daling" if "−" in least else "De kleinste stijging" if least.startswith("+") else "Het laagst"
    if all(value.waarde == 0 for value in low.waarden):
        lower = "Gedaald is er geen; gelijk bleef"
    lead = f"{upper} {_of(top.van)}"
    if all(value.waarde == 0 for value in top.waarden):
        lead = f"{capital(_of(top.van))} steeg er geen; gelijk bleef"
    return f" {lead}: {who(top, 'branche', 'branches', told)}. {lower}: {who(low, 'branche', 'branches', told)}."


def _of(count: int) -> str:
    return OF_BRANCHES if count == BRANCHES else f"van de {count_word(count)} branches met een cijfer"


def rate(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many vacancies are open per thousand jobs, for the choice or else for who has most.

    Args:
        frame: One row per branch with its newest quarter, highest first: branche, waarde, periode, gekozen.
    """
    rows = records(known(frame, "waarde"), VacaturesGraad)
    if not rows:
        return nothing_found("de vacaturegraad")
    own = next((row for row in rows if row["gekozen"]), None)
    moments = {row["periode"] for row in rows}
    top = None if len(moments) > 1 else highest([row for row in rows if row["niveau"] == "branche"])
    notes = ["De kwartalen verschillen per branche; ze staan achter de staven."] if len(moments) > 1 else []
    first = own or rows[0]
    ranked = "" if top is None or top.van == 1 else f" Het hoogst {among(top, 'branches')}: {_rates(top)}."
    return Findings(
        titel=_whose(first, f"{rate_told(first)} {in_period(first['periode'])}"),
        zin=(
            "Het is de enige vacaturegraad die gevonden is."
            if len(rows) == 1
            else f"Van {count_word(len(rows))} branches en sectoren is een vacaturegraad gevonden.{ranked}"
        ),
        alt="Staafdiagram van de vacaturegraad: "
        + enough([f"{in_prose(row['branche'])} {rate_told(row, 'per 1 000 banen')}" for row in rows], ALT - 40, "; ")
        + ".",
        let_op=tuple(notes),
    )


def rate_told(row: Row, unit: str = RATE) -> str:
    """Give a rate as fine as its source gave it: '40,5 vacatures per 1.000 banen'."""
    return with_unit(row["waarde"], unit, decimals_of(unit, row["afgerond_op"]))


def _rates(top: Extreme[Row]) -> str:
    return who(top, "branche", "branches", lambda value: rate_told({**top.rijen[0], "waarde": value}, ""))
