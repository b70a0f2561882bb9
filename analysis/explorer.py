"""Cells of one StatLine table as series: their names, and which may be drawn together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.formats import number
from analysis.rows import records

MOST_SERIES = 10
_SERIES = ["onderwerp_code", "combinatie", "regio_code"]


@dataclass(frozen=True)
class Drawable:
    """The rows that may stand on one axis.

    Attributes:
        frame: The rows that are drawn, with the name of their series in `reeks`.
        alike: All rows that could be, also those of series for which there is no room.
        left_out: Why other rows are not drawn, Dutch sentences.
    """

    frame: pd.DataFrame
    alike: pd.DataFrame
    left_out: tuple[str, ...]


def with_series(frame: pd.DataFrame) -> pd.DataFrame:
    """Give the rows with a column `reeks`: what tells a series from the others, or its topic when it is alone."""
    rows = records(frame[["onderwerp", "leden", "regio", *_SERIES]])
    parts = [[row["onderwerp"], *row["leden"], row["regio"]] for row in rows]
    differs = [len(set(values)) > 1 for values in zip(*parts, strict=True)]
    names = [", ".join(str(part) for part, shown in zip(p, differs, strict=True) if shown and part) for p in parts]
    return frame.assign(reeks=_unlike(rows, [name or p[0] for name, p in zip(names, parts, strict=True)]))


def drawable(frame: pd.DataFrame, most: int = MOST_SERIES) -> Drawable:
    """Give the rows that share a unit and a length of period with the first, of at most `most` series."""
    if frame.empty:
        return Drawable(frame.assign(reeks=[]), frame.assign(reeks=[]), ())
    named, notes = with_series(frame), []
    unit = named["eenheid"].iloc[0]
    if named["eenheid"].nunique(dropna=False) > 1:
        notes.append(f"Getekend is alleen wat in '{unit}' is gemeten: twee eenheden passen niet op één as.")
        named = named[named["eenheid"] == unit]
    kinds = named["periode_code"].str[4:6]
    if kinds.nunique() > 1:
        most_used = kinds.value_counts().index[0]
        notes.append("Getekend zijn alleen perioden van dezelfde lengte: een jaar staat niet naast een kwartaal.")
        named = named[kinds == most_used]
    alike, names = named, list(dict.fromkeys(named["reeks"]))
    if len(names) > most:
        notes.append(
            f"Getekend zijn de eerste {number(most)} van {number(len(names))} reeksen. De tabel heeft ze alle."
        )
        named = named[named["reeks"].isin(names[:most])]
    return Drawable(named, alike, tuple(notes))


def series(frame: pd.DataFrame) -> int:
    """Give how many series the rows are of."""
    return len(frame.drop_duplicates(_SERIES))


def _unlike(rows: Sequence[Mapping[str, Any]], names: list[str]) -> list[str]:
    """Give names that no two series share: titles can be the same where codes are not."""
    keys = [tuple(row[name] for name in _SERIES) for row in rows]
    owners: dict[str, set[tuple[Any, ...]]] = {}
    for key, name in zip(keys, names, strict=True):
        owners.setdefault(name, set()).add(key)
    return [
        name if len(owners[name]) == 1 else f"{name} [{', '.join(str(part) for part in key if part is not None)}]"
        for key, name in zip(keys, names, strict=True)
    ]
