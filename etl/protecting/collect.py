"""Sorts the rows of unpublished imports into tables: what counts as one whole."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property

from etl.definitions import Definitions
from etl.held import Held, Row
from etl.protecting.key_figures import KeyFigure
from etl.protecting.mobility import Flow
from etl.protecting.rows import window
from protection import SMALL


@dataclass(frozen=True, order=True)
class About:
    """What a table is about, in codes.

    Attributes:
        what: Direction of a flow, or an indicator with its version.
        moment: Its period; a year is its fourth quarter.
    """

    what: str
    branche: str
    regio: str
    moment: str


@dataclass
class Table:
    """A table, by where its rows stand: they are taken only while it is judged, table by table.

    Attributes:
        rows: Of its kind, all there are.
        definitions: For what a unit is.
        unit: Unit of a key figure, None of a flow.
        places: Where in `rows` its own stand.
        files: Source and period of its rows, as written.
    """

    rows: Held
    definitions: Definitions
    unit: str | None = None
    places: array[int] = field(default_factory=lambda: array("L"))
    files: set[tuple[str, str]] = field(default_factory=set)

    def add(self, place: int, row: Row) -> None:
        """Add the row that stands there."""
        self.places.append(place)
        self.files.add((row["bron_id"] or "", row["periode"] or ""))

    @property
    def content(self) -> Flow | KeyFigure:
        """What judges and protects it."""
        rows = self.rows.take(self.places)
        if self.unit is None:
            return Flow(rows)
        return KeyFigure(self.unit, [written for row in rows if (written := _in_unit(row, self.definitions))])

    @cached_property
    def small(self) -> bool:
        """True when a group is too small to be seen: in all rows together, or in those of one file and period alone.

        Of a cell that two files give, all rows together show one: the other may be the small one.
        """
        content = self.content
        own: dict[tuple[str | None, str | None], list[Row]] = defaultdict(list)
        for row in content.rows:
            own[row["bron_id"], row["periode"]].append(row)
        alone = own.values() if len(own) > 1 else ()
        return content.small or any(replace(content, rows=rows).small for rows in alone)

    @cached_property
    def numbers(self) -> Mapping[tuple[str, str], int]:
        """The persons in it, by what they are of."""
        return dict(self.content.numbers)

    @property
    def sources(self) -> list[str]:
        """Ids of the imports it comes from, sorted."""
        return sorted({source for source, _ in self.files})

    @property
    def periods(self) -> list[str]:
        """Its periods as written, sorted."""
        return sorted({period for _, period in self.files})


@dataclass
class Tables:
    """The tables of unpublished imports by kind, and where rows on differences between two of them stand."""

    flows: dict[About, Table] = field(default_factory=dict)
    figures: dict[About, Table] = field(default_factory=dict)
    differences: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))


def collect(rows: Mapping[str, Held], unpublished: Collection[str], definitions: Definitions) -> Tables:
    """Give the tables that count persons; a row with an unknown name is left to who resolves names."""
    found = Tables()
    find, period = cache(definitions.find), cache(definitions.period)
    indicators = {indicator.code: indicator for indicator in definitions.indicators}
    counted = {unit.code for unit in definitions.units if unit.mensen}
    for kind in ("mobiliteit", "kerncijfer"):
        for at, row in _of(rows[kind], unpublished):
            where = (
                find("branche", row["branche"] or ""),
                find("regio", row["regio"] or ""),
                period(row["periode"] or ""),
            )
            if None in where:
                continue
            place = (where[0] or "", where[1] or "", window(where[2] or ""))
            if kind == "mobiliteit":
                about = About(row["richting"] or "", *place)
                found.flows.setdefault(about, Table(rows[kind], definitions)).add(at, row)
                continue
            indicator = indicators.get(find("indicator", row["indicator"] or "") or "")
            if indicator is None or indicator.eenheid not in counted or indicator.soort == "prognose":
                continue
            if indicator.minimum is None:
                # in minus out, or now minus then: no group of persons
                found.differences[place[0], place[1]].append(at)
            elif _in_unit(row, definitions) is not None:
                about = About(" ".join(filter(None, [indicator.code, row["versie"]])), *place)
                found.figures.setdefault(about, Table(rows[kind], definitions, indicator.eenheid)).add(at, row)
    return found


def _of(rows: Iterable[Row], unpublished: Collection[str]) -> Iterator[tuple[int, Row]]:
    return ((at, row) for at, row in enumerate(rows) if row["bron_id"] in unpublished)


def _in_unit(row: Row, definitions: Definitions) -> Row | None:
    """Give the row with its number in the unit itself; None when it was rounded to ten or more anyway."""
    unit = definitions.unit(row["eenheid"] or "")
    text = row["waarde"]
    if unit is None or text is None:
        return row
    factor, decimals = Decimal(str(unit[1])), len(text.partition(".")[2])
    if factor.scaleb(-decimals) >= SMALL:
        return None
    return row | {"waarde": str(Decimal(text) * factor)}
