"""One header cell, and the row of them a table has: what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from etl.importing.layouts.description import Field
from etl.importing.numbers.wording import clean
from etl.importing.reading.sheet import Cell

_PER_FIGURE = frozenset({"waarde_tekst", "reden_ontbreekt", "samengevoegd_in", "vergeleken_met"})


@dataclass(frozen=True)
class Header:
    """One header cell.

    Attributes:
        cell: The cell itself.
        column: Column of the kind it names, None when it names none.
        period: Period code it stands for in a wide table.
        unit: What it says about the unit: 'x 1.000', '%', '€'.
        mark: Its footnote mark.
        says: Column and value that a second header row gives: ('richting', 'instroom'), or ('cijfer', 'aandeel'); or
            that a header itself gives over a column of figures: ('branche', 'VVT').
        part: What it names of the year that another column has: 'kwartaal' or 'maand'.
        state: Status it gives the figures under it: '2022 (voorlopig)'.
    """

    cell: Cell
    column: Field | None = None
    period: str | None = None
    unit: str = ""
    mark: str | None = None
    says: tuple[str, str] | None = None
    part: str = ""
    state: str = ""

    @property
    def is_read(self) -> bool:
        """Whether it stands for a column, a period or what figures are about."""
        return bool(self.column or self.period or self.says or self.part)


@dataclass(frozen=True)
class HeaderRow:
    """A row that may be the header row of the table.

    Attributes:
        row: Its number.
        headers: Column number -> header, for every cell with content.
        wide: True when periods stand in the headers.
        complete: True when a figure, or what a kind without figures needs, can be read under it.
        score: How much of the wanted table it shows.
        top: The row above it that belongs to it, 0 when none does.
    """

    row: int
    headers: Mapping[int, Header]
    wide: bool
    complete: bool
    score: int
    top: int = 0

    @property
    def rows(self) -> str:
        """Its row or rows, for messages."""
        if not self.top:
            return f"rij {self.row}"
        return f"een kop over {'twee' if self.row - self.top == 1 else 'drie'} rijen, {self.top} en {self.row}"

    @cached_property
    def said(self) -> frozenset[str]:
        """Columns that a second header row, or headers over figures, give."""
        return frozenset(header.says[0] for header in self.headers.values() if header.says)

    @cached_property
    def unknown(self) -> Cell | None:
        """The first header that is no column of the kind and no period."""
        strangers = (header.cell for header in self.headers.values() if not header.is_read)
        return next((cell for cell in strangers if cell.text.strip()), None)

    @property
    def stranger(self) -> str:
        """What a message adds on that header, empty without one."""
        cell = self.unknown
        return f"; '{clean(cell.text)}' in {cell.address} is geen bekende kop" if cell else ""

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Canonical column -> column number."""
        return {header.column.naam: at for at, header in self.headers.items() if header.column}

    @cached_property
    def part(self) -> int:
        """Column number of the quarter or month of the year in another column, 0 without one."""
        return next((at for at, header in self.headers.items() if header.part), 0)

    @cached_property
    def periods(self) -> Mapping[int, Header]:
        """Column number -> header, for the periods of a wide table."""
        return {at: header for at, header in self.headers.items() if header.period and self.wide}

    @cached_property
    def crossed(self) -> Mapping[int, Header]:
        """Column number -> header, where what a figure is about stands in the headers and its period before the row."""
        return {at: header for at, header in self.headers.items() if header.says and not header.period}

    @cached_property
    def read_as(self) -> Mapping[str, str]:
        """Header as printed -> column or period it was read as; what is not read is left out."""
        pairs = ((header, header.period if self.wide else None) for header in self.headers.values())
        named = ((header, period or (header.column.naam if header.column else None)) for header, period in pairs)
        parts = {clean(header.cell.text): header.part for header in self.headers.values() if header.part}
        crossed = {clean(header.cell.text): header.says[1] for header in self.crossed.values() if header.says}
        return {clean(header.cell.text): name for header, name in named if name} | parts | crossed

    @cached_property
    def figures(self) -> frozenset[int]:
        """Column numbers where figures stand."""
        measures = {at for at, header in self.headers.items() if header.column and header.column.is_measure}
        return frozenset(measures | set(self.periods) | set(self.crossed))

    @cached_property
    def homeless(self) -> frozenset[str]:
        """Columns of a table with several periods that belong to one of them, without saying which."""
        found = [header.column for header in self.headers.values() if header.column]
        ours = (column.naam for column in found if column.is_measure or column.naam in _PER_FIGURE)
        return frozenset(ours) if len(self.periods) > 1 else frozenset()
