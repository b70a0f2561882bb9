"""Takes sound workbooks apart and puts them together with a fault."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.unit.importing.kit import AS_PRINTED, xlsx_file

SHEET = "xl/worksheets/sheet1.xml"


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


MEGABYTE = 1024 * 1024


def parts_of(folder: Path) -> dict[str, bytes]:
    """The parts of a sound workbook."""
    with zipfile.ZipFile(xlsx_file(folder, {"A": AS_PRINTED}, "heel.xlsx")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(folder: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = folder / "testdata.xlsx"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def with_sheet(folder: Path, inside: str, before: str = "") -> Path:
    parts = parts_of(folder)
    parts[SHEET] = f'<?xml version="1.0"?>{before}<worksheet {MAIN}>{inside}</worksheet>'.encode()
    return packed(folder, parts)
