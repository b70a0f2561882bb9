"""Units in the header of the labels: they speak of the figures, as when they stand over those."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import accepted, csv_file, facts, refused, the_one

MOBILITY = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
FUNCTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "categorie": "Totaal"}


@pytest.mark.parametrize("head", ["Bestemming (x 1.000)", "Bestemming x 1.000", "x 1.000", "Uitstroom in duizenden"])
def test_thousands_in_the_corner_are_thousands(tmp_path: Path, head: str) -> None:
    path = csv_file(tmp_path, [[head, "2021", "2022"], ["Pensioen", "320", "380"]])
    found = accepted("mobiliteit", path, **MOBILITY)
    assert facts(found, "periode", "aantal") == [("2021JJ00", "320000"), ("2022JJ00", "380000")]
    assert any("eenheid van de cijfers" in notice for notice in found.notices)


def test_thousands_before_a_long_table_are_thousands(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["bestemming (x 1.000)", "jaar", "aantal"], ["Pensioen", "2021", "320"]])
    assert facts(accepted("mobiliteit", path, **MOBILITY), "aantal") == [("320000",)]


@pytest.mark.parametrize("head", ["Bestemming (%)", "Bestemming in %", "Bestemming, procent"])
def test_percent_in_the_corner_makes_shares(tmp_path: Path, head: str) -> None:
    rows = [[head, "2021"], ["Pensioen", "32"], ["Zelfstandige", "12"]]
    found = accepted("mobiliteit", csv_file(tmp_path, rows), **MOBILITY)
    assert facts(found, "aantal", "aandeel") == [("", "12"), ("", "32")]
    rows[1][1] = "320"
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **MOBILITY)).verwacht.startswith("een percentage")


@pytest.mark.parametrize(
    "head", ["Bestemming (fte)", "Bestemming (€)", "Bestemming in fte", "in fte", "fte", "Uitstroom (in uren)"]
)
def test_fte_in_the_corner_are_no_persons(tmp_path: Path, head: str) -> None:
    path = csv_file(tmp_path, [[head, "2021", "2022"], ["Pensioen", "320", "380"], ["Zelfstandige", "12", "13"]])
    assert "aantallen personen, geen" in refused("mobiliteit", path, **MOBILITY)[0].verwacht


def test_a_unit_before_groups_of_functions(tmp_path: Path) -> None:
    rows = [["Functiegroep (x 1.000)", "2021"], ["Verzorgende", "3"]]
    assert facts(accepted("mobiliteit", csv_file(tmp_path, rows), **FUNCTIONS), "aantal") == [("3000",)]
    rows[0][0] = "Functiegroep (fte)"
    assert refused("mobiliteit", csv_file(tmp_path, rows), **FUNCTIONS)


def test_a_unit_before_a_key_figure(tmp_path: Path) -> None:
    given = {"indicator": "werknemers", "branche": "VVT"}
    path = csv_file(tmp_path, [["Regio (x 1.000)", "2021"], ["Achterhoek", "12"]])
    found = accepted("kerncijfer", path, **given)
    assert facts(found, "waarde", "eenheid") == [("12", "x 1.000 werknemers")]
    fte = csv_file(tmp_path, [["Regio (fte)", "2021"], ["Achterhoek", "12000"]], name="fte.csv")
    assert refused("kerncijfer", fte, **given)
    other = refused("kerncijfer", path, **given, eenheid="werknemers")
    assert "dezelfde eenheid als gegeven" in other[0].verwacht


def test_a_unit_before_amounts(tmp_path: Path) -> None:
    budget = csv_file(tmp_path, [["Post (x € 1.000)", "2022"], ["Nieuw geld", "3"]])
    assert facts(accepted("platformbudget", budget, platform="fcb"), "bedrag_eur") == [("3000",)]
    project = csv_file(tmp_path, [["Titel (x € 1.000)", "bedrag", "besteed"], ["Leren", "30", "20"]], name="p.csv")
    found = accepted("project", project, platform="fcb", peildatum="31-12-2024")
    assert facts(found, "bedrag_eur", "besteed_eur") == [("30000", "20000")]
    dollars = csv_file(tmp_path, [["Post ($)", "2022"], ["Nieuw geld", "3"]], name="d.csv")
    assert refused("platformbudget", dollars, platform="fcb")


def test_what_stands_over_the_figures_goes_before(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["Bestemming (x 1.000)", "2021 (personen)", "2022 (%)"], ["Pensioen", "320", "38"]])
    found = accepted("mobiliteit", path, **MOBILITY)
    assert facts(found, "periode", "aantal", "aandeel") == [("2021JJ00", "320", ""), ("2022JJ00", "", "38")]


@pytest.mark.parametrize("head", ["Bestemming (index)", "Bestemming (per 1.000)", "Herkomst, prognose"])
def test_another_quantity_in_the_corner_is_asked(tmp_path: Path, head: str) -> None:
    path = csv_file(tmp_path, [[head, "2021"], ["Pensioen", "320"]])
    given = {**MOBILITY, "richting": "instroom" if "Herkomst" in head else "uitstroom"}
    assert the_one(refused("mobiliteit", path, **given)).vraag


@pytest.mark.parametrize("head", ["Bestemming (waarheen)", "Bestemming (2022)", "Bestemming (personen)", "Bestemming"])
def test_other_words_in_the_corner_change_nothing(tmp_path: Path, head: str) -> None:
    path = csv_file(tmp_path, [[head, "2021"], ["Pensioen", "320"]])
    assert facts(accepted("mobiliteit", path, **MOBILITY), "aantal") == [("320",)]
