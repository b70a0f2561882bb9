"""Imported tables with a small group: what may enter a database in their place."""

from __future__ import annotations

import pytest

from etl.kinds import kinds
from etl.problems import RefusedError
from etl.protecting import protect_imports
from etl.protecting.rows import ROUNDED
from tests.unit.importing.kit import definitions
from tests.unit.protection.protecting_kit import (
    CROSS,
    OTHER_BRANCH,
    SAME,
    WHOLE,
    Cells,
    figures,
    flow,
    key_figures,
    origin,
    protect,
    shown,
)


def test_the_table_that_leaked_its_two_nines() -> None:
    found = protect(flow({SAME: 10, "Pensioen": 9, "Overige sectoren": 9, "Totaal": 28}))
    assert shown(found) == {
        ("intern", SAME, ""): 10,
        ("extern", "Overige", ""): 20,
        ("intern", "Totaal", ""): 10,
        ("extern", "Totaal", ""): 20,
        ("totaal", "Totaal", ""): 30,
    }
    notes = {each["categorie"]: each["noot"] for each in found.rows["mobiliteit"]}
    assert notes["Overige"] == (
        "Samen: Overige sectoren en Pensioen. Kleine groepen staan samen en elk aantal is op vijftallen afgerond."
    )
    # each cell may be half a step off: a total of two is twice as wide
    steps = {(each["bereik"], each["categorie"]): each[ROUNDED] for each in found.rows["mobiliteit"]}
    assert steps["intern", SAME] == "5"
    assert steps["totaal", "Totaal"] == "10"


def test_nothing_the_file_says_beside_its_numbers_is_kept() -> None:
    found = protect(flow({SAME: 7919, "Pensioen": None, "Uitkering": 3, "Overige sectoren": 6133, "Totaal": 14084}))
    told = str(found)
    for word in ("7919", "6133", "14084", "waarvan", "*", "12.345", "0" * 64):
        assert word not in told
    assert shown(found)["totaal", "Totaal", ""] == 7920 + 6135 + 30
    assert shown(found)["extern", "Pensioen", ""] is None
    assert [each.toelichting for each in found.origins] == [
        "Eigen bestand, niet gepubliceerd. Kleine groepen staan samen en elk aantal is op vijftallen afgerond."
    ]


def test_a_title_may_hold_a_year_and_no_number_of_the_table() -> None:
    every = {kind: [] for kind in kinds()} | {"mobiliteit": flow({SAME: 2022, "Pensioen": 3, "Totaal": 2025})}
    titled = [origin("import-a", titel="TESTDATA 2022, 14")]
    assert protect_imports(every, titled, definitions()).tables == 1
    with pytest.raises(RefusedError, match="titel zonder aantallen"):
        protect(flow({SAME: 7919, "Pensioen": 3}, "import-b"), titel="TESTDATA, 7.919 mensen")


def test_a_table_without_a_small_part_is_left_as_it_is() -> None:
    rows = flow({SAME: 40, "Pensioen": 12, "Overige sectoren": 13, "Totaal": 65})
    found = protect(rows)
    assert list(found.rows["mobiliteit"]) == rows
    assert (found.tables, found.origins[0].bestanden[0].sha256) == (0, "0" * 64)


def test_published_figures_are_never_changed() -> None:
    rows = flow({SAME: 40, "Pensioen": 3, "Overige sectoren": 6, "Totaal": 49})
    assert protect(rows, a="https://voorbeeld.nl/jaarverslag").rows["mobiliteit"] == rows
    assert protect(rows).rows["mobiliteit"] != rows
    shipped = [each | {"bron_id": "regioplan"} for each in rows]
    every = {kind: [] for kind in kinds()} | {"mobiliteit": shipped}
    assert protect_imports(every, [origin("regioplan", soort="primair")], definitions()).rows["mobiliteit"] == shipped


@pytest.mark.parametrize(
    "cells", [{SAME: 4, "Pensioen": 5}, {"Totaal": 9}, {"Pensioen": 3, "Totaal": 8}, {"Pensioen": 0}]
)
def test_a_whole_under_ten_shows_nothing(cells: Cells) -> None:
    found = shown(protect(flow(cells)))
    assert found
    assert set(found.values()) == {None}
    assert {category for _, category, _ in found} == {"Totaal"}


def test_a_split_of_which_everything_is_combined_is_the_whole_alone() -> None:
    found = shown(protect(flow({"Pensioen": 9, "Uitkering": 40, "Totaal": 49})))
    assert found == {("extern", "Totaal", ""): 50, ("totaal", "Totaal", ""): 50}


def test_nobody_is_a_small_part_too() -> None:
    found = shown(protect(flow({SAME: 40, OTHER_BRANCH: 20, "Pensioen": 0, "Uitkering": 14})))
    assert found["extern", "Overige", ""] == found["extern", "Totaal", ""] == 15


def test_parts_of_both_sides_together_leave_both_sides_secret() -> None:
    found = shown(protect(flow({SAME: 40, OTHER_BRANCH: 6, "Pensioen": 7, "Uitkering": 30})))
    assert found["totaal", "Overige", ""] == 15
    assert found["intern", "Totaal", ""] is found["extern", "Totaal", ""] is None
    assert found["totaal", "Totaal", ""] == 85


@pytest.mark.parametrize(
    "cells",
    [
        # what the source left empty follows from the total: 3
        {SAME: 40, "Pensioen": 12, "Uitkering": None, "Totaal": 55},
        {SAME: 40, OTHER_BRANCH: None, "Totaal intern": 43, "Pensioen": 12},
        {"Totaal": 43, "Totaal extern": 40},
        {SAME: 40, OTHER_BRANCH: 20, "Pensioen": 20, "Totaal extern": 23},
    ],
)
def test_what_a_total_leaves_over_is_a_part(cells: Cells) -> None:
    found = protect(flow(cells))
    assert found.tables == 1
    assert all(count is None or count % 5 == 0 for count in shown(found).values())


def test_a_sum_of_categories_in_the_table_is_no_part_beside_them() -> None:
    combined = "Uitkering, zelfstandige of inactief"
    finer = {SAME: 40, "Uitkering": 11, "Zelfstandige": 12, "Inactief": 3}
    found = shown(protect(flow({**finer, combined: 26})))
    assert found["totaal", "Totaal", ""] == 65
    assert ("extern", combined, "") not in found
    coarse = shown(protect(flow({SAME: 40, combined: 26, "Uitkering": 4, "Pensioen": 12})))
    assert coarse == {("intern", SAME, ""): 40, ("extern", combined, ""): 26, ("extern", "Pensioen", ""): 12}


def test_a_part_called_overige_keeps_its_name() -> None:
    found = shown(protect(flow({SAME: 40, "Overige": 20, "Pensioen": 4, "Uitkering": 9})))
    assert (found["extern", "Overige", ""], found["extern", "Overige (samen)", ""]) == (20, 15)


def test_a_cross_with_a_small_cell_goes_and_its_margin_stays() -> None:
    # which functions there are beside these two the file does not say: their sum is not 'all functions'
    assert shown(protect(CROSS)) == {("totaal", "Totaal", "Verzorgende"): 75, ("totaal", "Totaal", "Helpende"): 92}


def test_a_cross_beside_its_total_in_one_file_is_two_splits() -> None:
    found = shown(protect([*CROSS, *flow(WHOLE)]))
    assert {name: count for (_, name, function), count in found.items() if not function} == WHOLE
    assert {function: count for (_, _, function), count in found.items() if function} == {
        "Verzorgende": 75,
        "Helpende": 92,
    }


def test_a_total_alone_beside_a_cross_has_the_cross_tell_the_categories() -> None:
    assert shown(protect([*CROSS, *flow({"Totaal": 167})]))["extern", "Overige sectoren", ""] == 28
    assert ("extern", "Overige sectoren", "") not in shown(protect([*CROSS, *flow({"Totaal": 180})]))


def test_functions_that_leave_a_small_group_over_are_rounded_with_it() -> None:
    whole = {**WHOLE, "Pensioen": 30}
    found = shown(protect([*CROSS, *flow(whole)]))
    assert all(count is None or count % 5 == 0 for count in found.values())
    assert ("totaal", "Totaal", "Verzorgende") not in found or found["totaal", "Totaal", "Verzorgende"] == 75


def test_one_function_alone_is_a_table_of_its_own() -> None:
    found = shown(protect(flow({SAME: 40, "Pensioen": 12, "Overige sectoren": 3}, functiegroep="Verzorgende")))
    assert found["extern", "Overige", "Verzorgende"] == 15
    assert {function for _, _, function in found} == {"Verzorgende"}


def test_key_figures_by_group() -> None:
    ages = {"": 61, "leeftijd: tot 35": 40, "leeftijd: 35 tot 55": 14, "leeftijd: 55 of ouder": 7}
    found = protect(key_figures=figures(ages))
    assert key_figures(found) == {
        "": "60",
        "leeftijd: tot 35": "40",
        "leeftijd: 35 tot 55": None,
        "leeftijd: 55 of ouder": None,
        "leeftijd: Overige": "20",
    }
    assert {each["reden_ontbreekt"] for each in found.rows["kerncijfer"] if each["waarde"] is None} == {"geheim"}
    assert not any("*" in str(each) for each in found.rows["kerncijfer"])


def test_a_rest_no_group_names_is_a_group_and_a_whole_alone_may_be_too_small() -> None:
    found = key_figures(protect(key_figures=figures({"": 58, "leeftijd: tot 35": 40, "leeftijd: 35 tot 55": 14})))
    assert (found[""], found["leeftijd: Overige"]) == ("60", "20")
    assert key_figures(protect(key_figures=figures({"": 9}))) == {"": None}
    assert key_figures(protect(key_figures=figures({"": 10}))) == {"": "10"}


def test_a_third_split_of_one_whole_is_never_shown() -> None:
    sizes = {"": 80, "a: x": 40, "a: y": 40, "b: x": 77, "b: y": 3, "c: x": 50, "c: y": 30}
    found = key_figures(protect(key_figures=figures(sizes)))
    assert found["c: x"] is found["c: y"] is None
    assert (found["a: x"], found["a: y"]) == ("40", "40")


def test_percentages_and_figures_already_rounded_are_left() -> None:
    shares = figures({"": "4.5"}, indicator="verzuim_cbs", eenheid="procent")
    thousands = figures({"": "28.4", "werknemers": "0.0"}, indicator="werkzame_personen", eenheid="x 1 000 personen")
    assert list(protect(key_figures=[*shares, *thousands]).rows["kerncijfer"]) == [*shares, *thousands]


def test_in_minus_out_is_not_told_where_one_of_the_two_is_protected() -> None:
    balance = figures({"": -12}, indicator="saldo_totaal")
    assert list(protect(flow(WHOLE), balance).rows["kerncijfer"]) == balance
    small = protect(flow({SAME: 10, "Pensioen": 9, "Overige sectoren": 9}), balance)
    assert key_figures(small) == {"": None}
