"""The rounding step of every figure: what its table says and its values show, never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import log10

import duckdb
import pytest

from etl.building.transform import models
from queries.catalogue import catalogue
from queries.warehouse import current

TENS = [10 * n for n in (1, 3, 7, 12, 19, 31, 44, 58, 61, 73)]
Step = float | None
_EXPLORED = re.compile(r"(core\.statline_stap\(.*?\)) as afgerond_op", re.DOTALL)


def _run(con: duckdb.DuckDBPyConnection, *names: str) -> None:
    for name in names:
        con.execute(next(model.text for model in models() if model.name == name))


def _empty() -> duckdb.DuckDBPyConnection:
    """A database with the tables the rounding is read from, without rows."""
    con = duckdb.connect()
    con.execute("create schema raw; create schema core; create schema mart")
    con.execute(
        "create table raw.kerncijfer (bron_id varchar, rij varchar, indicator varchar, branche varchar, regio varchar,"
        " periode varchar, uitsplitsing varchar, versie varchar, waarde_tekst varchar, waarde varchar, eenheid varchar,"
        " status varchar, reden_ontbreekt varchar, vergeleken_met varchar, letterlijk varchar, vindplaats varchar,"
        " noot varchar, afgerond_op varchar, bestand varchar);"
        "create table raw.mobiliteit (bron_id varchar, regio varchar, branche varchar, periode varchar,"
        " richting varchar, bereik varchar, categorie varchar, functiegroep varchar, waarde_tekst varchar,"
        " aantal varchar, status varchar, reden_ontbreekt varchar, samengevoegd_in varchar, vindplaats varchar,"
        " noot varchar, afgerond_op varchar, bestand varchar);"
        "create table core.statline_kerncijfer (bron_id varchar, indicator_code varchar, branche_code varchar,"
        " regio_code varchar, periode_code varchar, uitsplitsing varchar, versie varchar, waarde double,"
        " afgerond_op double, gemeenten integer);"
        "create table core.statline_mobiliteit (bron_id varchar, aantal double, afgerond_op double);"
        "create table raw.bron (id varchar, soort varchar)"
    )
    return con


def statline(values: Iterable[float | None], declared: float) -> list[Step]:
    """The distinct steps that rows of one topic of a StatLine table get."""
    with _empty() as con:
        con.execute("create table raw.alias (soort varchar, tekst varchar, code varchar)")
        con.execute("create table raw.eenheid_alias (tekst varchar, code varchar, factor varchar)")
        rows = [(str(place), value, declared) for place, value in enumerate(values)]
        con.executemany(
            "insert into core.statline_kerncijfer (bron_id, indicator_code, periode_code, waarde, afgerond_op)"
            " values ('statline-99ned', 'banen', $1, $2, $3)",
            rows,
        )
        _run(con, "core.statline_stap", "core.veelvoud", "core.afronding", "core.kerncijfer")
        found = con.execute("select distinct afgerond_op from core.kerncijfer where waarde is not null order by all")
        return [row[0] for row in found.fetchall()]


def explored(values: Iterable[float | None], declared: float) -> list[Step]:
    """The distinct steps that cells of one topic get in the explorer, which shows every table."""
    with _empty() as con:
        con.execute("create table core.statline (tabel varchar, onderwerp varchar, waarde double)")
        con.execute("create table raw.statline_onderwerp (tabel varchar, onderwerp varchar, decimalen integer)")
        con.execute(
            "insert into raw.statline_onderwerp values ('T', 'O', $1), ('T', 'leeg', 0)", [-round(log10(declared))]
        )
        con.executemany("insert into core.statline values ('T', 'O', $1)", [(value,) for value in values])
        _run(con, "core.statline_stap", "core.veelvoud", "core.statline_afronding")
        step = _EXPLORED.search(catalogue()["verkenner"].sql)
        assert step is not None
        found = con.execute(
            f"select distinct {step[1]} from core.statline as cel"  # noqa: S608
            " inner join raw.statline_onderwerp as onderwerp using (tabel, onderwerp)"
            " left join core.statline_afronding as gezien using (tabel, onderwerp)"
            " where waarde is not null order by all"
        )
        return [row[0] for row in found.fetchall()]


STEPS = pytest.mark.parametrize(
    ("values", "declared", "steps"),
    [
        pytest.param(TENS, 1.0, [10.0], id="counts of AZW are multiples of ten"),
        pytest.param([*TENS, 745], 1.0, [5.0], id="fives"),
        pytest.param([*TENS, 741], 1.0, [1.0], id="one value between the tens is enough"),
        pytest.param([100 * n for n in TENS], 1.0, [1000.0], id="thousands, and no coarser"),
        pytest.param([value * 100 + 8200 for value in range(20)], 100.0, [100.0], id="x 1 000 with one decimal"),
        pytest.param([6.1 + 0.1 * n for n in range(20)], 0.1, [0.1], id="percentages with one decimal"),
        pytest.param(TENS[:9], 1.0, [None], id="nine values: no guess"),
        pytest.param(TENS[:3] * 20, 1.0, [None], id="the same few values many times: no guess"),
        pytest.param([1000.0, 7000.0], 1000.0, [1000.0], id="few values: what the table says"),
        pytest.param([6.0, 7.5], 0.1, [0.1], id="few percentages: what the table says"),
        pytest.param([*TENS[:9], *[0] * 30], 1.0, [None], id="zeros say nothing"),
        pytest.param([*TENS, 0, None], 1.0, [10.0], id="a zero gets the step of its table"),
        pytest.param([*TENS[:3], 12.5], 1.0, [None], id="a value beside the grid breaks it"),
        pytest.param([-value for value in TENS], 1.0, [10.0], id="balances below zero"),
    ],
)


@STEPS
def test_the_step_of_a_statline_topic(values: Sequence[float], declared: float, steps: list[Step]) -> None:
    assert statline(values, declared) == steps


@STEPS
def test_the_explorer_sees_the_same_step(values: Sequence[float | None], declared: float, steps: list[Step]) -> None:
    assert explored(values, declared) == steps


def test_what_was_added_up_from_municipalities_says_nothing_of_the_step() -> None:
    with _empty() as con:
        rows = [(str(place), value, None) for place, value in enumerate(TENS)]
        con.executemany(
            "insert into core.statline_kerncijfer"
            " (bron_id, indicator_code, periode_code, waarde, afgerond_op, gemeenten)"
            " values ('statline-99ned', 'banen', $1, $2, 1, $3)",
            [*rows, ("som", 741, 3), ("leeg", None, None)],
        )
        _run(con, "core.veelvoud", "core.afronding")
        found = con.execute("select bron_id, onderwerp, stap, verschillend from core.afronding").fetchall()
    assert found == [("statline-99ned", "banen", 10.0, len(set(TENS)))]


def test_a_missing_value_has_no_step() -> None:
    with _empty() as con:
        con.execute("create table raw.alias (soort varchar, tekst varchar, code varchar)")
        con.execute("create table raw.eenheid_alias (tekst varchar, code varchar, factor varchar)")
        con.execute("insert into core.statline_kerncijfer (bron_id, afgerond_op) values ('statline-99ned', 10)")
        _run(con, "core.statline_stap", "core.veelvoud", "core.afronding", "core.kerncijfer")
        assert con.execute("select waarde, afgerond_op from core.kerncijfer").fetchall() == [(None, None)]


def printed(*rows: tuple[str, ...], kind: str = "secundair") -> list[Step]:
    """The steps of figures from a source in words: (value, unit, literally, and when it has them its text and note)."""
    with _empty() as con:
        con.execute(
            "create table raw.alias as select * from (values ('indicator', 'banen', 'banen'),"
            " ('branche', 'VVT', 'VVT'), ('regio', 'NL00', 'NL00'),"
            " ('periode', '2023JJ00', '2023JJ00')) as t (soort, tekst, code)"
        )
        con.execute(
            "create table raw.eenheid_alias as select * from (values ('banen', 'banen', '1'),"
            " ('%', 'procent', '1'), ('x 1 000', 'banen', '1000')) as t (tekst, code, factor)"
        )
        con.execute("insert into raw.bron values ('TESTDATA', $1)", [kind])
        con.executemany(
            "insert into raw.kerncijfer (bron_id, rij, indicator, branche, regio, periode, waarde, eenheid, letterlijk,"
            " waarde_tekst, noot) values ('TESTDATA', $1, 'banen', 'VVT', 'NL00', '2023JJ00', $2, $3, $4, $5, $6)",
            [(str(place), *row, *[None] * (5 - len(row))) for place, row in enumerate(rows)],
        )
        _run(con, "core.statline_stap", "core.veelvoud", "core.afronding", "core.kerncijfer")
        return [row[0] for row in con.execute("select afgerond_op from core.kerncijfer order by rij").fetchall()]


def test_a_few_figures_from_a_text_are_as_fine_as_they_are_printed() -> None:
    rows = [("8.2", "x 1 000", "ja"), ("21", "x 1 000", "ja"), ("20650", "banen", "ja")]
    assert printed(*rows) == [100.0, 1000.0, 1.0]


def test_a_round_number_in_running_text_is_as_coarse_as_its_last_digit_that_is_no_zero() -> None:
    rows = [("6500", "banen", "nee"), ("-2500", "banen", "nee"), ("538", "banen", "nee"), ("160", "x 1 000", "nee")]
    assert printed(*rows) == [100.0, 100.0, 1.0, 1000.0]


def test_a_source_that_says_itself_how_it_rounds_is_believed() -> None:
    rows = [
        ("155000", "banen", "ja", "meer dan 155.000"),
        ("101400", "banen", "ja", "bijna 101.400"),
        ("155000", "banen", "ja", "155.000"),
        ("20650", "banen", "ja", "20.650", "Afgerond op tientallen; voorlopig"),
        ("6000", "banen", "ja", "6.000", "afgerond op honderdtallen"),
    ]
    assert printed(*rows) == [1000.0, 100.0, 1.0, 10.0, 100.0]


@pytest.mark.parametrize(
    ("values", "unit", "kind", "steps"),
    [
        pytest.param(("7000", "5200"), "banen", "primair", [100.0] * 2, id="hundreds"),
        pytest.param(("7000", "52000"), "banen", "secundair", [1000.0] * 2, id="thousands"),
        pytest.param(("110000",), "banen", "derden", [1000.0], id="no coarser than thousands"),
        pytest.param(("7600", "-400", "0"), "banen", "secundair", [100.0] * 3, id="below zero, and a zero"),
        pytest.param(("7000", "5210"), "banen", "secundair", [1.0] * 2, id="one that is no hundred"),
        pytest.param(("100",), "%", "secundair", [1.0], id="a percentage"),
        pytest.param(("100",), "x 1 000", "secundair", [1000.0], id="thousands in its unit"),
        pytest.param(("7000", "5200"), "banen", "eigen", [1.0] * 2, id="an organisation's own"),
    ],
)
def test_round_hundreds_of_a_publication_are_not_exact(
    values: Sequence[str], unit: str, kind: str, steps: list[Step]
) -> None:
    assert printed(*((value, unit, "ja") for value in values), kind=kind) == steps


def test_a_table_in_a_source_has_one_step_in_the_unit_of_the_indicator() -> None:
    rows = [*((f"{n}.5", "x 1 000", "ja") for n in range(11)), ("8", "x 1 000", "ja")]
    assert printed(*rows) == [500.0] * 12


def mobility(*rows: tuple[str, str, float | None, float | None]) -> dict[tuple[str, str], tuple[Step, Step]]:
    """Step of number and of share per (bereik, categorie) of one table: (bereik, categorie, aantal, afgerond_op)."""
    with _empty() as con:
        con.execute("insert into raw.bron values ('TESTDATA', 'statline')")
        con.execute(
            "create table core.mobiliteit (regio_code varchar, branche_code varchar, periode_code varchar,"
            " richting varchar, bereik varchar, categorie varchar, functiegroep varchar, aantal double, status varchar,"
            " reden_ontbreekt varchar, samengevoegd_in varchar, bron_id varchar, vindplaats varchar,"
            " waarde_tekst varchar, afgerond_op double, noot varchar)"
        )
        con.executemany(
            "insert into core.mobiliteit by name select 'RA0206' as regio_code, 'VVT' as branche_code,"
            " '2022JJ00' as periode_code, 'uitstroom' as richting, $1 as bereik, $2 as categorie, '' as functiegroep,"
            " $3 as aantal, 'onbekend' as status, 'TESTDATA' as bron_id, $4 as afgerond_op",
            rows,
        )
        _run(con, "mart.mobiliteit")
        found = con.execute(
            "select bereik, categorie, afgerond_op, aandeel_afgerond_op from mart.mobiliteit"
        ).fetchall()
    return {(reach, category): (step, share) for reach, category, step, share in found}


def test_sums_are_as_wide_as_their_parts_together_and_shares_follow() -> None:
    steps = mobility(
        ("intern", "Andere werkgever zelfde branche", 100.0, 10.0),
        ("extern", "Uitkering", 20.0, 10.0),
        ("extern", "Zelfstandige", 30.0, 10.0),
        ("extern", "Inactief", 50.0, 10.0),
    )
    assert steps["extern", "Uitkering, zelfstandige of inactief"] == (30.0, pytest.approx(100 * (30 + 0.5 * 40) / 200))
    assert steps["totaal", "Totaal"] == (40.0, 0.0)
    assert steps["intern", "Andere werkgever zelfde branche"] == (10.0, pytest.approx(100 * (10 + 0.5 * 40) / 200))


def test_a_sum_with_a_part_of_unknown_step_has_none() -> None:
    steps = mobility(
        ("intern", "Andere werkgever zelfde branche", 100.0, None), ("extern", "Overige sectoren", 100.0, 10.0)
    )
    assert steps["totaal", "Totaal"] == (None, 0.0)
    assert steps["extern", "Overige sectoren"] == (10.0, None)


def test_the_tables_that_ship_have_their_steps() -> None:
    sql = (
        "select distinct afgerond_op from mart.mobiliteit"
        " where regio_code = 'RA0206' and aantal is not null and not afgeleid"
    )
    assert current().query(sql)["afgerond_op"].tolist() == [10.0]
    twente = "select afgerond_op from mart.kerncijfer where indicator_code = 'uitstroom_sector'"
    assert current().query(twente)["afgerond_op"].tolist() == [100.0]


def test_what_is_computed_from_shipped_figures_is_as_wide_as_both_together() -> None:
    frame = current().query(
        catalogue()["uitstroom_pensioen"].sql, {"regio": "RA0205", "branche": "ZW"}
    )  # 6.500 in hundreds, of which 538
    rows = {row["reden"]: row for row in frame.to_dict("records")}
    assert (rows["Om een andere reden"]["aantal"], rows["Om een andere reden"]["afgerond_op"]) == (5962, 101)
    assert rows["Met pensioen"]["aandeel_afgerond_op"] == pytest.approx(100 * (1 + 538 / 6500 * 100) / 6500, abs=1e-4)


@pytest.mark.parametrize(("saldo", "step"), [(None, 20.0), (30.0, 10.0)], ids=["computed", "from the source"])
def test_a_balance_that_is_computed_is_wider_than_one_from_the_source(saldo: float | None, step: float) -> None:
    with duckdb.connect() as con:
        con.execute("create schema mart")
        con.execute(
            "create table mart.mobiliteit as select 'NL00' as regio_code, branche as branche_code,"
            " '2023KW03' as periode_code, richting, 'extern' as bereik, 'Totaal' as categorie, '' as functiegroep,"
            " aantal::double as aantal, 10.0::double as afgerond_op, 'statline' as bron_soort, 'definitief' as status,"
            " null::varchar as noot, 'TESTDATA' as vindplaats, 'TESTDATA' as bron_id from (values ('VVT', 'instroom',"
            " 50), ('VVT', 'uitstroom', 20), ('KO', 'instroom', 40), ('KO', 'uitstroom', 10))"
            " as t (branche, richting, aantal)"
        )
        con.execute(
            "create table mart.kerncijfer as select 'NL00' as regio_code, branche as branche_code,"
            " '2023KW03' as periode_code, 'saldo_extern' as indicator_code, '' as uitsplitsing, $1::double as waarde,"
            " 10.0::double as afgerond_op, 'statline' as bron_soort, 'definitief' as status, null::varchar as noot,"
            " 'TESTDATA' as vindplaats, 'TESTDATA' as bron_id from (values ('VVT'), ('KO')) as t (branche)",
            [saldo],
        )
        con.execute(
            "create table mart.periode as select '2023KW03' as periode_code, 'x' as label, date '2023-09-30' as eind;"
            "create table mart.regio as select 'NL00' as regio_code, 'Nederland' as label;"
            "create table mart.branche as select code as branche_code, code as label, 'branche' as niveau,"
            " code as label_kort, 1 as volgorde from (values ('VVT'), ('KO')) as t (code)"
        )
        given = {"regio": "NL00", "bereik": "extern"}
        rows = con.execute(catalogue()["saldo_branches"].sql, given).df().to_dict("records")
    assert [(row["saldo"], row["afgerond_op"]) for row in rows] == [(30.0, step)] * 2
