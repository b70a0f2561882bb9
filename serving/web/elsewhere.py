"""Scripts of other websites may read the API: everything there is public, and none of it knows who asks (CORS)."""

from __future__ import annotations

import os

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from serving.problems import API

_READING = ("GET", "HEAD")
_TOLD = (
    *("accept-ranges", "content-disposition", "content-length", "content-range"),
    *("etag", "link", "retry-after", "x-totaal-rijen"),
)
_DAY = 86_400


def origins() -> list[str]:
    """Give the websites that may: all of them unless `DOORSTROOM_CORS` names some, none when it says `nee`."""
    said = os.environ.get("DOORSTROOM_CORS", "").strip()
    if said == "nee":
        return []
    return [one for one in (part.strip().rstrip("/") for part in said.split(",")) if one] or ["*"]


class Elsewhere:
    """Middleware: says on answers of the API that another website may read them, and what may be asked there."""

    def __init__(self, app: ASGIApp, allowed: list[str]) -> None:
        self._app = app
        self._shared = CORSMiddleware(
            app, allow_origins=allowed, allow_methods=_READING, allow_headers=["*"], expose_headers=_TOLD, max_age=_DAY
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers where a browser asks for them; a plain OPTIONS gets the methods."""
        if scope["type"] != "http" or not scope["path"].startswith(API):
            await self._app(scope, receive, send)
        elif scope["method"] == "OPTIONS" and "origin" not in Headers(scope=scope):
            await Response(status_code=204, headers={"allow": "GET, HEAD, OPTIONS"})(scope, receive, send)
        else:
            await self._shared(scope, receive, send)
