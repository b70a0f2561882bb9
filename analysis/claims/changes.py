"""How much something changed, and whether that may be a percentage or an index."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from analysis.claims.shares import Share
from analysis.claims.values import Value, above, same, value_of
from analysis.formats import SHARES, signed_percent

Kind = Literal["aantal", "saldo", "aandeel", "verandering"]
Direction = Literal["hoger", "lager", "gelijk", "onbeslist"]
_STEPS = ("afgerond_op", "afgerond_op")


@dataclass(frozen=True)
class Percentage(Share):
    """A change in percent of the value before."""

    @property
    def tekst(self) -> str | None:
        """The change in words: '+23,5%', '+24%' where the rounding is coarse, None where it says nothing."""
        return None if self.decimals is None else signed_percent(self.waarde, self.decimals)


@dataclass(frozen=True)
class Movement:
    """From one value to another.

    Attributes:
        van: The value before.
        naar: The value after.
        verschil: After minus before, computed from what is printed.
        richting: 'gelijk' when the same number is printed, 'onbeslist' when the rounding of both can explain it.
        procent: The change in percent, None where that may not be said.
    """

    van: Value
    naar: Value
    verschil: Value
    richting: Direction
    procent: Percentage | None

    @property
    def procent_tekst(self) -> str | None:
        """The percentage in words, None where it may not be told."""
        return None if self.procent is None else self.procent.tekst


def kind_of(row: Mapping[str, Any]) -> Kind:
    """Give what kind of number a row holds, from its indicator (`soort`, `eenheid`, `indicator_code`)."""
    if row.get("soort") == "verandering":
        return "verandering"
    if row.get("eenheid") in SHARES:
        return "aandeel"
    code = str(row.get("indicator_code") or row.get("indicator") or "")
    return "saldo" if code.lower().startswith("saldo") else "aantal"


def movement(before: Value, after: Value, kind: Kind = "aantal") -> Movement:
    """Give the change from one value to another: what is certain of its direction and size.

    Args:
        before: The value before.
        after: The value after.
        kind: Only an 'aantal' may change by percents: a balance can cross zero, and percentages of percentages say
            something else than they seem to.
    """
    if same(before.waarde, after.waarde):
        direction: Direction = "gelijk"
    elif above(after, before):
        direction = "hoger"
    else:
        direction = "lager" if above(before, after) else "onbeslist"
    ratio = percentage(before, after) if kind == "aantal" else None
    return Movement(before, after, after - before, direction, ratio)


def percentage(before: Value, after: Value) -> Percentage | None:
    """Give a change in percent with how far rounding may move it, None on a base that is not above zero."""
    if before.waarde <= 0:
        return None
    exact = 100 * (after.waarde / before.waarde - 1)
    if before.stap == after.stap == 0:
        return Percentage(exact, exact, exact)
    if before.low <= 0:
        return Percentage(exact, -100.0, math.inf)
    return Percentage(exact, 100 * (after.low / before.high - 1), 100 * (after.high / before.low - 1))


def growth(row: Mapping[str, Any], before: str, after: str, steps: tuple[str, str] | None = None) -> Percentage | None:
    """Give the change in percent between two columns of a row, to rank rows by; None where that may not be said.

    Args:
        row: A row of a result.
        before: Column of the value before.
        after: Column of the value after.
        steps: Columns with the rounding of each; both 'afgerond_op' when not given.
    """
    then, now = (value_of(row, name, step) for name, step in zip((before, after), steps or _STEPS, strict=True))
    return None if then is None or now is None else percentage(then, now)


def index_refused(base: Value | None, kind: Kind) -> str | None:
    """Give why a series may not be an index, as the end of 'geen index voor … : …'; None when it may."""
    if kind == "saldo":
        return "een saldo kan onder nul komen, dus een index zegt niets"
    if kind == "verandering":
        return "dit cijfer is zelf een verandering"
    if base is None:
        return "geen cijfer in de basisperiode"
    if base.waarde <= 0:
        return (
            "het cijfer in de basisperiode is nul" if base.waarde == 0 else "het cijfer in de basisperiode is negatief"
        )
    return None
