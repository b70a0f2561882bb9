"""Tables in the shapes people have: of StatLine, pivot tables, headers over two rows, dates as headers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.importing.kit import OPTIONS, Rows, accepted, csv_file, facts, refused, the_one

SHARE = {"indicator": "verzuim_cbs", "regio": "Nederland"}
BRANCHES = ("Verpleging, verzorging en thuiszorg", "Kinderopvang")
READ = [
    ("KO", "2022KW01", "", "onbekend", "onbekend"),
    ("KO", "2022KW02", "7", "", "voorlopig"),
    ("VVT", "2022KW01", "9.9", "", "onbekend"),
    ("VVT", "2022KW02", "8.1", "", "voorlopig"),
]
LONG = [
    [BRANCHES[0], "2022 1e kwartaal", "     9,9"],
    [BRANCHES[0], "2022 2e kwartaal*", "     8,1"],
    [BRANCHES[1], "2022 1e kwartaal", "       ."],
    [BRANCHES[1], "2022 2e kwartaal*", "     7,0"],
]
CROSS = [[BRANCHES[0], "", "9,9", "8,1"], [BRANCHES[1], "", ".", "7,0"]]
PERIODS = ["2022 1e kwartaal", "2022 2e kwartaal*"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Branches", "Perioden", "Ziekteverzuimpercentage (%)"], *LONG, ["Bron: CBS"]],
        [["ID", "AZW-branches", "Perioden", "Verzuim"], *([n, *row] for n, row in enumerate(LONG)), ["Bron: CBS"]],
        [
            ["Ziekteverzuimpercentage; AZW branches TESTDATA"],
            ["", "", "Ziekteverzuimpercentage"],
            ["AZW-branches", "Perioden", "%"],
            *LONG,
            ["© Centraal Bureau voor de Statistiek"],
        ],
        [["TESTDATA"], ["", "Perioden", *PERIODS], ["Branches", "", "%", "%"], *CROSS, ["Bron: CBS"]],
        [["Branches", "", *PERIODS], *CROSS],
    ],
)
def test_a_table_as_statline_gives_it_is_read(tmp_path: Path, rows: Rows) -> None:
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert facts(prepared, "branche", "periode", "waarde", "reden_ontbreekt", "status") == READ


def test_two_unknown_columns_with_figures_are_not_chosen_from(tmp_path: Path) -> None:
    rows = [["Branches", "Perioden", "Verzuim", "Marge"], *([*row, "0,1"] for row in LONG)]
    problems = refused("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert any("een kolom met cijfers" in problem.verwacht for problem in problems)


def test_the_untyped_data_of_statline_is_refused_by_its_name(tmp_path: Path) -> None:
    rows = [["ID", "AZWBranches", "Perioden", "Ziekteverzuimpercentage_1"], ["0", "A047919", "2022KW01", "9.9"]]
    problem = the_one(refused("kerncijfer", csv_file(tmp_path, rows), **SHARE))
    assert (problem.rij, "UntypedDataSet" in problem.verwacht) == (1, True)


def merged(folder: Path, rows: Rows, ranges: list[str]) -> Path:
    """Write a workbook with merged cells."""
    path = folder / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Blad1")
        for place in ranges:
            sheet.merge_range(place, "")
        for number, row in enumerate(rows):
            for at, value in enumerate(row):
                if value != "":
                    sheet.write(number, at, value)
    return path


def test_a_choice_under_merged_periods_is_read(tmp_path: Path) -> None:
    rows = [
        ["branche", "2021", "", "2022*", ""],
        ["", "instroom", "uitstroom", "instroom", "uitstroom"],
        ["VVT", 1810, 1500, 2450, 2100],
        ["* TESTDATA"],
    ]
    path = merged(tmp_path, rows, ["A1:A2", "B1:C1", "D1:E1"])
    given = {"regio": "Achterhoek", "categorie": "Totaal"}
    prepared = accepted("mobiliteit", path, **given)
    assert facts(prepared, "periode", "richting", "aantal", "noot") == [
        ("2021JJ00", "instroom", "1810", ""),
        ("2021JJ00", "uitstroom", "1500", ""),
        ("2022JJ00", "instroom", "2450", "TESTDATA"),
        ("2022JJ00", "uitstroom", "2100", "TESTDATA"),
    ]
    assert the_one(refused("mobiliteit", path, **given, richting="instroom")).verwacht.startswith("geen --richting")
    missing = the_one(refused("mobiliteit", path, regio="Achterhoek"))
    assert (missing.kolom, "een kop over twee rijen, 1 en 2" in missing.verwacht) == ("categorie", True)


def test_two_measures_under_each_period_are_one_row(tmp_path: Path) -> None:
    rows = [
        ["TESTDATA", "2021", "", "2022", ""],
        ["Mobiliteit", "aantal", "aandeel", "aantal", "aandeel"],
        ["Pensioen", "310", "8,5", "NB", "9,1"],
    ]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert facts(prepared, "periode", "aantal", "aandeel") == [("2021JJ00", "310", "8.5"), ("2022JJ00", "", "9.1")]


def test_a_second_row_of_headers_we_do_not_know_is_one_problem(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2021", "", "2022", ""], ["", "man", "vrouw", "man", "vrouw"], ["Pensioen", 1, 2, 3, 4]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (2, "man")
    assert "geen kop over twee rijen (rij 1 en 2)" in problem.verwacht


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        ([date(2021, 1, 1), date(2022, 1, 1)], ["2021JJ00", "2022JJ00"]),
        ([date(2021, 10, 1), date(2022, 1, 1)], ["2021KW04", "2022KW01"]),
        ([date(2021, 1, 1), date(2022, 1, 1), date(2022, 4, 1)], ["2021KW01", "2022KW01", "2022KW02"]),
        ([date(2021, 12, 1), date(2022, 1, 1)], ["2021MM12", "2022MM01"]),
    ],
)
def test_first_days_as_headers_are_periods_by_their_step(tmp_path: Path, days: list[date], codes: list[str]) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "mmm-yy"}) as workbook:
        sheet = workbook.add_worksheet("A")
        sheet.write_row(0, 0, ["branche", *days])
        sheet.write_row(1, 0, ["VVT", *(n + 7 for n in range(len(days)))])
    text = csv_file(tmp_path, [["branche", *(f"{day:%-d-%-m-%Y}" for day in days)], ["VVT", *range(7, 7 + len(days))]])
    for found in (path, text):
        prepared = accepted("kerncijfer", found, **SHARE)
        assert facts(prepared, "periode", "waarde") == [(code, str(n + 7)) for n, code in enumerate(codes)]


@pytest.mark.parametrize("days", [["1-1-2022"], ["1-1-2022", "31-1-2022"]])
def test_a_day_without_a_step_is_no_period(tmp_path: Path, days: list[str]) -> None:
    assert refused("kerncijfer", csv_file(tmp_path, [["branche", *days], ["VVT", *(7 for _ in days)]]), **SHARE)


PIVOT = [
    ["Som van TESTDATA", "Kolomlabels"],
    ["Rijlabels", "2021", "2022", "Eindtotaal"],
    ["Pensioen", "210", "430", "640"],
    ["Inactief", "130", "115", "245"],
    ["(leeg)"],
    ["Eindtotaal", "340", "545", "885"],
]


def test_a_pivot_table_is_read(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", csv_file(tmp_path, PIVOT), **OPTIONS)
    assert facts(prepared, "categorie", "periode", "aantal") == [
        ("Inactief", "2021JJ00", "130"),
        ("Inactief", "2022JJ00", "115"),
        ("Pensioen", "2021JJ00", "210"),
        ("Pensioen", "2022JJ00", "430"),
        ("Totaal", "2021JJ00", "340"),
        ("Totaal", "2022JJ00", "545"),
    ]
    assert any("(leeg)" in notice for notice in prepared.notices)
    assert any("'Eindtotaal'" in notice for notice in prepared.notices)


def test_the_sum_of_a_pivot_table_is_no_branch(tmp_path: Path) -> None:
    rows = [["Rijlabels", "2021", "2022"], ["VVT", "9,5", "9,9"], ["GHZ", "8,1", "8,2"], ["Eindtotaal", "17,6", "18,1"]]
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert {row["branche"] for row in prepared.rijen} == {"VVT", "GHZ"}
    assert any("Rij 4 (Eindtotaal)" in notice for notice in prepared.notices)


def test_figures_of_a_row_without_a_name_are_refused(tmp_path: Path) -> None:
    rows = [row if row[0] != "(leeg)" else ["(leeg)", "5", "6", "11"] for row in PIVOT]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bereik="extern")
    assert problems[0].gelezen == "(leeg)"


def test_groups_under_each_other_are_no_categories(tmp_path: Path) -> None:
    rows = [
        PIVOT[1],
        ["VVT", "210", "430"],
        ["Pensioen", "210", "430"],
        ["GHZ", "130", "115"],
        ["Inactief", "130", "115"],
    ]
    given = {**OPTIONS, "bereik": "extern"}
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **given)
    assert {problem.gelezen for problem in problems} == {"VVT", "GHZ"}
    assert "draaitabel" in problems[0].advies


def test_a_title_and_the_headers_again_start_a_second_table(tmp_path: Path) -> None:
    rows = [["Uitstroom VVT"], ["categorie", "2022"], ["Pensioen", "430"], [], ["Uitstroom GHZ"], ["categorie", "2022"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [*rows, ["Pensioen", "43"]]), **OPTIONS))
    assert (problem.rij, problem.verwacht) == (5, "één tabel per blad")


def test_a_refusal_names_the_row_of_headers_and_the_first_unknown_one(tmp_path: Path) -> None:
    rows = [["TESTDATA"], [], ["categorie", "Periodeaanduiding", "aantal", "Fte"], ["Pensioen", "2022", "430", "300"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert problem.verwacht == "een kolom 'periode' in de koppen (rij 3; 'Periodeaanduiding' in B3 is geen bekende kop)"
    nothing = the_one(refused("mobiliteit", csv_file(tmp_path, [["TESTDATA"], ["Soort", "Hoeveel"], ["a", "1"]])))
    assert (nothing.rij, nothing.gelezen) == (2, "Soort | Hoeveel")


@pytest.mark.parametrize("row", [["Pensioen", "1,2E+06", "1,3E+06"], ["Pensioen", "veel", "weinig"]])
def test_a_first_row_of_words_for_figures_is_no_second_row_of_headers(tmp_path: Path, row: list[str]) -> None:
    problems = refused("mobiliteit", csv_file(tmp_path, [["Mobiliteit", "2021", "2022"], row]), **OPTIONS)
    assert [problem.verwacht for problem in problems] == ["een getal"] * 2
