"""Sums with the reader's own numbers: places to train on, and what guidance from work to work costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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
class Instrument:
    """An instrument's price as its source gives it, in euro; None where the source gives none."""

    name: str
    fixed: Decimal | None
    per_conversation: Decimal | None = None
    fewest: int | None = None
    most: int | None = None


@dataclass(frozen=True)
class Cost:
    """What one instrument costs, lowest and highest, in euro; None when the source gives no price."""

    name: str
    each: tuple[Decimal, Decimal] | None
    total: tuple[Decimal, Decimal] | None


def cost_each(instrument: Instrument, conversations: int | None = None) -> tuple[Decimal, Decimal] | None:
    """Give the lowest and highest price for one employee, None when the source gives none.

    Args:
        instrument: The instrument.
        conversations: Number of conversations; without it the range of the source.

    Raises:
        ValueError: That number lies outside the range of the source.
    """
    if instrument.fixed is None:
        return None
    if not instrument.per_conversation:
        return instrument.fixed, instrument.fixed
    if instrument.fewest is None or instrument.most is None:
        if conversations is None:
            return None
        low = high = conversations
    elif conversations is None:
        low, high = instrument.fewest, instrument.most
    elif instrument.fewest <= conversations <= instrument.most:
        low = high = conversations
    else:
        raise ValueError(f"{instrument.name}: {instrument.fewest} tot {instrument.most} gesprekken")
    price = instrument.per_conversation
    return instrument.fixed + price * low, instrument.fixed + price * high


def costs(instruments: Sequence[Instrument], employees: int, conversations: int | None = None) -> list[Cost]:
    """Give what every instrument costs when each employee gets it once.

    Raises:
        ValueError: See `cost_each`.
    """
    found = []
    for instrument in instruments:
        each = cost_each(instrument, conversations)
        total = None if each is None else (employees * each[0], employees * each[1])
        found.append(Cost(instrument.name, each, total))
    return found


def cost_sum(lines: Sequence[Cost]) -> tuple[Decimal, Decimal]:
    """Give the lowest and highest sum of the lines that have a price."""
    known = [line.total for line in lines if line.total is not None]
    return sum((low for low, _ in known), Decimal()), sum((high for _, high in known), Decimal())
