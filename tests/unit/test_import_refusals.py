"""What is refused, where the importer says it is, and that nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.import_kit import (
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
    xlsx_file,
)

LONG = ["regio", "branche", "periode", "richting", "categorie", "aantal"]
ROW = ["Twente", "VVT", "2022", "uitstroom", "Pensioen", "380"]


def changed(row: int, column: int, text: object) -> list[list[object]]:
    """The published table with one cell changed (row and column of the table itself, from 0)."""
    rows = [list(cells) for cells in MOBILITY]
    rows[row][column] = text
    return [*rows, [FOOTNOTE]]


@pytest.mark.parametrize(
    ("column", "text", "near"),
    [
        (0, "Twnte", "Twente"),
        (1, "Verpleging en verzorgin", "Verpleging"),
        (2, "2022 zomer", "2022KW04"),
        (3, "doorstroom", "instroom"),
    ],
)
def test_an_unknown_name_is_refused_with_what_is_near(tmp_path: Path, column: int, text: str, near: str) -> None:
    row = [*ROW[:column], text, *ROW[column + 1 :]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, ROW, row])))
    assert (problem.rij, problem.gelezen) == (3, text)
    assert problem.kolom is not None and LONG[column] in problem.kolom
    assert near in problem.verwacht + problem.advies


def test_an_unknown_name_in_an_option_is_refused(tmp_path: Path) -> None:
    path = csv_file(tmp_path, AS_PRINTED)
    problem = the_one(refused("mobiliteit", path, **{**OPTIONS, "regio": "Achterhoekje"}))
    assert (problem.kolom, problem.gelezen) == ("--regio", "Achterhoekje")
    assert "Achterhoek" in problem.verwacht


def test_unknown_platform_indicator_and_unit_are_refused(tmp_path: Path) -> None:
    rows = [["platform", "jaar", "post", "bedrag"], ["Kinderopvng werkt", "2021", "totaal", "5"]]
    assert "Kinderopvang" in the_one(refused("platformbudget", csv_file(tmp_path, rows))).verwacht
    header = ["indicator", "branche", "regio", "periode", "waarde", "eenheid"]
    rows = [header, ["werkdrk_te_hoog", "VVT", "Nederland", "2022", "43", "%"]]
    assert "bekende indicator" in the_one(refused("kerncijfer", csv_file(tmp_path, rows))).verwacht
    rows = [header, ["werkdruk_te_hoog", "VVT", "Nederland", "2022", "43", "procnt"]]
    assert "bekende eenheid" in the_one(refused("kerncijfer", csv_file(tmp_path, rows))).verwacht


@pytest.mark.parametrize("share", ["101%", "-1%", "100,5"])
def test_a_percentage_outside_0_to_100_is_refused(tmp_path: Path, share: str) -> None:
    rows = [["categorie", "periode", "aandeel"], ["Pensioen", "2022", share]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.gelezen, "0 tot en met 100" in problem.verwacht) == (share, True)


def test_a_change_may_lie_outside_0_to_100(tmp_path: Path) -> None:
    header = ["indicator", "branche", "regio", "periode", "waarde", "eenheid"]
    level = [header, ["werkdruk_te_hoog", "VVT", "Nederland", "2022", "143", "procent"]]
    assert "100" in the_one(refused("kerncijfer", csv_file(tmp_path, level))).verwacht
    change = [header, ["werkdruk_te_hoog_verandering", "VVT", "Nederland", "2022", "-9,2", "procentpunt"]]
    assert facts(accepted("kerncijfer", csv_file(tmp_path, change)), "waarde") == [("-9.2",)]
    rows = [["kanaal", "maat", "periode", "aantal", "groei"], ["website", "bezoekers", "2021", "40", "+ 150%"]]
    prepared = accepted("bereik", csv_file(tmp_path, rows), platform="Jeugdzorg werkt!")
    assert facts(prepared, "aantal", "groei") == [("40", "150")]


def test_a_figure_in_another_unit_than_its_indicator_is_refused(tmp_path: Path) -> None:
    header = ["indicator", "branche", "regio", "periode", "waarde", "eenheid"]
    rows = [header, ["werkdruk_te_hoog", "VVT", "Nederland", "2022", "43", "werknemers"]]
    assert "procent" in the_one(refused("kerncijfer", csv_file(tmp_path, rows))).verwacht


def test_a_double_key_is_refused_with_its_first_place(tmp_path: Path) -> None:
    other = [*ROW[:5], "390"]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, ROW, other])))
    assert (problem.rij, "F2" in problem.verwacht) == (3, True)
    assert problem.gelezen is not None and "RA0205" in problem.gelezen


def test_a_double_key_is_seen_through_aliases(tmp_path: Path) -> None:
    alias = ["Stedendriehoek & Noord-Veluwe", *ROW[1:]]
    first = ["RA0206", *ROW[1:]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, first, alias]))).rij == 3


@pytest.mark.parametrize("count", ["-5", "5-", "(5)"])
def test_a_negative_count_is_refused(tmp_path: Path, count: str) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, [*ROW[:5], count]])))
    assert (problem.gelezen, problem.verwacht) == (count, "een aantal van 0 of meer")


def test_parts_that_do_not_make_the_total_are_refused(tmp_path: Path) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, changed(8, 2, 4950)), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (9, "4950")
    assert "3950" in problem.verwacht
    assert problem.kolom == "C (2021)"


def test_rounding_is_allowed_and_no_more(tmp_path: Path) -> None:
    # seven parts and a total, rounded to tens: 8 halves of ten
    assert accepted("mobiliteit", csv_file(tmp_path, changed(8, 1, 3480)), **OPTIONS)
    assert the_one(refused("mobiliteit", csv_file(tmp_path, changed(8, 1, 3490)), **OPTIONS)).rij == 9


def test_a_combined_cell_still_counts_towards_the_total(tmp_path: Path) -> None:
    assert the_one(refused("mobiliteit", csv_file(tmp_path, changed(6, 3, "740*")), **OPTIONS)).kolom == "D (2022)"


@pytest.mark.parametrize("year", [1, 2, 3])
@pytest.mark.parametrize("row", range(1, 9))
def test_one_figure_ten_times_too_large_is_refused(tmp_path: Path, row: int, year: int) -> None:
    cell = MOBILITY[row][year]
    text = f"{str(cell).rstrip('*')}0{'*' if str(cell).endswith('*') else ''}" if cell != "NB" else "500"
    assert refused("mobiliteit", csv_file(tmp_path, changed(row, year, text)), **OPTIONS)


@pytest.mark.parametrize("row", range(1, 8))
def test_a_row_lost_or_twice_is_refused(tmp_path: Path, row: int) -> None:
    lost = [*MOBILITY[:row], *MOBILITY[row + 1 :], [FOOTNOTE]]
    assert refused("mobiliteit", csv_file(tmp_path, lost), **OPTIONS)
    twice = [*MOBILITY, MOBILITY[row], [FOOTNOTE]]
    assert refused("mobiliteit", csv_file(tmp_path, twice), **OPTIONS)


def test_a_missing_part_leaves_only_an_upper_limit(tmp_path: Path) -> None:
    assert accepted("mobiliteit", csv_file(tmp_path, changed(5, 1, "x")), **OPTIONS)
    rows = changed(5, 1, "x")
    rows[7][1] = 5100
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).rij == 9


def test_a_combined_cell_beside_a_part_it_holds_is_refused(tmp_path: Path) -> None:
    problems = refused("mobiliteit", csv_file(tmp_path, changed(3, 3, 200)), **OPTIONS)
    assert any(problem.rij == 4 and "voetnoot" in problem.verwacht for problem in problems)


def test_budget_parts_must_make_the_total(tmp_path: Path) -> None:
    rows = [
        ["post", "bedrag"],
        ["Nieuw geld 2021:", "€ 630.000,-"],
        ["Doorlopende projecten voorgaande jaren:", "€ 633.821,-"],
        ["Niet bestemde middelen 2020:", "€ 45.086,-"],
        ["Totaal budget:", "€ 1.308.807,-"],
    ]
    values = {"platform": "Kinderopvang werkt!", "jaar": "2021"}
    problem = the_one(refused("platformbudget", csv_file(tmp_path, rows), **values))
    assert (problem.rij, "1308907" in problem.verwacht) == (5, True)
    rows[4][1] = "€ 1.308.907,-"
    assert accepted("platformbudget", csv_file(tmp_path, rows), **values)


def test_the_file_and_the_options_must_agree(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [LONG, ROW])
    problem = the_one(refused("mobiliteit", path, regio="Achterhoek"))
    assert (problem.rij, problem.gelezen) == (2, "Twente")
    assert accepted("mobiliteit", path, regio="RA0205")
    wide = refused("mobiliteit", csv_file(tmp_path, MOBILITY), **OPTIONS, jaar="2022")
    assert {problem.rij for problem in wide} >= {1}


def test_an_option_that_fits_no_column_is_refused(tmp_path: Path) -> None:
    path = csv_file(tmp_path, AS_PRINTED)
    assert the_one(refused("mobiliteit", path, **OPTIONS, platform="fcb")).kolom == "--platform"


def test_a_missing_column_is_named_with_its_option(tmp_path: Path) -> None:
    problems = refused("mobiliteit", csv_file(tmp_path, AS_PRINTED))
    assert {problem.kolom for problem in problems} == {"regio", "branche", "richting"}
    assert all(f"--{problem.kolom}" in problem.advies for problem in problems)


def test_an_unknown_category_needs_its_scope(tmp_path: Path) -> None:
    rows = [LONG, [*ROW[:4], "Zij-instromers TESTDATA", "80"]]
    assert "bereik" in the_one(refused("mobiliteit", csv_file(tmp_path, rows))).verwacht
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), bereik="extern")
    assert facts(prepared, "categorie", "bereik") == [("Zij-instromers TESTDATA", "extern")]


def test_a_scope_against_its_category_is_refused(tmp_path: Path) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, ROW]), bereik="intern"))
    assert problem.verwacht == "bereik extern voor 'Pensioen'"


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


@pytest.mark.parametrize(("at", "typed"), [(1, "202"), (2, "twee21"), (3, "2O22"), (2, "?"), (3, ".")])
def test_a_mistyped_year_is_refused_not_left_out(tmp_path: Path, at: int, typed: str) -> None:
    problems = refused("mobiliteit", csv_file(tmp_path, changed(0, at, typed)), **OPTIONS)
    assert [(p.rij, p.gelezen) for p in problems if p.verwacht == "een periode als kop"] == [(1, typed)]


def test_headers_that_slipped_to_the_right_are_refused(tmp_path: Path) -> None:
    rows = changed(0, 0, "Mobiliteit")
    rows[0].insert(1, "Uitstroom")
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen, problem.verwacht) == (1, "Uitstroom", "een periode als kop")


def test_a_mark_with_two_explanations_is_refused(tmp_path: Path) -> None:
    rows = [*changed(0, 0, "Mobiliteit"), ["*: voorlopig (TESTDATA)"]]
    assert any("één toelichting" in p.verwacht for p in refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))


@pytest.mark.parametrize("stray", ["840*", "1.234", 5])
def test_a_figure_beside_or_under_the_table_is_refused(tmp_path: Path, stray: object) -> None:
    rows = changed(0, 0, "Mobiliteit")
    rows[3].append(stray)
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).rij == 4
    assert refused("mobiliteit", csv_file(tmp_path, [*changed(0, 0, "Mobiliteit"), [stray]]), **OPTIONS)


def test_a_year_as_a_date_in_the_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("A")
        sheet.write_row(0, 0, ["Mobiliteit", 2021])
        sheet.write_number(0, 2, 44562, workbook.add_format({"num_format": "yyyy"}))
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
    thousands = accepted("mobiliteit", path, **OPTIONS, eenheid="x 1000")
    assert facts(thousands, "aantal", "waarde_tekst") == [("38000", "38")]
    assert facts(accepted("mobiliteit", path, **OPTIONS, eenheid="aantal"), "aantal") == [("38",)]
    assert facts(accepted("mobiliteit", path, **OPTIONS, eenheid="%"), "aantal", "aandeel") == [("", "38")]


def test_prose_above_the_table_is_no_scale(tmp_path: Path) -> None:
    prose = "Uit de tabel blijkt dat mobiliteit bijna 20% is gestegen (TESTDATA)." * 2
    prepared = accepted("mobiliteit", csv_file(tmp_path, [[prose], *AS_PRINTED]), **OPTIONS)
    assert prepared.titel == TITLE
    assert prepared.noten[0] == prose


def test_a_double_column_is_refused(tmp_path: Path) -> None:
    rows = [[*LONG, "Aantal medewerkers"], [*ROW, "380"]]
    assert "elke kolom één keer" in [p.verwacht for p in refused("mobiliteit", csv_file(tmp_path, rows))]


@pytest.mark.parametrize(
    ("header", "cell", "what"),
    [
        ("Naam", "TESTDATA Persoon", "namen"),
        ("Medewerker", "TESTDATA Persoon", "namen"),
        ("BSN", "1", "burgerservicenummers"),
        ("Nummer", "111222333", "burgerservicenummers"),
        ("E-mail", "-", "e-mailadressen"),
        ("Contact", "testdata@example.org", "e-mailadressen"),
        ("Geboortedatum", "-", "geboortedatums"),
        ("Geb. datum", "-", "geboortedatums"),
        ("Datum", "01-02-1980", "geboortedatums"),
    ],
)
def test_data_on_persons_is_refused_and_not_repeated(tmp_path: Path, header: str, cell: str, what: str) -> None:
    for kind, rows, values in (
        ("mobiliteit", [[*LONG, header], [*ROW, cell]], {}),
        (
            "bereik",
            [["kanaal", "maat", "periode", "aantal", header], ["website", "bezoekers", "2021", "5", cell]],
            {"platform": "fcb"},
        ),
    ):
        problem = the_one(refused(kind, csv_file(tmp_path, rows), **values))
        assert what in problem.verwacht and "AVG" in problem.advies
        assert problem.gelezen is None
        assert cell == "-" or cell not in problem.text() or cell == "1"


def test_unused_columns_are_named_not_loaded(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", csv_file(tmp_path, [[*LONG, "Leeftijd"], [*ROW, "TESTDATA"]]))
    assert any("'Leeftijd'" in notice for notice in prepared.notices)


def test_every_problem_is_told_in_one_run(tmp_path: Path) -> None:
    rows = [
        [*LONG, "aandeel"],
        ["Twnte", "VVT", "2022", "uitstroom", "Pensioen", "380", "8"],
        ["Twente", "VTV", "2022", "uitstroom", "Uitkering", "240", "8"],
        ["Twente", "VVT", "zomer", "uitstroom", "Zelfstandige", "130", "8"],
        ["Twente", "VVT", "2022", "zijwaarts", "Inactief", "ca. 400", "8"],
        ["Twente", "VVT", "2022", "uitstroom", "Overige sectoren", "-5", "108"],
        ["Twente", "VVT", "2021", "uitstroom", "Pensioen", "380", "8"],
        ["Twente", "VVT", "2021", "uitstroom", "Pensioen", "381", "8"],
        ["Twente", "VVT", "", "uitstroom", "Uitkering", "-", "8"],
        ["Twente", "VVT", "2020", "uitstroom", "Pensioen", "300", "8"],
        ["Twente", "VVT", "2020", "uitstroom", "Totaal", "900", "100"],
    ]
    problems = refused("mobiliteit", csv_file(tmp_path, rows))
    found = {(problem.rij, (problem.kolom or "")[:1]) for problem in problems}
    assert found == {
        (2, "A"),
        (3, "B"),
        (4, "C"),
        (5, "D"),
        (5, "F"),
        (6, "F"),
        (6, "G"),
        (8, "F"),
        (9, "C"),
        (9, "F"),
        (11, "F"),
        (11, "G"),
    }
    assert [problem.rij for problem in problems] == sorted(problem.rij or 0 for problem in problems)


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


def test_a_workbook_has_its_sheet_and_column_in_the_problem(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, {"Tabel 2": changed(2, 2, "veel")}, top=3, left=2)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.blad, problem.rij, problem.kolom, problem.gelezen) == ("Tabel 2", 6, "E (2021)", "veel")
