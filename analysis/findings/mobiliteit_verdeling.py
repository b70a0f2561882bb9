"""What the figures on one period of outflow say: the shares per destination and the flow diagram."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, known, nothing_found
from analysis.findings.mobiliteit_woorden import SUBJECT, amount, branch, during, provisional, region, third_party
from analysis.formats import is_missing, lower_first, number, percent
from analysis.rows import records

_SIDE = {"intern": "binnen zorg en welzijn", "extern": "buiten zorg en welzijn"}


def shares(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say which part of the outflow stayed inside the sector, and where most went.

    Args:
        frame: One row per destination of one period: categorie, bereik, aantal, aandeel, samen, totaal.
        parameters: `bereik` tells which destinations count.
    """
    rows = known(frame, "aantal")
    if rows.empty:
        return nothing_found("bestemmingen")
    listed = records(rows)
    top, when = listed[0], during(listed[0]["periode_code"], listed[0]["periode"])
    inside = sum(row["aantal"] for row in listed if row["bereik"] == "intern")
    whole = top["totaal"]
    biggest = f"De meesten gaan naar: {lower_first(top['categorie'])} ({amount(top)})."
    if parameters["bereik"] == "totaal" and whole and {"intern", "extern"} <= set(rows["bereik"]):
        titel = f"{percent(100 * inside / whole)} van de vertrekkers bleef binnen zorg en welzijn"
        zin = (
            f"{when} vertrokken in {region(rows)} {number(whole)} werknemers uit {branch(rows)}. {number(inside)} van"
            f" hen bleven binnen zorg en welzijn, {number(whole - inside)} gingen eruit"
            f" ({percent(100 - 100 * inside / whole)}). {biggest}"
        )
    else:
        subject = SUBJECT[parameters["bereik"]]
        titel = f"De meeste {subject} gaat naar: {lower_first(top['categorie'])}"
        size = (
            f" om {number(top['samen'])} werknemers" if not is_missing(top["samen"]) else " niet om een bekend totaal"
        )
        zin = f"{when} gaat het bij de {subject} uit {branch(rows)} in {region(rows)}{size}. {biggest}"
    bars = [f"{row['categorie']} {amount(row)}, {_SIDE.get(row['bereik'], 'alles')}" for row in listed]
    return Findings(
        titel,
        zin,
        f"Staafdiagram van groot naar klein: {enough(bars, ALT - 40, '; ')}.",
        _printed(listed) + provisional(rows) + third_party(rows),
    )


def routes(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what the flow diagram shows: how many stayed, how many left, and the largest stream of each.

    Args:
        frame: One row per stream: stap 1 (branch to side) and 2 (side to destination), van, naar, aantal, bereik.
    """
    rows = known(frame, "aantal")
    if rows.empty:
        return nothing_found("de weg van vertrekkers")
    listed = records(rows)
    sides = [row for row in listed if row["stap"] == 1]
    streams = [row for row in listed if row["stap"] == 2]
    top = max(streams, key=lambda row: float(row["aantal"]))
    whole = sum(row["aantal"] for row in sides)
    parts = [f"{number(row['aantal'])} {lower_first(row['naar'])}" for row in sides]
    outside = [row for row in streams if row["bereik"] == "extern"]
    abroad = max(outside, key=lambda row: float(row["aantal"])) if outside and top not in outside else None
    tail = f" Van wie de sector verlaat gaan de meesten naar: {_named(abroad)}." if abroad else ""
    drawn = enough([f"van {row['van']} naar {row['naar']} {number(row['aantal'])}" for row in listed], ALT - 20, "; ")
    return Findings(
        titel=f"De breedste stroom gaat naar: {lower_first(top['naar'])} ({number(top['aantal'])} van {number(whole)})",
        zin=f"{during(top['periode_code'], top['periode'])} splitst de uitstroom in {region(rows)} zich in"
        f" {enough(parts, 150)}.{tail}",
        alt=f"Stroomschema: {drawn}.",
        let_op=provisional(rows) + third_party(rows),
    )


def _named(row: dict[str, Any]) -> str:
    return f"{lower_first(row['naar'])} ({number(row['aantal'])})"


def _printed(rows: list[dict[str, Any]]) -> tuple[str, ...]:
    """Say what the source printed for parts that it gave only together."""
    notes = [
        f"De bron drukt af: {row['samengevoegd_uit']}. De drie groepen staan daar samen: {number(row['aantal'])}."
        for row in rows
        if row["samengevoegd_uit"] and is_missing(row["formule"])
    ]
    return tuple(dict.fromkeys(notes))
