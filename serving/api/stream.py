"""A file that is sent while it is made, to readers of any speed, and let go of when they leave.

Between two pieces no thread waits: the pieces are taken by a thread of the pool, sent by the event loop, and the next
one is made when there is room again. A reader who takes nothing for long is cut off by `serving.process.connections`.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator, Mapping

import duckdb
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from serving.problems import problem, unanswered

AT_ONCE = 16
"""Files sent at the same time: each holds a cursor and, with what DuckDB reads ahead, some 17 MB."""
PIECE = 1 << 18
"""Bytes sent in one go, so that a slow reader has not much to take before the next one."""
_places = threading.BoundedSemaphore(AT_ONCE)


class FileStream(Response):
    """The answer that sends a file; 503 when too many are being sent or the first piece cannot be made."""

    def __init__(self, pieces: Generator[bytes], media_type: str, headers: Mapping[str, str]) -> None:
        self._pieces = pieces
        super().__init__(media_type=media_type, headers=headers)
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the pieces; close what they are read from however it ends."""
        if not _places.acquire(blocking=False):
            await _busy()(scope, receive, send)
            return
        try:
            # Before the first byte an error can be told; after it the answer breaks off, and the reader sees that.
            try:
                first = await run_in_threadpool(next, self._pieces, b"")
            except duckdb.Error:
                await unanswered(scope["path"])(scope, receive, send)
                return
            answer = StreamingResponse(_split(first, self._pieces), media_type=self.media_type)
            answer.raw_headers = self.raw_headers
            await answer(scope, receive, send)
        finally:
            self._pieces.close()
            _places.release()


def _split(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    piece: bytes | None = first
    while piece is not None:
        for start in range(0, len(piece), PIECE):
            yield piece[start : start + PIECE]
        piece = next(rest, None)


def _busy() -> Response:
    text = f"Er worden nu {AT_ONCE} bestanden tegelijk opgehaald. Probeer het over een minuut opnieuw."
    return problem(503, "Te druk", text, {"retry-after": "60"})
