"""What may be computed from the rows: changes, gaps, sums, shares. Each again a fact, with the names it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations

from tests.claims.dutch import within, year_before
from tests.claims.rows import Fact, Row, Table

_TOTALS = ("samen", "totaal", "noemer_eur", "totaal_eur")
_PAIRS = 60


class Derived:
    """Facts that follow from the rows, about the periods and names that words mention.

    Args:
        table: The rows.
        periods: Codes of periods in the words.
    """

    def __init__(self, table: Table, periods: Iterable[str]) -> None:
        self.table = table
        told = set(periods) | set(table.newest)
        told |= {year_before(code) for code in told if len(code) != 10}
        codes = sorted({code for row in table.rows for code in table.periods_of(row)[:1]})
        self.relevant = {code for code in codes if any(within(p, code) for p in told)} | set(codes[:1] + codes[-1:])
        self.columns = [
            name for name in table.numeric if not table.is_change(name) and name not in {"plaats", "index", "waarden"}
        ]

    def _code(self, row: Row) -> str:
        return (*self.table.periods_of(row), "")[0]

    @cached_property
    def _rows(self) -> list[Row]:
        return [row for row in self.table.rows if self._code(row) in self.relevant or not self._code(row)]

    @cached_property
    def changes(self) -> list[Fact]:
        """How a value of the same members differs between two periods: in its unit, and in percent of the first."""
        return list(self._changes())

    def _changes(self) -> Iterator[Fact]:
        keys: dict[tuple[object, ...], list[Row]] = {}
        for row in self._rows:
            keys.setdefault(tuple(row[name] for name in self.table.named), []).append(row)
        for own in keys.values():
            for column in self.columns:
                known = sorted((row for row in own if row[column] is not None), key=self._code)
                for old, new in combinations(known[-14:] if len(known) > 14 else known, 2):
                    yield from self._pair(column, old, new)
                if len(known) > 14:
                    yield from self._pair(column, known[0], known[-1])
            yield from self._inside(own)

    def _inside(self, own: list[Row]) -> Iterator[Fact]:
        """Give the change between an earlier value and the value of the same row."""
        for row in own:
            yield from self._special(row)
            for past in ("eerder", "vorige", "toen", "referentie"):
                for now in ("waarde", "nu"):
                    old, new = row.get(past), row.get(now)
                    if old is not None and new is not None and past in self.table.numeric:
                        periods = (*self.table.periods_of(row), *self.table.then_of(row))
                        unit = self.table.unit(now, row)
                        ends = ((old, self.table.step(past, row)), (new, self.table.step(now, row)))
                        yield Fact(now, new - old, "pp" if unit == "%" else unit, row, periods, change=True, ends=ends)
                        if old > 0 and unit != "%":
                            ratio = 100 * (new - old) / old
                            yield Fact(now, ratio, "%", row, periods, change=True, ends=ends)

    def _special(self, row: Row) -> Iterator[Fact]:
        """Give what an index is above 100, and how much faster spending must go to reach all of it this year."""
        periods = self.table.periods_of(row)
        if row.get("index") is not None:
            yield Fact("index", row["index"] - 100, "%", row, periods, change=True)
        spent, gone = row.get("besteed"), row.get("jaar_om")
        if spent and gone and gone < 100:
            margin = row.get("marge") or 0
            for end in {spent - margin, spent + margin} - {0}:
                yield Fact("besteed", (100 - end) / (100 - gone) / (end / gone), "", row, periods)

    def _pair(self, column: str, old: Row, new: Row) -> Iterator[Fact]:
        unit, periods = self.table.unit(column, new), (self._code(old), self._code(new))
        difference = new[column] - old[column]
        ends = ((old[column], self.table.step(column, old)), (new[column], self.table.step(column, new)))
        yield Fact(column, difference, "pp" if unit == "%" else unit, new, periods, change=True, ends=ends)
        if unit != "%" and old[column] > 0:
            yield Fact(column, 100 * difference / old[column], "%", new, periods, change=True, ends=ends)

    @cached_property
    def gaps(self) -> list[Fact]:
        """How far two members of one period lie apart, and one column from another."""
        found: list[Fact] = []
        for code in sorted(self.relevant | {""}):
            rows = [row for row in self._rows if self._code(row) == code]
            for column in self.columns:
                known = [row for row in rows if row[column] is not None]
                known.sort(key=lambda row: row[column])
                pairs = list(combinations(known, 2)) if len(known) <= 12 else [(known[0], known[-1])]
                for low, high in pairs[:_PAIRS]:
                    unit = self.table.unit(column, high)
                    gap = high[column] - low[column]
                    unit = "pp" if unit == "%" else unit
                    for row in (low, high):
                        found.append(Fact(column, gap, unit, row, self.table.periods_of(row), change=True))
            for row in rows:
                for one, other in combinations([c for c in self.columns if row[c] is not None], 2):
                    if self.table.unit(one, row) == self.table.unit(other, row):
                        gap, unit = row[one] - row[other], self.table.unit(one, row)
                        found.append(Fact(one, gap, unit, row, self.table.periods_of(row), change=True))
        return found

    @cached_property
    def sums(self) -> list[Fact]:
        """Sums of a column over a period, whole and by every group, with each group's share; only when all is known."""
        return [fact for fact, whole in self._sums() if whole]

    @cached_property
    def partial(self) -> list[Fact]:
        """Sums of groups with a member without a value: lower bounds."""
        return [fact for fact, whole in self._sums() if not whole]

    def _sums(self) -> Iterator[tuple[Fact, bool]]:
        texts = [c for c in self.table.columns if any(isinstance(row[c], (str, bool)) for row in self.table.rows[:50])]
        for code in sorted(self.relevant | {""}):
            rows = [row for row in self._rows if self._code(row) == code]
            for column in (name for name in self.columns if name not in _TOTALS):
                if not rows or self.table.unit(column, rows[0]) in {"%", "pp"}:
                    continue
                totals = {row[name] for row in rows for name in _TOTALS if row.get(name)}
                whole_known = all(row[column] is not None for row in rows)
                everything = sum(row[column] or 0 for row in rows)
                yield self._sum(column, rows, everything, {}), whole_known
                for group in texts:
                    for value in {row[group] for row in rows if row[group] is not None}:
                        own = [row for row in rows if row[group] == value]
                        known = all(row[column] is not None for row in own)
                        size = sum(row[column] or 0 for row in own)
                        # a group of one is that row, with its names: else '680' would be of whoever a text is about
                        about = {group: value} if len(own) > 1 else own[0]
                        yield self._sum(column, own, size, about), known
                        for whole in totals or ({everything} if whole_known else set()):
                            if whole:
                                yield self._share(column, own, 100 * size / whole, about), known
                                yield self._share(column, own, 100 - 100 * size / whole, {}), known
                                yield self._sum(column, own, whole - size, {}), known
                for row in rows:
                    if row.get("bereik") and row[column] is not None:
                        own = [r for r in rows if r["bereik"] == row["bereik"] and r.get("stap") == row.get("stap")]
                        if all(r[column] is not None for r in own) and any(r[column] for r in own):
                            yield self._share(column, [row], 100 * row[column] / sum(r[column] for r in own), row), True
                    for whole in totals | ({everything} if whole_known else set()):
                        if whole and row[column] is not None:
                            yield self._share(column, [row], 100 * row[column] / whole, row), True

    def _sum(self, column: str, rows: list[Row], size: float, about: Row) -> Fact:
        return Fact(column, size, self.table.unit(column, rows[0]), about, self.table.periods_for(column, rows[0]))

    def _share(self, column: str, rows: list[Row], size: float, about: Row) -> Fact:
        return Fact(column, size, "%", about, self.table.periods_of(rows[0]))
