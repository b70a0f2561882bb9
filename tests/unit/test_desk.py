"""The SQL desk: analysts get their rows, everything else is refused in Dutch and leaks nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from queries.desk import MAX_ROWS, DeskError, ask
from queries.warehouse import current

REFUSED = [
    "",
    "   -- niets\n",
    "select 1; select 2",
    "select 1; drop table mart.kerncijfer",
    "insert into mart.thema select * from mart.thema",
    "update mart.thema set label = 'x'",
    "delete from mart.thema",
    "drop table mart.thema",
    "create table mart.x as select 1",
    "create temp table x as select 1",
    "create view x as select 1",
    "attach '/tmp/x.duckdb' as x",
    "detach huis",
    "copy mart.thema to '/tmp/x.csv'",
    "copy (select 1) to '/tmp/x.csv'",
    "export database '/tmp/x'",
    "install httpfs",
    "load httpfs",
    "set memory_limit = '20GB'",
    "reset threads",
    "pragma database_list",
    "call pragma_version()",
    "checkpoint",
    "vacuum",
    "begin",
    "set variable geheim = 1",
    "select getvariable('geheim')",
    "select current_setting('temp_directory')",
    "select current_query()",
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('/etc/passwd')",
    "select * from read_json('/etc/passwd')",
    "select * from read_parquet('/etc/passwd')",
    "select * from sniff_csv('/etc/passwd')",
    "select * from glob('/etc/*')",
    "select * from '/etc/passwd'",
    "select * from 'x.parquet'",
    'select * from "x.csv"',
    "select * from geheim_frame",
    "select * from duckdb_settings()",
    "select * from duckdb_databases()",
    "select * from duckdb_databases",
    "select * from duckdb_secrets()",
    "select * from duckdb_logs",
    "select * from pragma_database_list()",
    "select * from sqlite_master",
    "select * from information_schema.tables",
    "select * from pg_catalog.pg_tables",
    "select * from raw.kerncijfer",
    "select * from core.kerncijfer",
    "select * from system.main.duckdb_settings",
    "select * from memory.main.x",
    "select * from kerncijfer",
    "select * from query('select 1')",
    "select * from query_table('raw.kerncijfer')",
    "with x as (select * from read_text('/etc/passwd')) select * from x",
    "select (select content from read_text('/etc/passwd'))",
    "select * from mart.thema where label in (select content from read_text('/etc/passwd'))",
    "select * from /* mart.thema */ read_text('/etc/passwd')",
    "with duckdb_settings as (select 1) select * from duckdb_settings",
    "describe mart.thema",
    "summarize mart.thema",
    "show tables",
    "show all tables",
    "pivot mart.thema on label using count(*)",
    "explain select 1",
    "explain analyze select * from mart.thema",
    "prepare p as select 1",
    "execute p",
    "select * from json_execute_serialized_sql('{}')",
    "select * from ſelect",
    "sélect 1",
    "select " + "abs(" * 2000 + "1" + ")" * 2000,
    "x" * 10_001,
]


@pytest.mark.parametrize("sql", REFUSED, ids=lambda sql: sql[:60])
def test_hostile_statements_are_refused_and_leak_nothing(sql: str) -> None:
    geheim_frame = "TESTDATA"
    with pytest.raises(DeskError) as refused:
        ask(sql)
    message = str(refused.value)
    assert message
    assert "root:" not in message
    assert str(current().build_id) not in message
    assert geheim_frame not in message


def test_a_real_question_gets_its_rows() -> None:
    answer = ask(
        "with vvt as (select * from mart.mobiliteit where branche_code = 'VVT' and periode_code = '2022JJ00')"
        " select categorie, aantal from vvt where categorie = 'Overige sectoren' order by 1"
    )
    assert answer.frame.to_dict("records") == [{"categorie": "Overige sectoren", "aantal": 860.0}]
    assert answer.cut is False


@pytest.mark.parametrize(
    "sql",
    [
        "from mart.thema",
        "values (1), (2)",
        "select count(*) from mart.kerncijfer as k inner join mart.indicator using (indicator_code)",
        "select unnest([1, 2, 3]) as n",
        "select * from range(3)",
        "select list_transform([1], lambda x: x + 1)",
        "select label from mart.thema union all select label from mart.platform",
        "select * from huis.mart.thema",
    ],
)
def test_ordinary_sql_works(sql: str) -> None:
    assert len(ask(sql).frame) > 0


def test_more_rows_than_shown_is_said() -> None:
    answer = ask("select * from range(10001)")
    assert len(answer.frame) == MAX_ROWS
    assert answer.cut
    assert not ask("select * from range(10000)").cut


def test_a_wrong_column_is_explained_without_a_path() -> None:
    with pytest.raises(DeskError, match="De vraag klopt niet") as refused:
        ask("select bestaat_niet from mart.thema")
    assert "/" not in str(refused.value)


def test_a_bomb_is_stopped_and_others_do_not_feel_it() -> None:
    bomb = "select sum(a.range * b.range) from range(10000000) as a, range(10000000) as b"
    with ThreadPoolExecutor(3) as pool:
        exploding = pool.submit(ask, bomb)
        others = [ask("select count(*) as n from mart.regio").frame["n"].iloc[0] for _ in range(10)]
        with pytest.raises(DeskError, match="langer dan 2 seconden"):
            exploding.result(timeout=15)
    assert set(others) == {49}


def test_a_memory_bomb_is_stopped() -> None:
    with pytest.raises(DeskError, match=r"geheugen|langer dan"):
        ask("select list(a.range::varchar || repeat('x', 1000)) from range(50000000) as a")
