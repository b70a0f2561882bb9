"""What the figures on one period of outflow say: the shares per destination and the flow diagram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, total, value_of
from analysis.findings.base import ALT, Findings, enough, known, nothing_found
from analysis.findings.mobiliteit.woorden import (
    LEAVERS,
    SIDE,
    adds_up,
    amount,
    branch,
    destination,
    during,
    most,
    most_title,
    parts,
    people,
    provisional,
    region,
    third_party,
    without,
    year_of,
)
from analysis.formats import capital, in_order, is_missing, listing, lower_first, number
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import UitstroomStroom, UitstroomVerdeling

Row = Mapping[str, Any]
_STAYED = ("binnen zorg en welzijn bleven er", "hoeveel er binnen zorg en welzijn bleven, is niet bekend")
_WENT = ("eruit gingen er", "hoeveel er eruit gingen, is niet bekend")


def shares(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which part of the outflow stayed inside the sector, and where most went.

    Args:
        frame: One row per destination of one period, also without a number: categorie, bereik, aantal, afgerond_op;
            samen, binnen and buiten with their `_afgerond_op`: the totals of what is shown and of both sides.
        parameters: `bereik` tells which destinations count.
    """
    if known(frame, "aantal").empty:
        return nothing_found("bestemmingen")
    reach = text_of(parameters, "bereik")
    one = records(frame, UitstroomVerdeling)[0]
    whole = value_of(one, "samen", "samen_afgerond_op")
    rows = parts(records(frame, UitstroomVerdeling), whole)
    group = LEAVERS[reach]
    missing = without(rows)
    titel, sides = _sides(rows, one, whole) if reach == "totaal" else ("", "")
    told = _told(rows)
    where = {
        row["bereik"]: f", {SIDE.get(row['bereik'], 'binnen en buiten zorg en welzijn')}" if reach == "totaal" else ""
        for row in told
    }
    bars = [f"{destination(row['categorie'])} {amount(row)}{where[row['bereik']]}" for row in told]
    shown = f", percentages van alle {group}" if any(row["deel"] and row["deel"].tekst for row in told) else ""
    listed = enough(bars, ALT - 100 - len(missing), "; ")
    return Findings(
        titel or most_title(rows, whole, group, one),
        f"{_left(frame, one, whole, reach)}{sides} {most(rows, whole)}.{missing}",
        f"Staafdiagram{in_order(len(told), 'van groot naar klein')}{shown}: {listed}.{missing}",
        _printed(told) + adds_up(rows) + third_party(frame),
        provisional(frame),
    )


def _told(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["aantal"] is not None]


def _left(frame: pd.DataFrame, one: Row, whole: Value | None, reach: str) -> str:
    when, where = during(one["periode_code"], one["periode"]), "" if reach == "totaal" else f", {SIDE[reach]}"
    if whole is None:
        return (
            f"{when} is niet bekend hoeveel werknemers in {region(frame)} samen uit {branch(frame)} vertrokken{where}."
        )
    return f"{when} vertrokken in {region(frame)} {people(whole.waarde)} uit {branch(frame)}{where}."


def _sides(rows: Sequence[Row], one: Row, whole: Value | None) -> tuple[str, str]:
    """Give a title and a sentence on who stayed in the sector and who left it, as far as that is known."""
    if {row["bereik"] for row in rows} < {"intern", "extern"}:
        return "", ""
    sides = [
        {"bereik": reach, "aantal": one[column], "afgerond_op": one[f"{column}_afgerond_op"]}
        for reach, column in (("intern", "binnen"), ("extern", "buiten"))
    ]
    inside, outside = parts(sides, whole)
    texts = [
        _side(side, [row for row in rows if row["bereik"] == side["bereik"]], *words)
        for side, words in ((inside, _STAYED), (outside, _WENT))
    ]
    told = f" {capital(texts[0])}; {texts[1]}."
    of_all = f"van de vertrekkers {year_of(one['periode_code'], one['periode'])}"
    if inside["deel"] is not None and inside["deel"].tekst:
        return f"{inside['deel'].tekst} {of_all} bleef binnen zorg en welzijn", told
    if outside["deel"] is not None and outside["deel"].tekst:
        return f"{outside['deel'].tekst} {of_all} verliet zorg en welzijn", told
    return "", told


def _side(side: Row, rows: Sequence[Row], told: str, unknown: str) -> str:
    """Give how many went to one side, or how many at least."""
    if side["aantal"] is not None:
        part = side["deel"].tekst if side["deel"] else None
        return f"{told} {number(side['aantal'])}{f' ({part})' if part else ''}"
    at_least = total(_told(rows), "aantal")
    return f"{told} minstens {number(at_least.waarde)}" if at_least else unknown


def routes(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what the flow diagram shows: how many stayed, how many left, and the largest stream of each.

    Args:
        frame: One row per stream, also without a number: stap 1 (branch to side) and 2 (side to destination), van,
            naar, aantal, afgerond_op, bereik, compleet (of every destination of that side a number); totaal.
    """
    if known(frame, "aantal").empty:
        return nothing_found("de weg van vertrekkers")
    listed = records(frame, UitstroomStroom)
    one = listed[0]
    whole = value_of(one, "totaal", "totaal_afgerond_op")
    streams = [row | {"categorie": row["naar"]} for row in listed if row["stap"] == 2]
    missing = without(streams)
    outside = [row for row in streams if row["bereik"] == "extern"]
    left = most(parts(outside, None), None) if len(outside) < len(streams) else ""
    inner = lower_first(left).replace("naar: ", "naar ").replace("bekend: ", "bekend, ")
    tail = f" Naar buiten: {inner}." if left and _told(outside) else ""
    size = "werknemers" if whole is None else people(whole.waarde)
    drawn = [
        f"van {destination(row['van'])} naar {destination(row['naar'])} {number(row['aantal'])}"
        for row in _told(listed)
    ]
    return Findings(
        titel=most_title(parts(streams, whole), whole, LEAVERS["totaal"], one),
        zin=f"{during(one['periode_code'], one['periode'])} vertrokken in {region(frame)} {size} uit {branch(frame)}:"
        f" {listing(_streams(listed))}.{tail}{missing}",
        alt=f"Stroomschema: {enough(drawn, ALT - 20 - len(missing), '; ')}.{missing}",
        let_op=third_party(frame),
        opmerkingen=provisional(frame),
    )


def _streams(rows: Sequence[Row]) -> list[str]:
    """Give how many went to each side, also of a side of which no number is known."""
    sides = {row["bereik"]: row for row in rows if row["stap"] == 1}
    texts = []
    for reach in dict.fromkeys(row["bereik"] for row in rows):
        row = sides.get(reach)
        known_part = "een onbekend aantal" if row is None else number(row["aantal"])
        texts.append(f"{'' if row is None or row['compleet'] else 'minstens '}{known_part} {SIDE[reach]}")
    return texts


def _printed(rows: Sequence[Row]) -> tuple[str, ...]:
    """Say what the source printed for parts that it gave only together."""
    notes = [
        f"De bron drukt af: {row['samengevoegd_uit']}. De drie groepen staan daar samen: {number(row['aantal'])}."
        for row in rows
        if row["samengevoegd_uit"] and is_missing(row["formule"])
    ]
    return tuple(dict.fromkeys(notes))
