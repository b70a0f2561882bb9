"""The invented StatLine tables, as the replay server gives them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from demo.shapes import BRANCHES, FIRST_YEAR, LAST_YEAR, OPINIONS, REGIONS, TOTALS, Array, Shapes
from published.mark import MARK
from tests.statline.faketable import FakeDimension, FakeTable, FakeTopic, dimension, quarters, real_codes

# Tables come twice, as CBS publishes: the second time with the last quarter and with other provisional figures.
MODIFIED = ("2026-02-15T02:00:00", "2026-05-15T02:00:00")
_REVISED_QUARTERS = 4
_SURVEY_FROM = 4 * (2019 - FIRST_YEAR)


@dataclass(frozen=True)
class DemoTable(FakeTable):
    """A table whose figures were drawn beforehand: dimensions in order, then topics; nan stands for '.'."""

    figures: Array = field(default_factory=lambda: np.zeros(0), compare=False)

    @cached_property
    def _flat(self) -> Array:
        return self.figures.reshape(self.size, len(self.topics))

    def _texts(self, rows: Array, place: int, topic: FakeTopic) -> list[str]:
        found = self._flat[rows.astype(np.int64), place].tolist()
        return [("." if math.isnan(value) else f"{value:.{topic.decimals}f}").rjust(8) for value in found]


def tables(seed: int, *, first: bool) -> list[FakeTable]:
    """Give the tables as they were published first, or as they are now.

    Args:
        seed: The same seed gives the same figures.
        first: Without the last quarter, and with other figures in the quarters before it.
    """
    return [_published(table, seed, first=first) for table in _tables(Shapes(seed))]


def _tables(shapes: Shapes) -> list[DemoTable]:
    flows = shapes.mobility
    balance = flows["Instroom totaal"] - flows["Uitstroom totaal"]
    people = FakeTopic("Werknemers_1", "Werknemers")
    new, open_ = shapes.openings
    country = (_BRANCH, _quarters())
    per_region = (_BRANCH, _REGION, _quarters())
    survey = [shapes.opinion(name)[:, :, _SURVEY_FROM + 1 :: 2] for name in OPINIONS]
    names = tuple((f"T{n:03d}", name) for n, name in enumerate(flows))
    features = FakeDimension("KenmerkenMobiliteit", "Dimension", names, title="Kenmerken mobiliteit")
    in_and_out = [FakeTopic(f"{name}_{n}", name) for n, name in enumerate(("Instroom", "Uitstroom", "Saldo"), 1)]
    rate = open_[:, :1] / shapes.jobs[:, :1] * 1000
    openings = (
        FakeTopic("OntstaneVacatures_1", "Ontstane vacatures"),
        FakeTopic("OpenstaandeVacatures_2", "Openstaande vacatures"),
        FakeTopic("Vacaturegraad_3", "Vacaturegraad", "vacatures per 1 000 banen", 1, "Double"),
    )
    percentage = FakeTopic("Ziekteverzuimpercentage_1", "Ziekteverzuimpercentage", "%", 1, "Double")
    opinions = tuple(FakeTopic(f"Mening_{n}", name, "%", 1, "Double") for n, name in enumerate(OPINIONS, 1))
    mobility = np.stack(list(flows.values()))[..., None]
    return [
        _table("verzuim", "Ziekteverzuim", country, (percentage,), shapes.absence[:, 0, :, None]),
        _table("werknemers", "Werknemers naar regio", per_region, (people,), shapes.employees[..., None]),
        _table("banen", "Banen naar regio", per_region, (FakeTopic("Banen_1", "Banen"),), shapes.jobs[..., None]),
        _table("mobiliteit-breed", "Mobiliteit (breed)", (features, *per_region), (people,), mobility),
        _table("mobiliteit-smal", "Mobiliteit (smal)", (features, *per_region), (people,), mobility),
        _table("stromen-breed", "Stromen (breed)", per_region, tuple(in_and_out), _topics(*_totals(flows), balance)),
        _table("stromen-smal", "Stromen (smal)", per_region, tuple(in_and_out), _topics(*_totals(flows), balance)),
        _table("vacatures", "Vacatures", country, openings, _topics(new[:, 0], open_[:, 0], rate[:, 0])),
        _table("vacatures-regio", "Ontstane vacatures naar regio", per_region, openings[:1], new[..., None]),
        _table("werkbeleving", "Mening van werknemers", (_BRANCH, _REGION, _halves()), opinions, _topics(*survey)),
    ]


def big_table(rows: int, seed: int) -> FakeTable:
    """Give a table for the Verkenner of about this many figures: eight topics a row, drawn at the moment it is read."""
    topics = tuple(FakeTopic(f"Kenmerk_{n}", f"Oefenonderwerp {n}") for n in range(1, 9))
    per_feature = len(_BRANCH.members) * len(_REGION.members) * len(_quarters().members)
    features = max(1, round(rows / len(topics) / per_feature))
    groups = tuple((f"K{n:05d}", f"Oefengroep {n}") for n in range(1, features + 1))
    dimensions = (FakeDimension("Groep", "Dimension", groups, title="Groep"), _BRANCH, _REGION, _quarters())
    return FakeTable("OEF99NED", f"{MARK}: grote tabel", dimensions, topics, MODIFIED[1], seed, missing=0.05, mark=MARK)


def table_id(role: str) -> str:
    """Give the id of the table with a role; no table of CBS is called so."""
    return f"OEF{ROLES.index(role) + 1:02d}NED"


ROLES = (
    "verzuim",
    "werknemers",
    "banen",
    "mobiliteit-breed",
    "mobiliteit-smal",
    "stromen-breed",
    "stromen-smal",
    "vacatures",
    "vacatures-regio",
    "werkbeleving",
)
_NAMES = (*TOTALS, *BRANCHES)
_BRANCH = FakeDimension(
    "AZWBranche", "Dimension", tuple((f"A{n:06d}", name) for n, name in enumerate(_NAMES)), pad=10, title="AZW-branche"
)
_REGION = FakeDimension(
    "RegioS",
    "GeoDimension",
    (("NL01", "Nederland"), *real_codes("RegioS", "RA")[:REGIONS]),
    pad=10,
    title="Regio's",
)


def _periods(members: tuple[tuple[str, str], ...]) -> FakeDimension:
    return replace(dimension("Perioden", "TimeDimension", members), title="Perioden")


def _quarters() -> FakeDimension:
    return _periods(quarters(FIRST_YEAR, LAST_YEAR))


def _halves() -> FakeDimension:
    """Every second and fourth quarter since 2019, when the survey of employees is held."""
    return _periods(quarters(FIRST_YEAR, LAST_YEAR)[_SURVEY_FROM + 1 :: 2])


def _table(
    role: str, title: str, dimensions: tuple[FakeDimension, ...], topics: tuple[FakeTopic, ...], figures: Array
) -> DemoTable:
    """Make a table; counts too small to tell are not told."""
    hidden = np.where((figures == 0) & (len(topics) == 1), math.nan, figures)
    return DemoTable(table_id(role), f"{MARK}: {title}", dimensions, topics, MODIFIED[1], mark=MARK, figures=hidden)


def _topics(*figures: Array) -> Array:
    return np.stack(figures, axis=-1)


def _totals(flows: dict[str, Array]) -> tuple[Array, Array]:
    return flows["Instroom totaal"], flows["Uitstroom totaal"]


def _published(table: DemoTable, seed: int, *, first: bool) -> FakeTable:
    if not first:
        return table
    *others, time = table.dimensions
    earlier = _periods(time.members[:-1])
    figures = table.figures[..., :-1, :].copy()
    # Whole tens up or down in few cells, the country with all its regions left alone: sums still hold.
    chosen = np.random.default_rng(seed).random(figures[..., -_REVISED_QUARTERS:, :1].shape) < 0.02
    decimals = table.topics[0].decimals
    if len(table.topics) == 1 and table.id in (table_id("verzuim"), table_id("werknemers"), table_id("banen")):
        figures[..., -_REVISED_QUARTERS:, :] += np.where(chosen, 0.1 if decimals else 10, 0)
    return table.changed(dimensions=(*others, earlier), figures=figures, modified=MODIFIED[0])
