"""From cells in rows to a pivot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from analysis.formats import is_missing, listing
from analysis.pivot.axes import DUPLICATE, Axis, Choice, Key, lines, placed
from analysis.pivot.cells import Cell, Pivot, Row, countable, figure, part

_SIDES = {"rijen": "de rijen", "kolommen": "de kolommen"}


def needs(rows: Sequence[Row], axes: Sequence[Axis], choice: Choice) -> list[Axis]:
    """Give the axes whose whole must be asked beside the chosen cells; none where no total or share is wanted."""
    if choice.totalen == "geen" and choice.als == "cijfer":
        return []
    down, across = placed(axes, _varying(rows, axes), choice)
    return [axis for axis in (*down, *across) if axis.geheel_code]


def pivot(rows: Sequence[Row], whole: Sequence[Row], axes: Sequence[Axis], choice: Choice) -> Pivot:
    """Turn cells into a pivot.

    Args:
        rows: The chosen cells: rows of the question `verkenner`.
        whole: The same and those of the whole of each axis in `needs`.
        axes: What the cells are split by, in the order of the table; the topics first.
        choice: How the reader wants it.
    """
    axes = _apart([*rows, *whole], axes)
    down, across = placed(axes, _varying(rows, axes), choice)
    cells = {(_key(row, down), _key(row, across)): row for row in [*whole, *rows]}
    columns = lines(_keys(rows, across), across, totals=choice.totalled("kolommen"))
    order = _order(cells, columns[-1][0], choice.volgorde)
    found = lines(_keys(rows, down), down, totals=choice.totalled("rijen"), by=order)
    of, told = _shares(rows, {"rij": across, "kolom": down}.get(choice.als, []), choice)

    def cell(own: Key, beside: Key) -> Cell:
        row = cells.get((own, beside))
        if not of:
            return figure(row)
        wholes = (own, _whole(beside, of)) if choice.als == "rij" else (_whole(own, of), beside)
        return part(row, cells.get(wholes))

    return Pivot(
        koppen=tuple(axis.titel for axis in down),
        rijen=tuple((own, total, tuple(cell(own, beside) for beside, _ in columns)) for own, total in found),
        kolommen=tuple(columns),
        noten=(*_without_total(down, choice, "rijen"), *_without_total(across, choice, "kolommen"), *told),
    )


def _apart(rows: Sequence[Row], axes: Sequence[Axis]) -> list[Axis]:
    """Give the axes, with the combination of CBS as one more where titles do not tell cells apart."""
    titles: dict[tuple[Any, ...], Key] = {}
    for row in rows:
        cell = row["onderwerp_code"], row["combinatie"], row["regio_code"], row["periode"]
        if cell not in titles:
            titles[cell] = _key(row, axes)
    if len(set(titles.values())) == len(titles):
        return list(axes)
    return [*axes, Axis(DUPLICATE, "Combinatie", DUPLICATE)]


def _key(row: Row, axes: Sequence[Axis]) -> Key:
    return tuple(axis.member(row) for axis in axes)


def _varying(rows: Sequence[Row], axes: Sequence[Axis]) -> set[str]:
    return {axis.code for axis in axes if len({axis.member(row) for row in rows}) > 1}


def _keys(rows: Sequence[Row], axes: Sequence[Axis]) -> list[Key]:
    """Give the keys that are there, ordered axis by axis: periods in time, other members as the rows have them."""
    places: list[dict[str, tuple[Any, int]]] = [{} for _ in axes]
    for at, row in enumerate(rows):
        for axis, known in zip(axes, places, strict=True):
            known.setdefault(axis.member(row), (axis.rank(row), at))
    found = dict.fromkeys(_key(row, axes) for row in rows)
    return sorted(found, key=lambda key: [known[member] for member, known in zip(key, places, strict=True)])


def _order(cells: dict[tuple[Key, Key], Row], column: Key, wanted: str) -> Any:
    """Give by what rows are ordered: their figure in a column, those without one last; None as CBS has them."""
    if wanted == "bron":
        return None
    sign = -1 if wanted == "hoog" else 1

    def by(key: Key) -> float:
        row = cells.get((key, column))
        return math.inf if row is None or is_missing(row["waarde"]) else sign * float(row["waarde"])

    return by


def _shares(rows: Sequence[Row], opposite: Sequence[Axis], choice: Choice) -> tuple[list[Axis | None], tuple[str, ...]]:
    """Give per axis whether its whole is taken; none, with the reason, where there are no shares."""
    if choice.als == "cijfer":
        return [], ()
    side = _SIDES["kolommen" if choice.als == "rij" else "rijen"]
    of = [axis if axis.geheel else None for axis in opposite]
    wholes = [axis.geheel for axis in opposite if axis.geheel]
    if not wholes:
        names = listing([f"‘{axis.titel}’" for axis in opposite]) or "niets"
        return [], (f"Geen aandelen: in {side} staat {names}, en daarvan geeft CBS geen geheel.",)
    if not countable(rows):
        return [], ("Geen aandelen: alleen van aantallen is een deel te geven, niet van een percentage of saldo.",)
    per = [f"‘{axis.titel}’" for axis in opposite if not axis.geheel]
    named = listing([f"‘{whole}’" for whole in wholes])
    return of, (f"Aandeel in procent van {named}{f', per {listing(per)}' if per else ''}, zoals CBS dat geeft.",)


def _whole(key: Key, of: Sequence[Axis | None]) -> Key:
    return tuple(member if axis is None else str(axis.geheel) for member, axis in zip(key, of, strict=True))


def _without_total(axes: Sequence[Axis], choice: Choice, side: str) -> tuple[str, ...]:
    """Say which axes have no total: one that CBS does not publish is not made by adding up."""
    if not choice.totalled(side):
        return ()
    names = [f"‘{axis.titel}’" for axis in axes if not axis.geheel]
    if not names:
        return ()
    return (f"Geen totaal over {listing(names)}: CBS geeft er geen, en optellen kan dubbel tellen.",)
