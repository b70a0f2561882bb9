"""Finds the sheet and the header row that hold the table, and which column or period each header stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, zip_longest

from etl.definitions import Definitions
from etl.importing.meaning.description import Description, Field
from etl.importing.meaning.header import Header
from etl.importing.meaning.options import Setting
from etl.importing.meaning.shapes import dated, is_label, second_row, with_topic
from etl.importing.numbers.moments import read_date
from etl.importing.numbers.wording import clean, key, split_mark
from etl.importing.reading.sheet import Cell, Document, Row, Sheet

_UNIT = re.compile(r"(?P<name>.*?)\s*(?:[(\[](?P<unit>[^()\[\]]*)[)\]]|(?P<scale>x\s*1[ .]?000.*))", re.DOTALL)
_PER_FIGURE = frozenset({"waarde_tekst", "reden_ontbreekt", "samengevoegd_in", "vergeleken_met"})
# a table does not start lower than this; looking further would read every row as a header
_SEARCHED_ROWS = 100
_TEMPLATE = "Een leeg voorbeeld krijgt u met: python -m etl template"


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
        return f"een kop over twee rijen, {self.top} en {self.row}" if self.top else f"rij {self.row}"

    @cached_property
    def said(self) -> frozenset[str]:
        """Columns that a second header row gives."""
        return frozenset(header.says[0] for header in self.headers.values() if header.says)

    @cached_property
    def unknown(self) -> Cell | None:
        """The first header that is no column of the kind and no period."""
        strangers = (header.cell for header in self.headers.values() if not header.column and not header.period)
        return next((cell for cell in strangers if cell.text.strip()), None)

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Canonical column -> column number."""
        return {header.column.naam: at for at, header in self.headers.items() if header.column}

    @cached_property
    def periods(self) -> Mapping[int, Header]:
        """Column number -> header, for the periods of a wide table."""
        return {at: header for at, header in self.headers.items() if header.period and self.wide}

    @cached_property
    def read_as(self) -> Mapping[str, str]:
        """Header as printed -> column or period it was read as; what is not read is left out."""
        pairs = ((header, header.period if self.wide else None) for header in self.headers.values())
        named = ((header, period or (header.column.naam if header.column else None)) for header, period in pairs)
        return {clean(header.cell.text): name for header, name in named if name}

    @cached_property
    def figures(self) -> frozenset[int]:
        """Column numbers where figures stand."""
        measures = {at for at, header in self.headers.items() if header.column and header.column.is_measure}
        return frozenset(measures | set(self.periods))

    @cached_property
    def homeless(self) -> frozenset[str]:
        """Columns of a table with several periods that belong to one of them, without saying which."""
        found = [header.column for header in self.headers.values() if header.column]
        ours = (column.naam for column in found if column.is_measure or column.naam in _PER_FIGURE)
        return frozenset(ours) if len(self.periods) > 1 else frozenset()


def header_score(sheet: Sheet, description: Description, definitions: Definitions) -> int:
    """Tell how much of the kind's table a sheet shows; 0 for nothing."""
    found = _best_header_row(sheet, description, definitions)
    return 0 if found is None else found.score + 100 * found.complete


def locate(document: Document, setting: Setting) -> tuple[Sheet, HeaderRow]:
    """Give the sheet with the table and its header row.

    Raises:
        RefusedError: No table, or several to choose from.
    """
    description, problems = setting.description, setting.problems
    found = [(sheet, _best_header_row(sheet, description, setting.definitions)) for sheet in document.sheets]
    tables = [(sheet, header) for sheet, header in found if header is not None]
    best = max((header.score for _, header in tables), default=0)
    # one known word in a row of an explanation is no table when another sheet shows more
    full = [(sheet, header) for sheet, header in tables if header.complete and 2 * header.score >= best]
    shown = [(sheet, header) for sheet, header in full if not sheet.hidden or setting.options.blad]
    if len(shown) > 1 or (full and not shown):
        names = ", ".join(f"'{sheet.name}'" for sheet, _ in shown or full)
        problems.place("één blad met de tabel", f"Kies er een met --blad: {names}.")
    elif not tables:
        _no_table(document.sheets[0], setting)
    problems.stop_if_any()
    sheet, header = shown[0] if shown else max(tables, key=lambda table: table[1].score)
    problems.blad = sheet.name
    problems.headers = {at: found.cell.text for at, found in header.headers.items()}
    return sheet, header


def _no_table(sheet: Sheet, setting: Setting) -> None:
    """Tell of the first row that looks like headers what is wrong with it, though none of them is known."""
    description, problems = setting.description, setting.problems
    problems.blad = sheet.name
    row: Row = next((row for row in sheet.rows.values() if len(row) > 1), {})
    day = next((cell for cell in row.values() if read_date(cell.text)), None)
    if day and description.breed:
        advice = "Schrijf de kop als periode, bv. 2022 of 2022KW04."
        problems.cell(day, "een jaar of periode als kop, geen dag", advice)
        return
    needed = ", ".join(column.naam for column in description.kolommen if column.verplicht)
    number = next(iter(row.values())).row if row else None
    texts = " | ".join(clean(cell.text) for cell in row.values()) or None
    advice = f"{_TEMPLATE} {description.naam}."
    problems.place(f"een tabel met koppen als {needed}", advice, rij=number, gelezen=texts)


def _best_header_row(sheet: Sheet, description: Description, definitions: Definitions) -> HeaderRow | None:
    """Give the row that looks most like the header of the kind, None when none does."""
    names = description.by_header()
    found = []
    numbers = list(islice(sheet.rows, _SEARCHED_ROWS + 1))
    for number, below in zip_longest(numbers[:_SEARCHED_ROWS], numbers[1:]):
        headers = {at: _header(cell, names, description, definitions) for at, cell in sheet.rows[number].items()}
        headers = with_topic(sheet, number, dated(headers, description), description, definitions)
        candidate = _header_row(number, headers, description, definitions)
        if candidate:
            found.append(candidate)
        if below is None:
            continue
        lower = sheet.rows[below]
        both = second_row(lower, headers, description, definitions)
        if both:
            first = min(at for at, header in both.items() if header.period)
            labels = {at: _header(cell, names, description, definitions) for at, cell in lower.items() if at < first}
            named = {at: header for at, header in labels.items() if header.column}
            upper = {at: header for at, header in both.items() if not _is_label_of_periods(header, description)}
            candidate = _header_row(below, dict(sorted({**upper, **named}.items())), description, definitions)
            if candidate and candidate.wide:
                # two rows that make sense together say more than either
                found.append(replace(candidate, top=number, score=candidate.score + len(lower)))
    return max(found, key=lambda candidate: (candidate.complete, candidate.score), default=None)


def _is_label_of_periods(header: Header, description: Description) -> bool:
    """Tell whether a header names what stands right of it: 'Perioden' before the periods."""
    return header.column is not None and header.column.naam == description.breed


def _header_row(
    number: int, headers: Mapping[int, Header], description: Description, definitions: Definitions
) -> HeaderRow | None:
    """Give a row as header row, None when too few of its cells can be a header."""
    columns = {header.column.naam for header in headers.values() if header.column}
    periods = [header.period for header in headers.values() if header.period]
    wide = bool(periods) and description.breed not in columns
    complete = _is_complete(description, columns, wide)
    if len(columns) + len(periods) < 2 and not (complete and len(headers) > 1):
        return None
    first = min((at for at, header in headers.items() if header.period), default=0)
    labels = [header for at, header in headers.items() if at < first]
    if wide and any(_is_data(header, description, definitions) for header in labels):
        return None
    return HeaderRow(number, headers, wide, complete, 2 * len(columns) + len(periods))


def _is_data(header: Header, description: Description, definitions: Definitions) -> bool:
    """Tell a row of figures that happen to look like years ('Pensioen | 2010 | 2030') from a header row."""
    text = split_mark(header.cell.text)[0]
    return not header.column and not header.period and bool(text) and is_label(text, description, definitions)


def _is_complete(description: Description, columns: set[str], wide: bool) -> bool:
    if description.counts:
        return wide or any(column.naam in columns for column in description.measures)
    needed = {column.naam for column in description.kolommen if column.verplicht}
    return len(columns & needed) >= 2


def _header(cell: Cell, names: Mapping[str, Field], description: Description, definitions: Definitions) -> Header:
    if cell.kind not in ("tekst", "getal"):
        return Header(cell)
    if whole := names.get(key(cell.text)):
        return Header(cell, whole, unit="%" if "%" in cell.text else "")
    text, mark = split_mark(cell.text)
    match = _UNIT.fullmatch(text)
    name = match["name"] if match else text
    unit = (match["unit"] or match["scale"] or "").strip() if match else ""
    if key(text) in names:
        return Header(cell, names[key(text)], mark=mark)
    period = definitions.period(text) if description.breed else None
    if period is None and match and description.breed:
        period = definitions.period(name)
    column = None if period else names.get(key(name))
    return Header(cell, column, period, unit, mark)
