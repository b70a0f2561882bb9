"""Statements with little memory: what does not fit goes to disk, and what cannot go there gets more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import duckdb

# of itself DuckDB takes most of a machine; a build that goes to disk now and then is hardly slower
_START_MB = 96
_MOST_MB = 1 << 20

T = TypeVar("T")


def sparing(con: duckdb.DuckDBPyConnection, work: Callable[[], T]) -> T:
    """Do what may be done again with little memory; with twice as much, and so on, when that is not enough.

    Raises:
        duckdb.OutOfMemoryException: No memory is enough.
    """
    limit = _START_MB
    ((threads,),) = con.execute("select current_setting('threads')").fetchall()
    # each thread takes its own share
    con.execute("set threads = 1")
    try:
        while True:
            try:
                con.execute(f"set memory_limit = '{limit}MB'")
                return work()
            except duckdb.OutOfMemoryException:
                limit *= 2
                if limit > _MOST_MB:
                    raise
    finally:
        # a reset is shown but not kept to, what is set is; set to what it was before it would be rounded each time
        con.execute("reset memory_limit")
        ((usual,),) = con.execute("select current_setting('memory_limit')").fetchall()
        con.execute(f"set memory_limit = '{usual}'")
        con.execute(f"set threads = {threads}")


def fetch(con: duckdb.DuckDBPyConnection, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
    """Run a statement with little memory and give its rows.

    Raises:
        duckdb.OutOfMemoryException: No memory is enough.
    """
    return sparing(con, lambda: con.execute(sql, parameters).fetchall())
