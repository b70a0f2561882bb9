"""A large table in blocks of rows, so that not all of it is held at once; whole when only the whole can settle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from etl.importing.layouts.description import TotalRule
from etl.importing.layouts.options import Setting
from etl.importing.meaning.figure import reading_of
from etl.importing.meaning.table import Table
from etl.importing.numbers.printed import Dash, Decimaal, Missing, Number, Unclear
from etl.importing.numbers.summing import total_of
from etl.importing.numbers.wording import key
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet import Cell, Row

_ROWS = 500
_COMBINED = ("totaal van", "som van")
_TOTAL, _DOUBT = "er staat een totaal in", "er staat een cijfer in dat twee dingen kan betekenen"


@dataclass
class _Survey:
    """What a first look at every figure of a table has to remember.

    Attributes:
        setting: What the file is read with.
        table: The table.
        totals: Rules by which a row can be a total, with the column it then says so in.
        signs: Decimal signs that figures prove.
    """

    setting: Setting
    table: Table
    totals: list[tuple[TotalRule, int]]
    signs: set[Decimaal] = field(default_factory=set)

    def why(self) -> str:
        """Give why rows must be seen beside each other, '' when each stands alone."""
        notes = (text.casefold() for text in self.table.notes.by_mark.values())
        given = (self.setting.options.waarden.get(rule.kolom, "") for rule, _ in self.totals)
        if any(told in text for text in notes for told in _COMBINED):
            return "een noot telt cellen bij elkaar op"
        if any(value and rule.is_total(value) for (rule, _), value in zip(self.totals, given, strict=True)):
            return _TOTAL
        if self.table.sums:
            return _TOTAL
        return next(filter(None, map(self._of_row, self.table.body.values())), "")

    def _of_row(self, row: Row) -> str:
        for rule, at in self.totals:
            text = row[at].text if at in row else ""
            choices = self.setting.description.column(rule.kolom).choices
            if text and (rule.is_total(choices.get(key(text), text)) or total_of(text) is not None):
                return _TOTAL
        figures = (row[at] for at in self.table.header.figures & row.keys())
        return _DOUBT if any(map(self._is_open, figures)) else ""

    def _is_open(self, cell: Cell) -> bool:
        """Tell whether a figure can mean two things, or shows a decimal sign that another one does not."""
        options = self.setting.options
        reading, _ = reading_of(cell, options.decimaal)
        if isinstance(reading, Unclear):
            return options.decimaal is None
        if isinstance(reading, Dash):
            return (options.streepje or self.table.notes.dash) is None
        if isinstance(reading, Missing):
            # it gets the unit of the others
            return self.setting.description.naam == "kerncijfer" and not self._says_unit
        if isinstance(reading, Number):
            self.signs |= {reading.evidence} if reading.evidence else set()
            return len(self.signs) > 1 or (options.breuken is None and 0 < abs(reading.value) < 1)
        return False

    @cached_property
    def _says_unit(self) -> bool:
        return "eenheid" in {*self.table.header.columns, *self.setting.options.waarden}


def in_blocks(table: Table, setting: Setting, limits: Limits) -> Iterator[Table]:
    """Give a table as tables of its next rows; as one when what a row means hangs on others.

    Raises:
        RefusedError: It must be seen as one, and is too large for that.
    """
    if len(table.body) > _ROWS:
        rules = filter(None, (setting.description.totaal, setting.description.ook, setting.description.bewijs))
        survey = _Survey(setting, table, [(rule, table.header.columns.get(rule.kolom, 0)) for rule in rules])
        why = survey.why()
        if not why:
            numbers = iter(table.body)
            while block := list(islice(numbers, _ROWS)):
                # a sum of all rows is no sum of some
                yield replace(table, body={number: table.body[number] for number in block}, sums=())
            return
        if len(table.body) * len(table.header.headers) > limits.cells:
            expected = f"hooguit {limits.cells} cellen in een tabel waarvan rijen samen gelezen worden: {why}"
            setting.problems.place(expected, "Splits het bestand of haal weg wat niet nodig is.")
            setting.problems.stop_if_any()
    yield table
