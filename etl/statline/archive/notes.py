"""Small files beside the figures, which nothing depends on."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path


def write_note(path: Path, text: str) -> None:
    """Write a file in one step, or leave what was there when the disk refuses.

    A full disk is told by what could not be fetched; that a note is missing as well must not hide it.
    """
    if path.is_dir():
        remove_note(path)
    new = path.with_name(f".{path.name}.tmp")
    with suppress(OSError):
        try:
            new.write_text(text, encoding="utf-8")
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)


def remove_note(path: Path) -> None:
    """Take a note away, also when something else stands in its place: the archive is ours alone."""
    with suppress(OSError):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
