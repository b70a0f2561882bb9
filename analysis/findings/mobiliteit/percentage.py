"""What the figure on in- and outflow in percents says: now, a year earlier, and beside the whole country."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.claims import above, compared_with, newest_period, value_of
from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.findings.mobiliteit.woorden import provisional, third_party
from analysis.formats import in_period, in_prose, percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VerhoudingReeks

Row = VerhoudingReeks


def percentages(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what percentage left or came, how that was a year earlier, and how it lies beside the country.

    Args:
        frame: One row per region, direction and year: regio, richting, waarde, gekozen; the outflow first.
        _: Not used.
    """
    rows = records(frame, VerhoudingReeks)
    own = [row for row in rows if row["gekozen"]]
    if not own:
        return nothing_found("in- en uitstroom in procenten")
    side = own[0]["richting"]
    series = [row for row in own if row["richting"] == side]
    last = newest_period(series)[0]
    what = f"{last['indicator']}, {in_prose(last['branche'])}, {last['regio']}"
    now = f"{what}: {percent(last['waarde'], 1)} {in_period(last['periode'])}"
    title = fitting(now, f"{last['indicator']}, {last['regio']}: {percent(last['waarde'], 1)} ({last['periode']})")
    return Findings(
        titel=title,
        zin=f"{'' if title == now else _whose(last)}{_country(last, rows)}{_before(last, series)}",
        alt=_alt(series, what),
        let_op=third_party(frame),
        opmerkingen=(
            *(f"Zo is gerekend: {text}." for text in dict.fromkeys(row["formule"] for row in own)),
            *provisional(frame),
        ),
    )


def _whose(last: Row) -> str:
    """Tell the branche that the title has no room for; the period always stands in it."""
    return f"Het gaat om {in_prose(last['branche'])}. "


def _before(last: Row, series: Sequence[Row]) -> str:
    before = compared_with(last, series, seasonal=True)
    if before is None:
        return "Een cijfer van een jaar eerder is niet bekend."
    return f"Een jaar eerder was het {percent(before['waarde'], 1)}."


def _country(last: Row, rows: Sequence[Row]) -> str:
    whole = next(
        (
            row
            for row in rows
            if not row["gekozen"]
            and row["richting"] == last["richting"]
            and row["periode_code"] == last["periode_code"]
        ),
        None,
    )
    here, there = value_of(last), (None if whole is None else value_of(whole))
    if whole is None or here is None or there is None:
        return ""
    size = percent(there.waarde, 1)
    if above(here, there) or above(there, here):
        return f"{'Hoger' if above(here, there) else 'Lager'} dan in {whole['regio']} ({size}). "
    return f"Niet te onderscheiden van {whole['regio']} ({size}). "


def _alt(series: Sequence[Row], what: str) -> str:
    values = [f"{row['periode']} {percent(row['waarde'], 1)}" for row in series]
    return f"Lijngrafiek door de jaren. {what}: {enough(values, ALT - 200, '; ')}."
