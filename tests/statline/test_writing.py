"""A large table is written in little memory, in its order, and the connection is as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.statline.cells import writing

LARGE = 20_000_000
# TESTDATA: 24 MB that no compression makes smaller.
NOISE = "create table groot as select hash(range) as cijfer from range(3_000_000)"
SETTINGS = (
    "select current_setting('memory_limit'), memory_limit, current_setting('threads'),"
    " current_setting('enable_external_file_cache') from pragma_database_size()"
)


@pytest.fixture(params=[{}, {"memory_limit": "1GB", "threads": 3, "enable_external_file_cache": False}])
def con(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in a file, with the settings it comes with and with others."""
    with duckdb.connect(str(tmp_path / "test.duckdb"), config=request.param) as con:
        yield con


def value(con: duckdb.DuckDBPyConnection, query: str) -> Any:
    """The one row of a query."""
    return con.execute(query).fetchone()


def held(con: duckdb.DuckDBPyConnection) -> int:
    """Bytes of tables that the database holds in memory."""
    return int(value(con, "select sum(memory_usage_bytes) from duckdb_memory() where tag = 'BASE_TABLE'")[0])


def test_a_large_table_does_not_stay_in_memory(con: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_BASE_MIB", 10)
    before = value(con, SETTINGS)
    writing.write(con, NOISE, columns=1, figures=LARGE)
    assert held(con) < 12 * 1024 * 1024
    assert value(con, SETTINGS) == before
    assert value(con, "select count(*), sum((cijfer = hash(rowid))::integer) from groot") == (3_000_000, 3_000_000)


def test_a_table_that_needs_more_memory_gets_it(
    con: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_BASE_MIB", 0)
    monkeypatch.setattr(writing, "_COLUMN_MIB", 1)
    before = value(con, SETTINGS)
    writing.write(con, NOISE, columns=1, figures=LARGE)
    assert held(con) > 12 * 1024 * 1024
    assert value(con, SETTINGS) == before
    assert value(con, "select count(*) from groot") == (3_000_000,)


def test_an_error_leaves_the_settings_as_they_were(con: duckdb.DuckDBPyConnection) -> None:
    before = value(con, SETTINGS)
    with pytest.raises(duckdb.CatalogException, match="bestaat_niet"):
        writing.write(con, "create table groot as from bestaat_niet", columns=1, figures=LARGE)
    assert value(con, SETTINGS) == before
