"""How people say what a flow of twelve months is: period, place, branch, and what to beware of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import (
    Extreme,
    Value,
    above,
    alike,
    among,
    bare,
    highest,
    majority,
    part_of,
    share,
    shown_total,
    total,
    value_of,
    who,
)
from analysis.findings.base import enough, fitting, known
from analysis.formats import capital, in_prose, listing, number, of_period, percent, spoken

Row = Mapping[str, Any]
_COARSE = 1000
LEAVERS = {
    "totaal": "vertrekkers",
    "intern": "vertrekkers binnen zorg en welzijn",
    "extern": "vertrekkers naar buiten zorg en welzijn",
}
SIDE = {"intern": "binnen zorg en welzijn", "extern": "naar buiten zorg en welzijn"}
SUBJECT = {
    "totaal": "uitstroom",
    "intern": "uitstroom binnen zorg en welzijn",
    "extern": "uitstroom naar buiten zorg en welzijn",
}


def during(code: str, label: str) -> str:
    """Give a period as a sentence begins it: 'In 2022', 'In de twaalf maanden tot en met het 3e kwartaal van 2023'."""
    if "KW" not in code:
        return f"In {label}"
    return f"In de twaalf maanden tot en met {spoken(label)}"


def year_of(code: str, label: str) -> str:
    """Give the same shorter, for a title: 'in 2022', 'in het jaar tot en met het 3e kwartaal van 2023'."""
    return f"in {label}" if "KW" not in code else f"in het jaar tot en met {spoken(label)}"


def branch(frame: pd.DataFrame) -> str:
    """Give the branch of these rows as it stands in a sentence: 'de branche VVT', 'zorg en welzijn (breed)'."""
    name = in_prose(str(frame["branche"].iloc[0]))
    return name if name.startswith("zorg en welzijn") else f"de branche {name}"


def region(frame: pd.DataFrame) -> str:
    """Give the region of these rows."""
    return str(frame["regio"].iloc[0])


def people(number_of: float) -> str:
    """Give a number of employees: '860 werknemers'."""
    return f"{number(number_of)} werknemers"


def destination(name: str) -> str:
    """Give where people went or came from, as it stands in a sentence: 'andere branche binnen zorg en welzijn'."""
    return in_prose(name).replace("Zorg en Welzijn", "zorg en welzijn")


def parts(rows: Sequence[Row], whole: Value | None) -> list[Row]:
    """Give rows with `deel`: their share of what is shown, in one measure, None where it may not be told.

    Of all parts together when every part is known, which rounding moves least; else of the whole that the source gives.
    """
    numbers = [value_of(row, "aantal") for row in rows]
    summed = total(rows, "aantal")
    complete = summed is not None and (whole is None or not (above(summed, whole) or above(whole, summed)))
    found = alike([part_of(own, numbers) if complete else share(own, whole) for own in numbers])
    return [{**row, "deel": part} for row, part in zip(rows, found, strict=True)]


def adds_up(rows: Sequence[Row]) -> tuple[str, ...]:
    """Say it where the shares of all parts, as they are printed, are not 100% together; see `parts`."""
    shown = shown_total([row["deel"] for row in rows])
    return () if shown is None else (f"Door afronden zijn de aandelen samen {percent(shown, 0)}.",)


def amount(row: Row) -> str:
    """Give a number of employees with its share of what is shown: '860 werknemers, 41,3%'; see `parts`."""
    part = row["deel"]
    return f"{people(row['aantal'])}{'' if part is None or part.tekst is None else f', {part.tekst}'}"


def most(rows: Sequence[Row], whole: Value | None) -> str:
    """Give where most went as a sentence without full stop: 'De meesten gingen naar: pensioen (860 werknemers, 63%)'.

    'De meesten' is more than half; of a destination without a number nobody knows its rank, so that is told.

    Args:
        rows: Rows of `parts`.
        whole: The total that the source gives of them.
    """
    top = highest(rows, "aantal")
    if top is None:
        return "Van geen enkele bestemming is een cijfer bekend"
    told = _top(top)
    if top.zonder and top.van == 1:
        return f"Van één bestemming is een cijfer bekend: {told}"
    if top.van == 1:
        return f"Allen gingen naar: {told}"
    if _majority(top, rows, whole):
        return f"De meesten gingen naar: {told}"
    group = "De grootste groep ging" if top.enig else "De grootste groepen gingen"
    return f"{group} naar: {told}{_among(top)}"


def most_title(rows: Sequence[Row], whole: Value | None, group: str, one: Row) -> str:
    """Give the same as a title, with the period: 'Grootste groep vertrekkers in 2022 naar: pensioen (…)'.

    'Meeste' is more than half, as in the sentence.

    Args:
        rows: Rows of `parts`.
        whole: The total that the source gives of them.
        group: Who they are, of `LEAVERS`.
        one: A row with periode_code and periode.
    """
    when, short = year_of(one["periode_code"], one["periode"]), f"({of_period(one['periode'])})"
    subject, top = f"Bestemmingen van {group} {when}", highest(rows, "aantal")
    if top is None:
        return subject
    told, alone = _top(top), bare(top, "categorie", "bestemmingen", said=destination)
    if top.zonder and top.van == 1:
        return fitting(
            f"{capital(group)} {when}, alleen bekend: {told}", f"{subject}: alleen {alone} is bekend", subject
        )
    most_of = _majority(top, rows, whole)
    among_whom = "" if most_of else _among(top)
    # as in a sentence: who are not more than half are a group
    lead = f"{'Meeste' if most_of else 'Grootste groep' if top.enig else 'Grootste groepen'} {group}"
    return fitting(
        f"{lead} {when} naar: {told}{among_whom}",
        f"{lead} {short} naar: {told}{among_whom}",
        f"{lead} {when} naar: {alone}{among_whom}",
        f"{lead} {short} naar: {alone}{among_whom}",
        f"{lead} {short}: {alone}{among_whom}",
        subject,
    )


def _top(top: Extreme[Row]) -> str:
    one = top.enig
    if one is not None:
        return f"{destination(one['categorie'])} ({amount(one)})"
    return who(top, "categorie", "bestemmingen", people, said=destination)


def _among(top: Extreme[Row]) -> str:
    return f", {among(top, 'bestemmingen')}" if top.zonder else ""


def _majority(top: Extreme[Row], rows: Sequence[Row], whole: Value | None) -> bool:
    return top.enig is not None and majority(value_of(top.enig, "aantal"), whole or total(rows, "aantal"))


def without(rows: Sequence[Row]) -> str:
    """Name the rows that have no number, as a sentence that begins with a space; empty when all have one."""
    blank = [destination(row["categorie"]) for row in rows if row["aantal"] is None]
    return f" Zonder cijfer: {enough(blank, 110)}." if blank else ""


def third_party(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn when a row was passed on by somebody who did not make the figure."""
    if "derden" not in set(frame["bron_soort"]):
        return ()
    return ("Een deel van deze cijfers komt van derden en is niet nagekeken bij de maker.",)


def provisional(frame: pd.DataFrame) -> tuple[str, ...]:
    """Say which periods may still change."""
    rows = frame[frame["status"].str.contains("voorlopig")]
    if rows.empty:
        return ()
    names = [of_period(str(label)) for label in dict.fromkeys(rows["periode"])]
    shown = listing(names if len(names) <= 4 else [names[0], f"{len(names) - 1} andere perioden"])
    return (f"Nog voorlopig, kan veranderen: {shown}.",)


def read_as(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn when a source does not say whether a flow is external or total, and name the rows."""
    rows = known(frame, "noot")
    rows = rows[rows["noot"].str.contains("gelezen als extern", regex=False)]
    if rows.empty:
        return ()
    column = "branche" if "branche_code" in rows else "periode"
    names = list(dict.fromkeys(in_prose(of_period(str(name))) for name in rows[column]))
    return (f"De bron zegt niet of dit totaal of extern is ({enough(names, 150)}). Wij lezen het als extern.",)


def read_as_broad(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn when that a figure is about the broad sector is our reading: the source names neither broad nor narrow."""
    if not any("gelezen als breed" in str(note) for note in frame["noot"]):
        return ()
    return ("De bron noemt geen breed of smal. Wij lezen het als zorg en welzijn breed.",)


def coarse(rows: Sequence[Row]) -> tuple[str, ...]:
    """Warn which numbers the source rounded to thousands: the period, with the side where only one side was.

    Args:
        rows: Each with a number and its rounding for both sides, and a balance with `saldo_berekend`.
    """
    found: dict[float, list[str]] = {}
    for row in rows:
        given = ["instroom", "uitstroom", *([] if row.get("saldo_berekend") else ["saldo"])]
        steps = {side: row.get(f"{side}_afgerond_op") or 0.0 for side in given if row.get(side) is not None}
        for step in sorted({step for step in steps.values() if step >= _COARSE}):
            sides = [side for side, own in steps.items() if own == step]
            whose = "" if len(sides) == len(steps) else f" ({listing(sides)})"
            found.setdefault(step, []).append(f"{of_period(row['periode'])}{whose}")
    told = [f"op {number(step)}: {enough(names, 190 // len(found))}" for step, names in sorted(found.items())]
    return (f"Door de bron afgerond {'; '.join(told)}.",) if told else ()
