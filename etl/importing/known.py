"""The figures there are already, to hold an import against."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping
from typing import Any

import duckdb

from etl.definitions import Definitions
from etl.importing.accepted import earlier
from etl.importing.layouts.description import Description
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.settings import Settings
from published.layout import database_path
from published.live import find_live

Key = tuple[str, ...]
# rows of a table that are held at once
_AT_ONCE = 2_000


def key_of(row: Mapping[str, Any], description: Description) -> Key:
    """Give what makes a row unique; columns of a mart have '_code' behind the name."""
    found = (row.get(name, row.get(f"{name}_code")) for name in description.keys)
    return tuple("" if value is None else str(value) for value in found)


def values_of(row: Mapping[str, str], measures: Iterable[str], definitions: Definitions) -> dict[str, float]:
    """Give the figures of a row in the unit in which they are published."""
    unit = definitions.unit(row["eenheid"]) if row.get("eenheid") else None
    factor = unit[1] if unit else 1.0
    return {name: float(row[name]) * (factor if name == "waarde" else 1) for name in measures if row.get(name)}


class Known:
    """Figures by key, each with its source; kept by the hash of a key, for its texts would cost more than the figures.

    Args:
        measures: Names of the figures.
    """

    def __init__(self, measures: Iterable[str]) -> None:
        self._at: dict[int, int] = {}
        self._values = {name: array("d") for name in measures}
        self._of = array("L")
        self._sources: dict[str, int] = {}

    def put(self, key: Key, values: Mapping[str, float], source: str) -> None:
        """Keep the figures of a row, in place of those it had."""
        at = self._at.setdefault(hash(key), len(self._of))
        if at == len(self._of):
            self._of.append(0)
            for column in self._values.values():
                column.append(math.nan)
        self._of[at] = self._sources.setdefault(source, len(self._sources))
        for name, column in self._values.items():
            column[at] = values.get(name, math.nan)

    def get(self, key: Key) -> tuple[dict[str, float], str] | None:
        """Give the figures of a key and their source; None when there is no such row."""
        at = self._at.get(hash(key))
        if at is None:
            return None
        values = {name: column[at] for name, column in self._values.items() if not math.isnan(column[at])}
        return values, list(self._sources)[self._of[at]]


def known_figures(kind: str, settings: Settings, definitions: Definitions) -> Known:
    """Give the figures there are of a kind, by key, with their source: imports as sent, the rest as published."""
    known = Known(measure.naam for measure in DESCRIPTIONS[kind].measures)
    _put_live(known, kind, settings)
    _put_imported(known, kind, settings, definitions)
    return known


def _put_live(known: Known, kind: str, settings: Settings) -> None:
    """Put the figures readers see now; none when nothing was built."""
    manifest = find_live(settings.warehouse).manifest
    if manifest is None:
        return
    description = DESCRIPTIONS[kind]
    measures = [measure.naam for measure in description.measures]
    with duckdb.connect(str(database_path(settings.warehouse, manifest.build_id)), read_only=True) as con:
        table = con.table(f"mart.{kind}")
        wanted = {*description.keys, *(f"{name}_code" for name in description.keys), *measures, "bron_id"}
        columns = [name for name in table.columns if name in wanted]
        result = table.select(*columns)
        while some := result.fetchmany(_AT_ONCE):
            for values in some:
                row = dict(zip(columns, values, strict=True))
                figures = {name: float(row[name]) for name in measures if row.get(name) is not None}
                known.put(key_of(row, description), figures, row["bron_id"])


def _put_imported(known: Known, kind: str, settings: Settings, definitions: Definitions) -> None:
    """Put the figures of earlier imports as they were sent: what is published of them may be rounded."""
    description = DESCRIPTIONS[kind]
    measures = [measure.naam for measure in description.measures]
    for folder, rows in earlier(kind, settings.imports):
        for row in rows:
            known.put(key_of(row, description), values_of(row, measures, definitions), folder.name)
