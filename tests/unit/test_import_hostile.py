"""Files made to hurt: refused kindly, before they cost memory or time."""

from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.importing import Limits, prepare
from etl.problems import RefusedError
from tests.unit.import_kit import AS_PRINTED, OPTIONS, definitions, refused, the_one, xlsx_file

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


def nul_bytes(folder: Path) -> Path:
    path = folder / "testdata.csv"
    path.write_bytes("Mobiliteit;2022\r\nPensioen;5".encode("utf-16-le"))
    return path


def odd_bytes(folder: Path) -> Path:
    path = folder / "testdata.csv"
    path.write_bytes(b"Mobiliteit;2022\r\nPensioen\x81\xff;5")
    return path


def one_long_cell(folder: Path) -> Path:
    path = folder / "testdata.csv"
    path.write_bytes(b"Mobiliteit;2022\r\nPensioen;" + b"9" * (2 * MEGABYTE))
    return path


def too_many_rows(folder: Path) -> Path:
    path = folder / "testdata.csv"
    path.write_bytes(b"Mobiliteit;2022\r\n" + b"Pensioen;5\r\n" * 100_001)
    return path


def too_many_columns(folder: Path) -> Path:
    path = folder / "testdata.csv"
    path.write_bytes(b"Mobiliteit;2022" + b";1" * 1_001)
    return path


def too_large(folder: Path) -> Path:
    path = folder / "testdata.csv"
    with path.open("wb") as stream:
        stream.truncate(21 * MEGABYTE)
    return path


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


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_kindly(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    path = make(tmp_path)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert "Traceback" not in problem.text()
    assert problem.advies.endswith(".")


@pytest.mark.parametrize("make", [bomb, many_small_bombs, last_cell, one_text_everywhere])
def test_a_bomb_costs_little_memory(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    path = make(tmp_path)
    definitions()
    tracemalloc.start()
    with pytest.raises(RefusedError):
        prepare("mobiliteit", path, OPTIONS, definitions())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 120 * MEGABYTE


def test_a_lying_size_does_not_get_past_the_count(tmp_path: Path) -> None:
    """The directory says 10 bytes, the part holds megabytes: only what was counted is parsed."""
    path = bomb(tmp_path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size.to_bytes(4, "little")
    assert data.count(size) >= 1
    path.write_bytes(bytes(data).replace(size, (10).to_bytes(4, "little")))
    assert the_one(refused("mobiliteit", path, **OPTIONS))


@pytest.mark.parametrize("rows", [9, 10, 11])
def test_the_row_limit_is_exact(tmp_path: Path, rows: int) -> None:
    text = "categorie;periode;aantal\n" + "".join(f"Pensioen;{2000 + n};5\n" for n in range(rows - 1))
    path = tmp_path / "testdata.csv"
    path.write_bytes(text.encode())
    limits = Limits(rows=10)
    if rows <= 10:
        found = prepare("mobiliteit", path, OPTIONS, definitions(), limits=limits)
        assert len(found.rijen) == rows - 1
    else:
        with pytest.raises(RefusedError, match="hooguit 10 rijen"):
            prepare("mobiliteit", path, OPTIONS, definitions(), limits=limits)


def test_damaged_workbooks_are_read_right_or_refused(tmp_path: Path) -> None:
    """Flip bytes anywhere: the checksums of the package notice, or the part did not matter."""
    path = xlsx_file(tmp_path, {"A": AS_PRINTED})
    whole = path.read_bytes()
    good = prepare("mobiliteit", path, OPTIONS, definitions()).rijen
    chance = random.Random(20221)  # noqa: S311
    outcomes = {"geweigerd": 0, "gelijk": 0}
    for _ in range(150):
        data = bytearray(whole)
        data[chance.randrange(4, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(data))
        try:
            found = prepare("mobiliteit", path, OPTIONS, definitions()).rijen
        except RefusedError:
            outcomes["geweigerd"] += 1
            continue
        assert found == good
        outcomes["gelijk"] += 1
    assert outcomes["geweigerd"] > 20


def test_sound_parts_survive_the_same_repacking(tmp_path: Path) -> None:
    """The hostile workbooks are hostile for their fault, not for how the tests pack them."""
    path = packed(tmp_path, parts_of(tmp_path))
    assert prepare("mobiliteit", path, OPTIONS, definitions()).rijen
    assert zipfile.is_zipfile(io.BytesIO(path.read_bytes()))
