"""A file from outside, by what it is rather than what it is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from etl.importing.reading.collector import refuse
from etl.importing.reading.csv_file import read_csv
from etl.importing.reading.limits import MEGABYTE, Limits
from etl.importing.reading.sheet import Document, Extension, Sheet
from etl.importing.reading.workbook_file import read_workbook

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis"
# what people send for a table and is none, by how it begins; a web page often is called .xls
_NO_TABLE = {
    b"%pdf": "een PDF",
    b"<!doctype html": "een webpagina",
    b"<html": "een webpagina",
    b"<table": "een webpagina",
    b"<?xml": "een XML-bestand",
    b"{\\rtf": "een tekstdocument",
}


def load_bytes(path: Path, limits: Limits) -> bytes:
    """Give the bytes of a file.

    Raises:
        RefusedError: The file is missing, no file, unreadable, empty or too large.
    """
    try:
        if not path.is_file():
            raise refuse(path.name, "een bestand dat bestaat", "Controleer de naam en de map.")
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except (OSError, ValueError) as error:
        raise refuse(path.name, "een bestand dat te lezen is", "Controleer de naam en de rechten.") from error
    if len(data) > limits.file_bytes:
        expected = f"een bestand van hooguit {limits.file_bytes // MEGABYTE} MB"
        raise refuse(path.name, expected, "Bewaar alleen het blad met de tabel of splits het bestand.")
    if not data or data.isspace():
        raise refuse(path.name, "een bestand met een tabel; dit bestand is leeg", "Kies een gevuld bestand.")
    return data


def read_document(
    data: bytes, bestand: str, limits: Limits, score: Callable[[Sheet], int], blad: str | None = None
) -> Document:
    """Read a CSV, XLSX, ODS or XLS into cells.

    Args:
        data: The bytes of the file.
        bestand: Its name, for messages.
        limits: Caps that hold before and while parsing.
        score: Tells how much of the wanted table a sheet shows, to choose a CSV's delimiter.
        blad: Sheet to read; all of them when None.

    Raises:
        RefusedError: Another kind of file, damaged, hostile or too large.
    """
    if data.startswith(_OLE):
        return read_workbook(data, bestand, limits, blad, "xls")
    if data.startswith(_ZIP):
        extension: Extension = "ods" if _OPEN_DOCUMENT in data[:200] else "xlsx"
        return read_workbook(data, bestand, limits, blad, extension)
    begin = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for sign, what in _NO_TABLE.items():
        if begin.startswith(sign):
            advice = "Open het in Excel of LibreOffice, kijk of de tabel klopt en sla het op als .xlsx."
            raise refuse(bestand, f"een CSV of een werkboek; dit is {what}", advice)
    return read_csv(data, bestand, limits, score)
