"""A published number and what its rounding leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from analysis.formats import is_missing

Row = Mapping[str, Any]
# Sums of tenths differ in the sixteenth digit; no source prints more than nine.
_SLACK = 1e-9


class Bounded(Protocol):
    """A number, and between what the true one lies: a printed number, a share, a change."""

    @property
    def waarde(self) -> float:
        """The number itself."""
        ...

    @property
    def low(self) -> float:
        """The lowest that it can be."""
        ...

    @property
    def high(self) -> float:
        """The number below which it lies."""
        ...


@dataclass(frozen=True)
class Value:
    """A number as it was printed.

    Attributes:
        waarde: The printed number.
        stap: What it was rounded to (10: tens), 0 when it is exact or when that is not known. Of a number made of
            rounded numbers the sum of their steps: 'in' minus 'uit', both in tens, is known to 20.
    """

    waarde: float
    stap: float = 0.0

    @property
    def low(self) -> float:
        """The lowest number that is printed so."""
        return self.waarde - self.stap / 2

    @property
    def high(self) -> float:
        """The number below which everything that is printed so lies."""
        return self.waarde + self.stap / 2

    def __add__(self, other: Value) -> Value:
        """Give the sum, known as well as both together."""
        return Value(self.waarde + other.waarde, self.stap + other.stap)

    def __sub__(self, other: Value) -> Value:
        """Give the difference, known as well as both together."""
        return Value(self.waarde - other.waarde, self.stap + other.stap)


@dataclass(frozen=True)
class Between:
    """A number with the ends between which the true one lies."""

    waarde: float
    low: float
    high: float


def value_of(row: Row, column: str = "waarde", step: str = "afgerond_op") -> Value | None:
    """Give the number of a row with its rounding, None where the row has none.

    Args:
        row: A row of a result.
        column: Column of the number.
        step: Column that says what it was rounded to; may be absent.
    """
    number: Any = row[column]
    rounding: Any = row.get(step)
    if is_missing(number):
        return None
    return Value(float(number), 0.0 if is_missing(rounding) else abs(float(rounding)))


def same(one: float, other: float) -> bool:
    """Tell whether two numbers are the same but for what a computer makes of tenths."""
    return abs(one - other) <= _SLACK * max(1.0, abs(one), abs(other))


def above(one: Bounded, other: Bounded) -> bool:
    """Tell whether the first is certainly more: printed as more, and no rounding can have made it so."""
    if same(one.waarde, other.waarde):
        return False
    return one.low > other.high or same(one.low, other.high)
