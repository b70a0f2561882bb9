"""Errors of the API as problem+json (RFC 9457), in Dutch."""

from __future__ import annotations

import logging

from starlette.responses import JSONResponse, Response

from queries.opening import OTHER_VERSION

_LOG = logging.getLogger("doorstroom")
API = "/api/"
"""What the addresses for programs begin with."""


def problem(status: int, title: str, detail: str, extra: dict[str, str] | None = None) -> Response:
    """Give an error response that is never cached."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    headers = {"cache-control": "no-store", **(extra or {})}
    return JSONResponse(body, status, headers=headers, media_type="application/problem+json")


def unanswered(path: str) -> Response:
    """Give what a question gets that DuckDB refuses, now handling its error, which goes to the log."""
    _LOG.exception("geen antwoord op %s", path)
    return problem(503, "Geen antwoord", OTHER_VERSION)
