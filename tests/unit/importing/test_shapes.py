"""Tables in the shapes people have: of StatLine, pivot tables, headers over two rows, dates as headers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.importing.kit import MOBILITY, OPTIONS, Rows, accepted, csv_file, facts, refused, the_one

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
    with xlsxwriter.Workbook(path, {"default_date_format": "d-m-yyyy"}) as workbook:
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


@pytest.mark.parametrize("head", [["jan-23", "feb-23"], ["1-1-2023", "1-2-2023"], ["2023-01-01", "2023-02-01"]])
def test_dates_in_the_headers_are_the_periods_their_steps_say(tmp_path: Path, head: list[str]) -> None:
    prepared = accepted("kerncijfer", csv_file(tmp_path, [["branche", *head], ["VVT", "5,1", "5,3"]]), **SHARE)
    assert facts(prepared, "periode", "waarde") == [("2023MM01", "5.1"), ("2023MM02", "5.3")]


@pytest.mark.parametrize("head", [["1-1-2023"], ["31-12-2022", "31-12-2023"]])
def test_a_day_in_the_headers_that_is_no_period_is_refused(tmp_path: Path, head: list[str]) -> None:
    path = csv_file(tmp_path, [["branche", *head], ["VVT", *["5,1"] * len(head)]])
    assert "geen dag" in the_one(refused("kerncijfer", path, **SHARE)).verwacht


@pytest.mark.parametrize("sign", [" %", "%", " (%)", " procent"])
def test_a_year_with_a_percent_sign_is_that_year_in_percent(tmp_path: Path, sign: str) -> None:
    rows = [["categorie", f"2021{sign}", f"2022{sign}"], ["Pensioen", "40,5", "41"], ["Inactief", "20", "21"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert facts(prepared, "categorie", "periode", "aantal", "aandeel") == [
        ("Inactief", "2021JJ00", "", "20"), ("Inactief", "2022JJ00", "", "21"),
        ("Pensioen", "2021JJ00", "", "40.5"), ("Pensioen", "2022JJ00", "", "41"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (
            [["Jaar", "VVT", "Kinderopvang*"], ["2021", "5,1", "."], ["2022", "5,3", "6,2"], ["* voorlopig"]],
            [("KO", "2021JJ00", "", "voorlopig"), ("KO", "2022JJ00", "6.2", "voorlopig"),
             ("VVT", "2021JJ00", "5.1", "onbekend"), ("VVT", "2022JJ00", "5.3", "onbekend")],
        ),
        (
            [["Periode", "VVT", "GGZ"], ["2021 1e kwartaal", "5,1", "6,1"]],
            [("GGZ", "2021KW01", "6.1", "onbekend"), ("VVT", "2021KW01", "5.1", "onbekend")],
        ),
    ],
)  # fmt: skip
def test_years_below_each_other_and_branches_beside_each_other(
    tmp_path: Path, rows: Rows, read: list[tuple[str, ...]]
) -> None:
    prepared = accepted("kerncijfer", csv_file(tmp_path, rows), **SHARE)
    assert facts(prepared, "branche", "periode", "waarde", "status") == read
    assert prepared.kolommen["VVT"] == "VVT"


def test_years_below_each_other_with_categories_are_held_to_their_total(tmp_path: Path) -> None:
    names, *years = (list(column) for column in zip(*MOBILITY, strict=True))
    rows = [["Jaar", *names[1:]], *years[:2]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert ("Pensioen", "2021JJ00", "330") in facts(prepared, "categorie", "periode", "aantal")
    assert "rij 3, kolom 6" in [row["vindplaats"] for row in prepared.rijen]
    wrong = [*rows[:2], [*rows[2][:-1], 3850]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, wrong), **OPTIONS))
    assert (problem.rij, problem.kolom) == (3, "I (Totaal)")


@pytest.mark.parametrize("other", ["Gemiddeld", "VVT 2", "Twente"])
def test_one_header_that_is_no_branch_leaves_all_unread(tmp_path: Path, other: str) -> None:
    rows = [["Jaar", "VVT", "GGZ", other], ["2021", "5,1", "6,1", "6,0"]]
    problem = refused("kerncijfer", csv_file(tmp_path, rows), **SHARE)[0]
    assert "is geen bekende kop" in problem.verwacht


def test_a_branch_in_the_headers_goes_with_no_branch_beside_the_file(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["Jaar", "VVT", "GGZ"], ["2021", "5,1", "6,1"]])
    problem = the_one(refused("kerncijfer", path, **SHARE, branche="KO"))
    assert "geen --branche" in problem.verwacht


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("0,41 mln", "410000", "0,41 mln"),
        ("€ 1,2 mln.", "1200000", "€ 1,2 mln"),
        ("-2 miljoen", "-2000000", "-2 mln"),
        ("3,4 dzd", "3400", "3,4 duizend"),
        ("12 duizend", "12000", "12 duizend"),
        ("1.250 dzd", "1250000", "1.250 duizend"),
        ("630k", "630000", "630 duizend"),
        ("€ 12,5 K", "12500", "€ 12,5 duizend"),
        ("-3 M", "-3000000", "-3 mln"),
        ("450", "450", "450"),
    ],
)
def test_a_word_behind_a_number_says_in_what_it_is_told(tmp_path: Path, text: str, value: str, printed: str) -> None:
    path = csv_file(tmp_path, [["post", "2022", "2023"], ["nieuw geld", text, "€ 12.500,50"]])
    found = facts(accepted("platformbudget", path, platform="fcb"), "jaar", "bedrag_eur", "waarde_tekst")
    assert found == [("2022", value, printed), ("2023", "12500.5", "€ 12.500,50")]


@pytest.mark.parametrize("text", ["1,2m", "630 m", "€ 3m"])
def test_a_letter_that_may_be_thousands_or_millions_is_asked(tmp_path: Path, text: str) -> None:
    path = csv_file(tmp_path, [["post", "2022", "2023"], ["nieuw geld", text, "12.500"]])
    problem = the_one(refused("platformbudget", path, platform="fcb"))
    assert (problem.gelezen, problem.verwacht) == (text, "een getal waarvan de schaal duidelijk is")
    assert problem.advies == "Is m miljoen? Schrijf mln. Is m duizend? Schrijf dzd."


def test_millions_with_a_point_are_read_where_nothing_has_a_comma(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["post", "2022", "2023"], ["nieuw geld", "1.2M", "630.5k"]])
    found = facts(accepted("platformbudget", path, platform="fcb"), "jaar", "bedrag_eur", "waarde_tekst")
    assert found == [("2022", "1200000", "1.2 mln"), ("2023", "630500", "630.5 duizend")]


@pytest.mark.parametrize("text", ["1.250M", "1.250k"])
def test_three_decimals_before_a_letter_are_asked(tmp_path: Path, text: str) -> None:
    path = csv_file(tmp_path, [["post", "2022"], ["nieuw geld", text]])
    assert "--decimaal" in the_one(refused("platformbudget", path, platform="fcb")).advies


def test_a_number_of_three_decimals_in_millions_is_asked(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["post", "2022"], ["nieuw geld", "1.250 mln"]])
    assert "--decimaal" in the_one(refused("platformbudget", path, platform="fcb")).advies
    found = accepted("platformbudget", path, platform="fcb", decimaal="punt")
    assert facts(found, "bedrag_eur") == [("1250000",)]


@pytest.mark.parametrize("head", ["2022 (x 1.000)", "2022 (in mln)"])
def test_a_scale_in_the_cell_and_one_in_the_header_are_one_too_many(tmp_path: Path, head: str) -> None:
    path = csv_file(tmp_path, [["post", head], ["nieuw geld", "1,2 mln"]])
    assert "één eenheid" in the_one(refused("platformbudget", path, platform="fcb")).verwacht
