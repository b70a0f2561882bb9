"""The cells of a pivot: figures as CBS gives them, or the share of a whole that CBS gives too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.claims import share, value_of
from analysis.formats import is_missing
from analysis.pivot.axes import Key

Row = Mapping[str, Any]
NO_CELL = "geen cel in deze tabel"
NO_WHOLE = "geen cijfer van het geheel"
NO_SHARE = "geen deel van het geheel, of te grof afgerond"


@dataclass(frozen=True)
class Cell:
    """One cell.

    Attributes:
        waarde: The figure, or the share in percent; None where there is none.
        reden: Why there is none, Dutch.
        decimalen: With how many decimals it is told.
        eenheid: What it is counted in, as CBS writes it, or `procent`.
        status: How certain CBS is.
    """

    waarde: float | None
    reden: str = ""
    decimalen: int = 0
    eenheid: str = ""
    status: str = ""


@dataclass(frozen=True)
class Pivot:
    """A pivot as it is shown and taken along.

    Attributes:
        koppen: What each column of row heads holds.
        rijen: Per row its heads, whether it is a total, and its cells in the order of `kolommen`.
        kolommen: Per column its members, and whether it is a total.
        noten: What was asked and cannot be given, and what shares are of; Dutch sentences.
    """

    koppen: tuple[str, ...]
    rijen: tuple[tuple[Key, bool, tuple[Cell, ...]], ...]
    kolommen: tuple[tuple[Key, bool], ...]
    noten: tuple[str, ...]


def figure(row: Row | None) -> Cell:
    """Give a row as a cell; where there is no row, that is the reason."""
    if row is None:
        return Cell(None, NO_CELL)
    unit, status = (row["eenheid"] or "").strip(), row["status"] or ""
    decimals = int(row["decimalen"] or 0)
    if is_missing(row["waarde"]):
        return Cell(None, row["reden_ontbreekt"] or "onbekend", decimals, unit, status)
    return Cell(float(row["waarde"]), "", decimals, unit, status)


def part(row: Row | None, whole: Row | None) -> Cell:
    """Give the share of a whole as a cell: only of figures that are both there, as fine as their rounding bears."""
    own = figure(row)
    if row is None or own.waarde is None:
        return own
    total = None if whole is None else value_of(whole)
    if total is None:
        return Cell(None, NO_WHOLE, 0, "procent", own.status)
    found = share(value_of(row), total)
    if found is None or found.decimals is None:
        return Cell(None, NO_SHARE, 0, "procent", own.status)
    return Cell(round(found.waarde, found.decimals), "", found.decimals, "procent", own.status)


def countable(rows: Sequence[Row]) -> bool:
    """Tell whether rows count something, so that a part of them is a share: no percentage, rate or balance."""
    units = {(row["eenheid"] or "").strip().lower() for row in rows}
    counts = all(unit == "aantal" or unit.removeprefix("x ").replace(" ", "").isdigit() for unit in units)
    return counts and not any(row["waarde"] < 0 for row in rows if not is_missing(row["waarde"]))
