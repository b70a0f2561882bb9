"""Who is highest, lowest or furthest, ties and roundings respected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from analysis.claims.values import Between, Bounded, above, same, value_of

R = TypeVar("R", bound=Mapping[str, Any])
R_co = TypeVar("R_co", bound=Mapping[str, Any], covariant=True)
Measure = Callable[[R], Bounded | None]
Beats = Callable[[Bounded, Bounded], bool]


@dataclass(frozen=True)
class Extreme(Generic[R_co]):
    """The rows that stand at one end, or that may stand there.

    Attributes:
        rijen: Those rows, in the order they were given; more than one when they tie or when their rounding cannot
            tell them apart.
        waarden: Their numbers.
        van: How many rows with a number were compared.
        zonder: Rows without a number: one of them may be the real extreme, so the words say among how many it holds.
    """

    rijen: tuple[R_co, ...]
    waarden: tuple[Bounded, ...]
    van: int
    zonder: tuple[R_co, ...] = ()

    @property
    def enig(self) -> R_co | None:
        """The one row that stands there alone, None where there are more."""
        return self.rijen[0] if len(self.rijen) == 1 else None

    @property
    def gelijk(self) -> bool:
        """They all have the same printed number; else only their rounding keeps them together."""
        return all(same(value.waarde, self.waarden[0].waarde) for value in self.waarden)

    @property
    def hoe_gelijk(self) -> str:
        """What the words say of them: 'gelijk', or 'binnen de afronding gelijk'."""
        return "gelijk" if self.gelijk else "binnen de afronding gelijk"

    @property
    def kant(self) -> Literal["hoger", "lager", "gelijk"]:
        """Which way changes at an end go, so that the smallest fall is never called a growth.

        Of several that rounding keeps together one that rose is enough.
        """
        if any(value.waarde > 0 for value in self.waarden):
            return "hoger"
        return "lager" if all(value.waarde < 0 for value in self.waarden) else "gelijk"

    @property
    def allemaal(self) -> bool:
        """Everything that was compared stands here, so that there is no highest or lowest."""
        return len(self.rijen) == self.van > 1

    @property
    def compleet(self) -> bool:
        """No row is without a number."""
        return not self.zonder


def highest(
    rows: Iterable[R],
    column: str | Measure[R] = "waarde",
    step: str = "afgerond_op",
    least: str | Measure[R] | None = None,
) -> Extreme[R] | None:
    """Give the rows with the highest number, None when no row has one, or when one without is known to reach it.

    Args:
        rows: The rows that compete, also those without a number.
        column: Column of the number, or a function that gives it (`growth`, a share, a difference).
        step: Column with the rounding, when `column` names a column.
        least: The same of what a number is at least, for rows of which only a part is known.
    """
    found = _extreme(list(rows), _measure(column, step), above)
    if found is None or least is None:
        return found
    parts = filter(None, map(_measure(least, step), found.zonder))
    return None if any(not above(top, part) for part in parts for top in found.waarden) else found


def lowest(rows: Iterable[R], column: str | Measure[R] = "waarde", step: str = "afgerond_op") -> Extreme[R] | None:
    """Give the rows with the lowest number; see `highest`."""
    return _extreme(list(rows), _measure(column, step), lambda one, other: above(other, one))


def furthest(rows: Iterable[R], column: str | Measure[R] = "waarde", step: str = "afgerond_op") -> Extreme[R] | None:
    """Give the rows with the largest number apart from its sign: the largest change; see `highest`.

    The numbers keep their signs, so rises and falls of the same size stand here together.
    """
    return _extreme(list(rows), _measure(column, step), lambda one, other: above(_size(one), _size(other)))


def outermost(rows: Iterable[R], column: str | Measure[R] = "waarde", step: str = "afgerond_op") -> tuple[R, R] | None:
    """Give a row with the lowest and one with the highest printed number; None without numbers."""
    measure = _measure(column, step)
    valued = [(value.waarde, row) for row in rows if (value := measure(row)) is not None]
    valued.sort(key=lambda pair: pair[0])
    return (valued[0][1], valued[-1][1]) if valued else None


def ranked(
    rows: Iterable[R], column: str | Measure[R] = "waarde", step: str = "afgerond_op"
) -> list[tuple[R, ...]] | None:
    """Give the rows from high to low in groups that tie, None where a row without a number may lie between.

    Numbers whose roundings overlap share a group, also through a third.
    """
    members, measure = list(rows), _measure(column, step)
    valued = [(value, row) for row in members if (value := measure(row)) is not None]
    if len(valued) < len(members):
        return None
    valued.sort(key=lambda pair: -pair[0].waarde)
    groups: list[list[tuple[Bounded, R]]] = []
    for value, row in valued:
        if groups and any(not above(other, value) for other, _ in groups[-1]):
            groups[-1].append((value, row))
        else:
            groups.append([(value, row)])
    return [tuple(row for _, row in group) for group in groups]


@dataclass(frozen=True)
class Place:
    """Where one row stands from high to low: the first and the last place it may have, of how many with a number."""

    van: int
    tot: int
    aantal: int


def place(row: R, rows: Iterable[R], column: str | Measure[R] = "waarde", step: str = "afgerond_op") -> Place | None:
    """Give the place of one row among rows of which it is one, None when it has no number.

    Ties and roundings make it a stretch: of 3, 2 and 2 the second and the third have places 2 to 3.
    """
    measure = _measure(column, step)
    own = measure(row)
    if own is None:
        return None
    values = [value for other in rows if (value := measure(other)) is not None]
    higher, lower = (sum(above(*pair) for pair in pairs) for pairs in (
        [(value, own) for value in values], [(own, value) for value in values]
    ))  # fmt: skip
    return Place(1 + higher, len(values) - lower, len(values))


def nearest(
    row: R, rows: Iterable[R], column: str | Measure[R] = "waarde", *, step: str = "afgerond_op", most: int = 3
) -> list[R]:
    """Give the rows whose number is nearest to that of one row, nearest first.

    Rows at the same distance come together: when more than `most` would then stand there, the furthest are left out,
    so that nobody is chosen among equals. None when the row has no number.
    """
    measure = _measure(column, step)
    own = measure(row)
    if own is None:
        return []
    apart: dict[float, list[R]] = {}
    for other in rows:
        value = measure(other)
        if other is not row and value is not None:
            apart.setdefault(abs(value.waarde - own.waarde), []).append(other)
    found: list[R] = []
    for distance in sorted(apart):
        if len(found) + len(apart[distance]) > most:
            break
        found += apart[distance]
    return found


def _measure(column: str | Measure[R], step: str) -> Measure[R]:
    return (lambda row: value_of(row, column, step)) if isinstance(column, str) else column


def _size(value: Bounded) -> Between:
    """Give a number apart from its sign, as well known as it is."""
    ends = (abs(value.low), abs(value.high))
    least = 0.0 if value.low < 0 < value.high else min(ends)
    return Between(abs(value.waarde), least, max(ends))


def _extreme(rows: Sequence[R], measure: Measure[R], beats: Beats) -> Extreme[R] | None:
    valued = [(value, row) for row in rows if (value := measure(row)) is not None]
    if not valued:
        return None
    there = [(value, row) for value, row in valued if not any(beats(other, value) for other, _ in valued)]
    return Extreme(
        rijen=tuple(row for _, row in there),
        waarden=tuple(value for value, _ in there),
        van=len(valued),
        zonder=tuple(row for row in rows if measure(row) is None),
    )
