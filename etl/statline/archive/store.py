"""The archive: what StatLine answered, unchanged, one folder a version, the last two of every table.

<table>/current                      name of the current version
<table>/mislukt.yml                  only when the last attempt failed: when and why
<table>/<version>/origin.yml         where it came from
<table>/<version>/manifest.json      the table and every file with its sha256
<table>/<version>/sets/              record, properties, members: as answered, compressed
<table>/<version>/pages/             the pages of figures: as answered, compressed
<table>/<version>/kolommen.parquet   the figures in columns; derived, made again when it is gone
<table>/<version>/revisie.parquet    what changed since the version before; derived
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pyarrow as pa
from pydantic import BaseModel, ConfigDict, ValidationError

from etl.problems import Problem, RefusedError
from etl.statline.wire.model import Table
from published.layout import tables_in

COLUMNS_FILE = "kolommen.parquet"
REVISIONS_FILE = "revisie.parquet"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class SetFile(BaseModel):
    """A small set as answered.

    Attributes:
        bestand: Path inside the version.
        sha256: Of the compressed file.
    """

    model_config = ConfigDict(frozen=True)

    naam: str
    url: str
    bestand: str
    sha256: str


class PageFile(SetFile):
    """A page of figures as answered; `rijen` is its number of rows, `bytes` its size before compression."""

    rijen: int
    bytes: int


class Manifest(BaseModel):
    """What a version holds.

    Attributes:
        opgehaald: When its last page came, with time zone.
        rijen: Rows of the cube in v3, single figures in v4.
        geordend: Whether the pages came in the order of the cube.
        tekens: Signs in cells that no rule knows.
        geheel: Columns whose figures are all whole numbers, with the lowest.
        kolommen_sha256: Of the columns file.
        vorige: Name of the version it was compared with, None for the first.
        nieuwe_opzet: Columns or units differ from the version before and a person agreed.
    """

    model_config = ConfigDict(frozen=True)

    tabel: Table
    bron_url: str
    opgehaald: datetime
    rijen: int
    geordend: bool
    tekens: tuple[str, ...]
    geheel: dict[str, int]
    sets: tuple[SetFile, ...]
    pages: tuple[PageFile, ...]
    kolommen_sha256: str
    vorige: str | None
    nieuwe_opzet: bool = False


@dataclass(frozen=True)
class Version:
    """A version of a table in the archive."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """Name of the version."""
        return self.folder.name

    @property
    def table(self) -> Table:
        """The table."""
        return self.manifest.tabel


def valid_id(table_id: str) -> bool:
    """Tell whether a table id can be part of a path and an address."""
    return _ID.fullmatch(table_id) is not None


def table_folder(archive: Path, table_id: str) -> Path:
    """Give the folder of a table.

    Raises:
        ValueError: The id is not fit to be one.
    """
    if not valid_id(table_id):
        raise ValueError(f"no table id: {table_id!r}")
    return archive / table_id


def current(archive: Path, table_id: str) -> Version | None:
    """Give the current version of a table, None when there is none.

    Raises:
        RefusedError: Its pointer or manifest cannot be read.
    """
    folder = table_folder(archive, table_id)
    pointer = folder / "current"
    if not pointer.is_file():
        return None
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise RefusedError([damaged(pointer, table_id)]) from None
    if not valid_id(name):
        raise RefusedError([damaged(pointer, table_id)])
    return read_version(folder / name)


def versions(archive: Path) -> list[Version]:
    """Give the current version of every table, by id.

    Raises:
        RefusedError: A manifest cannot be read.
    """
    return [version for folder in sorted(tables_in(archive)) if (version := current(archive, folder)) is not None]


def read_version(folder: Path) -> Version:
    """Read the version in `folder`.

    Raises:
        RefusedError: It has no manifest, or one that cannot be read.
    """
    try:
        manifest = Manifest.model_validate_json((folder / "manifest.json").read_bytes())
    except (OSError, ValidationError):
        raise RefusedError([damaged(folder / "manifest.json", folder.parent.name)]) from None
    return Version(folder, manifest)


def damaged(path: Path, table_id: str) -> Problem:
    """Give the problem that a file of the archive is gone or not what it was."""
    return Problem(
        bestand=str(path),
        verwacht="het bestand zoals het is opgehaald",
        advies=f"Haal de tabel opnieuw op: fetch azw {table_id} --force.",
        gelezen="een beschadigd of ontbrekend bestand",
    )


def file_sha256(path: Path) -> str:
    """Give the sha256 of a file in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def compress(body: bytes) -> bytes:
    """Give a body as Zstandard; `zstd -d` opens it too."""
    return bytes(pa.Codec("zstd", compression_level=-5).compress(body, asbytes=True))


def decompress(path: Path) -> bytes:
    """Give the body in a compressed file."""
    with pa.input_stream(str(path), compression="zstd") as stream:
        return bytes(stream.read())
