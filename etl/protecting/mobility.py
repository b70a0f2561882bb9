"""Imported flows: one table a region, branch, twelve months and direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from etl.held import Row
from etl.protecting.flat import Flat, flatten
from etl.protecting.flow_rows import Margin, category_rows, function_rows
from etl.protecting.rows import TOTAL
from protection import SMALL, protect_table, with_rest


@dataclass
class Flow:
    """Everything imported on one flow from unpublished files.

    Attributes:
        rows: As read; those of one functiegroep are a table, all of them together are a cross.
    """

    rows: list[Row] = field(default_factory=list)

    @property
    def small(self) -> bool:
        """True when a part, or what two tables leave between them, is too small to be seen."""
        flats = [*self._functions.values(), *([self._all] if self._all else [])]
        return any(flat.small for flat in flats) or any(0 < rest < SMALL for rest in self._between())

    @property
    def numbers(self) -> dict[tuple[str, str], int]:
        """The persons of all functions together by (bereik, categorie), and altogether by ('', '')."""
        parts = self._all.parts if self._all else {}
        return {**parts, ("", ""): sum(parts.values())} if parts else {}

    def protected(self) -> list[Row]:
        """Give the rows that may enter the database in place of these: one-way splits only, never the cross.

        Without a table of all functions together, what the named ones add up to is not called so.
        """
        functions = {name: flat.whole for name, flat in self._functions.items() if flat.whole is not None}
        scopes = frozenset().union(*(flat.scopes for flat in [*self._functions.values(), *self._bases]))
        if self._all is None:
            if len(self._functions) == 1:
                ((name, flat),) = self._functions.items()
                return self._one_table(Margin.of(flat, self._tables[name]))
            (split,) = protect_table([functions])
            return list(function_rows(split, functions, scopes, self._tables))
        first = self._categories(self._all)
        whole = self._all.whole
        if not functions or whole is None:
            return self._one_table(first)
        functions = with_rest(functions, whole, missing=len(functions) < len(self._functions))
        by_category, by_function = protect_table([first.parts, functions])
        return [*category_rows(by_category, first), *function_rows(by_function, functions, scopes, self._tables)]

    def _one_table(self, margin: Margin) -> list[Row]:
        (split,) = protect_table([margin.parts])
        return list(category_rows(split, margin))

    def _categories(self, every: Flat) -> Margin:
        """Give the split by categorie of all functions together; the functiegroepen tell it if they are complete."""
        flats = self._functions.values()
        complete = every.whole == sum(flat.whole or 0 for flat in flats) and all(flat.whole for flat in flats)
        if every.has_categories or not flats or not complete:
            return Margin.of(every, self._tables[""])
        sums: dict[tuple[str, str], Row] = {}
        for row in self.rows:
            place = (row["bereik"] or "", row["categorie"] or "")
            if row["categorie"] != TOTAL:
                so_far = sums.get(place, {**row, "functiegroep": None, "aantal": "0", "waarde_tekst": None})
                sums[place] = {**so_far, "aantal": str(int(so_far["aantal"] or 0) + int(float(row["aantal"] or 0)))}
        rows = [*sums.values(), *self._tables[""]]
        return Margin.of(flatten(rows), rows)

    def _between(self) -> Iterator[int]:
        """Give what the functiegroepen leave of all functions together, in each category and over all."""
        if self._all is None or not self._functions:
            return
        flats = self._functions.values()
        yield sum(self._all.parts.values()) - sum(sum(flat.parts.values()) for flat in flats)
        for place, count in self._all.parts.items():
            found = [flat.parts[place] for flat in flats if place in flat.parts]
            if found:
                yield count - sum(found)

    @cached_property
    def _tables(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            found[row["functiegroep"] or ""].append(row)
        return found

    @cached_property
    def _functions(self) -> dict[str, Flat]:
        return {name: flatten(rows) for name, rows in sorted(self._tables.items()) if name}

    @cached_property
    def _all(self) -> Flat | None:
        return flatten(self._tables[""]) if "" in self._tables else None

    @property
    def _bases(self) -> list[Flat]:
        return [self._all] if self._all else []
