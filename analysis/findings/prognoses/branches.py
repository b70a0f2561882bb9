"""What forecasts say about branches: only what was published, never added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Extreme, amount, bare, highest, movement, names, value_of, who
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.prognoses.editie import edition
from analysis.findings.prognoses.woorden import REFERENCE, many_bars
from analysis.formats import capital, counted, in_period, listing, lower_first, number, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PrognoseBranches, PrognoseVraagAanbod

Row = Mapping[str, Any]
_APART = "De branches hebben niet dezelfde jaren, edities of scenario's: tel ze niet op."
_TOGETHER = "De lijst van branches hoeft niet volledig te zijn: tel ze niet op."
_FEW = 4
_VERBS = {"hoger": "groeit naar", "lager": "daalt naar", "gelijk": "blijft", "onbeslist": "blijft binnen de afronding"}
_LIST = 280


def newest_per_branch(frame: pd.DataFrame) -> pd.DataFrame:
    """Give per branch only its newest edition, in the reference scenario where that edition has it.

    Args:
        frame: Rows with branche, versie and scenario.
    """
    if frame.empty:
        return frame
    rows = frame[frame["versie"] == frame.groupby("branche")["versie"].transform("max")]
    named = (rows["scenario"] == REFERENCE).groupby(rows["branche"]).transform("any")
    return rows[~named | (rows["scenario"] == REFERENCE)]


def branches(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say where the expected shortage is largest, and how it changes within one edition.

    Args:
        frame: One row per branch, edition, scenario and year, in order of year: waarde, in_smal.
    """
    found = known(frame, "waarde")
    if found.empty:
        return nothing_found("het verwachte tekort per branche")
    ordered = _ordered(found)
    if len(ordered) > _FEW:
        ordered = _ordered(newest_per_branch(found))
    top, others = ordered[0], ordered[1:]
    rows = records(found, PrognoseBranches)
    wide = sorted({lower_first(row["branche"]) for row in rows if not row["in_smal"]})
    outside = f"{capital(listing(wide))} valt buiten zorg en welzijn smal, en dus buiten het landelijke tekort."
    same = len({(group[0]["versie"], *(row["periode"] for row in group)) for group in ordered}) == 1
    first = highest([group[-1] for group in ordered]) if same else None
    return Findings(
        titel=_title(top) if first is None or first.enig else _shared(first),
        zin=f"{capital(_path(top))}.{_others(top, others, same=same)}",
        alt=_drawn(ordered, all_years=not many_bars(len(found))),
        let_op=(
            "Dit is een verwachting in personen, geen meting.",
            *((_TOGETHER if same else _APART,) if others else ()),
            *((outside,) if wide else ()),
        ),
    )


def _ordered(frame: pd.DataFrame) -> list[list[Row]]:
    """Give the years of each branch, edition and scenario, the largest shortage first."""
    series: dict[tuple[str, str, str], list[Row]] = {}
    for row in records(frame):
        series.setdefault((row["branche"], row["versie"], row["scenario"]), []).append(row)
    return sorted(series.values(), key=lambda group: -group[-1]["waarde"])


def _drawn(ordered: Sequence[Sequence[Row]], *, all_years: bool) -> str:
    if all_years:
        return f"Open staven per branche en jaar: {enough([_path(group) for group in ordered], ALT - 40, '; ')}."
    ends = [f"{lower_first(row['branche'])} {number(row['waarde'])} in {row['periode']}" for *_, row in ordered]
    return f"Open staven, per branche het laatste jaar van de nieuwste editie: {enough(ends, ALT - 80, '; ')}."


def _others(top: Sequence[Row], others: Sequence[Sequence[Row]], *, same: bool) -> str:
    """Name the other branches: with every year when they are few, else the last year of the largest."""
    if not others:
        return ""
    if len(others) < _FEW or not same:
        return f" Verder: {enough([_path(group) for group in others], _LIST, '; ')}."
    ends = [f"{lower_first(group[-1]['branche'])} {number(group[-1]['waarde'])}" for group in others]
    return f" Andere branches {in_period(top[-1]['periode'])}: {enough(ends, _LIST - 40, '; ')}."


def demand_and_supply(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how demand and supply are expected to change, per branch.

    Args:
        frame: One row per branch: vraag, aanbod, verschil (persons), periode, vergeleken_met.
    """
    found = known(known(frame, "vraag"), "aanbod")
    if found.empty:
        return nothing_found("de verwachte vraag en het verwachte aanbod")
    rows = records(found if len(found) <= _FEW else newest_per_branch(found), PrognoseVraagAanbod)
    ranked = sorted(rows, key=lambda row: -row["verschil"])
    told = rows if len(rows) <= _FEW else ranked
    parts = [
        f"{row['branche']}: vraag {signed(row['vraag'])}, aanbod {signed(row['aanbod'])}"
        f" ({row['vergeleken_met']}–{row['periode']}, editie van {edition(row['versie'])})"
        for row in told
    ]
    drawn = "Stippen, per branche een volle voor de vraag en een open voor het aanbod"
    if not many_bars(2 * len(found)):
        drawn = "Open staven, per branche één voor de vraag en één voor het aanbod"
    return Findings(
        titel=_demand_title(ranked),
        zin=f"{enough(parts, _LIST, '. ')}. In personen.",
        alt=f"{drawn}. {enough(parts, ALT - 90, '. ')}.",
        let_op=(
            "Dit is een verwachting, geen meting. Het verschil van vraag en aanbod is hier berekend (afgeleid).",
            "Het tekort hierboven kan in een ander jaar beginnen. Dan zijn de verschillen niet gelijk.",
        ),
    )


def _demand_title(ranked: Sequence[Row]) -> str:
    """Say in which branch demand outgrows supply most."""
    span = {(row["vergeleken_met"], row["periode"], row["versie"]) for row in ranked}
    top = highest(ranked, "verschil")
    if top is None or any(row["verschil"] <= 0 for row in ranked):
        return "Vraag en aanbod naar personeel: verwachte verandering per branche"
    if len(span) > 1:
        many = counted(len(ranked), "branche", "branches")
        if any(row["vraag"] <= 0 for row in ranked):
            return f"In {many} lopen de verwachte vraag en het aanbod uiteen"
        return f"In {many} groeit de verwachte vraag sneller dan het aanbod"
    row = top.rijen[0]
    when = f"tussen {row['vergeleken_met']} en {row['periode']}"
    most = ", het meest" if 1 < top.van != len(top.rijen) else ""
    # both may fall: the gap widens then too, and nothing grows
    grows = all(row["vraag"] > 0 for row in ranked)
    lead = "Vraag groeit sneller dan aanbod" if grows else "Vraag en aanbod lopen uiteen"
    where, gap = names(top, "branche", "branches"), amount(top, number)
    return fitting(
        f"{lead}{most} in {where}: {gap} mensen verschil {when}",
        f"{lead}{most} in {where}: {gap} {when}",
        f"{lead}{most} in {bare(top, 'branche', 'branches', most=1)} {when}",
    )


def _shared(top: Extreme[Row]) -> str:
    """Name the branches that share the largest expected shortage, or that rounding cannot tell apart."""
    row, told = top.rijen[0], who(top, "branche", "branches", number)
    return fitting(
        f"Grootste verwachte tekort {in_period(row['periode'])}: {told}",
        f"Grootste verwachte tekort {in_period(row['periode'])}: {bare(top, 'branche', 'branches', most=1)}",
    )


def _title(group: Sequence[Row]) -> str:
    first, last = group[0], group[-1]
    name, mass = lower_first(last["branche"]), f"{number(last['waarde'])} mensen in {last['periode']}"
    if first is last:
        return fitting(f"In {name} een verwacht tekort van {mass}", f"{capital(name)}: verwacht tekort van {mass}")
    verb = _VERBS[_course(first, last)]
    return fitting(f"Het verwachte tekort in {name} {verb} {mass}", f"{capital(name)}: tekort van {mass}")


def _course(first: Row, last: Row) -> str:
    """Give which way one branch goes from its first year to its last."""
    then, now = value_of(first), value_of(last)
    return "gelijk" if then is None or now is None else movement(then, now).richting


def _path(group: Sequence[Row]) -> str:
    points = [f"{number(row['waarde'])} in {row['periode']}" for row in group]
    if len(points) > _FEW:
        points = [points[0], points[-1]]
    name, told = lower_first(group[0]["branche"]), f"editie van {edition(group[0]['versie'])}"
    if len(points) == 1:
        return f"{name}: {points[0]} ({told})"
    return f"{name}: van {points[0]} naar {listing(points[1:])} ({told})"
