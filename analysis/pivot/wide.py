"""A pivot as rows with a column for each of its columns, for a table on a page and for files."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.formats import counted
from analysis.pivot.cells import Cell, Pivot

TOTAL, STATUS, WHY = "Totaal", "Status", "Waarom geen cijfer"


@dataclass(frozen=True)
class Wide:
    """A pivot as a frame.

    Attributes:
        frame: A row per row of the pivot: its heads, its figures, then what there is to know of the row.
        cijfers: Names of the columns with figures -> unit and decimals.
        totalen: Per row whether it is a total.
        redenen: Per row and column with figures why there is none; empty where there is one.
    """

    frame: pd.DataFrame
    cijfers: dict[str, tuple[str, int]]
    totalen: list[bool]
    redenen: dict[str, list[str]]


def wide(turned: Pivot, alone: str) -> Wide:
    """Give a pivot as a frame; a figure that is missing stays empty, and a column says why.

    Args:
        turned: The pivot.
        alone: What the one column is called where no axis stands in the columns.
    """
    names = _unlike([", ".join(key) or alone for key, _ in turned.kolommen], {*turned.koppen, TOTAL, STATUS, WHY})
    heads = {head: [key[at] for key, *_ in turned.rijen] for at, head in enumerate(_unlike(turned.koppen, set()))}
    columns = {name: [cells[at] for *_, cells in turned.rijen] for at, name in enumerate(names)}
    figures = {name: [cell.waarde for cell in cells] for name, cells in columns.items()}
    totals = [total for _, total, _ in turned.rijen]
    more: dict[str, list[bool] | list[str]] = {TOTAL: totals} if any(totals) else {}
    more[STATUS] = [", ".join(sorted({cell.status for cell in cells if cell.status})) for *_, cells in turned.rijen]
    if why := [_why(names, cells) for *_, cells in turned.rijen]:
        more |= {WHY: why} if any(why) else {}
    frame = pd.DataFrame(heads | {name: pd.array(found, "Float64") for name, found in figures.items()} | more)
    return Wide(
        frame.astype(dict.fromkeys(figures, float)),
        {name: _told(cells) for name, cells in columns.items()},
        totals,
        {name: [cell.reden for cell in cells] for name, cells in columns.items()},
    )


def _told(cells: list[Cell]) -> tuple[str, int]:
    """Give the unit that the cells of a column share, and decimals that all of them bear."""
    units = {cell.eenheid for cell in cells if cell.eenheid}
    decimals = [cell.decimalen for cell in cells if cell.waarde is not None]
    unit = next(iter(units)) if len(units) == 1 else ""
    return unit, (min(decimals, default=0) if unit == "procent" else max(decimals, default=0))


def _why(names: list[str], cells: tuple[Cell, ...]) -> str:
    """Give why a row lacks figures: the reason, with its columns where they are not all of the row."""
    reasons: dict[str, list[str]] = {}
    for name, cell in zip(names, cells, strict=True):
        if cell.reden:
            reasons.setdefault(cell.reden, []).append(name)
    told = [
        reason
        if len(columns) == len(cells)
        else f"{columns[0] if len(columns) == 1 else counted(len(columns), 'kolom', 'kolommen')}: {reason}"
        for reason, columns in reasons.items()
    ]
    return "; ".join(told)


def _unlike(names: list[str] | tuple[str, ...], taken: set[str]) -> list[str]:
    """Number names that are equal to another one, or to one that is taken."""
    found: list[str] = []
    for name in names:
        own, count = name, 1
        while own in taken or own in found:
            count += 1
            own = f"{name} ({count})"
        found.append(own)
    return found
