"""What a StatLine table is: its dimensions with their members and its topics with their units."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

Protocol = Literal["v3", "v4"]
Kind = Literal["tijd", "regio", "overig"]
Status = Literal["definitief", "voorlopig", "nader voorlopig", "onbekend"]

_STATUS: dict[str, Status] = {
    "definitief": "definitief",
    "voorlopig": "voorlopig",
    "nadervoorlopig": "nader voorlopig",
}


# How CBS codes a country, a part of it, a province, COROP area, labour market region (two kinds), municipality,
# district or neighbourhood.
_REGION = re.compile(r"(NL|LD|PV|CR|AM|RA|GM|WK|BU)\d{2,8}")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Member(_Part):
    """One value a dimension can have.

    Attributes:
        key: As CBS writes it, with trailing blanks.
        status: As CBS writes it; only periods have one.
        group: Titles of the groups it is in, from the outside in.
    """

    key: str
    title: str
    description: str = ""
    status: str | None = None
    group: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The key without blanks around it, as used in joins."""
        return self.key.strip()


class Dimension(_Part):
    """A dimension, recognised by its type or its members and never by its name."""

    name: str
    kind: Kind
    title: str
    description: str = ""
    members: tuple[Member, ...]


class Topic(_Part):
    """A column of figures.

    Attributes:
        datatype: As CBS writes it ('Double', 'Long').
        group: Titles of the groups it is in, from the outside in.
    """

    name: str
    title: str
    description: str = ""
    unit: str = ""
    decimals: int = 0
    datatype: str = ""
    group: tuple[str, ...] = ()


class Table(_Part):
    """A table with everything but its figures.

    Attributes:
        modified: Moment of the last change, exactly as CBS writes it.
        state: Whether CBS still brings it up to date, as it writes that ('Regulier', 'Gediscontinueerd').
        texts: Topics whose cells are words: no column of figures in v3, a topic without a figure in v4.
        record_count: Rows CBS says there are: whole rows in v3, single figures in v4; None when it does not say.
    """

    id: str
    title: str
    catalog: str
    protocol: Protocol
    url: str
    modified: str
    description: str = ""
    state: str = ""
    frequency: str = ""
    period: str = ""
    record_count: int | None = None
    dimensions: tuple[Dimension, ...]
    topics: tuple[Topic, ...]
    texts: tuple[str, ...] = ()

    @cached_property
    def time(self) -> Dimension | None:
        """The first time dimension; others count as plain ones."""
        return next((dimension for dimension in self.dimensions if dimension.kind == "tijd"), None)

    @cached_property
    def region(self) -> Dimension | None:
        """The first region dimension; others count as plain ones."""
        return next((dimension for dimension in self.dimensions if dimension.kind == "regio"), None)

    @cached_property
    def others(self) -> tuple[Dimension, ...]:
        """All dimensions but the time and the region of a row."""
        return tuple(d for d in self.dimensions if d not in (self.time, self.region))

    @cached_property
    def coordinates(self) -> dict[str, Dimension]:
        """Column of a row -> its dimension: 'regio' and 'periode', as far as the table has them."""
        found = {"regio": self.region, "periode": self.time}
        return {label: dimension for label, dimension in found.items() if dimension is not None}

    @property
    def periods(self) -> list[str]:
        """Codes of its periods, in the order of the table."""
        return [member.code for member in self.time.members] if self.time else []

    @property
    def size(self) -> int:
        """Number of rows of the full cube."""
        return math.prod(len(dimension.members) for dimension in self.dimensions)

    @property
    def source_id(self) -> str:
        """Code of the table as a source: 'statline-24015ned'."""
        return "statline-" + re.sub(r"[^a-z0-9]+", "-", self.id.lower()).strip("-")


def with_region(dimensions: Sequence[Dimension]) -> tuple[Dimension, ...]:
    """Give dimensions with one of regions where its members say so and its type does not, as CBS sometimes has it."""
    if any(dimension.kind == "regio" for dimension in dimensions):
        return tuple(dimensions)
    return tuple(
        dimension.model_copy(update={"kind": "regio"})
        if dimension.kind == "overig"
        and dimension.members
        and all(_REGION.fullmatch(m.code) for m in dimension.members)
        else dimension
        for dimension in dimensions
    )


def is_text(topic: Topic) -> bool:
    """Tell whether the cells of a topic are words, as in a table that repeats names and codes of areas."""
    return topic.datatype == "String"


def strides(dimensions: Sequence[Dimension]) -> list[int]:
    """Give how far apart the members of each dimension are in their cube; the last dimension runs fastest."""
    sizes = [len(dimension.members) for dimension in dimensions]
    return [math.prod(sizes[place + 1 :]) for place in range(len(sizes))]


def figure_columns(table: Table) -> list[str]:
    """Give the names of the columns with figures: one a topic for v3, one for all topics for v4."""
    return ["waarde"] if table.protocol == "v4" else [topic.name for topic in table.topics]


def status_of(text: str | None) -> Status:
    """Give the status of a period from what CBS writes ('Voorlopig', 'NaderVoorlopig')."""
    return _STATUS.get(re.sub(r"[^a-z]", "", (text or "").lower()), "onbekend")
