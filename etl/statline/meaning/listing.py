"""The catalogue as it was last seen, for searching over tables that are not fetched."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

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
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_note(path, text)


def load(con: duckdb.DuckDBPyConnection, archive: Path) -> None:
    """Create `raw.statline_catalogus`: one row a table of the catalogue as last seen."""
    path = archive / _FILE
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    columns = dict.fromkeys(_COLUMNS, "varchar")
    create(con, "raw.statline_catalogus", columns, ([item[field] for field in _COLUMNS.values()] for item in found))
