"""Load the archive into a database; nothing is asked of StatLine, so a load can be done again offline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.definitions import Definitions, load_definitions
from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.archive.store import REVISIONS_FILE, Version
from etl.statline.cells.cubes import create_view, load_cells
from etl.statline.cells.rebuild import columns_file
from etl.statline.cells.sqltext import literal
from etl.statline.cells.tables import create
from etl.statline.meaning import listing, rhythm
from etl.statline.meaning.metadata import load_metadata
from etl.statline.meaning.revisions import COLUMNS
from etl.statline.meaning.roles import role_rows
from etl.statline.meaning.rules import load_rules
from etl.statline.meaning.table_age import load_table_ages, table_ages

_VERSIONS = ("tabel", "versie_van", "versie_naar")


@dataclass(frozen=True)
class LoadReport:
    """What a load did.

    Attributes:
        rows: Table id -> rows it has in `core.statline`, one a topic and cell.
        role_rows: Role -> rows it gave.
        warnings: What did not fit (Dutch).
    """

    rows: dict[str, int]
    role_rows: dict[str, int]
    warnings: tuple[str, ...]


def load_archive(
    con: duckdb.DuckDBPyConnection, settings: Settings, definitions: Definitions | None = None
) -> LoadReport:
    """Create `core.statline`, its role tables and the `raw.statline_*` tables from the current versions.

    An empty archive gives them all, empty.

    Args:
        con: Open for writing, with the schemas `raw` and `core`.
        settings: Where archive and definitions are.
        definitions: Already read; None to read them here when they are needed.

    Raises:
        RefusedError: A version is damaged, or statline.yml is wrong.
    """
    versions = store.versions(settings.archive)
    rules = load_rules(settings.definitions)
    if versions and definitions is None:
        definitions = load_definitions(settings.definitions)
    load_metadata(con, versions)
    for version in versions:
        load_cells(con, version, columns_file(version))
    tables = [version.table for version in versions]
    create_view(con, versions)
    roles = role_rows(con, tables, rules.rollen, definitions, listing.last_seen(settings.archive))
    _load_revisions(con, versions)
    load_table_ages(con, table_ages(settings, definitions.themes if definitions else ()))
    unread = listing.load(con, settings.archive)
    return LoadReport(
        rows={version.table.id: _long_rows(version) for version in versions},
        role_rows=roles.rows,
        warnings=(*_period_warnings(versions), *roles.warnings, *unread),
    )


def _long_rows(version: Version) -> int:
    topics = len(version.table.topics) if version.table.protocol == "v3" else 1
    return version.manifest.rijen * topics


def _period_warnings(versions: Sequence[Version]) -> list[str]:
    found = []
    for version in versions:
        if strange := rhythm.unknown(version.table.periods):
            shown = ", ".join(strange[:5])
            found.append(f"{version.table.id}: perioden zonder bekende lengte ({shown}); de cijfers staan er wel in")
    return found


def _load_revisions(con: duckdb.DuckDBPyConnection, versions: Sequence[Version]) -> None:
    """Create `raw.statline_revisie`: what changed in each table when its current version came."""
    create(con, "raw.statline_revisie", {**dict.fromkeys(_VERSIONS, "varchar"), **COLUMNS}, [])
    for version in versions:
        path = version.folder / REVISIONS_FILE
        before = _modified_before(version)
        if path.is_file() and before is not None:
            values = (literal(text) for text in (version.table.id, before, version.table.modified))
            names = ", ".join(f"{value} as {name}" for value, name in zip(values, _VERSIONS, strict=True))
            con.execute(
                f"insert into raw.statline_revisie by name select {names}, * from read_parquet({literal(str(path))})"  # noqa: S608
            )


def _modified_before(version: Version) -> str | None:
    folder = version.folder.parent / (version.manifest.vorige or "")
    return store.read_version(folder).table.modified if _is_version(folder, version) else None


def _is_version(folder: Path, version: Version) -> bool:
    return version.manifest.vorige is not None and (folder / "manifest.json").is_file()
