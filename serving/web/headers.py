"""Security headers on every answer."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FIXED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_STATIC = "/app/static/"


def content_policy(scripts: Sequence[str], frame_ancestors: str) -> str:
    """Give the Content-Security-Policy: this server and nothing else.

    Args:
        scripts: CSP sources of the inline scripts in our page.
        frame_ancestors: Who may put the page in a frame.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *scripts]),
        "style-src": "'self' 'unsafe-inline'",  # Streamlit and Plotly write style elements
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": frame_ancestors,
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class SecurityHeaders:
    """Middleware: adds the headers; a page with `embed=true` may be framed by the embed origins."""

    def __init__(self, app: ASGIApp, scripts: Sequence[str], embed_origins: str) -> None:
        self._app = app
        self._closed = content_policy(scripts, "'self'")
        self._embed = content_policy(scripts, embed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to the start of the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        policy = self._embed if query.get("embed", [""])[-1].lower() == "true" else self._closed

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["content-security-policy"] = policy
                for name, value in _FIXED.items():
                    headers.setdefault(name, value)
                if scope["path"].startswith(_STATIC) and message["status"] == 200:
                    headers.setdefault("cache-control", "public, max-age=604800")
            await send(message)

        await self._app(scope, receive, add)
