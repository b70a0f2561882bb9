"""Imports that go, or make place for another: done whole or not at all, also when the process is killed half-way.

A source is one by its record. The record is put aside first, so that a folder without it is what is under way; what was
under way of a process that is no more is put back or cleared (`heal`) by the next build or import.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl import failpoints

RECORD, ASIDE = "origin.yml", "origin.weg"
# in a folder that makes place: the process that does so, and the source that comes for it
_NOTE = "vervanging"


def remove(folder: Path) -> None:
    """Remove an imported source: it is no source at once, and its files go after."""
    if (folder / RECORD).exists():
        (folder / RECORD).rename(folder / ASIDE)
    hidden = folder.with_name(f".{folder.name}.{os.getpid()}")
    folder.rename(hidden)
    failpoints.reach("import_removed")
    shutil.rmtree(hidden)


@contextmanager
def without(replaced: Path | None, by: str) -> Iterator[None]:
    """Do something without an imported source: it is gone when that succeeds, and back as it was when it does not.

    Args:
        replaced: Its folder; None when nothing is replaced.
        by: Name of the source that comes for it.
    """
    if replaced is None:
        yield
        return
    (replaced / _NOTE).write_text(f"{os.getpid()} {by}", encoding="utf-8")
    failpoints.reach("import_noted")
    (replaced / RECORD).rename(replaced / ASIDE)
    failpoints.reach("import_aside")
    try:
        yield
    except BaseException:
        _put_back(replaced)
        raise
    failpoints.reach("import_built")
    remove(replaced)


def _put_back(folder: Path) -> None:
    if (folder / ASIDE).exists():
        (folder / ASIDE).rename(folder / RECORD)
    (folder / _NOTE).unlink(missing_ok=True)


def heal(imports: Path) -> list[str]:
    """Put back what a killed process was replacing and clear what it was writing or removing; give what was done."""
    for hidden in imports.glob(".import-*.*"):
        if not _runs(hidden.name.rpartition(".")[2]):
            shutil.rmtree(hidden)
    said: list[str] = []
    for folder in _folders(imports):
        note = folder / _NOTE
        if not note.exists():
            continue
        process, _, by = note.read_text(encoding="utf-8").partition(" ")
        if _runs(process):
            return said
        if (folder / ASIDE).exists():
            if (imports / Path(by).name).is_dir():
                remove(imports / Path(by).name)
            said.append(f"Het vervangen van {folder.name} is afgebroken en teruggedraaid; lees het bestand opnieuw in")
        _put_back(folder)
    for folder in _folders(imports):
        if (folder / ASIDE).exists():
            _put_back(folder)
        elif not (folder / RECORD).exists():
            # it never was a source: its record was not there yet
            remove(folder)
    return said


def _folders(imports: Path) -> list[Path]:
    return sorted(path for path in imports.glob("import-*") if path.is_dir())


def _runs(process: str) -> bool:
    """Tell whether a process, by its number, is still at work."""
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
