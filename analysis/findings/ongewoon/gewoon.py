"""What the figure on 'gewoon of bijzonder' says: in words, never as a traffic light."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import FEWEST, Limits, independent, limits, usual, value_of
from analysis.findings.base import Findings, fitting, nothing_found
from analysis.findings.mobiliteit.woorden import provisional
from analysis.findings.ongewoon.woorden import measure, moment, since, told, when
from analysis.formats import capital, from_to, in_prose, lower_first, numbered
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import RegioGewoon

Row = Mapping[str, Any]
_WORDS = {"gewoon": "Gewoon", "hoger": "Bijzonder hoog", "lager": "Bijzonder laag", "onbeslist": "Op de grens"}


def points(frame: pd.DataFrame) -> tuple[list[Row], Limits | None]:
    """Give the rows that are points, the newest last, and the limits that those before it lead to.

    An average over years is no series of points: two of them share years.
    """
    rows: list[Row] = independent(records(frame, RegioGewoon))
    values = [value for row in rows[:-1] if (value := value_of(row)) is not None]
    return rows, None if not rows or rows[-1]["soort"] == "gemiddelde" else limits(values)


def usual_or_not(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say whether the newest figure of a region is as its own past lets expect.

    Args:
        frame: One row a year.
        _: Not used.
    """
    rows, known = points(frame)
    if not rows:
        return nothing_found("dit cijfer door de jaren")
    last, before = rows[-1], rows[:-1]
    notes = provisional(frame[frame["periode_code"] == last["periode_code"]])
    value = value_of(last)
    verdict = None if value is None else usual(value, [v for row in before if (v := value_of(row)) is not None])
    if known is None or verdict is None:
        return _unsaid(rows, notes)
    expected = _expected(known, last)
    subject, size = f"{measure(last)} in {last['regio']} ({moment(last)})", told(last["waarde"], last)
    mean = told(known.gemiddelde.waarde, last)
    title = fitting(f"{_WORDS[verdict]}: {subject} {size}, {expected}", f"{_WORDS[verdict]}: {subject} {size}")
    band = "" if expected in title else f" {capital(expected)}."
    return Findings(
        titel=title,
        zin=f"{_about(last)}{band} De {numbered(len(before), 'jaar', 'jaren')} ervoor, van"
        f" {from_to(since(before[0]), since(before[-1]), str)}, hebben gemiddeld {mean}."
        f" {_MEANING[verdict]}",
        alt=f"Lijn van {numbered(len(rows), 'jaar', 'jaren')}, één punt per jaar, met een band van wat te verwachten"
        f" is: {expected}. Het laatste punt is {size}.",
        opmerkingen=notes,
    )


_MEANING = {
    "gewoon": "Het laatste cijfer schommelt niet meer dan die jaren onderling: daar hoeft niets achter te zitten.",
    "hoger": "Het laatste cijfer ligt daar verder boven dan gewoon schommelen verklaart. Zoek uit wat er veranderde.",
    "lager": "Het laatste cijfer ligt daar verder onder dan gewoon schommelen verklaart. Zoek uit wat er veranderde.",
    "onbeslist": "Het laatste cijfer valt buiten wat te verwachten is, maar dat kan door de afronding komen.",
}


def _expected(known: Limits, row: Row) -> str:
    """Give what is expected; a lower limit that no figure can reach is left out."""
    high = told(known.boven.waarde, row)
    if row["bodem"] is not None and known.onder.waarde <= row["bodem"]:
        return f"verwacht hoogstens {high}"
    return f"verwacht tussen {told(known.onder.waarde, row)} en {high}"


def _unsaid(rows: Sequence[Row], notes: tuple[str, ...]) -> Findings:
    last = rows[-1]
    why = (
        "Dit cijfer is zelf een gemiddelde over jaren: opvolgende punten delen jaren en zeggen niets over schommelen."
        if last["soort"] == "gemiddelde"
        else f"Daarvoor zijn minstens {FEWEST + 1} jaren achter elkaar nodig; dat {_there(len(rows))}."
    )
    size = told(last["waarde"], last)
    return Findings(
        titel=fitting(
            f"Niet te zeggen of {measure(last)} in {last['regio']} ({size}, {moment(last)}) gewoon is",
            f"Gewoon? Niet te zeggen: {measure(last)} in {last['regio']} ({moment(last)})",
        ),
        zin=f"{_about(last)} {why}",
        alt=f"Lijn van {numbered(len(rows), 'jaar', 'jaren')}, één punt per jaar. Het laatste punt is {size}.",
        opmerkingen=notes,
    )


def _about(row: Row) -> str:
    return f"Het gaat om {in_prose(row['branche'])} {lower_first(when(row))}."


def _there(count: int) -> str:
    return f"{'is' if count == 1 else 'zijn'} er {count}"
