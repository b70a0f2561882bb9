"""What parts make together, what is left over, and which part of what something is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from analysis.claims.values import Row, Value, same, value_of
from analysis.formats import percent

# A share is told with a decimal when its rounding moves it at most 0,6 point (570 of 1.930 in tens: 29,5%), in whole
# percents when at most two and a half, and else not at all: 20 of 40 in tens is anything from 33 to 71%.
_FINE, _COARSE = 0.6, 2.5


@dataclass(frozen=True)
class Share:
    """A part in percent of a whole.

    Attributes:
        waarde: The percentage that follows from the printed numbers.
        low: The lowest percentage that the rounding of both leaves open.
        high: The highest.
        hoogstens: With how many decimals it is told at most; see `alike`.
    """

    waarde: float
    low: float
    high: float
    hoogstens: int = 1

    @property
    def marge(self) -> float:
        """How far the rounding may move it, in percentage points."""
        return max(self.waarde - self.low, self.high - self.waarde)

    @property
    def decimals(self) -> int | None:
        """How many decimals may be told; None: the percentage may not be told."""
        if self.marge <= _FINE:
            return min(1, self.hoogstens)
        return 0 if self.marge <= _COARSE else None

    @property
    def tekst(self) -> str | None:
        """The percentage in words: '41,3%', '41%' where the rounding is coarse, None where it says nothing."""
        return None if self.decimals is None else percent(self.waarde, self.decimals)


def alike(shares: Sequence[Share | None]) -> list[Share | None]:
    """Give the shares of one table so that all are told with as many decimals: 48%, 32% and 20%, not 20,0%.

    That is no decimal where one of them bears none, and where two that would print apart may be the same: 25,1% and
    24,6% of thousands are both 25%.
    """
    told = [one for one in shares if one is not None and one.decimals is not None]
    whole = any(one.decimals == 0 for one in told) or any(
        one.tekst != other.tekst and one.low < other.high and other.low < one.high
        for one, other in combinations(told, 2)
    )
    return [replace(one, hoogstens=0) if whole and one is not None else one for one in shares]


def shown_total(shares: Sequence[Share | None]) -> float | None:
    """Give what the shares of a whole add up to as printed, where that is a point or more off 100; else None."""
    told = [None if one is None or one.decimals is None else round(one.waarde, one.decimals) for one in shares]
    known = [number for number in told if number is not None]
    summed = round(sum(known), 1)
    return summed if known and len(known) == len(told) and abs(summed - 100) >= 1 else None


def total(rows: Iterable[Row], column: str = "waarde", step: str = "afgerond_op") -> Value | None:
    """Give the sum of the rows, None when there are none or when one has no number."""
    values = [value_of(row, column, step) for row in rows]
    found = [value for value in values if value is not None]
    return sum(found[1:], found[0]) if found and len(found) == len(values) else None


def adding_up(parts: Sequence[float], whole: float) -> list[int]:
    """Give parts as whole numbers that add up to a whole number: the nearest, and where that fails the next nearest.

    Those that rounding took furthest the other way go one further, so none is as much as one off.
    Source: the method of the largest remainder (Hamilton), as seats are divided.

    Args:
        parts: The exact parts; they may be below zero.
        whole: What the numbers must add up to, rounded to a whole one.
    """
    found = [round(part) for part in parts]
    short = round(whole) - sum(found)
    way = 1 if short > 0 else -1
    by_error = sorted(range(len(parts)), key=lambda at: round(way * (found[at] - parts[at]), 9))
    for at in by_error[: abs(short)]:
        found[at] += way
    return found


def rest(whole: Value | None, parts: Sequence[Value | None]) -> Value | None:
    """Give what is left of a whole, None when the whole or a part is not known or when nothing can be left.

    A rest below zero means that the parts are not parts of this whole.
    """
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(parts):
        return None
    for part in known:
        whole = whole - part
    return whole if whole.high >= 0 else None


def share(part: Value | None, whole: Value | None) -> Share | None:
    """Give a part in percent of its whole, None when one is not known, the whole is not positive or the part no part.

    Source of the bounds: the extreme quotients of the two rounding intervals.
    """
    if part is None or whole is None or whole.waarde <= 0 or part.waarde < 0:
        return None
    if part.low > whole.high and not same(part.low, whole.high):
        return None
    exact = 100 * part.waarde / whole.waarde
    if part.stap == whole.stap == 0:
        return Share(exact, exact, exact)
    if whole.low <= 0:
        return Share(exact, 0.0, 100.0)
    low, high = 100 * max(part.low, 0.0) / whole.high, min(100 * part.high / whole.low, max(exact, 100.0))
    return Share(exact, low, high)


def part_of(part: Value | None, parts: Sequence[Value | None]) -> Share | None:
    """Give a part in percent of all parts together, of which it is one; None when a part is not known.

    Known better than `share` of their sum: what the rounding adds to the part it adds to the whole too.
    """
    known = [value for value in parts if value is not None]
    if part is None or len(known) < len(parts) or any(value.waarde < 0 for value in known):
        return None
    whole = sum(value.waarde for value in known)
    if whole <= 0:
        return None
    others = sum(value.waarde for value in known) - part.waarde
    slack = (sum(value.stap for value in known) - part.stap) / 2
    low, high = max(part.low, 0.0), max(others - slack, 0.0)
    exact = 100 * part.waarde / whole
    if not slack and not part.stap:
        return Share(exact, exact, exact)
    return Share(
        exact,
        100 * low / (low + others + slack) if low else 0.0,
        100 * part.high / (part.high + high) if part.high else 100.0,
    )


def majority(part: Value | None, whole: Value | None) -> bool:
    """Tell whether a part is certainly more than half of its whole: only then 'de meesten' may be said."""
    if part is None or whole is None or whole.waarde <= 0:
        return False
    return 2 * part.low > whole.high and not same(2 * part.low, whole.high)
