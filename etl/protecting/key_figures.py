"""Imported key figures that count persons: one table an indicator, branch, region, moment and version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from etl.held import Row
from etl.protecting.rows import NOTE, ROUNDED, SECRET, count_in, joined, other_name
from protection import OTHER, REST, STEP, Split, is_small, protect_table, with_rest

_WHOLE = ("", "totaal")


@dataclass
class KeyFigure:
    """Every row on one count of persons from unpublished files.

    Attributes:
        unit: Code of the unit, that protected numbers are written in.
        rows: As read, the numbers already in that unit.
    """

    unit: str
    rows: list[Row] = field(default_factory=list)

    @property
    def small(self) -> bool:
        """True when a part, or what the whole leaves over, is too small to be seen."""
        return any(is_small(count) for parts in self._splits.values() for count in parts.values())

    @cached_property
    def whole(self) -> int | None:
        """Persons altogether as given, None when not given."""
        return next((count_in(row, "waarde") for row in self.rows if (row["uitsplitsing"] or "") in _WHOLE), None)

    @property
    def numbers(self) -> dict[tuple[str, str], int]:
        """The persons in each group, and altogether, by ('', name)."""
        found = {("", name): count for parts in self._splits.values() for name, count in parts.items()}
        return found if self.whole is None else {**found, ("", ""): self.whole}

    def protected(self) -> list[Row]:
        """Give the rows that may enter the database in place of these."""
        splits = self._splits
        found = dict(zip(splits, protect_table(list(splits.values())), strict=True))
        first = next(iter(found.values()))
        rows: list[Row] = []
        for dimension, split in found.items():
            # splits that do not add up to one whole are no splits of one: only the first may be shown
            same = sum(splits[dimension].values()) == sum(next(iter(splits.values())).values())
            rows.extend(self._rows(dimension, split if same else None))
        for row in self.rows:
            if (row["uitsplitsing"] or "") in _WHOLE:
                rows.append(self._written(row, first.total if first else None))
        return rows

    @cached_property
    def _splits(self) -> dict[str, dict[str, int]]:
        """Give dimension -> group -> persons; a figure without groups is one part."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        missing: set[str] = set()
        for row in self.rows:
            name, count = row["uitsplitsing"] or "", count_in(row, "waarde")
            if name in _WHOLE:
                continue
            if count is None:
                missing.add(_dimension(name))
            else:
                found[_dimension(name)][name] = count
        if not found:
            return {"": {REST: self.whole}} if self.whole is not None else {}
        return {name: with_rest(parts, self.whole, missing=name in missing) for name, parts in sorted(found.items())}

    def _rows(self, dimension: str, split: Split | None) -> Iterator[Row]:
        mine = {row["uitsplitsing"] or "": row for row in self.rows if _is_part(row, dimension)}
        cells = split.cells if split else ()
        if len(cells) < 2 and len(self._splits[dimension]) > 1:
            # one cell for everything is no split; each group is known to be there and secret
            yield from (self._written(row, None) for row in mine.values())
            return
        shown = {cell.parts[0]: cell.count for cell in cells if len(cell.parts) == 1}
        for name, row in mine.items():
            yield self._written(row, shown.get(name))
        hidden = [cell for cell in cells if len(cell.parts) > 1]
        for cell in hidden:
            prefix = f"{dimension}: " if dimension else ""
            known = [name for name in cell.parts if name in mine]
            name = other_name(f"{prefix}{OTHER}", mine)
            note = f"Samen: {joined(part.removeprefix(prefix) for part in cell.parts)}. {NOTE}"
            yield self._written(mine[known[0]], cell.count) | {"uitsplitsing": name, "noot": note}

    def _written(self, row: Row, count: int | None) -> Row:
        reason = None if count is not None else SECRET if row["waarde"] is not None else row["reden_ontbreekt"]
        return row | {
            "waarde": None if count is None else str(count),
            "waarde_tekst": None,
            "eenheid": self.unit,
            "reden_ontbreekt": reason,
            "noot": NOTE,
            ROUNDED: str(STEP),
        }


def _dimension(name: str) -> str:
    return name.partition(":")[0] if ":" in name else ""


def _is_part(row: Row, dimension: str) -> bool:
    name = row["uitsplitsing"] or ""
    return name not in _WHOLE and _dimension(name) == dimension
