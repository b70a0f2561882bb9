"""Warehouse folders of a test's own, with more than one build in them."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from etl.building import publish
from etl.settings import PROJECT, Settings
from published.layout import database_path, file_hash, manifest_path, new_id, staged_path
from published.live import read_pointer
from published.manifest import Manifest, builds
from published.writing import point_at

_ONE = "primair/staatvenz-2023-12"
_SLOT = re.compile(r"^slot:\n(?: .*\n)+", re.MULTILINE)


def add(home: Path) -> Manifest:
    """Publish a copy of the newest build under another name, as the build after the live one."""
    newest, live = next(builds(home)), read_pointer(home).build_id
    staged = staged_path(home, "nieuw.duckdb")
    shutil.copy(database_path(home, newest.build_id), staged)
    build_id = new_id(home, datetime(2030, 1, 1, tzinfo=UTC), "ab" * 32, invented=False)
    found = newest.model_copy(update={"build_id": build_id, "sha256": file_hash(staged), "vorige": live})
    publish.publish(home, staged, found)
    return found


def two_builds(folder: Path, warehouse: Path, built: Manifest) -> Path:
    """Make a warehouse folder with two whole builds, the newest live."""
    folder.mkdir()
    for path in (database_path, manifest_path):
        shutil.copy(path(warehouse, built.build_id), folder)
    point_at(folder, built.build_id)
    add(folder)
    return folder


def few(folder: Path, *beside: str) -> Settings:
    """Make data that build in a third of the time of what is shipped: definitions, a source or more beside."""
    found = settings_of(folder)
    shutil.copytree(PROJECT / "data" / "definitions", found.data / "definitions")
    (found.data / "geo").symlink_to(PROJECT / "data" / "geo")
    one_source(found.data)
    for source in beside:
        shutil.copytree(PROJECT / "data" / "sources" / source, found.data / "sources" / source)
    unlocked(found.data / "sources")
    return found


def unlocked(sources: Path) -> None:
    """Let records of sources that were copied without the lock say nothing of it."""
    for record in sources.rglob("origin.yml"):
        text = record.read_text(encoding="utf-8")
        record.write_text(_SLOT.sub("", text), encoding="utf-8")


def settings_of(folder: Path) -> Settings:
    """Give where `few` puts everything."""
    data = folder / "data"
    return Settings(data=data, imports=data / "imports", archive=data / "archive", warehouse=folder / "warehouse")


def one_source(data: Path) -> None:
    """Put one source beside the definitions in a folder, and let these say nothing about another."""
    for said in ("corrections", "discrepancies"):
        (data / "definitions" / f"{said}.yml").write_text("[]\n", encoding="utf-8")
    shutil.copytree(PROJECT / "data" / "sources" / _ONE, data / "sources" / _ONE)
    unlocked(data / "sources")
