"""One connection of the web server: HTTP by uvicorn, and no patience without end.

uvicorn waits for ever for the rest of a request and for a reader who takes nothing, and lets one address open as many
connections as it likes. Each of those holds a file handle, and the last but one a cursor as well.
"""

from __future__ import annotations

import asyncio
import os
from weakref import WeakSet

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

_TOO_MANY = "Van dit adres zijn al {most} verbindingen open. Sluit er een paar en probeer het opnieuw.\n"
_TOO_LATE = "De vraag kwam niet binnen {seconds:g} seconden helemaal aan.\n"


class Connection(H11Protocol):
    """A connection that is closed when a request stays half-sent or an answer is not taken, and refused above a number.

    Attributes:
        REQUEST_SECONDS: Within this time after its first byte a request must be there, with its body.
        TAKE_SECONDS: Within this time the reader must have taken what waits in the buffer (some 300 kB).
        PER_ADDRESS: Connections one address may have open, websockets too. Behind a proxy all readers have its address:
            DOORSTROOM_CONNECTIONS sets another number.
    """

    REQUEST_SECONDS = 10.0
    TAKE_SECONDS = 60.0
    PER_ADDRESS = int(os.environ.get("DOORSTROOM_CONNECTIONS") or 200)
    _open: dict[str, WeakSet[asyncio.Transport]] = {}  # noqa: RUF012 - shared by all connections on purpose

    _late: asyncio.TimerHandle | None = None
    _stuck: asyncio.TimerHandle | None = None
    _handed_over = False

    @classmethod
    def open_now(cls) -> int:
        """Give how many connections are open, of all addresses."""
        return sum(not one.is_closing() for known in list(cls._open.values()) for one in list(known))

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start waiting for a request, or refuse the connection."""
        super().connection_made(transport)
        if self._admitted(transport):
            self._late = self.loop.call_later(self.REQUEST_SECONDS, self._too_late)
        else:
            self._refuse("429 Too Many Requests", _TOO_MANY.format(most=self.PER_ADDRESS))

    def data_received(self, data: bytes) -> None:
        """Read on, and wait for the rest as long as the request is not whole."""
        if self.transport.is_closing():
            return
        super().data_received(data)
        if self._handed_over or self.conn.their_state not in {h11.IDLE, h11.SEND_BODY}:
            self._stop_waiting()
        elif self._late is None:
            self._late = self.loop.call_later(self.REQUEST_SECONDS, self._too_late)

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand over to the websocket, which watches its reader with pings."""
        self._handed_over = True
        super().handle_websocket_upgrade(event)

    def pause_writing(self) -> None:
        """Start waiting for the reader."""
        super().pause_writing()
        if self._stuck is None:
            self._stuck = self.loop.call_later(self.TAKE_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """The reader took what was there."""
        super().resume_writing()
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)  # resumes writing
        if self._stuck is not None:
            self._stuck.cancel()

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _admitted(self, transport: asyncio.Transport) -> bool:
        if self.client is None:
            return True
        for address in [name for name, known in self._open.items() if not known]:
            del self._open[address]
        known = self._open.setdefault(self.client[0], WeakSet())
        for other in [other for other in known if other.is_closing()]:
            known.discard(other)
        if len(known) >= self.PER_ADDRESS:
            return False
        known.add(transport)
        return True

    def _too_late(self) -> None:
        self._late = None
        if self.conn.our_state is h11.IDLE:
            self._refuse("408 Request Timeout", _TOO_LATE.format(seconds=self.REQUEST_SECONDS))
        else:
            self.transport.abort()

    def _refuse(self, status: str, text: str) -> None:
        body = text.encode()
        self.transport.write(
            f"HTTP/1.1 {status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {len(body)}\r\n"
            "connection: close\r\n\r\n".encode()
            + body
        )
        self.transport.close()
