"""The pace of spending, by hand: ahead, behind, and how much faster the rest of the year must go."""

from __future__ import annotations

import pytest

from analysis.tempo import Pace


@pytest.mark.parametrize(
    ("spent", "elapsed", "margin", "verdict"),
    [
        (50.0, 50.0, 0.0, "gelijk"),
        (50.5, 50.0, 0.0, "voor"),
        (51.0, 50.0, 1.0, "gelijk"),
        (51.5, 50.0, 1.0, "voor"),
        (49.0, 50.0, 1.0, "gelijk"),
        (40.0, 50.0, 1.0, "achter"),
    ],
)
def test_ahead_or_behind_only_outside_the_rounding(spent: float, elapsed: float, margin: float, verdict: str) -> None:
    assert Pace(spent, elapsed, margin).verdict == verdict


@pytest.mark.parametrize(
    ("pace", "needed"),
    [
        (Pace(25, 50), (3, 3)),
        (Pace(25, 50, 5), (7 / 3, 4)),
        (Pace(0.5, 50), (199, 199)),
        (Pace(50, 0.5), (0.5 / 99.5, 0.5 / 99.5)),
        (Pace(50, 99.5), (199 / 2 * 2, 199 / 2 * 2)),
        (Pace(5, 50, 5), None),
        (Pace(0, 50), None),
        (Pace(50, 0), None),
        (Pace(50, 100), None),
    ],
)
def test_how_many_times_faster_the_rest_must_go(pace: Pace, needed: tuple[float, float] | None) -> None:
    assert pace.needed == (None if needed is None else pytest.approx(needed))
