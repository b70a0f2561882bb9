"""Makes files meant to hurt: bombs, lies, damage and the wrong kind of file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.importing.workbooks import MAIN, MEGABYTE, SHEET, packed, parts_of, with_sheet
from tests.unit.importing.wrong_files import (
    cut_off,
    nul_bytes,
    odd_bytes,
    old_workbook,
    one_long_cell,
    open_document,
    too_large,
    too_many_columns,
    too_many_rows,
)


def bomb(folder: Path) -> Path:
    return with_sheet(folder, "<sheetData>" + " " * (60 * MEGABYTE) + "</sheetData>")


def many_small_bombs(folder: Path) -> Path:
    parts = parts_of(folder)
    parts |= {f"xl/worksheets/sheet{number}.xml": b" " * (900 * 1024) for number in range(2, 80)}
    return packed(folder, parts)


def many_entries(folder: Path) -> Path:
    return packed(folder, parts_of(folder) | {f"xl/media/{number}.png": b"" for number in range(1100)})


def last_cell(folder: Path) -> Path:
    return with_sheet(folder, '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')


def beyond_last_cell(folder: Path) -> Path:
    return with_sheet(folder, '<sheetData><row r="1"><c r="A9999999"><v>1</v></c></row></sheetData>')


def wide_and_long(folder: Path) -> Path:
    cells = '<c r="A1"><v>1</v></c><c r="ALL99999"><v>1</v></c>'
    return with_sheet(folder, f'<sheetData><row r="1">{cells}</row></sheetData>')


def one_text_everywhere(folder: Path) -> Path:
    parts = parts_of(folder)
    parts["xl/sharedStrings.xml"] = f"<sst {MAIN}><si><t>{'a' * 30_000}</t></si></sst>".encode()
    cells = "".join(f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 60_000))
    parts[SHEET] = f'<worksheet {MAIN}><sheetData><row r="1">{cells}</row></sheetData></worksheet>'.encode()
    return packed(folder, parts)


def entities(folder: Path) -> Path:
    declared = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    cell = '<c r="A1" t="inlineStr"><is><t>&c;</t></is></c>'
    return with_sheet(folder, f'<sheetData><row r="1">{cell}</row></sheetData>', declared)


def outside_entity(folder: Path) -> Path:
    declared = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    cell = '<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>'
    return with_sheet(folder, f'<sheetData><row r="1">{cell}</row></sheetData>', declared)


def utf16_xml(folder: Path) -> Path:
    parts = parts_of(folder)
    parts[SHEET] = f'<?xml version="1.0" encoding="utf-16"?><worksheet {MAIN}/>'.encode("utf-16")
    return packed(folder, parts)


def broken_xml(folder: Path) -> Path:
    return with_sheet(folder, "<sheetData><row></sheetData>")


def unknown_text(folder: Path) -> Path:
    return with_sheet(folder, '<sheetData><row r="1"><c r="A1" t="s"><v>99999</v></c></row></sheetData>')


def odd_reference(folder: Path) -> Path:
    return with_sheet(folder, '<sheetData><row r="1"><c r="0"><v>1</v></c></row></sheetData>')


def odd_number(folder: Path) -> Path:
    return with_sheet(folder, '<sheetData><row r="1"><c r="A1"><v>veel</v></c></row></sheetData>')


def without_sheets(folder: Path) -> Path:
    return packed(folder, {name: part for name, part in parts_of(folder).items() if "worksheets" not in name})


def without_workbook(folder: Path) -> Path:
    return packed(folder, {"xl/iets.xml": b"<a/>"})


def doubled_entry(folder: Path) -> Path:
    path = packed(folder, parts_of(folder))
    with pytest.warns(UserWarning), zipfile.ZipFile(path, "a") as archive:
        archive.writestr(SHEET, b"<worksheet/>")
    return path


def other_compression(folder: Path) -> Path:
    return packed(folder, parts_of(folder), zipfile.ZIP_BZIP2)


HOSTILE: list[Callable[[Path], Path]] = [
    bomb,
    many_small_bombs,
    many_entries,
    last_cell,
    beyond_last_cell,
    wide_and_long,
    one_text_everywhere,
    entities,
    outside_entity,
    utf16_xml,
    broken_xml,
    unknown_text,
    odd_reference,
    odd_number,
    without_sheets,
    without_workbook,
    doubled_entry,
    other_compression,
    cut_off,
    old_workbook,
    open_document,
    nul_bytes,
    odd_bytes,
    one_long_cell,
    too_many_rows,
    too_many_columns,
    too_large,
]
