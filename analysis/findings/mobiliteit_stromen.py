"""What the figures on instroom, uitstroom and saldo say."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pandas as pd

from analysis.findings.base import Findings, enough, nothing_found
from analysis.findings.mobiliteit_woorden import (
    SUBJECT,
    branch,
    coarse,
    during,
    provisional,
    read_as,
    region,
    third_party,
)
from analysis.formats import capital, change_percent, full_stop, number, of_period, signed, signed_percent, spoken
from analysis.rows import records

Row = dict[str, Any]
KIND = {
    "totaal": "ook wie binnen zorg en welzijn wisselt telt mee",
    "extern": "wisselen binnen zorg en welzijn telt niet mee",
    "intern": "alleen wisselen binnen zorg en welzijn",
}
_INFLOW = {
    "totaal": "instroom",
    "intern": "instroom vanuit zorg en welzijn",
    "extern": "instroom van buiten zorg en welzijn",
}
_LONG_HOLE = timedelta(days=370)


def flows(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say what the balance of in and out is now, or that only one side is known.

    Args:
        frame: One row per period: periode_code, periode, begin, eind, instroom, uitstroom, saldo, in_woorden.
        parameters: `bereik` tells which moves count.
    """
    if frame.empty:
        return nothing_found("instroom en uitstroom")
    rows = records(frame)
    with_balance = [row for row in rows if row["saldo"] is not None]
    kind = KIND[parameters["bereik"]]
    if with_balance:
        titel, zin = _balance(frame, with_balance, rows, kind)
    else:
        side = "uitstroom" if any(row["uitstroom"] is not None for row in rows) else "instroom"
        titel, zin = _one_side(frame, [row for row in rows if row[side] is not None], side, parameters["bereik"])
    return Findings(
        titel, zin, _alt(rows), _holes(rows) + read_as(frame) + coarse(frame) + provisional(frame) + third_party(frame)
    )


def _balance(frame: pd.DataFrame, known_rows: list[Row], rows: list[Row], kind: str) -> tuple[str, str]:
    last = known_rows[-1]
    balance = last["saldo"]
    when = during(last["periode_code"], last["periode"])
    titel = "Er kwamen evenveel werknemers binnen als er vertrokken"
    if balance > 0:
        titel = f"Er kwamen {number(balance)} werknemers meer binnen dan er vertrokken"
    elif balance < 0:
        titel = f"Er vertrokken {number(-balance)} werknemers meer dan er binnenkwamen"
    place = f"{branch(frame)} in {region(frame)}"
    if last["instroom"] is not None and last["uitstroom"] is not None:
        size = (
            f"{when} kwamen er in {place} {number(last['instroom'])} werknemers bij en vertrokken er"
            f" {number(last['uitstroom'])}: een saldo van {signed(balance)} ({kind})."
        )
    else:
        size = (
            f"{when} was het saldo van {place} {signed(balance)} werknemers ({kind}). De instroom en de uitstroom apart"
            " geeft de bron niet."
        )
    return titel, f"{size}{_year_before(last, rows)}{_extremes(known_rows)}"


def _year_before(last: Row, rows: list[Row]) -> str:
    code = f"{int(last['periode_code'][:4]) - 1}{last['periode_code'][4:]}"
    before = next((row for row in rows if row["periode_code"] == code and row["saldo"] is not None), None)
    if before is None:
        return " Een cijfer van een jaar eerder is niet bekend."
    return f" Een jaar eerder was het saldo {signed(before['saldo'])}."


def _extremes(rows: list[Row]) -> str:
    if len(rows) < 8:
        return ""
    low, high = min(rows, key=lambda row: float(row["saldo"])), max(rows, key=lambda row: float(row["saldo"]))
    return (
        f" Het hoogste saldo hier is {signed(high['saldo'])} ({of_period(high['periode'])}), het laagste"
        f" {signed(low['saldo'])} ({of_period(low['periode'])})."
    )


def _one_side(frame: pd.DataFrame, rows: list[Row], side: str, reach: str) -> tuple[str, str]:
    """Give the words when only the outflow or only the inflow has figures."""
    first, last = rows[0], rows[-1]
    missing = "instroom" if side == "uitstroom" else "uitstroom"
    subject = SUBJECT[reach] if side == "uitstroom" else _INFLOW[reach]
    when = during(last["periode_code"], last["periode"])
    journey = f"{when} was de {subject} {'uit' if side == 'uitstroom' else 'in'} {branch(frame)} in {region(frame)}"
    journey += f" {number(last[side])} werknemers"
    if first is not last:
        change = change_percent(first[side], last[side])
        journey += f", tegen {number(first[side])} in {of_period(first['periode'])} ({signed_percent(change)})"
    words = rows[0]["in_woorden"]
    said = f" Wel in woorden: {full_stop(words)}" if words else ""
    titel = f"Alleen de {side} is bekend: {number(last[side])} werknemers in {of_period(last['periode'])}"
    return titel, f"{journey}. De {missing} geeft de bron niet in cijfers, dus een saldo is er niet.{said}"


def _holes(rows: list[Row]) -> tuple[str, ...]:
    """Say between which periods more than a year is missing."""
    pairs = [(old, new) for old, new in pairwise(rows) if new["begin"] - old["eind"] > _LONG_HOLE]
    if not pairs:
        return ()
    spans = enough([f"tussen {spoken(old['periode'])} en {spoken(new['periode'])}" for old, new in pairs], 110, "; ")
    other = any(set(old["bron_ids"]) != set(new["bron_ids"]) for old, new in pairs)
    said = " De cijfers aan weerszijden komen uit andere publicaties." if other else ""
    return (f"{capital(spans)} zijn er geen cijfers ingelezen. De punten zijn daar niet verbonden.{said}",)


def _alt(rows: list[Row]) -> str:
    parts = []
    for name in ("instroom", "uitstroom", "saldo"):
        found = [row for row in rows if row[name] is not None]
        if found:
            first, last = found[0], found[-1]
            ends = f"{number(first[name])} ({of_period(first['periode'])})"
            if first is not last:
                ends = f"van {ends} naar {number(last[name])} ({of_period(last['periode'])})"
            parts.append(f"{name} {ends}")
    return (
        f"Instroom en uitstroom als lijnen of staven met het saldo eronder, {len(rows)} perioden: {'; '.join(parts)}."
    )
