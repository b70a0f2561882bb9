"""All definitions together, with the lookups that turn people's words into codes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from etl import periods
from etl.definitions.dimensions import (
    Background,
    Branch,
    Event,
    Municipality,
    MunicipalityYears,
    Platform,
    Region,
    Term,
    Theme,
)
from etl.definitions.indicators import Correction, Discrepancy, Indicator, Plausible, Unit, UnitAlias
from etl.definitions.names import Names, normalise
from etl.definitions.references import branch_names, region_names
from published.contract import Column, NamedColumn, Table

NameKind = Literal["branche", "regio", "platform", "indicator", "eenheid"]


@dataclass(frozen=True)
class Definitions:
    """What data/definitions says; every list in the order of its file."""

    indicators: tuple[Indicator, ...]
    units: tuple[Unit, ...]
    branches: tuple[Branch, ...]
    regions: tuple[Region, ...]
    municipalities: tuple[Municipality, ...]
    municipality_years: tuple[MunicipalityYears, ...]
    backgrounds: tuple[Background, ...]
    platforms: tuple[Platform, ...]
    columns: tuple[NamedColumn, ...]
    tables: tuple[Table, ...]
    terms: tuple[Term, ...]
    themes: tuple[Theme, ...]
    events: tuple[Event, ...]
    discrepancies: tuple[Discrepancy, ...]
    corrections: tuple[Correction, ...]
    plausible: tuple[Plausible, ...]

    def columns_of(self, table: Table) -> dict[str, Column]:
        """Give the columns of a public table by name, as they are there."""
        return table.columns({column.naam: column for column in self.columns})

    def find(self, kind: str, text: str) -> str | None:
        """Give the code a text stands for among names of one `NameKind`, None when unknown or unclear.

        None too when a province and a RegioPlus region share the name and no '(PV)' or '(RA)' tells which.

        Raises:
            KeyError: There is no such kind.
        """
        return self._names[kind].find(text)

    def named_in(self, kind: str, text: str) -> list[tuple[str, ...]]:
        """Give the codes of each name of one `NameKind` that stands in a text; several where it may mean several.

        Raises:
            KeyError: There is no such kind.
        """
        return self._names[kind].within(text)

    def meanings(self, kind: str, text: str) -> list[str]:
        """Give the labels of all that a text may stand for among names of one `NameKind`.

        Raises:
            KeyError: There is no such kind.
        """
        names = self._names[kind]
        return [names.full_labels[code] for code in names.codes.get(normalise(text), ())]

    def unit(self, text: str) -> tuple[str, float] | None:
        """Give (unit code, factor): how many of the unit one of the written unit is. None when unknown."""
        code = self.find("eenheid", text)
        if code is None:
            return None
        alias = self._unit_aliases.get(normalise(text))
        return code, alias.factor if alias else 1.0

    def period(self, text: str) -> str | None:
        """Give the CBS code of a period as people write it, None when unclear."""
        return periods.parse(text)

    def nearest(self, kind: str, text: str, n: int = 3) -> list[str]:
        """Give the labels of the `n` names most like a text, best first.

        Args:
            kind: One of `NameKind`.
            text: As read.
            n: How many at most.

        Raises:
            KeyError: There is no such kind.
        """
        return self._names[kind].nearest(text, n)

    @cached_property
    def _names(self) -> dict[str, Names]:
        found: dict[NameKind, Names] = {
            "branche": Names.of((b.code, b.label, branch_names(b)) for b in self.branches),
            "regio": Names.of((r.code, r.label, region_names(r)) for r in self.regions),
            "platform": Names.of((p.code, p.label, p.aliassen) for p in self.platforms),
            "indicator": Names.of((i.code, i.label, i.aliassen) for i in self.indicators),
            "eenheid": Names.of((u.code, u.label, [a.tekst for a in u.aliassen]) for u in self.units),
        }
        return {str(kind): names for kind, names in found.items()}

    @cached_property
    def _unit_aliases(self) -> dict[str, UnitAlias]:
        return {normalise(alias.tekst): alias for unit in self.units for alias in unit.aliassen}
