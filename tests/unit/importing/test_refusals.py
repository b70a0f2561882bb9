"""Names, figures and keys that are refused, where the importer says they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import (
    AS_PRINTED,
    MOBILITY,
    OPTIONS,
    accepted,
    csv_file,
    facts,
    refused,
    the_one,
)

LONG = ["regio", "branche", "periode", "richting", "categorie", "aantal"]


ROW = ["Twente", "VVT", "2022", "uitstroom", "Pensioen", "380"]


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
    assert problem.verwacht == "bereik extern voor 'Pensioen', niet --bereik intern"
    assert (problem.kolom, "Laat --bereik weg" in problem.advies) == ("E (categorie)", True)
    rows = [[*LONG, "bereik"], [*ROW, "intern"]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows))).verwacht == "bereik extern voor 'Pensioen'"


def test_a_scope_against_a_category_is_one_fault_a_row(tmp_path: Path) -> None:
    rows = [["categorie", "2020", "2021", "2022"], ["Andere werkgever zelfde branche", "90", "95", "101"]]
    options = {"regio": "Twente", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **options)).rij == 2


def test_a_day_where_a_figure_stands_is_called_a_day(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2021", "2022"], ["Pensioen", "1-sep", "mrt-21"]]
    options = {"regio": "Twente", "branche": "VVT", "richting": "uitstroom"}
    found = refused("mobiliteit", csv_file(tmp_path, rows), **options)
    assert [(p.gelezen, p.verwacht) for p in found] == [(t, "een getal, geen datum") for t in ("1-sep", "mrt-21")]


def test_of_a_subtotal_nothing_more_is_asked(tmp_path: Path) -> None:
    rows = [["branche", "categorie", "2022"], ["VVT", "Pensioen", "430"], ["Totaal VVT", "", "430"]]
    options = {"regio": "Twente", "richting": "uitstroom"}
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **options))
    assert (problem.gelezen, problem.verwacht) == ("Totaal VVT", "een bekende branche, geen totaal")


def test_a_unit_that_may_be_thousands_is_asked_with_its_answers(tmp_path: Path) -> None:
    rows = [["branche", "periode", "waarde"], ["VVT", "2022KW01", "10120"]]
    options = {"indicator": "werknemers", "regio": "Nederland"}
    problem = the_one(refused("kerncijfer", csv_file(tmp_path, rows), **options))
    assert "duizendtallen" in problem.verwacht
    assert ("--eenheid werknemers" in problem.advies, "--eenheid 'x 1000'" in problem.advies) == (True, True)
    for answer, value in (("werknemers", "werknemers"), ("x 1000", "x 1000 werknemers")):
        read = accepted("kerncijfer", csv_file(tmp_path, rows), **options, eenheid=answer)
        assert facts(read, "waarde", "eenheid") == [("10120", value)]


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
        ["Achterhoek", "VVT", "2020", "uitstroom", "Pensioen", "300", "8"],
        ["Achterhoek", "VVT", "2020", "uitstroom", "Totaal", "900", "100"],
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
        (10, "G"),
        (11, "F"),
        (12, "G"),
    }
    assert [problem.rij for problem in problems] == sorted(problem.rij or 0 for problem in problems)


def test_a_total_over_a_refused_part_is_not_judged(tmp_path: Path) -> None:
    part, total = [*ROW[:5], "380"], [*ROW[:4], "Totaal", "510"]
    lost = ["Twente", "VVT", "2022 zomer", "uitstroom", "Uitkering", "130"]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, part, lost, total]))).rij == 3
    elsewhere = ["Achterhoek", *lost[1:]]
    problems = refused("mobiliteit", csv_file(tmp_path, [LONG, part, elsewhere, total]))
    assert [problem.rij for problem in problems] == [3, 4]


@pytest.mark.parametrize(
    ("region", "said"),
    [
        ("Groningen", "Groningen (PV) of Groningen (RA)"),
        ("Utrecht", "Utrecht (PV) of Utrecht en omgeving"),
        ("Weesp", "Deze ligt in Amsterdam"),
        ("GM0003", "een regio, geen gemeente"),
        ("Appingedam", "Deze ligt in Groningen"),
        ("Zandberg aan Zee", "Een gemeente is geen regio"),
    ],
)
def test_a_place_that_is_no_region_or_two_is_asked_about(tmp_path: Path, region: str, said: str) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, [region, *ROW[1:]]])))
    assert said in f"{problem.verwacht}. {problem.advies}"


@pytest.mark.parametrize("error", ["#N/B", "#DEEL/0!", "#VALUE!", "########"])
def test_an_error_of_excel_saved_as_text_is_called_one(tmp_path: Path, error: str) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [LONG, [*ROW[:5], error]])))
    assert (problem.gelezen, problem.verwacht) == (error, "een cijfer, geen foutmelding van Excel")
