"""Write a table of any size in about the same memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb

from etl.statline.cells.sqltext import literal

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
    with _changed(con, enable_external_file_cache="false"):
        if figures > _FEW:
            limit = f"{_BASE_MIB + columns * _COLUMN_MIB} MiB"
            with suppress(duckdb.OutOfMemoryException), _changed(con, threads="1", memory_limit=limit):
                con.execute(statement)
                return
        con.execute(statement)


@contextmanager
def _changed(con: duckdb.DuckDBPyConnection, **values: str) -> Iterator[None]:
    """Change settings and put them back, also those that could not be changed."""
    before = {name: _setting(con, name) for name in values}
    try:
        for name, value in values.items():
            con.execute(f"set {name} = '{value}'")
        yield
    finally:
        for name, value in before.items():
            con.execute(f"set {name} = '{value}'")


def _setting(con: duckdb.DuckDBPyConnection, name: str) -> str:
    """Give a setting as it can be set again.

    A size is told cut off to one decimal, so half of the next is added: then it is told the same. `reset` is no way
    back: in DuckDB 1.5 it leaves the low memory limit at work, and tells the high one.
    """
    # Not as a parameter: that makes duckdb import pandas, 60 MB that nothing here uses.
    value = con.execute(f"select current_setting({literal(name)})").fetchall()[0][0]
    return re.sub(r"(\.\d) ", r"\g<1>5 ", str(value))
