"""Served under a path of its host (`DOORSTROOM_PAD`): taken off what is asked, put on what answers send on to."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from queries.under import under

_WHOLE_HOST = "path=/"


class Under:
    """Middleware: all behind it knows the addresses without the path; what is asked beside the path is not there.

    Redirects and cookies get the path. Without a setting it passes everything on.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._path = under()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is under the path, send its bare name on to its start, and refuse the rest."""
        if not self._path or scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
        elif scope["path"].startswith(f"{self._path}/") and _raw(scope).startswith(f"{self._path}/".encode()):
            length = len(self._path)
            inner = {**scope, "path": scope["path"][length:], "raw_path": _raw(scope)[length:]}
            await self._app(inner, receive, self._outward(scope, send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        elif scope["path"] == self._path:
            query = scope.get("query_string", b"").decode("latin-1")
            await RedirectResponse(f"{self._path}/{query and '?'}{query}", 308)(scope, receive, send)
        else:
            told = f"Dit adres bestaat niet. Doorstroom staat op {self._path}/\n"
            await PlainTextResponse(told, 404)(scope, receive, send)

    def _outward(self, scope: Scope, send: Send) -> Send:
        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if "location" in headers:
                    headers["location"] = self._moved(headers["location"], Headers(scope=scope).get("host", ""))
                message["headers"] = [
                    (name, self._scoped(text.decode("latin-1")).encode("latin-1") if name == b"set-cookie" else text)
                    for name, text in message["headers"]
                ]
            await send(message)

        return add

    def _moved(self, location: str, host: str) -> str:
        parts = urlsplit(location)
        ours = parts.netloc in {"", host} and parts.path.startswith("/")
        return urlunsplit(parts._replace(path=self._path + parts.path)) if ours else location

    def _scoped(self, cookie: str) -> str:
        kept = [part.strip() for part in cookie.split(";")]
        return "; ".join(f"Path={self._path}/" if part.lower() == _WHOLE_HOST else part for part in kept)


def _raw(scope: Scope) -> bytes:
    found: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "surrogatepass")
    return found
