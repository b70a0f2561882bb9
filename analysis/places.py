"""Training places beside the norm, and divided over employers in proportion to what each is short of it.

With the reader's own numbers, so that nothing is stored and there is no import of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class TrainingPlaces:
    """Training places by the norm, beside those there are; all in fte.

    Attributes:
        fte: Staff that gives care.
        norm: Places for every 100 fte.
        needed: Places by the norm, to a hundredth.
        present: Places there are, None when not given.
    """

    fte: Decimal
    norm: Decimal
    needed: Decimal
    present: Decimal | None

    @property
    def gap(self) -> Decimal | None:
        """Places short of the norm; below zero when there are more."""
        return None if self.present is None else self.needed - self.present

    @property
    def quota(self) -> Decimal | None:
        """Places there are for every 100 fte."""
        return None if self.present is None else 100 * self.present / self.fte


def training_places(fte: Decimal, norm: Decimal, present: Decimal | None = None) -> TrainingPlaces:
    """Work out the opleidingsquote.

    Args:
        fte: Above zero.
        norm: Places for every 100 fte.
        present: Places there are.

    Raises:
        ValueError: `fte` is not above zero.
    """
    if fte <= 0:
        raise ValueError("fte is above zero")
    return TrainingPlaces(fte, norm, (fte * norm / 100).quantize(_CENT), present)


@dataclass(frozen=True)
class Employer:
    """An employer and the training places it has.

    Attributes:
        name: As the reader typed it.
        fte: Staff that gives care.
        present: Training places there are, in fte.
    """

    name: str
    fte: Decimal
    present: Decimal


@dataclass(frozen=True)
class EmployerShare:
    """What one employer gets.

    Attributes:
        name: Of the employer.
        norm: Places by the norm, in fte, exact.
        need: Places short of the norm; zero when it has enough.
        exact: Its part of the places in proportion to its need, to a hundredth.
        given: Whole places it gets; with those present never above its norm.
    """

    name: str
    norm: Decimal
    need: Decimal
    exact: Decimal
    given: int


@dataclass(frozen=True)
class Division:
    """Places divided over employers.

    Attributes:
        shares: One for each employer, in their order.
        need: Places short of the norm, of all together.
        left: Places nobody can hold without going above its norm.
        tied: Employers with an equal claim on a last place of which some got one: those named first did.
    """

    shares: tuple[EmployerShare, ...]
    need: Decimal
    left: int
    tied: tuple[str, ...]


def divide_places(employers: Sequence[Employer], norm: Decimal, places: int) -> Division:
    """Divide whole places in proportion to what employers are short of the norm.

    need = max(norm x fte / 100 - present, 0). Each first gets its share of the places, P x need / sum of needs and at
    most its need, rounded down; what is left goes one by one to the largest remainders. A place that would bring one
    above its norm goes on to those with room, again in proportion to what they are still short.

    Args:
        employers: At least one; every name once, fte above zero.
        norm: Places for every 100 fte.
        places: Whole places to divide.

    Raises:
        ValueError: Of the employers, the norm or the places one is not as above.
    """
    _check(employers, norm, places)
    norms = [employer.fte * norm / 100 for employer in employers]
    needs = [max(wanted - employer.present, Decimal(0)) for wanted, employer in zip(norms, employers, strict=True)]
    exact = _in_proportion([Fraction(need) for need in needs], places)
    given, tied = _whole([Fraction(need) for need in needs], places)
    shares = tuple(
        EmployerShare(employer.name, wanted, need, _hundredths(share), number)
        for employer, wanted, need, share, number in zip(employers, norms, needs, exact, given, strict=True)
    )
    names = tuple(employer.name for at, employer in enumerate(employers) if at in tied)
    return Division(shares, sum(needs, Decimal(0)), places - sum(given), names)


def _check(employers: Sequence[Employer], norm: Decimal, places: int) -> None:
    if not employers:
        raise ValueError("at least one employer")
    if len({employer.name for employer in employers}) < len(employers):
        raise ValueError("an employer is named twice")
    if any(employer.fte <= 0 for employer in employers):
        raise ValueError("fte is above zero")
    if any(employer.present < 0 for employer in employers):
        raise ValueError("places present are not below zero")
    if norm < 0 or places < 0:
        raise ValueError("norm and places are not below zero")


def _in_proportion(needs: list[Fraction], places: int) -> list[Fraction]:
    """Give each its part of the places, never more than its need."""
    total = sum(needs, Fraction(0))
    return [need * min(Fraction(places), total) / total if total else Fraction(0) for need in needs]


def _whole(needs: list[Fraction], places: int) -> tuple[list[int], set[int]]:
    """Give whole places by largest remainder, and who tied for a last one."""
    given, tied = [0] * len(needs), set[int]()
    while room := [at for at, need in enumerate(needs) if floor(need) > given[at]]:
        left = places - sum(given)
        if not left:
            break
        parts = dict(zip(room, _in_proportion([needs[at] - given[at] for at in room], left), strict=True))
        for at, part in parts.items():
            given[at] += floor(part)
        tied |= _last_places({at: part % 1 for at, part in parts.items()}, needs, given, places - sum(given))
    return given, tied


def _last_places(rests: dict[int, Fraction], needs: list[Fraction], given: list[int], left: int) -> set[int]:
    """Give the largest remainders with room a place each; return those of whom chance of order chose."""
    fitting = [at for at in sorted(rests, key=lambda at: -rests[at]) if floor(needs[at]) > given[at]]
    chosen = fitting[:left]
    for at in chosen:
        given[at] += 1
    if not chosen or len(chosen) == len(fitting) or rests[chosen[-1]] != rests[fitting[len(chosen)]]:
        return set()
    return {at for at in fitting if rests[at] == rests[chosen[-1]]}


def _hundredths(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) / Decimal(share.denominator)).quantize(_CENT)
