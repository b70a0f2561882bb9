"""Who may ask: known host names, our own origin, and no closed doors."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_CLOSED = ("/_stcore/metrics", "/_stcore/agent/", "/_stcore/script-health-check")
"""Streamlit's endpoints that tell about the machine and that no page of ours uses."""


_UPLOAD = "/_stcore/upload_file/"
LARGEST_UPLOAD = 1024 * 1024
"""Bytes of a file that is sent in, with what is around it; above it Starlette would write to a disk."""
_TOO_LARGE = "Stuur een bestand van hooguit 1 MB, met zijn lengte erbij.\n"


class Gate:
    """Middleware: refuses foreign Host headers, foreign websocket origins, closed addresses and large files.

    Streamlit checks the Host of a websocket only, and answers a foreign Origin by asking a site on the
    internet for its own address. Here both are settled first: nothing leaves the machine.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], origins: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = frozenset(host.strip().lower().rstrip(".") for host in hosts)
        self._origins = frozenset(origin.strip().lower() for origin in origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is allowed; 400, 403 or 404 otherwise."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self._knows(host):
            await _refuse(scope, receive, send, 400, _unknown_host(host))
        elif scope["type"] == "websocket" and not self._is_ours(headers.get("origin"), host):
            await _refuse(scope, receive, send, 403, "Deze verbinding komt van een andere website.\n")
        elif scope["path"].startswith(_CLOSED):
            await _refuse(scope, receive, send, 404, "Dit adres bestaat niet.\n")
        elif scope["path"].startswith(_UPLOAD) and scope.get("method") == "PUT" and not _is_small(headers):
            await _refuse(scope, receive, send, 413, _TOO_LARGE)
        else:
            await self._app(scope, receive, send)

    def _knows(self, host: str) -> bool:
        name = host_name(host)
        if name is None:
            return False
        return "*" in self._hosts or name in self._hosts or f"*.{name.partition('.')[2]}" in self._hosts

    def _is_ours(self, origin: str | None, host: str) -> bool:
        """A browser always sends an Origin; a program need not."""
        if origin is None:
            return True
        return urlsplit(origin).netloc == host or origin.lower() in self._origins


def _is_small(headers: Headers) -> bool:
    """Tell whether a body says beforehand that it is small; one that does not say may be anything."""
    length = headers.get("content-length", "")
    return length.isdecimal() and int(length) <= LARGEST_UPLOAD and "transfer-encoding" not in headers


def host_name(host: str) -> str | None:
    """Give the name in a Host header without port, in lower case; None when it is not a Host header."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port  # raises on a port that is no port
    except ValueError:
        return None
    if parts.netloc != host or parts.username is not None or parts.path or parts.query or parts.fragment:
        return None
    return (parts.hostname or "").lower().rstrip(".") or None


def _unknown_host(host: str) -> str:
    name = host_name(host) or "dit adres"
    return (
        f"Doorstroom kent {name} niet als eigen adres en antwoordt daarom niet.\n"
        f"Hoort dit adres erbij? Start Doorstroom dan met DOORSTROOM_HOSTS={name}\n"
    )


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int, text: str) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await PlainTextResponse(text, status)(scope, receive, send)
