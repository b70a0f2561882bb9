"""What the figure on regions that are built alike says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, nearest, value_of
from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.formats import in_prose, listing, number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import RegioGelijkenis

Row = Mapping[str, Any]
FIVE = 5
_ROOM = 300


def alike(frame: pd.DataFrame) -> list[Row]:
    """Give the five regions that are built most like the chosen one, nearest first; fewer where some are as near."""
    rows: list[Row] = list(records(frame, RegioGelijkenis))
    own = next((row for row in rows if row["gekozen"]), None)
    return [] if own is None else nearest(own, rows, "afstand", step="afstand_afgerond_op", most=FIVE)


def like_mine(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which regions are built most alike, how far they are and in what they differ most.

    Args:
        frame: One row per region, the chosen one first: afstand, omvang, anders_in, verschil, branches, leeftijden.
        _: Not used.
    """
    found, rows = alike(frame), records(frame, RegioGelijkenis)
    if not found:
        return nothing_found(
            "regio’s die op deze lijken",
            why="Kies een regio. Nodig is van elke regio het aantal werknemers per branche; dat komt van StatLine.",
        )
    own = rows[0]
    names = [row["regio"] for row in found]
    about = "omvang en om het deel dat in elke branche werkt. Leeftijd is niet per regio bekend en telt niet mee"
    if own["leeftijden"]:
        about = "omvang, om het deel dat in elke branche werkt en om het deel van elke leeftijd"
    reasons = enough([_reason(row) for row in found], _ROOM, "; ")
    return Findings(
        titel=fitting(
            f"Regio’s zoals {own['regio']}: {listing(names)}",
            f"Zoals {own['regio']}: {listing(names)}",
            f"Regio’s zoals {own['regio']}: {enough(names, 70)}",
        ),
        zin=f"{own['regio']} heeft {number(own['omvang'])} werknemers. {reasons}.",
        alt=f"Staafdiagram van de afstand in opbouw: {_listed(found)}.",
        let_op=(f"Het gaat om {about}. Uitkomsten, zoals uitstroom, tellen niet mee.",),
    )


def _listed(found: Sequence[Row]) -> str:
    return enough([f"{row['regio']} {number(row['afstand'], 2)}" for row in found], ALT - 100)


def _reason(row: Row) -> str:
    """Give how far a region is, its size, and what differs most where rounding leaves that to be said."""
    far, size = number(row["afstand"], 2), f"{number(row['omvang'])} werknemers"
    gap = value_of(row, "verschil", "verschil_afgerond_op")
    told = "" if gap is None or not _certain(gap) else f", {_difference(gap)} in {in_prose(row['anders_in'])}"
    return f"{row['regio']} (afstand {far}): {size}{told}"


def _certain(gap: Value) -> bool:
    return gap.low > 0 or gap.high < 0


def _difference(gap: Value) -> str:
    way = "meer" if gap.waarde > 0 else "minder"
    return f"{number(abs(gap.waarde), 1)} procentpunt {way}"
