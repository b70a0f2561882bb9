"""What the figures on origin, on words without numbers and on pension say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit_woorden import branch, during, provisional, region, third_party
from analysis.formats import count_word, full_stop, is_missing, listing, lower_first, number, percent
from analysis.rows import records

_ABOUT = {"functiegroep": "functiegroepen", "herkomst": "herkomst in woorden", "uitstroom": "uitstroom in woorden"}


def origins(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say where most of the inflow came from, with all shares.

    Args:
        frame: One row per origin of one period, largest first: categorie, aantal, aandeel, totaal, afgerond_op.
    """
    rows = records(known(frame, "aantal"))
    if not rows:
        return nothing_found("de herkomst van instroom")
    top = rows[0]
    listed = enough([f"{lower_first(row['categorie'])} {_counted(row)}" for row in rows], 240)
    whole = "" if is_missing(top["totaal"]) else f" {number(top['totaal'])} werknemers"
    let_op: tuple[str, ...] = ()
    if not is_missing(top["afgerond_op"]) and top["afgerond_op"] >= 1000 and top["totaal"]:
        slack = percent(50 * top["afgerond_op"] / top["totaal"]).removesuffix("%")
        let_op = (
            f"De bron rondt af op {number(top['afgerond_op'])}. Een aandeel kan daardoor ongeveer {slack} procentpunt"
            " hoger of lager zijn.",
        )
    return Findings(
        titel=f"De grootste herkomst is met {percent(top['aandeel'])}: {lower_first(top['categorie'])}",
        zin=f"{during(top['periode_code'], top['periode'])} kwamen er in {region(frame)}{whole} bij in"
        f" {branch(frame)}: {listed}.",
        alt=f"Staafdiagram van groot naar klein: {listed}.",
        let_op=let_op + provisional(frame) + third_party(frame),
    )


def _counted(row: dict[str, Any]) -> str:
    return f"{number(row['aantal'])} ({percent(row['aandeel'])})"


def in_words(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say what a source reports without giving numbers.

    Args:
        frame: One row per finding: groep, tekst, oordeel, sinds.
        parameters: `onderwerp` is functiegroep, herkomst or uitstroom.
    """
    subject = parameters["onderwerp"]
    if frame.empty:
        return nothing_found(_ABOUT[subject])
    rows = records(frame)
    if subject == "functiegroep":
        return _function_groups(frame, rows)
    top = next((row for row in rows if row["oordeel"].startswith("grootste")), rows[0])
    return Findings(
        titel=top["tekst"].removesuffix("."),
        zin=f"Over {branch(frame)} in {region(frame)} geeft de bron hier {_findings(len(rows))} zonder getallen.",
        alt="Er is geen grafiek: de bron geeft geen getallen.",
    )


def _function_groups(frame: pd.DataFrame, rows: list[dict[str, Any]]) -> Findings:
    leaving = [row for row in rows if row["oordeel"].startswith("uitstroom hoger")]
    titel = "Bij geen enkele functiegroep is de uitstroom hoger dan de instroom"
    if leaving:
        names = listing([lower_first(row["groep"]) for row in leaving])
        counted = f"Meer uitstroom dan instroom bij {count_word(len(leaving))} van {count_word(len(rows))} groepen"
        titel = fitting(f"{counted}: {names}", counted)
    said = f" {enough([full_stop(row['tekst']) for row in leaving], 260, ' ')}" if leaving else ""
    return Findings(
        titel=titel,
        zin=f"De bron vergelijkt externe in- en uitstroom per functiegroep in {branch(frame)}, {region(frame)}.{said}",
        alt="Er is geen grafiek: de bron geeft geen getallen.",
        let_op=(
            "De bron toont dit in een grafiek zonder getallen. Wij geven alleen weer wat zij er in woorden over zegt.",
        ),
    )


def _findings(count: int) -> str:
    return "één bevinding" if count == 1 else f"{count_word(count)} bevindingen"


def pension(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which part of the leavers retired.

    Args:
        frame: Two rows per year: reden, aantal, aandeel, totaal, in_woorden; the last year is told.
    """
    rows = records(known(frame, "aantal"))
    if not rows:
        return nothing_found("vertrek door pensioen")
    last = [row for row in rows if row["periode_code"] == rows[-1]["periode_code"]]
    retired = next(row for row in last if row["formule"] is None)
    other = next(row for row in last if row["formule"] is not None)
    words = f" De bron zegt erbij: {full_stop(retired['in_woorden'])}" if retired["in_woorden"] else ""
    return Findings(
        titel=f"{percent(retired['aandeel'])} van wie in {retired['periode']} de sector verliet, ging met pensioen",
        zin=f"{during(retired['periode_code'], retired['periode'])} verlieten in {region(frame)} ongeveer"
        f" {number(retired['totaal'])} medewerkers {branch(frame)}: {number(retired['aantal'])} met pensioen"
        f" ({percent(retired['aandeel'])}) en {number(other['aantal'])} om een andere reden.{words}",
        alt=f"Staafdiagram: {number(other['aantal'])} om een andere reden, {number(retired['aantal'])} met pensioen.",
        let_op=(
            "De bron noemt geen peildatum en geen meetwijze. Zet dit cijfer niet naast de stroom van het CBS.",
            *third_party(frame),
        ),
    )
