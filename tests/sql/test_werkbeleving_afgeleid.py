"""The change that is derived where a source gives percentages alone, against an oracle in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.building.transform import models
from queries.catalogue import catalogue
from queries.warehouse import current

ASPECTS = ("werkdruk_te_hoog", "autonomie")
SECTORS = ("KO", "JZ", "SW")
WAVES = ("2023KW02", "2023KW04", "2024KW02", "2024KW04", "2025KW04")
LABELS = {wave: f"{wave[-1]}e kwartaal {wave[:4]}" for wave in WAVES}
LEVELS, STATED = "TESTDATA niveaus", "TESTDATA uitspraken"
Key = tuple[str, str, str]
COLUMNS = (
    "indicator_code varchar, branche_code varchar, regio_code varchar, periode_code varchar, uitsplitsing varchar,"
    " waarde double, status varchar, bron_id varchar, vindplaats varchar, afgerond_op double, vergeleken_met varchar,"
    " bron_soort varchar, voorkeur boolean, noot varchar"
)

cells = st.dictionaries(
    st.tuples(st.sampled_from(ASPECTS), st.sampled_from(SECTORS), st.sampled_from(WAVES)),
    st.integers(100, 900).map(lambda tenths: tenths / 10),
    max_size=30,
)
said = st.dictionaries(
    st.tuples(st.sampled_from(ASPECTS), st.sampled_from(SECTORS), st.sampled_from(WAVES)),
    st.tuples(st.integers(10, 90), st.integers(-20, 20)),
    max_size=6,
)


@pytest.fixture(scope="module")
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables of the question: the real dimensions, and no figures."""
    warehouse = current()
    with duckdb.connect() as con:
        con.execute("create schema mart; create schema core")
        con.execute(next(model.text for model in models() if model.name == "core.jaar_terug"))
        for name in ("indicator", "branche", "periode", "platform"):
            rows = warehouse.query("select * from query_table($tabel)", {"tabel": f"mart.{name}"})
            con.from_df(rows).create(f"mart.{name}")
        con.execute("delete from mart.periode")
        for code, label in LABELS.items():
            con.execute("insert into mart.periode by name select $1 as periode_code, $2 as label", [code, label])
        con.execute(f"create table mart.kerncijfer_opgave ({COLUMNS})")
        con.execute("create view mart.kerncijfer as select * from mart.kerncijfer_opgave where voorkeur")
        yield con


def asked(con: duckdb.DuckDBPyConnection, levels: dict[Key, float], stated: dict[Key, tuple[int, int]]) -> pd.DataFrame:
    """Answer the question over levels of one source, and values with a change of another that is preferred."""
    con.execute("delete from mart.kerncijfer_opgave")
    rows: list[list[Any]] = [[*key, value, LEVELS, 0.1, None, key not in stated] for key, value in levels.items()]
    for key, (value, change) in stated.items():
        rows.append([*key, float(value), STATED, 1.0, None, True])
        rows.append([f"{key[0]}_verandering", *key[1:], float(change), STATED, 1.0, str(int(key[2][:4]) - 1), True])
    for row in rows:
        con.execute(
            "insert into mart.kerncijfer_opgave by name select $1 as indicator_code, $2 as branche_code,"
            " 'NL00' as regio_code, $3 as periode_code, '' as uitsplitsing, $4 as waarde, 'onbekend' as status,"
            " $5 as bron_id, 'TESTDATA' as vindplaats, $6 as afgerond_op, $7 as vergeleken_met,"
            " 'primair' as bron_soort, $8 as voorkeur",
            row,
        )
    chosen = {"sector": list(SECTORS), "aspecten": list(ASPECTS)}
    return con.execute(catalogue()["werkbeleving_aspecten"].sql, chosen).df()


def a_year_before(wave: str) -> str:
    return f"{int(wave[:4]) - 1}{wave[4:]}"


def expected(levels: dict[Key, float], stated: dict[Key, tuple[int, int]]) -> dict[Key, tuple[float, ...]]:
    """Give now, change and then of every cell of the wave the figure must choose."""
    known: dict[Key, tuple[float, ...]] = {
        key: (value, change, value - change) for key, (value, change) in stated.items()
    }
    for (aspect, sector, wave), value in levels.items():
        then = levels.get((aspect, sector, a_year_before(wave)))
        if then is not None and (aspect, sector, wave) not in stated:
            known[aspect, sector, wave] = (value, round(value - then, 1), then)
    counts = Counter(wave for _, _, wave in known)
    chosen = max(counts, key=lambda wave: (counts[wave], wave), default="")
    return {key: cell for key, cell in known.items() if key[2] == chosen}


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(levels=cells, stated=said)
def test_a_change_is_derived_only_where_none_is_stated(
    empty: duckdb.DuckDBPyConnection, levels: dict[Key, float], stated: dict[Key, tuple[int, int]]
) -> None:
    frame = asked(empty, levels, stated)
    found = {
        (row.aspect_code, row.sector_code, row.periode_code): pytest.approx((row.nu, row.verandering, row.toen))
        for row in frame.itertuples()
    }
    wanted = expected(levels, stated)
    assert found.keys() == wanted.keys()
    assert all(found[key] == cell for key, cell in wanted.items())
    for row in frame.itertuples():
        derived = (row.aspect_code, row.sector_code, row.periode_code) not in stated
        assert row.afgeleid == ("verandering" if derived else "toen")
        assert list(row.bron_ids)[-1] == (LEVELS if derived else STATED)
        if derived:
            assert row.vergeleken_met == LABELS[a_year_before(row.periode_code)]
            assert row.formule == "verandering = nu min toen, zelfde kwartaal een jaar eerder"
            assert row.afgerond_op == 0.1


def test_two_sources_are_never_subtracted(empty: duckdb.DuckDBPyConnection) -> None:
    now, then = ("autonomie", "KO", "2024KW04"), ("autonomie", "KO", "2023KW04")
    assert asked(empty, {now: 60.0}, {then: (55, 2)})["periode_code"].tolist() == ["2023KW04"]
    both = asked(empty, {now: 60.0, then: 57.5}, {})
    assert both["verandering"].tolist() == [2.5]
    assert both["oordeel"].tolist() == ["gunstiger"]


def test_the_newest_wave_wins_when_levels_go_on_after_the_last_statement(empty: duckdb.DuckDBPyConnection) -> None:
    every = list(product(ASPECTS, SECTORS))
    levels = {(*cell, wave): 50.0 for cell in every for wave in WAVES}
    stated = {(*cell, "2024KW04"): (50, 1) for cell in every}
    assert set(asked(empty, levels, stated)["periode_code"]) == {"2025KW04"}
