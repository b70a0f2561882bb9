"""Limits and comparisons against numbers that a separate prototype worked out, to four decimals."""

from __future__ import annotations

import pytest

from analysis.claims import Value
from analysis.eigen.binomial import exact, garwood, mid_p
from analysis.eigen.ratio import chance, compared, rate_ratio
from analysis.eigen.seen import power, seen_from
from analysis.eigen.several import divides_alike, funnel, holm, over_expected, overdispersion

REGION, STOCK = Value(1600, 10), Value(13100, 10)
NEAR = 0.00006


@pytest.mark.parametrize(
    ("part", "whole", "wide", "narrow"),
    [
        (0, 40, (0, 0.0881), (0, 0.0722)),
        (3, 40, (0.0157, 0.2039), (0.0194, 0.1907)),
        (12, 85, (0.0751, 0.2336), (0.0788, 0.2277)),
        (45, 300, (0.1116, 0.1955), (0.1129, 0.1938)),
        (85, 85, (0.9575, 1), (0.9654, 1)),
    ],
)
def test_limits_of_a_proportion(part: int, whole: int, wide: tuple[float, float], narrow: tuple[float, float]) -> None:
    assert exact(part, whole) == pytest.approx(wide, abs=NEAR)
    assert mid_p(part, whole) == pytest.approx(narrow, abs=NEAR)


@pytest.mark.parametrize(("part", "whole"), [(5, 4), (-1, 4), (0, 0)])
def test_what_is_no_part_has_no_limits(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="whole"):
        mid_p(part, whole)


def test_limits_of_a_rate() -> None:
    assert [end / 40 for end in garwood(0)] == pytest.approx((0, 0.0922), abs=NEAR)


@pytest.mark.parametrize(
    ("part", "whole", "ratio", "low", "high"),
    [
        (18, 120, 1.2307, 0.7249, 1.9585),
        (30, 120, 2.0669, 1.3848, 2.9733),
        (5, 120, 0.3391, 0.1096, 0.7958),
    ],
)
def test_a_rate_beside_the_rest_of_the_region(part: int, whole: int, ratio: float, low: float, high: float) -> None:
    found = rate_ratio(part, whole, REGION, STOCK, 1.0)
    assert found is not None
    assert (found.waarde, found.low, found.high) == pytest.approx((ratio, low, high), abs=NEAR)


def test_rounding_of_the_region_is_in_the_limits_and_the_chance() -> None:
    found = rate_ratio(18, 120, Value(1600), Value(13100), 1.0)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.7275, 1.9515), abs=NEAR)
    assert chance(18, 120, Value(1600), Value(13100), 1.0) == pytest.approx(0.357, abs=0.0005)
    assert chance(18, 120, REGION, STOCK, 1.0) > 0.357
    assert chance(30, 120, Value(1600), Value(13100), 1.0) == pytest.approx(0.0003, abs=0.00005)


def test_the_region_without_the_organisation_shows_what_the_whole_region_hides() -> None:
    rest, whole = (rate_ratio(300, 1600, REGION, STOCK, lives) for lives in (1.0, 0.0))
    assert rest is not None
    assert whole is not None
    assert rest.waarde == pytest.approx(1.6587, abs=NEAR)
    assert whole.waarde == pytest.approx(1.5352, abs=NEAR)
    assert rate_ratio(1600, 13100, REGION, STOCK, 1.0) is None


def test_a_verdict_holds_for_the_whole_rounding_and_for_whoever_lives_elsewhere() -> None:
    def verdict(left: float, stayed: float, step: float = 0.0) -> str:
        found = compared(Value(left, step), Value(stayed, step), REGION, STOCK)
        assert found is not None
        return found.oordeel

    assert verdict(18, 102) == "niet te onderscheiden"
    assert verdict(30, 90) == "hoger"
    assert verdict(5, 115) == "lager"
    # 24 of 120 is higher to who knows it, 22 (which prints as 25 too, with 97 who stayed) is not
    assert (verdict(24, 96), verdict(24, 96, 4)) == ("hoger", "niet te onderscheiden")
    near = compared(Value(24), Value(96), REGION, STOCK, (1.0,))
    assert near is not None
    assert near.oordeel == "hoger"


def test_holm() -> None:
    assert holm([0.004, 0.03, 0.04, 0.20, 0.60]) == pytest.approx([0.020, 0.120, 0.120, 0.400, 0.600])
    assert holm([0.6, 0.004, 0.04, 0.03, 0.2]) == pytest.approx([0.600, 0.020, 0.120, 0.120, 0.400])


def test_a_mix_of_functions() -> None:
    expected = 60 * 0.12 + 40 * 0.25 + 20 * 0.40
    assert over_expected(9 + 12 + 7, expected) == pytest.approx((1.1111, 0.7383, 1.6059), abs=NEAR)
    assert over_expected(3, 9.9) is None


def test_a_funnel() -> None:
    wide, small = funnel(0.1221, 100), funnel(0.1221, 50)
    assert (wide.low, wide.high) == pytest.approx((0.0562, 0.1851), abs=NEAR)
    assert (wide.lowest, wide.highest) == pytest.approx((0.0279, 0.2283), abs=NEAR)
    assert (small.low, small.high, small.lowest, small.highest) == pytest.approx((0.0275, 0.2108, 0, 0.2753), abs=NEAR)
    more = funnel(0.1221, 100, 4.0)
    assert more.high - 0.1221 == pytest.approx(2 * (wide.high - 0.1221))
    assert funnel(0.1221, 100, 0.5) == wide


def test_overdispersion_is_about_one_of_chance_and_more_of_groups_that_differ() -> None:
    even = overdispersion([12, 10, 8, 10, 9, 11], [100] * 6)
    assert even < 1
    assert overdispersion([30, 10, 2, 10, 0, 8], [100] * 6) > 4


def test_a_division_that_is_alike_and_one_that_is_not() -> None:
    rest = [480.0, 350.0, 780.0]
    alike = divides_alike([Value(30, 4), Value(20, 4), Value(50, 4)], rest)
    other = divides_alike([Value(70, 4), Value(15, 4), Value(15, 4)], rest)
    assert alike > 0.9
    assert other < 0.001
    # rounding may not make the difference: exact it is one, in fives it is none
    assert divides_alike([Value(25), Value(10), Value(15)], rest) < divides_alike(
        [Value(25, 4), Value(10, 4), Value(15, 4)], rest
    )


@pytest.mark.parametrize(
    ("persons", "rate", "seen"), [(300, 0.20, 0.861), (300, 0.16, 0.237), (800, 0.16, 0.844), (2000, 0.16, 0.996)]
)
def test_how_often_a_difference_is_seen(persons: int, rate: float, seen: float) -> None:
    assert power(persons, rate, REGION, STOCK, (1.0,)) == pytest.approx(seen, abs=0.0006)
    # whether they live in the region is not known: it must hold either way
    assert power(persons, rate, REGION, STOCK) <= power(persons, rate, REGION, STOCK, (1.0,))


def test_from_what_size_a_difference_is_seen() -> None:
    size = seen_from(2, REGION, STOCK)
    assert size is not None
    assert 100 <= size <= 160
    assert power(size, 0.2442, REGION, STOCK) >= 0.75
    larger = seen_from(1.5, REGION, STOCK)
    assert larger is not None
    assert larger > size
    assert seen_from(9, REGION, STOCK) is None
