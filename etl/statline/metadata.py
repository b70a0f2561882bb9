"""The raw tables that describe what is in the archive: tables, topics, dimensions, members, combinations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import duckdb
import pyarrow as pa

from etl.statline.archive import Version
from etl.statline.combinations import combinations
from etl.statline.model import status_of

_TEXT = pa.string()
_MAP = pa.map_(_TEXT, _TEXT)

Schema = dict[str, Any]
Row = tuple[Any, ...]

# fmt: off
TABLES: dict[str, Schema] = {
    "raw.statline_tabel": {
        "tabel": _TEXT, "titel": _TEXT, "omschrijving": _TEXT, "catalogus": _TEXT, "protocol": _TEXT, "periode": _TEXT,
        "frequentie": _TEXT, "modified": _TEXT, "opgehaald": pa.timestamp("us"), "rijen": pa.int64(),
        "onderwerpen": pa.int32(), "bron_id": _TEXT, "bron_url": _TEXT,
    },
    "raw.statline_onderwerp": {
        "tabel": _TEXT, "onderwerp": _TEXT, "titel": _TEXT, "omschrijving": _TEXT, "groep": _TEXT, "eenheid": _TEXT,
        "decimalen": pa.int32(), "datatype": _TEXT, "volgorde": pa.int32(),
    },
    "raw.statline_dimensie": {
        "tabel": _TEXT, "dimensie": _TEXT, "titel": _TEXT, "omschrijving": _TEXT, "soort": _TEXT, "plaats": _TEXT,
        "leden": pa.int32(), "volgorde": pa.int32(),
    },
    "raw.statline_lid": {
        "tabel": _TEXT, "dimensie": _TEXT, "code": _TEXT, "sleutel": _TEXT, "titel": _TEXT, "omschrijving": _TEXT,
        "groep": _TEXT, "status": _TEXT, "volgorde": pa.int32(),
    },
}
# fmt: on
_COMBINATIONS = {"tabel": _TEXT, "combinatie": pa.int32(), "dimensies": _MAP}


def load_metadata(con: duckdb.DuckDBPyConnection, versions: Sequence[Version]) -> None:
    """Create the raw tables that describe these versions; without versions they are empty.

    `raw.statline_tabel`, `raw.statline_onderwerp`, `raw.statline_dimensie` (plaats: in which column of
    `core.statline` it is), `raw.statline_lid` (code: stripped; sleutel: as CBS writes it) and
    `raw.statline_combinatie` (the maps in `dimensies`).
    """
    makers: list[Callable[[Version], Iterable[Row]]] = [_table, _topics, _dimensions, _members]
    for (name, schema), make in zip(TABLES.items(), makers, strict=True):
        rows = [row for version in versions for row in make(version)]
        columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
        arrays = [pa.array(values, kind) for values, kind in zip(columns, schema.values(), strict=True)]
        create(con, name, pa.table(dict(zip(schema, arrays, strict=True))))
    parts = [_combinations(version) for version in versions]
    empty = pa.schema(list(_COMBINATIONS.items())).empty_table()
    create(con, "raw.statline_combinatie", pa.concat_tables([empty, *parts]))


def create(con: duckdb.DuckDBPyConnection, name: str, table: Any) -> None:
    """Create a table in the database from an Arrow table."""
    con.register("incoming", table)
    con.table("incoming").create(name)
    con.unregister("incoming")


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


def _combinations(version: Version) -> Any:
    found = combinations(version.table)
    return found.add_column(0, "tabel", pa.array([version.table.id] * found.num_rows, _TEXT)).cast(
        pa.schema(list(_COMBINATIONS.items()))
    )
