"""The read-only door: own cursor per query, nothing else reachable, endless queries stopped."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pandas as pd
import pytest

from queries.run import run
from queries.warehouse import QueryTimeoutError, current, ready

HOSTILE = [
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('/etc/passwd')",
    "select * from glob('/etc/*')",
    "select * from 'x.parquet'",
    "copy (select 1) to '/tmp/doorstroom-test.csv'",
    "export database '/tmp/doorstroom-test'",
    "attach '/tmp/elders.duckdb' as elders",
    "install httpfs",
    "load httpfs",
    "create secret (type s3)",
    "create table mart.nieuw as select 1",
    "drop table mart.kerncijfer",
    "insert into mart.thema select * from mart.thema",
    "set memory_limit = '20GB'",
    "set enable_external_access = true",
    "reset threads",
    "select * from geheim_frame",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_every_other_door_is_closed(statement: str) -> None:
    geheim_frame = pd.DataFrame({"a": [1]})
    with pytest.raises(duckdb.Error):
        current().query(statement)
    assert len(geheim_frame) == 1


def test_endless_query_is_stopped_and_others_go_on() -> None:
    endless = "select sum(a.range * b.range) from range(10000000) as a, range(10000000) as b"
    with ThreadPoolExecutor(2) as pool:
        bomb = pool.submit(current().query, endless, None, 1.0)
        answers = [len(current().query("select * from mart.thema")) for _ in range(20)]
        with pytest.raises(QueryTimeoutError):
            bomb.result(timeout=10)
    assert set(answers) == {11}


def test_many_threads_never_get_each_others_rows() -> None:
    def ask(number: int) -> bool:
        frame = current().query("select $n::integer as n, count(*) as rijen from mart.regio", {"n": number})
        return frame["n"].tolist() == [number]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(400)))


def test_a_caller_cannot_change_what_the_next_one_gets() -> None:
    first = run("keuze_branche").frame
    first.loc[:, "label"] = "bedorven"
    assert "bedorven" not in set(run("keuze_branche").frame["label"])


def test_ready_names_the_build() -> None:
    assert ready() == current().build_id
