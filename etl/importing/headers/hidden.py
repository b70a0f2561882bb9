"""Rows and columns nobody sees, and what has a line through it: never read without the user's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.importing.headers.header import HeaderRow
from etl.importing.layouts.options import Setting
from etl.importing.numbers.wording import clean
from etl.importing.reading.sheet import Cell, Document, Row, Sheet, letter

ASK_HIDDEN = "Horen ze bij de cijfers? Geef --verborgen meenemen. Zo niet, geef --verborgen overslaan."
_SHOWN = 5


def without_hidden(document: Document, setting: Setting) -> Document:
    """Give the document as people see it, when that is what the user wants."""
    if setting.options.verborgen != "overslaan":
        return document
    for sheet in document.sheets:
        struck = sorted({row for row, _ in sheet.struck if row in sheet.rows})
        unseen = sorted({row for row, _ in sheet.unseen if row in sheet.rows})
        columns = [letter(at) for at in sorted(_filled(sheet))]
        if said := _said(sorted(sheet.hidden_rows), columns, struck, unseen):
            setting.tell(f"Blad '{sheet.name}': {said}; overgeslagen.")
    return replace(document, sheets=tuple(sheet.visible() for sheet in document.sheets))


def ask_hidden(sheet: Sheet, header: HeaderRow, setting: Setting) -> None:
    """Collect the question what to do with what is hidden or struck through in the table, unless it was answered.

    Of a row only its label is said and of a column its header: what is hidden may be about persons.
    """
    rows = [_row(sheet.rows[number], header) for number in sorted(sheet.hidden_rows) if number >= header.row]
    columns = [
        f"{letter(at)} ({_plain(header.headers[at].cell)})" for at in sorted(_filled(sheet)) if at in header.headers
    ]
    struck = [
        f"{number} ({_plain(sheet.rows[number][at])})"
        for number, at in _first(sheet, sheet.struck)
        if number >= header.row
    ]
    unseen = [
        f"{number} ({_plain(sheet.rows[number][at])})"
        for number, at in _first(sheet, sheet.unseen)
        if number > header.row
    ]
    said = _said(rows, columns, struck, unseen)
    if said and setting.options.verborgen:
        setting.tell(f"Blad '{sheet.name}': {said}; meegelezen.")
    elif said:
        expected = f"een tabel waarvan alles te zien is{', zonder doorgehaalde cellen' if struck else ''}"
        setting.problems.place(expected, ASK_HIDDEN, gelezen=said)


def _filled(sheet: Sheet) -> frozenset[int]:
    """Give the hidden columns that have content."""
    return (
        sheet.hidden_columns & {at for row in sheet.rows.values() for at in row}
        if sheet.hidden_columns
        else frozenset()
    )


def _first(sheet: Sheet, places: frozenset[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give where the first text of each row stands that has one of these cells."""
    rows = sorted({row for row, at in places if at in sheet.rows.get(row, {})})
    return [(row, min(sheet.rows[row])) for row in rows]


def _row(row: Row, header: HeaderRow) -> str:
    known = (cell for at, cell in row.items() if at in header.headers and header.headers[at].column)
    label, number = next(known, None), next(iter(row.values())).row
    return f"{number} ({_plain(label)})" if label else str(number)


def _said(rows: Sequence[object], columns: Sequence[str], struck: Sequence[object], unseen: Sequence[object]) -> str:
    """Name what is hidden, not shown or struck through, '' when nothing is."""
    said = ""
    for what, found in (("rij", rows), ("kolom", columns)):
        said += f"{' en ' if said else 'verborgen '}{what} {_some(found)}" if found else ""
    for what, found in (("doorgehaald", struck), ("niet te zien door de celopmaak", unseen)):
        said += f"{' en ' if said else ''}{what} in rij {_some(found)}" if found else ""
    return said


def _some(found: Sequence[object]) -> str:
    more = f" en nog {len(found) - _SHOWN}" if len(found) > _SHOWN else ""
    return f"{', '.join(str(name) for name in found[:_SHOWN])}{more}"


def _plain(cell: Cell) -> str:
    return clean(cell.text)[:40]
