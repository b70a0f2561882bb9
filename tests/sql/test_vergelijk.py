"""The comparison: values of the sources, index and difference by plain arithmetic, and what is refused."""

from __future__ import annotations

import math
from typing import Any

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.rows import records
from queries.catalogue import catalogue
from queries.run import run

SourceRows = dict[str, list[dict[str, str]]]
QUERY = catalogue()["vergelijk_reeksen"]
BRANCHES = ("VVT", "GHZ", "GGZ", "ZKH", "UMC", "HUI")
YEARS = (2019, 2020, 2021, 2022)
Values = dict[tuple[str, int], float]


def cells(frame: pd.DataFrame, column: str) -> dict[tuple[str, str], float]:
    known = frame[frame[column].notna()]
    return {(row["lid_code"], row["periode_code"]): row[column] for row in known.to_dict("records")}


def test_absence_per_branch_is_that_of_the_sources(source_rows: SourceRows) -> None:
    asked = ["HUI", "VVT", "KO"]
    expected = {
        (row["branche"], row["periode"]): float(row["waarde"])
        for row in source_rows["kerncijfer"]
        if row["indicator"] == "verzuim_cbs"
        and row["branche"] in asked
        and row["periode"].endswith("KW01")
        and row["regio"] == "NL00"
        and not row["uitsplitsing"]
        and row["waarde"]
    }
    frame = run("vergelijk_reeksen", {"leden": asked}).frame
    assert cells(frame, "waarde") == expected
    first = {period: value for (code, period), value in expected.items() if code == "HUI"}
    for (code, period), value in cells(frame, "verschil").items():
        assert value == pytest.approx(expected[code, period] - first[period])
    for (code, period), value in cells(frame, "index").items():
        assert value == pytest.approx(100 * expected[code, period] / expected[code, "2021KW01"])


def test_provinces_indexed_on_2017() -> None:
    asked = {"per": "regio", "indicator": "vacatures_openstaand", "plek": "SBIQ", "reeks": "KW03", "basis": "2017KW03"}
    frame = run("vergelijk_reeksen", asked | {"leden": ["PV28", "PV25"], "maat": "index"}).frame
    found = cells(frame, "getoond")
    assert found["PV28", "2022KW03"] == pytest.approx(100 * 16600 / 6000)
    assert found["PV25", "2022KW03"] == pytest.approx(100 * 8100 / 3500)


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ({"leden": ["ZW", "ZWS", "VVT"], "reeks": "KW03"}, {"ZWS"}),
        ({"leden": ["ZWS", "KO", "VVT"], "reeks": "KW03"}, {"KO"}),
        ({"leden": ["ZW", "SBIQ", "VVT"], "reeks": "KW04"}, {"SBIQ"}),
        (
            {"per": "regio", "indicator": "vacatures_openstaand", "plek": "SBIQ", "reeks": "KW03",
             "leden": ["PV28", "NL00", "RA0206"]},
            {"RA0206"},
        ),
    ],
)  # fmt: skip
def test_what_may_not_stand_together_has_a_reason_and_no_numbers(asked: dict[str, Any], refused: set[str]) -> None:
    frame = run("vergelijk_reeksen", asked).frame
    clash = frame[frame["reden"] == "kan niet samen"]
    assert set(clash["lid_code"]) == refused
    left_out = frame[frame["reden"].notna()]
    assert left_out[["index", "verschil", "getoond"]].isna().all().all()


def test_the_survey_before_2019_is_another_one() -> None:
    asked = {"indicator": "tevreden_met_werk", "reeks": "JJ", "leden": ["JZ", "SW"]}
    frame = run("vergelijk_reeksen", asked).frame
    old = frame[(frame["periode_code"] < "2019") & frame["waarde"].notna()]
    assert not old.empty
    assert set(old["reden"]) == {"reeksbreuk"}


def test_figures_of_third_parties_are_left_out() -> None:
    frame = run("vergelijk_reeksen", {"reeks": "JJ", "leden": ["HUI", "VVT"]}).frame
    assert set(frame.loc[frame["waarde"].notna(), "reden"]) == {"derden"}


def test_a_seventh_is_too_many() -> None:
    seven = ["VVT", "GHZ", "GGZ", "ZKH", "UMC", "HUI", "JZ"]
    frame = run("vergelijk_reeksen", {"leden": seven}).frame
    assert set(frame.loc[frame["reden"] == "te veel", "lid_code"]) == {"JZ"}


def test_a_change_has_no_index() -> None:
    asked = {"indicator": "verzuim_cbs_verandering", "reeks": "KW", "basis": "2024KW02", "leden": ["VVT", "ZKH"]}
    frame = run("vergelijk_reeksen", asked).frame
    assert frame["index"].isna().all()
    assert frame["verschil"].notna().any()


def test_what_is_offered_can_be_asked() -> None:
    for per in ("branche", "regio"):
        supply = run("vergelijk_keuze", {"per": per}).frame
        assert not supply.empty
        for row in records(supply):
            asked = {
                "per": per, "indicator": row["indicator_code"], "plek": row["plek_code"], "reeks": row["reeks_code"],
            }  # fmt: skip
            rows = run("vergelijk_aanbod", asked).frame
            shared = rows.groupby("periode_code")["lid_code"].nunique()
            together = rows[rows["periode_code"].map(shared) > 1]
            assert row["lid_codes"] == sorted(set(together["lid_code"]))
            frame = run("vergelijk_reeksen", asked | {"leden": sorted(set(rows["lid_code"]))}).frame
            told = frame[frame["waarde"].notna() & (frame["bron_soort"] != "derden")]
            assert set(zip(told["lid_code"], told["periode_code"], strict=True)) == set(
                zip(rows["lid_code"], rows["periode_code"], strict=True)
            )


@pytest.fixture(scope="module")
def proof() -> Any:
    """An empty warehouse with the columns the question reads; every value in it is TESTDATA."""
    source = duckdb.connect()
    source.execute("create schema mart")
    source.execute(
        "create table mart.kerncijfer (indicator_code text, branche_code text, regio_code text, periode_code text,"
        " uitsplitsing text, versie text, waarde double, afgerond_op double, status text, bron_soort text,"
        " noot text, vindplaats text, bron_id text, noemer_bron_id text)"
    )
    source.execute(
        "create table mart.mobiliteit (regio_code text, branche_code text, periode_code text, richting text,"
        " bereik text, categorie text, functiegroep text, aantal double, afgerond_op double, status text,"
        " bron_soort text, noot text, vindplaats text, bron_id text)"
    )
    source.execute(
        "create table mart.branche as select unnest(['VVT', 'GHZ', 'GGZ', 'ZKH', 'UMC', 'HUI']) as branche_code,"
        " branche_code as label, branche_code as label_kort, true as in_breed, true as in_smal, 'branche' as niveau"
    )
    source.execute("create table mart.regio as select 'NL00' as regio_code, 'Nederland' as label, 'land' as soort")
    source.execute("create table mart.thema as select 'werkgelegenheid' as thema_code, null::text as reeks_sinds")
    source.execute(
        "create table mart.indicator as select 'banen' as indicator_code, 'Banen TESTDATA' as label,"
        " 'banen' as eenheid, 1 as decimalen, 'werkgelegenheid' as thema_code, 'stand' as soort,"
        " 'neutraal' as polariteit, null::text as formule"
    )
    source.execute(
        "create table mart.periode as select jaar || 'JJ00' as periode_code, jaar::text as label,"
        " make_date(jaar, 1, 1) as begin from unnest([2019, 2020, 2021, 2022]) as jaren (jaar)"
    )
    yield source
    source.close()


def ask(source: Any, values: Values, members: list[str], basis: int) -> pd.DataFrame:
    source.execute("delete from mart.kerncijfer")
    for (code, year), value in values.items():
        row = [
            "banen",
            code,
            "NL00",
            f"{year}JJ00",
            "",
            "",
            value,
            0.1,
            "definitief",
            "primair",
            None,
            "TESTDATA",
            "TESTDATA",
            None,
        ]
        source.execute("insert into mart.kerncijfer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    asked = {"indicator": "banen", "reeks": "JJ", "leden": members, "basis": f"{basis}JJ00", "maat": "index"}
    return source.execute(QUERY.sql, QUERY.complete(asked)).df()


series = st.dictionaries(
    st.tuples(st.sampled_from(BRANCHES), st.sampled_from(YEARS)),
    st.floats(0.1, 1e6).map(lambda value: round(value, 1)),
    min_size=2,
    max_size=16,
)
chosen = st.permutations(BRANCHES).flatmap(lambda names: st.integers(2, 6).map(lambda count: list(names)[:count]))
quick = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@given(values=series, members=chosen, basis=st.sampled_from(YEARS))
def test_index_is_100_in_its_base_and_only_shared_periods_compare(
    proof: Any, values: Values, members: list[str], basis: int
) -> None:
    frame = ask(proof, values, members, basis)
    count = {year: sum((code, year) in values for code in members) for year in YEARS}
    for row in frame.to_dict("records"):
        code, year = row["lid_code"], int(row["periode_code"][:4])
        has_value = (code, year) in values
        assert pd.isna(row["reden"]) == (has_value and count[year] > 1)
        known = pd.isna(row["reden"]) and (code, basis) in values and count[basis] > 1
        if not known:
            assert math.isnan(row["index"])
        elif year == basis:
            assert row["index"] == pytest.approx(100)
        else:
            assert row["index"] == pytest.approx(100 * values[code, year] / values[code, basis])


@quick
@given(values=series, members=chosen, basis=st.sampled_from(YEARS))
def test_index_does_not_depend_on_the_order_and_differences_turn_their_sign(
    proof: Any, values: Values, members: list[str], basis: int
) -> None:
    there = ask(proof, values, members, basis)
    back = ask(proof, values, members[::-1], basis)
    assert cells(there, "index") == pytest.approx(cells(back, "index"))
    first, last = members[0], members[-1]
    for (code, period), value in cells(there, "verschil").items():
        assert value == pytest.approx(values[code, int(period[:4])] - values[first, int(period[:4])], abs=1e-5)
        if code == last:
            assert cells(back, "verschil")[first, period] == pytest.approx(-value, abs=1e-5)
