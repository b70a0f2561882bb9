"""What the figures about vacancies in SBI Q say: the whole industry, which is no AZW branch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import (
    Extreme,
    Percentage,
    bare,
    growth,
    highest,
    lowest,
    movement,
    names,
    share,
    total,
    value_of,
    who,
)
from analysis.findings.base import ALT, Findings, capped, enough, fitting, gaps, known, nothing_found
from analysis.formats import capital, counted, each, in_period, listing, number, spoken
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VacaturesBedrijfstak, VacaturesProvincies

Row = Mapping[str, Any]
_FEW = 3
_ENDS = {"hoger": "de snelste groei", "lager": "de kleinste krimp", "gelijk": "het hoogste aantal procenten"}
_MOVED = {
    "hoger": "groeide het aantal het snelst",
    "lager": "kromp het aantal het minst",
    "gelijk": "groeide het aantal nergens en bleef het gelijk",
}
_ONE_QUARTER = "Alleen dit kwartaal van elk jaar is gevonden. De lijn zegt niets over wat ertussen ligt."
_NOT_AZW = "Bedrijfstak Q is niet de AZW-afbakening. Zet deze cijfers niet naast die van een AZW-branche."


def provinces(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which province has most open vacancies, where they grew fastest, and whether the parts add up.

    Args:
        frame: Provinces from high to low and one row for the country.
    """
    rows = [row for row in records(frame, VacaturesProvincies) if row["regio_soort"] == "provincie"]
    top = highest(rows)
    if top is None:
        return nothing_found("openstaande vacatures per provincie")
    found = [row for row in rows if row["waarde"] is not None]
    when = found[0]["periode"]
    lead = f"Meeste openstaande vacatures {_of(top)}"
    return Findings(
        titel=fitting(
            f"{lead}: {who(top, 'regio', 'provincies', number, said=str)} {in_period(when)}",
            f"{lead}: {bare(top, 'regio', 'provincies', said=str, most=1)} {in_period(when)}",
        ),
        zin=f"{_share(top, frame)}{_fastest(found)}{_country(frame)}".strip(),
        alt=f"Staafdiagram van openstaande vacatures in {counted(len(found), 'provincie', 'provincies')}"
        f" {in_period(when)}: "
        + enough([f"{row['regio']} {number(row['waarde'])}" for row in found], ALT - 100, "; ")
        + ".",
        let_op=(_demarcation(rows), _adds_up(frame, found), *_in_brackets(found)),
    )


def _demarcation(rows: Sequence[Row]) -> str:
    """Say what the industry may stand beside: as the data has it, the group its publisher calls equal, or none."""
    equal = rows[0]["gelijk"]
    return f"{capital(equal)}. Zet het niet naast dat van één branche." if equal else _NOT_AZW


def _otherwise(rows: Sequence[Row]) -> tuple[str, ...]:
    """Name the quarters in which the group that is called equal has another figure."""
    found = [f"{number(row['anders'])} {in_period(row['periode'])} (hier {number(row['waarde'])})"
             for row in rows if row["anders"] is not None]  # fmt: skip
    return (f"Voor breed zelf noemt een bron een ander aantal: {enough(found, 160)}.",) if found else ()


def _of(end: Extreme[Row]) -> str:
    return "per provincie" if end.compleet else f"van {end.van} provincies met een cijfer"


def _land(frame: pd.DataFrame) -> Row | None:
    return next((row for row in records(frame) if row["regio_soort"] == "land" and row["waarde"] is not None), None)


def _share(top: Extreme[Row], frame: pd.DataFrame) -> str:
    """Tell which part of the country the first province has."""
    land = _land(frame)
    part = share(value_of(top.rijen[0]), value_of(land)) if land and top.enig else None
    return f"Dat is {part.tekst} van Nederland." if part and part.tekst else ""


def _fastest(rows: Sequence[Row]) -> str:
    """Tell where the number grew fastest in percent, as far as rounding lets provinces be told apart."""
    measured = [row for row in rows if row["eerder"] is not None]
    top = highest(measured, grown)
    if top is None or top.van == 1:
        return ""
    since = f" Sinds {spoken(measured[0]['vergeleken_met'])}"
    if top.enig is None and not top.gelijk:
        return f"{since} is {_ENDS[top.kant]} door het afronden niet aan één provincie te geven."
    step = grown(top.rijen[0])
    if step is None or step.tekst is None or top.allemaal:
        return ""
    where = names(top, "regio", "provincies", said=str)
    each_one = "" if top.enig else f"{each(len(top.rijen))} "
    return f"{since} {_MOVED[top.kant]} in {where}: {each_one}{step.tekst}."


def _in_brackets(rows: Sequence[Row]) -> tuple[str, ...]:
    """Say what stands in brackets behind a bar, where anything does."""
    steps = [row for row in rows if (step := grown(row)) is not None and step.tekst]
    if not steps:
        return ()
    return (f"In de grafiek staat tussen haakjes de verandering sinds {spoken(steps[0]['vergeleken_met'])}.",)


def grown(row: Row) -> Percentage | None:
    """Give the change in percent of a row, from `eerder` to `waarde`."""
    return growth(row, "eerder", "waarde", ("eerder_op", "afgerond_op"))


def _country(frame: pd.DataFrame) -> str:
    land = _land(frame)
    step = None if land is None else grown(land)
    return f" In heel Nederland: {step.tekst}." if step and step.tekst else ""


def _adds_up(frame: pd.DataFrame, rows: Sequence[Row]) -> str:
    """Say whether the provinces that have a figure add up to the figure of the country."""
    land, parts = _land(frame), total(rows)
    whole = None if land is None else value_of(land)
    sums = number(None if parts is None else parts.waarde)
    if land is None or whole is None or parts is None:
        return f"De {len(rows)} provincies zijn samen {sums}; een landelijk cijfer is er niet bij."
    gap = movement(whole, parts).verschil
    tail = "precies gelijk" if gap.waarde == 0 else f"een verschil van {number(abs(gap.waarde))}"
    why = " door afronden" if gap.waarde and gap.low <= 0 <= gap.high else ""
    return (
        f"De {len(rows)} provincies zijn samen {sums}, landelijk noemt de bron {number(land['waarde'])}: {tail}{why}."
        " Bij kleine aantallen maakt afronden de verandering in procenten grof."
    )


def industry(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how open vacancies of the whole industry moved over the years.

    Args:
        frame: One row per quarter in order: periode, waarde, verandering, voorlopig.
    """
    rows = records(known(frame, "waarde"), VacaturesBedrijfstak)
    if not rows:
        return nothing_found("openstaande vacatures in bedrijfstak Q")
    first, last = rows[0], rows[-1]
    step = grown(last)
    year = f", {step.tekst} in een jaar" if step and step.tekst else ""
    falls = [row for row in rows if row["eerder"] is not None and row["waarde"] < row["eerder"]]
    yearly = len({row["periode_code"][4:] for row in rows}) == 1
    return Findings(
        titel=f"{number(last['waarde'])} openstaande vacatures in bedrijfstak Q in {spoken(last['periode'])}{year}",
        zin=f"{_since(first, last)}{_falls(falls)}".strip(),
        alt=f"Punten per {'jaar' if yearly else 'kwartaal'}"
        f" van {spoken(first['periode'])} ({number(first['waarde'])}) tot {spoken(last['periode'])}"
        f" ({number(last['waarde'])}).",
        let_op=capped(
            (
                _demarcation(rows),
                *_otherwise(rows),
                *((_ONE_QUARTER,) if yearly else ()),
                *gaps(rows, quarterly=not yearly),
            ),
        ),
    )


def _since(first: Row, last: Row) -> str:
    """Tell the first count and how much it changed since."""
    then, now = value_of(first), value_of(last)
    if first is last or then is None or now is None:
        return ""
    step = movement(then, now)
    since = f": {step.procent_tekst} sindsdien" if step.procent_tekst else ""
    return f"{capital(in_period(first['periode']))} waren het er {number(first['waarde'])}{since}."


def _falls(rows: Sequence[Row]) -> str:
    """Say when there were fewer than a year earlier: each time of a few, of many how often and the worst."""
    if not rows:
        return ""
    if len(rows) <= _FEW:
        fell = listing(
            [f"{spoken(row['periode'])} (van {number(row['eerder'])} naar {number(row['waarde'])})" for row in rows]
        )
        return f" Minder dan een jaar eerder was het alleen in {fell}."
    worst = lowest(rows, grown)
    end = "" if worst is None else f", het sterkst {_moment(worst)}"
    return f" In {len(rows)} kwartalen was het minder dan een jaar eerder{end}."


def _moment(end: Extreme[Row]) -> str:
    """Give when it fell most, with how much where one quarter stands alone."""
    step = None if end.enig is None else grown(end.enig)
    if end.enig is None or step is None or step.tekst is None:
        return f"in {bare(end, 'periode', 'kwartalen', said=str)}"
    return f"{in_period(end.enig['periode'])} ({step.tekst})"
