"""A version while it is being fetched: finished pages survive an interrupt and are not fetched again."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from etl.statline.archive.store import (
    PageFile,
    SetFile,
    Version,
    compress,
    decompress,
    file_sha256,
    read_version,
    table_folder,
)
from etl.statline.wire.documents import Raw
from etl.statline.wire.model import Table

_FOLDER = ".nieuw"
# Not .json: what is under way is no input of a build.
_JOURNAL = "bezig.jsonl"
_KEPT_VERSIONS = 2
# The threads that fetch take turns; fewer, larger writes are fewer turns.
_BUFFER = 512 * 1024
# A page is packed in pieces, one after the other in its file: a large one is never whole in memory.
_PIECE = 1024 * 1024


class Stage:
    """The folder a version grows in.

    Safe to use from many threads.

    Attributes:
        folder: The folder.
        resumed: Pages found from an earlier, interrupted fetch of the same version of the table.
    """

    def __init__(self, archive: Path, table: Table) -> None:
        self._home = table_folder(archive, table.id)
        self.folder = self._home / _FOLDER
        self._lock = threading.Lock()
        self._pages: dict[int, PageFile] = {}
        header = {
            "tabel": table.id,
            "modified": table.modified,
            "opzet": hashlib.sha256(table.model_dump_json().encode()).hexdigest(),
        }
        if not self._resume(header):
            shutil.rmtree(self.folder, ignore_errors=True)
            (self.folder / "pages").mkdir(parents=True)
            (self.folder / "sets").mkdir()
            self._note(header)
        self.resumed = len(self._pages)

    @property
    def pages(self) -> tuple[PageFile, ...]:
        """The pages kept so far, in order."""
        return tuple(self._pages[number] for number in sorted(self._pages))

    def kept(self, number: int, url: str) -> Path | None:
        """Give a page that was fetched before from the same address, unpacked; None when there is none."""
        page = self._pages.get(number)
        path = self.folder / page.bestand if page else None
        if page is None or path is None or page.url != url or not path.is_file() or file_sha256(path) != page.sha256:
            return None
        plain = self._plain(number)
        plain.write_bytes(decompress(path))
        return plain

    def take(self, number: int, parts: Iterable[bytes]) -> Path:
        """Store a page as it comes in, and give the file; quick, since the connection waits for it."""
        plain = self._plain(number)
        with plain.open("wb", buffering=_BUFFER) as file:
            for part in parts:
                file.write(part)
        return plain

    def pack(self, number: int, plain: Path) -> tuple[int, str]:
        """Store the page in a file for the archive, compressed; give its size and the sha256 of what is stored."""
        digest, size = hashlib.sha256(), 0
        with plain.open("rb") as source, (self.folder / _page_file(number)).open("wb") as target:
            while part := source.read(_PIECE):
                packed = compress(part)
                digest.update(packed)
                target.write(packed)
                size += len(part)
        return size, digest.hexdigest()

    def keep(self, number: int, url: str, rows: int, packed: tuple[int, str]) -> None:
        """Note that a page that was packed is whole."""
        size, sha256 = packed
        file = _page_file(number)
        page = PageFile(naam=f"{number}", url=url, bestand=file, sha256=sha256, rijen=rows, bytes=size)
        with self._lock:
            self._pages[number] = page
            self._note(page.model_dump())

    def _plain(self, number: int) -> Path:
        return self.folder / f"pagina-{number:05d}.tmp"

    def drop_after(self, last: int) -> None:
        """Forget pages beyond the last: asked for ahead, or left from before."""
        self._pages = {number: page for number, page in self._pages.items() if number <= last}
        known = {page.bestand for page in self._pages.values()}
        for path in (self.folder / "pages").iterdir():
            if f"pages/{path.name}" not in known:
                path.unlink()

    def keep_sets(self, raws: Iterable[Raw]) -> tuple[SetFile, ...]:
        """Store the small sets and give their records."""
        files = []
        for raw in raws:
            file, sha256 = self._store(f"sets/{raw.name}.json.zst", raw.body)
            files.append(SetFile(naam=raw.name, url=raw.url, bestand=file, sha256=sha256))
        return tuple(files)

    def publish(self, name: str) -> Version:
        """Make what is here the current version of the table, in one step.

        A crash at any moment leaves the version before, or this one whole: only the pointer decides.
        """
        (self.folder / _JOURNAL).unlink()
        final = self._home / name
        self.folder.rename(final)
        version = read_version(final)
        pointer = self._home / "current"
        new = self._home / ".current.tmp"
        with new.open("w") as file:
            file.write(f"{name}\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(pointer)
        _sync(self._home)
        for old in sorted(path for path in self._home.iterdir() if _is_version(path))[:-_KEPT_VERSIONS]:
            shutil.rmtree(old)
        return version

    def discard(self) -> None:
        """Throw away what is here: it is wrong, and would be wrong again when resumed."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _store(self, file: str, body: bytes) -> tuple[str, str]:
        packed = compress(body)
        (self.folder / file).write_bytes(packed)
        return file, hashlib.sha256(packed).hexdigest()

    def _note(self, line: dict[str, Any]) -> None:
        with (self.folder / _JOURNAL).open("a") as file:
            file.write(json.dumps(line) + "\n")

    def _resume(self, header: dict[str, Any]) -> bool:
        """Take over the pages of an interrupted fetch; a last line that was cut off does not count."""
        try:
            lines = (self.folder / _JOURNAL).read_text().splitlines()
            if not lines or json.loads(lines[0]) != header:
                return False
        except (OSError, ValueError):
            return False
        for line in lines[1:]:
            try:
                page = PageFile.model_validate_json(line)
            except ValueError:
                continue
            self._pages[int(page.naam)] = page
        return True


def _page_file(number: int) -> str:
    return f"pages/{number:05d}.json.zst"


def _is_version(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".")


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
