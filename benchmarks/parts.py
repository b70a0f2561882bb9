"""Where the time of a fetch and a load goes: clocks around the parts of our client."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from etl.statline.archive.stage import Stage
from etl.statline.cells.columns_file import ColumnsFile
from etl.statline.cells.page_reader import PageReader
from etl.statline.wire.web import Web

WAIT, READ, PACK, COLUMNS, LOAD = (
    "wachten op pagina's", "pagina's lezen", "inpakken", "kolommen schrijven", "laden"
)  # fmt: skip


class Parts:
    """Seconds a part, over all threads together.

    Attributes:
        wall: Part -> seconds that passed; parts run side by side, so the sum is more than the whole took.
        cpu: Part -> seconds of a processor.
    """

    def __init__(self) -> None:
        self.wall: dict[str, float] = defaultdict(float)
        self.cpu: dict[str, float] = defaultdict(float)
        self._lock = threading.Lock()

    def add(self, part: str, wall: float, cpu: float) -> None:
        """Add seconds to a part."""
        with self._lock:
            self.wall[part] += wall
            self.cpu[part] += cpu

    @contextmanager
    def clock(self, part: str, cpu: Callable[[], float] = time.thread_time) -> Iterator[None]:
        """Time what is done in this thread; `cpu=time.process_time` where a part has threads of its own."""
        started, worked = time.perf_counter(), cpu()
        try:
            yield
        finally:
            self.add(part, time.perf_counter() - started, cpu() - worked)

    def watch(self) -> None:
        """Put the clocks in place; for a process that measures and then ends."""
        for owner, method, part in ((PageReader, "read", READ), (Stage, "pack", PACK), (ColumnsFile, "add", COLUMNS)):
            setattr(owner, method, self._timed(getattr(owner, method), part))
        stream = Web.stream

        def timed_stream(web: Web, url: str, cap: int, take: Any, read: Any) -> Any:
            started, worked = time.perf_counter(), time.thread_time()

            def first(taken: Any) -> Any:
                self.add(WAIT, time.perf_counter() - started, time.thread_time() - worked)
                return read(taken)

            return stream(web, url, cap, take, first)

        setattr(Web, "stream", timed_stream)  # noqa: B010 - a method may not be assigned to.

    def _timed(self, function: Callable[..., Any], part: str) -> Callable[..., Any]:
        def timed(*arguments: Any) -> Any:
            with self.clock(part):
                return function(*arguments)

        return timed
