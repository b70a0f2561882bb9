"""A file that is sent while it is written."""

from __future__ import annotations

import io


class Sink(io.RawIOBase):
    """What is written is taken away again, so that a file of any size passes through a little memory."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def writable(self) -> bool:
        """Give True."""
        return True

    def write(self, data: object) -> int:
        """Keep the bytes until they are taken."""
        piece = bytes(data)  # type: ignore[call-overload]
        self._waiting.append(piece)
        return len(piece)

    def taken(self) -> bytes:
        """Give what was written since the last time."""
        found, self._waiting = b"".join(self._waiting), []
        return found
