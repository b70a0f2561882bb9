"""Write a table of any size in about the same memory."""

from __future__ import annotations

from contextlib import suppress

import duckdb

from etl.frugal import changed

# Figures that all threads may write at once: what they hold together is then little.
_FEW = 5_000_000
# What one thread needs: DuckDB itself, and of each column a row group (122 880 figures of 8 bytes). Twice as much a
# column is a tenth quicker, and 100 MB more for a table of a hundred topics.
_BASE_MIB = 24
_COLUMN_MIB = 1


def write(con: duckdb.DuckDBPyConnection, statement: str, *, columns: int, figures: int) -> None:
    """Run a statement that writes a table from files that are read once.

    DuckDB keeps what it wrote in memory up to its limit. A large table is therefore written by one thread under a
    low limit; the connection is given back with the settings it had. A table that needs more gets the old limit.

    Args:
        con: Open for writing, not in a transaction.
        statement: The `create table ... as`.
        columns: Columns of the table.
        figures: Figures in it.
    """
    with changed(con, enable_external_file_cache="false"):
        if figures > _FEW:
            limit = f"{_BASE_MIB + columns * _COLUMN_MIB} MiB"
            with suppress(duckdb.OutOfMemoryException), changed(con, threads="1", memory_limit=limit):
                con.execute(statement)
                return
        con.execute(statement)
