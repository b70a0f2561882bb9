"""Rests, shares, changes and indexes: only from complete parts, on honest bases, inside the rounding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import (
    Value,
    adding_up,
    alike,
    index_refused,
    instead,
    kind_of,
    majority,
    moved,
    movement,
    part_of,
    rest,
    roughly,
    share,
    total,
)
from analysis.claims.changes import Kind


def tens(value: float) -> Value:
    return Value(value, 10)


def test_a_rest_needs_every_part() -> None:
    assert rest(Value(1000), [Value(300), Value(200)]) == Value(500)
    assert rest(Value(1000), [Value(300), None]) is None
    assert rest(None, [Value(300)]) is None
    assert rest(Value(100), [Value(300)]) is None
    assert rest(tens(1000), [tens(300), tens(200)]) == Value(500, 30)


def test_a_total_needs_every_row() -> None:
    assert total([{"waarde": 10, "afgerond_op": 10}, {"waarde": 20, "afgerond_op": 10}]) == Value(30, 20)
    assert total([{"waarde": 10}, {"waarde": None}]) is None
    assert total([]) is None


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ([444.8, -7.9, 13.1], [445, -8, 13]),
        ([0.4, 0.4, 0.2], [1, 0, 0]),
        ([-72.7, -66.7, 59.3], [-72, -67, 59]),
        ([10.6, 10.6, -3.2], [10, 11, -3]),
    ],
)
def test_whole_parts_add_up_to_the_whole(parts: list[float], printed: list[int]) -> None:
    assert adding_up(parts, sum(parts)) == printed


@given(st.lists(st.integers(-99_999, 99_999), min_size=1, max_size=9))
def test_whole_parts_are_never_one_off(hundredths: list[int]) -> None:
    parts = [number / 100 for number in hundredths]
    printed = adding_up(parts, sum(parts))
    assert sum(printed) == round(sum(parts))
    assert all(abs(whole - part) < 1 for whole, part in zip(printed, parts, strict=True))


def test_share_of_what_is_shown() -> None:
    """Seen: 860 of 2.080 told as 20,2% (of all leavers)."""
    external, intern = share(tens(860), tens(2080)), share(tens(1400), tens(2170))
    assert external is not None
    assert intern is not None
    assert (external.tekst, intern.tekst) == ("41,3%", "64,5%")


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (tens(20), tens(40), None),
        (Value(21_000, 1000), Value(38_000, 1000), "55%"),
        (Value(95), Value(0), None),
        (Value(95), None, None),
        (Value(950), Value(570), None),
        (Value(-5), Value(10), None),
        (Value(1), Value(3), "33,3%"),
        (Value(0), Value(3), "0,0%"),
    ],
)
def test_shares(part: Value, whole: Value | None, told: str | None) -> None:
    found = share(part, whole)
    assert (found.tekst if found else None) == told


@given(st.integers(1, 300), st.integers(1, 300), st.sampled_from([1, 10, 100]))
def test_the_margin_of_a_share_holds_every_true_share(part: int, rest_of_it: int, step: int) -> None:
    whole = part + rest_of_it
    printed = [Value(round(number / step) * step, step) for number in (part, whole)]
    found = share(*printed)
    if found is not None:
        assert abs(100 * part / whole - found.waarde) <= found.marge + 1e-9


def test_most_is_more_than_half() -> None:
    assert majority(tens(600), tens(1000))
    assert not majority(tens(500), tens(1000))
    assert not majority(tens(510), tens(1010))
    assert not majority(None, tens(10))
    assert not majority(Value(0.1 + 0.2), Value(0.6))  # half, but for what a computer makes of tenths


def test_a_change_inside_the_rounding_has_no_percentage() -> None:
    """Seen: '+10 (+50,0%)' from 20 to 30 in tens."""
    found = movement(tens(20), tens(30))
    assert found.richting == "hoger"
    assert found.verschil == Value(10, 20)
    assert found.procent_tekst is None


@pytest.mark.parametrize(
    ("before", "after", "kind", "direction", "told"),
    [
        (tens(3440), tens(4250), "aantal", "hoger", "+23,5%"),
        (Value(6600, 100), Value(5200, 100), "aantal", "lager", "−21%"),
        (Value(-40), Value(-60), "saldo", "lager", None),
        (Value(40), Value(60), "saldo", "hoger", None),
        (Value(55, 1), Value(61, 1), "aandeel", "hoger", None),
        (Value(0), Value(5), "aantal", "hoger", None),
        (Value(6.1, 0.1), Value(6.1, 0.1), "aandeel", "gelijk", None),
        (Value(21_000, 1000), Value(20_650, 10), "aantal", "onbeslist", "−2%"),
    ],
)
def test_changes(before: Value, after: Value, kind: Kind, direction: str, told: str | None) -> None:
    found = movement(before, after, kind)
    assert (found.richting, found.procent_tekst) == (direction, told)


@pytest.mark.parametrize(
    ("base", "kind", "refused"),
    [
        (Value(40), "aantal", None),
        (Value(6.1), "aandeel", None),
        (Value(-40), "saldo", "een saldo kan onder nul komen, dus een index zegt niets"),
        (None, "aantal", "geen cijfer in de basisperiode"),
        (Value(0), "aantal", "het cijfer in de basisperiode is nul"),
        (Value(-3), "aantal", "het cijfer in de basisperiode is negatief"),
        (Value(5), "verandering", "dit cijfer is zelf een verandering"),
    ],
)
def test_index(base: Value | None, kind: Kind, refused: str | None) -> None:
    assert index_refused(base, kind) == refused


def test_kinds_of_figures() -> None:
    assert kind_of({"indicator_code": "saldo_extern", "eenheid": "werknemers", "soort": "stroom"}) == "saldo"
    assert kind_of({"indicator_code": "verzuim_cbs", "eenheid": "procent", "soort": "aandeel"}) == "aandeel"
    assert kind_of({"indicator_code": "x_verandering", "eenheid": "procent", "soort": "verandering"}) == "verandering"
    assert kind_of({"indicator_code": "werknemers", "eenheid": "werknemers", "soort": "stand"}) == "aantal"


def test_a_part_of_a_sum_is_known_better_than_a_share_of_it() -> None:
    """Three printed tens together have a step of 30, but what rounding adds to one it adds to the sum too."""
    parts = [tens(860), tens(840), tens(380)]
    found = part_of(parts[0], parts)
    assert found is not None
    assert found.tekst == "41,3%"
    coarse = share(parts[0], Value(2080, 60))
    assert coarse is not None
    assert coarse.tekst == "41%"
    assert part_of(parts[0], [*parts, None]) is None
    assert part_of(tens(0), [tens(0)]) is None
    assert part_of(tens(20), [tens(20), tens(20)]).tekst is None  # type: ignore[union-attr]


@given(st.lists(st.integers(0, 400), min_size=1, max_size=5), st.sampled_from([1, 10, 100]))
def test_the_ends_of_a_part_hold_every_true_part(true: list[int], step: int) -> None:
    printed = [Value(round(number / step) * step, step) for number in true]
    found = part_of(printed[0], printed)
    if found is not None and sum(true) > 0:
        assert found.low - 1e-9 <= 100 * true[0] / sum(true) <= found.high + 1e-9


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (tens(3440), tens(4250), "steeg met 23,5%"),
        (Value(6600, 100), Value(5200, 100), "daalde met 21%"),
        (tens(20), tens(30), "steeg van 20 naar 30"),
        (tens(20), tens(20), "bleef 20"),
        (Value(21_000, 1000), Value(20_650, 10), "bleef binnen de afronding gelijk (21.000 en 20.650)"),
        (Value(100_000), Value(100_001), "steeg van 100.000 naar 100.001"),
        (Value(0), Value(5), "steeg van 0 naar 5"),
    ],
)
def test_a_change_as_a_verb(before: Value, after: Value, told: str) -> None:
    assert moved(movement(before, after)) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Value(6500, 100) - Value(538, 1), "ongeveer 6.000"),
        (tens(6440) - tens(1090), "5.350"),
        (Value(100) - Value(37, 1), "63"),
        (Value(21_000, 1000) - Value(20_650, 10), "ongeveer 0"),
    ],
)
def test_a_rest_is_told_no_finer_than_its_parts(value: Value, told: str) -> None:
    assert roughly(value) == told


def test_a_region_keeps_its_capital() -> None:
    assert instead("VVT", "Kinderopvang") == "Geen cijfer voor VVT. Wel voor kinderopvang"
    assert instead("Twente", "Achterhoek", said=str) == "Geen cijfer voor Twente. Wel voor Achterhoek"


def test_shares_of_one_table_have_as_many_decimals() -> None:
    """48%, 32% and 20,0% beside each other are one table in two measures."""
    numbers = [Value(770, 30), Value(510, 10), Value(320, 0)]
    apart = [part_of(own, numbers) for own in numbers]
    assert {one.decimals for one in apart if one} == {0, 1}, "the fault is there"
    assert [one.tekst for one in alike(apart) if one] == ["48%", "32%", "20%"]
    fine = [part_of(own, [Value(8000, 10), Value(2000, 10)]) for own in (Value(8000, 10), Value(2000, 10))]
    assert [one.tekst for one in alike(fine) if one] == ["80,0%", "20,0%"]
    assert alike([None, fine[0]])[0] is None


def test_no_decimal_where_it_makes_an_order_that_rounding_leaves_open() -> None:
    numbers = [Value(88_000, 1000), Value(44_000, 1000), Value(43_000, 1000)]
    apart = [part_of(own, numbers) for own in numbers]
    assert [one.tekst for one in apart if one] == ["50,3%", "25,1%", "24,6%"]
    assert [one.tekst for one in alike(apart) if one] == ["50%", "25%", "25%"]
    exact = [part_of(own, [Value(44), Value(43)]) for own in (Value(44), Value(43))]
    assert [one.tekst for one in alike(exact) if one] == ["50,6%", "49,4%"]
