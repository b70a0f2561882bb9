"""The figures there are already, to hold an import against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import duckdb

from etl.definitions import Definitions
from etl.importing.accepted import earlier
from etl.importing.meaning.description import Description
from etl.importing.meaning.descriptions import DESCRIPTIONS
from etl.settings import Settings
from published.layout import database_path
from published.live import find_live

Key = tuple[str, ...]


def key_of(row: Mapping[str, Any], description: Description) -> Key:
    """Give what makes a row unique; columns of a mart have '_code' behind the name."""
    found = (row.get(name, row.get(f"{name}_code")) for name in description.keys)
    return tuple("" if value is None else str(value) for value in found)


def values_of(row: Mapping[str, str], measures: Iterable[str], definitions: Definitions) -> dict[str, float]:
    """Give the figures of a row in the unit in which they are published."""
    unit = definitions.unit(row["eenheid"]) if row.get("eenheid") else None
    factor = unit[1] if unit else 1.0
    return {name: float(row[name]) * (factor if name == "waarde" else 1) for name in measures if row.get(name)}


def known_figures(kind: str, settings: Settings, definitions: Definitions) -> dict[Key, tuple[dict[str, float], str]]:
    """Give the figures there are of a kind, by key, with their source: imports as sent, the rest as published."""
    return _live(kind, settings) | _imported(kind, settings, definitions)


def _live(kind: str, settings: Settings) -> dict[Key, tuple[dict[str, float], str]]:
    """Give the figures readers see now, by key, with their source; none when nothing was built."""
    manifest = find_live(settings.warehouse).manifest
    if manifest is None:
        return {}
    description = DESCRIPTIONS[kind]
    measures = [measure.naam for measure in description.measures]
    with duckdb.connect(str(database_path(settings.warehouse, manifest.build_id)), read_only=True) as con:
        result = con.table(f"mart.{kind}")
        rows = [dict(zip(result.columns, row, strict=True)) for row in result.fetchall()]
    return {
        key_of(row, description): ({n: float(row[n]) for n in measures if row.get(n) is not None}, row["bron_id"])
        for row in rows
    }


def _imported(kind: str, settings: Settings, definitions: Definitions) -> dict[Key, tuple[dict[str, float], str]]:
    """Give the figures of earlier imports as they were sent: what is published of them may be rounded."""
    description = DESCRIPTIONS[kind]
    measures = [measure.naam for measure in description.measures]
    found: dict[Key, tuple[dict[str, float], str]] = {}
    for folder, rows in earlier(kind, settings.imports):
        for row in rows:
            found[key_of(row, description)] = (values_of(row, measures, definitions), folder.name)
    return found
