"""Own counts that add up, and that do not: each fault names its row and column, and what leaves is cells only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import Value
from analysis.eigen.counts import DESTINATIONS, ORIGINS, Counts, faults, periods, remarks, untimely, whole
from analysis.eigen.guarded import ALL, Guarded, alone, guarded, total
from protection import REST

GOOD = Counts("Rij 1", "2024", "", 120, 18, 26, 128)


def test_counts_that_add_up_have_no_faults() -> None:
    assert faults([GOOD]) == []
    assert faults([replace(GOOD, naar={"zelfde_branche": 10, "buiten_zw": 5})]) == []


@pytest.mark.parametrize(
    ("period", "today", "told"),
    [
        ("2025JJ00", date(2026, 1, 1), ""),
        ("2025JJ00", date(2025, 12, 31), "Rij 1, periode: deze is nog niet voorbij."),
        ("2025KW04", date(2025, 12, 31), "Rij 1, periode: deze is nog niet voorbij."),
        ("2025KW01", date(2025, 3, 31), "Rij 1, periode: deze is nog niet voorbij."),
        ("2025KW01", date(2025, 4, 1), ""),
        ("2094JJ00", date(2026, 11, 28), "Rij 1, periode: deze is nog niet voorbij."),
    ],
)
def test_counts_of_a_period_that_is_not_over_cannot_be(period: str, today: date, told: str) -> None:
    found = untimely([replace(GOOD, periode=period)], today)
    assert len(found) == bool(told)
    assert all(one.startswith(told) for one in found)


def test_a_year_and_its_last_quarter_are_the_same_twelve_months() -> None:
    rows = [replace(GOOD, plek=f"Rij {at}", periode=one) for at, one in enumerate(("2023KW04", "2023JJ00", "2022KW04"))]
    (fault,) = untimely(rows, date(2026, 1, 1))
    assert fault.startswith("Rij 1, periode: het laatste kwartaal van dit jaar staat er ook in.")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (replace(GOOD, eind=130), "Rij 1, in_dienst_eind: begin - vertrokken + nieuw is 2 minder dan het eind."),
        (replace(GOOD, eind=127), "Rij 1, in_dienst_eind: begin - vertrokken + nieuw is 1 meer dan het eind."),
        (replace(GOOD, weg=121, eind=25), "Rij 1, vertrokken: er vertrokken er 1 meer"),
        (replace(GOOD, nieuw=140, eind=128), "Rij 1, nieuw: er zijn er 12 meer nieuw"),
        (replace(GOOD, naar={"buiten_zw": 20}), "Rij 1, vertrokken: de bestemmingen zijn samen 2 meer."),
        (replace(GOOD, van={"overig_in": 27}), "Rij 1, nieuw: de herkomsten zijn samen 1 meer."),
        (replace(GOOD, begin=None), "Rij 1, in_dienst_begin: niet ingevuld."),
        (replace(GOOD, periode=""), "Rij 1, periode: niet ingevuld."),
        (replace(GOOD, weg=-1), "Rij 1, vertrokken: verwacht is een heel getal, minstens nul en hooguit"),
        (replace(GOOD, woont=1.2), "Rij 1, woont_in_regio: verwacht is een percentage"),
        (replace(GOOD, begin=9, weg=1, nieuw=0, eind=8), "Rij 1, in_dienst_begin: onder de 10"),
    ],
)
def test_what_is_wrong_names_its_row_and_column(row: Counts, told: str) -> None:
    assert any(fault.startswith(told) for fault in faults([row])), faults([row])


def test_rows_are_held_to_each_other() -> None:
    assert "twee keer" in faults([GOOD, replace(GOOD, plek="Rij 2")])[0]
    many = [replace(GOOD, periode=str(year)) for year in range(2015, 2021)]
    assert faults(many) == ["Er staan meer dan 5 perioden in. Laat de oudste weg."]
    groups = [
        GOOD,
        Counts("Rij 2", "2024", "Verzorgenden", 100, 19, 10, 91),
        Counts("Rij 3", "2024", "Begeleiders", 20, 0, 0, 20),
    ]
    assert faults(groups) == ["Rij 1, vertrokken: de functiegroepen zijn samen 1 meer."]
    small = [Counts("Rij 1", "2024", "Verzorgenden", 5, 1, 1, 5), Counts("Rij 2", "2024", "Begeleiders", 4, 0, 0, 4)]
    assert "onder de 10" in faults(small)[0]


def test_a_sudden_change_is_remarked_and_not_refused() -> None:
    sudden = replace(GOOD, nieuw=70, eind=172)
    assert faults([sudden]) == []
    assert "fusie" in remarks([sudden])[0]
    assert remarks([GOOD]) == []


def test_functions_make_the_whole() -> None:
    rows = [
        Counts("Rij 1", "2024", "Verzorgenden", 100, 12, 10, 98, {"buiten_zw": 4}, {"overig_in": 3}, 0.9),
        Counts("Rij 2", "2024", "Begeleiders", 50, 6, 4, 48, {"buiten_zw": 1}, {}, 0.6),
    ]
    one = whole(rows)
    assert (one.begin, one.weg, one.nieuw, one.eind) == (150, 18, 14, 146)
    assert (one.naar, one.van, one.woont) == ({"buiten_zw": 5}, {}, pytest.approx(0.8))
    assert whole([*rows, GOOD]) is GOOD
    assert periods([GOOD, replace(GOOD, periode="2025KW04")]) == ["2025KW04", "2024"]


def test_what_leaves_is_combined_and_rounded() -> None:
    found = guarded([replace(GOOD, naar=dict(zip(DESTINATIONS, (11, 4, 3), strict=True)), woont=0.87)])
    weg = found.weg[0]
    assert weg is not None
    assert [(cell.parts, cell.count) for cell in weg.cells] == [(tuple(sorted(DESTINATIONS.values())), 20)]
    assert found.totals() == {"weg": Value(20, 4), "nieuw": Value(25, 4), "gebleven": Value(100, 4)}
    assert (found.woont, found.shares) == (0.9, (0.0, 0.9))
    assert guarded([GOOD]).shares == (0.0, 1.0)


def test_so_few_that_left_are_not_told() -> None:
    few = guarded([Counts("Rij 1", "2024", "", 120, 9, 26, 137)])
    assert few.totals() == {"weg": None, "nieuw": Value(25, 4), "gebleven": Value(110, 4)}


def test_functions_stand_alone_where_they_are_large_enough() -> None:
    rows = [
        Counts("Rij 1", "2024", "Verzorgenden", 300, 60, 60, 300),
        Counts("Rij 2", "2024", "Begeleiders", 200, 40, 30, 190),
        Counts("Rij 3", "2024", "Leerlingen", 20, 3, 5, 22),
    ]
    found = guarded(rows)
    assert found.functions() == ["Begeleiders", "Leerlingen", "Verzorgenden"]
    assert found.of_function("Verzorgenden") == {
        "weg": Value(60, 4), "nieuw": Value(60, 4), "gebleven": Value(240, 4)
    }  # fmt: skip
    assert found.of_function("Leerlingen")["weg"] is None
    assert alone(found.weg[1], {"Leerlingen", "Begeleiders"}) == Value(45, 4)
    assert found.gebleven.cells[0].parts != (ALL,)


def test_a_part_that_nobody_told_is_a_part() -> None:
    found = guarded([replace(GOOD, begin=200, weg=60, eind=166, naar={"zelfde_branche": 20, "buiten_zw": 20})])
    assert alone(found.weg[0], {"Andere werkgever zelfde branche"}) == Value(20, 4)
    assert alone(found.weg[0], {REST}) == Value(20, 4)
    assert total(found.weg[0]) == Value(60, 12)


numbers = st.integers(0, 60)


@given(st.tuples(numbers, numbers, numbers), st.lists(numbers, min_size=5, max_size=5), st.integers(10, 300))
def test_three_groups_without_a_person_in_common_tell_nothing_of_each_other(
    naar: tuple[int, ...], van: list[int], stayed: int
) -> None:
    """Each of the three is what it is whatever the others are: what is proved of one split holds for all of it."""

    def of(destinations: tuple[int, ...], origins: list[int], remain: int) -> Guarded:
        left, joined = sum(destinations), sum(origins)
        to, came = dict(zip(DESTINATIONS, destinations, strict=True)), dict(zip(ORIGINS, origins, strict=True))
        return guarded([Counts("Rij 1", "2024", "", remain + left, left, joined, remain + joined, to, came)])

    found = of(naar, van, stayed)
    assert found.weg == of(naar, [20] * 5, 40).weg
    assert found.nieuw == of((20, 20, 20), van, 40).nieuw
    assert found.gebleven == of((20, 20, 20), [20] * 5, stayed).gebleven
    counts = [cell.count for split in (found.weg[0], found.nieuw[0], found.gebleven) if split for cell in split.cells]
    assert all(count >= 10 and count % 5 == 0 for count in counts)
