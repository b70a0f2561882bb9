"""Training places divided over employers: the worked example, the caps, ties, and what always holds."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.places import Employer, divide_places, training_places

Q = Decimal(15)


def employers(*pairs: tuple[object, object]) -> list[Employer]:
    return [Employer(f"TESTDATA {at}", Decimal(str(fte)), Decimal(str(p))) for at, (fte, p) in enumerate(pairs, 1)]


def given_to(division: object) -> list[int]:
    return [share.given for share in division.shares]  # type: ignore[attr-defined]


def test_the_worked_example() -> None:
    division = divide_places(employers((400, 40), (250, 45), (150, 10)), Q, 20)
    assert [share.norm for share in division.shares] == [60, Decimal("37.5"), Decimal("22.5")]
    assert [share.need for share in division.shares] == [20, 0, Decimal("12.5")]
    assert [share.exact for share in division.shares] == [Decimal("12.31"), 0, Decimal("7.69")]
    assert given_to(division) == [12, 0, 8]
    assert (division.need, division.left) == (Decimal("32.5"), 0)
    assert division.tied == ()


def test_the_norm_is_that_of_the_quota() -> None:
    norm = divide_places(employers((733, 0)), Q, 1).shares[0].norm
    assert norm == training_places(Decimal(733), Q).needed == Decimal("109.95")


def test_nobody_gets_more_than_the_norm_and_the_rest_is_left() -> None:
    division = divide_places(employers((100, 4.5), (40, 2)), Q, 50)
    # 10,5 and 4: half a place more would be above the norm
    assert (given_to(division), division.left) == ([10, 4], 36)


def test_a_place_that_one_cannot_hold_goes_to_who_can() -> None:
    # shares 8,5 and 0,5 three times; a whole place is above the norm of the small ones, so the large one gets all
    division = divide_places(employers((340, 34), (2, 0), (3, 0), (3, 0)), Q, 10)
    assert [share.need for share in division.shares] == [17, Decimal("0.3"), Decimal("0.45"), Decimal("0.45")]
    assert (given_to(division), division.left, division.tied) == ([10, 0, 0, 0], 0, ())


def test_a_tie_goes_to_the_first_and_is_said() -> None:
    division = divide_places(employers((100, 5), (100, 5), (100, 5)), Q, 10)
    assert given_to(division) == [4, 3, 3]
    assert division.tied == ("TESTDATA 1", "TESTDATA 2", "TESTDATA 3")


def test_who_is_ahead_of_a_tie_has_no_part_in_it() -> None:
    # shares 2,8 and 2,6 and 2,6 of 8 places
    division = divide_places(employers((200, 2), (200, 4), (200, 4)), Q, 8)
    assert (given_to(division), division.tied) == ([3, 3, 2], ("TESTDATA 2", "TESTDATA 3"))


def test_equal_shares_that_all_get_the_same_are_no_tie() -> None:
    assert divide_places(employers((100, 5), (100, 5)), Q, 10).tied == ()
    # shares 1,75 and 1,75 and 3,5: there are two last places and both of the equal ones get one
    division = divide_places(employers((50, 0), (50, 0), (100, 0)), Q, 7)
    assert (given_to(division), division.tied) == ([2, 2, 3], ())


def test_when_nobody_is_short_nothing_is_divided() -> None:
    division = divide_places(employers((100, 15), (100, 30)), Q, 5)
    assert (given_to(division), division.left) == ([0, 0], 5)
    assert division.need == 0


@pytest.mark.parametrize(
    ("people", "quota", "places", "says"),
    [
        ([], 15, 1, "employer"),
        ([(0, 0)], 15, 1, "fte"),
        ([(10, -1)], 15, 1, "present"),
        ([(10, 0)], -1, 1, "norm"),
        ([(10, 0)], 15, -1, "places"),
    ],
)
def test_what_cannot_be_divided_is_refused(people: list[tuple[int, int]], quota: int, places: int, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        divide_places(employers(*people), Decimal(quota), places)


def test_two_employers_with_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        divide_places([Employer("TESTDATA", Decimal(1), Decimal(0))] * 2, Q, 1)


_FTE = st.decimals("0.1", 3000, places=1)


@given(st.lists(st.tuples(_FTE, st.decimals(0, 200, places=1)), min_size=1, max_size=8), st.integers(0, 400))
def test_what_always_holds(people: list[tuple[Decimal, Decimal]], places: int) -> None:
    division = divide_places(employers(*people), Q, places)
    needs = [max(Fraction(fte) * 15 / 100 - Fraction(present), Fraction(0)) for fte, present in people]
    total, got = sum(needs), given_to(division)
    assert sum(got) + division.left == places
    assert all(number <= need for number, need in zip(got, needs, strict=True))
    if division.left:
        # whoever has room for a whole place got it
        assert got == [floor(need) for need in needs]
    elif total and all(floor(need) >= 1 + floor(places * need / total) for need in needs if need):
        # no cap in the way: each gets its share rounded down or up
        assert all(abs(number - places * need / total) < 1 for number, need in zip(got, needs, strict=True))


@given(st.lists(st.tuples(_FTE, st.just(Decimal(0))), min_size=2, max_size=6), st.integers(0, 200))
def test_the_order_matters_only_in_a_tie(people: list[tuple[Decimal, Decimal]], places: int) -> None:
    listed = employers(*people)
    forth, back = divide_places(listed, Q, places), divide_places(listed[::-1], Q, places)
    if not forth.tied:
        assert given_to(forth) == given_to(back)[::-1]
