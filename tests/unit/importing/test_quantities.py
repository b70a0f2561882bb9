"""A file that says its figures are another quantity than is imported: asked, and taken with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.importing.checks.quantities import quantities
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.numbers.wording import key
from tests.unit.importing.kit import Rows, accepted, csv_file, facts, refused, the_one, xlsx_file

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
TABLE: Rows = [["categorie", 2021, 2022], ["Pensioen", 210, 430], ["Inactief", 1900, 2570]]
ABSENCE = {"indicator": "verzuim_cbs", "regio": "Nederland", "branche": "VVT"}


@pytest.mark.parametrize(
    "title",
    [
        "Index (2020=100)", "Ge\u00efndexeerde uitstroom", "per 1.000 werknemers", "Uitstroom per 100 medewerkers",
        "Gemiddelde uitstroom per maand", "Stand personeel per 31 december", "Saldo extern", "SALDO",
        "Cumulatief vanaf 1 januari", "Prognose uitstroom extern", "Raming", "Geplande uitstroom",
        "Voorbeeldcijfers (fictief)", "Aantal in tientallen", "Aantallen in honderdtallen", "Aantallen (x 100)",
        "Aantallen (\u00d7 10)",
    ],
)  # fmt: skip
def test_a_title_of_another_quantity_is_asked(tmp_path: Path, title: str) -> None:
    path = csv_file(tmp_path, [[title], *TABLE])
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.gelezen, problem.vraag) == (1, title, True)
    found = accepted("mobiliteit", path, **OPTIONS, bevestig="TESTDATA")
    assert len(found.rijen) == 4
    assert any(notice.startswith(f"Bevestigd: '{title}'") for notice in found.notices)


@pytest.mark.parametrize("word", ["index", "raming", "gepland", "prognose", "saldo", "cumulatief", "gemiddelde"])
def test_a_header_of_another_quantity_is_asked(tmp_path: Path, word: str) -> None:
    rows: Rows = [["categorie", 2021, f"2022 ({word})"], *TABLE[1:]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen, problem.vraag) == (1, f"2022 ({word})", True)


@pytest.mark.parametrize("head", ["aantal (x 100)", "aantal (x100)", "aantal (\u00d7 10)", "aantal (honderdtallen)"])
def test_figures_in_tens_or_hundreds_are_refused(tmp_path: Path, head: str) -> None:
    rows = [["categorie", "jaar", head], ["Pensioen", 2022, 21]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bevestig="TESTDATA"))
    assert (problem.rij, problem.gelezen, problem.vraag) == (1, head, False)


def test_the_name_of_a_sheet_counts(tmp_path: Path) -> None:
    problem = the_one(refused("mobiliteit", xlsx_file(tmp_path, {"Prognose": TABLE}), **OPTIONS))
    assert (problem.kolom, problem.gelezen) == ("naam van het blad", "Prognose")


@pytest.mark.parametrize(
    "title",
    [
        "Aantallen, afgerond op tientallen", "Uitstroom in de regio, stand per 1 juli 2023", "Indexatie volgt later",
        "Uitstroom VVT Achterhoek", "Per 1 januari 2022", "Uitstroom (100%)",
    ],
)  # fmt: skip
def test_other_words_are_not_asked(tmp_path: Path, title: str) -> None:
    assert facts(accepted("mobiliteit", csv_file(tmp_path, [[title], *TABLE]), **OPTIONS), "aantal")


def test_thousands_are_still_a_size(tmp_path: Path) -> None:
    rows: Rows = [["categorie", "2022 (x 1.000)"], ["Pensioen", "1,2"]]
    assert facts(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS), "aantal") == [("1200",)]


def test_a_column_that_is_not_read_may_hold_a_balance(tmp_path: Path) -> None:
    rows: Rows = [["categorie", "jaar", "aantal", "saldo"], ["Pensioen", 2022, 210, -20]]
    assert facts(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS), "aantal") == [("210",)]


def test_a_key_figure_that_is_such_a_quantity_is_not_asked(tmp_path: Path) -> None:
    rows: Rows = [["Prognose verzuim"], ["periode", "waarde"], ["2022", "7,1"]]
    assert the_one(refused("kerncijfer", csv_file(tmp_path, rows), **ABSENCE)).vraag
    balance: Rows = [["Saldo extern"], ["periode", "waarde"], ["2022", "7100"]]
    given = {**ABSENCE, "indicator": "saldo_extern", "eenheid": "werknemers"}
    assert len(accepted("kerncijfer", csv_file(tmp_path, balance), **given).rijen) == 1


@pytest.mark.parametrize("title", ["Begroting en prognose", "Saldo per post"])
def test_amounts_may_be_planned(tmp_path: Path, title: str) -> None:
    rows: Rows = [[title], ["post", "2022"], ["Nieuw geld", "\u20ac 630.000"]]
    assert accepted("platformbudget", csv_file(tmp_path, rows), platform="fcb").rijen


@pytest.mark.parametrize(
    ("note", "option"),
    [
        ("Toegepaste filters: Regio is Twente", "--regio Achterhoek"), ("Regio: Twente", "--regio Achterhoek"),
        ("Branche = GHZ", "--branche VVT"), ("Richting: instroom", "--richting uitstroom"),
    ],
)  # fmt: skip
def test_a_note_with_another_filter_is_asked(tmp_path: Path, note: str, option: str) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [*TABLE, [note]]), **OPTIONS))
    assert (problem.gelezen, problem.vraag) == (note, True)
    assert option in problem.verwacht


def test_a_note_in_fte_is_asked(tmp_path: Path) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [*TABLE, ["Bron: AFAS, aantallen in fte"]]), **OPTIONS))
    assert problem.vraag
    assert problem.verwacht.startswith("aantallen personen, geen")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Bron: AFAS, instroom extern", "zegt iets anders dan --richting uitstroom"),
        ("Bron: AFAS, cumulatief", "niet opgeteld vanaf een begin"),
    ],
)
def test_other_words_of_a_note_are_told(tmp_path: Path, note: str, told: str) -> None:
    found = accepted("mobiliteit", csv_file(tmp_path, [*TABLE, [note]]), **OPTIONS)
    assert [notice for notice in found.notices if note in notice and told in notice]


@pytest.mark.parametrize("note", ["Bron: CBS, Nederland", "Regio: Achterhoek", "Bron: AZW, jaar is 2023"])
def test_a_note_that_says_the_same_or_who_made_it_is_silent(tmp_path: Path, note: str) -> None:
    found = accepted("mobiliteit", csv_file(tmp_path, [*TABLE, [note]]), **OPTIONS)
    assert not [notice for notice in found.notices if "zegt" in notice]


@pytest.mark.parametrize(
    "name", ["doorklikratio", "CTR", "betrokkenheidspercentage", "Open rate", "aandeel nieuwe volgers", "conversie"]
)
def test_a_share_under_a_column_for_counts_is_asked_its_unit(tmp_path: Path, name: str) -> None:
    rows: Rows = [["kanaal", "maat", "periode", "aantal"], ["LinkedIn", name, "2023", "3,4"]]
    path = csv_file(tmp_path, rows)
    problem = the_one(refused("bereik", path, platform="fcb"))
    assert (problem.rij, problem.gelezen, problem.vraag) == (2, name, True)
    for given, unit in (("%", "%"), ("aantal", "aantal")):
        assert facts(accepted("bereik", path, platform="fcb", eenheid=given), "aantal", "eenheid") == [("3.4", unit)]


@pytest.mark.parametrize("cell", [("3,4%", None), ("3,4", "%"), ("3,4", "procent")])
def test_a_share_that_says_so_is_not(tmp_path: Path, cell: tuple[str, str | None]) -> None:
    figure, unit = cell
    head = ["kanaal", "maat", "periode", "aantal", *(["eenheid"] if unit else [])]
    rows: Rows = [head, ["LinkedIn", "doorklikratio", "2023", figure, *([unit] if unit else [])]]
    assert facts(accepted("bereik", csv_file(tmp_path, rows), platform="fcb"), "aantal") == [("3.4",)]


def test_a_share_of_an_action_is_asked_its_unit(tmp_path: Path) -> None:
    head = ["plan", "regio", "actielijn", "nummer", "actie", "peildatum", "indicator", "nulmeting", "doelwaarde"]
    row = ["actieplan-twente", "Twente", 1, 1, "TESTDATA", "2024-01-01", "aandeel TESTDATA", "12", "15"]
    problem = the_one(refused("actie", csv_file(tmp_path, [head, row])))
    assert (problem.gelezen, problem.vraag) == ("aandeel TESTDATA", True)
    assert accepted("actie", csv_file(tmp_path, [[*head, "eenheid"], [*row, "%"]])).rijen


@pytest.mark.parametrize("title", ["Uitstroompercentages", "Vertrekratio VVT"])
def test_a_title_of_shares_over_counts_is_asked(tmp_path: Path, title: str) -> None:
    assert the_one(refused("mobiliteit", csv_file(tmp_path, [[title], *TABLE]), **OPTIONS)).gelezen == title


@pytest.mark.parametrize(
    "rows",
    [
        [["categorie", "2022"], ["Pensioen", "12,3%"]], [["categorie", "2022 (%)"], ["Pensioen", "12,3"]],
        [["categorie", "jaar", "aantal", "aandeel"], ["Pensioen", 2022, 210, "100"]],
    ],
)  # fmt: skip
def test_a_title_of_shares_over_shares_is_not(tmp_path: Path, rows: Rows) -> None:
    assert accepted("mobiliteit", csv_file(tmp_path, [["Uitstroompercentages"], *rows]), **OPTIONS).rijen


def test_the_words_are_written_as_they_are_looked_for() -> None:
    for quantity in quantities():
        assert set(quantity.soorten) <= set(DESCRIPTIONS)
        for word in (*quantity.woorden, *quantity.einden, *quantity.niet_met):
            assert word == key(word)


@pytest.mark.parametrize(
    "title",
    [
        "Be\u00ebindigde contracten", "Uitstroom vrouwen VVT", "Uitstroom 55-plus VVT", "Uitstroom 55+",
        "Uitstroom mannen", "Vertrek van jongeren", "Uitstroom 55 jaar en ouder", "Uitstroom naar leeftijd",
        "Voortschrijdend gemiddelde",
        "Uitstroom van 55-plussers", "Uitstroom in werkdagen", "Aantal vacatures",
    ],
)  # fmt: skip
def test_a_title_of_other_people_or_no_people_is_asked(tmp_path: Path, title: str) -> None:
    problems = refused("mobiliteit", csv_file(tmp_path, [[title], *TABLE]), **OPTIONS)
    assert {(problem.rij, problem.gelezen, problem.vraag) for problem in problems} == {(1, title, True)}


@pytest.mark.parametrize(
    "title", ["Uitstroom, aantal uren", "Uitstroom uren", "Aantal fte uitstroom", "Uitstroom: uren"]
)
def test_a_title_of_hours_is_refused(tmp_path: Path, title: str) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [[title], *TABLE]), **OPTIONS))
    assert problem.verwacht.startswith("aantallen personen, geen")


@pytest.mark.parametrize(
    "title", ["Uitstroom mannen en vrouwen", "Uitstroom man/vrouw", "Zorg voor ouderen: uitstroom", "Contact: 5 uur"]
)
def test_a_title_of_everybody_is_not_asked(tmp_path: Path, title: str) -> None:
    assert accepted("mobiliteit", csv_file(tmp_path, [[title], *TABLE]), **OPTIONS).rijen


ABSENT: Rows = [["periode", "waarde"], ["2022", "7,1"]]


@pytest.mark.parametrize(
    "title",
    [
        "Verzuimdagen per werknemer", "Langdurig verzuim (> 91 dagen)", "Verzuim, voortschrijdend over 12 maanden",
        "Verzuim 12-maands gemiddelde", "Kort verzuim", "Verzuim vrouwen", "Verzuimfrequentie",
    ],
)  # fmt: skip
def test_a_title_of_another_absence_is_asked(tmp_path: Path, title: str) -> None:
    problems = refused("kerncijfer", csv_file(tmp_path, [[title], *ABSENT]), **ABSENCE)
    assert {(problem.rij, problem.gelezen, problem.vraag) for problem in problems} == {(1, title, True)}


def test_a_group_that_an_option_or_column_says_is_not_asked(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["Verzuim vrouwen"], *ABSENT])
    assert accepted("kerncijfer", path, **ABSENCE, uitsplitsing="vrouwen").rijen
    rows = [["Verzuim mannen"], ["uitsplitsing", "jaar", "waarde"], ["mannen", 2022, "7,1"]]
    assert accepted("kerncijfer", csv_file(tmp_path, rows), **ABSENCE).rijen
