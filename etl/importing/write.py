"""Writes an accepted import as a source folder, whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import os
import secrets
import shutil
from datetime import date
from pathlib import Path

import yaml

from etl.importing.meaning.descriptions import DESCRIPTIONS
from etl.importing.prepare import Prepared, without_place

_RECORD = "origin.yml"
# a folder is a source once it has its record, so the record gets its name last
_UNDER_WAY = "origin.deel"


def write(prepared: Prepared, folder: Path, today: date | None = None) -> Path:
    """Write an import to `<folder>/<bron_id>/`: record, canonical CSV and the user's own file.

    The same content twice is the same folder, whatever its file was called: it stays as it is, but for whether and
    where it is published, for which the last word counts.

    Args:
        prepared: The accepted import.
        folder: Folder with all imports (`Settings.imports`).
        today: Day it was taken in; now when None.

    Returns:
        The folder of the import.

    Raises:
        OSError: It cannot be written; what was there stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    existing = _existing(prepared, folder)
    if existing is not None:
        _set_address(existing / _RECORD, prepared.gepubliceerd)
        return existing
    final = folder / prepared.bron_id
    aside = folder / f".{prepared.bron_id}.{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir()
        content = prepared.csv_bytes()
        _put(aside / f"{prepared.kind}.csv", content)
        _put(aside / f"origineel.{prepared.extensie}", prepared.origineel)
        _put(aside / _UNDER_WAY, _record(prepared, content, today or date.today()))
        shutil.rmtree(final, ignore_errors=True)
        aside.rename(final)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    (final / _UNDER_WAY).replace(final / _RECORD)
    _sync_folder(final)
    _sync_folder(folder)
    return final


def _existing(prepared: Prepared, folder: Path) -> Path | None:
    for record in sorted(folder.glob(f"import-{prepared.kind}-*/{_RECORD}")):
        with (record.parent / f"{prepared.kind}.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        if without_place(rows) == without_place(prepared.rijen):
            return record.parent
    return None


def _set_address(record: Path, address: str | None) -> None:
    found = yaml.safe_load(record.read_text(encoding="utf-8"))
    if found["url"] != address:
        aside = record.with_name(_UNDER_WAY)
        _put(aside, _yaml({**found, **_publication(address)}))
        aside.replace(record)


def _publication(address: str | None) -> dict[str, object]:
    own = "eigen gegevens; niet verspreiden zonder toestemming"
    return {"url": address, "licentie": own if address is None else "niet vermeld; al gepubliceerd"}


def _record(prepared: Prepared, content: bytes, today: date) -> bytes:
    place = f"blad {prepared.blad}" if prepared.blad else "het hele bestand"
    notes = "".join(f" {note.rstrip('.')}." for note in prepared.noten)
    record = {
        "id": prepared.bron_id,
        "titel": prepared.titel,
        "uitgever": prepared.uitgever or "eigen opgave",
        "document": prepared.bestand,
        **_publication(prepared.gepubliceerd),
        "gepubliceerd": None,
        "opgehaald": today,
        "soort": "eigen",
        "toelichting": f"Eigen bestand met {DESCRIPTIONS[prepared.kind].titel}.{notes}",
        "bestanden": [
            {
                "bestand": f"{prepared.kind}.csv",
                "inhoud": prepared.kind,
                "vindplaats": place,
                "rijen": len(prepared.rijen),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
        ],
        "zout": secrets.token_hex(16),
    }
    return _yaml(record)


def _yaml(record: dict[str, object]) -> bytes:
    text: str = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=110)
    return text.encode()


def _put(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
