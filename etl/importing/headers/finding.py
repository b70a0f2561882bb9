"""Finds the sheet and the header row that hold the table, and which column or period each header stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice, zip_longest

from etl.definitions import Definitions
from etl.importing.headers.header import Header, HeaderRow
from etl.importing.headers.quarters import ask_year, beside_year
from etl.importing.headers.shapes import crossed, dated, is_label, with_topic
from etl.importing.headers.two_rows import FIGURE, first_row, second_row, unit_row
from etl.importing.layouts.description import Description, Field
from etl.importing.layouts.options import Setting
from etl.importing.numbers.moments import read_date, whole_year
from etl.importing.numbers.scale import Scale, scale_in, split_head
from etl.importing.numbers.summing import ADDED_UP
from etl.importing.numbers.wording import clean, key, split_mark
from etl.importing.reading.sheet import Cell, Document, Row, Sheet

_UNIT = re.compile(r"(?P<name>.*?)\s*[(\[](?P<unit>[^()\[\]]*)[)\]]", re.DOTALL)
_STATES = {
    word: state for state in ("voorlopig", "nader voorlopig", "definitief") for word in (state, f"{state}e cijfers")
}
# a table does not start lower than this; looking further would read every row as a header
_SEARCHED_ROWS = 100
_TEMPLATE = "Een leeg voorbeeld krijgt u met: python -m etl template"


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
    if len(document.sheets) == 1 or setting.options.blad:
        ask_year(*found[0], setting)
        problems.stop_if_any()
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
    for sheet, _ in full if shown and not setting.options.blad else []:
        if sheet.hidden:
            setting.tell(f"Het verborgen blad '{sheet.name}' heeft ook een tabel; die is niet gelezen.")
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
    headers = HeaderRow(0, _headers(row, description, setting.definitions), wide=False, complete=False, score=0)
    advice = f"{_TEMPLATE} {description.naam}."
    problems.place(f"een tabel met koppen als {needed}{headers.stranger}", advice, rij=number, gelezen=texts)


def _best_header_row(sheet: Sheet, description: Description, definitions: Definitions) -> HeaderRow | None:
    """Give the row, or the two rows, that look most like the header of the kind; None when none does."""
    found = []
    numbers = list(islice(sheet.rows, _SEARCHED_ROWS + 1))
    headers = {number: _headers(sheet.rows[number], description, definitions) for number in numbers}
    for number, below, third in zip_longest(numbers[:_SEARCHED_ROWS], numbers[1:], numbers[2:]):
        one = with_topic(sheet, number, headers[number], description, definitions)
        one = crossed(one, description, definitions) if one else one
        found.append(_header_row(number, one, description, definitions))
        if below is None:
            continue
        for both in _over_two_rows(sheet, (number, below), headers, description, definitions):
            last, whole = _with_units(sheet, below, third, both, definitions)
            candidate = _header_row(last, whole, description, definitions)
            if candidate:
                # rows that make sense together say more than one of them
                score = candidate.score + len(sheet.rows[below])
                found.append(replace(candidate, top=number, score=score))
    return max(filter(None, found), key=lambda candidate: (candidate.complete, candidate.score), default=None)


def _headers(row: Row, description: Description, definitions: Definitions) -> dict[int, Header]:
    """Give what each cell of a row is as a header."""
    names = description.by_header()
    corner = min(row, default=0)
    found = {}
    for at, cell in row.items():
        # 'Som van aantal' in the corner of a pivot table is its title
        text = cell.text if at == corner else ADDED_UP.sub("", cell.text)
        header = _header(cell._replace(text=text), names, description, definitions)
        found[at] = replace(header, cell=cell)
    return _with_shares(dated(beside_year(found, description), description), description)


def _with_shares(headers: dict[int, Header], description: Description) -> dict[int, Header]:
    """Give '2021' and '2021 (%)' beside each other as the number and the share of that year."""
    share = description.share
    plain = {header.period for header in headers.values() if header.period and not header.unit}
    return {
        at: replace(header, says=(FIGURE, share.naam))
        if share and header.period in plain and (scale_in(header.unit) or Scale()).percent
        else header
        for at, header in headers.items()
    }


def _over_two_rows(
    sheet: Sheet,
    rows: tuple[int, int],
    headers: Mapping[int, dict[int, Header]],
    description: Description,
    definitions: Definitions,
) -> Iterator[dict[int, Header]]:
    """Give the headers two rows are together, in each way they make sense."""
    upper, lower = (sheet.rows[number] for number in rows)
    over, under = (headers[number] for number in rows)
    if both := second_row(lower, over, description, definitions):
        first = min(at for at, header in both.items() if header.period)
        labels = _headers({at: cell for at, cell in lower.items() if at < first}, description, definitions)
        named = {at: header for at, header in labels.items() if header.column}
        kept = {at: header for at, header in both.items() if not _is_label_of_periods(header, description)}
        yield dict(sorted({**kept, **named}.items()))
    if both := first_row(upper, under, description, definitions):
        labels = {at: header for at, header in over.items() if header.column and at < min(lower)}
        yield dict(sorted({**labels, **both}.items()))
    if both := unit_row(lower, over, definitions):
        yield with_topic(sheet, rows[1], both, description, definitions)


def _with_units(
    sheet: Sheet, below: int, third: int | None, both: dict[int, Header], definitions: Definitions
) -> tuple[int, dict[int, Header]]:
    """Give the last row of headers over two rows, and those headers, with the units of a third row that has no more."""
    units = unit_row(sheet.rows[third], both, definitions) if third is not None else None
    return (below, both) if units is None or third is None else (third, units)


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
    said = sum(bool(header.says) and not header.period for header in headers.values())
    complete = _is_complete(description, columns, wide or bool(said))
    if len(columns) + len(periods) + said < 2 and not (complete and len(headers) > 1):
        return None
    first = min((at for at, header in headers.items() if header.period), default=0)
    measures = {column.naam for column in description.measures}
    if columns <= measures and len(periods) == 1 and first == min(headers):
        # a row that begins with its year is one of a table with the years below each other
        return None
    labels = [header for at, header in headers.items() if at < first]
    if wide and any(_is_data(header, description, definitions) for header in labels):
        return None
    return HeaderRow(number, headers, wide, complete, 2 * len(columns) + len(periods) + said)


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
    if cell.shown and description.breed:
        return Header(cell, period=definitions.period(cell.shown))
    if cell.kind not in ("tekst", "getal"):
        return Header(cell)
    if whole := names.get(key(cell.text)):
        return Header(cell, whole, unit="%" if "%" in cell.text else "")
    text, mark = split_mark(cell.text)
    match = _UNIT.fullmatch(text)
    name, scale = split_head(match["name"] if match else text)
    unit = " ".join(filter(None, [scale, match["unit"].strip() if match else ""]))
    if key(text) in names:
        return Header(cell, names[key(text)], mark=mark)
    period = definitions.period(whole_year(text)) if description.breed else None
    if period is None and name != text and description.breed:
        period = definitions.period(name)
    column = None if period else names.get(key(name))
    state = _STATES.get(key(unit), "")
    return Header(cell, column, period, "" if state else unit, mark, state=state)
