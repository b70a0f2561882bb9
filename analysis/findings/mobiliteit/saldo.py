"""What the figures on the balance of branches and ages say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import among, amount, bare, highest, lowest, value_of, who
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit.stromen import KIND
from analysis.findings.mobiliteit.woorden import branch, during, provisional, read_as, region, third_party, year_of
from analysis.formats import in_prose, is_missing, number, of_period, signed
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import SaldoBranches, SaldoLeeftijd, StromenFunctiegroep

Row = Mapping[str, Any]


def branches(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which branch has the highest and which the lowest balance in the newest period that compares.

    Args:
        frame: One row per branch and period; `gekozen` marks the period that is drawn, `zonder_saldo` names the
            branches without a balance in it.
        parameters: `bereik` tells which moves count.
    """
    drawn = frame[frame["gekozen"].astype(bool)]
    rows = records(known(drawn, "saldo"), SaldoBranches)
    if not rows:
        return nothing_found("het saldo van branches naast elkaar")
    one = rows[0]
    listed = [f"{in_prose(row['branche_kort'])} {signed(row['saldo'])}" for row in rows]
    let_op: tuple[str, ...] = ()
    if text_of(parameters, "bereik") == "extern":
        let_op = ("Voor één branche is dit niet de hele groei: wisselen tussen branches telt niet mee.",)
    blank = [in_prose(name) for name in one["zonder_saldo"] or []]
    others = f" Zonder saldo in deze periode: {enough(blank, 90)}." if blank else ""
    blanks = [{"branche_kort": name, "saldo": None} for name in blank]
    return Findings(
        titel=_title([*rows, *blanks], "branche_kort", "branches", one, in_prose) if len(rows) > 1 else _lone(one),
        zin=f"{during(one['periode_code'], one['periode'])} was het saldo in {region(frame)}, in werknemers:"
        f" {enough(listed, 150)}; {KIND[text_of(parameters, 'bereik')]}.{others}",
        alt=f"Staafdiagram van het saldo per branche: {enough(listed, ALT - 150)}.{others}",
        let_op=let_op + read_as(drawn) + third_party(drawn),
        opmerkingen=provisional(drawn),
    )


def _lone(one: Row) -> str:
    """Give the balance of the one branch that has one: nothing is highest or lowest of itself."""
    when = year_of(one["periode_code"], one["periode"])
    return f"Saldo van {in_prose(one['branche_kort'])} {when}: {signed(one['saldo'])} werknemers"


def _title(rows: Sequence[Row], name: str, plural: str, one: Row, said: Callable[[str], str]) -> str:
    """Give who has the highest and who the lowest balance, ties named, among how many, and when.

    Args:
        rows: All that could have a balance, also those without.
        name: Column with the name.
        plural: What they are called.
        one: A row with periode_code and periode.
        said: How a name stands in a sentence.
    """
    when, short = year_of(one["periode_code"], one["periode"]), f"({of_period(one['periode'])})"
    high, low = (end(rows, "saldo", "afgerond_op") for end in (highest, lowest))
    if high is None or low is None:
        return f"Saldo {when}"
    if high.allemaal:
        return f"Saldo {among(high, plural)} {when}: {amount(high, signed)}"
    group = "" if high.compleet else f" {among(high, plural)}"
    top, bottom = (who(end, name, plural, signed, said=said) for end in (high, low))
    alone = bare(high, name, plural, said=said)
    return fitting(
        f"Hoogste saldo{group} {when}: {top}; laagste: {bottom}",
        f"Hoogste saldo{group} {short}: {top}; laagste: {bottom}",
        f"Hoogste saldo{group} {when}: {top}",
        f"Hoogste saldo{group} {short}: {top}",
        f"Hoogste saldo{group} {short}: {alone}",
    )


def ages(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which age group brings the most and which the least, and which is absent from the whole.

    Args:
        frame: One row per age group, also without a number: leeftijd, instroom, uitstroom, saldo, afgerond_op, totaal.
    """
    rows = records(frame, SaldoLeeftijd)
    told = [row for row in rows if row["saldo"] is not None]
    if not told:
        return nothing_found("leeftijd")
    one = told[0]
    listed = enough([f"{row['leeftijd']} {signed(row['saldo'])}" for row in told], 200)
    blank = [row["leeftijd"] for row in rows if row["saldo"] is None]
    absent = ""
    if blank:
        absent = f" Zonder cijfer: {enough(blank, 60)}."
        differs = one["totaal"] is not None and sum(row["saldo"] for row in told) != one["totaal"]
        absent += " Daarom tellen de groepen niet op tot het hele saldo." if differs else ""
    whole = value_of(one, "totaal", "totaal_afgerond_op")
    size = f" {signed(whole.waarde)}" if whole else " in totaal niet bekend"
    notes = [row for row in told if not is_missing(row["noot"]) and "maar het is een saldo" in row["noot"]]
    return Findings(
        titel=_title(rows, "leeftijd", "leeftijden", one, str),
        zin=f"{during(one['periode_code'], one['periode'])} was het saldo voor {branch(frame)} in {region(frame)}"
        f"{size}: {listed}; {KIND['extern']}.{absent}",
        alt=f"Staafdiagram van het saldo per leeftijd: {listed}.{absent}",
        let_op=tuple(f"De bron noemt {row['leeftijd']} 'nieuwe instromers'. Het is een saldo." for row in notes[:1])
        + third_party(frame),
    )


def functions(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which group of functions has the highest and which the lowest balance.

    Args:
        frame: One row per group of functions, and one of all together (`samen`): functiegroep, instroom, uitstroom,
            saldo, their roundings, periode. Of one direction only there is no balance; that is told then.
        parameters: `bereik` tells which moves count.
    """
    rows = records(frame, StromenFunctiegroep)
    groups: list[Row] = [row for row in rows if not row["samen"]]
    if not groups:
        return nothing_found("in- en uitstroom per functiegroep")
    one, measure = groups[0], functions_measure(frame)
    told = signed if measure == "saldo" else number
    listed = [f"{in_prose(row['functiegroep'])} {told(row[measure])}" for row in groups if row[measure] is not None]
    blank = [in_prose(row["functiegroep"]) for row in groups if row[measure] is None]
    others = f" Zonder {measure}: {enough(blank, 90)}." if blank else ""
    titel = _title(groups, "functiegroep", "functiegroepen", one, in_prose)
    if measure != "saldo":
        titel = f"Alleen {measure} per functiegroep is bekend {year_of(one['periode_code'], one['periode'])}"
    return Findings(
        titel=titel,
        zin=f"{during(one['periode_code'], one['periode'])} was {'het' if measure == 'saldo' else 'de'} {measure} voor"
        f" {branch(frame)} in {region(frame)}, in werknemers: {enough(listed, 150)};"
        f" {KIND[text_of(parameters, 'bereik')]}.{others}",
        alt=f"Staafdiagram van {measure} per functiegroep: {enough(listed, ALT - 150)}.{others}",
        opmerkingen=provisional(frame),
    )


def functions_measure(frame: pd.DataFrame) -> str:
    """Give what is known of groups of functions: 'saldo', or the one direction that was read in."""
    groups = frame[~frame["samen"].astype(bool)]
    return next((name for name in ("saldo", "uitstroom") if groups[name].notna().any()), "instroom")
