"""The raw tables that describe what is in the archive: tables, topics, dimensions, members, combinations."""

# ruff: noqa: S608 - a query over codes from CBS; sqltext quotes them.

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import duckdb

from etl.statline.archive.store import Version
from etl.statline.cells.combinations import combinations
from etl.statline.cells.sqltext import literal
from etl.statline.cells.tables import Columns, create
from etl.statline.wire.model import status_of

Row = tuple[Any, ...]

# fmt: off
_TABLE: Columns = {
    "tabel": "varchar", "titel": "varchar", "omschrijving": "varchar", "catalogus": "varchar", "protocol": "varchar",
    "periode": "varchar", "frequentie": "varchar", "modified": "varchar", "opgehaald": "timestamp", "rijen": "bigint",
    "onderwerpen": "integer", "bron_id": "varchar", "bron_url": "varchar",
}
_TOPIC: Columns = {
    "tabel": "varchar", "onderwerp": "varchar", "titel": "varchar", "omschrijving": "varchar", "groep": "varchar",
    "eenheid": "varchar", "decimalen": "integer", "datatype": "varchar", "volgorde": "integer",
}
_DIMENSION: Columns = {
    "tabel": "varchar", "dimensie": "varchar", "titel": "varchar", "omschrijving": "varchar", "soort": "varchar",
    "plaats": "varchar", "leden": "integer", "volgorde": "integer",
}
_MEMBER: Columns = {
    "tabel": "varchar", "dimensie": "varchar", "code": "varchar", "sleutel": "varchar", "titel": "varchar",
    "omschrijving": "varchar", "groep": "varchar", "status": "varchar", "volgorde": "integer",
}
# fmt: on


def load_metadata(con: duckdb.DuckDBPyConnection, versions: Sequence[Version]) -> None:
    """Create the raw tables that describe these versions; without versions they are empty.

    `raw.statline_tabel`, `raw.statline_onderwerp`, `raw.statline_dimensie` (plaats: in which column of
    `core.statline` it is), `raw.statline_lid` (code: stripped; sleutel: as CBS writes it) and
    `raw.statline_combinatie` (the maps in `dimensies`).
    """
    makers: dict[str, tuple[Columns, Callable[[Version], Iterable[Row]]]] = {
        "raw.statline_tabel": (_TABLE, _table),
        "raw.statline_onderwerp": (_TOPIC, _topics),
        "raw.statline_dimensie": (_DIMENSION, _dimensions),
        "raw.statline_lid": (_MEMBER, _members),
    }
    for name, (columns, make) in makers.items():
        create(con, name, columns, (row for version in versions for row in make(version)))
    con.execute(
        "create table raw.statline_combinatie (tabel varchar, combinatie integer, dimensies map(varchar, varchar))"
    )
    for version in versions:
        query = f"select {literal(version.table.id)} as tabel, * from ({combinations(version.table)})"
        con.execute(f"insert into raw.statline_combinatie by name {query} order by combinatie")


def utc(moment: datetime) -> datetime:
    """Give a moment in UTC without a zone, as the database keeps it."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _table(version: Version) -> Iterable[Row]:
    manifest, table = version.manifest, version.table
    yield (
        table.id, table.title, table.description, table.catalog, table.protocol, table.period, table.frequency,
        table.modified, utc(manifest.opgehaald), manifest.rijen, len(table.topics), table.source_id, manifest.bron_url,
    )  # fmt: skip


def _topics(version: Version) -> Iterable[Row]:
    for place, topic in enumerate(version.table.topics):
        yield (
            version.table.id, topic.name, topic.title, topic.description, _path(topic.group), topic.unit,
            topic.decimals, topic.datatype, place,
        )  # fmt: skip


def _dimensions(version: Version) -> Iterable[Row]:
    table = version.table
    for place, dimension in enumerate(table.dimensions):
        column = {table.time: "periode_code", table.region: "regio_code"}.get(dimension, "dimensies")
        yield (
            table.id, dimension.name, dimension.title, dimension.description, dimension.kind, column,
            len(dimension.members), place,
        )  # fmt: skip


def _members(version: Version) -> Iterable[Row]:
    for dimension in version.table.dimensions:
        for place, member in enumerate(dimension.members):
            status = status_of(member.status) if dimension.kind == "tijd" else None
            yield (
                version.table.id, dimension.name, member.code, member.key, member.title, member.description,
                _path(member.group), status, place,
            )  # fmt: skip


def _path(titles: Sequence[str]) -> str:
    return " / ".join(titles)
