"""An accepted import: canonical rows with where they came from, written as a source folder, whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from pathlib import Path

import yaml

from etl import failpoints
from etl.importing.canonical import CanonicalRows
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.numbers.wording import slug
from published.yaml_text import load

RECORD = "origin.yml"
# a folder is a source once it has its record, so the record gets its name last
_UNDER_WAY = "origin.deel"


@dataclass(frozen=True)
class Prepared:
    """What a user's file holds, accepted and not yet written.

    Attributes:
        kind: Kind of its rows, as in `etl.kinds`.
        bestand: Name of the user's file.
        extensie: 'csv', 'xlsx', 'ods' or 'xls', by its content.
        origineel: The bytes of the user's file.
        rijen: The rows, and the canonical CSV they are kept as.
        titel: Title of the source.
        uitgever: Who made the figures, None when not said.
        gepubliceerd: Web address the figures are public at, None when they are not.
        blad: Sheet the table was on, None for a CSV.
        noten: Notes that hold for the whole table.
        notices: Dutch remarks for the user on what was passed over or read in a special way.
        koppen: Row that was taken for the headers.
        kolommen: Header as printed -> column or period it was read as.
        bevestigd: Why what looks wrong in it is right, None when nobody said so.
        kenmerk: What tells this source from others with its title. By chance: a hash over the rows would give
            them away, since who knows the rule can try every table they may come from.
    """

    kind: str
    bestand: str
    extensie: str
    origineel: bytes
    rijen: CanonicalRows
    titel: str
    uitgever: str | None = None
    gepubliceerd: str | None = None
    blad: str | None = None
    noten: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    koppen: int | None = None
    kolommen: Mapping[str, str] = field(default_factory=dict)
    bevestigd: str | None = None
    kenmerk: str = field(default_factory=lambda: secrets.token_hex(4))

    @property
    def bron_id(self) -> str:
        """Id of the source: 'import-<kind>-<title>-<kenmerk>'."""
        return "-".join(filter(None, ["import", self.kind, slug(self.titel), self.kenmerk]))


def write(prepared: Prepared, folder: Path, today: date | None = None, *, trial: bool = False) -> Path:
    """Write an import to `<folder>/<bron_id>/`: record, canonical CSV and the user's own file.

    The same content twice is the same folder, whatever its file was called: it stays as it is, but for whether and
    where it is published, for which the last word counts.

    Args:
        prepared: The accepted import.
        folder: Folder with all imports (`Settings.imports`).
        today: Day it was taken in; now when None.
        trial: True when it is only tried, and nothing of it is kept.

    Returns:
        The folder of the import.

    Raises:
        OSError: It cannot be written; what was there stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    existing = same_as(prepared, folder)
    if existing is not None:
        _set_last_word(existing / RECORD, prepared, today or date.today())
        return existing
    final = folder / prepared.bron_id
    aside = folder / f".{prepared.bron_id}.{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir()
        content = prepared.rijen.content
        _put(aside / f"{prepared.kind}.csv", content)
        _put(aside / f"origineel.{prepared.extensie}", prepared.origineel)
        _put(aside / _UNDER_WAY, _record(prepared, content, today or date.today()))
        shutil.rmtree(final, ignore_errors=True)
        aside.rename(final)
        if not trial:
            failpoints.reach("import_copied")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    (final / _UNDER_WAY).replace(final / RECORD)
    _sync_folder(final)
    _sync_folder(folder)
    return final


def earlier(kind: str, folder: Path) -> Iterator[tuple[Path, Iterator[dict[str, str]]]]:
    """Give the folder and the rows of every import of a kind in the folder with all imports; go over them at once."""
    for record in sorted(folder.glob(f"import-{kind}-*/{RECORD}")):
        with (record.parent / f"{kind}.csv").open(encoding="utf-8", newline="") as stream:
            yield record.parent, csv.DictReader(stream)


def same_as(prepared: Prepared, folder: Path) -> Path | None:
    """Give the import that says the same already, in the folder with all imports; None when there is none."""
    for existing, rows in earlier(prepared.kind, folder):
        pairs = zip_longest(_without_place(rows), _without_place(prepared.rijen))
        if all(theirs == ours for theirs, ours in pairs):
            return existing
    return None


def _set_last_word(record: Path, prepared: Prepared, today: date) -> None:
    found = load(record.read_text(encoding="utf-8"))
    new = {**found, **_publication(prepared.gepubliceerd), **_confirmation(prepared, today)}
    if new != found:
        aside = record.with_name(_UNDER_WAY)
        _put(aside, _yaml(new))
        aside.replace(record)


def _confirmation(prepared: Prepared, today: date) -> dict[str, object]:
    """Give what the record says of figures that look wrong: all of the file, none by name, as one may be secret."""
    if prepared.bevestigd is None:
        return {}
    said = {"bestand": f"{prepared.kind}.csv", "kolom": None, "gelezen": None, "reden": prepared.bevestigd, "op": today}
    return {"bevestigingen": [said]}


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
        **_confirmation(prepared, today),
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


def _without_place(rows: Iterable[Mapping[str, str]]) -> Iterator[dict[str, str]]:
    """Give what rows say, wherever in a file they stood."""
    return ({name: text for name, text in row.items() if name != "vindplaats"} for row in rows)
