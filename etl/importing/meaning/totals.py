"""Parts and totals of a table: what adds up to what, and what that settles of figures that can mean two things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from etl.importing.headers.header import Header
from etl.importing.layouts.description import TotalRule
from etl.importing.layouts.figure_kinds import COMBINED, IN_COMBINED
from etl.importing.layouts.options import Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.figure import Measured, reading_of
from etl.importing.meaning.table import Table
from etl.importing.numbers.printed import Dash, Decimaal, Number, Reading, Unclear
from etl.importing.numbers.summing import total_of
from etl.importing.reading.sheet import Cell

_HUNDRED = Decimal(100)
_UNITS = (_HUNDRED, Decimal(10), Decimal(5), Decimal(1))
_SIGNS: tuple[Decimaal, Decimaal] = ("komma", "punt")


@dataclass(frozen=True)
class Sum:
    """A total and the figures that should make it; those are read later, so that they are asked, not copied.

    Attributes:
        total: What the total says; of a figure that is loaded, the figure.
        parts: The figures of its parts.
        cell: Where a total stands that is not loaded.
    """

    total: Measured | Reading
    parts: tuple[Measured, ...]
    cell: Cell | None = None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What its cells say, the total first."""
        total = self.total.reading if isinstance(self.total, Measured) else self.total
        return (total, *(part.reading for part in self.parts))


def totals_of(drafts: Iterable[Draft], keys: tuple[str, ...], rule: TotalRule) -> Iterator[tuple[Draft, list[Draft]]]:
    """Give each total by a rule, with the rows of its group that are its parts."""
    group = tuple(name for name in keys if name not in (rule.kolom, rule.bereik))
    rows: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        rows[draft.key(group)].append(draft)
    for found in rows.values():
        for total in (draft for draft in found if rule.is_total(draft.get(rule.kolom))):
            scope = _scope(total, rule) if rule.bereik else "totaal"
            yield total, [row for row in found if _is_part(row, rule) and scope in ("totaal", _scope(row, rule))]


def without_combined(parts: list[Draft], rule: TotalRule, counted: set[int]) -> list[Draft]:
    """Give the parts without those a combined category holds, when it has a figure; `counted` has ids of rows with."""
    combined = any(part.get(rule.kolom) == COMBINED and id(part) in counted for part in parts)
    return [part for part in parts if not (combined and part.get(rule.kolom) in IN_COMBINED)]


def absent(total: Draft, rows: Iterable[Draft], rule: TotalRule) -> list[str]:
    """Give the parts a total can have that are in no row, so that it may be more than the others are together."""
    scope, there = _scope(total, rule) if rule.bereik else "totaal", {row.get(rule.kolom) for row in rows}
    there |= IN_COMBINED if COMBINED in there else {COMBINED}
    known = [value for value in rule.delen or rule.bereiken if not rule.is_total(value)]
    return [value for value in known if value not in there and scope in ("totaal", rule.bereiken.get(value, scope))]


def rounding_unit(numbers: Iterable[Decimal]) -> Decimal:
    """Give the step figures are rounded to: 100, 10, 5 or 1, or the last decimal they have."""
    found = [number for number in numbers if number]
    for unit in _UNITS:
        if all(number % unit == 0 for number in found):
            return unit
    return Decimal(1).scaleb(min(int(number.normalize().as_tuple().exponent) for number in found))


def exact_unit(unit: Decimal) -> Decimal:
    """Give the step of figures a program added up: it adds what it has, and shows whole numbers at the least."""
    return min(unit, Decimal(1))


def slack(unit: Decimal, parts: int) -> Decimal:
    """Give how far a total may be from its parts: half a rounding unit for each, and for itself."""
    return unit * (parts + 1) / 2


@dataclass(frozen=True)
class Sums:
    """The sums a table shows, looked up only when something is in doubt.

    Attributes:
        drafts: Its rows.
        table: The table.
        setting: What it is read with.
    """

    drafts: list[Draft]
    table: Table
    setting: Setting

    def of(self, column: list[Measured]) -> list[Sum]:
        """Give the sums within a column of figures: by the rules of the kind, and as the table itself shows them."""
        found = [*self._by_rule(column), *self._of_rows(column), *self._of_columns(column)]
        return [one for one in found if one.parts and len({part.scale for part in one.parts}) == 1]

    def shown(self, column: list[Measured]) -> Iterator[list[Sum]]:
        """Give each total that is not loaded, with the figures that may be its parts in each way.

        None over a figure that is refused, of a column of at least one.
        """
        name = column[0].column.naam
        refused = [draft.figures[name] for draft in self.drafts if name in draft.wrong and name in draft.figures]
        rows, columns = {cell.row for cell in refused}, {cell.column for cell in refused}
        for one in self._of_rows(column):
            if one.cell and one.cell.row not in rows:
                yield [one]
        passed: dict[int, tuple[Measured, ...]] = defaultdict(tuple)
        for one in self._of_columns(column):
            if not one.cell or not one.parts or one.cell.column in columns:
                continue
            above = passed[one.cell.column]
            # a total halfway is of what stands between it and the one before
            own = tuple(part for part in one.parts if part.cell.row < one.cell.row and part not in above)
            passed[one.cell.column] = above = (*above, *own)
            yield [one, replace(one, parts=own), replace(one, parts=above)]

    def _by_rule(self, column: list[Measured]) -> Iterator[Sum]:
        figures, description = {id(figure.draft): figure for figure in column}, self.setting.description
        for rule in filter(None, (description.totaal, description.bewijs)):
            for total, parts in totals_of(self.drafts, description.keys, rule):
                if id(total) in figures and not total.wrong:
                    kept = without_combined(parts, rule, set(figures))
                    yield Sum(figures[id(total)], tuple(figures[id(part)] for part in kept if id(part) in figures))

    def _of_rows(self, column: list[Measured]) -> Iterator[Sum]:
        """Give the sums of periods beside each other, with totals behind them that are not loaded."""
        header = self.table.header
        named = {at: total_of(found.cell.text) for at, found in header.headers.items() if not found.is_read}
        totals = {at: rest for at, rest in named.items() if rest is not None}
        rows: dict[int, list[Measured]] = defaultdict(list)
        for figure in column if totals and header.wide else []:
            rows[figure.cell.row].append(figure)
        for at, rest in totals.items():
            for number, parts in rows.items():
                if at in self.table.body[number]:
                    cell = self.table.body[number][at]
                    found = tuple(part for part in parts if _is_of(header.headers[part.cell.column], rest))
                    yield Sum(reading_of(cell, self.setting.options.decimaal)[0], found, cell)

    def _of_columns(self, column: list[Measured]) -> Iterator[Sum]:
        """Give the sums of all rows under one header: what a pivot table ends with."""
        for row in self.table.sums:
            for at, cell in row.items():
                parts = tuple(figure for figure in column if figure.cell.column == at and not self._is_total(figure))
                yield Sum(reading_of(cell, self.setting.options.decimaal)[0], parts, cell)

    def _is_total(self, figure: Measured) -> bool:
        rule = self.setting.description.totaal
        # of a table that is of all categories every row is one, and none the total of the others
        given = rule is not None and rule.kolom in self.setting.options.waarden
        return rule is not None and not given and rule.is_total(figure.draft.get(rule.kolom))


def _is_of(header: Header, rest: str) -> bool:
    """Tell whether a total of this ('2021', 'uitstroom') is over a header; one of anything else is over all."""
    years, says = re.findall(r"\b(?:19|20)\d\d\b", rest), header.says[1] if header.says else ""
    if years and header.period and not years[0] <= header.period[:4] <= years[-1]:
        return False
    other = {"instroom", "uitstroom"} & set(rest.split())
    return not (says in ("instroom", "uitstroom") and other and says not in other)


def proven_sign(sums: list[Sum], column: list[Measured]) -> Decimaal | None:
    """Give the decimal sign by which every total is right, when by the other one is not; None when that is not so."""
    most = _HUNDRED if column[0].column.soort == "procent" else None
    (comma, not_comma), (point, not_point) = (_verdicts(sums, column, sign, most) for sign in _SIGNS)
    if comma and not not_comma and not_point:
        return "komma"
    return "punt" if point and not not_point and not_comma else None


def proves_nil(sums: list[Sum], column: list[Measured]) -> bool:
    """Tell whether totals leave nothing for the dashes in a column: whole numbers that add up exactly without them."""
    open_sums = [one for one in sums if any(isinstance(reading, Dash) for reading in one.readings[1:])]
    numbers = [figure.reading.value for figure in column if isinstance(figure.reading, Number)]
    if not open_sums or rounding_unit(numbers) != 1:
        return False
    return all(_is_exact(one.readings) for one in open_sums)


def proves_fractions(sums: list[Sum]) -> bool:
    """Tell whether shares add up to a total of 1, that is 100%."""
    found = [[r.value for r in one.readings if isinstance(r, Number)] for one in sums]
    whole = [numbers for numbers, one in zip(found, sums, strict=True) if len(numbers) == len(one.readings) > 2]
    right = [abs(sum(parts) - total) <= slack(rounding_unit(parts), len(parts)) for total, *parts in whole]
    return bool(whole) and all(right) and all(total == 1 for total, *_ in whole)


def _verdicts(sums: list[Sum], column: list[Measured], sign: Decimaal, most: Decimal | None) -> tuple[bool, bool]:
    """Tell whether by a sign a doubtful total is right, and whether any is wrong."""
    values = [value for figure in column if (value := _value(figure.reading, sign)) is not None]
    unit, closed, wrong = rounding_unit(values), False, False
    for one in sums:
        total, *parts = (_value(reading, sign) for reading in one.readings)
        known = [part for part in parts if part is not None]
        if total is None or not known:
            continue
        over, allowed = sum(known, Decimal(0)) - total, slack(unit, len(known))
        whole = len(known) == len(parts)
        wrong = wrong or over > allowed or (whole and -over > allowed) or (most is not None and total > most)
        doubtful = any(isinstance(reading, Unclear) for reading in one.readings)
        closed = closed or (doubtful and abs(over) <= allowed)
    return closed, wrong


def _value(reading: Reading, sign: Decimaal) -> Decimal | None:
    if isinstance(reading, Unclear):
        return reading.komma if sign == "komma" else reading.punt
    return reading.value if isinstance(reading, Number) else None


def _is_exact(readings: tuple[Reading, ...]) -> bool:
    total, *parts = readings
    known = [part.value for part in parts if isinstance(part, Number)]
    dashes = sum(isinstance(part, Dash) for part in parts)
    return isinstance(total, Number) and len(known) + dashes == len(parts) and sum(known) == total.value


def _is_part(row: Draft, rule: TotalRule) -> bool:
    value = row.get(rule.kolom)
    return not rule.is_total(value) and (rule.delen is None or value in rule.delen)


def _scope(row: Draft, rule: TotalRule) -> str:
    """Give what a row is counted under; before it is worked out, by what its category says."""
    return row.get(rule.bereik or "") or rule.bereiken.get(row.get(rule.kolom), "")
