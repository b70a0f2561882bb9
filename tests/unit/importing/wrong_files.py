"""Makes files of the wrong kind, damaged or too large."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.unit.importing.workbooks import MEGABYTE, packed, parts_of


def cut_off(folder: Path) -> Path:
    path = packed(folder, parts_of(folder))
    path.write_bytes(path.read_bytes()[:-200])
    return path


def old_workbook(folder: Path) -> Path:
    path = folder / "testdata.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)
    return path


def open_document(folder: Path) -> Path:
    path = folder / "testdata.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")
    return path


def _csv(folder: Path, content: bytes) -> Path:
    path = folder / "testdata.csv"
    path.write_bytes(content)
    return path


def nul_bytes(folder: Path) -> Path:
    return _csv(folder, "Mobiliteit;2022\r\nPensioen;5".encode("utf-16-le"))


def odd_bytes(folder: Path) -> Path:
    return _csv(folder, b"Mobiliteit;2022\r\nPensioen\x81\xff;5")


def one_long_cell(folder: Path) -> Path:
    return _csv(folder, b"Mobiliteit;2022\r\nPensioen;" + b"9" * (2 * MEGABYTE))


def too_many_rows(folder: Path) -> Path:
    return _csv(folder, b"Mobiliteit;2022\r\n" + b"Pensioen;5\r\n" * 250_001)


def too_many_columns(folder: Path) -> Path:
    return _csv(folder, b"Mobiliteit;2022" + b";1" * 1_001)


def too_large(folder: Path) -> Path:
    path = folder / "testdata.csv"
    with path.open("wb") as stream:
        stream.truncate(21 * MEGABYTE)
    return path
