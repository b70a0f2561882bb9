"""Faults of a table as such: formulas without a value, error cells, rows without figures."""

from __future__ import annotations

import re

from etl.importing.meaning.description import Description
from etl.importing.meaning.table import Table, is_text
from etl.importing.numbers.slugs import key
from etl.importing.reading.collector import Collector


def check_cells(table: Table, description: Description, problems: Collector) -> None:
    """Collect every cell of the table that holds no value, and every wide row without any figure."""
    used = set(table.columns.values()) | set(table.periods)
    for number in table.body:
        row = table.sheet.rows[number]
        for at, cell in row.items():
            if at not in used:
                continue
            if cell.kind == "formule":
                advice = "Open het bestand in Excel, laat het rekenen en sla het op; of plak de waarden."
                problems.cell(cell, "een formule met een uitkomst", advice)
            elif cell.kind == "fout":
                problems.cell(cell, "een cijfer, geen foutmelding", "Herstel de formule.")
        if table.periods and not set(row) & set(table.periods):
            _no_figures(table, description, number, problems)
    _check_merged(table, problems)
    _check_lost_periods(table, problems)


def _check_lost_periods(table: Table, problems: Collector) -> None:
    """Collect headers that may be a mistyped period ('202', '?'): a year must not be left out unseen."""
    last = max(table.periods, default=0)
    rows = [table.sheet.rows[number] for number in table.body]
    for at, header in table.header.headers.items():
        if header.column or header.period or not last:
            continue
        no_word = re.match(r"\W*\d", header.cell.text) or not re.search(r"[^\W\d_]{2}", header.cell.text)
        before = at < last and any(at in row and not is_text(row[at]) for row in rows)
        if no_word or before:
            advice = "Schrijf de kop als periode, bv. 2022 of 2022KW04, of haal de kolom weg."
            problems.cell(header.cell, "een periode als kop", advice)


def _no_figures(table: Table, description: Description, number: int, problems: Collector) -> None:
    """A label alone is a category without figures only when it is a known one; else it may be a heading."""
    at = table.columns.get(description.labels[0]) if description.labels else None
    column = description.column(description.labels[0]) if at is not None else None
    cell = table.sheet.rows[number].get(at or 0)
    if cell and column and column.soort == "label" and key(cell.text) not in map(key, column.keuzes):
        advice = "Haal een tussenkop weg, of vul NB in als de cijfers ontbreken."
        problems.cell(cell, "een rij met cijfers", advice)


def _check_merged(table: Table, problems: Collector) -> None:
    """Collect every figure that is merged over several rows: it is unclear which of them it is for."""
    headers = table.header.headers
    figures = {at for at, header in headers.items() if header.column and header.column.is_measure}
    figures |= set(table.periods)
    body = set(table.body)
    for top, left, bottom, right in table.sheet.merged:
        cell = table.sheet.rows.get(top, {}).get(left)
        if cell and top in body and figures & set(range(left, right + 1)) and (top, left) != (bottom, right):
            advice = "Splits de samengevoegde cel en zet bij elke rij wat er hoort."
            problems.cell(cell, "een cijfer in één cel", advice)
