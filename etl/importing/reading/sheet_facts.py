"""What is known of a sheet beside its values, and the values calamine gives, as cells."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal

from python_calamine import CalamineSheet

from etl.importing.numbers.number_format import Size
from etl.importing.numbers.printed import dutch, plain_text
from etl.importing.numbers.scale import split_scale
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet import Cell, CellKind, Row, Sheet, text_cell

Place = tuple[int, int]
_PERCENT = Size(percent=True)
_SHARE = frozenset({"%", "procent"})
Shown = Literal["maand", "jaar", "tijd", "minuten"]
Value = int | float | str | bool | time | date | datetime | timedelta


class TooLargeError(Exception):
    """A sheet has more content than is allowed."""


@dataclass
class SheetFacts:
    """Facts of one sheet by (row, column).

    Attributes:
        uncomputed: Formulas that have no cached value, with their text.
        errors: Cells with an Excel error, with its text.
        percent: Cells shown as a percentage.
        sizes: Cells shown in another size than their value, None when that cannot be told.
        money: Cells shown in money that is no euro, with its sign.
        local: First cell in the money of the country it is opened in, with the sign where it was made, if no euro.
        shown: Days of which only the month, the year or the time is shown.
        times: Times as they are shown, where that is known.
        units: Word or sign for what is no number of persons ('fte', '€') that cells show.
        struck: Cells with a line through them.
        unseen: Numbers that their style does not show.
        indents: How far texts are set in by their style.
        comments: Comments on cells.
        hidden_rows: Numbers of hidden or filtered rows.
        hidden_columns: Numbers of hidden columns.
        cells: Number of cells with content.
        chars: Characters of text in all cells.
        last: Last row and column with content.
    """

    uncomputed: dict[Place, str] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    percent: set[Place] = field(default_factory=set)
    sizes: dict[Place, Size | None] = field(default_factory=dict)
    money: dict[Place, str] = field(default_factory=dict)
    local: tuple[Place, str] | None = None
    shown: dict[Place, Shown] = field(default_factory=dict)
    times: dict[Place, str] = field(default_factory=dict)
    units: dict[Place, str] = field(default_factory=dict)
    struck: set[Place] = field(default_factory=set)
    unseen: set[Place] = field(default_factory=set)
    indents: dict[Place, int] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    cells: int = 0
    chars: int = 0
    last: Place = (0, 0)

    def note_size(self, places: Iterable[Place], size: Size | None) -> None:
        """Note in what size cells are shown."""
        if size == _PERCENT:
            self.percent.update(places)
        elif size != Size():
            self.sizes.update(dict.fromkeys(places, size))

    def passes(self, limits: Limits) -> bool:
        """Tell whether this is more than is allowed of one sheet."""
        rows, columns = self.last
        extent = rows > limits.rows or columns > limits.columns or rows * columns > limits.area
        return extent or self.cells > limits.cells or self.chars > limits.text_chars


class _Rows(Mapping[int, Row]):
    """The rows of a sheet, each made of its values when it is asked for: cells would take ten times their values.

    Args:
        values: Row by row, as calamine gives them.
        facts: What the scan found, where calamine gives nothing too.
    """

    def __init__(self, values: list[list[Value]], facts: SheetFacts) -> None:
        self._values, self._facts = values, facts
        self._marked: dict[int, dict[int, Cell]] = {}
        kinds: tuple[tuple[CellKind, dict[Place, str]], ...] = (("formule", facts.uncomputed), ("fout", facts.errors))
        for kind, places in kinds:
            for (row, column), text in places.items():
                self._marked.setdefault(row, {})[column] = Cell(row, column, text, kind)
        filled = (row for row, line in enumerate(values, start=1) if any(map(_has_content, line)))
        self._numbers = array("L", sorted({*self._marked, *filled}))

    def __getitem__(self, number: int) -> Row:
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            raise KeyError(number)
        line = self._values[number - 1] if number <= len(self._values) else []
        made = (_cell(number, column, value, self._facts) for column, value in enumerate(line, start=1))
        found = {cell.column: cell for cell in made if cell} | self._marked.get(number, {})
        return dict(sorted(found.items()))

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _has_content(value: Value) -> bool:
    return not isinstance(value, str) or bool(value.strip())


def sheet_of(found: CalamineSheet, facts: SheetFacts, *, hidden: bool) -> Sheet:
    """Give the cells of a sheet: the values calamine gives, and what the scan found where it gives none."""
    values = found.to_python(skip_empty_area=False) if facts.cells else []
    rows = _Rows(values, facts)
    merged = tuple(
        (first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in found.merged_cell_ranges or ()
    )
    return Sheet(
        rows,
        found.name,
        merged,
        hidden,
        hidden_rows=frozenset(number for number in facts.hidden_rows if number in rows),
        hidden_columns=frozenset(facts.hidden_columns),
        struck=frozenset(facts.struck),
        unseen=frozenset(facts.unseen),
        comments=facts.comments,
    )


def _as_shown(value: Value, shown: str | None) -> str:
    """Give the month or year a day is shown as, '' when it is shown as a day."""
    if not shown or not isinstance(value, date):
        return ""
    return f"{value.year}-{value.month:02d}" if shown == "maand" else str(value.year)


def _time(value: time | date | timedelta, shown: str | None) -> str:
    """Give a time or a span of it as a workbook shows it: '1212:00' hours and minutes, and seconds when it has some."""
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
    elif isinstance(value, datetime | time):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
    else:
        seconds = 0
    sign, (minutes, rest) = "-" if seconds < 0 else "", divmod(abs(seconds), 60)
    if shown == "minuten":
        return f"{sign}{minutes}:{rest:02d}"
    return f"{sign}{minutes // 60}:{minutes % 60:02d}" + (f":{rest:02d}" if rest else "")


def _cell(row: int, column: int, value: Value, facts: SheetFacts) -> Cell | None:
    if seen := facts.times.get((row, column)):
        return Cell(row, column, seen, "datum")
    if isinstance(value, str):
        # set in by its style is set in by spaces
        return text_cell(row, column, " " * facts.indents.get((row, column), 0) + value) if value.strip() else None
    if isinstance(value, bool):
        return Cell(row, column, "waar" if value else "onwaar")
    if not isinstance(value, int | float):
        shown = facts.shown.get((row, column))
        if isinstance(value, timedelta | time) or shown in ("tijd", "minuten"):
            return Cell(row, column, _time(value, shown), "datum")
        day = value.date().isoformat() if isinstance(value, datetime) and value.time() == time() else str(value)
        return Cell(row, column, day, "datum", shown=_as_shown(value, shown))
    return _number(row, column, value, facts)


def _number(row: int, column: int, value: float, facts: SheetFacts) -> Cell:
    if not math.isfinite(value):
        return Cell(row, column, str(value), "fout")
    # fifteen digits is what Excel shows and keeps: 0.30000000000000004 is 0.3
    number = Decimal(f"{value:.15g}")
    if sign := facts.money.get((row, column)):
        # as it is printed: a text that is no number of ours
        return Cell(row, column, f"{sign} {dutch(number)}")
    if (row, column) in facts.percent:
        return Cell(row, column, f"{plain_text(number * 100)}%", "getal", number * 100)
    plain = Cell(row, column, plain_text(number), "getal", number, unit=facts.units.get((row, column), ""))
    return _sized(plain, number, facts)


def _sized(plain: Cell, number: Decimal, facts: SheetFacts) -> Cell:
    """Give a number as its reader sees it, where its format says another size than its value."""
    size = facts.sizes.get((plain.row, plain.column), Size())
    if size is None:
        return _as_text(plain, f"{dutch(number)} (in een celopmaak met voorwaarden)")
    if size.instead or any(size.around):
        before, after = size.around
        around = f"{before.strip()}{dutch(number)}{after.rstrip()} (in de cel {dutch(number)})"
        return _as_text(plain, size.instead or around)
    if size.minus:
        return plain if number <= 0 else _as_text(plain, f"-{dutch(number)} (in de cel {dutch(number)})")
    return _worded(plain, number, size)


def _worded(plain: Cell, number: Decimal, size: Size) -> Cell:
    """Give a number with the word for its size that its format shows, or as the text it is seen as."""
    seen = number.scaleb(-3 * size.thousands)
    if size.holds and not size.percent:
        return plain._replace(seen=f"{dutch(seen)} {size.words}".strip() if size.thousands else "")
    if size.thousands or size.percent:
        return _as_text(
            plain, f"{dutch(seen * 100 if size.percent else seen)} {size.words} (in de cel {dutch(number)})"
        )
    if size.words.casefold() in _SHARE:
        return plain._replace(text=f"{plain.text}%")
    text = f"{dutch(number)} {size.words.rstrip('.')}"
    return plain._replace(text=text) if split_scale(text)[0] != text else _as_text(plain, text)


def _as_text(cell: Cell, text: str) -> Cell:
    """Give a number as a text that is none, so that it is asked about."""
    return Cell(cell.row, cell.column, text)
