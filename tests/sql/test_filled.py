"""A warehouse of a few rows that is made again in part has the same rows as one that is built whole."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import duckdb
import pytest

from etl.kinds import kinds
from tests import filled, tiny
from tests.rows.test_kept_answers import world

_TABLES = (
    "select schema_name || '.' || table_name from duckdb_tables() where database_name = current_database()"
    " union all select schema_name || '.' || view_name from duckdb_views()"
    " where database_name = current_database() and not internal order by 1"
)
_KINDS: dict[str, Any] = {name: [{}] for name in kinds() if name not in {"kerncijfer", "mobiliteit", "bereik"}}
FLOWS = [{"aantal": 120}, {"richting": "instroom", "aantal": 90}, {"functiegroep": "Helpende", "aantal": 4}]
STATLINE = {
    "indicator_code": "verzuim_cbs",
    "branche_code": "ZW",
    "regio_code": "NL00",
    "periode_code": "2030KW01",
    "waarde": 4.5,
}
CASES: dict[str, AbstractContextManager[tiny.Tiny]] = {
    "none": tiny.tiny(),
    "figures": tiny.tiny(kerncijfer=[{"waarde": 5}, {"waarde": 6, "periode": "2023KW04", "bron_id": "andere"}]),
    "flows": tiny.tiny(mobiliteit=FLOWS),
    "flows of an import": tiny.tiny(
        mobiliteit=[row | {"bron_id": "eigen-een"} for row in FLOWS], soort={"eigen-een": "eigen"}
    ),
    "of StatLine": tiny.tiny(statline=[STATLINE]),
    "one of each kind": tiny.tiny(**_KINDS),
    "many": world(),
}


def rows(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[Any, ...]]]:
    names = [name for (name,) in con.execute(_TABLES).fetchall()]
    # in an order of their own: a model promises none
    return {name: sorted(con.execute(f"from {name}").fetchall(), key=repr) for name in names}


@pytest.mark.parametrize("case", CASES)
def test_every_table_has_the_rows_of_a_whole_build(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def both(stated: filled.Stated) -> filled.Filled:
        made = filled.filled(stated)
        with duckdb.connect(":memory:", config={"temp_directory": "", "threads": 1}) as con:
            con.execute("attach ':memory:' as heel; use heel")
            filled.whole(con, stated)
            expected = rows(con)
        found = rows(made.con)
        assert found.keys() == expected.keys()
        assert {name for name in expected if found[name] != expected[name]} == set()
        compared.append(len(expected))
        return made

    monkeypatch.setattr(tiny, "_kept", {})
    monkeypatch.setattr(tiny, "filled", both)
    with CASES[case]:
        pass
    assert compared and compared[0] > 80
