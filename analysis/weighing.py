"""The rows of `maatregelen` with what follows from the numbers the reader filled in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from analysis.amounts import AmountError, Range, by_code, read_range
from analysis.formats import number
from analysis.measures import Span, Worth, cut, rough, worth
from analysis.rows import records
from queries.catalogue import CatalogueError
from queries.parameters import Parameters, list_of, text_of
from queries.rows import Maatregelen

TOGETHER = "samen"
"""Code of the row of all measures together."""
MOST_PEOPLE = 100_000
MOST_EURO = 10_000_000
MOST_TALKS = 100


@dataclass(frozen=True)
class Own:
    """The numbers the reader filled in; None where a field is empty."""

    people: int
    leave: Range | None
    effects: dict[str, Range]
    leaver: Range | None


def read_effects(text: str, measures: list[str]) -> dict[str, Range]:
    """Give the effect of each measure from 'code 5-20; code 0-10-30'; without a code it is that of every measure.

    Raises:
        AmountError: A number is none, or a code is none of the measures.
    """
    found: dict[str, Range] = {}
    for code, rest in by_code(text):
        if code and code not in measures:
            raise AmountError(f"Het effect noemt een instrument dat niet gekozen is: '{code[:40]}'.")
        if (effect := read_range(rest, "Het effect", most=100)) is not None:
            found |= dict.fromkeys([code] if code else measures, effect)
    return found


def own_numbers(asked: Parameters) -> Own:
    """Read the numbers that `maatregelen` is asked with.

    Raises:
        AmountError: One is none, or lies outside its limits.
    """
    people = float(str(asked["medewerkers"]))
    if not (1 <= people <= MOST_PEOPLE and people.is_integer()):
        raise AmountError(
            f"Het aantal medewerkers is een heel getal vanaf één tot en met {number(MOST_PEOPLE)}, gelezen: {people:g}."
        )
    talks = float(str(asked["gesprekken"]))
    if not (0 <= talks <= MOST_TALKS and talks.is_integer()):
        raise AmountError(
            f"Het aantal gesprekken is een heel getal vanaf nul tot en met {MOST_TALKS}, gelezen: {talks:g}."
        )
    return Own(
        int(people),
        read_range(text_of(asked, "verloop"), "Het verloop", most=100),
        read_effects(text_of(asked, "effect"), list_of(asked, "inzet")),
        read_range(text_of(asked, "vertrekkosten"), "Het bedrag van vertrekkosten", most=MOST_EURO),
    )


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
    chosen = [row["instrument"] for row in rows if row["instrument"] != TOGETHER]
    filled = [
        {**row, **_columns(_worth(row, own, chosen if row["instrument"] == TOGETHER else [row["instrument"]]))}
        for row in rows
    ]
    return pd.DataFrame(filled, columns=frame.columns).astype(frame.dtypes.to_dict()) if filled else frame


def _worth(row: Maatregelen, own: Own, chosen: list[str]) -> Worth:
    low, high = row["kosten_van_eur"], row["kosten_tot_eur"]
    cost = None if low is None or high is None else Range(Decimal(str(low)), Decimal(str(high)))
    effects = [own.effects[code] for code in chosen] if set(chosen) <= own.effects.keys() else None
    return worth(cost, own.people, own.leave, effects, own.leaver)


def _columns(found: Worth) -> dict[str, float | None]:
    """Give the columns of a row, no finer than draws from ranges bear."""
    return {
        "omslag": None if found.break_even is None else cut(found.break_even),
        "vertrekkers": found.leavers,
        "kans": None if found.chance is None else 100 * found.chance,
        **_span("blijven{}", found.kept, fine=True),
        **_span("per_blijver{}_eur", found.per_kept),
        **_span("saldo{}_eur", found.net),
    }


def _span(name: str, span: Span | None, *, fine: bool = False) -> dict[str, float | None]:
    ends = {"_laag": None, "": None, "_hoog": None} if span is None else {
        "_laag": span.low, "": span.middle, "_hoog": span.high
    }  # fmt: skip
    return {name.format(end): value if value is None or fine else rough(value) for end, value in ends.items()}
