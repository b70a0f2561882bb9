"""Branches, regions or categories beside each other, with another of them below each other; years with decimals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import OPTIONS, Rows, accepted, csv_file, refused, xlsx_file

SICK = {"indicator": "verzuim_cbs", "eenheid": "%"}
FOUND = {("RA0207", "VVT"): "7.1", ("RA0207", "GGZ"): "6.2", ("RA0205", "VVT"): "7.3", ("RA0205", "GGZ"): "6.4"}
YEARS = "Jaren met nullen achter de komma (2022,00) zijn gelezen als het jaar."


@pytest.mark.parametrize(
    ("rows", "given"),
    [
        ([["Regio", "VVT", "GGZ"], ["Achterhoek", "7,1", "6,2"], ["Twente", "7,3", "6,4"]], {"periode": "2021"}),
        ([["", "VVT", "GGZ"], ["Achterhoek", "7,1", "6,2"], ["Twente", "7,3", "6,4"]], {"periode": "2021"}),
        ([["Branche", "Achterhoek", "Twente"], ["VVT", "7,1", "7,3"], ["GGZ", "6,2", "6,4"]], {"periode": "2021"}),
        ([["Regio", "Jaar", "VVT", "GGZ"], ["Achterhoek", 2021, "7,1", "6,2"], ["Twente", 2021, "7,3", "6,4"]], {}),
        ([["Jaar", "Regio", "VVT", "GGZ"], [2021, "Achterhoek", "7,1", "6,2"], [2021, "Twente", "7,3", "6,4"]], {}),
    ],
)
def test_regions_and_branches_across(rows: Rows, given: dict[str, str], tmp_path: Path) -> None:
    found = accepted("kerncijfer", csv_file(tmp_path, rows), **SICK, **given)
    assert {(row["regio"], row["branche"]): row["waarde"] for row in found.rijen} == FOUND
    assert {row["periode"] for row in found.rijen} == {"2021JJ00"}


def test_categories_down_and_branches_across(tmp_path: Path) -> None:
    rows = [["Bestemming", "VVT", "GGZ"], ["Pensioen", 710, 620], ["Inactief", 730, 640]]
    found = accepted(
        "mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), regio="Twente", richting="uitstroom", jaar="2021"
    )
    assert [(row["branche"], row["categorie"], row["aantal"]) for row in found.rijen] == [
        ("VVT", "Pensioen", "710"), ("GGZ", "Pensioen", "620"), ("VVT", "Inactief", "730"), ("GGZ", "Inactief", "640"),
    ]  # fmt: skip


def test_without_a_period_it_is_asked_for_once(tmp_path: Path) -> None:
    rows = [["Regio", "VVT", "GGZ"], ["Achterhoek", "7,1", "6,2"], ["Twente", "7,3", "6,4"]]
    (problem,) = refused("kerncijfer", csv_file(tmp_path, rows), **SICK)
    assert problem.kolom == "periode"
    assert 'geef --periode "..." mee' in problem.advies


@pytest.mark.parametrize("year", ["2021.00", "2021,00", "2021,0"])
def test_years_as_a_statistics_program_writes_them(year: str, tmp_path: Path) -> None:
    long = [["Bestemming", "Jaar", "Aantal"], ["Pensioen", year, 130], ["Inactief", year, 150]]
    wide = [["Bestemming", year, year.replace("1", "2")], ["Pensioen", 130, 140], ["Inactief", 150, 160]]
    for rows in (long, wide):
        for path in (csv_file(tmp_path, rows), xlsx_file(tmp_path, {"Blad1": rows})):
            found = accepted("mobiliteit", path, **OPTIONS)
            assert {row["aantal"] for row in found.rijen if row["periode"] == "2021JJ00"} == {"130", "150"}
            assert found.notices.count(YEARS) == 1, "once for a whole column"


@pytest.mark.parametrize("year", ["2021.50", "2021,25", 2021.5])
def test_a_year_with_a_part_is_none(year: object, tmp_path: Path) -> None:
    rows = [["Bestemming", "Jaar", "Aantal"], ["Pensioen", year, 130]]
    (problem,) = refused("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)
    assert (problem.rij, problem.verwacht) == (2, "een periode")
