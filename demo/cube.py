"""What the invented StatLine tables are made of: a table of figures drawn beforehand, and the dimensions they share."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from demo.shapes import BRANCHES, FIRST_YEAR, LAST_YEAR, REGIONS, TOTALS, Array
from published.mark import MARK
from tests.statline.faketable import FakeDimension, FakeTable, FakeTopic, dimension, quarters, real_codes

# Tables come twice, as CBS publishes: the second time with the last quarter and with other provisional figures.
MODIFIED = ("2026-02-15T02:00:00", "2026-05-15T02:00:00")
SURVEY_FROM = 4 * (2019 - FIRST_YEAR)
# Role -> title of its table.
TITLES = {
    "verzuim": "Ziekteverzuim",
    "werknemers": "Werknemers naar regio",
    "banen": "Banen naar regio",
    "mobiliteit-breed": "Mobiliteit (breed)",
    "mobiliteit-smal": "Mobiliteit (smal)",
    "stromen-breed": "Stromen (breed)",
    "stromen-smal": "Stromen (smal)",
    "vacatures": "Vacatures",
    "vacatures-regio": "Ontstane vacatures naar regio",
    "werkbeleving": "Mening van werknemers",
    "vacatures-sbi": "Openstaande vacatures; SBI 2008, regio",
    "verzuim-sbi": "Ziekteverzuim; SBI 2008",
    "banen-gemeente": "Banen in december; SBI 2008, gemeenten",
    "vacatures-onderwijsniveau": "Ontstane vacatures; onderwijsniveau",
    "positie-werkkring": "Werkzame beroepsbevolking; positie in de werkkring",
    "pendel": "Banen; binnenlandse pendel",
    "mbo-sectorrendement": "Mbo; sectorrendement",
}
ROLES = tuple(TITLES)


@dataclass(frozen=True)
class DemoTable(FakeTable):
    """A table whose figures were drawn beforehand: dimensions in order, then topics; nan stands for '.'."""

    figures: Array = field(default_factory=lambda: np.zeros(0), compare=False)

    @cached_property
    def _flat(self) -> Array:
        return self.figures.reshape(self.size, len(self.topics))

    def _texts(self, rows: Array, place: int, topic: FakeTopic) -> list[str]:
        if topic.datatype == "String":
            return [self.mark] * len(rows)
        found = self._flat[rows.astype(np.int64), place].tolist()
        return [("." if math.isnan(value) else f"{value:.{topic.decimals}f}").rjust(8) for value in found]


def table_id(role: str) -> str:
    """Give the id of the table with a role; no table of CBS is called so."""
    return f"OEF{ROLES.index(role) + 1:02d}NED"


def periods(members: tuple[tuple[str, str], ...]) -> FakeDimension:
    """Give the dimension of these periods."""
    return replace(dimension("Perioden", "TimeDimension", members), title="Perioden")


def years(first: int, last: int) -> FakeDimension:
    """Give the dimension of these years."""
    return periods(tuple((f"{year}JJ00", str(year)) for year in range(first, last + 1)))


def all_quarters() -> FakeDimension:
    """Give every quarter there are figures of."""
    return periods(quarters(FIRST_YEAR, LAST_YEAR))


def halves() -> FakeDimension:
    """Give every second and fourth quarter since 2019, when the survey of employees is held."""
    return periods(quarters(FIRST_YEAR, LAST_YEAR)[SURVEY_FROM + 1 :: 2])


def table(role: str, dimensions: tuple[FakeDimension, ...], topics: tuple[FakeTopic, ...], figures: Array) -> DemoTable:
    """Make the table of a role; counts too small to tell are not told."""
    hidden = np.where((figures == 0) & (len(topics) == 1), math.nan, figures)
    title = f"{MARK}: {TITLES[role]}"
    return DemoTable(table_id(role), title, dimensions, topics, MODIFIED[1], mark=MARK, figures=hidden)


_NAMES = (*TOTALS, *BRANCHES)
# Keys are as wide as CBS makes them, which is another width in each table.
BRANCH = FakeDimension(
    "AZWBranche", "Dimension", tuple((f"A{n:06d}", name) for n, name in enumerate(_NAMES)), pad=9, title="AZW-branche"
)
REGION = FakeDimension(
    "RegioS",
    "GeoDimension",
    (("NL01", "Nederland"), *real_codes("RegioS", "RA")[:REGIONS]),
    pad=8,
    title="Regio's",
)
