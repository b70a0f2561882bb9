"""Usual or not: the oracle, at least eight points, no overlapping windows, rounding respected."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import Value, independent, limits, usual

# Eight points with mean 6,2125 and mean moving range 2/7.
ORACLE = (6.0, 6.3, 6.2, 6.5, 6.0, 6.4, 6.3, 6.0)
TENTHS = st.integers(0, 300).map(lambda number: number / 10)


def values(points: Sequence[float], step: float = 0.0) -> list[Value]:
    return [Value(point, step) for point in points]


def test_oracle() -> None:
    known = limits(values(ORACLE))
    assert known is not None
    assert known.gemiddelde.waarde == pytest.approx(6.2125)
    assert (known.onder.waarde, known.boven.waarde) == pytest.approx((5.4525, 6.9725))
    assert usual(Value(7.4), values(ORACLE)) == "hoger"
    assert usual(Value(5.4), values(ORACLE)) == "lager"
    assert usual(Value(6.9), values(ORACLE)) == "gewoon"
    assert usual(Value(5.4525 + 1e-12), values(ORACLE)) == "gewoon"


def test_fewer_than_eight_points_say_nothing() -> None:
    assert limits(values(ORACLE[1:])) is None
    assert usual(Value(9.9), values(ORACLE[1:])) is None


def test_rounding_decides_nothing_by_itself() -> None:
    """A point of 7,1 in tenths lies above 6,97, but rounding of the points may move that limit by 0,3."""
    assert usual(Value(7.1, 0.1), values(ORACLE, 0.1)) == "onbeslist"
    assert usual(Value(7.1), values(ORACLE)) == "hoger"
    assert usual(Value(7.4, 0.1), values(ORACLE, 0.1)) == "hoger"


@given(st.lists(TENTHS, min_size=8, max_size=20), TENTHS)
def test_the_limits_are_those_of_exact_fractions(points: list[float], newest: float) -> None:
    exact = [Fraction(str(point)) for point in points]
    mean = sum(exact) / len(exact)
    moving = [abs(exact[at] - exact[at - 1]) for at in range(1, len(exact))]
    reach = Fraction("2.66") * sum(moving) / len(moving)
    inside = mean - reach <= Fraction(str(newest)) <= mean + reach
    found = limits(values(points))
    assert found is not None
    assert found.onder.waarde == pytest.approx(float(mean - reach))
    assert found.boven.waarde == pytest.approx(float(mean + reach))
    near = min(abs(newest - found.onder.waarde), abs(newest - found.boven.waarde)) < 1e-6
    assert near or (usual(Value(newest), values(points)) == "gewoon") is inside


@given(st.lists(TENTHS, min_size=8, max_size=8), TENTHS)
def test_no_true_numbers_behind_the_rounding_say_otherwise(points: list[float], newest: float) -> None:
    """Every corner of the rounding: the limit is convex in the points, so a corner is the worst."""
    told = usual(Value(newest, 0.1), values(points, 0.1))
    if told not in {"hoger", "lager"}:
        return
    for corner in product((-0.05, 0.05), repeat=len(points)):
        known = limits(values([point + shift for point, shift in zip(points, corner, strict=True)]))
        assert known is not None
        if told == "hoger":
            assert newest - 0.05 >= known.boven.waarde - 1e-9
        else:
            assert newest + 0.05 <= known.onder.waarde + 1e-9


def codes(*found: str) -> list[dict[str, Any]]:
    return [{"periode_code": code} for code in found]


def told(rows: list[dict[str, Any]]) -> list[str]:
    return [row["periode_code"] for row in independent(rows)]


def test_points_are_a_year_apart() -> None:
    quarters = codes(*(f"{year}KW0{quarter}" for year in range(2020, 2023) for quarter in range(1, 5)))
    assert told(quarters) == ["2020KW04", "2021KW04", "2022KW04"]
    assert told(quarters[:-1]) == ["2020KW03", "2021KW03", "2022KW03"]


def test_a_hole_ends_the_series() -> None:
    assert told(codes("2018KW04", "2019KW04", "2021KW04", "2022KW04")) == ["2021KW04", "2022KW04"]
    assert told([]) == []


@given(st.lists(st.tuples(st.integers(2005, 2025), st.integers(1, 4)), unique=True))
def test_no_two_points_overlap(moments: list[tuple[int, int]]) -> None:
    found = told(codes(*(f"{year}KW0{quarter}" for year, quarter in moments)))
    assert len({code[4:] for code in found}) <= 1
    assert (
        [int(code[:4]) for code in found] == list(range(int(found[0][:4]), int(found[-1][:4]) + 1)) if found else True
    )
    assert not moments or found[-1] == max(f"{year}KW0{quarter}" for year, quarter in moments)
