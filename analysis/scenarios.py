"""Places to train on beside the norm, from the reader's own numbers."""

from __future__ import annotations

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
