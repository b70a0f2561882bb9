"""The catalogue as it was last seen, for searching over tables that are not fetched."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import duckdb

from etl.statline.archive.notes import write_note
from etl.statline.cells.tables import create
from etl.statline.meaning.catalogue import Catalogue, TableInfo

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


def save(archive: Path, found: Catalogue) -> list[TableInfo]:
    """Keep the catalogue; the same catalogue leaves the file as it is.

    Gives the tables of lists that could not be had, as last seen; they stay.
    """
    ids = {info.id for info in found.tables}
    old = last_seen(archive).values() if found.lost else ()
    kept = [info for info in old if (info.catalog, info.protocol) in found.lost and info.id not in ids]
    infos = sorted([*found.tables, *kept], key=lambda info: info.id)
    text = json.dumps([asdict(info) for info in infos], ensure_ascii=False, indent=1)
    path = archive / _FILE
    if not path.is_file() or path.read_bytes() != text.encode():
        write_note(path, text)
    return kept


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
