"""What changed since the previous build, cell by cell: old value -> new value."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.building.header import read_sql

_FOLDER = Path(__file__).parents[1] / "revisie"
# What is not to be kept is taken away again last.
_ORDER = ("cijfers", "statline", "eigen")


def record_revisions(con: duckdb.DuckDBPyConnection, previous: Path, previous_id: str, build_id: str) -> None:
    """Fill `meta.revisie` by comparing the mart tables in `con` with those of the previous build.

    The mart tables come first: a cell of StatLine that is a figure there is told there, once.
    A previous file that is gone or cannot be read means no history to compare with: nothing is recorded,
    nothing is refused. A table the previous build did not have is skipped for the same reason.
    """
    if not previous.is_file():
        return
    try:
        # ATTACH takes no bound parameters; the path is our own.
        quoted = previous.as_posix().replace("'", "''")
        con.execute(f"attach '{quoted}' as vorig (read_only)")
    except duckdb.Error:
        return
    try:
        # History travels along, so that a link to any older build can say what changed since.
        for table in ("versie", "revisie"):
            _inherit(con, table)
        for name in _ORDER:
            question = read_sql(_FOLDER / f"{name}.sql", name)
            for table in question.header.get("tabellen", [{}]):
                known = {"van": previous_id, "naar": build_id} | table
                try:
                    con.execute(question.text, {name: known[name] for name in question.header.get("parameters", {})})
                except (duckdb.CatalogException, duckdb.BinderException):
                    continue
    finally:
        con.execute("detach vorig")


def _inherit(con: duckdb.DuckDBPyConnection, table: str) -> None:
    """Copy a history table of the previous build; one it did not have yet is skipped."""
    try:
        con.table(f"vorig.meta.{table}").order("all").insert_into(f"meta.{table}")
    except duckdb.CatalogException:
        return
