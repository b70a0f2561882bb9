"""Put a finished build in front of the readers, all or nothing, and take it back when asked.

A build is three things in the warehouse folder: `<build_id>.duckdb`, its manifest `<build_id>.json`
and, for the live one, its name in the pointer file `current`. Files are never changed after they got
their name; only the pointer moves, by an atomic rename.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from etl.failpoints import reach
from etl.invented import SUFFIX, check_folder
from etl.problems import Problem, RefusedError

POINTER = "current"
KEEP = 5
GRACE_SECONDS = 3600.0


class Manifest(BaseModel):
    """What a published build is made of and how to tell that it is whole.

    Attributes:
        build_id: Time of building (UTC) and the first letters of the content hash.
        gebouwd_op: ISO time, UTC.
        invoer_hash: Over everything that went in: data, definitions, SQL and code.
        inhoud_hash: Over the rows that came out; the same input gives the same.
        sha256: Of the database file.
        tabellen: Rows per table.
        waarschuwingen: Checks of severity 'waarschuwing' that found rows.
    """

    model_config = ConfigDict(frozen=True)

    build_id: str
    gebouwd_op: str
    git_commit: str | None
    invoer_hash: str
    inhoud_hash: str
    sha256: str
    tabellen: dict[str, int]
    waarschuwingen: list[str]


def current_id(folder: Path) -> str | None:
    """Give the live build's id, None when nothing was published yet."""
    try:
        return (folder / POINTER).read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def read_manifest(folder: Path, build_id: str) -> Manifest | None:
    """Give a build's manifest, None when it is missing or damaged."""
    try:
        return Manifest.model_validate_json((folder / f"{build_id}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Tell whether the database file is the one the manifest describes."""
    path = folder / f"{manifest.build_id}.duckdb"
    return path.is_file() and file_hash(path) == manifest.sha256


def builds(folder: Path) -> list[Manifest]:
    """Give every whole or damaged build that has a manifest, newest first."""
    found = (read_manifest(folder, path.stem) for path in folder.glob("*.json"))
    return sorted((m for m in found if m), key=lambda m: m.build_id, reverse=True)


def build_ids(folder: Path) -> list[str]:
    """Give the name of every build that has a file here, whole or not."""
    found = (path for pattern in ("*.duckdb", "*.json") for path in folder.glob(pattern))
    return sorted({path.stem for path in found if not path.name.startswith(".")})


def file_hash(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def publish(folder: Path, staged: Path, manifest: Manifest) -> None:
    """Give the staged database its name and point the readers at it.

    The order is what makes a crash at any step harmless: data on disk, then its name, then its
    manifest, and the pointer last.

    Raises:
        RefusedError: The folder holds builds of the other kind (`etl.invented`).
    """
    check_folder(folder, build_ids(folder), invented=manifest.build_id.endswith(SUFFIX))
    _fsync(staged)
    reach("after_fsync")
    staged.rename(folder / f"{manifest.build_id}.duckdb")
    _fsync(folder)
    reach("after_rename")
    _replace(folder / f"{manifest.build_id}.json", manifest.model_dump_json(indent=2))
    reach("after_manifest")
    _replace(folder / POINTER, manifest.build_id)
    _prune(folder)


def rollback(folder: Path) -> Manifest:
    """Point the readers at the newest whole build before the live one.

    Raises:
        RefusedError: There is no earlier whole build.
    """
    live = current_id(folder)
    for manifest in builds(folder):
        if (live is None or manifest.build_id < live) and is_whole(folder, manifest):
            _replace(folder / POINTER, manifest.build_id)
            return manifest
    raise RefusedError(
        [Problem(str(folder), "een eerdere, gave bouw", "Bouw opnieuw met: python -m etl build", gelezen=live)]
    )


def clean_leftovers(folder: Path) -> None:
    """Remove what a killed build left behind; call only while holding the lock."""
    for path in folder.glob(".bouw-*"):
        path.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    """Keep the newest builds and everything young enough to be in use by a reader."""
    now, live = time.time(), current_id(folder)
    for manifest in builds(folder)[KEEP:]:
        path = folder / f"{manifest.build_id}.duckdb"
        if manifest.build_id != live and path.exists() and now - path.stat().st_mtime > GRACE_SECONDS:
            path.unlink(missing_ok=True)
            (folder / f"{manifest.build_id}.json").unlink(missing_ok=True)


def _replace(path: Path, text: str) -> None:
    temporary = path.with_name(f".bouw-{path.name}")
    temporary.write_text(text, encoding="utf-8")
    _fsync(temporary)
    if path.name == POINTER:
        reach("after_pointer_written")
    temporary.replace(path)
    _fsync(path.parent)


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
