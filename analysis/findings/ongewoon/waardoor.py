"""What moved a figure, as arithmetic and never as a cause: destinations of the outflow, and shift-share of employees.

Source of the shift-share: Dunn (1960), in three parts that add up: growth of the whole, mix of branches, own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Movement, Value, above, adding_up, furthest, movement, total, value_of, who
from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.findings.mobiliteit.woorden import SUBJECT, branch, destination, during, provisional, region
from analysis.findings.ongewoon.woorden import moment
from analysis.formats import capital, in_prose, number, of_period, signed, spoken
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import UitstroomWaardoor, WerknemersWaardoor

Row = Mapping[str, Any]
_NAMED = 3
_SIDES = ("toen", "nu")
_CALLED = "Dit is rekenkundig: het zegt niet waarom mensen gingen."


def destinations(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which destination moved the outflow most between two years; refused when the parts are not the whole.

    Args:
        frame: One row per destination: toen, nu, verschil, and the whole of both years.
        parameters: `bereik` tells which destinations count.
    """
    rows = records(frame, UitstroomWaardoor)
    if not rows:
        return nothing_found("de uitstroom van twee jaren naast elkaar")
    one, subject = rows[0], SUBJECT[text_of(parameters, "bereik")]
    where, year = f"{branch(frame)} in {region(frame)}", moment({**one, "thema_code": "mobiliteit"})
    moved = outflow(rows)
    if moved is None:
        return _refused(rows, f"{capital(subject)} van {where}: niet te zeggen welke bestemming haar bewoog")
    change, largest = moved.verschil, _destination(rows)
    listed = [f"{destination(row['categorie'])} {signed(row['verschil'])}" for row in rows]
    unsure = " Dat kan door de afronding komen." if moved.richting == "onbeslist" else ""
    size = f"{signed(change.waarde)} in een jaar"
    full, short = f"{capital(subject)} van {where}", f"{capital(subject)}, {in_prose(one['branche'])} in {one['regio']}"
    title = fitting(
        *(f"{about} ({year}): {size}; {largest}" for about in (full, short) if largest),
        *[f"{short} ({year}): {signed(change.waarde)}; {largest}"] * bool(largest),
        *(f"{about} ({year}): {size}" for about in (full, short, f"Uitstroom in {one['regio']}")),
    )
    told = "" if not largest or largest in title else f" {capital(largest)}."
    return Findings(
        titel=title,
        zin=f"{during(one['periode_code'], one['periode'])} ging de uitstroom van {number(moved.van.waarde)} een jaar"
        f" eerder naar {number(moved.naar.waarde)}.{unsure}{told} {_CALLED}",
        alt=f"Staafdiagram van het verschil per bestemming: {enough(listed, ALT - 150)}."
        f" Samen {signed(change.waarde)}.",
        opmerkingen=provisional(frame),
    )


def _destination(rows: Sequence[Row]) -> str:
    """Give the destination with the largest difference, those that tie together; '' where there is none to name."""
    largest = furthest(rows, "verschil", "verschil_afgerond_op")
    if largest is None or largest.allemaal or len(largest.rijen) > _NAMED or not largest.waarden[0].waarde:
        return ""
    return f"grootste verschil: {who(largest, 'categorie', 'bestemmingen', signed, said=destination)}"


def outflow(rows: Sequence[Row]) -> Movement | None:
    """Give how the whole outflow changed, None when the parts are not the whole in one of both years.

    The whole is what the source gives, which is rounded once; only without one in both years it is the sum of parts.
    """
    if not rows:
        return None
    parts = [total(rows, side, f"{side}_afgerond_op") for side in _SIDES]
    given = [value_of(rows[0], f"geheel_{side}", f"geheel_{side}_afgerond_op") for side in _SIDES]
    if not all(_fits(part, whole) for part, whole in zip(parts, given, strict=True)):
        return None
    then, now = parts if None in given else given
    return None if then is None or now is None else movement(then, now)


def _fits(parts: Value | None, whole: Value | None) -> bool:
    """Tell whether parts can be the whole that the source gives; without one they are."""
    return parts is not None and (whole is None or not (above(parts, whole) or above(whole, parts)))


def _refused(rows: Sequence[Row], titel: str) -> Findings:
    blank = [destination(row["categorie"]) for row in rows if row["toen"] is None or row["nu"] is None]
    why = (
        f"Zonder cijfer in één van beide jaren: {enough(blank, 150)}."
        if blank
        else "De bestemmingen tellen niet op tot de hele uitstroom van de bron."
    )
    return Findings(
        titel=fitting(titel, "Niet te zeggen welke bestemming de uitstroom bewoog"),
        zin=f"{why} De verschillen zijn dan niet het hele verschil.",
        alt="Er is niets getekend: de delen zijn niet compleet.",
    )


def employees(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how much of the change of a region goes with the country, with its mix of branches, and is its own.

    Args:
        frame: One row per branch: toen, nu, verschil, landelijk, branchemix, eigen.
        _: Not used.
    """
    rows = records(frame, WerknemersWaardoor)
    if not rows:
        return nothing_found(
            "het aantal werknemers van deze regio in twee jaren",
            why="Kies een regio. Nodig zijn de werknemers per branche, hier en in Nederland; die komen van StatLine.",
        )
    one = rows[0]
    sums = [total(rows, name, step) for name, step in PARTS]
    change, country, mix, own = sums
    if change is None or country is None or mix is None or own is None:
        return _incomplete(rows)
    printed = as_whole(rows)
    told = f"landelijk {signed(printed[0])}, branchemix {signed(printed[1])}, eigen {signed(printed[2])}"
    return Findings(
        titel=fitting(
            f"Werknemers in {one['regio']} {signed(change.waarde)} ({of_period(one['periode'])}): {told}",
            f"{one['regio']} {signed(change.waarde)} ({of_period(one['periode'])}): {told}",
        ),
        zin=f"Het aantal ging van {_size(rows, 'toen')} in {spoken(one['vergeleken_met'])} naar {_size(rows, 'nu')} in"
        f" {spoken(one['periode'])}. Landelijk is de groei van de hele"
        " sector in Nederland; branchemix dat branches daar niet even hard groeiden; eigen wat overblijft."
        f"{_largest(rows)}"
        f" {_unsure(own)}Dit is rekenkundig, geen oorzaak.",
        alt=f"Staafdiagram: {told}, samen {signed(change.waarde)}. Het eigen deel per branche:"
        f" {enough(_branches(rows), ALT - 200)}.",
        opmerkingen=provisional(frame),
    )


def as_whole(rows: Sequence[Row]) -> list[int]:
    """Give the three parts of all branches in whole employees, so that they add up to the change as they are printed.

    The rows have them exact; of none may a number be missing.
    """
    change, *parts = (sum(row[name] for row in rows) for name, _ in PARTS)
    return adding_up(parts, change)


PARTS = (
    ("verschil", "verschil_afgerond_op"),
    ("landelijk", "landelijk_afgerond_op"),
    ("branchemix", "branchemix_afgerond_op"),
    ("eigen", "eigen_afgerond_op"),
)


def _size(rows: Sequence[Row], side: str) -> str:
    summed = total(rows, side, f"{side}_afgerond_op")
    return number(None if summed is None else summed.waarde)


def _branches(rows: Sequence[Row]) -> list[str]:
    return [f"{in_prose(row['branche_kort'])} {signed(row['eigen'])}" for row in rows]


def _largest(rows: Sequence[Row]) -> str:
    largest = furthest(rows, "eigen", "eigen_afgerond_op")
    if largest is None or largest.enig is None or not largest.waarden[0].waarde:
        return ""
    return f" Eigen is het grootst bij {who(largest, 'branche_kort', 'branches', signed)}."


def _unsure(own: Value) -> str:
    return "Door de afronding kan eigen boven of onder nul liggen. " if own.low <= 0 <= own.high else ""


def _incomplete(rows: Sequence[Row]) -> Findings:
    blank = [in_prose(row["branche_kort"]) for row in rows if row["eigen"] is None]
    return Findings(
        titel=fitting(
            f"Werknemers in {rows[0]['regio']}: niet te ontleden",
            "Niet te ontleden",
        ),
        zin=f"Zonder alle vier de cijfers (toen en nu, hier en in Nederland): {enough(blank, 200)}. De delen tellen dan"
        " niet op.",
        alt="Er is niets getekend: de delen zijn niet compleet.",
    )
