"""Among all: how many it is higher than, ties and roundings apart, members without a number told."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import at_an_end, beside, place, rest_of, standing


def rows(*values: float | None, step: float = 0.0) -> list[dict[str, Any]]:
    return [{"waarde": value, "afgerond_op": step} for value in values]


def said(found: list[dict[str, Any]]) -> tuple[str, str]:
    place = standing(found[0], found)
    assert place is not None
    return beside(place, "regio’s"), rest_of(place)


def test_higher_than_most() -> None:
    found = rows(8.4, *[7.0] * 24, 8.4, 9.0, 9.1)
    assert said(found) == (
        "hoger dan in 24 van de 27 andere regio’s",
        "lager dan in 2 andere en niet te onderscheiden van 1 andere",
    )


def test_lower_and_everything() -> None:
    assert said(rows(1.0, 2.0, 3.0)) == ("lager dan in alle 2 andere regio’s", "")
    assert said(rows(3.0, 2.0, 1.0)) == ("hoger dan in alle 2 andere regio’s", "")
    assert said(rows(2.0, 3.0, 1.0, 4.0)) == ("lager dan in 2 van de 3 andere regio’s", "hoger dan in 1 andere")


def test_rounding_and_ties_are_no_order() -> None:
    assert said(rows(8.0, 8.1, 8.2, 9.0, step=0.2))[1] == "niet te onderscheiden van 1 andere"
    assert said(rows(8.0, 8.0, 8.0)) == ("niet te onderscheiden van de andere 2 regio’s", "")


def test_who_has_no_number_is_told() -> None:
    found = rows(8.0, 7.0, None, 9.0)
    place = standing(found[0], found)
    assert place is not None
    assert place.zonder == (found[2],)
    assert beside(place, "regio’s") == "hoger dan in 1 van de 2 andere regio’s met een cijfer"


def test_three_quarters_of_the_others_make_an_end() -> None:
    for values, end in (
        ((5, 1, 2, 3, 9), True), ((5, 1, 2, 8, 9), False), ((1, 5, 6, 7, 0), True), ((5, 1, 2, 3, 3, 9, 9), False),
        ((5, 1, 5, 5, 5), False), ((5, 1), True), ((5, 5), False),
    ):  # fmt: skip
        found = rows(*values)
        where = standing(found[0], found)
        assert where is not None
        assert at_an_end(where) is end, values
    wide = rows(5, 1, 2, 4.9, 9, step=0.2)  # an other that rounding does not tell apart is on neither side
    where = standing(wide[0], wide)
    assert where is not None
    assert not at_an_end(where)


def test_nothing_to_stand_beside() -> None:
    alone = rows(8.0, None)
    assert standing(alone[0], alone) is None
    assert standing(alone[1], alone) is None


@given(st.lists(st.none() | st.integers(0, 9), min_size=2, max_size=28), st.sampled_from([0.0, 1.0, 2.0]))
def test_it_is_the_place_told_otherwise(numbers: list[int | None], step: float) -> None:
    found = rows(*numbers, step=step)
    for row in found:
        here, ranked = standing(row, found), place(row, found)
        if here is None or ranked is None:
            assert row["waarde"] is None or sum(number is not None for number in numbers) == 1
            continue
        assert ranked.van == here.lager_dan + 1
        assert ranked.tot == ranked.aantal - here.hoger_dan
        assert here.anderen + len(here.zonder) == len(found) - 1
