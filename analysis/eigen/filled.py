"""Rows of a region with what follows from protected own cells beside them: own percentage, the rest, a verdict.

Nothing here knows a raw count: what comes in are cells, so whatever comes out may leave.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.claims import Value, value_of
from analysis.eigen.binomial import mid_p
from analysis.eigen.counts import DESTINATIONS, ORIGINS
from analysis.eigen.guarded import Guarded, alone, total
from analysis.eigen.ratio import Compared, compared
from analysis.eigen.seen import seen_from
from analysis.rows import framed, records
from protection import REST, Split
from queries.parameters import Parameters
from queries.rows import EigenVerloop

OUTSIDE = frozenset({DESTINATIONS["buiten_zw"]})
FROM_OUTSIDE = frozenset(ORIGINS[code] for code in ("zij_instroom", "herintreders", "overig_in"))
TOO_SMALL = "te klein om te tonen"
Pair = tuple[Value, Value]


def with_rates(frame: pd.DataFrame, cells: Guarded) -> pd.DataFrame:
    """Fill the rows of `eigen_verloop` with own cells, and add those of each functiegroep that stands alone."""
    rows = records(frame, EigenVerloop)
    own = _rates(cells)
    filled = [{**row, **_beside(row, own.get(row["maat_code"]), cells)} for row in rows]
    named = {row["maat_code"]: row for row in rows}
    for name in cells.functions():
        of = cells.of_function(name)
        for code, part in (("uitstroompercentage", of["weg"]), ("instroompercentage", of["nieuw"])):
            if code in named:
                pair = None if part is None or of["gebleven"] is None else (part, of["gebleven"])
                filled.append({**_without_region(named[code]), "functiegroep": name, **_own(pair)})
    return framed(filled, frame)


def with_sizes(frame: pd.DataFrame, _: Parameters) -> pd.DataFrame:
    """Fill from what size twice, and one and a half times, the rate of the region can be seen."""
    return framed([{**row, **_sizes(row)} for row in records(frame, EigenVerloop)], frame)


def own_share(pair: Pair) -> tuple[float, float, float]:
    """Give a percentage of a part and the others, with the lowest and highest that chance and rounding leave open."""
    part, others = pair
    few, many = round(part.low), round(part.high)
    low, _ = mid_p(few, few + round(others.high))
    _, high = mid_p(many, many + round(others.low))
    return 100 * part.waarde / (part.waarde + others.waarde), 100 * low, 100 * high


def _rates(cells: Guarded) -> dict[str, Pair | None]:
    """Give of each percentage who it happened to and who it did not."""
    weg, nieuw, stayed = (cells.totals()[name] for name in ("weg", "nieuw", "gebleven"))
    return {
        "uitstroompercentage": None if weg is None or stayed is None else (weg, stayed),
        "uitstroompercentage_extern": _outside(cells.weg[0], OUTSIDE, stayed),
        "instroompercentage": None if nieuw is None or stayed is None else (nieuw, stayed),
        "instroompercentage_extern": _outside(cells.nieuw[0], FROM_OUTSIDE, stayed),
    }


def _outside(split: Split | None, names: frozenset[str], stayed: Value | None) -> Pair | None:
    """Give the part across the border of the sector, None when of some it is not known."""
    if split is None or stayed is None or any(REST in cell.parts for cell in split.cells):
        return None
    part = alone(split, set(names))
    inside = {name for cell in split.cells for name in cell.parts} - names
    others = alone(split, inside) if inside else Value(0)
    return None if part is None or others is None or total(split) is None else (part, others + stayed)


def _sizes(row: EigenVerloop) -> dict[str, int | None]:
    region, stock = value_of(row, "teller_aantal", "teller_afgerond_op"), _stock(row)
    if region is None or stock is None:
        return {}
    return {"vanaf_dubbel": seen_from(2.0, region, stock), "vanaf_half": seen_from(1.5, region, stock)}


def _beside(row: EigenVerloop, pair: Pair | None, cells: Guarded) -> dict[str, Any]:
    region, stock = value_of(row, "teller_aantal", "teller_afgerond_op"), _stock(row)
    found = None if pair is None or region is None or stock is None else compared(*pair, region, stock, cells.shares)
    return _own(pair) | ({} if found is None or pair is None else _of(found, pair))


def _stock(row: EigenVerloop) -> Value | None:
    return value_of(row, "noemer_aantal", "noemer_afgerond_op")


def _own(pair: Pair | None) -> dict[str, Any]:
    if pair is None:
        return {"oordeel": TOO_SMALL}
    share, low, high = own_share(pair)
    return {"eigen": share, "eigen_laag": low, "eigen_hoog": high}


def _of(found: Compared, pair: Pair) -> dict[str, Any]:
    ratio, own = found.ratio, own_share(pair)[0]
    ends = {"keer": ratio.waarde, "keer_laag": ratio.low, "keer_hoog": ratio.high}
    return {"rest": own / ratio.waarde, "oordeel": found.oordeel, **ends}


def _without_region(row: EigenVerloop) -> dict[str, Any]:
    """Give a row without what the region published: it publishes none of this functiegroep."""
    gone = ("waarde", "teller_aantal", "noemer_aantal", "afgerond_op", "teller_afgerond_op", "noemer_afgerond_op")
    return {**row, **dict.fromkeys(gone), "status": None, "vindplaats": None, "bron_ids": []}
