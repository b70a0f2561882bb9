"""An accessible workbook: cover sheet, one table on one sheet, notes, no formulas, no links."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pandas as pd
import xlsxwriter

from ui import practice
from ui.export.frames import export_frame, metadata
from ui.figure import View
from ui.tables import is_numeric

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
MISSING_MARK = "[x]"


def workbook(view: View) -> bytes:
    """Give the View as XLSX: sheets 'Voorblad', 'Tabel' and 'Toelichting'."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    book.set_properties({"title": view.findings.titel, "author": "Doorstroom"})
    styles = {
        "kop": book.add_format({"bold": True, "font_size": 16}),
        "sleutel": book.add_format({"bold": True, "valign": "top"}),
        "tekst": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    _cover(book, view, styles)
    _table(book, view)
    _notes(book, view, styles)
    if mark := practice.mark(view.answer.build_id):
        for sheet in book.worksheets():
            sheet.set_header(f"&C{mark}")
    book.close()
    return buffer.getvalue()


def _cover(book: Any, view: View, styles: dict[str, Any]) -> None:
    sheet, about = book.add_worksheet("Voorblad"), metadata(view)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, about["titel"], styles["kop"])
    sources = [
        f"{s['uitgever']}, {s['titel']} ({s['url'] or 'zonder adres'}); licentie: {s['licentie']};"
        f" opgehaald {s['opgehaald']}"
        for s in about["bronnen"]
    ]
    chosen = [f"{key}: {', '.join(v) if isinstance(v, list) else v}" for key, v in about["filters"].items()]
    lines = [
        ("Samenvatting", about["samenvatting"]),
        ("Inhoud", "Dit bestand heeft drie bladen: Voorblad, Tabel (één tabel) en Toelichting."),
        ("Filters", "; ".join(chosen) or "geen"),
        *[("Bron", text) for text in sources],
        *[("Actualiteit", item["tekst"]) for item in about["actualiteit"]],
        ("Status", ", ".join(about["status"]) or "niet vermeld"),
        ("Ontbrekend", f"{MISSING_MARK} betekent: geen cijfer beschikbaar. Een leeg cijfer is nooit nul."),
        ("Versie", about["build"]),
        ("Bewerking", "Doorstroom. De bronnen staan niet in voor deze bewerking."),
    ]
    for row, (key, text) in enumerate(lines, start=2):
        sheet.write_string(row, 0, key, styles["sleutel"])
        sheet.write_string(row, 1, text, styles["tekst"])


def _table(book: Any, view: View) -> None:
    sheet, query = book.add_worksheet("Tabel"), view.answer.query
    plain = export_frame(view, labels=False, guard=False)
    headed = export_frame(view, labels=True, guard=False)
    sheet.freeze_panes(1, 0)
    for column, (name, head) in enumerate(zip(plain.columns, headed.columns, strict=True)):
        places = query.kolommen[name].decimalen or 0
        number = book.add_format({"num_format": "#,##0" + ("." + "0" * places if places else "")})
        sheet.set_column(column, column, max(12, min(40, len(str(head)) + 2)))
        numeric = is_numeric(plain, name)
        for row, value in enumerate(plain[name], start=1):
            if value is None or pd.isna(value):
                sheet.write_string(row, column, MISSING_MARK)
            elif numeric:
                sheet.write_number(row, column, float(value), number)
            else:
                sheet.write_string(row, column, str(value))
    if len(plain):
        heads = [{"header": head} for head in _unlike([str(head) for head in headed.columns])]
        sheet.add_table(0, 0, len(plain), len(heads) - 1, {"columns": heads, "name": "Tabel1", "style": None})


def _unlike(heads: list[str]) -> list[str]:
    """Number headings that are equal: a table in a workbook may not have two the same."""
    seen: dict[str, int] = {}
    found = []
    for head in heads:
        seen[head.lower()] = seen.get(head.lower(), 0) + 1
        found.append(head if seen[head.lower()] == 1 else f"{head} ({seen[head.lower()]})")
    return found


def _notes(book: Any, view: View, styles: dict[str, Any]) -> None:
    sheet, about = book.add_worksheet("Toelichting"), metadata(view)
    sheet.set_column(0, 0, 120)
    lines = [
        about["omschrijving"],
        *view.figure.toelichting,
        *about["let_op"],
        f"Elke rij is {about['korrel']}.",
    ]
    for row, text in enumerate(lines):
        sheet.write_string(row, 0, text, styles["tekst"])
