"""Statements with little memory: what does not fit goes to disk, and what cannot go there gets more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any, Self, TypeVar

import duckdb

# of itself DuckDB takes most of a machine; a build that goes to disk now and then is hardly slower
_START_MB = 96
_MOST_MB = 1 << 20

T = TypeVar("T")


class Sparing:
    """Statements with little memory, one after another; the connection is given back with the settings it had.

        with Sparing(con) as sparing:
            sparing.fetch("create table ...")

    What does not fit gets twice as much, and so on; what comes after it starts with little again.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con
        # Each thread takes its own share. The limit is set where it may be refused: below what is in use it is none.
        self._settings = changed(con, threads="1", memory_limit=_setting(con, "memory_limit"))
        self._limit = 0

    def __enter__(self) -> Self:
        self._settings.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._settings.__exit__(None, None, None)

    def do(self, work: Callable[[], T]) -> T:
        """Do what may be done again with more memory.

        Raises:
            duckdb.OutOfMemoryException: No memory is enough.
        """
        limit = _START_MB
        while True:
            try:
                if limit != self._limit:
                    self._con.execute(f"set memory_limit = '{limit}MB'")
                    self._limit = limit
                return work()
            except duckdb.OutOfMemoryException:
                limit *= 2
                if limit > _MOST_MB:
                    raise

    def fetch(self, sql: str, parameters: Any = None) -> list[tuple[Any, ...]]:
        """Run a statement and give its rows.

        Raises:
            duckdb.OutOfMemoryException: No memory is enough.
        """
        return self.do(lambda: self._con.execute(sql, parameters).fetchall())


@contextmanager
def in_memory(threads: int | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open an empty database in memory that goes to disk in a place of its own.

    DuckDB gives every such database of one folder the same file to go to, and two programs that write it at once read
    each other's pages: it crashed.
    """
    with (
        TemporaryDirectory(prefix="doorstroom-geheugen-") as aside,
        duckdb.connect(":memory:", config={"temp_directory": aside}) as con,
    ):
        if threads:
            con.execute(f"set threads = {threads}")
        yield con


@contextmanager
def changed(con: duckdb.DuckDBPyConnection, **values: str) -> Iterator[None]:
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
    value = con.execute(f"select current_setting('{name}')").fetchall()[0][0]
    return re.sub(r"(\.\d) ", r"\g<1>5 ", str(value))
