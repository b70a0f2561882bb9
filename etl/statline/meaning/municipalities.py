"""Which municipality existed when, and in which RegioPlus region it lies: for figures that are added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from etl.definitions import Definitions
from etl.statline.meaning.rhythm import end_of


class Life(NamedTuple):
    """A municipality and the days it existed.

    Attributes:
        since: First day, None when before every figure.
        until: First day it was no more, None when it still exists.
    """

    code: str
    region: str
    since: date | None
    until: date | None


def lives(definitions: Definitions) -> list[Life]:
    """Give every municipality that existed since the first year of municipality_years.csv, and when."""
    found = {m.gm_code: Life(m.gm_code, m.regio_code, None, None) for m in definitions.municipalities}
    found |= {m.gm_code: Life(m.gm_code, m.regio_code, m.van, m.tot) for m in definitions.municipality_years}
    return list(found.values())


def days(periods: Iterable[str]) -> Iterator[tuple[str, date]]:
    """Give (period, day) for the two days of which a source may take the municipalities of a period.

    1 January of the year it ends in, as CBS numbers its lists of municipalities, and its last day.
    """
    for code in periods:
        if end := end_of(code):
            yield code, date(end.year, 1, 1)
            yield code, end
