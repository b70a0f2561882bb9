"""The meta schema: where figures come from, how the build went, what each column means."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import duckdb
import pyarrow as pa

from etl.held import texts
from etl.sources.incoming import create
from etl.sources.origins import Confirmed, Declared, Origin

# fmt: off
_BRON = (
    "id", "titel", "uitgever", "url", "document", "licentie", "gepubliceerd", "opgehaald", "soort", "toelichting",
)
# fmt: on

_EMPTY = """
create table meta.controle (
    controle varchar, ernst varchar, titel varchar, rijen_fout integer, voorbeeld varchar
);
create table meta.revisie (
    tabel varchar, sleutel varchar, soort varchar, kolom varchar, oud varchar, nieuw varchar,
    build_van varchar, build_naar varchar
);
create table meta.versie (build_id varchar, gebouwd_op timestamp, inhoud_hash varchar);
create table meta.build (
    build_id varchar, gebouwd_op timestamp, git_commit varchar, invoer_hash varchar, inhoud_hash varchar,
    tabel varchar, rijen integer
);
"""


def create_meta_tables(con: duckdb.DuckDBPyConnection, origins: list[Origin], more: list[dict[str, Any]]) -> None:
    """Create what `load_records` creates, and the meta tables that fill up during the build.

    Args:
        con: Open for writing, with the schemas raw and meta.
        origins: Records of the tidy sources.
        more: Records of other sources, with the columns of `raw.bron`.
    """
    con.execute(_EMPTY)
    load_records(con, origins, more)


def load_records(con: duckdb.DuckDBPyConnection, origins: list[Origin], more: list[dict[str, Any]]) -> None:
    """Create `raw.bron`, `raw.wijziging` and `raw.bevestiging`; arguments as those of `create_meta_tables`."""
    rows: list[dict[str, Any]] = [
        {name: _text(getattr(origin, name)) for name in _BRON}
        | {
            "sha256": ", ".join(filter(None, (entry.sha256 for entry in origin.bestanden))) or None,
            "bestanden": ", ".join(entry.bestand for entry in origin.bestanden),
            "vindplaatsen": "; ".join(entry.vindplaats for entry in origin.bestanden if entry.vindplaats),
            "rijen": sum(entry.rijen for entry in origin.bestanden),
        }
        for origin in origins
    ]
    rows += [{key: value if key == "rijen" else _text(value) for key, value in record.items()} for record in more]
    schema = texts(*_BRON, "sha256", "bestanden", "vindplaatsen").append(pa.field("rijen", pa.int32()))
    create(con, "raw.bron", rows, schema)
    changed = [{"bron_id": origin.id, **_texts(record)} for origin in origins for record in origin.wijzigingen]
    create(con, "raw.wijziging", changed, texts("bron_id", *Declared.model_fields))
    confirmed = [{"bron_id": origin.id, **_texts(record)} for origin in origins for record in origin.bevestigingen]
    create(con, "raw.bevestiging", confirmed, texts("bron_id", *Confirmed.model_fields))


def record_build(
    con: duckdb.DuckDBPyConnection,
    build_id: str,
    *,
    built_at: datetime,
    commit: str | None,
    input_hash: str,
    content_hash: str,
) -> dict[str, int]:
    """Write `meta.build`, one row per core, mart and meta table, and give the row counts."""
    moment = built_at.replace(tzinfo=None)
    con.execute("insert into meta.versie values ($1, $2, $3)", [build_id, moment, content_hash])
    # names of our own models; one question for all takes a sixth of one for each
    asked = " union all ".join(f"select '{name}', count(*) from {name}" for name in tables(con))  # noqa: S608
    counts: dict[str, int] = dict(sorted(con.execute(asked).fetchall()))
    counts["meta.build"] = len(counts)
    con.execute(
        "insert into meta.build select $1, $2, $3, $4, $5, unnest($6::varchar[]), unnest($7::integer[])",
        [build_id, moment, commit, input_hash, content_hash, list(counts), list(counts.values())],
    )
    return counts


def tables(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Give the names (`schema.table`) of all tables the build delivers, sorted."""
    rows = con.execute(
        "select schema_name || '.' || table_name from duckdb_tables()"
        " where schema_name in ('core', 'mart', 'meta') and database_name = current_database() order by 1"
    ).fetchall()
    return [row[0] for row in rows]


def _texts(record: Declared | Confirmed) -> dict[str, str | None]:
    return {name: _text(cell) for name, cell in record}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
