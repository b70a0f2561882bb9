"""Rows in the making: one per canonical row, with the cells it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from etl.importing.meaning.codes import Codes, Wrong
from etl.importing.meaning.description import Description, Field
from etl.importing.meaning.options import Options
from etl.importing.meaning.table import Table, cell_at
from etl.importing.numbers.footnotes import split_mark
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell

_MARKED = frozenset({"label", "periode", "regio", "branche", "platform", "indicator", "keuze", "post"})
_DATES = frozenset({"datum", "moment"})


@dataclass
class Draft:
    """One canonical row in the making.

    Attributes:
        place: The cell its figure comes from; the first cell of the row for kinds without figures.
        values: Canonical column -> text as the canonical file will hold it.
        figures: Measure column -> the cell to read it from.
        numbers: Measure column -> the number read.
        units: Measure column -> '%', '€' or '' as printed with it.
        reasons: Why figures are missing, in order of column.
        cells: Column -> cell it was read from.
        wrong: Columns with a problem already told.
        marks: Footnote marks on its cells and headers.
        notes: Texts for its note.
    """

    place: Cell
    values: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Cell] = field(default_factory=dict)
    numbers: dict[str, Decimal] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    cells: dict[str, Cell] = field(default_factory=dict)
    wrong: set[str] = field(default_factory=set)
    marks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def get(self, column: str) -> str:
        """Give the value of a column, '' when it has none."""
        return self.values.get(column, "")

    def key(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        """Give its values in these columns."""
        return tuple(self.get(column) for column in columns)

    def cell(self, column: str) -> Cell:
        """Give the cell a column was read from, the place of the row when it came from elsewhere."""
        return self.cells.get(column) or self.figures.get(column) or self.place


class DraftBuilder:
    """Makes drafts of a table.

    Args:
        table: The table.
        description: Its kind.
        options: What the user says beside the file.
        dimensions: Reads what is no figure.
        problems: Where problems go.
    """

    def __init__(
        self,
        table: Table,
        description: Description,
        options: Options,
        dimensions: Codes,
        problems: Collector,
    ) -> None:
        self._table, self._description, self._options = table, description, options
        self._dimensions, self._problems = dimensions, problems
        self._fixed = self._from_options()

    def build(self) -> list[Draft]:
        """Give the drafts, row by row; for a wide table one per row and period."""
        drafts: list[Draft] = []
        for number in self._table.body:
            base = self._base(number)
            drafts.extend(self._per_period(number, base) if self._table.header.wide else [base])
        return drafts

    def _from_options(self) -> dict[str, str]:
        fixed: dict[str, str] = {}
        known = {column.naam: column for column in self._description.kolommen}
        for name, text in self._options.waarden.items():
            if name not in known:
                continue
            found = self._dimensions.read(known[name], text)
            if isinstance(found, Wrong):
                self._problems.place(found.verwacht, found.advies, kolom=f"--{name}", gelezen=text)
            elif found:
                fixed[name] = found
        return fixed

    def _base(self, number: int) -> Draft:
        row = self._table.sheet.rows[number]
        draft = Draft(next(iter(row.values())))
        for name, at in self._table.columns.items():
            if name in self._table.homeless:
                continue
            column = self._description.column(name)
            cell = cell_at(row, number, at)
            if column.is_measure:
                draft.figures[name] = cell
            else:
                self._dimension(draft, column, self._filled(cell))
        for name, value in self._fixed.items():
            self._agree(draft, name, value)
        for measure in self._description.measures:
            if measure.naam in draft.figures:
                draft.place = draft.figures[measure.naam]
                break
        return draft

    def _dimension(self, draft: Draft, column: Field, cell: Cell) -> None:
        draft.cells[column.naam] = cell
        if cell.kind in ("formule", "fout"):
            draft.wrong.add(column.naam)
            return
        if cell.kind == "datum" and column.soort not in _DATES and column.soort != "tekst":
            advice = "Schrijf de cel als tekst, niet als datum."
            self._wrong(draft, column.naam, Wrong(f"{column.naam}, geen datum", advice))
            return
        found = self._dimensions.read(column, cell.text)
        if isinstance(found, Wrong):
            self._wrong(draft, column.naam, found)
            return
        draft.values[column.naam] = found
        if column.soort in _MARKED and (mark := split_mark(cell.text)[1]):
            draft.marks.append(mark)

    def _agree(self, draft: Draft, name: str, value: str) -> None:
        own = draft.get(name)
        if name in draft.wrong or own == value:
            return
        if own:
            advice = f"Laat --{name} weg of verbeter de cel."
            self._wrong(draft, name, Wrong(f"{value}, zoals --{name} zegt", advice))
        else:
            draft.values[name] = value

    def _per_period(self, number: int, base: Draft) -> Iterator[Draft]:
        row, breed = self._table.sheet.rows[number], self._description.breed or ""
        main = self._description.measures[0].naam
        for at, header in self._table.periods.items():
            cell = cell_at(row, number, at)
            period = (header.period or "")[: 4 if breed == "jaar" else None]
            yield Draft(
                place=cell,
                values={**base.values, breed: period},
                figures={**base.figures, main: cell},
                cells={**base.cells, breed: header.cell},
                wrong=set(base.wrong),
                marks=[*base.marks, *([header.mark] if header.mark else [])],
            )

    def _filled(self, cell: Cell) -> Cell:
        """Give the cell, or the one it is merged with when it is an empty part of a merged cell."""
        if cell.text:
            return cell
        for top, left, bottom, right in self._table.sheet.merged:
            if left == right == cell.column and top <= cell.row <= bottom:
                source: Mapping[int, Cell] = self._table.sheet.rows.get(top, {})
                return source.get(left, cell)
        return cell

    def _wrong(self, draft: Draft, column: str, wrong: Wrong) -> None:
        draft.wrong.add(column)
        self._problems.cell(draft.cell(column), wrong.verwacht, wrong.advies)


def check_wide_options(table: Table, description: Description, options: Options, problems: Collector) -> None:
    """Collect every period in the headers that an option contradicts or the kind cannot hold."""
    breed = description.breed
    for header in table.periods.values():
        if breed == "jaar" and (header.period or "")[4:] != "JJ00":
            problems.cell(header.cell, "een jaar als kop", "Deze soort heeft cijfers per jaar.")
        elif breed in options.waarden:
            advice = f"Laat --{breed} weg: de {breed} staat in de koppen."
            problems.cell(header.cell, f"geen --{breed} naast koppen met een {breed}", advice)
