"""Takes sound workbooks apart and puts them together with a fault."""

from __future__ import annotations

import base64
import zipfile
import zlib
from collections.abc import Sequence
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


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:automatic-styles>{}</office:automatic-styles><office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"
)
# a workbook as Excel 97 saves it: categorie, 2021, 2022; Pensioen 210, 430; Zelfstandige 120, '1.115' as text
_XLS = (
    "c-rk)O=uHA6#i!OAJR0bsn7}~6s%f{n26w|u8LX^EKvld2)b?75*iXoa?yiUYmS28N%2zX#Y@$T|AO8;2o*gDf{@f>PlAGnHtU<W"
    "o0@8n2DGTmx6GTjZ|2*1J2UU?&+EBpW%^!s6+d7%T&P(AcpGejN}zrc0kvC}RO_{$ily*RA>gNl^m_25?Uhfip<M4OG~9K+APLM<"
    "If=6v&gabd8e$*&U<m2MAW4B+WC^2-z3N~&#&R9YJKXar%ROwl%5sqUR>TPA^x^(p&MrQo^>SMn^12V0^PVjUbmFDl#TTy$yRQd("
    "3mGH(cQ*96Lzn@r+mM+v3r4nr7%kuozF2YKb3Ia@$CZ6;?E+-~y3+1zV!y7rfk{}Wd4rcJr!KhcM0(6DmeNMaSj2t~Nw1xH$BdFW"
    "o-brf;w85y6LyuP#G5j6#Z2DJg@6$=d!|@2a_P*t>7hNnEs@w6lza~L$cj*J;}8guOrxFkC<j7>d|15w>CNHMlzxgWlbqh|hrmYZ"
    "H!NI|3?hfQ#kDN^nX#4SWxnbL*1K88X!}y#m+EwsgHzn+3b*#rI6D|`^-T@>X41<GM;`W+Kk8dZpB<{6kIlZ*r_oC@lP11ArZ6A|"
    "#LXKLkMw#ioP_a#W!F#1!>>gg-!11!*N!CwS&g!^&*bcg<ulEhE6Em3*n-(|KAzF|g4u^$()QRZ*^;L<;c3j1Gkie{I%_g7;Izq6"
    "J@Nsqb>P12O6l%9f>2OUP*6}%P*70#1q8py+OO^MmDA&V82Ft3I!jb)>Nm-Mi=)WXQKApi1ISTbz`2(8&w6-7{aRv`ocjMliQ_bS"
    "0TUQyKPFn<zw}`z8t-S-#K`Xpp;pJQwc_U=9{(F_BGTj"
)


def ods_file(folder: Path, inside: str, manifest: str = "<manifest/>", styles: str = "") -> Path:
    """Write an ODS with these tables."""
    path = folder / "testdata.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", _ODS.format(styles, inside))
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def ods_table(rows: Sequence[Sequence[object]], columns: str = "", name: str = "Blad1") -> str:
    """Give rows as a table of an ODS; a text that starts with '<' is put in as it is."""
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}">{columns}{lines}</table:table>'


def _ods_cell(value: object) -> str:
    if isinstance(value, str):
        text = f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return value if value.startswith("<") else text
    number = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {number}><text:p>{value}</text:p></table:table-cell>"


def xls_file(folder: Path) -> Path:
    """Write an XLS."""
    path = folder / "testdata.xls"
    path.write_bytes(zlib.decompress(base64.b85decode(_XLS)))
    return path
