"""Rows packed, and statements with little memory."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl import frugal
from etl.held import Held, Row


def rows(count: int) -> list[Row]:
    return [{"a": str(n), "b": None if n % 3 else f'TESTDATA, "{n}"\n'} for n in range(count)]


@pytest.mark.parametrize("count", [0, 1, 1999, 2000, 2001, 6000])
def test_rows_come_back_as_they_were(count: int) -> None:
    held = Held.of(("a", "b"), rows(count))
    assert (len(held), list(held), list(held)) == (count, rows(count), rows(count))
    assert held.reader().read_all().to_pylist() == rows(count)


def test_rows_are_taken_from_their_places() -> None:
    every = rows(4500)
    wanted = [0, 1999, 2000, 3999, 4000, 4499]
    held = Held.of(("a", "b"), every)
    assert held.take(wanted) == [every[place] for place in wanted]
    assert held.take([]) == []
    assert every[4200] in held and {"a": "nee", "b": None} not in held


def test_a_column_a_row_lacks_is_empty() -> None:
    assert list(Held.of(("a", "b", "c"), [{"a": "1", "b": None}])) == [{"a": "1", "b": None, "c": None}]


def test_what_needs_more_gets_more_and_the_limit_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frugal, "_START_MB", 1)
    with duckdb.connect(":memory:", config={"threads": 2}) as con:
        with frugal.Sparing(con) as sparing:
            assert sparing.fetch("select 1") == [(1,)]
        before = con.execute("select current_setting('memory_limit'), current_setting('threads')").fetchall()
        asked: list[str] = []

        def work() -> int:
            asked.append(str(con.execute("select current_setting('memory_limit')").fetchall()[0][0]))
            if len(asked) < 3:
                raise duckdb.OutOfMemoryException("TESTDATA")
            return len(asked)

        with frugal.Sparing(con) as sparing:
            assert sparing.do(work) == 3
            assert asked == ["976.5 KiB", "1.9 MiB", "3.8 MiB"]
            assert sparing.do(work) == 4  # what comes after it starts with little again
            assert asked[-1] == "976.5 KiB"
        assert con.execute("select current_setting('memory_limit'), current_setting('threads')").fetchall() == before


def test_a_wrong_statement_is_wrong_and_the_limit_is_put_back() -> None:
    with duckdb.connect(":memory:") as con:
        with frugal.Sparing(con) as sparing:
            assert sparing.fetch("select 1") == [(1,)]
        before = con.execute("select current_setting('memory_limit')").fetchall()
        with pytest.raises(duckdb.CatalogException), frugal.Sparing(con) as sparing:
            sparing.fetch("select * from nergens")
        assert con.execute("select current_setting('memory_limit')").fetchall() == before


def test_a_database_in_memory_goes_to_disk_in_a_place_of_its_own() -> None:
    with frugal.in_memory() as one, frugal.in_memory(threads=1) as other:
        asked = "select current_setting('temp_directory')"
        places = {Path(con.execute(asked).fetchall()[0][0]) for con in (one, other)}
        assert len(places) == 2
        assert all(place.is_dir() for place in places)
        assert other.execute("select current_setting('threads')").fetchall() == [(1,)]
    assert not any(place.exists() for place in places)
