"""What the figures about jobs and people at work say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.claims import (
    Percentage,
    highest,
    lowest,
    movement,
    percentage,
    value_of,
    who,
)
from analysis.findings.base import (
    Findings,
    capped,
    gaps,
    known,
)
from analysis.formats import (
    counted,
    from_to,
    in_period,
    listing,
    number,
    percent,
    spoken,
)
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import (
    WerkgelegenheidBanen,
    WerkgelegenheidPersonen,
)
from queries.whole import NARROW, SECTOR

_NAMES = {SECTOR: "breed", NARROW: "smal"}


def _only_broad(subject: str, parameters: Parameters) -> Findings:
    """Give the words for a demarcation without figures; breed and smal never stand in for each other."""
    wanted = _NAMES[text_of(parameters, "afbakening")]
    other = "breed" if wanted == "smal" else "smal"
    return Findings(
        titel=f"Geen cijfers over {subject} voor zorg en welzijn {wanted}",
        zin=f"{subject.capitalize()} zijn alleen gevonden voor zorg en welzijn {other}. Breed is met kinderopvang, smal"
        " zonder; het ene cijfer kan het andere niet vervangen.",
        alt=f"Er is niets getekend: geen cijfers over {subject} voor zorg en welzijn {wanted}.",
    )


def jobs(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how the number of jobs moved: the last year, the highest and the lowest quarter.

    Args:
        frame: One row per quarter in order: periode, waarde, verandering, verandering_procent.
        parameters: `afbakening` is ZW (breed) or ZWS (smal).
    """
    rows = records(known(frame, "waarde"), WerkgelegenheidBanen)
    if not rows:
        return _only_broad("banen", parameters)
    last, first = rows[-1], rows[0]
    ends = [
        f"Het {word} van {len(rows)} kwartalen: {who(end, 'periode', 'kwartalen', number, said=spoken)}."
        for word, end in (("hoogst", highest(rows)), ("laagst", lowest(rows)))
        if end is not None and end.van > 1
    ]
    return Findings(
        titel=f"{number(last['waarde'])} banen {in_period(last['periode'])}{_year_step(last)}",
        zin=" ".join(ends) or "Van andere kwartalen is geen cijfer gevonden.",
        alt=f"Lijndiagram van het aantal banen van {spoken(first['periode'])} ({number(first['waarde'])}) tot en met "
        f"{spoken(last['periode'])} ({number(last['waarde'])}). {' '.join(ends)}".strip(),
        let_op=(
            "De bron noemt in de tekst hoofdbanen en in de tabel banen. De verandering is anders dan bij werknemers"
            " met een hoofdbaan. Zet deze reeks dus niet achter een reeks van werknemers.",
            *gaps(rows, quarterly=True),
        ),
    )


def _year_step(row: Mapping[str, Any]) -> str:
    """Give the change in a year as the end of a title, as far as the rounding lets it be told."""
    then, now = value_of(row, "eerder", "eerder_op"), value_of(row)
    if then is None or now is None:
        return ""
    step = movement(then, now)
    if step.richting in {"gelijk", "onbeslist"} or step.procent is None or step.procent.decimals is None:
        return ", evenveel als een jaar eerder" if step.richting == "gelijk" else ""
    size = percent(abs(step.procent.waarde), step.procent.decimals)
    return f", {size} {'meer' if step.richting == 'hoger' else 'minder'} dan een jaar eerder"


def people(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how employees and self-employed grew between the first and the last year.

    Args:
        frame: One row per group and year in order: groep, periode, waarde, voorlopig.
        parameters: `afbakening` is ZW (breed) or ZWS (smal).
    """
    rows = known(frame, "waarde")
    if rows.empty:
        return _only_broad("werkzame personen", parameters)
    ends = {
        str(name): (records(group, WerkgelegenheidPersonen)[0], records(group, WerkgelegenheidPersonen)[-1])
        for name, group in rows.groupby("groep")
    }
    steps = {name: _grown(old, new) for name, (old, new) in ends.items()}
    parts = [
        f"{name} van {number(old['waarde'])} ({old['periode']}) naar {number(new['waarde'])} ({new['periode']})"
        + (f", {step.tekst}" if (step := steps[name]) and step.tekst else "")
        for name, (old, new) in ends.items()
    ]
    first, last = next(iter(ends.values()))
    years = [
        row["periode"] for row in records(rows[rows["voorlopig"]].drop_duplicates("periode"), WerkgelegenheidPersonen)
    ]
    notes = ["De bron geeft geen totaal van de twee. Zelfstandigen tellen niet mee in cijfers over in- en uitstroom."]
    if years:
        notes.append(f"De cijfers over {listing(years)} zijn voorlopig; in de grafiek zijn die punten open.")
    lines = [records(group, WerkgelegenheidPersonen) for _, group in rows.groupby("groep")]
    notes += dict.fromkeys(text for line in lines for text in gaps(line))
    return Findings(
        titel=_people_title(ends, steps),
        zin=f"Van het eerste naar het laatste jaar: {'; '.join(parts)}.",
        alt=f"Lijndiagram met {counted(len(ends), 'lijn', 'lijnen')} van"
        f" {from_to(first['periode'], last['periode'])}: {'; '.join(parts)}.",
        let_op=capped(notes),
    )


def _grown(old: Mapping[str, Any], new: Mapping[str, Any]) -> Percentage | None:
    then, now = value_of(old), value_of(new)
    return None if then is None or now is None or old is new else percentage(then, now)


def _people_title(
    ends: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]], steps: dict[str, Percentage | None]
) -> str:
    """Say which group grew fastest over the same years, where rounding lets that be told."""
    spans = {(old["periode"], new["periode"]) for old, new in ends.values()}
    top = highest([{"groep": name} for name in ends], lambda row: steps[row["groep"]])
    first, last = next(iter(ends.values()))
    told = None if top is None or top.enig is None or not top.compleet else steps[top.enig["groep"]]
    apart = top is not None and top.van > 1 and top.kant != "gelijk" and len(spans) == 1
    if not apart or top is None or top.enig is None or told is None or told.tekst is None:
        return "; ".join(f"{number(new['waarde'])} {name} in {new['periode']}" for name, (_, new) in ends.items())
    verb = "groeide het snelst" if top.kant == "hoger" else "kromp het minst"
    return f"Het aantal {top.enig['groep']} {verb}: {told.tekst} tussen {first['periode']} en {last['periode']}"
