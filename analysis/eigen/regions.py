"""Regions in a funnel: between which limits a rate lies by chance, and the own organisation among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.claims import Value, value_of
from analysis.eigen.guarded import Guarded
from analysis.eigen.several import Funnel, funnel, overdispersion
from analysis.rows import framed, records
from queries.parameters import Parameters
from queries.rows import EigenRegios

OWN = "Uw organisatie"
INSIDE, UNDECIDED = "binnen de grenzen", "door afronding niet te zeggen"
FEWEST = 5
_POINTS = 40


def with_limits(frame: pd.DataFrame, _: Parameters) -> pd.DataFrame:
    """Fill the limits of `eigen_regios`; none of fewer than five regions."""
    rows = records(frame, EigenRegios)
    if len(rows) < FEWEST:
        return frame
    counts, sizes = (
        [float(row["teller_aantal"] or 0) for row in rows],
        [float(row["noemer_aantal"] or 0) for row in rows],
    )
    rate, spread = sum(counts) / sum(sizes), overdispersion(counts, sizes)
    return framed([{**row, **_limits(value_of(row, "waarde"), round(size), rate, spread)}
                     for row, size in zip(rows, sizes, strict=True)], frame)  # fmt: skip


def with_own(frame: pd.DataFrame, cells: Guarded) -> pd.DataFrame:
    """Add the own organisation to the rows of `eigen_regios` that have limits, when who left may be told."""
    rows = records(frame, EigenRegios)
    left, stayed = cells.totals()["weg"], cells.totals()["gebleven"]
    if left is None or stayed is None or not rows or rows[0]["midden"] is None:
        return frame
    whole = left + stayed
    ends = [100 * left.low / (left.low + stayed.high), 100 * left.high / (left.high + stayed.low)]
    share = Value(
        100 * left.waarde / whole.waarde, 2 * max(abs(100 * left.waarde / whole.waarde - end) for end in ends)
    )
    spread = float(rows[0]["spreiding"] or 1.0)
    own: dict[str, Any] = dict.fromkeys(frame.columns) | {
        "regio": OWN, "noemer_aantal": whole.waarde, "teller_aantal": left.waarde, "waarde": share.waarde,
        "afgerond_op": share.stap, "teller_afgerond_op": left.stap, "noemer_afgerond_op": whole.stap,
        "gekozen": False, "regio_code": "", "bron_ids": [], "branche": rows[0]["branche"],
        "periode": rows[0]["periode"],
        "periode_code": rows[0]["periode_code"],
        **_limits(share, round(whole.waarde), float(rows[0]["midden"]) / 100, spread),
    }  # fmt: skip
    return framed([*rows, own], frame)


def curve(rows: Sequence[EigenRegios]) -> list[tuple[float, Funnel]]:
    """Give sizes from the smallest to the largest of the rows with the limits there, as proportions."""
    sizes = [float(row["noemer_aantal"] or 0) for row in rows]
    rate, spread = float(rows[0]["midden"] or 0) / 100, float(rows[0]["spreiding"] or 1)
    return [
        (size, funnel(rate, round(size), spread)) for size in np.geomspace(0.8 * min(sizes), 1.1 * max(sizes), _POINTS)
    ]


def _limits(value: Value | None, persons: int, rate: float, spread: float) -> dict[str, Any]:
    found = funnel(rate, persons, spread)
    low, high, lowest, highest = (100 * end for end in (found.low, found.high, found.lowest, found.highest))
    return {
        "grens_laag": low, "grens_hoog": high, "uiterst_laag": lowest, "uiterst_hoog": highest,
        "midden": 100 * rate, "spreiding": spread,
        "plek": None if value is None else _place(value, (lowest, low, high, highest)),
    }  # fmt: skip


def _place(value: Value, ends: tuple[float, float, float, float]) -> str:
    lowest, low, high, highest = ends
    for told, sure in (
        ("ver boven de grenzen", value.low > highest),
        ("boven de grenzen", value.low > high),
        ("ver onder de grenzen", value.high < lowest),
        ("onder de grenzen", value.high < low),
    ):
        if sure:
            return told
    return INSIDE if low <= value.low and value.high <= high else UNDECIDED
