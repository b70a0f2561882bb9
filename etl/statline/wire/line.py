"""One connection to a server, which can be cut from outside when an answer takes too long."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import httpx

from etl.statline.wire.faults import UnreachableError
from etl.statline.wire.limits import Limits

_HEADERS = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": "Doorstroom (AZW-dashboard)"}


class Line:
    """A client with one connection; used by one thread at a time."""

    def __init__(self, limits: Limits, context: ssl.SSLContext) -> None:
        self._limits = limits
        self._stream: Any = None
        self._client = httpx.Client(
            headers=_HEADERS,
            follow_redirects=False,
            verify=context,
            timeout=httpx.Timeout(limits.read, connect=limits.connect),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
        )

    @contextmanager
    def answer(self, url: str) -> Iterator[httpx.Response]:
        """Ask for `url` and give the answer with its body still to be read.

        A read timeout starts again at every byte, so a server that drips would hold us for ever:
        a timer shuts the socket when the whole answer is not there in time.

        Raises:
            UnreachableError: No connection, no answer in time, or an answer that breaks off.
        """
        late = threading.Event()
        timer = threading.Timer(self._limits.total, self._cut, [late])
        timer.daemon = True
        timer.start()
        try:
            with self._client.stream("GET", url, extensions={"trace": self._trace}) as response:
                yield response
        except httpx.TransportError as error:
            raise UnreachableError(self._reason(error, late=late.is_set())) from error
        finally:
            timer.cancel()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Remember the socket: documented hook of httpx, and the only way to it before an answer."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._stream = info["return_value"]

    def _cut(self, late: threading.Event) -> None:
        late.set()
        stream = self._stream
        if stream is not None:
            with suppress(OSError, AttributeError):
                stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)

    def _reason(self, error: httpx.TransportError, *, late: bool) -> str:
        if late:
            return f"geen heel antwoord binnen {self._limits.total:g} seconden"
        if isinstance(error, httpx.ConnectTimeout):
            return f"geen verbinding binnen {self._limits.connect:g} seconden"
        if isinstance(error, httpx.TimeoutException):
            return f"geen antwoord binnen {self._limits.read:g} seconden"
        if isinstance(error, httpx.ConnectError):
            return "geen verbinding"
        return "een afgebroken verbinding"
