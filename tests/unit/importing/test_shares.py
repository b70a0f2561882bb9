"""A percentage beside a number that contradicts it is refused, whatever it is a percentage of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import OPTIONS, accepted, csv_file, facts, refused, the_one

HEAD = ["categorie", "2021", "2021 (%)"]


def test_a_share_the_numbers_contradict_is_refused_with_both(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [HEAD, ["Overige sectoren", "1810", "89,6"], ["Pensioen", "210", "40,4"]])
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.gelezen) == (3, "40,4%")
    assert problem.verwacht == "ongeveer 10,4%, want 210 van 2020"


def test_of_three_the_one_that_differs_is_told(tmp_path: Path) -> None:
    rows = [["Overige sectoren", "500", "5"], ["Pensioen", "200", "2"], ["Uitkering", "300", "30"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [HEAD, *rows]), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (4, "30%")
    assert problem.verwacht == "ongeveer 2,9%, want 300 van 10202"


def test_a_total_of_shares_is_not_judged_over_one_that_is_refused(tmp_path: Path) -> None:
    rows = [["Overige sectoren", "1810", "89,6"], ["Pensioen", "210", "40,4"], ["Totaal", "2020", "100"]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, [HEAD, *rows]), **OPTIONS)).rij == 3


@pytest.mark.parametrize(
    "rows",
    [
        [["Overige sectoren", "1810", "89,6"], ["Pensioen", "210", "10,4"]],
        [["Overige sectoren", "1810", "90"], ["Pensioen", "210", "10"]],
        # of another whole than these rows, the same for all
        [["Overige sectoren", "1810", "18,1"], ["Pensioen", "210", "2,1"]],
        # an extract of one row says nothing
        [["Pensioen", "210", "40,4"]],
        [["Overige sectoren", "1810", "89,6"], ["Pensioen", "210", "10,4"], ["Totaal", "2020", "100"]],
        [["Overige sectoren", "1810", "89,6"], ["Pensioen", "", "10,4"]],
    ],
)
def test_shares_of_one_whole_pass(tmp_path: Path, rows: list[list[str]]) -> None:
    assert facts(accepted("mobiliteit", csv_file(tmp_path, [HEAD, *rows]), **OPTIONS), "aandeel")


def test_shares_over_the_periods_of_a_row_pass(tmp_path: Path) -> None:
    head = ["categorie", "2021", "2021 (%)", "2022", "2022 (%)"]
    rows = [["Overige sectoren", "1810", "42,5", "2450", "57,5"], ["Pensioen", "210", "32,8", "430", "67,2"]]
    assert facts(accepted("mobiliteit", csv_file(tmp_path, [head, *rows]), **OPTIONS), "aandeel")
