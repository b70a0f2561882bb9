"""Every request is counted, and gets an id by which it is found in the log."""

from __future__ import annotations

import logging
import re
import uuid
from time import perf_counter

from prometheus_client import Counter, Histogram
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.process.logbook import REQUEST
from ui.site.onpage import page_at

_TOOK = Histogram(
    "doorstroom_verzoek_seconden",
    "Hoe lang een antwoord duurde, van de vraag tot de laatste letter.",
    ["adres"],
    buckets=(0.002, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)
_ANSWERED = Counter("doorstroom_verzoeken", "Antwoorden per soort adres en uitkomst.", ["adres", "status"])
_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
_NONE = "geen"
_FOLDERS = ("/static/", "/app/static/", "/media/", "/component/")
_log = logging.getLogger("doorstroom.verzoek")


class Requests:
    """Middleware around all others but `Under`: counts by the pattern of an address; no choice of a reader is kept.

    The id is that of a proxy before us (`x-request-id`) when it is a plain word, else a new one.
    """

    def __init__(self, app: ASGIApp, logged: bool) -> None:
        self._app, self._logged = app, logged

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, count and, where that is asked for, write down."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request, began, status = _id_of(scope), perf_counter(), 0

        async def told(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if self._logged:
                    MutableHeaders(scope=message)["x-request-id"] = request
            await send(message)

        token = REQUEST.set(request)
        try:
            await self._app(scope, receive, told)
        finally:
            took, pattern = perf_counter() - began, _pattern(scope)
            _TOOK.labels(pattern).observe(took)
            _ANSWERED.labels(pattern, status or _NONE).inc()
            if self._logged:
                seen = {"methode": scope["method"], "adres": pattern, "status": status, "ms": round(took * 1000, 1)}
                _log.info("verzoek", extra=seen)
            REQUEST.reset(token)


def _id_of(scope: Scope) -> str:
    given = Headers(scope=scope).get("x-request-id", "")
    return given if _ID.fullmatch(given) else uuid.uuid4().hex


def _pattern(scope: Scope) -> str:
    """Give the page, the folder of a file or the pattern of the route; 'geen' for an address that is nothing of these.

    There are as many of them as there are pages and routes, whatever is asked.
    """
    path = scope["path"]
    if page := page_at(path):
        return f"/{page.path}"
    folder = next((name for name in _FOLDERS if path.startswith(name)), None)
    return folder or str(getattr(scope.get("route"), "path", None) or _NONE)
