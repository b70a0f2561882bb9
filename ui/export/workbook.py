"""An accessible workbook: cover sheet, one table on one sheet, notes, no formulas, no links.

XlsxWriter makes the workbook without its rows; those are put in while the file is sent. It would keep them all in
memory, or in a file, before the first byte could go: docs/adr/013.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from analysis.formats import number
from published.layout import moment
from queries.parameters import written
from queries.under import placed
from ui import practice
from ui.drawing.tables import UNIT
from ui.export.columns import each, in_dutch, is_text, joined, plain, where
from ui.export.rows import Rows, metadata
from ui.export.sink import Sink
from ui.export.still import EPOCH

MAX_ROWS = 1_048_575
"""Rows of a sheet (2 to the power 20), without the one with headings."""
MAX_COLUMNS = 16_384
MAX_CELL = 32_767
"""Characters of one cell."""
MISSING_MARK = "[x]"
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TABLE = "xl/worksheets/sheet2.xml"
_STYLED = re.compile(r'<c r="[A-Z]+2"(?P<style> s="\d+")?/>')
# Row 3 holds the style of a whole number alone.
_WHOLE = re.compile(r'<c r="A3"(?P<style> s="\d+")?/>')
_ROWS = re.compile(r'<row r="2".*?</row><row r="3".*?</row>')
# Above this size of a part a ZIP needs longer fields; a cell takes about this many bytes.
_LARGE, _CELL_BYTES = 1 << 31, 64


class WorkbookError(ValueError):
    """The rows do not fit in a workbook; the message is Dutch and says which formats hold them."""


def check(rows: Rows) -> None:
    """Refuse what a workbook cannot hold: it would leave out the rest without a word.

    Raises:
        WorkbookError: It does not fit; says where the same is to be had as CSV and Parquet.
    """
    for found, most, what in ((rows.count, MAX_ROWS, "rijen"), (len(rows.schema), MAX_COLUMNS, "kolommen"),
                              (rows.longest, MAX_CELL, "tekens in één cel")):  # fmt: skip
        if found > most:
            ways = " of ".join(placed(rows.view.export_path(extension)) for extension in ("nl.csv", "parquet"))
            raise WorkbookError(
                f"Een Excel-blad heeft ruimte voor {number(most)} {what}; dit zijn er {number(found)}."
                f" Haal dezelfde rijen op als CSV of Parquet: {ways}"
            )


def xlsx(rows: Rows) -> Iterator[bytes]:
    """Give the workbook: sheets 'Voorblad', 'Tabel' and 'Toelichting'.

    It is for rows that `check` lets pass.
    """
    empty, sink = _parts(rows), Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, data in empty.items():
            if name != _TABLE:
                archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
                continue
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            large = rows.count * len(rows.schema) * _CELL_BYTES > _LARGE
            with archive.open(info, "w", force_zip64=large) as sheet:
                for piece in _sheet(data.decode(), rows):
                    sheet.write(piece)
                    yield sink.taken()
    yield sink.taken()


def _parts(rows: Rows) -> dict[str, bytes]:
    """Give the parts of the workbook without its rows, made for as many rows as there will be."""
    last = xl_col_to_name(len(rows.schema) - 1)
    found = {}
    with zipfile.ZipFile(BytesIO(_without_rows(rows))) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            if name == _TABLE or name.startswith("xl/tables/"):
                made = 3 if name == _TABLE else 2
                data = data.replace(f'ref="A1:{last}{made}"'.encode(), f'ref="A1:{last}{rows.count + 1}"'.encode())
            found[name] = data
    return found


def _sheet(xml: str, rows: Rows) -> Iterator[bytes]:
    """Give the sheet with the rows in the place of those that hold the style of each column, and of whole numbers."""
    styles = [found["style"] or "" for found in _STYLED.finditer(xml)]
    whole = next((found["style"] or "" for found in _WHOLE.finditer(xml)), "")
    place = _ROWS.search(xml)
    known = rows.view.answer.query.kolommen
    steps = {column.stap for column in known.values()}
    yield xml[: place.start() if place else len(xml)].encode()
    first = 2
    for batch in rows.batches:
        numbers = pa.array(range(first, first + batch.num_rows), pa.int32()).cast(pa.string())
        parts: list[pa.Array | str] = ['<row r="', numbers, '">']
        for index, (name, column) in enumerate(zip(rows.schema.names, batch.columns, strict=True)):
            figure = known[name].eenheid or not pa.types.is_null(column.type)
            mark = MISSING_MARK if figure and name not in steps else ""
            style = _style(name, batch, styles[index], whole)
            parts += _cells(xl_col_to_name(index), numbers, in_dutch(name, column), style, mark)
        yield joined([*parts, "</row>"])
        first += batch.num_rows
    yield xml[place.end() if place else len(xml) :].encode()


def _style(name: str, batch: pa.RecordBatch, style: str, whole: str) -> pa.Array | str:
    """Give the style of a column, or of each cell where rows have units of their own, as a table on a page does.

    A batch is judged by itself: what is counted is whole in each, and a share hardly ever.
    """
    column = batch.column(name)
    if UNIT not in batch.schema.names or style == whole or is_text(column) or not pa.types.is_primitive(column.type):
        return style
    units = batch.column(UNIT)
    if len(pc.unique(units.drop_null())) < 2:
        return style
    broken = units.filter(pc.fill_null(pc.not_equal(pc.floor(column), column), False))
    return pc.if_else(pc.or_(pc.is_in(units, broken.unique()), pc.is_null(units)), style, whole)


def _cells(name: str, numbers: pa.Array, column: pa.Array, style: pa.Array | str, mark: str) -> list[pa.Array | str]:
    """Give the cells of a column; a missing number is the mark, a text or yes/no that is not there an empty cell."""
    if is_text(column) or pa.types.is_boolean(column.type):
        start, end, mark = '" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>", ""
        found = _escaped(plain(column, "True", "False"))
    else:
        start, end, found = pc.binary_join_element_wise('"', style, "><v>", ""), "</v></c>", plain(column, "", "")
    empty = f'" t="inlineStr"><is><t>{mark}</t></is></c>' if mark else '"/>'
    return [f'<c r="{name}', numbers, pc.fill_null(pc.binary_join_element_wise(start, found, end, ""), empty)]


def _escaped(texts: pa.Array) -> pa.Array:
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        texts = pc.replace_substring(texts, sign, entity)
    # How a workbook writes what XML cannot hold, and texts that look like that.
    texts = where(texts, "_x[0-9A-Fa-f]{4}_", each(lambda text: re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)))
    control = "[\x00-\x08\x0b-\x1f\ufffe\uffff]"
    return where(texts, control, each(lambda text: re.sub(control, lambda c: f"_x{ord(c[0]):04X}_", text)))


def _without_rows(rows: Rows) -> bytes:
    buffer, view = BytesIO(), rows.view
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    made = moment(view.answer.build_id) or datetime(*EPOCH)
    book.set_properties({"title": view.findings.titel, "author": "Doorstroom", "created": made})
    styles = {
        "kop": book.add_format({"bold": True, "font_size": 16}),
        "sleutel": book.add_format({"bold": True, "valign": "top"}),
        "tekst": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    about = metadata(view)
    _cover(book, about, styles)
    _headed(book, rows)
    _notes(book, [*view.explained(), *(f"Gebeurtenis: {item.cited()}" for item in view.events)], styles)
    if mark := practice.mark(view.answer.build_id):
        for sheet in book.worksheets():
            sheet.set_header(f"&C{mark}")
    book.close()
    return buffer.getvalue()


def _cover(book: Any, about: dict[str, Any], styles: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Voorblad")
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, about["titel"], styles["kop"])
    sources = [
        f"{s['uitgever']}, {s['titel']} ({s['url'] or 'zonder adres'}); licentie: {s['licentie']};"
        f" opgehaald {s['opgehaald']}"
        for s in about["bronnen"]
    ]
    chosen = [f"{key}: {written(value, ', ')}" for key, value in about["filters"].items()]
    lines = [
        ("Samenvatting", about["zin"]),
        *[("Let op", text) for text in about["let_op"]],
        ("Inhoud", "Dit bestand heeft drie bladen: Voorblad, Tabel (één tabel) en Toelichting."),
        ("Filters", "; ".join(chosen) or "geen"),
        *[("Bron", text) for text in sources],
        *[("Actualiteit", item["tekst"]) for item in about["actualiteit"]],
        ("Status", ", ".join(about["status"]) or "niet vermeld"),
        (
            "Ontbrekend",
            f"{MISSING_MARK} betekent: geen cijfer beschikbaar, nooit nul. Een lege cel: daar staat geen tekst.",
        ),
        ("Versie", about["build"]),
        ("Bewerking", "Doorstroom. De bronnen staan niet in voor deze bewerking."),
    ]
    for row, (key, text) in enumerate(lines, start=2):
        sheet.write_string(row, 0, key, styles["sleutel"])
        sheet.write_string(row, 1, text, styles["tekst"])


def _headed(book: Any, rows: Rows) -> None:
    """Add the sheet of the table with its headings, and in row 2 the style of each column."""
    sheet, columns = book.add_worksheet("Tabel"), rows.view.answer.query.kolommen
    heads = _unlike(rows.headings())
    sheet.freeze_panes(1, 0)
    for column, (name, head) in enumerate(zip(rows.schema.names, heads, strict=True)):
        places = columns[name].decimalen or 0
        number = book.add_format({"num_format": "#,##0" + ("." + "0" * places if places else "")})
        sheet.set_column(column, column, max(12, min(40, len(head) + 2)))
        sheet.write_string(0, column, head)
        sheet.write_blank(1, column, None, number)
    sheet.write_blank(2, 0, None, book.add_format({"num_format": "#,##0"}))
    if rows.count:
        table = {"columns": [{"header": head} for head in heads], "name": "Tabel1", "style": None}
        sheet.add_table(0, 0, 1, len(heads) - 1, table)  # of one row; XlsxWriter keeps something for each


def _unlike(heads: list[str]) -> list[str]:
    """Number headings that are equal: a table in a workbook may not have two the same."""
    seen: dict[str, int] = {}
    found = []
    for head in heads:
        seen[head.lower()] = seen.get(head.lower(), 0) + 1
        found.append(head if seen[head.lower()] == 1 else f"{head} ({seen[head.lower()]})")
    return found


def _notes(book: Any, lines: list[str], styles: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Toelichting")
    sheet.set_column(0, 0, 120)
    for row, text in enumerate(lines):
        sheet.write_string(row, 0, text, styles["tekst"])
