"""The catalogue as it was last seen, for searching over tables that are not fetched."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import duckdb

from etl.statline.archive.notes import write_note
from etl.statline.cells.tables import create
from etl.statline.meaning.catalogue import TableInfo

_FILE = "catalogus.json"
_COLUMNS = {
    "tabel": "id",
    "titel": "title",
    "omschrijving": "description",
    "catalogus": "catalog",
    "protocol": "protocol",
    "periode": "period",
    "frequentie": "frequency",
    "modified": "modified",
}


def save(archive: Path, found: Sequence[TableInfo]) -> None:
    """Keep the catalogue; the same catalogue leaves the file as it is."""
    text = json.dumps([asdict(info) for info in sorted(found, key=lambda info: info.id)], ensure_ascii=False, indent=1)
    path = archive / _FILE
    if not path.is_file() or path.read_bytes() != text.encode():
        write_note(path, text)


def load(con: duckdb.DuckDBPyConnection, archive: Path) -> list[str]:
    """Create `raw.statline_catalogus`: one row a table of the catalogue as last seen; none when it cannot be read.

    Gives that as a Dutch warning.
    """
    path = archive / _FILE
    found: list[list[str | None]] = []
    warnings = []
    try:
        if path.exists():
            found = [[item[field] for field in _COLUMNS.values()] for item in json.loads(path.read_bytes())]
    except (OSError, ValueError, TypeError, KeyError):
        warnings = [f"{path} is niet te lezen en telt niet mee. Haal de catalogus opnieuw op: python -m etl fetch azw"]
    create(con, "raw.statline_catalogus", dict.fromkeys(_COLUMNS, "varchar"), found)
    return warnings
