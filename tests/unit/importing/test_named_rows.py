"""Rows that name no category: a statistic, another unit, or a slip of the pen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import accepted, csv_file, facts, refused, the_one, xlsx_file

GIVEN = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
TABLE: list[list[object]] = [["Bestemming", "2021", "2022"], ["Pensioen", 320, 380], ["Zelfstandige", 120, 130]]
STATISTICS = [
    "Gemiddelde", "Gemiddeld", "Gemiddelde per jaar", "Maximum", "Minimum", "Mediaan", "Saldo", "Verschil", "Aantal",
    "Aantal medewerkers", "Totaal fte", "Index", "Index 2021=100", "Percentage", "Pensioen (%)", "Pensioen in %",
    "Pensioen (fte)", "Pensioen x 1.000", "Aandeel pensioen", "Verschil met vorig jaar", "Verschil t.o.v. 2021",
    "Groei", "Mutatie 2021-2022", "Netto uitstroom", "Average", "Mean", "Median", "Difference", "Balance",
    "Number of employees",
]  # fmt: skip


@pytest.mark.parametrize("name", STATISTICS)
def test_a_statistic_is_no_category(tmp_path: Path, name: str) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, [*TABLE, [name, 20, 30]]), **GIVEN))
    assert (problem.rij, problem.gelezen) == (4, name)


@pytest.mark.parametrize("name", ["Gemiddelde", "Saldo", "Pensioen (%)"])
def test_behind_an_empty_row_and_in_a_long_table_too(tmp_path: Path, name: str) -> None:
    path = xlsx_file(tmp_path, {"Blad1": [*TABLE, [None], [name, 20, 30]]})
    assert the_one(refused("mobiliteit", path, **GIVEN)).rij == 5
    long = csv_file(tmp_path, [["categorie", "jaar", "aantal"], ["Pensioen", 2021, 320], [name, 2021, 20]])
    assert the_one(refused("mobiliteit", long, **GIVEN)).rij == 3
    found = accepted("mobiliteit", long, **GIVEN, bevestig="TESTDATA")
    assert any(f"Bevestigd: '{name}'" in notice for notice in found.notices)


def test_a_statistic_is_no_function_channel_part_or_project(tmp_path: Path) -> None:
    functions = {**GIVEN, "categorie": "Pensioen"}
    rows: list[list[object]] = [["Functiegroep", "2021"], ["Verzorgende", 30], ["Gemiddelde verzorgende", 20]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **functions)).vraag
    reach: list[list[object]] = [["kanaal", "2021"], ["Website", 30], ["Gemiddelde", 20]]
    assert refused("bereik", csv_file(tmp_path, reach, name="b.csv"), platform="fcb", maat="bezoekers")[0].vraag
    parts = [["uitsplitsing", "jaar", "waarde"], ["bso", 2021, 30], ["Verschil", 2021, 20]]
    given = {"indicator": "werknemers", "regio": "Nederland", "branche": "KO", "eenheid": "werknemers"}
    assert the_one(refused("kerncijfer", csv_file(tmp_path, parts, name="k.csv"), **given)).vraag
    projects = [["titel", "bedrag"], ["Leren", 30], ["Gemiddelde", 20]]
    assert the_one(refused("project", csv_file(tmp_path, projects, name="p.csv"), platform="fcb")).vraag


@pytest.mark.parametrize(
    ("name", "near"), [("Pensoen", "Pensioen"), ("Zelfstandig", "Zelfstandige"), ("Uitkring", "Uitkering")]
)
def test_a_slip_of_the_pen_is_asked_with_the_nearest_name(tmp_path: Path, name: str, near: str) -> None:
    path = csv_file(tmp_path, [TABLE[0], [name, 20, 30]])
    problem = the_one(refused("mobiliteit", path, **GIVEN))
    assert problem.vraag
    assert f"lijkt op {near}" in problem.verwacht


@pytest.mark.parametrize("name", ["Naar de maan", "Buitenland", "Onderwijs en groei", "Minder dan 12 jaar"])
def test_a_new_category_is_told_once(tmp_path: Path, name: str) -> None:
    found = accepted("mobiliteit", csv_file(tmp_path, [*TABLE, [name, 20, 30]]), **GIVEN)
    assert [notice for notice in found.notices if "Nieuw" in notice] == [
        f"Nieuw als categorie: '{name}'. Kijk na of dit goed gespeld is."
    ]
    assert (name, "20") in facts(found, "categorie", "aantal")


def test_known_categories_and_functions_are_not_told(tmp_path: Path) -> None:
    found = accepted("mobiliteit", csv_file(tmp_path, TABLE), **GIVEN)
    assert not found.notices
    rows: list[list[object]] = [["Functiegroep", "2021"], ["Verzorgende", 30], ["Verpleegkundige", 20]]
    assert not accepted("mobiliteit", csv_file(tmp_path, rows), **GIVEN, categorie="Pensioen").notices


SUMS = [
    "Subtotaal instroom", "Subtotaal thema imago", "Totaal instroom", "Totaal projecten 2023", "Alle projecten",
    "Overige posten (saldo)", "Gemiddeld bedrag", "Gem. bedrag", "Instroom totaal", "Som van alles",
]  # fmt: skip


@pytest.mark.parametrize("name", SUMS)
def test_a_sum_of_projects_is_no_project(tmp_path: Path, name: str) -> None:
    path = csv_file(
        tmp_path, [["titel", "status", "bedrag"], ["Leren", "lopend", 30], ["Doen", "", 20], [name, "", 50]]
    )
    problem = the_one(refused("project", path, platform="fcb"))
    assert (problem.rij, problem.gelezen, problem.vraag) == (4, name, True)
    assert len(accepted("project", path, platform="fcb", bevestig="TESTDATA").rijen) == 3


def test_a_total_with_words_beside_it_is_asked_too(tmp_path: Path) -> None:
    rows = [["titel", "status", "bedrag"], ["Leren", "lopend", 30], ["Totaal", "lopend", 30]]
    assert the_one(refused("project", csv_file(tmp_path, rows), platform="fcb")).gelezen == "Totaal"


@pytest.mark.parametrize(
    "name", ["Samenwerken", "Beter resultaat", "Alle hens aan dek", "Verschil maken", "Index zorg"]
)
def test_a_project_may_be_called_after_something_like_it(tmp_path: Path, name: str) -> None:
    path = csv_file(tmp_path, [["titel", "bedrag"], ["Leren", 30], [name, 50]])
    assert len(accepted("project", path, platform="fcb").rijen) == 2


def test_a_sum_of_actions_is_no_action(tmp_path: Path) -> None:
    head = ["plan", "regio", "actielijn", "nummer", "actie", "peildatum"]
    rows = [
        head,
        ["p", "Achterhoek", 1, 1, "Leren", "2023-01-01"],
        ["p", "Achterhoek", 1, 2, "Alle acties", "2023-01-01"],
    ]
    assert the_one(refused("actie", csv_file(tmp_path, rows))).gelezen == "Alle acties"
