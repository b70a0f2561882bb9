"""A workbook's parts, unpacked under our own caps before any parser sees them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath

from etl.importing.reading.collector import refuse
from etl.importing.reading.limits import MEGABYTE, Limits
from etl.problems import RefusedError

_OPEN_DOCUMENT = frozenset({"mimetype", "content.xml", "META-INF/manifest.xml"})
_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_TYPES = "[Content_Types].xml"
# where Excel and LibreOffice keep programs
_MACRO = re.compile(r"vbaproject[^/]*\.bin$|vbadata\.xml$|macrosheets/|^(?:basic|scripts)/", re.IGNORECASE)
_SAVE_AGAIN = "Open het bestand in Excel of LibreOffice, sla het opnieuw op als .xlsx en probeer opnieuw."
_SMALLER = "Bewaar alleen het blad met de tabel, zonder opmaak en plaatjes, of sla het op als CSV."
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def unpack(data: bytes, bestand: str, limits: Limits, *, open_document: bool = False) -> dict[str, bytes]:
    """Give the XML parts of an XLSX or, when told, an ODS by name, each inflated while counting.

    Pictures, macros, drawings and links to other files are left out: nothing reads them.

    Raises:
        RefusedError: No sound workbook, protected by a password, larger inflated than allowed, or with macros where
            those are not allowed.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > limits.entries:
                raise refuse(bestand, f"hooguit {limits.entries} onderdelen in het werkboek", _SMALLER)
            if not limits.unseen and any(_MACRO.search(entry.filename) for entry in entries):
                raise with_macros(bestand)
            wanted = [entry for entry in entries if _wanted(entry.filename, open_document)]
            parts = _inflate(archive, wanted, bestand, limits)
    except _BAD_ZIP as error:
        raise refuse(bestand, "een gaaf XLSX- of ODS-bestand", _SAVE_AGAIN) from error
    if not limits.unseen and b"macroenabled" in parts.get(_TYPES, b"").lower():
        raise with_macros(bestand)
    return parts


def with_macros(bestand: str) -> RefusedError:
    """Make the refusal of a workbook with macros, or that calls itself one."""
    return refuse(bestand, "een werkboek zonder macro’s", "Sla het op als gewone .xlsx of .ods.")


def locked(bestand: str) -> RefusedError:
    """Make the refusal of a workbook that asks for a password."""
    advice = "Haal het wachtwoord eraf: open het bestand en sla het op zonder wachtwoord."
    return refuse(bestand, "een werkboek zonder wachtwoord", advice)


def repack(parts: dict[str, bytes]) -> io.BytesIO:
    """Give a workbook of these parts only, so that a parser inflates nothing we did not count."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    target.seek(0)
    return target


def _inflate(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], bestand: str, limits: Limits
) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = limits.inflated_bytes
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise locked(bestand)
        if entry.filename in parts or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refuse(bestand, "een gaaf XLSX- of ODS-bestand", _SAVE_AGAIN)
        content = _content(archive, entry, min(left, max(MEGABYTE, limits.ratio * entry.compress_size)))
        if content is None:
            expected = f"een werkboek dat uitgepakt hooguit {limits.inflated_bytes // MEGABYTE} MB is"
            raise refuse(bestand, expected, _SMALLER)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\0" in content[:200]:
            raise refuse(bestand, "een werkboek zonder eigen XML-definities", _SAVE_AGAIN)
        left -= len(content)
        parts[entry.filename] = content
    return parts


def _wanted(name: str, open_document: bool) -> bool:
    if open_document:
        return name in _OPEN_DOCUMENT
    path = PurePosixPath(name)
    known = path.parts[:1] in (("xl",), ("_rels",)) or name == _TYPES
    return known and name.endswith((".xml", ".rels")) and "drawings" not in path.parts


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | None:
    """Give what a part holds, None when that is more than `most` bytes."""
    found = bytearray()
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            found += chunk
            if len(found) > most:
                return None
    return bytes(found)
