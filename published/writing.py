"""Write a build and its pointer so that a crash at any step is harmless: whole on disk first, its name after that."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from published.layout import POINTER, database_path, manifest_path, staged_path
from published.manifest import Manifest


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def name_database(home: Path, staged: Path, build_id: str) -> None:
    """Give a finished database its name."""
    staged.rename(database_path(home, build_id))
    flush(home)


def write_manifest(home: Path, manifest: Manifest) -> None:
    """Write down what a build is made of."""
    _replace(manifest_path(home, manifest.build_id), manifest.model_dump_json(indent=2))


def point_at(home: Path, build_id: str, before: Callable[[], None] = lambda: None) -> None:
    """Make a build the live one, also when something unreadable stands in the pointer's place.

    Args:
        home: The warehouse folder.
        build_id: The build.
        before: Called when the new pointer is on disk and the old one still counts.
    """
    path = home / POINTER
    if path.is_dir() and not path.is_symlink():
        path.rename(_free_name(path))
    _replace(path, build_id, before)


def remove(home: Path, build_id: str) -> None:
    """Take a build away; who has its file open goes on reading."""
    database_path(home, build_id).unlink(missing_ok=True)
    manifest_path(home, build_id).unlink(missing_ok=True)


def _replace(path: Path, text: str, before: Callable[[], None] = lambda: None) -> None:
    temporary = staged_path(path.parent, path.name)
    temporary.write_text(text, encoding="utf-8")
    flush(temporary)
    before()
    temporary.replace(path)
    flush(path.parent)


def _free_name(path: Path) -> Path:
    """Give a name beside `path` for a folder that stands in its place: it may hold something of the user's."""
    number = 1
    while (free := path.with_name(f"{path.name}.opzij-{number}")).exists():
        number += 1
    return free
