"""The rows of `maatregelen` with what follows from the numbers the reader filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import pandas as pd

from analysis.amounts import AmountError, Field, Range, of_each, read_range
from analysis.measures import DRAWS, Measure, Span, Worth, cut, drawn, few, rough, worth
from analysis.rows import framed, records
from queries.catalogue import CatalogueError
from queries.parameters import Parameters, list_of, text_of
from queries.rows import Maatregelen

TOGETHER = "samen"
"""Code of the row of all measures together."""
LEAVE = Field("Het verloop", ("15", "10-20", "10-12-20"), most=100)
"""Of a hundred employees, how many leave in a year."""
EFFECT = Field("Het effect", ("15", "5-20", "0-10-30"), most=100)
"""Of a hundred who would leave, how many stay."""
LEAVER = Field("Het bedrag van de vertrekkosten", ("20.000", "10.000-30.000", "10.000-15.000-30.000"), most=10_000_000)
"""Euro that one leaver costs."""


@dataclass(frozen=True)
class Own:
    """The numbers the reader filled in; None where a field is empty.

    Attributes:
        people: Employees that get it.
        leave: Of a hundred employees, how many leave in a year.
        effects: Of a hundred who would leave, how many a measure keeps, for each that has one.
        leaver: Euro that one leaver costs.
        seed: Start of the draws.
    """

    people: int
    leave: Range | None
    effects: dict[str, Range]
    leaver: Range | None
    seed: int

    def leaver_cost(self) -> float | None:
        """Give the middle of the draws of what one leaver costs, euro."""
        return None if self.leaver is None else float(np.median(drawn("vertrekkosten", self.leaver, self.seed)))


def read_effects(text: str, measures: list[str]) -> dict[str, Range]:
    """Give the effect of each measure from 'code 5-20; code 0-10-30'; without a code it is that of every other measure.

    Raises:
        AmountError: A number is none, or a part belongs to none of the measures or to one that has one.
    """
    parts, wrong = of_each(text, measures, shared=True)
    if wrong:
        raise AmountError(f"Het effect {wrong[0]}.")
    read = {code: read_range(part, EFFECT) for code, part in parts.items()}
    return {code: effect for code, effect in read.items() if effect is not None}


def own_numbers(asked: Parameters) -> Own:
    """Read the numbers that `maatregelen` is asked with.

    Raises:
        AmountError: One is none, or lies outside its limits.
    """
    return Own(
        _whole(asked, "medewerkers"),
        read_range(text_of(asked, "verloop"), LEAVE),
        read_effects(text_of(asked, "effect"), list_of(asked, "inzet")),
        read_range(text_of(asked, "vertrekkosten"), LEAVER),
        _whole(asked, "startgetal"),
    )


def doubts(own: Own) -> tuple[str, ...]:
    """Give one sentence on what can be reckoned with and is hardly meant; none where nothing is."""
    found = [] if own.leave is None or own.leave.low < LEAVE.most else ["alle medewerkers vertrekken in een jaar"]
    if any(effect.low == EFFECT.most for effect in own.effects.values()):
        found.append("een instrument voorkomt elk vertrek")
    return (f"Klopt wat u invulde? Het is niet aannemelijk: {'; '.join(found)}.",) if found else ()


def _whole(asked: Parameters, key: str) -> int:
    return int(float(str(asked[key])))


def worked_out(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill the columns that follow from the reader's own numbers.

    Args:
        frame: Rows of `maatregelen`.
        asked: What they were asked with.

    Raises:
        CatalogueError: One of those numbers is none; with a Dutch sentence.
    """
    try:
        own = own_numbers(asked)
    except AmountError as error:
        raise CatalogueError(str(error)) from error
    rows = records(frame, Maatregelen)
    each = {row["instrument"]: _measure(row, own) for row in rows if row["instrument"] != TOGETHER}
    filled = [{**row, **_columns(_worth(row, own, each), own)} for row in rows]
    return framed(filled, frame)


def _measure(row: Maatregelen, own: Own) -> Measure:
    low, high = row["kosten_van_eur"], row["kosten_tot_eur"]
    cost = None if low is None or high is None else Range(Decimal(str(low)), Decimal(str(high)))
    return Measure(row["instrument"], cost, own.effects.get(row["instrument"]))


def _worth(row: Maatregelen, own: Own, each: dict[str, Measure]) -> Worth:
    code = row["instrument"]
    return worth(list(each.values()) if code == TOGETHER else [each[code]], own.people, own.leave, own.leaver, own.seed)


def _columns(found: Worth, own: Own) -> dict[str, float | int | None]:
    """Give the columns of a row, no finer than draws from ranges bear."""
    return {
        "omslag": None if found.break_even is None else cut(found.break_even),
        "kans": None if found.chance is None else float(round(100 * found.chance)),
        "trekkingen": DRAWS,
        "startgetal": float(own.seed),
        **_span("vertrekkers{}", found.leavers, few),
        **_span("blijven{}", found.kept, few),
        **_span("per_blijver{}_eur", found.per_kept, rough),
        **_span("saldo{}_eur", found.net, rough),
    }


def _span(name: str, span: Span | None, told: Callable[[float], float]) -> dict[str, float | None]:
    ends = {"_laag": None, "": None, "_hoog": None} if span is None else {
        "_laag": span.low, "": span.middle, "_hoog": span.high
    }  # fmt: skip
    return {name.format(end): None if value is None else told(value) for end, value in ends.items()}
