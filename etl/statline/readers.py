"""The readers of one table, lent out to the threads that fetch its pages."""

from __future__ import annotations

import os
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from etl.statline.model import Table
from etl.statline.reader import Reader

# Work on a page takes a processor and ten times its size: as many at once as there are processors, and no more than
# four connections can feed.
_AT_ONCE = max(2, min(3, os.cpu_count() or 1))


class Readers:
    """Lends a reader to one thread at a time; a thread that finds none waits."""

    def __init__(self, table: Table) -> None:
        """Make the readers of `table`."""
        self._free: queue.LifoQueue[Reader] = queue.LifoQueue()
        self._all = [Reader(table) for _ in range(_AT_ONCE)]
        for reader in self._all:
            self._free.put(reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for reader in self._all:
            reader.close()

    @contextmanager
    def one(self) -> Iterator[Reader]:
        """Lend a reader; waits for one that is free."""
        reader = self._free.get()
        try:
            yield reader
        finally:
            self._free.put(reader)
