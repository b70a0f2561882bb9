"""Totals that a table shows: known as such whatever they are called, held to their parts, and never a category."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.importing.numbers.summing import function_of, total_of
from tests.unit.importing.kit import Rows, accepted, csv_file, facts, refused, the_one, xlsx_file

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
WORDS = [
    "Eindtotaal", "EINDTOTAAL", "eind-totaal", "Grand Total", "Totaal Resultaat", "Totaal resultaat", "Total Result",
    "Algemeen totaal", "Totaal generaal", "Totaal", "Total", "Som", "Totale uitstroom", "Totaal uitstroom (aantal)",
    "Totaal VVT", "VVT Totaal", "Totaal Achterhoek", "Tot.", "Totaal extern", "totaal medewerkers",
]  # fmt: skip


def pivot(word: str, *sums: object) -> Rows:
    return [["Som - aantal", "jaar"], ["categorie", 2021, 2022], ["Pensioen", 210, 430], ["Inactief", 1900, 2570],
            [word, *sums]]  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_a_total_is_no_category_whatever_it_is_called(tmp_path: Path, word: str) -> None:
    for path in (csv_file(tmp_path, pivot(word, 2110, 3000)), xlsx_file(tmp_path, {"A": pivot(word, 2110, 3000)})):
        found = facts(accepted("mobiliteit", path, **OPTIONS), "categorie", "bereik", "aantal")
        assert [row for row in found if row[0] not in ("Pensioen", "Inactief")] == [
            ("Totaal", "extern", "2110"), ("Totaal", "extern", "3000"),
        ]  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("wrong", [2010, 2210, 21100])
def test_a_total_that_is_not_its_parts_is_refused(tmp_path: Path, word: str, wrong: int) -> None:
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, pivot(word, wrong, 3000)), **OPTIONS))
    assert (problem.rij, problem.kolom, problem.gelezen) == (5, "B (2021)", str(wrong))
    assert "het totaal van de delen: 2110" in problem.verwacht


@pytest.mark.parametrize("word", ["Totaal Resultaat", "Grand Total", "Totaal", "Som", "Totaal 2021-2022", "Totaal VVT"])
@pytest.mark.parametrize("wrong", [True, False])
def test_a_total_behind_the_periods_is_held_to_them(tmp_path: Path, word: str, wrong: bool) -> None:
    rows = [
        ["Rijlabels", 2021, 2022, word],
        ["Pensioen", 210, 430, 640],
        ["Inactief", 190, 257, 1447 - 1000 * (not wrong)],
    ]
    path = csv_file(tmp_path, rows)
    if wrong:
        problem = the_one(refused("mobiliteit", path, **OPTIONS))
        assert (problem.rij, problem.vraag, "447" in problem.verwacht) == (3, False, True)
    else:
        assert len(accepted("mobiliteit", path, **OPTIONS).rijen) == 4


def test_a_total_of_one_year_is_of_its_quarters(tmp_path: Path) -> None:
    head = ["branche", "2021 1e kwartaal", "2021 2e kwartaal", "2022 1e kwartaal", "Totaal 2021", "Totaal 2022"]
    given = {"indicator": "vacatures_ontstaan", "regio": "Nederland", "eenheid": "vacatures"}
    rows = [head, ["VVT", 10, 20, 70, 30, 70]]
    assert len(accepted("kerncijfer", csv_file(tmp_path, rows), **given).rijen) == 3
    rows[1][4] = 100
    assert the_one(refused("kerncijfer", csv_file(tmp_path, rows), **given)).kolom == "E (Totaal 2021)"


@pytest.mark.parametrize("part", ["21o", "#N/B", "-210"])
def test_a_total_over_a_refused_part_is_not_judged(tmp_path: Path, part: str) -> None:
    rows = [["categorie", "2021", "2022", "Totaal"], ["Pensioen", part, "430", "9999"], ["Inactief", "1", "2", "3"]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).gelezen == part


@pytest.mark.parametrize("word", ["Totaal verpleging", "Subtotaal zorg", "Zorg Totaal", "Zorg Resultaat", "Total care"])
def test_a_subtotal_is_no_category(tmp_path: Path, word: str) -> None:
    rows = [["categorie", "2021"], ["Pensioen", "210"], [word, "210"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.verwacht) == (3, "een herkomst of bestemming, geen totaal van een deel")


def test_a_total_of_the_other_direction_is_no_total_of_this_one(tmp_path: Path) -> None:
    rows = [["categorie", "2021"], ["Pensioen", "210"], ["Totaal instroom", "210"]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).rij == 3


def test_totals_of_a_scope_are_of_that_scope(tmp_path: Path) -> None:
    rows = [
        ["categorie", "2021"], ["Andere werkgever zelfde branche", 100], ["Totaal intern", 100], ["Pensioen", 210],
        ["Inactief", 40], ["Totaal externe", 250], ["Eindtotaal", 350],
    ]  # fmt: skip
    given = {name: OPTIONS[name] for name in ("regio", "branche", "richting")}
    found = facts(accepted("mobiliteit", csv_file(tmp_path, rows), **given), "categorie", "bereik", "aantal")
    totals = [("Totaal", "extern", "250"), ("Totaal", "intern", "100"), ("Totaal", "totaal", "350")]
    assert [row for row in found if row[0] == "Totaal"] == totals
    rows[5][1] = 300
    assert {problem.rij for problem in refused("mobiliteit", csv_file(tmp_path, rows), **given)} == {6}


@pytest.mark.parametrize("word", ["Totaal", "Som", "Eindtotaal", "Total", "Totaal projecten", "Tot."])
def test_a_total_under_projects_is_no_project(tmp_path: Path, word: str) -> None:
    rows = [["titel", "status", "bedrag"], ["Een", "lopend", 1000], ["Twee", "lopend", 500], [word, "", 1500]]
    assert len(accepted("project", csv_file(tmp_path, rows), platform="fcb").rijen) == 2
    rows[3][2] = 1100
    problem = the_one(refused("project", csv_file(tmp_path, rows), platform="fcb"))
    assert (problem.rij, problem.vraag) == (4, False)


def test_each_amount_of_a_list_has_its_own_total(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["titel", "bedrag", "besteed"], ["Een", 1000, 300], ["Twee", 505, 203], ["Totaal", 1505, 503],
    ]  # fmt: skip
    assert len(accepted("project", csv_file(tmp_path, rows), platform="fcb").rijen) == 2
    rows[3][2] = 1505
    assert the_one(refused("project", csv_file(tmp_path, rows), platform="fcb")).kolom == "C (besteed)"


def test_a_total_halfway_is_of_the_rows_above_it(tmp_path: Path) -> None:
    rows = [["titel", "bedrag"], ["Een", 1000], ["Totaal", 1000], ["Twee", 500], ["Totaal", 500], ["Eindtotaal", 1500]]
    assert len(accepted("project", csv_file(tmp_path, rows), platform="fcb").rijen) == 2


def test_a_total_over_functions_is_no_function(tmp_path: Path) -> None:
    rows = [["functiegroep", 2021, 2022], ["Verzorgenden", 210, 230], ["Begeleiders", 10, 20], ["Eindtotaal", 220, 250]]
    given = {**OPTIONS, "categorie": "Pensioen"}
    found = facts(accepted("mobiliteit", csv_file(tmp_path, rows), **given), "functiegroep", "aantal")
    assert {name for name, _ in found} == {"Verzorgenden", "Begeleiders"}
    rows[3][1] = 320
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **given)).rij == 4


@pytest.mark.parametrize("label", ["(leeg)", "(blank)", "(Leeg)"])
def test_a_group_without_a_name_is_refused_in_any_column(tmp_path: Path, label: str) -> None:
    rows = [["branche", "categorie", "2021"], ["VVT", label, 5], ["VVT", "Pensioen", 210]]
    given = {name: OPTIONS[name] for name in ("regio", "richting", "bereik")}
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **given)).gelezen == label


@pytest.mark.parametrize("below", [True, False])
def test_a_group_above_its_parts_is_asked(tmp_path: Path, below: bool) -> None:
    parts = [["Pensioen", 210, 430], ["Inactief", 190, 257]]
    rows = [["Rijlabels", 2021, 2022], *(parts if below else []), ["Verzorgenden", 400, 687], *([] if below else parts)]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.gelezen, problem.vraag) == ("Verzorgenden", True)
    found = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, bevestig="TESTDATA")
    assert any("Verzorgenden" in told for told in found.notices)


def test_a_total_over_a_group_and_its_parts_is_not_judged(tmp_path: Path) -> None:
    parts = [["Pensioen", 210, 430], ["Inactief", 190, 257]]
    rows = [["Rijlabels", 2021, 2022], ["Verzorgenden", 400, 687], *parts, ["Eindtotaal", 400, 687]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).gelezen == "Verzorgenden"


def test_an_unknown_category_that_adds_up_to_nothing_is_one(tmp_path: Path) -> None:
    rows = [["categorie", 2021, 2022], ["Ziekte", 401, 687], ["Pensioen", 210, 430], ["Inactief", 190, 257]]
    assert len(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS).rijen) == 6


@pytest.mark.parametrize("label", ["Achterhoek", "Twente", "2021", "Instroom", "VVT"])
def test_a_group_of_something_else_is_no_category(tmp_path: Path, label: str) -> None:
    rows = [["Rijlabels", "2021", "2022"], [label, 5, 6], ["Pensioen", 1, 2]]
    assert label in {problem.gelezen for problem in refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    table=st.lists(st.lists(st.integers(0, 5000), min_size=2, max_size=2), min_size=2, max_size=5),
    word=st.sampled_from(WORDS),
    off=st.sampled_from([0, 0, 10, -10, 500, -500]),
)
def test_any_pivot_is_read_when_it_adds_up_and_refused_when_not(
    tmp_path: Path, table: list[list[int]], word: str, off: int
) -> None:
    names = ["Pensioen", "Inactief", "Uitkering", "Zelfstandige", "Overige sectoren"]
    body = [[name, *cells, sum(cells)] for name, cells in zip(names, table, strict=False)]
    sums = [sum(row[at] for row in body) for at in (1, 2, 3)]  # type: ignore[misc]
    rows = [
        ["Som van aantal", "Kolomlabels"],
        ["Rijlabels", 2021, 2022, word],
        *body,
        [word, sums[0], sums[1] + off, sums[2]],
    ]
    path = csv_file(tmp_path, rows)
    if off:
        assert refused("mobiliteit", path, **OPTIONS)
    else:
        found = facts(accepted("mobiliteit", path, **OPTIONS), "categorie", "periode", "aantal")
        assert len(found) == 2 * len(body) + 2
        assert {row[0] for row in found} == {"Totaal", *names[: len(body)]}


@pytest.mark.parametrize(
    ("text", "rest"),
    [("Totaal VVT", "vvt"), ("VVT Total", "vvt"), ("Subtotaal van Zorg", "zorg"), ("Totale uitstroom", "uitstroom"),
     ("Zorg Resultaat", "zorg"), ("Pensioen", None), ("Totaliteit", None), ("Resultaat", None), ("", None)],
)  # fmt: skip
def test_what_a_total_is_of(text: str, rest: str | None) -> None:
    assert total_of(text) == rest


@pytest.mark.parametrize(
    ("text", "function"),
    [("Som van aantal", "som"), ("SUM of x", "som"), ("Sum - x", "som"), ("Gemiddelde van x", "gemiddelde"),
     ("AVERAGE of x", "gemiddelde"), ("Gem. van x", "gemiddelde"), ("Aantal van x", "aantal"), ("Count - x", "aantal"),
     ("COUNTA van x", "aantal"), ("Afzonderlijke aantal van x", "aantal"), ("Max. van x", "maximum"),
     ("Min of x", "minimum"), ("StdDev van x", "standaardafwijking"), ("Stdevp of x", "standaardafwijking"),
     ("Var van x", "variantie"), ("Product van x", "product"), ("Median - x", "mediaan"),
     ("Aantal", None), ("aantal medewerkers", None), ("Gemiddelde leeftijd", None), ("Maximale duur van x", None)],
)  # fmt: skip
def test_how_a_pivot_table_sums_up(text: str, function: str | None) -> None:
    assert function_of(text) == function


_PER_YEAR: Rows = [
    ["Jaar", "Categorie", "Aantal"],
    [2021, "Pensioen", "1.210"], [2021, "Inactief", "120"], ["Totaal 2021", "", "1.330"],
    [2022, "Pensioen", "1.430"], [2022, "Inactief", "115"], ["Totaal 2022", "", "1.545"],
    ["Eindtotaal", "", "2.875"],
]  # fmt: skip


@pytest.mark.parametrize("last", ["Eindtotaal", "Totaal", "Total"])
def test_totals_where_a_period_should_stand_are_passed_over(tmp_path: Path, last: str) -> None:
    rows = [*_PER_YEAR[:-1], [last, "", "2.875"]]
    found = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert sorted(row["aantal"] for row in found.rijen) == ["115", "120", "1210", "1430"]
    for row, text in ((4, "Totaal 2021"), (7, "Totaal 2022"), (8, last)):
        assert f"Rij {row} ({text}) is een totaal en is overgeslagen." in found.notices


def test_a_total_of_a_year_that_is_less_than_its_rows_is_refused(tmp_path: Path) -> None:
    rows = [*_PER_YEAR[:3], ["Totaal 2021", "", "1.030"], *_PER_YEAR[4:7]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (4, "1.030")


def test_a_total_over_years_of_one_category_is_no_period(tmp_path: Path) -> None:
    rows = [["Categorie", "Jaar", "Aantal"], ["Pensioen", 2021, 1210], ["Pensioen", "Totaal", 1210]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen, problem.verwacht) == (3, "Totaal", "een periode")
