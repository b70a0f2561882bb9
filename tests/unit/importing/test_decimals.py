"""Decimal comma or point: settled by the file or by the user, else asked."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.importing import prepare
from etl.problems import RefusedError
from tests.unit.importing.kit import OPTIONS, accepted, csv_file, definitions, facts, refused, the_one, xlsx_file

SHARE = {"indicator": "verzuim_cbs", "regio": "Nederland"}
BUDGET = {"platform": "Kinderopvang werkt!", "jaar": "2021"}


def column(tmp_path: Path, *cells: str) -> Path:
    labels = ["Pensioen", "Uitkering", "Zelfstandige", "Inactief"]
    return csv_file(tmp_path, [["Mobiliteit", "2022"], *zip(labels, cells, strict=False)])


def shares(tmp_path: Path, *cells: str) -> Path:
    rows = [["branche", "periode", "waarde"], *(["VVT", f"20{20 + at}", cell] for at, cell in enumerate(cells))]
    return csv_file(tmp_path, rows)


@pytest.mark.parametrize(("cells", "whole"), [(("1.234", "2.345"), "1234"), (("1,234", "560"), "1234")])
def test_whole_counts_have_no_decimals(tmp_path: Path, cells: tuple[str, ...], whole: str) -> None:
    prepared = accepted("mobiliteit", column(tmp_path, *cells), **OPTIONS)
    assert ("Pensioen", whole) in facts(prepared, "categorie", "aantal")
    assert any(f"{cells[0]} is gelezen als {whole}" in notice for notice in prepared.notices)


def test_counts_grouped_in_two_ways_are_asked_about(tmp_path: Path) -> None:
    assert "--decimaal" in the_one(refused("mobiliteit", column(tmp_path, "1.234", "2,345"), **OPTIONS)).advies


def test_counts_in_thousands_are_asked_about(tmp_path: Path) -> None:
    problem = the_one(refused("mobiliteit", column(tmp_path, "1.234", "2.345"), **OPTIONS, eenheid="x 1000"))
    assert "--decimaal" in problem.advies


def test_a_key_figure_that_counts_is_whole_and_a_percentage_is_asked_about(tmp_path: Path) -> None:
    path = shares(tmp_path, "9.125", "7.250")
    problem = the_one(refused("kerncijfer", path, **SHARE))
    assert (problem.rij, problem.gelezen) == (2, "9.125")
    assert "Is het 9125? Geef --decimaal komma. Is het 9,125? Geef --decimaal punt." in problem.advies
    assert "(zo staan er 2 in de tabel)" in problem.verwacht
    counted = {"indicator": "werknemers", "regio": "Nederland", "eenheid": "werknemers"}
    assert facts(accepted("kerncijfer", path, **counted), "waarde") == [("7250",), ("9125",)]


def test_a_column_that_may_hold_fractions_is_asked_about_once(tmp_path: Path) -> None:
    path = shares(tmp_path, "0,0912", "0,1", "1")
    problem = the_one(refused("kerncijfer", path, **SHARE))
    assert (problem.rij, problem.gelezen) == (2, "0,0912")
    assert "9,12%? Geef --breuken ja" in problem.advies and "0,0912%? Geef --breuken nee" in problem.advies
    fractions = accepted("kerncijfer", path, **SHARE, breuken="ja")
    assert facts(fractions, "waarde", "waarde_tekst") == [("10", "10%"), ("100", "100%"), ("9.12", "9,12%")]
    assert ("in het bestand als breuk: 0,0912",) in facts(fractions, "noot")
    assert any("0,0912 is gelezen als 9,12%" in notice for notice in fractions.notices)
    assert facts(accepted("kerncijfer", path, **SHARE, breuken="nee"), "waarde") == [("0.0912",), ("0.1",), ("1",)]


def test_one_larger_percentage_shows_that_none_is_a_fraction(tmp_path: Path) -> None:
    prepared = accepted("kerncijfer", shares(tmp_path, "0,7", "9,1"), **SHARE)
    assert facts(prepared, "waarde") == [("0.7",), ("9.1",)]


def test_of_a_change_small_percentages_are_common(tmp_path: Path) -> None:
    given = {"indicator": "verzuim_cbs_verandering", "regio": "Nederland", "eenheid": "procentpunt"}
    assert facts(accepted("kerncijfer", shares(tmp_path, "0,7", "-0,2"), **given), "waarde") == [("-0.2",), ("0.7",)]


def test_bare_fractions_beside_percent_cells_are_asked_about(tmp_path: Path) -> None:
    assert the_one(refused("kerncijfer", shares(tmp_path, "9,1%", "0,078"), **SHARE)).rij == 3


def test_an_amount_in_euro_has_no_three_decimals(tmp_path: Path) -> None:
    rows = [["post", "bedrag"], ["bestemd", "€ 630.000"], ["besteed", "75.500"]]
    prepared = accepted("platformbudget", csv_file(tmp_path, rows), **BUDGET)
    assert facts(prepared, "bedrag_eur") == [("630000",), ("75500",)]
    rows.append(["nieuw geld", "12.5"])
    problems = refused("platformbudget", csv_file(tmp_path, rows), **BUDGET)
    assert {problem.verwacht for problem in problems} == {"een bedrag met hooguit twee decimalen"}


@pytest.mark.parametrize("nil", ["€ -", "€-", "- €", " €  -   "])
def test_the_accounting_format_shows_nil_as_a_dash(tmp_path: Path, nil: str) -> None:
    rows = [["post", "bedrag"], ["bestemd", nil], ["besteed", "€ (12.500)"], ["nieuw geld", "(€ 12.500)"]]
    prepared = accepted("platformbudget", csv_file(tmp_path, rows), **BUDGET)
    assert facts(prepared, "post", "bedrag_eur") == [
        ("besteed", "-12500"), ("bestemd", "0"), ("nieuw geld", "-12500")
    ]  # fmt: skip


@pytest.mark.parametrize("proof", ["1.234.567", "1.234,0"])
def test_another_row_settles_it(tmp_path: Path, proof: str) -> None:
    prepared = accepted("mobiliteit", column(tmp_path, "1.234", proof), **OPTIONS)
    assert ("Pensioen", "1234") in facts(prepared, "categorie", "aantal")


def test_another_column_settles_it(tmp_path: Path) -> None:
    rows = [["categorie", "periode", "aantal", "aandeel"], ["Pensioen", "2022", "1.234", "8,9%"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert facts(prepared, "aantal", "aandeel") == [("1234", "8.9")]


def test_a_point_elsewhere_makes_it_a_broken_count(tmp_path: Path) -> None:
    rows = [["categorie", "periode", "aantal", "aandeel"], ["Pensioen", "2022", "1.234", "8.9%"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.gelezen, problem.verwacht) == ("1.234", "een geheel aantal")


def test_the_user_can_tell(tmp_path: Path) -> None:
    path = column(tmp_path, "1.234", "2.345")
    prepared = accepted("mobiliteit", path, **OPTIONS, decimaal="komma")
    assert facts(prepared, "aantal") == [("1234",), ("2345",)]
    problems = refused("mobiliteit", path, **OPTIONS, decimaal="punt")
    assert [problem.verwacht for problem in problems] == ["een geheel aantal"] * 2


def test_a_number_against_the_told_sign_is_refused(tmp_path: Path) -> None:
    path = column(tmp_path, "1.234", "12.5")
    problem = the_one(refused("mobiliteit", path, **OPTIONS, decimaal="komma"))
    assert (problem.rij, problem.gelezen) == (3, "12.5")


def test_both_signs_in_one_column_are_refused(tmp_path: Path) -> None:
    rows = [["post", "bedrag"], ["bestemd", "12,5"], ["besteed", "12.5"], ["totaal", "1.234"]]
    problem = the_one(refused("platformbudget", csv_file(tmp_path, rows), **BUDGET))
    assert "12,5" in problem.verwacht and "12.5" in problem.verwacht


def test_numbers_of_a_workbook_need_no_sign(tmp_path: Path) -> None:
    rows = [["post", "bedrag"], ["bestemd", 1.234], ["besteed", 1234]]
    prepared = accepted("platformbudget", xlsx_file(tmp_path, {"A": rows}), **BUDGET)
    assert facts(prepared, "post", "bedrag_eur") == [("besteed", "1234"), ("bestemd", "1.234")]


def test_text_numbers_of_a_workbook_are_read_as_those_of_a_csv(tmp_path: Path) -> None:
    rows = [["post", "bedrag"], ["bestemd", "1.234"], ["besteed", 12.5]]
    prepared = accepted("platformbudget", xlsx_file(tmp_path, {"A": rows}), **BUDGET)
    assert facts(prepared, "post", "bedrag_eur") == [("besteed", "12.5"), ("bestemd", "1234")]


FORMATS = {
    "komma": lambda n: f"{n:,.2f}".translate(str.maketrans(",.", ".,")),
    "komma kaal": lambda n: f"{n:.2f}".replace(".", ","),
    "komma geheel": lambda n: f"{n:,.0f}".replace(",", "."),
    "punt": lambda n: f"{n:,.2f}",
    "punt kaal": lambda n: f"{n:.2f}",
    "punt geheel": lambda n: f"{n:,.0f}",
}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.decimals(1, 10**7, places=2), min_size=1, max_size=3),
    st.sampled_from(sorted(FORMATS)),
)
def test_a_column_in_one_format_is_right_or_asked_about(tmp_path: Path, numbers: list[Decimal], chosen: str) -> None:
    wanted = [number.to_integral_value() if "geheel" in chosen else number for number in numbers]
    posts = ["nieuw geld", "bestemd", "besteed"]
    rows = [["post", "bedrag"], *[[p, FORMATS[chosen](n)] for p, n in zip(posts, wanted, strict=False)]]
    path = csv_file(tmp_path, rows)
    try:
        prepared = prepare("platformbudget", path, BUDGET, definitions())
    except RefusedError as refusal:
        assert all("--decimaal" in problem.advies for problem in refusal.problems)
        return
    assert [Decimal(row["bedrag_eur"]) for row in prepared.rijen] == wanted


def test_a_dash_is_asked_about_unless_told(tmp_path: Path) -> None:
    path = column(tmp_path, "330", "-", "-")
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.gelezen) == (3, "-")
    assert "--streepje nul" in problem.advies and "--streepje ontbreekt" in problem.advies
    nil = accepted("mobiliteit", path, **OPTIONS, streepje="nul")
    assert ("Uitkering", "0", "", "-") in facts(nil, "categorie", "aantal", "reden_ontbreekt", "waarde_tekst")
    gone = accepted("mobiliteit", path, **OPTIONS, streepje="ontbreekt")
    assert ("Uitkering", "", "niet beschikbaar") in facts(gone, "categorie", "aantal", "reden_ontbreekt")


def test_a_note_may_tell_what_a_dash_is(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2022"], ["Pensioen", "330"], ["Uitkering", "-"], [], ["- = nihil"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert ("Uitkering", "0") in facts(prepared, "categorie", "aantal")


@pytest.mark.parametrize("text", ["0,5-", "(0,5)", "-0,5"])
def test_a_minus_stands_in_front_in_the_printed_text(tmp_path: Path, text: str) -> None:
    given = {"indicator": "verzuim_cbs_verandering", "regio": "Nederland", "eenheid": "procentpunt"}
    prepared = accepted("kerncijfer", shares(tmp_path, text), **given)
    assert facts(prepared, "waarde", "waarde_tekst") == [("-0.5", "-0,5")]


@pytest.mark.parametrize("name", ["bezoekers", "volgers"])
def test_what_is_counted_one_by_one_is_whole(tmp_path: Path, name: str) -> None:
    rows = [["kanaal", "maat", "periode", "aantal"], ["Website", name, "2023KW01", "108.601"]]
    assert facts(accepted("bereik", csv_file(tmp_path, rows), platform="fcb"), "aantal") == [("108601",)]


def test_a_whole_row_of_fractions_of_an_action_is_asked(tmp_path: Path) -> None:
    head = ["plan", "regio", "actielijn", "nummer", "actie", "peildatum", "indicator", "eenheid", "nulmeting", "doel"]
    row = ["actieplan-twente", "Twente", 1, 1, "TESTDATA", "2024-01-01", "TESTDATA", "%", "0,08", "0,06"]
    path = csv_file(tmp_path, [head, row])
    assert "--breuken" in refused("actie", path)[0].advies
    assert facts(accepted("actie", path, breuken="ja"), "nulmeting", "doelwaarde") == [("8", "6")]
