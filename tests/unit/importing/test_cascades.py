"""One fault is one problem: nothing is said of what only follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import OPTIONS, csv_file, refused, the_one, xlsx_file

REGION = {"regio": "Stedenvierkant", "richting": "uitstroom"}
HEAD: list[object] = ["categorie", "2021"]
TOTAL: list[object] = ["Totaal", "230"]


@pytest.mark.parametrize("part", ["-210", "21o", "#N/B", "€ 210", "210,5"])
def test_a_total_over_a_refused_part_is_not_judged(tmp_path: Path, part: str) -> None:
    path = csv_file(tmp_path, [HEAD, ["Pensioen", part], ["Inactief", "20"], TOTAL])
    assert the_one(refused("mobiliteit", path, **OPTIONS)).rij == 2


@pytest.mark.parametrize("twice", [1, 3])
def test_a_total_over_a_double_is_not_judged(tmp_path: Path, twice: int) -> None:
    rows = [HEAD, ["Pensioen", "210"], ["Inactief", "20"], TOTAL]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [*rows, [rows[twice][0], "999"]]), **OPTIONS))
    assert (problem.rij, problem.verwacht.split(";")[0]) == (5, "elke combinatie één keer")


def test_a_total_of_which_another_part_is_wrong_is_still_judged_elsewhere(tmp_path: Path) -> None:
    rows = [
        ["categorie", "2021", "2022"],
        ["Pensioen", "-5", "210"],
        ["Inactief", "20", "20"],
        ["Totaal", "230", "530"],
    ]
    assert [(p.rij, p.kolom) for p in refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)] == [
        (2, "B (2021)"),
        (4, "C (2022)"),
    ]


def test_rows_without_their_label_are_no_doubles(tmp_path: Path) -> None:
    rows = [["branche", "categorie", "2021"], ["VVT", "Pensioen", 10], ["", "Inactief", 20], ["", "Inactief", 30]]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **REGION)
    assert [(problem.rij, problem.kolom) for problem in problems] == [(3, "A (branche)"), (4, "A (branche)")]
    assert "Is dit ook VVT, zoals erboven?" in problems[0].advies and "herhalen" in problems[0].advies


def test_the_first_row_without_a_label_has_nothing_above_it(tmp_path: Path) -> None:
    rows = [["branche", "categorie", "2021"], ["", "Pensioen", 10], ["VVT", "Inactief", 20]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **REGION)).advies.startswith("Vul de cel")


def test_an_unknown_indicator_is_no_missing_unit(tmp_path: Path) -> None:
    rows = [["onderwerp", "branche", "2021"], ["TESTDATA", "VVT", "7,9"], ["verzuim_cbs", "VVT", "7,9"]]
    assert the_one(refused("kerncijfer", csv_file(tmp_path, rows), regio="Nederland")).rij == 2


def test_a_fault_of_a_row_is_told_once_for_all_its_periods(tmp_path: Path) -> None:
    rows = [["Rijlabels", "2020", "2021"], ["VVT", 10, 20], ["Pensioen", 10, 20], ["Inactief", 1, 2]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (2, "VVT")


def test_a_subtotal_between_groups_is_called_one(tmp_path: Path) -> None:
    rows = [["branche", "categorie", "2021"], ["VVT", "Pensioen", 10], ["Totaal VVT", "Pensioen", 10]]
    problem = the_one(refused("mobiliteit", xlsx_file(tmp_path, {"A": rows}), **REGION))
    assert (problem.blad, problem.rij, problem.advies) == ("A", 3, "Haal rijen met een subtotaal weg.")
