"""How old the figures of each table are, and whether newer ones should be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from etl.definitions.dimensions import Theme
from etl.settings import Settings
from etl.statline.archive import attempts, store
from etl.statline.archive.store import Version
from etl.statline.cells.tables import create
from etl.statline.meaning import listing, rhythm
from etl.statline.meaning.choosing import best, stopped
from etl.statline.meaning.metadata import utc
from etl.statline.meaning.rules import Role, load_rules

# fmt: off
_COLUMNS = {
    "tabel": "varchar", "titel": "varchar", "rol": "varchar", "thema": "varchar", "laatste_periode": "varchar",
    "modified": "varchar", "opgehaald": "timestamp", "gecontroleerd": "timestamp", "verwacht": "date",
    "mislukt": "timestamp", "melding": "varchar",
}
# fmt: on


@dataclass(frozen=True)
class TableAge:
    """How fresh one table is.

    Attributes:
        rol: Code of its role, None without one.
        laatste_periode: The period that ends last, None when no period can be dated.
        modified: The version at CBS.
        opgehaald: When that version was fetched.
        gecontroleerd: When CBS last said there was nothing newer, None when never.
        verwacht: When the next period is due, None without rhythm and of a table that stopped.
        mislukt: Since when attempts fail in the way the last one did, None when that went well.
        melding: Why (Dutch).
    """

    tabel: str
    titel: str
    rol: str | None
    thema: str | None
    laatste_periode: str | None
    modified: str
    opgehaald: datetime
    gecontroleerd: datetime | None
    verwacht: date | None
    mislukt: datetime | None
    melding: str | None


def table_ages(settings: Settings, themes: tuple[Theme, ...]) -> list[TableAge]:
    """Give how fresh every table in the archive is, by id.

    Args:
        settings: Where archive and definitions are.
        themes: The themes, for their rhythm.

    Raises:
        RefusedError: A manifest or statline.yml cannot be read.
    """
    found = store.versions(settings.archive)
    roles = load_rules(settings.definitions).rollen if found else ()
    rhythms = {theme.code: theme.ritme for theme in themes}
    tables, seen = [version.table for version in found], listing.last_seen(settings.archive)
    chosen = {table.id: role for role in reversed(roles) for table in best(role, tables, seen)}
    # What stopped is never late, also where nothing came in its place.
    alive = {table.id for table in tables if not stopped(seen.get(table.id, table))}

    def months(table: str) -> float | None:
        role = chosen.get(table) if table in alive else None
        return (role.ritme or rhythms.get(role.thema)) if role else None

    return [_of_table(settings, version, chosen.get(version.table.id), months(version.table.id)) for version in found]


def load_table_ages(con: duckdb.DuckDBPyConnection, rows: list[TableAge]) -> None:
    """Create `raw.statline_versheid`; whether a table is late depends on the day, so that is left to the reader."""
    found = ([getattr(row, column) for column in _COLUMNS] for row in rows)
    plain = ([utc(value) if isinstance(value, datetime) else value for value in row] for row in found)
    create(con, "raw.statline_versheid", _COLUMNS, plain)


def _of_table(settings: Settings, version: Version, role: Role | None, months: float | None) -> TableAge:
    table = version.table
    attempt = attempts.last_attempt(settings.archive, table.id)
    return TableAge(
        tabel=table.id,
        titel=table.title,
        rol=role.code if role else None,
        thema=role.thema if role else None,
        laatste_periode=rhythm.latest(table.periods),
        modified=table.modified,
        opgehaald=version.manifest.opgehaald,
        gecontroleerd=attempt.gecontroleerd,
        verwacht=rhythm.expected(table.periods, months),
        mislukt=attempt.mislukt,
        melding=attempt.melding,
    )
