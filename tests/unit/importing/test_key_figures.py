"""Key figures: wide tables, percent formats and units."""

from __future__ import annotations

from pathlib import Path

from tests.unit.importing.kit import accepted, csv_file, facts, refused, the_one, xlsx_file


def test_key_figures_wide_with_an_empty_corner(tmp_path: Path) -> None:
    rows = [
        ["Werkdruk (TESTDATA)"],
        [None, "2021KW04", "2e kwartaal 2022*"],
        ["Kinderopvang", "42,8%", "50,1%"],
        ["VVT", "41,0%", "."],
        [None],
        ["* voorlopige cijfers"],
    ]
    given = {"indicator": "werkdruk_te_hoog", "regio": "Nederland"}
    prepared = accepted("kerncijfer", xlsx_file(tmp_path, {"A": rows}), **given)
    columns = ("branche", "regio", "periode", "waarde", "eenheid", "status", "reden_ontbreekt")
    assert facts(prepared, *columns) == [
        ("KO", "NL00", "2021KW04", "42.8", "procent", "onbekend", ""),
        ("KO", "NL00", "2022KW02", "50.1", "procent", "voorlopig", ""),
        ("VVT", "NL00", "2021KW04", "41", "procent", "onbekend", ""),
        ("VVT", "NL00", "2022KW02", "", "procent", "voorlopig", "onbekend"),
    ]
    assert any("gelezen als branche" in notice for notice in prepared.notices)


def test_percent_formatted_cells_are_percentages(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("A")
        share = workbook.add_format({"num_format": "0.0%"})
        sheet.write_row(0, 0, ["branche", "2021", "2022"])
        sheet.write_row(1, 0, ["VVT"])
        sheet.write_number(1, 1, 0.428, share)
        sheet.write_number(1, 2, 0.1 + 0.2, share)
    prepared = accepted("kerncijfer", path, indicator="werkdruk_te_hoog", regio="Nederland")
    assert facts(prepared, "waarde", "waarde_tekst", "eenheid") == [
        ("30", "30%", "procent"),
        ("42.8", "42.8%", "procent"),
    ]


def test_a_unit_in_the_header_is_the_unit(tmp_path: Path) -> None:
    rows = [["branche", "periode", "Waarde (x 1 000 vacatures)"], ["VVT", "2022KW01", "12,3"]]
    given = {"indicator": "vacatures_openstaand", "regio": "Nederland"}
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **given)
    assert facts(prepared, "waarde", "eenheid") == [("12.3", "x 1 000 vacatures")]
    rows[0][2] = "Waarde (x 1 000 dingen)"
    assert "eenheid" in the_one(refused("kerncijfer", csv_file(tmp_path, rows), **given)).verwacht
    rows[0][2] = "Waarde"
    assert "eenheid" in the_one(refused("kerncijfer", csv_file(tmp_path, rows), **given)).verwacht


def test_a_percentage_has_the_unit_of_its_indicator(tmp_path: Path) -> None:
    rows = [["branche", "Q4-22", "jan-23"], ["VVT", "9,9", "8,1"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), indicator="verzuim_cbs", regio="Nederland")
    assert facts(prepared, "periode", "waarde", "eenheid") == [
        ("2022KW04", "9.9", "procent"),
        ("2023MM01", "8.1", "procent"),
    ]
    assert any("De eenheid is gelezen als procent" in notice for notice in prepared.notices)


def test_thousands_without_a_noun_are_those_of_the_indicator(tmp_path: Path) -> None:
    rows = [["branche", "periode", "waarde (x 1000)"], ["VVT", "2022KW01", "12,3"], ["GHZ", "2022KW01", "4,5"]]
    given = {"indicator": "vacatures_openstaand", "regio": "Nederland"}
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **given)
    assert facts(prepared, "waarde", "eenheid") == [("12.3", "x 1000 vacatures"), ("4.5", "x 1000 vacatures")]
    problem = the_one(refused("kerncijfer", csv_file(tmp_path, rows), **{**given, "indicator": "verzuim_cbs"}))
    assert problem.verwacht == "een cijfer in procent, de eenheid van verzuim_cbs, niet in x 1000"


def test_marks_of_cbs_behind_a_period_need_no_legend(tmp_path: Path) -> None:
    rows = [["branche", "periode", "waarde"], *([*("VVT", year), "7,5"] for year in ("2021", "2022**", "2023/'24*"))]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), indicator="verzuim_cbs", regio="Nederland")
    assert facts(prepared, "periode", "status") == [
        ("2021JJ00", "onbekend"),
        ("2022JJ00", "nader voorlopig"),
        ("2023SJ00", "voorlopig"),
    ]
