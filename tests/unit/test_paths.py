"""The fan: reproducible, symmetric in what is drawn, wider by the factor, and no lever ever widens a shortage."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from analysis.scenario.model import NONE, Diplomas, Levers, Start, course
from analysis.scenario.paths import DRAWS, Numbers, Window, changes, drawn, fan, windows
from analysis.scenario.score import Score

BEGIN = Start(1_370_000, 151_510 / 1_370_000, 172_160, 49_000, 0.07)
STEPS = np.array([[0.06, -0.17], [0.09, -0.06], [0.05, -0.09], [0.08, -0.15]])


def tried(*widen: float) -> list[Score]:
    return [Score("gedempte_trend", at, 9, 1, 1, 0.1, 0.8, one) for at, one in zip((1, 3, 5), widen, strict=False)]


def test_the_middle_of_ten_thousand_paths_is_the_course_itself() -> None:
    found = fan(BEGIN, 0.015, 13, steps=STEPS, tried=tried(1, 1.1, 1.2))
    assert drawn(BEGIN, STEPS, 13).leave.shape == (DRAWS, 13) == (10_000, 13)
    assert found is not None
    assert found.middle.tolist() == course(BEGIN, 0.015, 13).shortage.tolist()


def test_the_same_draws_come_back_and_a_year_does_not_depend_on_those_after_it() -> None:
    long, short = (drawn(BEGIN, STEPS, years) for years in (13, 3))
    assert np.array_equal(long.leave[:, :3], short.leave)
    assert np.array_equal(long.inflow, drawn(BEGIN, STEPS, 13).inflow)


def test_another_seed_draws_other_years() -> None:
    first, other = (drawn(BEGIN, STEPS, 3, draws=100, seed=seed) for seed in (1, 2))
    assert not np.array_equal(first.inflow, other.inflow)


def off_of_years(steps: Numbers, years: int) -> tuple[Numbers, Numbers]:
    """Give how far each year of each path is from the start, of so many people that only years matter."""
    shocks = drawn(Start(1e12, 0.11, 1e11), steps, years)
    rate = shocks.leave * 0.11
    return np.log(rate / (1 - rate)) - np.log(0.11 / 0.89), np.log(shocks.inflow)


def test_up_is_drawn_as_often_as_down() -> None:
    leave, inflow = off_of_years(STEPS, 4)
    assert leave.mean() == pytest.approx(0, abs=1e-4)
    assert np.corrcoef(leave[:, 0], inflow[:, 0])[0, 1] < -0.8  # years are drawn whole


def test_every_change_is_drawn_up_and_down_and_a_part_of_it_stays_the_next_year() -> None:
    steps = np.array([[0.1, 0], [0.2, 0], [0.3, 0], [0.4, 0]])
    leave, _ = off_of_years(steps, 2)
    first = leave[: len(leave) // 2, 0]  # the other half mirrors it
    for (size, _), sign in product(steps, (-1, 1)):
        assert np.isclose(first, sign * size, atol=0.01).mean() == pytest.approx(1 / 8, abs=0.02)
    stays, _ = np.polyfit(leave[:, 0], leave[:, 1], 1)
    assert stays == pytest.approx(0.6, abs=0.03)


def test_chance_of_few_people_is_drawn_too() -> None:
    few = Start(200, 0.11, 22)
    still = np.zeros((3, 2))
    assert drawn(few, still, 1).leave.std() > 0.15
    assert drawn(few, still, 1).inflow.std() > 0.15
    assert drawn(BEGIN, still, 1).leave.std() < 0.01
    assert drawn(BEGIN, still, 1).inflow.std() < 0.01


@given(
    employed=some.floats(100, 2e6), rate=some.floats(0.01, 0.4), part=some.floats(0.01, 0.4),
    retention=some.floats(0, 0.5), extra=some.floats(0, 1000), as_rate=some.booleans(),
)  # fmt: skip
@settings(max_examples=60)
def test_no_lever_widens_the_shortage_on_any_path(
    employed: float, rate: float, part: float, retention: float, extra: float, *, as_rate: bool
) -> None:
    start = Start(employed, rate, part * employed, 0.0, 0.07)
    shocks = drawn(start, STEPS, 6, draws=200)
    levers = [
        NONE,
        Levers(retention=retention),
        Levers(retention=retention, extra_inflow=extra),
        Levers(retention=retention, extra_inflow=extra, hours=0.02, diplomas=Diplomas(30, 0.75, 3, 0.7, 0.8)),
    ]
    paths = [course(start, 0.01, 6, one, as_rate=as_rate, shocks=shocks) for one in levers]
    for less, more in pairwise(paths):
        assert (more.shortage <= less.shortage + 1e-9 * employed).all()
    for one in paths:
        assert (one.employed >= 0).all()
        assert np.allclose(np.diff(one.employed, axis=-1), one.came - one.left)


def test_nothing_drawn_is_the_course_itself() -> None:
    still = drawn(BEGIN, STEPS, 5, draws=2)
    flat = type(still)(np.ones_like(still.leave), np.ones_like(still.inflow))
    assert course(BEGIN, 0.015, 5, shocks=flat).shortage[0].tolist() == course(BEGIN, 0.015, 5).shortage.tolist()


def test_the_band_is_widened_around_the_course_by_what_was_needed() -> None:
    plain, wide = (fan(BEGIN, 0, 7, steps=STEPS, tried=tried(*factors)) for factors in ((1, 1, 1), (1, 2, 3)))
    assert plain is not None
    assert wide is not None
    assert wide.widen.tolist() == [1, 1, 1.5, 2, 2.5, 3, 3, 3]
    assert (wide.high - wide.middle).tolist() == pytest.approx((wide.widen * (plain.high - plain.middle)).tolist())
    assert (wide.low <= plain.low).all()


def test_eight_in_ten_paths_lie_in_the_band() -> None:
    found = fan(BEGIN, 0.01, 6, steps=STEPS, tried=tried(1, 1, 1))
    assert found is not None
    paths = course(BEGIN, 0.01, 6, shocks=drawn(BEGIN, STEPS, 6)).shortage[:, 1:]
    inside = (found.low[1:] <= paths) & (paths <= found.high[1:])
    assert inside.mean(axis=0).tolist() == pytest.approx([0.8] * 6, abs=0.002)


def test_with_a_lever_the_same_years_are_drawn() -> None:
    """More hours change nobody's coming or leaving: each end of the band is the same path, with hours that count."""
    without, hours = (
        fan(BEGIN, 0.01, 6, one, steps=STEPS, tried=tried(1, 1, 1)) for one in (NONE, Levers(hours=0.05, ramp=1))
    )
    assert without is not None
    assert hours is not None
    needed = course(BEGIN, 0.01, 6).needed
    for before, after in ((without.low, hours.low), (without.high, hours.high)):
        assert (needed - after)[1:].tolist() == pytest.approx((1.05 * (needed - before))[1:].tolist(), rel=1e-12)


def test_too_few_changes_or_nothing_tried_is_no_fan() -> None:
    assert fan(BEGIN, 0, 5, steps=STEPS[:2], tried=tried(1)) is None
    assert fan(BEGIN, 0, 5, steps=STEPS, tried=[]) is None


def test_changes_are_those_of_one_quarter_and_one_source() -> None:
    known = windows(
        "2010 KW01 a 100 200 1000;2011 KW01 a 110 190 1100;2012 KW01 b 1 1 1000;2012 KW04 a 120 180 1000;"
        "2013 KW04 a 130 170 1000;2014 KW04 a 140 160 1000;2015 KW04 b 1 1 1000"
    )
    found = changes(known, as_rate=False)
    assert len(found) == 2
    assert found[0].tolist() == pytest.approx([np.log(130 / 870) - np.log(120 / 880), np.log(170 / 180)])
    assert changes([Window(2010, "KW01", "a", 1, 1, 10)], as_rate=False).shape == (0, 2)
