"""What the figures about vacancies in SBI Q say: the whole industry, another demarcation than the AZW branches."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, known, nothing_found
from analysis.formats import change_percent, listing, number, signed_percent, spoken
from analysis.rows import records

Row = dict[str, Any]
_FEW = 3
_ONE_QUARTER = "Alleen dit kwartaal van elk jaar is gevonden. De lijn zegt niets over wat ertussen ligt."
_NOT_AZW = "Bedrijfstak Q is niet de AZW-afbakening. Zet deze cijfers niet naast die van een AZW-branche."


def provinces(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which province has most open vacancies, where they grew fastest, and whether the parts add up.

    Args:
        frame: Provinces from high to low and one row for the country.
        _: Not used.
    """
    rows = records(known(frame[frame["regio_soort"] == "provincie"], "waarde")) if not frame.empty else []
    if not rows:
        return nothing_found("openstaande vacatures per provincie")
    top = rows[0]
    grown = [row for row in rows if row["verandering"] is not None]
    fastest = max(grown, key=lambda row: row["verandering"]) if grown else None
    moved = "groeide het aantal het snelst" if fastest and fastest["verandering"] > 0 else "kromp het aantal het minst"
    speed = (
        f" Sinds {spoken(fastest['vergeleken_met'])} (tussen haakjes) {moved} in"
        f" {fastest['regio']}: {signed_percent(fastest['verandering'], 0)}."
        if fastest
        else ""
    )
    return Findings(
        titel=f"{top['regio']} heeft de meeste openstaande vacatures: {number(top['waarde'])}"
        f" in {spoken(top['periode'])}",
        zin=f"Dat is {number(top['aandeel'], 0)}% van Nederland.{speed}{_country(frame)}",
        alt=f"Staafdiagram van openstaande vacatures in {len(rows)} provincies in {spoken(top['periode'])}: "
        + enough([f"{row['regio']} {number(row['waarde'])}" for row in rows], ALT - 100, "; ")
        + ".",
        let_op=(_NOT_AZW, _adds_up(frame, rows)),
    )


def _country(frame: pd.DataFrame) -> str:
    for row in records(frame[frame["regio_soort"] == "land"]):
        if row["verandering"] is not None:
            return f" In heel Nederland: {signed_percent(row['verandering'], 0)}."
    return ""


def _adds_up(frame: pd.DataFrame, rows: list[Row]) -> str:
    total = sum(float(row["waarde"]) for row in rows)
    country = [float(row["waarde"]) for row in records(known(frame[frame["regio_soort"] == "land"], "waarde"))]
    if not country:
        return f"De {len(rows)} provincies zijn samen {number(total)}; een landelijk cijfer is er niet bij."
    gap = total - country[0]
    tail = "precies gelijk" if gap == 0 else f"een verschil van {number(abs(gap))} door afronden op honderdtallen"
    return (
        f"De {len(rows)} provincies zijn samen {number(total)}, landelijk noemt de bron {number(country[0])}: {tail}."
        " Bij kleine aantallen maakt afronden de verandering in procenten grof."
    )


def industry(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how open vacancies of the whole industry moved over the years.

    Args:
        frame: One row per quarter in order: periode, waarde, verandering, voorlopig.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("openstaande vacatures in bedrijfstak Q")
    first, last = rows[0], rows[-1]
    growth = signed_percent(change_percent(first["waarde"], last["waarde"]), 0)
    year = f", {signed_percent(last['verandering'])} in een jaar" if last["verandering"] is not None else ""
    falls = [row for row in rows if (row["verandering"] or 0) < 0]
    yearly = len({row["periode_code"][4:] for row in rows}) == 1
    return Findings(
        titel=f"{number(last['waarde'])} openstaande vacatures in bedrijfstak Q in {spoken(last['periode'])}{year}",
        zin=f"In {spoken(first['periode'])} waren het er {number(first['waarde'])}: {growth} sindsdien."
        + _falls(falls),
        alt=f"Punten per {'jaar' if yearly else 'kwartaal'}"
        f" van {spoken(first['periode'])} ({number(first['waarde'])}) tot {spoken(last['periode'])}"
        f" ({number(last['waarde'])}).",
        let_op=(_NOT_AZW, *((_ONE_QUARTER,) if yearly else ())),
    )


def _falls(rows: list[Row]) -> str:
    """Say when there were fewer than a year earlier: each time of a few, of many how often and the worst."""
    if not rows:
        return ""
    if len(rows) <= _FEW:
        fell = listing([f"{spoken(row['periode'])} ({signed_percent(row['verandering'])})" for row in rows])
        return f" Minder dan een jaar eerder was het alleen in {fell}."
    worst = min(rows, key=lambda row: row["verandering"])
    return (
        f" In {len(rows)} kwartalen was het minder dan een jaar eerder, het sterkst in {spoken(worst['periode'])}"
        f" ({signed_percent(worst['verandering'])})."
    )
