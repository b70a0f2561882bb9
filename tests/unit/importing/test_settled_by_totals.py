"""Figures that can mean two things, settled by the totals of their table; what those do not prove is asked."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.importing import prepare
from etl.problems import RefusedError
from tests.unit.importing.kit import Rows, accepted, csv_file, definitions, facts, refused, the_one

SHARES = {"regio": "Stedenvierkant", "branche": "VVT", "richting": "uitstroom"}
THOUSANDS = {**SHARES, "eenheid": "x 1000"}
EMPLOYEES = {"indicator": "werknemers", "regio": "Nederland", "eenheid": "x 1 000 werknemers"}
ONLY_SO = "de totalen kloppen alleen zo"


def table(tmp_path: Path, *rows: list[object]) -> Path:
    return csv_file(tmp_path, [["categorie", "2021", "2022"], *rows])


def counts(path: Path, **given: str) -> list[str]:
    return [row["aantal"] for row in accepted("mobiliteit", path, **given).rijen]


def test_a_total_shows_thousands(tmp_path: Path) -> None:
    path = table(tmp_path, ["Pensioen", "1.810", "1.200"], ["Inactief", "560", "300"], ["Totaal", "2.370", "1.500"])
    prepared = accepted("mobiliteit", path, **THOUSANDS)
    assert [row["aantal"] for row in prepared.rijen] == ["1810000", "1200000", "560000", "300000", "2370000", "1500000"]
    told = f"1.810 is gelezen als 1810, als duizendtallen: {ONLY_SO} (zo staan er 4 in de tabel)."
    assert told in prepared.notices


def test_a_total_shows_decimals(tmp_path: Path) -> None:
    path = table(tmp_path, ["Pensioen", "1.810", "2"], ["Inactief", "560", "3"], ["Totaal", "561.810", "5"])
    # 561,81 thousand of people, and not more than half a million thousand
    prepared = accepted("mobiliteit", path, **THOUSANDS)
    assert {row["aantal"] for row in prepared.rijen if row["categorie"] == "Pensioen"} == {"1810", "2000"}
    assert any(f"1,81, met een decimale punt: {ONLY_SO}" in notice for notice in prepared.notices)


def test_a_total_that_is_right_both_ways_is_asked_about(tmp_path: Path) -> None:
    path = table(tmp_path, ["Pensioen", "1.810", "2.000"], ["Inactief", "1.200", "1.000"], ["Totaal", "3.010", "3.000"])
    assert "--decimaal" in the_one(refused("mobiliteit", path, **THOUSANDS)).advies


def test_totals_that_are_wrong_both_ways_are_asked_about(tmp_path: Path) -> None:
    path = table(tmp_path, ["Pensioen", "1.810", "2"], ["Inactief", "560", "3"], ["Totaal", "2.990", "5"])
    assert "--decimaal" in the_one(refused("mobiliteit", path, **THOUSANDS)).advies


def test_two_totals_that_contradict_are_asked_about(tmp_path: Path) -> None:
    rows = [["Pensioen", "1.810", "1.810"], ["Inactief", "560", "560"], ["Totaal", "2.370", "561.810"]]
    assert "--decimaal" in the_one(refused("mobiliteit", table(tmp_path, *rows), **THOUSANDS)).advies


def test_a_missing_part_contradicts_but_proves_nothing(tmp_path: Path) -> None:
    rows = [["Pensioen", "1.810", "x"], ["Inactief", "900", "560"], ["Uitkering", "x", "1"], ["Totaal", "4.000", "562"]]
    assert "--decimaal" in the_one(refused("mobiliteit", table(tmp_path, *rows), **THOUSANDS)).advies


def test_a_sign_that_the_totals_do_not_exclude_is_asked_about(tmp_path: Path) -> None:
    # by the comma they add up; by the point what is missing may be the rest
    rows = [["Pensioen", "1.810", "1"], ["Inactief", "x", "2"], ["Totaal", "1810", "3"]]
    assert "--decimaal" in the_one(refused("mobiliteit", table(tmp_path, *rows), **THOUSANDS)).advies


def test_a_part_that_would_be_more_than_its_total_decides(tmp_path: Path) -> None:
    rows = [["Pensioen", "1.810", "560"], ["Inactief", "1.200", "x"], ["Totaal", "3.010", "2.370"]]
    assert counts(table(tmp_path, *rows), **THOUSANDS)[:2] == ["1810000", "560000"]


def test_every_group_has_its_own_total(tmp_path: Path) -> None:
    head = ["branche", "categorie", "periode", "aantal (x 1000)"]
    rows = [["VVT", "Pensioen", 2021, "1.810"], ["VVT", "Inactief", 2021, "560"], ["VVT", "Totaal", 2021, "2.370"]]
    other = [["GHZ", "Pensioen", 2021, "1.200"], ["GHZ", "Totaal", 2021, "1.200"]]
    given = {"regio": "Stedenvierkant", "richting": "uitstroom"}
    found = accepted("mobiliteit", csv_file(tmp_path, [head, *rows, *other]), **given)
    assert ("GHZ", "Pensioen", "1200000") in facts(found, "branche", "categorie", "aantal")
    other[1][3] = "1,2"
    # a comma elsewhere proves another sign than the totals of VVT: those are then wrong
    assert refused("mobiliteit", csv_file(tmp_path, [head, *rows, *other]), **given)


def test_a_total_behind_the_periods_counts(tmp_path: Path) -> None:
    rows: Rows = [["branche", "2021", "2022", "Totaal"], ["VVT", "1.810", "560", "2.370"], ["GHZ", "12", "13", "25"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **EMPLOYEES)
    assert ("VVT", "2021JJ00", "1810") in facts(prepared, "branche", "periode", "waarde")
    assert any(ONLY_SO in notice for notice in prepared.notices)
    without = [row[:3] for row in rows]
    assert "--decimaal" in the_one(refused("kerncijfer", csv_file(tmp_path, without), **EMPLOYEES)).advies


def test_the_last_row_of_a_pivot_table_counts(tmp_path: Path) -> None:
    rows: Rows = [["branche", "2021"], ["VVT", "1.810"], ["GHZ", "560"], ["Eindtotaal", "2.370"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **EMPLOYEES)
    assert facts(prepared, "branche", "waarde") == [("GHZ", "560"), ("VVT", "1810")]


def test_a_total_of_a_breakdown_counts_but_a_mean_is_no_fault(tmp_path: Path) -> None:
    rows: Rows = [["branche", "periode", "uitsplitsing", "waarde"]]
    parts = [["VVT", "2021", "vrouw", "1.810"], ["VVT", "2021", "man", "560"], ["VVT", "2021", "totaal", "2.370"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, [*rows, *parts]), **EMPLOYEES)
    assert ("vrouw", "1810") in facts(prepared, "uitsplitsing", "waarde")
    mean = [["VVT", "2021", "vrouw", "8,9"], ["VVT", "2021", "man", "6,1"], ["VVT", "2021", "totaal", "8,5"]]
    given = {"indicator": "verzuim_cbs", "regio": "Nederland"}
    assert accepted("kerncijfer", csv_file(tmp_path, [*rows, *mean]), **given)


def test_amounts_in_thousands_of_euro(tmp_path: Path) -> None:
    rows: Rows = [
        ["post", "bedrag (x 1000)"], ["nieuw geld", "1.630"], ["doorlopende projecten", "633"],
        ["niet bestemde middelen", "45"], ["totaal", "2.308"],
    ]  # fmt: skip
    given = {"platform": "Kinderopvang werkt!", "jaar": "2021"}
    prepared = accepted("platformbudget", csv_file(tmp_path, rows), **given)
    assert ("nieuw geld", "1630000") in facts(prepared, "post", "bedrag_eur")


@pytest.mark.parametrize("total", ["1", "1,00"])
def test_shares_with_a_total_of_one_are_fractions(tmp_path: Path, total: str) -> None:
    head = ["categorie", "periode", "aandeel"]
    rows = [head, ["Pensioen", 2021, "0,21"], ["Inactief", 2021, "0,79"], ["Totaal", 2021, total]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **SHARES)
    assert facts(prepared, "categorie", "aandeel") == [("Inactief", "79"), ("Pensioen", "21"), ("Totaal", "100")]
    assert any(f"0,21 is gelezen als 21%: {ONLY_SO}" in notice for notice in prepared.notices)
    for rows[2][2], rows[3][2] in (("0,59", "1"), ("0,59", "0,80")):
        assert "--breuken" in the_one(refused("mobiliteit", csv_file(tmp_path, rows), **SHARES)).advies


def test_shares_are_never_more_than_a_hundred(tmp_path: Path) -> None:
    head = ["categorie", "periode", "aandeel"]
    rows = [head, ["Pensioen", 2021, "45.125"], ["Inactief", 2021, "54.875"], ["Totaal", 2021, "100.000"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **SHARES)
    assert ("Pensioen", "45.125") in facts(prepared, "categorie", "aandeel")


def test_a_dash_is_nil_when_the_total_leaves_nothing_for_it(tmp_path: Path) -> None:
    path = table(tmp_path, ["Pensioen", "331", "-"], ["Inactief", "-", "73"], ["Totaal", "331", "73"])
    prepared = accepted("mobiliteit", path, **SHARES)
    assert counts(path, **SHARES) == ["331", "0", "0", "73", "331", "73"]
    assert f"Een streepje is gelezen als nul: {ONLY_SO}." in prepared.notices


@pytest.mark.parametrize(("part", "total"), [("330", "330"), ("331", "340"), ("331", "x")])
def test_a_dash_that_may_be_a_small_number_is_asked_about(tmp_path: Path, part: str, total: str) -> None:
    path = table(tmp_path, ["Pensioen", part, part], ["Inactief", "-", "-"], ["Totaal", total, total])
    assert "--streepje" in the_one(refused("mobiliteit", path, **SHARES)).advies


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 99_999), min_size=2, max_size=4), st.booleans())
def test_thousands_with_a_total_are_right_or_asked_about(tmp_path: Path, numbers: list[int], grouped: bool) -> None:
    """Never read wrong: printed with dots between thousands, or with three decimals behind a dot."""
    values = [Decimal(n) if grouped else Decimal(n) / 1000 for n in [*numbers, sum(numbers)]]
    texts = [f"{value:,.0f}".replace(",", ".") if grouped else f"{value:.3f}" for value in values]
    names = ["Pensioen", "Inactief", "Overige sectoren", "Zelfstandige"][: len(numbers)]
    rows = [["categorie", "2022"], *zip([*names, "Totaal"], texts, strict=True)]
    try:
        found = prepare("mobiliteit", csv_file(tmp_path, rows), THOUSANDS, definitions())
    except RefusedError as refusal:
        assert all("--decimaal" in problem.advies for problem in refusal.problems)
        return
    assert [Decimal(row["aantal"]) for row in found.rijen] == [value * 1000 for value in values]
