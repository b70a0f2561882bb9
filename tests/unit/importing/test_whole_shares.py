"""Whole percentages without their sign: numbers of people that are a hundred together in every column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import Rows, accepted, csv_file, facts, refused, the_one

GIVEN = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom"}
NAMES = [
    "Andere werkgever zelfde branche", "Andere branche binnen Zorg en Welzijn", "Uitkering", "Zelfstandige", "Pensioen",
    "Inactief", "Overige sectoren",
]  # fmt: skip


def wide(first: list[int], second: list[int], total: tuple[int, int] | None = None) -> Rows:
    """A table of two years, with or without its total."""
    rows: list[list[object]] = [["categorie", 2021, 2022]]
    rows += [[name, *pair] for name, *pair in zip(NAMES, first, second, strict=True)]
    return [*rows, ["Totaal", *total]] if total else rows


SHARES = wide([28, 14, 8, 4, 12, 14, 20], [30, 13, 7, 4, 12, 14, 20])


@pytest.mark.parametrize(
    "rows",
    [
        SHARES,
        [*SHARES, ["Totaal", 100, 100]],
        wide([28, 14, 8, 4, 12, 14, 21], [30, 13, 7, 4, 12, 14, 19], (100, 100)),
        [
            ["jaar", "Pensioen", "Inactief", "Overige sectoren"],
            [2021, 40, 35, 25],
            [2022, 41, 33, 26],
        ],
    ],
)
def test_columns_of_a_hundred_are_asked(tmp_path: Path, rows: Rows) -> None:
    path = csv_file(tmp_path, rows)
    problem = the_one(refused("mobiliteit", path, **GIVEN))
    assert problem.vraag
    assert "telt op tot 100" in problem.verwacht
    assert accepted("mobiliteit", path, **GIVEN, bevestig="TESTDATA").rijen
    assert {row["aantal"] for row in accepted("mobiliteit", path, **GIVEN, eenheid="%").rijen} == {""}


def test_groups_of_functions_are_asked_too(tmp_path: Path) -> None:
    rows = [["Functiegroep", 2021, 2022], ["Verzorgende", 60, 55], ["Verpleegkundige", 40, 45]]
    given = {**GIVEN, "categorie": "Pensioen", "bereik": "extern"}
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **given)).vraag
    assert the_one(refused("mobiliteit", csv_file(tmp_path, [*rows, ["Totaal", 100, 100]]), **given)).vraag


def test_people_of_a_key_figure_are_asked_too(tmp_path: Path) -> None:
    rows = [["uitsplitsing", "jaar", "waarde"]]
    rows += [["bso", 2021, 40], ["kdv", 2021, 60], ["bso", 2022, 45], ["kdv", 2022, 55]]
    given = {"indicator": "werknemers", "regio": "Nederland", "branche": "KO", "eenheid": "werknemers"}
    assert the_one(refused("kerncijfer", csv_file(tmp_path, rows), **given)).vraag


@pytest.mark.parametrize(
    "rows",
    [
        wide([28, 14, 8, 4, 12, 14, 20], [30, 13, 7, 4, 12, 14, 30]),
        wide([280, 140, 80, 40, 120, 140, 200], [300, 130, 70, 40, 120, 140, 200], (1000, 1000)),
        [row[:2] for row in SHARES],
        [["categorie", 2021, 2022], ["Pensioen", 100, 100]],
    ],
)
def test_other_numbers_and_one_column_are_not_asked(tmp_path: Path, rows: Rows) -> None:
    assert facts(accepted("mobiliteit", csv_file(tmp_path, rows), **GIVEN), "aantal")
