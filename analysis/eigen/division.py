"""Rows of a division of the region with the own division beside them, part by part, held to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, value_of
from analysis.eigen.filled import TOO_SMALL, own_share
from analysis.eigen.guarded import Guarded
from analysis.eigen.ratio import compared
from analysis.eigen.several import divides_alike, holm
from analysis.formats import listing, lower_first
from analysis.rows import framed, records
from protection import REST, STEP, Cell
from queries.rows import EigenVerdeling

SURE = 0.05
Row = dict[str, Any]


def with_division(frame: pd.DataFrame, cells: Guarded, direction: str) -> pd.DataFrame:
    """Fill the rows of `eigen_verdeling` with own cells; parts that were too small stand together in one row.

    A verdict on a part is there only when the whole division differs by more than chance.

    Args:
        frame: Rows of one direction.
        cells: Own cells.
        direction: 'uitstroom' or 'instroom'.
    """
    rows = records(frame, EigenVerdeling)
    split = (cells.weg if direction == "uitstroom" else cells.nieuw)[0]
    published = {row["categorie"] for row in rows if row["aantal"] is not None} or {row["categorie"] for row in rows}
    told = _comparable(() if split is None else split.cells, published)
    if not told:
        return framed([{**row, "oordeel": TOO_SMALL} for row in rows], frame)
    by_name = {row["categorie"]: row for row in rows}
    found = [_row([by_name[name] for name in cell.parts]) for cell in told]
    _judge(found, [_value(cell) for cell in told], cells.shares)
    covered = {name for cell in told for name in cell.parts}
    order = {row["categorie"]: at for at, row in enumerate(rows)}
    found.sort(key=lambda row: order.get(row["categorie"], len(order)))
    return framed([*found, *(dict(row) for row in rows if row["categorie"] not in covered)], frame)


def _comparable(cells: Sequence[Cell], published: set[str]) -> list[Cell]:
    """Give the cells that count parts the region publishes; none where one of them counts others too, or all."""
    if any(len(cell.parts) > 1 and (REST in cell.parts or 0 < len({*cell.parts} - published) < len(cell.parts))
           for cell in cells):  # fmt: skip
        return []
    told = [cell for cell in cells if set(cell.parts) <= published]
    return told if len(told) > 1 else []


def _value(cell: Cell) -> Value:
    return Value(cell.count, 2 * (STEP // 2))


def _row(parts: Sequence[EigenVerdeling]) -> Row:
    """Give the row of a cell; of several parts together with what the region has of them together."""
    first: Row = dict(parts[0])
    if len(parts) == 1:
        return first
    values = [value_of(part, "aantal") for part in parts]
    known = [value for value in values if value is not None]
    whole = sum(known[1:], known[0]) if len(known) == len(parts) else None
    share = None if whole is None or not first["samen"] else 100 * whole.waarde / first["samen"]
    name = f"Samen: {lower_first(listing([part['categorie'] for part in parts]))}"
    step = sum(part["aandeel_afgerond_op"] or 0.0 for part in parts)
    return {
        **first, "categorie": name, "aantal": None if whole is None else whole.waarde, "aandeel": share,
        "afgerond_op": None if whole is None else whole.stap, "aandeel_afgerond_op": step,
    }  # fmt: skip


def _judge(rows: Sequence[Row], own: Sequence[Value], shares: Sequence[float]) -> None:
    """Put own shares and verdicts in the rows."""
    pairs = []
    for at, part in enumerate(own):
        others = [one for place, one in enumerate(own) if place != at]
        pairs.append((part, sum(others[1:], others[0])))
    for row, pair in zip(rows, pairs, strict=True):
        row["eigen"], row["eigen_laag"], row["eigen_hoog"] = own_share(pair)
    counts = [value_of(row, "aantal") for row in rows]
    region = [count for count in counts if count is not None]
    if len(region) < len(rows):
        return
    samen = sum(region[1:], region[0])
    found = [compared(*pair, count, samen, shares) for pair, count in zip(pairs, region, strict=True)]
    rest = [count.waarde - shares[-1] * part.waarde for count, part in zip(region, own, strict=True)]
    if any(one is None for one in found) or any(one <= 0 for one in rest):
        return
    differs = divides_alike(own, rest) < SURE
    chances = holm([one.p for one in found if one])
    for row, one, chance in zip(rows, found, chances, strict=True):
        sure = differs and chance < SURE and one is not None
        row["oordeel"] = one.oordeel if sure and one else "niet te onderscheiden"
