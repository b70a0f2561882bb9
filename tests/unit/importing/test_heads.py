"""Headers that tell a size, a status, or something nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import accepted, csv_file, facts, refused, the_one

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
MILLIONS = [
    "in mln", "(in mln)", "(mln)", "(mln.)", "[mln]", "(x mln)", "(x € mln)", "x mln", "mln", "in € mln", "(€ mln)",
    "in mln €", "in mln euro", "(in mln euro)", "(mln €)", "(x € 1 mln)", "(x 1 mln)", "(x 1 miljoen)",
    "(x € 1.000.000)", "x 1.000.000", "x € 1 mln", "in miljoenen", "in miljoenen euro's", "in miljoen", ", in mln",
    "- in mln", ": mln", "in M€", "(M€)", "(€M)", "(mio)", "in mln (euro)", "(in miljoenen €)", "(€ 1.000.000)",
]  # fmt: skip
THOUSANDS = [
    "in duizenden", "in duizendtallen", "(in duizenden)", "(duizenden)", "x 1.000", "x 1000", "(x 1.000)", "(x 1 000)",
    "(×1000)", "(x € 1.000)", "x € 1.000", "in € 1.000", "(in € 1.000)", "in €1000", "(€ x 1.000)", "(€ 1.000)",
    "in k€", "(k€)", "(€ k)", "in duizend euro", "(in duizend euro)", "(dzd)", "in dzd", "in dzd.", "* 1000",
    "(* 1.000)", ", x 1.000", "in keuro", "(keur)", "(x1000)", "(1.000 euro)", "(EUR 1.000)", "(euro x 1.000)",
    "in 1.000 euro", "in 1.000", "(in 1.000 euro's)",
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "times"), [(said, 1_000_000) for said in MILLIONS] + [(said, 1_000) for said in THOUSANDS]
)
def test_a_header_tells_the_size_of_amounts(tmp_path: Path, said: str, times: int) -> None:
    below = csv_file(tmp_path, [["post", "jaar", f"bedrag {said}"], ["Nieuw geld", "2022", "3"]])
    beside = csv_file(tmp_path, [["post", f"2022 {said}"], ["Nieuw geld", "3"]], name="breed.csv")
    for path in (below, beside):
        found = accepted("platformbudget", path, platform="fcb")
        assert facts(found, "jaar", "bedrag_eur") == [("2022", str(3 * times))]


@pytest.mark.parametrize("said", ["", "(€)", "in euro", "(euro)"])
def test_a_header_in_euros_is_in_ones(tmp_path: Path, said: str) -> None:
    path = csv_file(tmp_path, [["post", "jaar", f"bedrag {said}".strip()], ["Nieuw geld", "2022", "1.000"]])
    assert facts(accepted("platformbudget", path, platform="fcb"), "bedrag_eur") == [("1000",)]


@pytest.mark.parametrize(
    "words",
    [
        "2018=100", "t/m juni", "1e halfjaar", "jan-jun", "Q1", "cum.", "mutatie", "t.o.v. 2020", "mediaan", "n=120",
        "per 31-12", "instroom", "Twente", "GHZ", "intern", "excl. leerlingen", "ton",
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["2022 ({})", "aantal ({})"])
def test_words_behind_a_header_that_are_not_known_are_asked(tmp_path: Path, words: str, head: str) -> None:
    text = head.format(words)
    wide = [["categorie", text], ["Pensioen", "240"]]
    long = [["categorie", "jaar", text], ["Pensioen", "2022", "240"]]
    path = csv_file(tmp_path, wide if text.startswith("2022") else long)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.gelezen, problem.vraag) == (1, text, True)
    found = accepted("mobiliteit", path, **OPTIONS, bevestig="TESTDATA")
    assert any(f"Bevestigd: '{text}'" in notice for notice in found.notices)


@pytest.mark.parametrize("words", ["besteed", "realisatie", "excl. btw", "T€", "ton", "uren"])
def test_they_are_asked_of_amounts_too(tmp_path: Path, words: str) -> None:
    path = csv_file(tmp_path, [["post", f"2022 ({words})"], ["Nieuw geld", "3000"]])
    assert the_one(refused("platformbudget", path, platform="fcb")).vraag


@pytest.mark.parametrize("words", ["aantal", "abs", "personen", "afgerond op tientallen", "uitstroom", "VVT", "extern"])
def test_words_that_say_the_same_are_not(tmp_path: Path, words: str) -> None:
    path = csv_file(tmp_path, [["categorie", f"2022 ({words})"], ["Pensioen", "240"]])
    assert facts(accepted("mobiliteit", path, **OPTIONS), "periode", "aantal") == [("2022JJ00", "240")]


@pytest.mark.parametrize("state", ["voorlopig", "nader voorlopig", "definitief"])
def test_a_header_gives_the_status(tmp_path: Path, state: str) -> None:
    path = csv_file(tmp_path, [["categorie", "2021", f"2022 ({state})"], ["Pensioen", "210", "240"]])
    found = accepted("mobiliteit", path, **OPTIONS)
    assert facts(found, "periode", "status") == [("2021JJ00", "onbekend"), ("2022JJ00", state)]
    given = {"indicator": "verzuim_cbs", "regio": "Nederland", "eenheid": "%"}
    figures = csv_file(tmp_path, [["branche", f"2022 ({state})"], ["VVT", "8,4"]], name="kerncijfer.csv")
    assert facts(accepted("kerncijfer", figures, **given), "waarde", "status") == [("8.4", state)]


def test_groups_of_functions_alone_are_told_which_category_they_are_of(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["functiegroep", "2021", "2022"], ["TESTDATA", "100", "120"]])
    given = {name: text for name, text in OPTIONS.items() if name != "bereik"}
    assert "--categorie Totaal" in the_one(refused("mobiliteit", path, **given)).advies
    found = accepted("mobiliteit", path, **given, categorie="Totaal")
    assert facts(found, "functiegroep", "categorie", "aantal") == [
        ("TESTDATA", "Totaal", "100"), ("TESTDATA", "Totaal", "120"),
    ]  # fmt: skip


PEOPLE = {"indicator": "werknemers", "regio": "Nederland", "branche": "VVT"}
ABSENCE = {"indicator": "verzuim_cbs", "regio": "Nederland", "branche": "VVT"}


@pytest.mark.parametrize(
    ("given", "unit", "words"),
    [(ABSENCE, "procent", words) for words in ("GGZ", "Q1", "2015=100", "procentpunt", "Twente", "verandering")]
    + [(PEOPLE, "werknemers", words) for words in ("banen", "vacatures", "x 1000", "in duizenden", "mln")],
)
def test_a_header_says_the_unit_that_is_given_for_a_key_figure(
    tmp_path: Path, given: dict[str, str], unit: str, words: str
) -> None:
    value = "8,4" if unit == "procent" else "463000"
    heads = [["indicator", f"2022 ({words})"], [given["indicator"], value]]
    units = [["indicator", "periode", f"waarde ({words})", "eenheid"], [given["indicator"], "2022", value, unit]]
    rest = {name: text for name, text in given.items() if name != "indicator"}
    for path, option in ((csv_file(tmp_path, heads), {"eenheid": unit}), (csv_file(tmp_path, units, name="k.csv"), {})):
        problem = the_one(refused("kerncijfer", path, **rest, **option))
        assert (problem.rij, problem.vraag) == (1, True)
        assert words in problem.verwacht


@pytest.mark.parametrize(
    ("given", "unit", "words"),
    [
        (ABSENCE, "procent", "%"), (ABSENCE, "%", "procent"), (PEOPLE, "werknemers", "medewerkers"),
        (PEOPLE, "x 1000", "x 1.000"), (PEOPLE, "werknemers", "VVT"),
    ],
)  # fmt: skip
def test_a_header_with_the_same_unit_is_read(tmp_path: Path, given: dict[str, str], unit: str, words: str) -> None:
    rows = [["periode", f"waarde ({words})"], ["2022", "8,4" if given is ABSENCE else "463"]]
    assert len(accepted("kerncijfer", csv_file(tmp_path, rows), **given, eenheid=unit).rijen) == 1


@pytest.mark.parametrize("rows", [[["Werknemers in fte"], ["periode", "waarde"]], [["periode", "waarde (fte)"]]])
def test_people_of_a_key_figure_are_no_fte(tmp_path: Path, rows: list[list[str]]) -> None:
    path = csv_file(tmp_path, [*rows, ["2022", "463000"]])
    assert all(problem.vraag for problem in refused("kerncijfer", path, **PEOPLE, eenheid="werknemers"))


def test_what_a_mark_on_a_header_means_is_told(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["categorie", "2022*"], ["Pensioen", "240"], ["* andere indeling dan in 2021"]])
    told = "Het teken * betekent volgens het bestand: 'andere indeling dan in 2021'."
    assert told in accepted("mobiliteit", path, **OPTIONS).notices


def test_a_mark_that_makes_a_year_a_part_of_one_is_asked(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["categorie", "2022*"], ["Pensioen", "240"], ["* t/m juni 2022"]])
    assert "cijfers over hele jaren" in the_one(refused("mobiliteit", path, **OPTIONS)).verwacht


def test_a_total_over_groups_of_functions_is_held(tmp_path: Path) -> None:
    given = {name: text for name, text in OPTIONS.items() if name != "bereik"} | {"categorie": "Totaal"}
    for name in ("Totaal", "Eindtotaal"):
        path = csv_file(
            tmp_path, [["functiegroep", "2022"], ["TESTDATA 1", "140"], ["TESTDATA 2", "330"], [name, "420"]]
        )
        assert "470" in the_one(refused("mobiliteit", path, **given)).verwacht
