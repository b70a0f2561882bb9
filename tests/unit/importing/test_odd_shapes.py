"""Shapes people have that were read wrongly, or refused in words that did not help."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from etl.commands.imports import import_command
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.layouts.options import FOR_ALL
from tests.unit.importing.kit import Rows, accepted, csv_file, facts, refused, the_one

PLACE = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom"}


def test_a_share_beside_the_number_of_its_year_is_its_share(tmp_path: Path) -> None:
    table = [["Bestemming", "2021", "2021 (%)", "2022", "2022 (%)"], ["Pensioen", 120, "57,1", 130, "61,9"]]
    found = accepted("mobiliteit", csv_file(tmp_path, table), **PLACE)
    assert facts(found, "periode", "aantal", "aandeel") == [("2021JJ00", "120", "57.1"), ("2022JJ00", "130", "61.9")]


def test_a_year_that_stands_twice_is_still_refused(tmp_path: Path) -> None:
    table = [["Bestemming", "2021 (%)", "2021 (%)"], ["Pensioen", "57,1", "57,1"]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, table), **PLACE)).verwacht == "elke kolom één keer"


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ([["Bestemming", "2021 (fte)"], ["Pensioen", 120]], "fte"),
        ([["Bestemming", "Jaar", "Aantal (FTE)"], ["Pensioen", 2021, 120]], "FTE"),
        ([["Bestemming", "2021 (uren)"], ["Pensioen", 120]], "uren"),
        ([["Uitstroom in fte"], [], ["Bestemming", "2021"], ["Pensioen", 120]], "fte"),
        ([["Uitstroom (fte)"], [], ["Bestemming", "2021"], ["Pensioen", 120]], "fte"),
    ],
)
def test_what_is_no_count_of_persons_is_not_read_as_one(table: Rows, word: str, tmp_path: Path) -> None:
    found = the_one(refused("mobiliteit", csv_file(tmp_path, table), **PLACE))
    assert found.verwacht == f"aantallen personen, geen {word}"


def test_a_title_that_speaks_of_hours_is_no_unit(tmp_path: Path) -> None:
    table = [["Uitstroom, ook van contracten met nul uren"], [], ["Bestemming", "2021"], ["Pensioen", 120]]
    assert facts(accepted("mobiliteit", csv_file(tmp_path, table), **PLACE), "aantal") == [("120",)]


@pytest.mark.parametrize("text", ["<5", "> 5", "≤ 10", "5-9", "5 – 9", "5 tot 9"])
def test_a_limit_is_no_number_and_the_way_out_is_told(text: str, tmp_path: Path) -> None:
    found = the_one(refused("mobiliteit", csv_file(tmp_path, [["Bestemming", "2021"], ["Pensioen", text]]), **PLACE))
    assert found.verwacht == "een getal, geen grens"
    assert "Schrijf x." in found.advies


def test_a_row_that_begins_with_its_year_is_no_header(tmp_path: Path) -> None:
    table = [["jaar", "post", "begroot", "besteed"], [2022, "totaal", "€ 1.200,00", "€ -"]]
    found = refused("platformbudget", csv_file(tmp_path, table), platform="fcb")
    assert {problem.rij for problem in found} == {1}
    assert "bedrag_eur" in found[0].verwacht


def test_only_options_there_are_are_advised(tmp_path: Path) -> None:
    given = set(inspect.signature(import_command).parameters)
    columns = {column.naam for description in DESCRIPTIONS.values() for column in description.kolommen}
    # --titel is that of the source
    assert given & columns - {"titel"} == FOR_ALL
    table = [["jaar", "bedrag"], [2022, 1200]]
    found = the_one(refused("platformbudget", csv_file(tmp_path, table), platform="fcb"))
    assert (found.kolom, found.advies) == ("post", "Zet de kolom in het bestand.")


@pytest.mark.parametrize(
    ("head", "amount"),
    [
        ("bedrag (x € 1.000)", "100000"), ("bedrag (× 1.000)", "100000"), ("bedrag (in € 1.000)", "100000"),
        ("bedrag x € 1.000", "100000"), ("bedrag (k€)", "100000"), ("bedrag (dzd)", "100000"),
        ("bedrag (€ mln)", "100000000"), ("bedrag (€)", "100"), ("bedrag", "100"),
    ],
)  # fmt: skip
def test_a_scale_is_told_in_many_ways(head: str, amount: str, tmp_path: Path) -> None:
    table = [["post", "jaar", head], ["nieuw geld", 2023, 100]]
    assert facts(accepted("platformbudget", csv_file(tmp_path, table), platform="fcb"), "bedrag_eur") == [(amount,)]


def test_a_project_runs_from_and_to(tmp_path: Path) -> None:
    for first, last in (("van", "tot"), ("Vanaf", "t/m"), ("begin", "tot en met")):
        table = [["titel", first, last], ["TESTDATA", "januari 2024", "2025-06"]]
        read = accepted("project", csv_file(tmp_path, table), platform="fcb")
        assert facts(read, "start", "eind") == [("2024-01", "2025-06")]


def test_a_csv_of_which_every_line_is_one_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "testdata.csv"
    path.write_text('"Bestemming;2021"\n"Pensioen;120"\n"""Inactief"";90"\n', encoding="utf-8")
    read = accepted("mobiliteit", path, **PLACE)
    assert facts(read, "categorie", "aantal") == [("Inactief", "90"), ("Pensioen", "120")]
    assert any("tussen aanhalingstekens" in notice for notice in read.notices)


def test_a_pivot_table_with_its_years_below_each_subject_is_refused_by_its_shape(tmp_path: Path) -> None:
    table = [["Rijlabels", "Som van aantal"], ["Pensioen", 150], ["2021", 70], ["2022", 80], ["Eindtotaal", 150]]
    found = the_one(refused("mobiliteit", csv_file(tmp_path, table), **PLACE))
    assert (found.rij, found.gelezen) == (3, "2021")
    assert "Tabelweergave" in found.advies


def test_a_doubled_column_says_where_its_like_stands(tmp_path: Path) -> None:
    table = [["titel", "status", "voortgang"], ["TESTDATA", "loopt", "loopt"]]
    found = the_one(refused("project", csv_file(tmp_path, table), platform="fcb"))
    assert found.advies.startswith("status staat al in B1.")
