"""Addresses that are no text or can be no file's name: refused before anything looks for them."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.problems import API, problem

STATIC = "/app/static/"
_LONGEST_PART, _LONGEST = 255, 4096
"""Bytes: what file systems allow; asking for more is an error there, not an absence."""


class Names:
    """Middleware: 404 for a path that can be no name, 400 for text that is not UTF-8 (a lone surrogate is not)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on what is sound."""
        refused = _refused(scope) if scope["type"] in {"http", "websocket"} else None
        if refused is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refused(scope, receive, send)


def _refused(scope: Scope) -> Response | None:
    path = unquote_to_bytes(scope.get("raw_path") or scope["path"].encode("utf-8", "surrogatepass"))
    is_static = path.startswith(STATIC.encode())
    if not is_static and not (_is_text(path) and _is_text(unquote_to_bytes(scope.get("query_string", b"")))):
        return _answer(scope, 400, "Verkeerde vraag", "In dit adres staan tekens die geen tekst zijn (geen UTF-8).")
    parts = path.split(b"/")
    odd = any(len(part) > _LONGEST_PART or part == b".." for part in parts) or len(path) > _LONGEST
    if odd or any(sign < 32 or sign in b"\\\x7f" for sign in path) or not _is_text(path):
        return _answer(scope, 404, "Bestaat niet", "Dit adres bestaat niet.")
    return None


def _is_text(found: bytes) -> bool:
    try:
        found.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _answer(scope: Scope, status: int, title: str, text: str) -> Response:
    if scope["path"].startswith(API):
        return problem(status, title, text)
    return PlainTextResponse(f"{text}\n", status)
