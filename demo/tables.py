"""The invented StatLine tables, as the replay server gives them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from demo.cube import (
    BRANCH,
    MODIFIED,
    REGION,
    SURVEY_FROM,
    DemoTable,
    all_quarters,
    halves,
    periods,
    table,
    table_id,
)
from demo.more_tables import more_tables
from demo.shapes import OPINIONS, Array, Shapes
from published.mark import MARK
from tests.statline.faketable import FakeDimension, FakeTable, FakeTopic

_REVISED_QUARTERS = 4


def tables(seed: int, *, first: bool) -> list[FakeTable]:
    """Give the tables as they were published first, or as they are now.

    Args:
        seed: The same seed gives the same figures.
        first: Without the last quarter, and with other figures in the quarters before it.
    """
    return [_published(made, seed, first=first) for made in _tables(Shapes(seed))]


def _tables(shapes: Shapes) -> list[DemoTable]:
    flows = shapes.mobility
    balance = flows["Instroom totaal"] - flows["Uitstroom totaal"]
    people = FakeTopic("Werknemers_1", "Werknemers")
    new, open_ = shapes.openings
    country = (BRANCH, all_quarters())
    per_region = (BRANCH, REGION, all_quarters())
    survey = [shapes.opinion(name)[:, :, SURVEY_FROM + 1 :: 2] for name in OPINIONS]
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
    # A region that says it is a plain dimension, as CBS has it in some tables.
    plain = (BRANCH, replace(REGION, kind="Dimension"), all_quarters())
    return [
        table("verzuim", country, (percentage,), shapes.absence[:, 0, :, None]),
        table("werknemers", per_region, (people,), shapes.employees[..., None]),
        table("banen", per_region, (FakeTopic("Banen_1", "Banen"),), shapes.jobs[..., None]),
        table("mobiliteit-breed", (features, *per_region), (people,), mobility),
        table("mobiliteit-smal", (features, *per_region), (people,), mobility),
        table("stromen-breed", per_region, tuple(in_and_out), _topics(*_totals(flows), balance)),
        table("stromen-smal", per_region, tuple(in_and_out), _topics(*_totals(flows), balance)),
        table("vacatures", country, openings, _topics(new[:, 0], open_[:, 0], rate[:, 0])),
        table("vacatures-regio", plain, openings[:1], new[..., None]),
        table("werkbeleving", (BRANCH, REGION, halves()), opinions, _topics(*survey)),
        _stopped(features, people, mobility),
        *more_tables(shapes),
    ]


def _stopped(features: FakeDimension, people: FakeTopic, mobility: Array) -> DemoTable:
    """Give the table that came before that of mobility, which CBS keeps beside it."""
    quarters = replace(all_quarters(), members=all_quarters().members[:40], statuses=())
    first = table("mobiliteit-breed", (features, BRANCH, quarters), (people,), mobility[:, :, 0, :40])
    return replace(
        first,
        id="OEF90NED",
        title=f"{first.title}, 2010-2019",
        state="Gediscontinueerd",
        frequency="Stopgezet",
        period="2010-2019",
    )


def big_table(rows: int, seed: int) -> FakeTable:
    """Give a table for the Verkenner of about this many figures: eight topics a row, drawn at the moment it is read."""
    topics = tuple(FakeTopic(f"Kenmerk_{n}", f"Oefenonderwerp {n}") for n in range(1, 9))
    per_feature = len(BRANCH.members) * len(REGION.members) * len(all_quarters().members)
    features = max(1, round(rows / len(topics) / per_feature))
    groups = tuple((f"K{n:05d}", f"Oefengroep {n}") for n in range(1, features + 1))
    dimensions = (FakeDimension("Groep", "Dimension", groups, title="Groep"), BRANCH, REGION, all_quarters())
    return FakeTable("OEF99NED", f"{MARK}: grote tabel", dimensions, topics, MODIFIED[1], seed, missing=0.05, mark=MARK)


def _topics(*figures: Array) -> Array:
    return np.stack(figures, axis=-1)


def _totals(flows: dict[str, Array]) -> tuple[Array, Array]:
    return flows["Instroom totaal"], flows["Uitstroom totaal"]


def _published(table: DemoTable, seed: int, *, first: bool) -> FakeTable:
    if not first:
        return table
    *others, time = table.dimensions
    earlier = periods(time.members[:-1])
    figures = table.figures[..., :-1, :].copy()
    # Whole tens up or down in few cells, the country with all its regions left alone: sums still hold.
    chosen = np.random.default_rng(seed).random(figures[..., -_REVISED_QUARTERS:, :1].shape) < 0.02
    decimals = table.topics[0].decimals
    if len(table.topics) == 1 and table.id in (table_id("verzuim"), table_id("werknemers"), table_id("banen")):
        figures[..., -_REVISED_QUARTERS:, :] += np.where(chosen, 0.1 if decimals else 10, 0)
    return table.changed(dimensions=(*others, earlier), figures=figures, modified=MODIFIED[0])
