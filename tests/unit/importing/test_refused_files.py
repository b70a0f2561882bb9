"""Files and tables of a shape that is refused or asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.importing.kit import (
    AS_PRINTED,
    FOOTNOTE,
    MOBILITY,
    OPTIONS,
    TITLE,
    accepted,
    csv_file,
    csv_text,
    facts,
    refused,
    the_one,
)

LONG = ["regio", "branche", "periode", "richting", "categorie", "aantal"]


ROW = ["Twente", "VVT", "2022", "uitstroom", "Pensioen", "380"]


@pytest.mark.parametrize("content", [b"", b"\r\n \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "leeg.csv"
    path.write_bytes(content)
    assert "leeg" in the_one(refused("mobiliteit", path)).verwacht


def test_headers_without_rows_are_refused(tmp_path: Path) -> None:
    assert "minstens één rij" in the_one(refused("mobiliteit", csv_file(tmp_path, [LONG]))).verwacht


def test_a_file_without_the_table_is_refused(tmp_path: Path) -> None:
    rows = [["TESTDATA", "iets", "anders"], ["1", "2", "3"]]
    assert "een tabel met koppen" in the_one(refused("mobiliteit", csv_file(tmp_path, rows))).verwacht
    assert the_one(refused("mobiliteit", tmp_path / "weg.csv")).verwacht == "een bestand dat bestaat"
    assert the_one(refused("mobiliteit", tmp_path)).verwacht == "een bestand dat bestaat"


def test_a_formula_without_a_value_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("A")
        sheet.write_row(0, 0, ["Mobiliteit", 2021, 2022])
        sheet.write_row(1, 0, ["Pensioen", 330])
        sheet.write_formula(1, 2, "=B2*2", None, "")
        sheet.write_row(2, 0, ["Uitkering", 280])
        sheet.write_formula(2, 2, "=B3*2", None, 560)
        sheet.write_row(3, 0, ["Zelfstandige", 130])
        sheet.write_formula(3, 2, "=B4*2")
    problems = refused("mobiliteit", path, **OPTIONS)
    assert [(problem.blad, problem.rij, problem.gelezen) for problem in problems] == [
        ("A", 2, "=B2*2"),
        ("A", 4, "=B4*2"),
    ]


def test_dates_errors_and_merged_figures_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("A")
        day = workbook.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(0, 0, LONG)
        sheet.write_row(1, 0, ROW[:5])
        sheet.write_number(1, 5, 44317, day)
        sheet.write_row(2, 0, [*ROW[:2], None, *ROW[3:4], "Uitkering", 5])
        sheet.write_number(2, 2, 44317, day)
        sheet.write_row(3, 0, [*ROW[:4], "Inactief"])
        sheet.write_formula(3, 5, "=1/0", None, "#DIV/0!")
        sheet.write_row(4, 0, [*ROW[:4], "Zelfstandige"])
        sheet.write_row(5, 0, [*ROW[:4], "Overige sectoren"])
        sheet.merge_range(4, 5, 5, 5, 840)
    problems = refused("mobiliteit", path)
    assert [(problem.rij, problem.gelezen) for problem in problems] == [
        (2, "2021-05-01"),
        (3, "2021-05-01"),
        (4, "#DIV/0!"),
        (5, "840"),
    ]
    assert "geen datum" in problems[0].verwacht and "geen datum" in problems[1].verwacht


def test_a_day_beside_a_year_in_the_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("A")
        sheet.write_row(0, 0, ["Mobiliteit", 2021])
        sheet.write_number(0, 2, 44562, workbook.add_format({"num_format": "d-m-yyyy"}))
        sheet.write_row(1, 0, ["Pensioen", 330, 380])
    assert any("geen datum" in problem.verwacht for problem in refused("mobiliteit", path, **OPTIONS))


def test_a_cell_too_many_is_refused_not_dropped(tmp_path: Path) -> None:
    path = tmp_path / "testdata.csv"
    path.write_bytes(b"categorie,periode,aantal\nPensioen,2022,380\nUitkering,2022,1,234\n")
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.gelezen) == (3, "234")


def test_an_open_quote_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "testdata.csv"
    path.write_bytes(csv_text([LONG, ROW]).encode() + b'"Twente;VVT;2022;uitstroom;Uitkering;5\n')
    problem = the_one(refused("mobiliteit", path))
    assert (problem.rij, "aanhalingstekens" in problem.verwacht) == (3, True)


def test_a_second_table_on_the_sheet_is_refused(tmp_path: Path) -> None:
    second = [["Bestemming", *MOBILITY[0][1:]], ["Pensioen", 1, 2, 3]]
    problems = refused("mobiliteit", csv_file(tmp_path, [*MOBILITY, [], *second]), **OPTIONS)
    assert any(problem.rij == 11 and "één tabel" in problem.verwacht for problem in problems)


def test_a_heading_between_the_rows_is_refused(tmp_path: Path) -> None:
    rows = [MOBILITY[0], ["Intern (TESTDATA)"], *MOBILITY[1:], [FOOTNOTE]]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert any(problem.rij == 2 and "een rij met cijfers" in problem.verwacht for problem in problems)


@pytest.mark.parametrize("title", ["Uitstroom (x 1 000)", "Uitstroom in duizendtallen", "Uitstroom in procenten"])
def test_a_title_that_makes_the_scale_doubtful_is_asked_about(tmp_path: Path, title: str) -> None:
    path = csv_file(tmp_path, [[title], ["Mobiliteit", "2022"], ["Pensioen", "38"]])
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.gelezen, "--eenheid" in problem.advies) == (title, True)
    read = {"x 1000": ("38000", "", "38 duizend"), "aantal": ("38", "", "38"), "%": ("", "38", "38")}
    right = "%" if "procent" in title else "x 1000"
    for unit, figures in read.items():
        if unit != right:
            # the title says otherwise, so that somebody has to say why it is so
            assert the_one(refused("mobiliteit", path, **OPTIONS, eenheid=unit)).vraag
        given = {} if unit == right else {"bevestig": "TESTDATA"}
        found = accepted("mobiliteit", path, **OPTIONS, **given, eenheid=unit)
        assert facts(found, "aantal", "aandeel", "waarde_tekst") == [figures]


def test_prose_above_the_table_is_no_scale(tmp_path: Path) -> None:
    prose = "Uit de tabel blijkt dat mobiliteit bijna 20% is gestegen (TESTDATA)." * 2
    prepared = accepted("mobiliteit", csv_file(tmp_path, [[prose], *AS_PRINTED]), **OPTIONS)
    assert prepared.titel == TITLE
    assert prepared.noten[0] == prose


def test_a_double_column_is_refused(tmp_path: Path) -> None:
    rows = [[*LONG, "Aantal medewerkers"], [*ROW, "380"]]
    assert "elke kolom één keer" in [p.verwacht for p in refused("mobiliteit", csv_file(tmp_path, rows))]


def test_options_may_say_which_sheet_is_hidden(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("Voor").write(0, 0, "TESTDATA")
        sheet = workbook.add_worksheet("Weg")
        for number, row in enumerate(MOBILITY[:2]):
            sheet.write_row(number, 0, row)
        sheet.hide()
    assert "--blad" in the_one(refused("mobiliteit", path, **OPTIONS)).advies
    assert len(accepted("mobiliteit", path, **OPTIONS, blad="Weg").rijen) == 3
