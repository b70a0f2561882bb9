"""What the figures about money per project and per theme say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, above, among, highest, one_day, total, value_of, who
from analysis.findings.base import ALT, Findings, enough, fitting
from analysis.formats import agree, capital, count_word, counted, euro, exact_percent, some_of
from analysis.rows import records
from analysis.tempo import Pace
from queries.parameters import Parameters
from queries.rows import PlatformProjectgeld, PlatformProjectthemas


def spending(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say on which project most is spent, how much is left, and of how many projects nothing is known.

    Args:
        frame: One row per project: titel, besteed_eur, noemer_eur, over_eur, stand_op.
    """
    rows = records(frame, PlatformProjectgeld)
    spent = [row for row in rows if row["besteed_eur"] is not None]
    if not spent:
        return Findings(
            titel="Van geen project in deze keuze is bekend wat het kost",
            zin="De bronnen noemen geen bedrag per project. Bedragen per platform staan hierboven."
            " Met 'etl import project' leest een beheerder eigen bedragen in.",
            alt="Er is niets om te tekenen.",
        )
    moment = one_day(spent)
    whole = total(spent, "besteed_eur")
    together = ""
    if len(spent) > 1 and moment and whole is not None:
        together = f"Aan deze {len(spent)} projecten samen is {euro(whole.waarde)} besteed. "
    return Findings(
        titel=_most(rows, "titel", "projecten", moment)
        if len(spent) > 1
        else f"{spent[0]['titel']}: {euro(spent[0]['besteed_eur'])} besteed{_at(spent)}",
        zin=f"{together}{enough([_left(row) for row in spent], 280, ' ')}",
        alt="Liggende staven van wat besteed is, elk in een grijze balk van het hele bedrag. "
        + enough([f"{row['titel']}: {euro(row['besteed_eur'])}" for row in spent], ALT - 90, "; ")
        + ".",
        let_op=_without(rows),
    )


def _most(
    rows: Sequence[Mapping[str, Any]], name: str, plural: str, moment: str | None, least: str | None = None
) -> str:
    """Give on which most is spent; amounts of different days are not ranked, nor those below a part of another."""
    top = highest(rows, "besteed_eur", least=least)
    if top is None or not moment:
        count = sum(row["besteed_eur"] is not None for row in rows)
        when = f" ({moment})" if moment else ", elk op een eigen dag"
        return f"Van {count_word(count)} {plural} is bekend wat besteed is{when}"
    named = who(top, name, plural, euro, said=str)
    return fitting(
        f"Op {moment} het meest besteed aan {named}, {among(top, plural)}",
        f"Meest besteed aan {named}, {among(top, plural)} ({moment})",
        f"Meest besteed aan {named}, van {count_word(top.van)}{'' if top.compleet else ' met een cijfer'} ({moment})",
        f"Op {moment} is het hoogste bedrag dat besteed is {euro(top.waarden[0].waarde)}, {among(top, plural)}",
    )


def _at(rows: Sequence[Mapping[str, Any]]) -> str:
    return f" ({moment})" if (moment := one_day(rows)) else ""


def _left(row: Mapping[str, Any]) -> str:
    left = value_of(row, "over_eur")
    if left is None:
        return f"{row['titel']}: waarvan dit een deel is, is niet bekend."
    if left.waarde < 0:
        return f"{row['titel']}: {euro(-left.waarde)} meer dan er {_had(row)}."
    whole = "" if row["noemer_eur"] is None else f" van {euro(row['noemer_eur'])}"
    return f"{row['titel']}: {euro(left.waarde)} over{whole}."


def _had(row: Mapping[str, Any]) -> str:
    return "bestemd is" if row["noemer"] == "bestemd" else "begroot is"


def _without(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    unknown = sum(row["besteed_eur"] is None for row in rows)
    if not unknown:
        return ()
    which = some_of(unknown, len(rows), "project", "projecten")
    return (f"Van {which} is niet bekend wat besteed is. {agree(unknown, 'Dat telt', 'Die tellen')} niet mee.",)


def pace(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which projects spend slower than their time goes, and what is spent at the end of the year at this pace.

    Args:
        frame: One row per project: titel, besteed, looptijd_om, verwacht_eur, verwacht_op, noemer_eur, stand_op.
    """
    rows = records(frame, PlatformProjectgeld)
    expected = [row for row in rows if row["verwacht_eur"] is not None]
    timed = [row for row in rows if row["looptijd_om"] is not None and row["besteed"] is not None]
    if not expected and not timed:
        return Findings(
            titel="Geen project waarvan geld en tijd bekend zijn",
            zin="Hiervoor is nodig: wat besteed is, op welke dag, en wanneer het project begon.",
            alt="Er is niets om te tekenen.",
        )
    return Findings(
        titel=_behind(timed)
        if timed
        else f"Verwacht bij gelijk tempo, voor {counted(len(expected), 'project', 'projecten')}",
        zin=enough([_forecast(row) for row in expected], 290, " ")
        or enough([_elapsed(row) for row in timed], 290, " "),
        alt="Liggende staven van wat besteed is, met een streep bij wat bij gelijk tempo verwacht wordt. "
        + enough([_forecast(row) for row in expected] or [_elapsed(row) for row in timed], ALT - 100, " "),
        let_op=("Dit is geen begroting: het trekt het tempo van de eerste dag tot de stand door.",) if expected else (),
    )


def _behind(timed: Sequence[Mapping[str, Any]]) -> str:
    behind = [row for row in timed if Pace(row["besteed"], row["looptijd_om"]).verdict == "achter"]
    if len(timed) == 1:
        side = "langzamer dan" if behind else "niet langzamer dan"
        return f"{timed[0]['titel']} besteedt {side} de tijd{_at(timed)}"
    return (
        f"{capital(some_of(len(behind), len(timed), 'project', 'projecten'))} met een einddatum"
        f" {agree(len(behind) or 1, 'besteedt', 'besteden')} langzamer dan de tijd{_at(timed)}"
    )


def _elapsed(row: Mapping[str, Any]) -> str:
    return (
        f"{row['titel']}: {exact_percent(row['besteed'])} besteed, {exact_percent(row['looptijd_om'])} van de tijd om."
    )


def _forecast(row: Mapping[str, Any]) -> str:
    """Give what is spent on the last day if the pace stays, in hundreds: money comes in lumps."""
    coming = Value(row["verwacht_eur"], 100)
    whole = value_of(row, "noemer_eur")
    beyond = ""
    if whole is not None and above(coming, whole):
        beyond = f", meer dan er {_had(row)} ({euro(whole.waarde)})"
    return f"{row['titel']}: ongeveer {euro(coming.waarde)} op {row['verwacht_op']}{beyond}."


def themes(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say on which theme most is spent, and which themes cannot be added up.

    Args:
        frame: One row per theme and platform: thema, platform, projecten, met_besteed, besteed_eur, bekend_eur,
            noemer_eur, stand_op.
    """
    rows = records(frame, PlatformProjectthemas)
    named: list[dict[str, Any]] = [{**row, "naam": f"{row['thema']} ({row['platform']})"} for row in rows]
    known = [row for row in named if row["besteed_eur"] is not None]
    told = [row for row in named if row["bekend_eur"] is not None]
    if not told:
        return Findings(
            titel="Geen thema waarvan van een project bekend is wat besteed is",
            zin="De bronnen noemen van geen project wat besteed is.",
            alt="Er is niets om te tekenen.",
        )
    part = len(rows) - len(known)
    which = some_of(part, len(rows), "thema", "thema's")
    left_out = f"Van {which} is geen som te maken: niet van elk project is het bedrag op dezelfde dag bekend."
    if len(known) > 1:
        title = _most(named, "naam", "platformthema's", one_day(known), "bekend_eur")
    elif known:
        title = f"{capital(known[0]['naam'])}: {euro(known[0]['besteed_eur'])} besteed{_at(known)}"
    else:
        title = "Van geen thema is van elk project bekend wat besteed is"
    return Findings(
        titel=title,
        zin=enough([f"{capital(row['naam'])}: {_theme(row)}." for row in told], 290, " "),
        alt="Liggende staven van wat per thema besteed is. "
        + enough([f"{row['naam']}: {_spent(row)}" for row in told], ALT - 60, "; ")
        + ".",
        let_op=(left_out,) if part else (),
    )


def _spent(row: Mapping[str, Any]) -> str:
    """Give what is spent on a theme, of which a part is the least it can be: what is spent is not taken back."""
    return euro(row["besteed_eur"]) if row["besteed_eur"] is not None else f"minstens {euro(row['bekend_eur'])}"


def _theme(row: Mapping[str, Any]) -> str:
    if row["besteed_eur"] is None:
        when = f", {row['stand_op']}" if row["stand_op"] else ""
        return f"{_spent(row)} ({row['met_besteed']} van {row['projecten']} projecten{when})"
    projects = f"{row['projecten']} {agree(int(row['projecten']), 'project', 'projecten')}"
    share = "" if row["besteed"] is None else f", {exact_percent(row['besteed'])} van {euro(row['noemer_eur'])}"
    return f"{euro(row['besteed_eur'])}{share} ({projects})"
