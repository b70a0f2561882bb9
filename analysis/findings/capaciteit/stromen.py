"""Outflow beside inflow per branch: at each measurement, and added up over years that join."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import pandas as pd

from analysis.claims import among, bare, highest, lowest, roughly, value_of, who
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit.stromen import KIND
from analysis.findings.mobiliteit.woorden import during, provisional, region, year_of
from analysis.formats import capital, counted, in_prose, number, of_period, signed
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import CapaciteitOpgeteld, CapaciteitVerloop

Row = Mapping[str, Any]
_STEP = {"saldo": "afgerond_op", "uit_per_100": "uit_per_100_op"}
NO_FLOWS = "Hiervoor zijn van een branche in deze regio de instroom en de uitstroom over dezelfde twaalf maanden nodig."


def beside(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say in which branch most leave for every hundred that come, and in which fewest.

    Args:
        frame: One row per branch and period; `nieuwste` marks the newest period.
        parameters: `bereik` tells which moves count.
    """
    drawn = frame[frame["nieuwste"].astype(bool)]
    rows = records(known(drawn, "uit_per_100"), CapaciteitVerloop)
    if not rows:
        return nothing_found("uitstroom naast instroom", why=NO_FLOWS)
    one = rows[0]
    when = year_of(one["periode_code"], one["periode"])
    listed = [f"{in_prose(row['branche'])} {per_hundred(row)}" for row in rows]
    subject = f"vertrekkers per 100 nieuwkomers {when}"
    return Findings(
        titel=_ends(("meeste", "minste"), subject, records(drawn, CapaciteitVerloop), "uit_per_100", number),
        zin=f"{during(one['periode_code'], one['periode'])} waren er in {region(frame)} vertrekkers per"
        f" 100 nieuwkomers: {enough(listed, 200)}; {KIND[text_of(parameters, 'bereik')]}.",
        alt="Een lijn per branche door de jaren, voor de lijn van evenveel eruit als erin."
        f" Nu: {enough(listed, ALT - 150)}.",
        opmerkingen=provisional(drawn),
    )


def per_hundred(row: Row) -> str:
    """Say how many leave for every hundred that come, no finer than the rounding."""
    value = value_of(row, "uit_per_100", "uit_per_100_op")
    return "onbekend" if value is None else roughly(value)


def added(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which branch lost and which won most since the start, and which cannot be added up.

    Args:
        frame: One row per branch; `reden` says why one is not added up.
        parameters: `bereik` tells which moves count.
    """
    rows = records(frame, CapaciteitOpgeteld)
    told = [row for row in rows if row["saldo"] is not None]
    refused = [f"{in_prose(row['branche'])} ({row['reden']})" for row in rows if row["saldo"] is None]
    blank = f"Niet opgeteld: {enough(refused, 150)}." if refused else ""
    if not told:
        return nothing_found("in- en uitstroom opgeteld", why=blank or NO_FLOWS)
    one = told[0]
    years = counted(int(one["jaren"]), "jaar", "jaar")
    listed = [f"{in_prose(row['branche'])} {_balance(row)}" for row in told]
    return Findings(
        titel=_ends(("hoogste", "laagste"), f"saldo over {years}", rows, "saldo", signed),
        zin=f"In {region(frame)} opgeteld over {years}, het laatste {of_period(one['tot'])}, instroom min uitstroom:"
        f" {enough(listed, 200)}; {KIND[text_of(parameters, 'bereik')]}." + (f" {blank}" if blank else ""),
        alt=f"Staafdiagram van het opgetelde saldo per branche: {enough(listed, ALT - 260)}. {blank}".strip(),
    )


def _balance(row: Row) -> str:
    value = value_of(row, "saldo", "afgerond_op")
    return "onbekend" if value is None else roughly(value, 0, signed)


def _ends(
    ends: tuple[str, str],
    subject: str,
    rows: Sequence[Row],
    measure: Literal["saldo", "uit_per_100"],
    told: Callable[[float, int], str],
) -> str:
    """Give who stands at both ends with the number no finer than its rounding, ties named, among how many."""
    high, low = highest(rows, measure, _STEP[measure]), lowest(rows, measure, _STEP[measure])
    if high is None or low is None or high.van == 1 or high.allemaal:
        return capital(subject)
    bounded = {value.waarde: value for end in (high, low) for value in end.waarden}
    top, bottom = (who(end, "branche", "branches", lambda size: roughly(bounded[size], 0, told)) for end in (high, low))
    group = "" if high.compleet else f" {among(high, 'branches')}"
    first = f"{capital(ends[0])} {subject}"
    return fitting(
        f"{first}{group}: {top}; {ends[1]}: {bottom}",
        f"{first}{group}: {top}",
        # a first among those with a figure is none among all
        f"{first}: {bare(high, 'branche', 'branches')}" if high.enig and high.compleet else capital(subject),
        capital(subject),
    )
