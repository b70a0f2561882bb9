"""Parts and totals, and tables with something slipped, doubled or mistyped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import (
    FOOTNOTE,
    MOBILITY,
    OPTIONS,
    accepted,
    csv_file,
    refused,
    the_one,
    xlsx_file,
)


def changed(row: int, column: int, text: object) -> list[list[object]]:
    """The published table with one cell changed (row and column of the table itself, from 0)."""
    rows = [list(cells) for cells in MOBILITY]
    rows[row][column] = text
    return [*rows, [FOOTNOTE]]


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


def test_a_workbook_has_its_sheet_and_column_in_the_problem(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, {"Tabel 2": changed(2, 2, "veel")}, top=3, left=2)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.blad, problem.rij, problem.kolom, problem.gelezen) == ("Tabel 2", 6, "E (2021)", "veel")


def budget(*posts: tuple[str, int], total: int) -> list[list[object]]:
    return [["post", "bedrag"], *([post, amount] for post, amount in posts), ["totaal", total]]


@pytest.mark.parametrize(
    ("posts", "total", "right"),
    [
        ((("nieuw geld", 600), ("doorlopende projecten", 400)), 1000, True),
        ((("nieuw geld", 600), ("doorlopende projecten", 400)), 5000, False),
        ((("nieuw geld", 600),), 5000, True),  # the other part may be the rest
        ((("nieuw geld", 6000),), 5000, False),
    ],
)
def test_a_total_is_held_to_parts_that_are_all_there(
    tmp_path: Path, posts: tuple[tuple[str, int], ...], total: int, right: bool
) -> None:
    path, given = csv_file(tmp_path, budget(*posts, total=total)), {"platform": "fcb", "jaar": "2021"}
    if right:
        assert accepted("platformbudget", path, **given)
    else:
        assert the_one(refused("platformbudget", path, **given)).rij == len(posts) + 2


def test_a_total_of_one_reach_counts_only_its_own_parts(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["categorie", "bereik", "2021"],
        ["Andere werkgever zelfde branche", "intern", 300],
        ["Pensioen", "extern", 150],
        ["Overige sectoren", "extern", 250],
        ["Totaal", "intern", 300],
        ["Totaal", "extern", 400],
        ["Totaal", "totaal", 700],
    ]
    assert len(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS).rijen) == 6
    rows[5][2] = 800
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).rij == 6


PARTS = ("Andere werkgever zelfde branche", "Andere branche binnen Zorg en Welzijn", "Uitkering", "Zelfstandige",
         "Pensioen", "Inactief", "Overige sectoren")  # fmt: skip
BUDGET = ("nieuw geld", "doorlopende projecten", "niet bestemde middelen")


@pytest.mark.parametrize(
    ("parts", "total", "label", "asked"),
    [
        (PARTS, 751, "Totaal", False),
        (PARTS[:-1], 750, "Totaal", True),
        (PARTS[:-1], 500, "Totaal", False),
        ((*PARTS[:-1], "Iets anders"), 950, "Totaal", True),
        (PARTS[:2], 401, "Totaal intern", False),
        (PARTS[:1], 401, "Totaal intern", True),
        (PARTS[2:], 851, "Totaal extern", False),
    ],
)
def test_a_total_that_is_more_is_asked_about_while_parts_may_be_left_out(
    parts: tuple[str, ...], total: int, label: str, asked: bool, tmp_path: Path
) -> None:
    rows = [["Bestemming", "Bereik", "2021"]]
    rows += [[part, "intern" if part in PARTS[:2] else "extern", "101"] for part in parts]
    path = csv_file(tmp_path, [*rows, [label, label.removeprefix("Totaal").strip() or "totaal", str(total)]])
    (problem,) = refused("mobiliteit", path, **OPTIONS)
    assert (problem.gelezen, problem.vraag) == (str(total), asked)
    assert ("--bevestig" in problem.advies) == asked
    if asked:
        found = accepted("mobiliteit", path, **OPTIONS, bevestig="TESTDATA")
        assert any(text.startswith(f"Bevestigd: '{total}'") for text in found.notices)


@pytest.mark.parametrize(("posts", "asked"), [(BUDGET, False), (BUDGET[:2], True)])
def test_of_a_budget_too(posts: tuple[str, ...], asked: bool, tmp_path: Path) -> None:
    rows = [["Platform", "Jaar", "Post", "Bedrag"], *(["fcb", 2021, post, 101] for post in posts)]
    (problem,) = refused("platformbudget", csv_file(tmp_path, [*rows, ["fcb", 2021, "totaal", 909]]))
    assert (problem.gelezen, problem.vraag) == ("909", asked)
