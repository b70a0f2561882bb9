"""The range that counts of the reader give: their rate is in it, and the counts cannot be read back from it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cache

import pytest

from analysis import leaving
from analysis.amounts import Range
from analysis.leaving import TooFewError, leave_range


def test_counts_give_a_range_in_whole_percents() -> None:
    # 18 of 120 are reckoned with as 20 of 120; by numeric integration of Beta(20,5; 100,5):
    # 0,5% below 0,0928 and above 0,2664.
    assert leave_range(18, 120) == Range(Decimal(9), Decimal(27), Decimal(17))
    assert leave_range(500, 1000).likeliest == 50


@pytest.mark.parametrize(("left", "employed"), [(0, 10), (9, 200), (12, 200), (191, 200), (1, 3), (13, 26)])
def test_a_small_group_is_refused(left: int, employed: int) -> None:
    with pytest.raises(TooFewError):
        leave_range(left, employed)


@pytest.mark.parametrize(("left", "employed"), [(11, 10), (0, 0), (-1, 10)])
def test_counts_that_cannot_be_are_refused(left: int, employed: int) -> None:
    with pytest.raises(ValueError, match="between nought and employed"):
        leave_range(left, employed)


def test_no_range_gives_the_counts_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pair of counts up to 300 employed, to who knows the rule and how many are employed."""
    monkeypatch.setattr(leaving, "_beta_range", cache(leaving._beta_range))
    leavers, refused = defaultdict[tuple[Range, int], set[int]](set), 0
    for employed in range(1, 301):
        for left in range(employed + 1):
            try:
                found = leave_range(left, employed)
            except TooFewError:
                refused += 1
                assert left < 13 or employed - left < 15
            else:
                assert found.low <= found.middle <= found.high
                leavers[found, employed].add(left)
    assert refused + sum(map(len, leavers.values())) == 301 * 302 / 2 - 1
    assert min(map(len, leavers.values())) >= 5
