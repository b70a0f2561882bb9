"""Imported tables that give a small group away side by side are refused."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from etl.held import Row
from etl.problems import Problem, RefusedError
from tests.unit.protection.protecting_kit import CROSS, SAME, WHOLE, figures, flow, protect


def refusal(*given: Iterable[Row]) -> Problem:
    with pytest.raises(RefusedError) as caught:
        protect(*given)
    (problem,) = caught.value.problems
    assert "--gepubliceerd" in problem.advies
    assert ("vergeet NAAM" in problem.advies) == (" en import-" in problem.bestand)
    assert not any(word in problem.text() for word in ("28", "25"))
    return problem


def test_a_total_in_a_later_file_is_refused() -> None:
    problem = refusal([*CROSS, *flow(WHOLE, "import-b")])
    assert problem.bestand == "import-a en import-b"
    assert problem.gelezen == "uitstroom, VVT, Achterhoek, 2022KW04"


def test_a_function_in_a_later_file_is_refused_also_when_each_file_alone_is_large() -> None:
    helping = flow({SAME: 30, "Overige sectoren": 25}, "import-b", "Helpende")
    assert protect(helping).tables == protect(flow(WHOLE)).tables == 0
    refusal([*flow(WHOLE), *helping])


def test_the_same_table_again_with_a_small_change_is_refused() -> None:
    small = {SAME: 40, "Pensioen": 12, "Overige sectoren": 4}
    refusal([*flow(small), *flow({**small, "Overige sectoren": 5}, "import-b")])


def test_a_year_and_its_fourth_quarter_are_one_table() -> None:
    parts = {SAME: 10, "Pensioen": 9, "Overige sectoren": 9}
    problem = refusal([*flow(parts), *flow({"Totaal": 28}, periode="2022KW04")])
    assert "2022JJ00 en 2022KW04" in problem.verwacht
    assert protect([*flow(parts), *flow(WHOLE, periode="2021JJ00")]).tables == 1


def test_a_whole_beside_one_of_its_branches_or_regions_is_refused() -> None:
    refusal([*flow(WHOLE, branche="ZW"), *flow({**WHOLE, "Overige sectoren": 25})])
    refusal([*flow(WHOLE, regio="NL00"), *flow({**WHOLE, "Overige sectoren": 25})])
    far = flow({**WHOLE, "Overige sectoren": 70}, branche="ZW")
    assert protect([*far, *flow(WHOLE)]).tables == 0


def test_key_figures_of_the_same_flow_are_no_second_table_of_it() -> None:
    parts = flow({SAME: 10, "Pensioen": 9, "Overige sectoren": 9})
    problem = refusal(parts, figures({"": 28}, indicator="uitstroom_totaal"))
    assert problem.bestand == "import-a en import-k"
    refusal([], figures({"": 28}, indicator="uitstroom_sector") + figures({"": 25}, indicator="uitstroom_pensioen"))


SMALL_PARTS = {SAME: 9, "Pensioen": 9, "Overige sectoren": 10}
LARGE_PARTS = {SAME: 20, "Pensioen": 30, "Overige sectoren": 40}


@pytest.mark.parametrize("order", [1, -1], ids=["the small one first", "the large one first"])
def test_the_same_cells_in_another_file_do_not_hide_that_they_are_small(order: int) -> None:
    files = [flow(SMALL_PARTS), flow(LARGE_PARTS, "import-b")][::order]
    assert refusal([row for found in files for row in found]).bestand == "import-a en import-b"


def test_the_same_cells_as_percentages_do_not_hide_that_they_are_small() -> None:
    shares = [row | {"aantal": None, "aandeel": "33.3"} for row in flow(SMALL_PARTS, "import-b")]
    refusal([*flow(SMALL_PARTS), *shares])


def test_a_year_and_its_fourth_quarter_in_one_file_do_not_hide_each_other() -> None:
    with pytest.raises(RefusedError) as caught:
        protect([*flow(SMALL_PARTS), *flow(LARGE_PARTS, periode="2022KW04")])
    assert "2022JJ00 en 2022KW04" in caught.value.problems[0].text()


def test_functions_as_percentages_do_not_hide_that_they_are_small() -> None:
    counts = [*flow({"Totaal": 3}, functiegroep="Verzorgende"), *flow({"Totaal": 25}, functiegroep="Helpende")]
    shares = [row | {"aantal": None, "aandeel": "10.7", "bron_id": "import-b"} for row in counts]
    refusal([*counts, *shares])


@pytest.mark.parametrize("order", [1, -1], ids=["the small one first", "the large one first"])
def test_the_same_key_figures_in_another_file_do_not_hide_that_they_are_small(order: int) -> None:
    files = [figures({"een": 3, "twee": 30}), figures({"een": 13, "twee": 30}, source="import-b")][::order]
    refusal([], [row for found in files for row in found])
