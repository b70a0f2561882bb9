"""What the figures on instroom, uitstroom and saldo say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Literal

import pandas as pd

from analysis.claims import (
    Value,
    above,
    amount,
    compared_with,
    highest,
    lowest,
    movement,
    names,
    roughly,
    same_moment,
    value_of,
    who,
)
from analysis.findings.base import SENTENCE, Findings, enough, fitting, nothing_found
from analysis.findings.mobiliteit.woorden import (
    SUBJECT,
    branch,
    coarse,
    during,
    provisional,
    read_as,
    region,
    third_party,
    year_of,
)
from analysis.formats import counted, full_stop, number, of_period, signed, spoken
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import Stromen

Row = Stromen
Side = Literal["instroom", "uitstroom"]
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
_LONG_SERIES = 8


def flows(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say what the balance of in and out is now, or that only one side is known.

    Args:
        frame: One row per period: periode_code, periode, begin, eind, instroom, uitstroom, saldo, in_woorden.
        parameters: `bereik` tells which moves count.
    """
    if frame.empty:
        return nothing_found("instroom en uitstroom")
    rows = records(frame, Stromen)
    with_balance = [row for row in rows if row["saldo"] is not None]
    kind = KIND[text_of(parameters, "bereik")]
    if with_balance:
        titel, zin = _balance(frame, with_balance, kind)
    else:
        side: Side = "uitstroom" if any(row["uitstroom"] is not None for row in rows) else "instroom"
        titel, zin = _one_side(frame, rows, side, text_of(parameters, "bereik"))
    caveats = _holes(rows) + read_as(frame) + coarse(rows) + third_party(frame)
    return Findings(titel, zin, _alt(rows), caveats, provisional(frame))


def _balance(frame: pd.DataFrame, known_rows: Sequence[Row], kind: str) -> tuple[str, str]:
    """Give the words when a balance is known; told of the newest period that has one."""
    last = known_rows[-1]
    balance = value_of(last, "saldo", "saldo_afgerond_op") or Value(0)
    when, year = during(last["periode_code"], last["periode"]), year_of(last["periode_code"], last["periode"])
    size, balance_told = roughly(replace(balance, waarde=abs(balance.waarde))), _balance_told(last)
    # a balance that rounding can explain is no balance
    if above(balance, Value(0)):
        titel = f"Er kwamen {size} werknemers meer binnen dan er vertrokken {year}"
    elif above(Value(0), balance):
        titel = f"Er vertrokken {size} werknemers meer dan er binnenkwamen {year}"
    else:
        same = "evenveel" if balance.waarde == 0 else "binnen de afronding evenveel"
        titel = f"Er kwamen {same} werknemers binnen als er vertrokken {year}"
    place = f"{branch(frame)} in {region(frame)}"
    came, went = (value_of(last, side, f"{side}_afgerond_op") for side in ("instroom", "uitstroom"))
    if came is not None and went is not None:
        rounded = (
            ""
            if movement(went, came).verschil.waarde == balance.waarde
            else ", volgens de bron en door afronding iets anders"
        )
        told = (
            f"{when} kwamen er in {place} {number(came.waarde)} werknemers bij en vertrokken er {number(went.waarde)}:"
            f" een saldo van {balance_told}{rounded} ({kind})."
        )
    else:
        told = (
            f"{when} was het saldo van {place} {balance_told} werknemers ({kind}). De instroom en de"
            " uitstroom apart geeft de bron niet."
        )
    told += _year_before(last, known_rows)
    return titel, f"{told}{_extremes(known_rows, SENTENCE - len(told))}"


def _year_before(last: Row, rows: Sequence[Row]) -> str:
    before = compared_with(last, rows, seasonal=True)
    if before is None:
        return " Een cijfer van een jaar eerder is niet bekend."
    return f" Een jaar eerder was het saldo {_balance_told(before)}."


def _balance_told(row: Row) -> str:
    """Give a balance no finer than its rounding: 9.300 less 11.000 in thousands is 'ongeveer −2.000'."""
    balance = value_of(row, "saldo", "saldo_afgerond_op")
    return signed(None) if balance is None else roughly(balance, told=signed)


def _extremes(rows: Sequence[Row], room: int) -> str:
    """Give the highest and lowest balance with when, of a long series, as far as there is room."""
    high, low = (end(rows, "saldo", "saldo_afgerond_op") for end in (highest, lowest))
    if len(rows) < _LONG_SERIES or high is None or low is None or high.allemaal:
        return ""
    full = [who(end, "periode", "perioden", signed, said=of_period) for end in (high, low)]
    few = [
        f"{names(end, 'periode', 'perioden', said=of_period, most=1)} ({amount(end, signed)})" for end in (high, low)
    ]
    texts = [f" Hoogste saldo hier: {top}; laagste: {bottom}." for top, bottom in (full, few)]
    return fitting(*texts, "", room=room)


def _one_side(frame: pd.DataFrame, rows: Sequence[Row], side: Side, reach: str) -> tuple[str, str]:
    """Give the words when no period has both the inflow and the outflow."""
    found = [row for row in rows if row[side] is not None]
    last = found[-1]
    before = compared_with(last, found)
    missing: Side = "instroom" if side == "uitstroom" else "uitstroom"
    subject = SUBJECT[reach] if side == "uitstroom" else _INFLOW[reach]
    when = during(last["periode_code"], last["periode"])
    journey = f"{when} was de {subject} {'uit' if side == 'uitstroom' else 'in'} {branch(frame)} in {region(frame)}"
    journey += f" {number(last[side])} werknemers"
    if before is not None and same_moment(before["periode_code"], last["periode_code"]):
        old, new = (value_of(row, side, f"{side}_afgerond_op") or Value(0) for row in (before, last))
        change = movement(old, new).procent_tekst
        then = year_of(before["periode_code"], before["periode"])
        journey += f", tegen {number(old.waarde)} {then}{f' ({change})' if change else ''}"
    words = rows[0]["in_woorden"]
    said = f" Wel in woorden: {full_stop(words)}" if words else ""
    titel = (
        f"Alleen de {side} is bekend: {number(last[side])} werknemers {year_of(last['periode_code'], last['periode'])}"
    )
    ever = any(row[missing] is not None for row in rows)
    other = f"De totale {missing}" if reach == "totaal" else f"De {missing}"
    why = f"{other} is over dezelfde periode niet bekend" if ever else f"{other} geeft de bron niet in cijfers"
    # of another reach there may be one: the page shows it beside this
    balance = "een saldo van alle in- en uitstroom" if reach == "totaal" else "een saldo"
    return titel, f"{journey}. {why}, dus {balance} is er niet.{said}"


def _holes(rows: Sequence[Row]) -> tuple[str, ...]:
    """Say between which periods more than a year is missing."""
    pairs = [(old, new) for old, new in pairwise(rows) if old["eind"] + _LONG_HOLE < new["begin"]]
    if not pairs:
        return ()
    spans = enough([f"tussen {spoken(old['periode'])} en {spoken(new['periode'])}" for old, new in pairs], 110)
    other = any(set(old["bron_ids"]) != set(new["bron_ids"]) for old, new in pairs)
    said = " De cijfers aan weerszijden komen uit andere publicaties." if other else ""
    return (f"Er zijn geen cijfers ingelezen {spans}. De punten zijn daar niet verbonden.{said}",)


def _alt(rows: Sequence[Row]) -> str:
    parts = []
    for name in ("instroom", "uitstroom", "saldo"):
        found = [row for row in rows if row[name] is not None]
        if found:
            first, last = (f"{_told(row, name)} ({of_period(row['periode'])})" for row in (found[0], found[-1]))
            parts.append(f"{name} {first}" if len(found) == 1 else f"{name} van {first} naar {last}")
    return (
        "Instroom en uitstroom als lijnen of staven met het saldo eronder,"
        f" {counted(len(rows), 'periode', 'perioden')}: {'; '.join(parts)}."
    )


def _told(row: Row, name: Literal["instroom", "uitstroom", "saldo"]) -> str:
    value = value_of(row, name, f"{name}_afgerond_op")
    return number(None) if value is None else roughly(value)
