"""What the figures on regions say: one figure for all regions, where a municipality lies, names that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.claims import nearest, place, rank
from analysis.findings.base import ALT, Findings, capped, enough, fitting, known, nothing_found
from analysis.findings.regiokaart.titel import KINDS, KINDS_OF, amount, title
from analysis.formats import (
    SHARES,
    agree,
    capital,
    count_word,
    counted,
    full_stop,
    in_order,
    in_period,
    in_prose,
    lower_first,
    some_of,
    spoken,
)
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import KaartGemeente, KaartNamen, KaartRegio

Row = Mapping[str, Any]
_DOWN = "van hoog naar laag"
_NEAREST = 3


@dataclass(frozen=True)
class Around:
    """Regions to set a region beside, as codes: same part of the country, and nearest in value."""

    landsdeel: str | None
    zelfde_landsdeel: tuple[str, ...]
    dichtbij: tuple[str, ...]


def regions(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which region is highest and lowest, what the chosen one has, and how many have no figure.

    Args:
        frame: Every region of one kind, with or without value: regio, waarde, eenheid, plaats, gekozen, wgv.
        parameters: `soort` names the kind of region.
    """
    rows = records(frame, KaartRegio)
    told = [row for row in rows if row["waarde"] is not None]
    one, many = KINDS[text_of(parameters, "soort")]
    if not rows:
        return nothing_found(many)
    subject = f"{rows[0]['indicator']}, {in_prose(rows[0]['branche'])}, {spoken(rows[0]['periode'])}"
    if not told:
        none = f"Van geen van de {count_word(len(rows))} {many} is een cijfer bekend"
        return nothing_found(many, none, f"Gezocht is naar: {lower_first(subject)}. Een ander cijfer kan er wel zijn.")
    return Findings(
        titel=title(rows, told, many),
        zin=" ".join([f"{subject}.", *_chosen(rows, told), *_work_area(rows)]),
        alt=_alt(rows, told, many, subject),
        let_op=_caveats(frame, rows, told, one, many),
    )


def order(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say where the chosen region stands among all, and which regions are nearest; without one who are at the ends.

    Args:
        frame: Every region of one kind, as for `regions`.
        parameters: `soort` names the kind of region.
    """
    rows = records(frame, KaartRegio)
    told = [row for row in rows if row["waarde"] is not None]
    _, many = KINDS[text_of(parameters, "soort")]
    if not told:
        return nothing_found(many, f"Van geen van de {count_word(len(rows))} {many} is een cijfer bekend")
    own = next((row for row in told if row["gekozen"]), None)
    standing = None if own is None or len(told) == 1 else place(own, rows)
    near = [] if own is None else [_named(row) for row in nearest(own, rows, most=_NEAREST)]
    subject = f"{rows[0]['indicator']}, {in_prose(rows[0]['branche'])}, {spoken(rows[0]['periode'])}"
    listed = f"{capital(counted(len(told), *KINDS_OF[many]))} met een cijfer{in_order(len(told), _DOWN, ', ')}"
    if own is not None and standing is not None:
        when = in_period(own["periode"])
        listed = fitting(f"{own['regio']}, {amount(own)} {when}: {rank(standing)}", f"{own['regio']}: {rank(standing)}")
    blank = len(rows) - len(told)
    return Findings(
        titel=listed,
        zin=f"{subject}." + (f" Het dichtst bij {own['regio']}: {enough(near, 180)}." if own and near else ""),
        alt=f"Staafdiagram{in_order(len(told), _DOWN)}. {subject}:"
        f" {enough([_named(row) for row in told], ALT - 220, '; ')}.",
        let_op=(f"{capital(counted(blank, *KINDS_OF[many]))} zonder cijfer staan er niet bij.",) * bool(blank),
    )


def around(frame: pd.DataFrame, code: str) -> Around:
    """Give what to set region `code` beside; nothing near in value while the region or the others have none.

    Of regions at the same distance none is chosen before another.
    """
    rows = {row["regio_code"]: row for row in records(frame)}
    own = rows.get(code)
    if own is None:
        return Around(None, (), ())
    part = own["landsdeel"]
    same = [key for key, row in rows.items() if part and row["landsdeel"] == part and key != code]
    near = nearest(own, rows.values(), most=_NEAREST)
    return Around(part, tuple(sorted(same)), tuple(row["regio_code"] for row in near))


def municipality(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say in which region a municipality lies, and with which others.

    Args:
        frame: The municipalities of one region, the asked one first: gemeente, regio, overlap, gekozen.
        _: Not used.
    """
    rows = records(frame, KaartGemeente)
    if not rows:
        return nothing_found("deze gemeente")
    asked, towns = rows[0], sorted((row["gemeente"] for row in rows), key=str.casefold)
    notes = []
    if asked["noot"] and not asked["noot"].startswith("Er is ook een provincie"):
        notes.append(f"{asked['regio']}: {lower_first(asked['noot'])}")
    return Findings(
        titel=f"{asked['gemeente']} ligt in {asked['regio']}",
        zin=f"Deze regio telt {counted(len(rows), 'gemeente', 'gemeenten')}: {enough(towns, 360)}.",
        alt=f"Tabel van de gemeenten van {asked['regio']}.",
        let_op=tuple(notes),
    )


def earlier_names(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which regions had another name.

    Args:
        frame: One row per earlier name or warning: regio, naam, tot, zekerheid.
        _: Not used.
    """
    rows = records(known(frame, "naam"), KaartNamen)
    warned = [row for row in records(frame, KaartNamen) if row["let_op"]]
    if not rows:
        return nothing_found("vroegere namen")
    changed = enough([f"{row['regio']} heette {row['naam']}" for row in rows if row["zekerheid"] != "afgeleid"], 250)
    derived = [row["naam"] for row in rows if row["zekerheid"] == "afgeleid"]
    guess = f" Bij {enough(derived, 80)} is de koppeling afgeleid." if derived else ""
    moved = len({row["regio_code"] for row in rows})
    return Findings(
        titel=f"{capital(counted(moved, 'regio', 'regio’s'))} {agree(moved, 'had', 'hadden')} eerder een andere naam",
        zin=f"{changed}. De code bleef gelijk.{guess}",
        alt="Tabel van regio’s met een vroegere naam.",
        let_op=capped(list(dict.fromkeys(f"{row['regio']}: {lower_first(row['let_op'])}" for row in warned))),
    )


def _chosen(rows: Sequence[Row], told: Sequence[Row]) -> list[str]:
    own = next((row for row in rows if row["gekozen"]), None)
    if own is None:
        return []
    if own["waarde"] is None:
        return [f"Voor {own['regio']} is er geen cijfer{_reason(own)}."]
    standing = place(own, rows)
    if len(told) == 1 or standing is None:
        return []
    known_only = "" if len(told) == len(rows) else " met een cijfer"
    return [f"{own['regio']} heeft {amount(own)}: {rank(standing)}{known_only}."]


def _work_area(rows: Sequence[Row]) -> list[str]:
    area = [row for row in rows if row["wgv"]]
    if not area:
        return []
    told = [_named(row) for row in area if row["waarde"] is not None]
    counted = f"{capital(some_of(len(told), len(area), 'regio', 'regio’s'))} van WGV"
    having = agree(len(told) or 1, "heeft", "hebben")
    return [f"{counted} {having} een cijfer{': ' if told else ''}{enough(told, 180)}."]


def _reason(row: Row) -> str:
    return "" if row["ontbreekt"].startswith("geen cijfer") else f" ({row['ontbreekt']})"


def _named(row: Row) -> str:
    return f"{row['regio']} {amount(row)}"


def _alt(rows: Sequence[Row], told: Sequence[Row], many: str, subject: str) -> str:
    drawn = "Kaart" if many == "regio’s" else "Staafdiagram"
    ranked = sorted(told, key=lambda row: -row["waarde"])
    blank = len(rows) - len(told)
    blank_told = capital(counted(blank, *KINDS_OF[many]))
    own = next((row["regio"] for row in rows if row["gekozen"] and row["waarde"] is None), None)
    first = f"Geen cijfer voor {own}. " if own else ""
    none = f" {blank_told} zonder cijfer: gearceerd grijs." if blank and drawn == "Kaart" else ""
    values = enough([_named(row) for row in ranked], ALT - 220 - len(first), "; ")
    return f"{first}{drawn} van {len(rows)} {many}. {subject}: {values}.{none}"


def _caveats(frame: pd.DataFrame, rows: Sequence[Row], told: Sequence[Row], one: str, many: str) -> tuple[str, ...]:
    notes = []
    if blank := len(rows) - len(told):
        which = "deze regio" if blank == 1 else some_of(blank, len(rows), one, many)
        notes.append(f"Van {which} is geen cijfer gepubliceerd of ingelezen. Geen cijfer is iets anders dan nul.")
    notes += _size(rows[0], one, several=len(told) > 1)
    if rows[0]["formule"]:
        notes.append(f"Zo is gerekend: {rows[0]['formule']}. Teller en noemer staan in de tabel.")
    if rows[0]["thema_code"] == "mobiliteit":
        notes.append("Een stroom gaat over twaalf maanden. Kwartalen tellen nooit op.")
    if one == "provincie":
        notes.append("Provincies staan niet op de kaart: het kaartbestand heeft alleen de grenzen van RegioPlus.")
    notes += [capital(full_stop(text)) for text in dict.fromkeys(known(frame, "noot")["noot"])]
    if "derden" in set(frame["bron_soort"]):
        notes.append("Een deel van deze cijfers komt van derden en is niet nagekeken bij de maker.")
    return capped(notes)


def _size(row: Row, one: str, *, several: bool) -> list[str]:
    """Warn that a count follows the size of a region, and say when there is no rate to look at instead."""
    if row["eenheid"] in SHARES or " per " in row["eenheid"]:
        return []
    larger = f"een {'groot' if one == 'landsdeel' else 'grote'} {one} heeft er vanzelf meer."
    none = row["thema_code"] == "mobiliteit" and not row["te_delen"]
    return [f"Dit zijn aantallen: {larger}"] * several + [
        "Een percentage is hier niet te geven: van dezelfde dag is het aantal werknemers niet bekend."
    ] * none
