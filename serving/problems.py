"""Errors of the API as problem+json (RFC 9457), in Dutch."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response


def problem(status: int, title: str, detail: str, extra: dict[str, str] | None = None) -> Response:
    """Give an error response that is never cached."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    headers = {"cache-control": "no-store", **(extra or {})}
    return JSONResponse(body, status, headers=headers, media_type="application/problem+json")
