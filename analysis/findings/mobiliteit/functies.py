"""What the figures on groups of functions say: through time, and which part of a flow each is beside elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from analysis.claims import (
    Share,
    Value,
    above,
    alike,
    among,
    apart,
    bare,
    compared_with,
    highest,
    moved,
    movement,
    newest_period,
    share,
    value_of,
    who,
)
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit.stromen import KIND
from analysis.findings.mobiliteit.woorden import branch, during, provisional, region, year_of
from analysis.formats import in_prose, listing, number, of_period, percent
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import FunctiegroepMix, FunctiegroepReeks

_GROUPS = "functiegroepen"


def series(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which group of functions is largest now, and how each changed since the same moment a year before.

    Args:
        frame: One row per group and period, in the order of time within a group: functiegroep, aantal, periode.
        parameters: `richting` and `bereik` tell which moves count.
    """
    side = text_of(parameters, "richting")
    rows = records(frame, FunctiegroepReeks)
    told = [row for row in rows if row["aantal"] is not None]
    if not told:
        return nothing_found(f"{side} per functiegroep door de jaren")
    last = newest_period(told)[0]
    now = [row for row in rows if row["periode_code"] == last["periode_code"]]
    there = {row["functiegroep"] for row in now if row["aantal"] is not None}
    absent = dict.fromkeys(row["functiegroep"] for row in told if row["functiegroep"] not in there)
    changes, alone = [], []
    for row in (row for row in now if row["aantal"] is not None):
        before = compared_with(row, [one for one in told if one["functiegroep"] == row["functiegroep"]], seasonal=True)
        was, is_now = (None if before is None else value_of(before, "aantal")), value_of(row, "aantal")
        name = in_prose(row["functiegroep"])
        if was is None or is_now is None:
            alone.append(f"{name} {number(row['aantal'])}")
        else:
            changes.append(f"{name} {moved(movement(was, is_now))}")
    words = [f" Vergeleken met een jaar eerder: {enough(changes, 240, '; ')}."] if changes else []
    words += [f" Van een jaar eerder geen cijfer: {enough(alone, 120)}."] if alone else []
    words += [f" Nu zonder cijfer: {enough([in_prose(name) for name in absent], 90)}."] if absent else []
    lines = []
    for name, group in groupby(told, key=lambda row: row["functiegroep"]):
        points = [f"{row['periode']} {number(row['aantal'])}" for row in group]
        lines.append(f"{in_prose(name)}: {listing(points)}")
    return Findings(
        titel=_series_title(now, side, last),
        zin=f"Het gaat om {branch(frame)} in {region(frame)}, in werknemers; {KIND[text_of(parameters, 'bereik')]}."
        f"{''.join(words)}",
        alt=f"Lijngrafiek van de {side} per functiegroep: {enough(lines, ALT - 120, '; ')}.",
        opmerkingen=provisional(known(frame, "aantal")),
    )


def _series_title(now: Sequence[FunctiegroepReeks], side: str, last: FunctiegroepReeks) -> str:
    when, short = year_of(last["periode_code"], last["periode"]), f"({of_period(last['periode'])})"
    high = highest(now, "aantal")
    if high is None or len(now) == 1 or high.allemaal:
        return fitting(f"De {side} per functiegroep {when}", f"De {side} per functiegroep {short}")
    group = "" if high.compleet else f" {among(high, _GROUPS)}"
    top, alone = who(high, "functiegroep", _GROUPS, number), bare(high, "functiegroep", _GROUPS)
    return fitting(
        f"Hoogste {side}{group} {when}: {top}",
        f"Hoogste {side}{group} {short}: {top}",
        f"Hoogste {side}{group} {short}: {alone}",
        f"De {side} per functiegroep {short}",
    )


def shares(row: Sequence[FunctiegroepMix]) -> list[Share | None]:
    """Give which part of the flow each group is, in one measure; None where that may not be told."""
    return alike([share(value_of(one, "aantal"), value_of(one, "geheel", "geheel_afgerond_op")) for one in row])


def mix(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which part of a flow each group of functions is, and where that differs from another region or branch.

    Args:
        frame: One row per group: functiegroep, aantal, geheel, van, and the same elsewhere (`naast_…`), verschil.
        parameters: `richting` and `bereik` tell which moves count.
    """
    side = text_of(parameters, "richting")
    rows = [row for row in records(frame, FunctiegroepMix) if row["van"] or row["aantal"] is not None]
    if not rows:
        return nothing_found(f"welk deel van de {side} elke functiegroep is")
    one, found = rows[0], shares(rows)
    told = [(row, part) for row, part in zip(rows, found, strict=True) if part is not None and part.tekst is not None]
    place = f"{branch(frame)} in {region(frame)}"
    if not told:
        sizes = [
            f"{in_prose(row['functiegroep'])} {number(row['aantal'])}" for row in rows if row["aantal"] is not None
        ]
        return Findings(
            titel=f"Welk deel van de {side} elke functiegroep is, is niet bekend",
            zin=f"{during(one['periode_code'], one['periode'])} voor {place}, in werknemers: {enough(sizes, 200)}."
            " Het geheel is niet bekend, of de afronding laat geen deel over.",
            alt="Er is geen grafiek: van geen functiegroep is het deel bekend.",
            opmerkingen=provisional(frame),
        )
    listed = [f"{in_prose(row['functiegroep'])} {part.tekst}" for row, part in told]
    blank = [
        in_prose(row["functiegroep"]) for row, part in zip(rows, found, strict=True) if part is None or not part.tekst
    ]
    missing = f" Zonder deel: {enough(blank, 90)}." if blank else ""
    beside = _beside(rows)
    return Findings(
        titel=_mix_title(rows, found, side),
        zin=f"{during(one['periode_code'], one['periode'])} was van de {side} van {place}: {enough(listed, 160)}"
        f" (deel van {one['van']}; {KIND[text_of(parameters, 'bereik')]}).{missing}{beside}",
        alt=f"Per functiegroep het deel van de {side}: {enough(listed, ALT - 200)}.{missing}{beside}",
        opmerkingen=provisional(frame),
    )


def _mix_title(rows: Sequence[FunctiegroepMix], found: Sequence[Share | None], side: str) -> str:
    one = rows[0]
    when, short = year_of(one["periode_code"], one["periode"]), f"({of_period(one['periode'])})"
    by_name = {row["functiegroep"]: part for row, part in zip(rows, found, strict=True)}
    high = highest(rows, lambda row: by_name[row["functiegroep"]])
    if high is None or high.allemaal or len(rows) == 1:
        return fitting(f"Welk deel van de {side} elke functiegroep is {when}", f"Deel van de {side} {short}")
    decimals = next((part.decimals for part in found if part is not None and part.decimals is not None), 0)
    top = who(high, "functiegroep", _GROUPS, lambda size: percent(size, decimals))
    group = "" if high.compleet else f" {among(high, _GROUPS)}"
    return fitting(
        f"Hoogste deel van de {side}{group} {when}: {top}",
        f"Hoogste deel van de {side}{group} {short}: {top}",
        f"Hoogste deel van de {side}{group} {short}: {bare(high, 'functiegroep', _GROUPS)}",
        f"Deel van de {side} per functiegroep {short}",
    )


def _beside(rows: Sequence[FunctiegroepMix]) -> str:
    """Say where the parts differ from elsewhere, no finer than the rounding; nothing where there is no elsewhere."""
    one = rows[0]
    if one["naast"] is None:
        return ""
    there = one["naast"] if one["naast_soort"] == "regio" else in_prose(one["naast"])
    gaps = [(row, gap) for row in rows if (gap := value_of(row, "verschil", "verschil_afgerond_op")) is not None]
    if not any(row["naast_aantal"] is not None for row in rows):
        return f" Van {there} zijn in deze periode geen functiegroepen ingelezen."
    if not gaps:
        return f" Met {there} is geen verschil te geven: daar is het geen deel van hetzelfde."
    none = Value(0.0)
    apart_from = [
        f"{in_prose(row['functiegroep'])} {apart(gap, 1)} procentpunt"
        for row, gap in gaps
        if above(gap, none) or above(none, gap)
    ]
    same_as = [in_prose(row["functiegroep"]) for row, gap in gaps if not (above(gap, none) or above(none, gap))]
    words = f" Verschil met {there}: {enough(apart_from, 160)}." if apart_from else ""
    return f"{words} Niet te onderscheiden van {there}: {enough(same_as, 90)}." if same_as else words
