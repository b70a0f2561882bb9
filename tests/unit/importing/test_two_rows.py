"""Headers over two rows, and pivot tables with the sum in their headers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import OPTIONS, Rows, accepted, csv_file, facts, refused, the_one, xlsx_file

LEAVING = {"regio": "Stedenvierkant", "richting": "uitstroom", "bereik": "extern"}
SHARE = {"indicator": "verzuim_cbs", "branche": "VVT"}


def test_a_branche_over_years_holds_for_those_without_one(tmp_path: Path) -> None:
    rows: Rows = [
        ["", "VVT", "", "GHZ", ""],
        ["categorie", 2021, 2022, 2021, 2022],
        ["Pensioen", 210, 230, 110, 130],
    ]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **LEAVING)
    assert facts(prepared, "branche", "periode", "aantal") == [
        ("GHZ", "2021JJ00", "110"),
        ("GHZ", "2022JJ00", "130"),
        ("VVT", "2021JJ00", "210"),
        ("VVT", "2022JJ00", "230"),
    ]
    assert prepared.koppen == 2


def test_a_direction_and_a_region_over_years_are_read(tmp_path: Path) -> None:
    both: Rows = [["", "Instroom", "Uitstroom"], ["categorie", 2021, 2021], ["Pensioen", 1, 230]]
    given = {"regio": "Stedenvierkant", "branche": "VVT", "bereik": "extern"}
    found = facts(accepted("mobiliteit", csv_file(tmp_path, both), **given), "richting", "aantal")
    assert found == [("instroom", "1"), ("uitstroom", "230")]
    regions: Rows = [["", "Nederland", "Achterhoek"], ["Periode", 2022, 2022], ["VVT", "7,8", "7,1"]]
    regions[1][0] = "branche"  # type: ignore[index]
    prepared = accepted("kerncijfer", csv_file(tmp_path, regions), indicator="verzuim_cbs")
    assert facts(prepared, "regio", "waarde") == [("NL00", "7.8"), ("RA0207", "7.1")]


def test_a_measure_over_years_keeps_number_and_share_apart(tmp_path: Path) -> None:
    rows: Rows = [["categorie", "aantal", "", "%", ""], ["", 2021, 2022, 2021, 2022], ["Pensioen", 210, 230, 11, 12]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bereik="extern")
    assert facts(prepared, "periode", "aantal", "aandeel") == [("2021JJ00", "210", "11"), ("2022JJ00", "230", "12")]


def test_the_printed_text_is_that_of_the_number_whatever_stands_first(tmp_path: Path) -> None:
    rows: Rows = [
        ["categorie", 2021, "", 2022, ""],
        ["", "%", "aantal", "aantal", "%"],
        ["Pensioen", "63,6", 210, 230, "74,2"],
    ]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bereik="extern")
    assert facts(prepared, "aantal", "aandeel", "waarde_tekst") == [("210", "63.6", "210"), ("230", "74.2", "230")]


@pytest.mark.parametrize(
    "heads",
    [
        [["", "Pensioen", "", "Totaal", ""], ["regio", 2021, 2022, 2021, 2022]],
        [["", 2021, 2021, 2022, 2022], ["regio", "Pensioen", "Totaal", "Pensioen", "Totaal"]],
    ],
)
def test_a_category_over_or_under_years_is_read(tmp_path: Path, heads: Rows) -> None:
    given = {"branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
    over = "Pensioen" in heads[0]
    numbers = [210, 230, 210, 230] if over else [210, 210, 230, 230]
    found = facts(
        accepted("mobiliteit", xlsx_file(tmp_path, {"Blad1": [*heads, ["Twente", *numbers]]}), **given),
        "categorie",
        "periode",
        "aantal",
    )
    assert found == [
        ("Pensioen", "2021JJ00", "210"),
        ("Pensioen", "2022JJ00", "230"),
        ("Totaal", "2021JJ00", "210"),
        ("Totaal", "2022JJ00", "230"),
    ]


def test_a_row_of_units_under_two_rows_of_headers_is_read(tmp_path: Path) -> None:
    rows: Rows = [["branche", 2022, ""], ["", "1e kwartaal", "2e kwartaal"], ["", "%", "%"], ["VVT", "9,9", "8,1"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), indicator="verzuim_cbs", regio="Nederland")
    assert facts(prepared, "periode", "waarde", "eenheid") == [("2022KW01", "9.9", "%"), ("2022KW02", "8.1", "%")]
    assert prepared.koppen == 3


def test_words_that_are_no_categories_are_not_read_as_such(tmp_path: Path) -> None:
    rows: Rows = [["Leeftijd", 2021, 2022], ["tot 25 jaar", 210, 230], ["25 tot 35 jaar", 110, 130]]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert any("'Leeftijd' in A1 is geen bekende kop" in problem.verwacht for problem in problems)
    assert facts(
        accepted("mobiliteit", csv_file(tmp_path, [["", *rows[0][1:]], ["Pensioen", 1, 2]]), **OPTIONS), "aantal"
    )


def test_an_unknown_word_over_years_is_no_header(tmp_path: Path) -> None:
    rows: Rows = [["", "Rood", "", "GHZ", ""], ["categorie", 2021, 2022, 2021, 2022], ["Pensioen", 1, 2, 3, 4]]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **LEAVING)
    assert [problem.gelezen for problem in problems if problem.verwacht == "elke kolom één keer"] == ["2021", "2022"]


def test_a_unit_under_the_name_of_the_figures_is_read(tmp_path: Path) -> None:
    rows = [["Regio's", "Perioden", "Ziekteverzuim"], ["", "", "%"], ["Nederland", "2022", "7,8"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert facts(prepared, "regio", "waarde", "eenheid") == [("NL00", "7.8", "%")]
    rows[1] = ["", "iets", "%"]
    assert refused("kerncijfer", csv_file(tmp_path, rows), **SHARE)


@pytest.mark.parametrize("name", ["Som van 2021", "Sum of 2021", "som van  2021"])
def test_a_period_a_pivot_table_adds_up_is_that_period(tmp_path: Path, name: str) -> None:
    rows: Rows = [["Rijlabels", name, "Som van 2022"], ["Pensioen", 210, 230], ["Eindtotaal", 210, 230]]
    prepared = accepted("mobiliteit", xlsx_file(tmp_path, {"A": rows}), **OPTIONS, bereik="extern")
    assert {row["periode"] for row in prepared.rijen} == {"2021JJ00", "2022JJ00"}


def test_the_value_of_a_pivot_table_is_a_column_but_not_in_its_corner(tmp_path: Path) -> None:
    long: Rows = [["Rijlabels", "Som van aantal"], ["Pensioen", 210], ["Inactief", 1900], ["Eindtotaal", 2110]]
    prepared = accepted("mobiliteit", xlsx_file(tmp_path, {"A": long}), **OPTIONS, bereik="extern", periode="2021")
    assert facts(prepared, "categorie", "aantal") == [("Inactief", "1900"), ("Pensioen", "210"), ("Totaal", "2110")]
    wide: Rows = [["Som van aantal", "Kolomlabels", None], ["Rijlabels", 2021, 2022], ["Pensioen", 210, 230]]
    prepared = accepted("mobiliteit", xlsx_file(tmp_path, {"A": wide}), **OPTIONS, bereik="extern")
    assert (prepared.koppen, len(prepared.rijen)) == (2, 2)


def test_a_table_without_known_headers_names_the_first_it_does_not_know(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["branche", "2021-2022"], ["VVT", "9,9"]])
    problem = the_one(refused("kerncijfer", path, **{**SHARE, "regio": "Nederland"}))
    assert (problem.rij, problem.gelezen) == (1, "branche | 2021-2022")
    assert "'2021-2022' in B1 is geen bekende kop" in problem.verwacht


def test_a_table_on_a_hidden_sheet_is_told(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("nu", "oud"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["categorie", "2021", "2022"])
            sheet.write_row(1, 0, ["Pensioen", 210, 230])
        sheet.hide()
    prepared = accepted("mobiliteit", path, **OPTIONS, bereik="extern")
    assert prepared.blad == "nu"
    assert "Het verborgen blad 'oud' heeft ook een tabel; die is niet gelezen." in prepared.notices
