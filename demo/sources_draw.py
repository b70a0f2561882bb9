"""What the tables of the demo are drawn with: chance, the codes of the project and the invented StatLine tables."""

from __future__ import annotations

import math
from random import Random

from demo.cube import DemoTable, table_id
from demo.sources_write import Row
from demo.tables import tables
from etl.definitions import Definitions

_PROVISIONAL_FROM = "2025"


def years(first: int, last: int) -> tuple[str, ...]:
    """Give the codes of years, both included."""
    return tuple(f"{year}JJ00" for year in range(first, last + 1))


def quarters(first: int, last: int, only: str = "1234") -> tuple[str, ...]:
    """Give the codes of all quarters in these years, or only those numbered."""
    return tuple(f"{year}KW0{number}" for year in range(first, last + 1) for number in only)


class Published:
    """What the invented StatLine tables say, so that other sources agree with them."""

    def __init__(self, seed: int) -> None:
        """Draw the tables as they are published last."""
        self._tables = {table.id: table for table in tables(seed, first=False) if isinstance(table, DemoTable)}

    def value(self, role: str, *members: str, topic: int = 0) -> float:
        """Give one figure; nan where the table has none.

        Args:
            role: Of the table (`demo.cube.ROLES`).
            members: One key or title per dimension, in the order of the table.
            topic: Place of the topic.
        """
        table = self._tables[table_id(role)]
        place = [
            next(n for n, names in enumerate(dimension.members) if member in names)
            for dimension, member in zip(table.dimensions, members, strict=True)
        ]
        return float(table.figures[(*place, topic)])


class Draw:
    """What a table is drawn with; `random` is its own, so that one table more leaves the others as they are."""

    def __init__(self, seed: int, name: str, definitions: Definitions, published: Published) -> None:
        """Keep what a table may use."""
        self.random = Random(f"{seed} {name}")  # noqa: S311 - figures to practise with, no secrets
        self.definitions = definitions
        self.published = published
        self._units = {indicator.code: indicator.eenheid for indicator in definitions.indicators}
        self.regions = [r.code for r in definitions.regions if r.soort == "regioplus" and r.code != "RA0999"]
        # code -> label, as the invented StatLine tables name them
        self.sectors = {b.code: b.label for b in definitions.branches if b.niveau == "sector"}
        self.branches = {b.code: b.label for b in definitions.branches if b.niveau == "branche"}

    def own(self, spread: float) -> float:
        """Give a factor around 1 that something has of its own."""
        return math.exp(self.random.gauss(0, spread))

    def figure(self, indicator: str, branch: str, period: str, value: float | None, **others: object) -> Row:
        """Give a row of kind kerncijfer; no value means not known.

        Args:
            indicator: Code; says the unit, unless `eenheid` is given.
            branch: Code.
            period: Code.
            value: In that unit.
            others: More columns, or others than these.
        """
        row = {
            "indicator": indicator,
            "branche": branch,
            "regio": "NL00",
            "periode": period,
            "waarde_tekst": None if value is None else dutch(value),
            "waarde": value,
            "eenheid": self._units[indicator],
            "status": "voorlopig" if period >= _PROVISIONAL_FROM and indicator not in _EXPECTED else "definitief",
            "reden_ontbreekt": "onbekend" if value is None else None,
            "letterlijk": "ja",
        }
        return row | others


_EXPECTED = ("personeelstekort_verwacht", "arbeidsvraag_verandering", "personeelsaanbod_verandering")


def dutch(value: float) -> str:
    """Give a number as a Dutch source prints it: 1.234 and 9,0."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))
