"""What the figures on origin, on words without numbers and on pension say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, among, bare, highest, newest_period, rest, roughly, share, value_of, who
from analysis.findings.base import Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit.woorden import (
    adds_up,
    branch,
    destination,
    during,
    parts,
    people,
    provisional,
    read_as_broad,
    region,
    third_party,
    without,
    year_of,
)
from analysis.formats import count_word, counted, full_stop, in_order, listing, lower_first, number, of_period
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import InstroomHerkomst, MobiliteitBevindingen, UitstroomPensioen

Row = Mapping[str, Any]
_COARSE = 1000
_PLURAL = "herkomsten"
_ABOUT = {
    "functiegroep": "functiegroepen in woorden",
    "herkomst": "herkomst in woorden",
    "uitstroom": "uitstroom in woorden",
}


def origins(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say where most of the inflow came from, with all shares.

    Args:
        frame: One row per origin of one period, largest first, also without a number: categorie, aantal, afgerond_op,
            totaal, totaal_afgerond_op.
    """
    if known(frame, "aantal").empty:
        return nothing_found("de herkomst van instroom")
    one = records(frame, InstroomHerkomst)[0]
    whole = value_of(one, "totaal", "totaal_afgerond_op")
    rows = parts(records(frame, InstroomHerkomst), whole)
    told = [row for row in rows if row["aantal"] is not None]
    listed = enough([f"{destination(row['categorie'])} {_counted(row)}" for row in told], 220)
    size = "werknemers" if whole is None else people(whole.waarde)
    missing = without(rows)
    return Findings(
        titel=_largest(rows, one),
        zin=f"{during(one['periode_code'], one['periode'])} kwamen er in {region(frame)} {size}"
        f"{_from(frame, one)} bij in {branch(frame)}: {listed}.{missing}",
        alt=f"Staafdiagram{in_order(len(told), 'van groot naar klein')}: {listed}.{missing}",
        let_op=_slack(told) + adds_up(rows) + third_party(frame),
        opmerkingen=provisional(frame),
    )


def _from(frame: pd.DataFrame, one: Row) -> str:
    """Say that who changed branch inside the sector is not counted, where that makes a difference."""
    whole = branch(frame).startswith("zorg en welzijn")
    return " van buiten zorg en welzijn" if one.get("bereik") == "extern" and not whole else ""


def _largest(rows: Sequence[Row], one: Row) -> str:
    """Give the title: the largest origin, ties named, among how many when some have no number."""
    when, short = year_of(one["periode_code"], one["periode"]), f"({of_period(one['periode'])})"
    top = highest(rows, "aantal")
    if top is None:
        return f"Herkomst van de instroom {when}"
    alone = bare(top, "categorie", _PLURAL, said=destination)
    told = who(top, "categorie", _PLURAL, people, said=destination)
    part = top.enig["deel"] if top.enig else None
    if part is not None and part.tekst:
        told = f"{alone} ({part.tekst})"
    start = f"Grootste herkomst{'' if top.compleet else f' {among(top, _PLURAL)}'}"
    return fitting(
        f"{start} {when}: {told}", f"{start} {short}: {told}", f"{start} {short}: {alone}", f"{start} {short}"
    )


def _slack(rows: Sequence[Row]) -> tuple[str, ...]:
    """Warn how far a coarse rounding may move the shares."""
    coarse = [row for row in rows if row["deel"] is not None and (row["afgerond_op"] or 0) >= _COARSE]
    widest = highest(coarse, lambda row: Value(row["deel"].marge))
    if widest is None:
        return ()
    return (
        f"De bron rondt af op {number(widest.rijen[0]['afgerond_op'])}. Een aandeel kan daardoor tot ongeveer"
        f" {number(widest.waarden[0].waarde, 1)} procentpunt hoger of lager zijn.",
    )


def _counted(row: Row) -> str:
    part = row["deel"].tekst if row["deel"] else None
    return f"{number(row['aantal'])}{f' ({part})' if part else ''}"


def in_words(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say what a source reports without giving numbers.

    Args:
        frame: One row per finding: groep, tekst, oordeel, sinds.
        parameters: `onderwerp` is functiegroep, herkomst or uitstroom.
    """
    subject = text_of(parameters, "onderwerp")
    if frame.empty:
        return nothing_found(_ABOUT[subject])
    rows = records(frame, MobiliteitBevindingen)
    if subject == "functiegroep":
        return _function_groups(frame, rows)
    top = next((row for row in rows if row["oordeel"].startswith("grootste")), rows[0])
    when = f" ({of_period(top['wanneer'])})" if top["wanneer"] else ""
    return Findings(
        titel=f"{top['tekst'].removesuffix('.')}{when}",
        zin=f"Over {branch(frame)} in {region(frame)} geeft de bron hier"
        f" {counted(len(rows), 'bevinding', 'bevindingen')} zonder getallen.",
        alt="Er is geen grafiek: de bron geeft geen getallen.",
    )


def _function_groups(frame: pd.DataFrame, rows: Sequence[Mapping[str, Any]]) -> Findings:
    leaving = [row for row in rows if row["oordeel"].startswith("uitstroom hoger")]
    when = next((f" ({of_period(row['wanneer'])})" for row in leaving or rows if row["wanneer"]), "")
    titel = f"De bron noemt geen functiegroep met meer uitstroom dan instroom{when}"
    if leaving:
        those = listing([lower_first(row["groep"]) for row in leaving])
        start = f"Meer uitstroom dan instroom bij {count_word(len(leaving))} van {count_word(len(rows))} groepen"
        titel = fitting(
            f"{start}: {those}{when}", f"Meer uitstroom dan instroom bij: {those}{when}", f"{start}{when}", start
        )
    said = f" {enough([full_stop(row['tekst']) for row in leaving], 260, ' ')}" if leaving else ""
    return Findings(
        titel=titel,
        zin=f"De bron vergelijkt externe in- en uitstroom per functiegroep in {branch(frame)}, {region(frame)}.{said}",
        alt="Er is geen grafiek: de bron geeft geen getallen.",
        let_op=(
            "De bron toont dit in een grafiek zonder getallen. Wij geven alleen weer wat zij er in woorden over zegt.",
        ),
    )


def _leaving(frame: pd.DataFrame) -> str:
    """Give what people left, after who they are: 'zorg en welzijn (breed)', 'van de branche VVT de sector'."""
    name = branch(frame)
    return name if name.startswith("zorg en welzijn") else f"van {name} de sector"


def pension(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which part of the leavers retired.

    Args:
        frame: Two rows per year: reden, aantal, aandeel, totaal, in_woorden; the last year is told.
    """
    rows = newest_period(records(known(frame, "aantal"), UitstroomPensioen))
    retired = next((row for row in rows if row["formule"] is None), None)
    if retired is None:
        return nothing_found("vertrek door pensioen")
    whole, part = value_of(retired, "totaal", "totaal_afgerond_op"), value_of(retired, "aantal")
    ratio, left = share(part, whole), rest(whole, [part])
    others = "niet bekend hoeveel" if left is None else roughly(left)
    told = ratio.tekst if ratio else None
    words = f" De bron zegt erbij: {full_stop(retired['in_woorden'])}" if retired["in_woorden"] else ""
    year = year_of(retired["periode_code"], retired["periode"])
    sizes = f"{number(retired['aantal'])} van {number(retired['totaal'])}"
    return Findings(
        titel=f"{told} van wie {year} de sector verliet, ging met pensioen"
        if told
        else f"Met pensioen van wie {year} de sector verliet: {sizes}",
        zin=f"{during(retired['periode_code'], retired['periode'])} verlieten in {region(frame)} ongeveer"
        f" {number(retired['totaal'])} medewerkers {_leaving(frame)}: {number(retired['aantal'])} met pensioen"
        f"{f' ({told})' if told else ''}, de anderen om een andere reden.{words}",
        alt=f"Staafdiagram: {others} om een andere reden, {number(retired['aantal'])} met pensioen.",
        let_op=read_as_broad(frame) + third_party(frame),
    )
