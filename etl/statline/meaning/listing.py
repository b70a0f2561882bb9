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
_UNREADABLE = (OSError, ValueError, TypeError, KeyError)


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
    found: list[TableInfo] = []
    warnings = []
    try:
        found = _read(archive)
    except _UNREADABLE:
        path = archive / _FILE
        warnings = [f"{path} is niet te lezen en telt niet mee. Haal de catalogus opnieuw op: python -m etl fetch azw"]
    rows = ([getattr(info, field) for field in _COLUMNS.values()] for info in found)
    create(con, "raw.statline_catalogus", dict.fromkeys(_COLUMNS, "varchar"), rows)
    return warnings


def last_seen(archive: Path) -> dict[str, TableInfo]:
    """Give the catalogue as last seen, by table id; {} when it never was or cannot be read."""
    try:
        return {info.id: info for info in _read(archive)}
    except _UNREADABLE:
        return {}


def _read(archive: Path) -> list[TableInfo]:
    path = archive / _FILE
    return [TableInfo(**item) for item in json.loads(path.read_bytes())] if path.exists() else []
