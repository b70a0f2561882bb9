"""From a grid or a file to protected cells; nothing of what was sent is kept here.

The one place of the dashboard that imports the etl: whoever imports and whoever compares is refused in the same way.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from analysis.eigen.counts import (
    BEGIN,
    DESTINATIONS,
    END,
    JOINED,
    LEFT,
    ORIGINS,
    Counts,
    faults,
    periods,
    remarks,
    untimely,
)
from analysis.eigen.guarded import Guarded, guarded
from analysis.formats import is_missing
from etl.importing.own import OwnRefusedError, OwnRow, read_own
from queries.parameters import written

_LIVES = "woont_in_regio"
COLUMNS = ("periode", "functiegroep", BEGIN, LEFT, JOINED, END, *DESTINATIONS, *ORIGINS, _LIVES)


@dataclass(frozen=True)
class Read:
    """What came of a grid or file.

    Attributes:
        cellen: Protected cells by period, the newest first; empty when it was refused.
        fouten: Why it was refused, in Dutch; no text of it is repeated.
        opmerkingen: What is odd in it.
    """

    cellen: Mapping[str, Guarded] = field(default_factory=dict)
    fouten: tuple[str, ...] = ()
    opmerkingen: tuple[str, ...] = ()


def read_file(data: bytes) -> Read:
    """Read a CSV or workbook."""
    try:
        rows = [_counts(row, row.rij) for row in read_own(data)]
    except OwnRefusedError as refused:
        return Read(fouten=tuple(refused.redenen))
    return _read(rows)


def read_grid(rows: Sequence[Mapping[str, Any]]) -> Read:
    """Read the rows of a grid that are not empty, as the file that they would be."""
    filled = [row for row in rows if any(not is_missing(row.get(name)) for name in COLUMNS)]
    if not filled:
        return Read(fouten=("Vul eerst een rij in.",))
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";")
    writer.writerow(COLUMNS)
    writer.writerows([_text(row.get(name)) for name in COLUMNS] for row in filled)
    try:
        # the first row of the grid is the second of that file
        found = [_counts(row, row.rij - 1) for row in read_own(target.getvalue().encode(), above=1)]
    except OwnRefusedError as refused:
        return Read(fouten=tuple(refused.redenen))
    return _read(found)


def _read(rows: Sequence[Counts]) -> Read:
    if wrong := [*untimely(rows, date.today()), *faults(rows)]:
        return Read(fouten=tuple(wrong))
    cells = {period: guarded([row for row in rows if row.periode == period]) for period in periods(rows)}
    return Read(cells, opmerkingen=tuple(remarks(rows)))


def _counts(row: OwnRow, number: int) -> Counts:
    found = {name: int(value) for name, value in row.aantallen.items() if name != _LIVES}
    lives = row.aantallen.get(_LIVES)
    return Counts(
        f"Rij {number}",
        row.periode,
        row.functiegroep,
        found.get(BEGIN),
        found.get(LEFT),
        found.get(JOINED),
        found.get(END),
        {name: found[name] for name in DESTINATIONS if name in found},
        {name: found[name] for name in ORIGINS if name in found},
        None if lives is None else float(lives) / 100,
    )


def _text(value: Any) -> str:
    if is_missing(value):
        return ""
    return written(value)
