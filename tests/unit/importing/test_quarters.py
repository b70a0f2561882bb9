"""Quarters and months that say no year: read beside or under a year, and asked for once where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.importing import Prepared
from tests.unit.importing.kit import OPTIONS, Rows, accepted, csv_file, refused, xlsx_file

WAYS = [[1, 2, 3, 4], ["01", "02", "03", "04"], ["K1", "K2", "K3", "K4"], ["1e kw", "2e kw", "3e kw", "4e kw"]]
CODES = [f"{year}KW0{quarter}" for year in (2021, 2022) for quarter in (1, 2, 3, 4)]
# what goes to pension in each of the eight quarters
LEFT = [1100, 1200, 1300, 1400, 2100, 2200, 2300, 2400]


def read(prepared: Prepared) -> dict[str, str]:
    return {row["periode"]: row["aantal"] for row in prepared.rijen if row["categorie"] == "Pensioen"}


def right(numbers: list[int] = LEFT) -> dict[str, str]:
    return {code: str(number) for code, number in zip(CODES, numbers, strict=False)}


@pytest.mark.parametrize("way", WAYS)
def test_a_column_of_quarters_beside_one_of_years(way: list[object], tmp_path: Path) -> None:
    rows: list[list[object]] = [["Kwartaal", "Bestemming", "Jaar", "Aantal"]]
    rows += [[way[at % 4], "Pensioen", 2021 + at // 4, LEFT[at]] for at in range(8)]
    assert read(accepted("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)) == right()
    assert read(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)) == right()


@pytest.mark.parametrize("way", WAYS)
def test_categories_beside_each_other_after_year_and_quarter(way: list[object], tmp_path: Path) -> None:
    rows: list[list[object]] = [["Jaar", "Kwartaal", "Pensioen", "Overige sectoren"]]
    rows += [[2021 + at // 4, way[at % 4], LEFT[at], 10] for at in range(8)]
    assert read(accepted("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)) == right()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("label", ["above", "below"])
def test_a_row_of_quarters_under_one_of_years(way: list[object], label: str, tmp_path: Path) -> None:
    upper: list[object] = [2021, None, None, None, 2022, None]
    names = ["Bestemming", None] if label == "above" else [None, "Bestemming"]
    rows = [[names[0], *upper], [names[1], *way, *way[:2]], ["Pensioen", *LEFT[:6]], ["Inactief", *LEFT[:6]]]
    found = accepted("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)
    assert read(found) == right(LEFT[:6])
    told = "De getallen in rij 2, onder een jaar, zijn gelezen als kwartalen."
    assert (told in found.notices) == str(way[0]).isdigit()


def test_twelve_numbers_under_a_year_are_months(tmp_path: Path) -> None:
    rows = [["Bestemming", 2021, *[None] * 11], [None, *range(1, 13)], ["Pensioen", *range(101, 113)]]
    found = accepted("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)
    assert read(found) == {f"2021MM{month:02d}": str(100 + month) for month in range(1, 13)}


def test_a_month_beside_a_year(tmp_path: Path) -> None:
    rows = [["Jaar", "Maand", "Bestemming", "Aantal"], [2021, "mei", "Pensioen", 50], [2021, 12, "Pensioen", 70]]
    found = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert read(found) == {"2021MM05": "50", "2021MM12": "70"}


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        ([["Kwartaal", "Bestemming", "Aantal"], *[[q, "Pensioen", 10] for q in WAYS[0]]], (2, "A (Kwartaal)"),
         "een kwartaal met zijn jaar"),
        ([["Kwartaal", "Bestemming", "Aantal"], *[[q, "Pensioen", 10] for q in WAYS[3]]], (2, "A (Kwartaal)"),
         "een kwartaal met zijn jaar"),
        ([["Bestemming", *WAYS[2]], ["Pensioen", 10, 20, 30, 40]], (1, None), "het jaar bij elk kwartaal in de koppen"),
        ([["Bestemming", *WAYS[0]], ["Pensioen", 10, 20, 30, 40]], (1, None), "het jaar bij elk kwartaal in de koppen"),
        ([["Jaar", "Bestemming", *WAYS[0]], [2021, "Pensioen", 1000, 2000, 3000, 4000]], (1, None),
         "het jaar bij elk kwartaal in de koppen"),
        ([["Bestemming", 2021, None, None, 2022], [None, 1, 2, 3, 1], ["Pensioen", 10, 20, 30, 40]], (2, "B (2021)"),
         "een kwartaal of maand onder elk jaar"),
        ([["Jaar", "Kwartaal", "Bestemming", "Aantal"], [2021, 5, "Pensioen", 10]], (2, "B (Kwartaal)"),
         "een kwartaal van 2021"),
        ([["Jaar", "Kwartaal", "Bestemming", "Aantal"], [2021, "2022KW01", "Pensioen", 10]], (2, "B (Kwartaal)"),
         "een kwartaal van 2021"),
    ],
)  # fmt: skip
def test_what_no_year_is_known_of_is_told_once(
    rows: Rows, place: tuple[int, str | None], expected: str, tmp_path: Path
) -> None:
    (problem,) = refused("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)
    assert ((problem.rij, problem.kolom), problem.verwacht) == (place, expected)


def test_numbers_that_are_figures_stay_so(tmp_path: Path) -> None:
    rows = [[None, 1, 2, 3, 4], ["Bestemming", 2021, 2022, 2023, 2024], ["Pensioen", 1, 2, 3, 4]]
    found = accepted("mobiliteit", xlsx_file(tmp_path, {"Blad1": rows}), **OPTIONS)
    assert read(found) == {"2021JJ00": "1", "2022JJ00": "2", "2023JJ00": "3", "2024JJ00": "4"}
