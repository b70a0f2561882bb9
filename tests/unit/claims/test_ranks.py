"""Who is highest: ties named, rounding respected, members without a number told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import (
    Value,
    above,
    among,
    amount,
    furthest,
    growth,
    highest,
    lowest,
    names,
    nearest,
    outermost,
    place,
    rank,
    ranked,
    value_of,
    who,
)
from analysis.formats import number, percent


def rows(*pairs: tuple[str, float | None, float | None]) -> list[dict[str, Any]]:
    return [{"branche": name, "waarde": value, "afgerond_op": step} for name, value, step in pairs]


def test_one_winner() -> None:
    top = highest(rows(("VVT", 140, 10), ("GGZ", 130, 10)))
    assert top is not None
    assert top.enig is not None
    assert top.enig["branche"] == "VVT"
    assert who(top, "branche", "branches", number) == "VVT (140)"
    assert among(top, "branches") == "van twee branches"


def test_a_tie_is_named_and_counted() -> None:
    two = highest(rows(("VVT", 140, 10), ("Jeugdzorg", 140, 10), ("GGZ", 130, 10)))
    assert two is not None
    assert two.enig is None
    assert who(two, "branche", "branches", number) == "VVT en jeugdzorg (beide 140)"
    three = highest(rows(*((name, 6.3, 0.1) for name in ("VVT", "GGZ", "UMC"))))
    assert three is not None
    assert three.allemaal
    assert who(three, "branche", "branches", percent) == "VVT, GGZ en UMC (elk 6,3%)"
    many = highest(rows(*((name, 6.3, 0.1) for name in "ABCDE")))
    assert many is not None
    assert who(many, "branche", "branches", percent) == "vijf branches (elk 6,3%)"


def test_rounding_hides_an_order() -> None:
    """Seen: 'laagste van 5: +20.650', where one of the five is 21.000 in thousands."""
    low = lowest(rows(("2020", 21_000, 1000), ("2023", 20_650, 10), ("2019", 30_000, 1000)))
    assert low is not None
    assert [row["branche"] for row in low.rijen] == ["2020", "2023"]
    assert not low.gelijk
    assert amount(low, number) == "21.000 en 20.650, binnen de afronding gelijk"


def test_a_member_without_a_number_is_told() -> None:
    top = highest(rows(("bso", 36, 1), ("dagopvang", None, None), ("peuteropvang", 16, 1)))
    assert top is not None
    assert not top.compleet
    assert among(top, "soorten opvang") == "van twee soorten opvang met een cijfer"
    assert ranked(rows(("bso", 36, 1), ("dagopvang", None, None))) is None
    assert highest(rows(("bso", None, None))) is None


def test_order_groups_ties() -> None:
    groups = ranked(rows(("A", 10, 10), ("B", 30, 10), ("C", 30, 10), ("D", 18, 10)))
    assert groups is not None
    assert [[row["branche"] for row in group] for group in groups] == [["B", "C"], ["D", "A"]]


def test_the_largest_change_may_be_a_fall() -> None:
    far = furthest(rows(("A", -12, 1), ("B", 3, 1), ("C", 12, 1)))
    assert far is not None
    assert [value.waarde for value in far.waarden] == [-12, 12]


def test_the_fastest_growth_is_not_told_apart_by_rounding() -> None:
    """Seen: 'het snelst in Drenthe: +350%', from 200 to 900 in hundreds."""
    members = [
        {"regio": "Drenthe", "toen": 200, "nu": 900, "afgerond_op": 100},
        {"regio": "Zeeland", "toen": 400, "nu": 1500, "afgerond_op": 100},
        {"regio": "Utrecht", "toen": 2000, "nu": 4000, "afgerond_op": 100},
        {"regio": "Flevoland", "toen": 0, "nu": 100, "afgerond_op": 100},
    ]
    fastest = highest(members, lambda row: growth(row, "toen", "nu"))
    assert fastest is not None
    assert [row["regio"] for row in fastest.rijen] == ["Drenthe", "Zeeland"]
    assert [row["regio"] for row in fastest.zonder] == ["Flevoland"]


def test_sizes_across_zero() -> None:
    far = furthest([{"naam": "A", "waarde": -5, "afgerond_op": 20}, {"naam": "B", "waarde": 12, "afgerond_op": 0}])
    assert far is not None
    assert [row["naam"] for row in far.rijen] == ["A", "B"]


def test_names_keep_capitals_that_belong_to_them() -> None:
    top = highest(rows(("Kinderopvang", 2, 1), ("UMC's", 2, 1)))
    assert top is not None
    assert names(top, "branche", "branches") == "kinderopvang en UMC's"


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        (Value(140, 10), Value(130, 10), True),
        (Value(140, 10), Value(140, 10), False),
        (Value(6.3, 0.1), Value(6.2, 0.1), True),
        (Value(0.3), Value(0.1 + 0.2), False),
        (Value(142), Value(140, 10), False),
        (Value(145), Value(140, 10), True),
        (Value(130, 10), Value(140, 10), False),
    ],
)
def test_certainly_more(one: Value, other: Value, certain: bool) -> None:
    assert above(one, other) is certain


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from([0, 10, 100])), min_size=1, max_size=8), st.data())
def test_the_true_highest_is_always_among_those_named(printed: list[tuple[int, int]], data: st.DataObject) -> None:
    """Whatever the true numbers behind the roundings are, one of the rows that are named has the highest."""
    members = [
        {"naam": str(place), "waarde": value - value % (step or 1), "afgerond_op": step}
        for place, (value, step) in enumerate(printed)
    ]
    true = []
    for row in members:
        value = value_of(row)
        assert value is not None
        # an upper end belongs to the next printed number
        most = value.high - 1e-6 if value.stap else value.high
        true.append(data.draw(st.floats(value.low, most)))
    top = highest(members)
    assert top is not None
    assert max(true) == max(true[int(row["naam"])] for row in top.rijen)


@pytest.mark.parametrize(
    ("own", "expected", "told"),
    [
        ("A", (1, 1, 4), "plaats 1 van 4"),
        ("B", (2, 3, 4), "gedeeld plaats 2 tot en met 3 van 4"),
        ("D", (4, 4, 4), "plaats 4 van 4"),
        ("E", None, None),
    ],
)
def test_a_place_shared_is_said(own: str, expected: tuple[int, int, int] | None, told: str | None) -> None:
    members = rows(("A", 50, 10), ("B", 30, 10), ("C", 30, 10), ("D", 10, 10), ("E", None, None))
    found = place(next(row for row in members if row["branche"] == own), members)
    assert (found and (found.van, found.tot, found.aantal)) == expected
    assert (found and rank(found)) == told


def test_when_all_are_equal_nobody_has_a_place() -> None:
    members = rows(("A", 103.6, 0.1), ("B", 103.6, 0.1), ("C", 103.6, 0.1))
    found = place(members[0], members)
    assert found is not None
    assert rank(found) == "niet te onderscheiden van de andere 2"
    two = place(members[0], members[:2])
    assert two is not None
    assert rank(two) == "niet te onderscheiden van de andere"


def test_nearest_never_chooses_among_equals() -> None:
    members = rows(("A", 50, 0), ("B", 52, 0), ("C", 48, 0), ("D", 60, 0), ("E", 40, 0), ("F", None, None))
    assert [row["branche"] for row in nearest(members[0], members)] == ["B", "C"]
    assert [row["branche"] for row in nearest(members[0], members, most=4)] == ["B", "C", "D", "E"]
    assert nearest(members[-1], members) == []
    assert nearest(members[0], members, most=1) == []


def test_the_outermost_are_the_lowest_and_highest_numbers_also_where_all_tie() -> None:
    low, high = outermost(rows(("A", 15.2, 1), ("B", 15.0, 1), ("C", None, None), ("D", 15.4, 1))) or ({}, {})
    assert (low["branche"], high["branche"]) == ("B", "D")
    assert outermost(rows(("A", None, None))) is None
