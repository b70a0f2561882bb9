"""Sorts the rows of unpublished imports into tables: what counts as one whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property

from etl.definitions import Definitions
from etl.protecting.key_figures import KeyFigure
from etl.protecting.mobility import Flow
from etl.protecting.rows import Row, window
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
    """A table, with the rows as they were read.

    Attributes:
        content: What judges and protects it.
        rows: As read, to keep when nothing is small.
    """

    content: Flow | KeyFigure
    rows: list[Row] = field(default_factory=list)

    @cached_property
    def small(self) -> bool:
        """True when a group is too small to be seen: in all rows together, or in those of one file and period alone.

        Of a cell that two files give, all rows together show one: the other may be the small one.
        """
        own: dict[tuple[str | None, str | None], list[Row]] = defaultdict(list)
        for row in self.content.rows:
            own[row["bron_id"], row["periode"]].append(row)
        alone = own.values() if len(own) > 1 else ()
        return self.content.small or any(replace(self.content, rows=rows).small for rows in alone)

    @property
    def sources(self) -> list[str]:
        """Ids of the imports it comes from, sorted."""
        return sorted({row["bron_id"] or "" for row in self.rows})

    @property
    def periods(self) -> list[str]:
        """Its periods as written, sorted."""
        return sorted({row["periode"] or "" for row in self.rows})


@dataclass
class Tables:
    """The tables of unpublished imports by kind, and rows on differences between two of them."""

    flows: dict[About, Table] = field(default_factory=dict)
    figures: dict[About, Table] = field(default_factory=dict)
    differences: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))


def collect(rows: dict[str, list[Row]], unpublished: Collection[str], definitions: Definitions) -> Tables:
    """Give the tables that count persons; a row with an unknown name is left to who resolves names."""
    found = Tables()
    find, period = cache(definitions.find), cache(definitions.period)
    indicators = {indicator.code: indicator for indicator in definitions.indicators}
    counted = {unit.code for unit in definitions.units if unit.mensen}
    for kind in ("mobiliteit", "kerncijfer"):
        for row in _of(rows[kind], unpublished):
            where = (
                find("branche", row["branche"] or ""),
                find("regio", row["regio"] or ""),
                period(row["periode"] or ""),
            )
            if None in where:
                continue
            place = (where[0] or "", where[1] or "", window(where[2] or ""))
            if kind == "mobiliteit":
                table = found.flows.setdefault(About(row["richting"] or "", *place), Table(Flow()))
                table.rows.append(row)
                table.content.rows.append(row)
                continue
            indicator = indicators.get(find("indicator", row["indicator"] or "") or "")
            if indicator is None or indicator.eenheid not in counted or indicator.soort == "prognose":
                continue
            if indicator.minimum is None:
                # in minus out, or now minus then: no group of persons
                found.differences[place[0], place[1]].append(row)
            elif (written := _in_unit(row, definitions)) is not None:
                about = About(" ".join(filter(None, [indicator.code, row["versie"]])), *place)
                table = found.figures.setdefault(about, Table(KeyFigure(indicator.eenheid)))
                table.rows.append(row)
                table.content.rows.append(written)
    return found


def _of(rows: Iterable[Row], unpublished: Collection[str]) -> Iterable[Row]:
    return (row for row in rows if row["bron_id"] in unpublished)


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
