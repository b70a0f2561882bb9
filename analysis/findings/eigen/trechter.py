"""What is said of regions in a funnel, and of the own organisation among them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.eigen.regions import INSIDE, OWN, UNDECIDED
from analysis.findings.base import ALT, Findings, nothing_found
from analysis.formats import in_period, in_prose, number, percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import EigenRegios


def in_funnel(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many regions lie within the limits of chance, and where the own organisation lies.

    Args:
        frame: One row per region with its limits, and one of the own organisation where cells are known.
        _: Not used.
    """
    rows = records(frame, EigenRegios)
    regions = [row for row in rows if row["regio"] != OWN]
    if not regions or regions[0]["midden"] is None:
        return nothing_found(
            "regio’s naast elkaar", why="Daarvoor moeten minstens vijf regio’s een uitstroompercentage hebben."
        )
    own = next((row for row in rows if row["regio"] == OWN), None)
    inside = sum(row["plek"] == INSIDE for row in regions)
    one = regions[0]
    all_of = f"Van {number(len(regions))} regio’s liggen er {number(inside)} binnen de grenzen van toeval"
    about = f"{in_prose(one['branche'])} {in_period(str(one['periode']))}"
    titel = all_of if own is None else _title(own)
    mean = f"Alle regio’s samen: {percent(one['midden'])} uitstroom, {about}."
    times = number(one["spreiding"] or 1, 1)
    more = f"hun variantie is {times} keer die ervan"
    wider = f"De grenzen zijn breder, want regio’s verschillen meer dan door toeval: {more}."
    spread = f" {wider}" if one["spreiding"] is not None and one["spreiding"] > 1 else ""
    return Findings(titel, f"{mean if own is None else f'{all_of}. {mean}'}{spread}", _alt(rows, regions))


def _title(own: EigenRegios) -> str:
    share = percent(own["waarde"], 0)
    if own["plek"] == UNDECIDED:
        return f"Uw uitstroom van ongeveer {share} ligt bij een grens van toeval; door afronding niet te zeggen waar"
    return f"Uw uitstroom van ongeveer {share} ligt {own['plek']} die bij uw omvang horen"


def _alt(rows: Sequence[EigenRegios], regions: Sequence[EigenRegios]) -> str:
    chosen = [row for row in rows if row["gekozen"] or row["regio"] == OWN]
    named = [f"{row['regio']} {percent(row['waarde'], 0 if row['regio'] == OWN else 1)}" for row in chosen]
    told = f" {', '.join(named)}." if named else ""
    text = (
        f"Een trechter: {number(len(regions))} regio’s als punten, naar aantal werknemers en uitstroom, tussen lijnen"
        f" die wijder staan bij minder werknemers.{told}"
    )
    return text[:ALT]
