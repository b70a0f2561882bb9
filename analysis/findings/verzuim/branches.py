"""What the figures that set branches side by side by their sickness absence say. Lower is better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Bounded, Extreme, among, amount, highest, lowest, movement, names, value_of, who
from analysis.findings.base import ALT, BRANCHES, Findings, enough, fitting, known, nothing_found
from analysis.findings.verzuim.cbs import borrowed
from analysis.formats import count_word, counted, in_order, in_period, in_prose, listing, percent, signed, some_of
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VerzuimBranches, VerzuimVerandering
from queries.whole import NARROW

Row = Mapping[str, Any]
_DIVISION = ("branche", "sector")  # of AZW; what else was chosen stands beside it


def ranking(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which branch has the highest and which the lowest absence in one quarter.

    Args:
        frame: Ten branches from high to low and the sector totals; a branch without figure has none.
    """
    rows = records(frame, VerzuimBranches)
    branches = [row for row in rows if row["niveau"] == "branche"]
    found = [row for row in branches if row["waarde"] is not None]
    top, low = highest(branches), lowest(branches)
    if top is None or low is None:
        return _only_beside(rows)
    when = found[0]["periode"]
    totals = [row for row in rows if row["niveau"] == "sector" and row["waarde"] is not None]
    sums = enough([f"{in_prose(row['branche'])} {percent(row['waarde'])}" for row in totals], 120)
    also = listing([f"{row['branche']} {percent(row['waarde'])}" for row in rows if row["niveau"] not in _DIVISION])
    absent = [in_prose(row["branche"]) for row in branches if row["waarde"] is None]
    notes = [f"Geen cijfer in dit kwartaal: {enough(absent, 220)}."] if absent else []
    if [row["branche_code"] for row in totals] == [NARROW]:
        notes.append("Het totaal is smal: zonder kinderopvang. Breed geeft de bron voor dit kwartaal niet.")
    return Findings(
        titel=_ranking_title(top, when),
        zin=f"{_lowest(low)}{f' Totaal: {sums}.' if sums else ''}{f' Ook getekend: {also}.' if also else ''}".strip(),
        alt=f"Staafdiagram van het verzuim van {counted(len(found), 'branche', 'branches')} {in_period(when)}"
        f"{in_order(len(found), 'van hoog naar laag', ', ')}: "
        + enough([f"{in_prose(row['branche'])} {percent(row['waarde'])}" for row in found], ALT - 240, "; ")
        + (f". Lijnen voor het totaal: {sums}." if sums else ".")
        + (f" Lijn voor {also}." if also else ""),
        let_op=(*notes, *dict.fromkeys(text for row in totals for text in borrowed([row]))),
    )


def _only_beside(rows: Sequence[Row]) -> Findings:
    """Give the words where no branch has a figure, and what has one all the same."""
    there = [f"{in_prose(row['branche'])} {percent(row['waarde'])}" for row in rows if row["waarde"] is not None]
    if not there:
        return nothing_found("ziekteverzuim per branche")
    title = f"Geen cijfers over ziekteverzuim per branche {in_period(rows[0]['periode'])}"
    return nothing_found(
        "ziekteverzuim per branche", title, f"Branches hebben hier geen cijfer. Wel: {listing(there)}."
    )


def _ranking_title(top: Extreme[Row], when: str) -> str:
    if top.van == 1:
        return fitting(
            *(f"{row[name]}: {percent(row['waarde'])} verzuim {in_period(when)}" for row, name in _named(top))
        )
    if top.allemaal:
        return f"Verzuim bij {names(top, 'branche', 'branches')}: {amount(top, percent)} {in_period(when)}"
    return fitting(
        *(
            f"Hoogste verzuim {among(top, 'branches')}: {names(top, name, 'branches')}, {amount(top, percent)}"
            f" {in_period(when)}"
            for name in ("branche", "branche_kort")
        ),
        f"Hoogste verzuim {in_period(when)}: {names(top, 'branche', 'branches', most=1)}, {amount(top, percent)}",
    )


def _named(top: Extreme[Row]) -> list[tuple[Row, str]]:
    return [(top.rijen[0], name) for name in ("branche", "branche_kort")]


def _lowest(low: Extreme[Row]) -> str:
    if low.van == 1:
        return "Van andere branches is in dit kwartaal geen cijfer gevonden."
    if low.allemaal:
        return "Er is geen hoogste of laagste."
    return f"Het laagst {among(low, 'branches')}: {who(low, 'branche', 'branches', percent)}."


def change(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say where absence rose and fell most against the same quarter a year earlier.

    Args:
        frame: One row per branch or sector, largest rise first: branche, verandering, herkomst, eerder, waarde.
    """
    rows = records(known(frame, "verandering"), VerzuimVerandering)
    if not rows:
        return nothing_found("de verandering van het ziekteverzuim")
    branches = [row for row in rows if row["niveau"] == "branche"]
    told = branches or rows
    when = rows[0]["periode"]
    counts = listing(
        [
            f"{name} bij {counted(count, 'branche', 'branches')}"
            for name, direction in (("hoger (ongunstiger)", 1), ("lager (gunstiger)", -1), ("gelijk", 0))
            if (count := sum(_side(row) == direction for row in branches))
        ]
    )
    whole = [f"{in_prose(row['branche'])} {_step(row)}" for row in rows if row["niveau"] == "sector"]
    also = listing([f"{row['branche']} {_step(row)}" for row in rows if row["niveau"] not in _DIVISION])
    published = any(row["herkomst"] == "gepubliceerd" for row in rows)
    note = "Van branches zonder percentages in de tabel is alleen de verandering gepubliceerd."
    few = f"Van {some_of(BRANCHES - len(branches), BRANCHES, 'branche', 'branches')} is geen verandering gevonden."
    return Findings(
        titel=_change_title(told, when),
        zin=(f"Vergeleken met hetzelfde kwartaal een jaar eerder is het verzuim {counts}." if counts else "")
        + _fall(told)
        + (f" Totaal: {enough(whole, 100)}." if whole and branches else "")
        + (f" Ook getekend: {also}." if also and branches else ""),
        alt=f"Staafdiagram van de verandering van het verzuim {in_period(when)} in procentpunten: "
        + enough([f"{in_prose(row['branche'])} {signed(row['verandering'], 1)}" for row in rows], ALT - 100, "; ")
        + ".",
        let_op=(*((note,) if published else ()), *((few,) if 0 < len(branches) < BRANCHES else ())),
    )


def yearly_step(row: Row) -> Bounded | None:
    """Give the change in a year in points: from both percentages, else as its source printed it."""
    then, now = value_of(row, "eerder", "eerder_op"), value_of(row)
    if then is not None and now is not None:
        return movement(then, now, "aandeel").verschil
    return value_of(row, "verandering", "verandering_op")


def _side(row: Row) -> int:
    """Tell which way a figure went, by what is printed: 1 up, -1 down, 0 the same."""
    return 1 if row["verandering"] > 0 else -1 if row["verandering"] < 0 else 0


def _step(row: Row) -> str:
    return f"{signed(row['verandering'], 1)} procentpunt"


def _change_title(rows: Sequence[Row], when: str) -> str:
    top, low = highest(rows, yearly_step), lowest(rows, yearly_step)
    if top is None or low is None or all(_side(row) == 0 for row in rows):
        return f"Verzuim {in_period(when)} overal gelijk aan een jaar eerder"
    up = any(_side(row) > 0 for row in rows)
    if top.van == 1 or top.allemaal:
        return _alone(top, when)
    return fitting(*(_told(top, "steeg", when) if up else _told(low, "daalde", when)))


def _alone(end: Extreme[Row], when: str) -> str:
    if end.van == 1:
        row = end.rijen[0]
        return f"{row['branche']}: verzuim {_step(row)} in een jaar, {in_period(when)}"
    return f"Verzuim {in_period(when)}: verschil met een jaar eerder bij alle branches binnen de afronding gelijk"


def _told(end: Extreme[Row], verb: str, when: str) -> list[str]:
    """Give a title from full to short: full names, short names, without the size."""
    some = "" if end.van == BRANCHES else f" (van {count_word(end.van)} branches met een cijfer)"
    short = "" if end.van == BRANCHES else f" (van {count_word(end.van)} branches)"
    lead, size = f"Verzuim {verb} het meest bij", f": {_points(end)}"
    brief = names(end, "branche_kort", "branches")
    return [
        f"{lead} {names(end, 'branche', 'branches')}{some}{size} {in_period(when)}",
        f"{lead} {brief}{some}{size} {in_period(when)}",
        f"{lead} {brief}{short}{size} {in_period(when)}",
        f"{lead} {names(end, 'branche_kort', 'branches', most=1)}{short} {in_period(when)}"
        + ("" if end.gelijk else f", {end.hoe_gelijk}"),
    ]


def _points(end: Extreme[Row]) -> str:
    def told(value: float) -> str:
        return f"{signed(value, 1)} procentpunt"

    return amount(end, told)


def _fall(rows: Sequence[Row]) -> str:
    """Tell the largest fall beside a title that tells the largest rise."""
    low = lowest(rows, yearly_step)
    up, down = (any(_side(row) == side for row in rows) for side in (1, -1))
    if low is None or low.allemaal or not (up and down) or any(_side(row) >= 0 for row in low.rijen):
        return ""
    return f" De grootste daling: {names(low, 'branche', 'branches')}, {_points(low)}."
