"""The pace of spending: what part of the money is spent, against what part of the year is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Pace:
    """Where the spending of one budget stands on one day.

    Attributes:
        spent: Part of the money that is spent, in percent.
        elapsed: Part of the year that is gone, in percent.
        margin: How far `spent` may be off because the source rounded it, in percentage points.
    """

    spent: float
    elapsed: float
    margin: float = 0.0

    @property
    def gap(self) -> float:
        """How far the spending is ahead of the year (negative: behind), in percentage points."""
        return self.spent - self.elapsed

    @property
    def verdict(self) -> Literal["voor", "gelijk", "achter"]:
        """Ahead or behind only when the rounding of the source cannot explain the gap."""
        if abs(self.gap) <= self.margin:
            return "gelijk"
        return "voor" if self.gap > 0 else "achter"

    @property
    def needed(self) -> tuple[float, float] | None:
        """How many times faster the rest of the year must go to spend all of it within the year.

        The least and the most that the rounding leaves open. None when nothing may be spent yet or the year is over:
        then there is no pace to multiply.
        """
        if self.spent - self.margin <= 0 or self.elapsed <= 0 or self.elapsed >= 100:
            return None
        most, least = (
            ((100 - spent) / (100 - self.elapsed)) / (spent / self.elapsed)
            for spent in (self.spent - self.margin, self.spent + self.margin)
        )
        return least, most
