"""Vacancies and the poll of kinderopvang against an oracle in plain Python."""

from __future__ import annotations

import math

import pytest

from queries.run import run
from queries.warehouse import current
from tests.sql.oracle_kerncijfer import Figure, SourceRows, one_per_cell, read, year_before

BRANCHES = ["ZW", "ZWS", "UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"]


@pytest.fixture(scope="module")
def figures(source_rows: SourceRows) -> list[Figure]:
    return read(source_rows)


@pytest.mark.parametrize("branch", BRANCHES)
def test_open_vacancies_are_a_stock_per_branch(figures: list[Figure], branch: str) -> None:
    stock = {
        (f.branche, f.periode): f.waarde
        for f in one_per_cell(figures).values()
        if f.indicator == "vacatures_openstaand" and f.branche != "SBIQ"
        # a total with figures stands alone, and beside no branch
        if (f.branche == "ZW") == (branch == "ZW")
    }
    frame = run("vacatures_openstaand", {"branche": branch}).frame
    counted = frame[frame["waarde"].notna()]
    assert {(r.branche_code, r.periode_code): r.waarde for r in counted.itertuples()} == stock
    assert (frame["gekozen"] == (frame["branche_code"] == branch)).all()
    for row in counted.itertuples():
        before = stock.get((row.branche_code, year_before(row.periode_code)))
        if before is not None:
            assert math.isclose(row.verandering, 100 * (row.waarde - before) / before, abs_tol=0.006)
            assert row.herkomst == "berekend"


def test_kinderopvang_falls_by_21_and_not_22_percent() -> None:
    frame = run("vacatures_openstaand", {"branche": "KO"}).frame.set_index("periode_code")
    assert frame.loc["2023KW03", "verandering"] == pytest.approx(-21.21)
    assert "-22%" in frame.loc["2023KW03", "noot"]


def test_sbi_q_stands_in_for_the_broad_sector_and_says_so() -> None:
    frame = run("vacatures_openstaand", {"branche": "ZW"}).frame.set_index("periode_code")
    assert frame.loc["2018KW03", "waarde"] == 32_500
    assert "bedrijfstak Q" in frame.loc["2018KW03", "noot"]
    assert frame.loc["2021KW03", "waarde"] == 50_900, "what CBS said of the sector itself, not the 50.800 of SBI Q"
    sql = "select distinct afgeleid_van, regio_code from mart.kerncijfer where afgeleid_van is not null"
    assert current().query(sql).to_dict("records") == [{"afgeleid_van": "SBIQ", "regio_code": "NL00"}]


def test_a_change_without_a_count_leaves_the_count_empty() -> None:
    frame = run("vacatures_openstaand", {"branche": "ZW"}).frame
    own = frame[frame["gekozen"] & frame["periode_code"].str.startswith("2024")]
    assert own["waarde"].isna().all()
    assert list(own["gepubliceerd"]) == [2.0, 2.0]
    assert set(own["herkomst"]) == {"gepubliceerd"}


def test_new_vacancies_are_a_flow_of_one_quarter(figures: list[Figure]) -> None:
    changes = {f.branche: f.waarde for f in figures if f.indicator == "vacatures_ontstaan_verandering"}
    frame = run("vacatures_ontstaan", {"branche": "KO"}).frame
    assert dict(zip(frame["branche_code"], frame["verandering"], strict=True)) == changes
    assert set(frame["periode"]) == {"1e kwartaal 2022"}
    assert set(frame["vergeleken_met"]) == {"1e kwartaal 2021"}
    assert frame.set_index("branche_code").loc["ZW", "waarde"] == 54100


def test_rate_is_per_thousand_jobs(figures: list[Figure]) -> None:
    rates = [f for f in figures if f.indicator == "vacaturegraad" and f.branche != "SBIAU"]
    expected = {f.branche: f.waarde for f in sorted(rates, key=lambda f: f.periode)}
    answer = run("vacatures_graad")
    got = dict(zip(answer.frame["branche_code"], answer.frame["waarde"], strict=True))
    assert got == expected == {"KO": 55, "GGZ": 74, "ZW": 44}
    assert answer.query.kolommen["waarde"].eenheid == "vacatures per 1 000 banen"


@pytest.mark.parametrize("since", [f"{year}KW03" for year in range(2017, 2022)])
def test_provinces_and_their_sum(figures: list[Figure], since: str) -> None:
    cells = {
        (f.regio, f.periode): f.waarde for f in figures if f.indicator == "vacatures_openstaand" and f.branche == "SBIQ"
    }
    frame = run("vacatures_provincies", {"vanaf": since}).frame
    assert len(frame) == 13
    for row in frame.itertuples():
        old, new = cells[(row.regio_code, since)], cells[(row.regio_code, "2022KW03")]
        assert (row.waarde, row.eerder) == (new, old)
        assert math.isclose(row.verandering, 100 * (new - old) / old, abs_tol=0.06)
    parts = frame[frame["regio_soort"] == "provincie"]
    country = frame[frame["regio_soort"] == "land"].iloc[0]
    assert len(parts) == 12
    assert abs(parts["waarde"].sum() - country["waarde"]) <= 100
    assert abs(parts["eerder"].sum() - country["eerder"]) <= 100


def test_provinces_choose_only_earlier_years_of_the_same_quarter() -> None:
    codes = list(run("vacatures_keuze_vanaf").frame["code"])
    assert codes == [f"{year}KW03" for year in range(2021, 2016, -1)]


def test_industry_over_the_years(figures: list[Figure]) -> None:
    expected = {
        f.periode: (f.waarde, f.status == "voorlopig")
        for f in figures
        if f.indicator == "vacatures_openstaand" and f.branche == "SBIQ" and f.regio == "NL00"
    }
    frame = run("vacatures_bedrijfstak").frame
    assert {r.periode_code: (r.waarde, r.voorlopig) for r in frame.itertuples()} == expected


def test_poll_keeps_expectation_and_measurement_apart(figures: list[Figure]) -> None:
    expected = {
        (f.uitsplitsing.removesuffix(" (verwachting)"), f.periode, "verwachting" in f.uitsplitsing): f.waarde
        for f in figures
        if f.indicator == "organisaties_met_tekort"
    }
    frame = run("peiling_tekort").frame
    counted = frame[frame["waarde"].notna()]
    got = {(r.soort, r.periode_code, r.aard == "verwachting"): r.waarde for r in counted.itertuples()}
    assert got == expected
    absent = frame[frame["waarde"].isna()]
    assert [(r.soort, r.periode_code, r.ontbreekt) for r in absent.itertuples()] == [
        ("dagopvang", "2025KW04", "geen percentage in de bron")
    ]


def test_poll_a_year_before_is_the_same_month(figures: list[Figure]) -> None:
    cells = {(f.uitsplitsing, f.periode): f.waarde for f in figures if f.indicator == "organisaties_met_tekort"}
    frame = run("peiling_jaar").frame
    assert {r.soort: (r.eerder, r.waarde, r.verandering) for r in frame.itertuples()} == {
        kind: (
            cells[(kind, "2024MM05")],
            cells[(kind, "2025MM05")],
            cells[(kind, "2025MM05")] - cells[(kind, "2024MM05")],
        )
        for kind in ("bso", "dagopvang", "peuteropvang")
    }


@pytest.mark.parametrize("question", ["vacatures_ontstaan", "vacatures_graad", "verzuim_verandering"])
def test_breed_and_smal_never_stand_in_one_list(question: str) -> None:
    for chosen, absent in (("ZWS", "ZW"), ("ZW", "ZWS"), ("KO", "ZWS")):
        assert absent not in set(run(question, {"branche": chosen}).frame["branche_code"])
