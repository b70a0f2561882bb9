"""What forecasts say about branches: only what was published, never added up."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.findings.mobiliteit_woorden import lower_first, upper_first
from analysis.findings.prognoses_editie import edition
from analysis.formats import listing, number, signed
from analysis.rows import records

Row = dict[str, Any]
_APART = "De branches hebben niet dezelfde jaren, edities of scenario's: tel ze niet op."


def branches(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say where the expected shortage is largest, and how it changes within one edition.

    Args:
        frame: One row per branch, edition, scenario and year, in order of year: waarde, in_smal.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("het verwachte tekort per branche")
    series: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        series.setdefault((row["branche"], row["versie"], row["scenario"]), []).append(row)
    ordered = sorted(series.values(), key=lambda group: -group[-1]["waarde"])
    top, others = ordered[0], ordered[1:]
    sentence = f" Verder: {'; '.join(_path(group) for group in others)}." if others else ""
    wide = sorted({lower_first(row["branche"]) for row in rows if not row["in_smal"]})
    outside = f"{upper_first(listing(wide))} valt buiten zorg en welzijn smal, en dus buiten het landelijke tekort."
    return Findings(
        titel=_title(top),
        zin=f"{upper_first(_path(top))}.{sentence}",
        alt=f"Open staven per branche en jaar: {'; '.join(_path(group) for group in ordered)}.",
        let_op=(
            "Dit is een verwachting in personen, geen meting.",
            *((_APART,) if others else ()),
            *((outside,) if wide else ()),
        ),
    )


def demand_and_supply(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how demand and supply are expected to change, per branch.

    Args:
        frame: One row per branch: vraag, aanbod, verschil (persons), periode, vergeleken_met.
        _: Not used.
    """
    rows = records(known(known(frame, "vraag"), "aanbod"))
    if not rows:
        return nothing_found("de verwachte vraag en het verwachte aanbod")
    faster = all(row["verschil"] > 0 for row in rows)
    ranked = sorted(rows, key=lambda row: -row["verschil"])
    gaps = listing([f"{number(row['verschil'])} in {lower_first(row['branche'])}" for row in ranked])
    parts = [
        f"{row['branche']}: vraag {signed(row['vraag'])}, aanbod {signed(row['aanbod'])}"
        f" ({row['vergeleken_met']}–{row['periode']}, editie van {edition(row['versie'])})"
        for row in rows
    ]
    title = (
        "De vraag naar personeel groeit sneller dan het aanbod" if faster else "Vraag en aanbod veranderen niet gelijk"
    )
    return Findings(
        titel=f"{title}: het verschil loopt op met {gaps}" if faster else title,
        zin=f"{'. '.join(parts)}. In personen.",
        alt=f"Open staven, per branche één voor de vraag en één voor het aanbod. {'. '.join(parts)}.",
        let_op=(
            "Dit is een verwachting, geen meting. Het verschil van vraag en aanbod is hier berekend (afgeleid).",
            "Het tekort hierboven kan in een ander jaar beginnen. Dan zijn de verschillen niet gelijk.",
        ),
    )


def _title(group: list[Row]) -> str:
    first, last = group[0], group[-1]
    name = lower_first(last["branche"])
    if first is last:
        return f"In {name} een verwacht tekort van {number(last['waarde'])} mensen in {last['periode']}"
    verb = "groeit" if last["waarde"] > first["waarde"] else "verandert"
    return f"Het verwachte tekort in {name} {verb} naar {number(last['waarde'])} mensen in {last['periode']}"


def _path(group: list[Row]) -> str:
    points = [f"{number(row['waarde'])} in {row['periode']}" for row in group]
    name, told = lower_first(group[0]["branche"]), f"editie van {edition(group[0]['versie'])}"
    if len(points) == 1:
        return f"{name}: {points[0]} ({told})"
    return f"{name}: van {points[0]} naar {listing(points[1:])} ({told})"
