"""The readers of one table, lent out to the threads that fetch its pages."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from etl.statline.model import Table
from etl.statline.reader import Reader, reading_connection


class Readers:
    """The readers of one table, made when they are needed and lent to one thread at a time."""

    def __init__(self, table: Table, folder: Path) -> None:
        self._table = table
        self._folder = folder
        self._free: queue.LifoQueue[Reader] = queue.LifoQueue()
        self._con = reading_connection(table)
        self._made = 0
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._con.close()

    @contextmanager
    def one(self) -> Iterator[Reader]:
        """Lend a reader."""
        try:
            reader = self._free.get_nowait()
        except queue.Empty:
            with self._lock:
                reader = Reader(self._table, self._con.cursor(), self._folder / f"lees-{self._made}.tmp")
                self._made += 1
        try:
            yield reader
        finally:
            self._free.put(reader)
