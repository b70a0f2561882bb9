"""Numbers as people mix them: percentages among fractions, totals that are not, text that is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import OPTIONS, accepted, csv_file, facts, refused, the_one

SHARE = {"indicator": "verzuim_cbs", "regio": "Nederland"}
MIXED = [["branche", "periode", "waarde"], ["VVT", "2022KW01", "0,099"], ["KO", "2022KW01", "7,7"]]


def test_a_fraction_among_percentages_is_asked(tmp_path: Path) -> None:
    problem = the_one(refused("kerncijfer", csv_file(tmp_path, MIXED), **SHARE))
    assert (problem.rij, problem.gelezen) == (2, "0,099")
    assert "--breuken ja" in problem.advies


@pytest.mark.parametrize(("answer", "value"), [("ja", "9.9"), ("nee", "0.099")])
def test_the_answer_holds_for_the_fraction_alone(tmp_path: Path, answer: str, value: str) -> None:
    prepared = accepted("kerncijfer", csv_file(tmp_path, MIXED), **SHARE, breuken=answer)
    assert facts(prepared, "branche", "waarde") == [("KO", "7.7"), ("VVT", value)]


@pytest.mark.parametrize("small", ["0,8", "0,02", "0"])
def test_a_small_percentage_that_would_fit_no_better_as_a_fraction_is_not_asked(tmp_path: Path, small: str) -> None:
    rows = [MIXED[0], ["VVT", "2022KW01", small], MIXED[2]]
    assert len(accepted("kerncijfer", csv_file(tmp_path, rows), **SHARE).rijen) == 2


@pytest.mark.parametrize(("total", "asked"), [("449", True), ("431", False)])
def test_a_total_behind_periods_that_is_not_their_sum_is_asked_or_refused(
    tmp_path: Path, total: str, asked: bool
) -> None:
    rows = [["categorie", "2021", "2022", "Totaal"], ["Pensioen", "210", "230", total], ["Inactief", "3", "4", "7"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bereik="extern"))
    assert (problem.rij, problem.kolom, problem.gelezen, problem.vraag) == (2, "D (Totaal)", total, asked)
    assert problem.verwacht.startswith("het totaal van de delen: 440 ")


def test_a_total_within_rounding_or_over_what_is_missing_is_right(tmp_path: Path) -> None:
    rows = [["categorie", "2021", "2022", "Totaal"], ["Pensioen", "210", "230", "441"], ["Inactief", "NB", "4", "9"]]
    assert len(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bereik="extern").rijen) == 4


def test_a_grand_total_that_is_not_loaded_is_held_against_its_column(tmp_path: Path) -> None:
    rows = [["post", "2022"], ["nieuw geld", "230000"], ["bestemd", "2"], ["Eindtotaal", "230502"]]
    problem = the_one(refused("platformbudget", csv_file(tmp_path, rows), platform="fcb"))
    assert (problem.rij, problem.vraag) == (4, True)
    assert problem.verwacht.startswith("het totaal van de delen: 230002 ")
    rows[3][1] = "230002"
    assert len(accepted("platformbudget", csv_file(tmp_path, rows), platform="fcb").rijen) == 2


@pytest.mark.parametrize("text", ["OnderwÃ©s", "Onderw\ufffdjs", "Onder\u0081wijs"])
def test_text_in_a_wrong_encoding_is_refused(tmp_path: Path, text: str) -> None:
    path = csv_file(tmp_path, [["categorie", "2021", "2022"], [text, "210", "230"]])
    problem = the_one(refused("mobiliteit", path, **OPTIONS, bereik="extern"))
    assert (problem.rij, problem.kolom, problem.verwacht) == (2, "A (categorie)", "leesbare letters en tekens")


@pytest.mark.parametrize(
    ("content", "what"),
    [("%PDF-1.4 TESTDATA", "een PDF"), ("<html><table>TESTDATA", "een webpagina"), ('<?xml version="1.0"?>', "XML")],
)
def test_what_is_no_table_is_refused_by_its_name(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "testdata.xls"
    path.write_text(content, encoding="utf-8")
    assert what in the_one(refused("mobiliteit", path, **OPTIONS)).verwacht


def test_thousands_said_by_an_option_or_a_column_are_of_what_the_indicator_counts(tmp_path: Path) -> None:
    rows = [["branche", "periode", "waarde", "eenheid"], ["ZW", "2022KW04", "1431", "x 1000"]]
    given = {"indicator": "werknemers", "regio": "Nederland"}
    assert facts(accepted("kerncijfer", csv_file(tmp_path, rows), **given), "eenheid") == [("x 1000 werknemers",)]
    bare = csv_file(tmp_path, [row[:3] for row in rows])
    assert facts(accepted("kerncijfer", bare, **given, eenheid="x 1000"), "eenheid") == [("x 1000 werknemers",)]


def test_rows_of_which_a_column_is_missed_are_not_called_double(tmp_path: Path) -> None:
    rows = [["herkomst naar", "aantal"], ["Pensioen", "1"], ["Inactief", "2"]]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bereik="extern", periode="2021")
    assert [problem.kolom for problem in problems] == ["categorie"]


def test_a_column_that_only_counts_the_rows_is_passed_over(tmp_path: Path) -> None:
    rows = [["", *MIXED[0]], ["0", "VVT", "2022KW01", "9,9"], ["1", "KO", "2022KW01", "7,7"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert facts(prepared, "branche", "waarde") == [("KO", "7.7"), ("VVT", "9.9")]
    assert "Kolom A telt de rijen en is overgeslagen." in prepared.notices
    rows[2][0] = "7"
    problems = refused("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert {problem.verwacht for problem in problems} == {"geen cijfer buiten de kolommen van de tabel"}
