"""Where the dashboard is reached, for what must name a whole address."""

from __future__ import annotations

from starlette.requests import Request

from queries.under import under


def reached_at(request: Request) -> str:
    """Give where the pages of this request stand: `https://cijfers.voorbeeld.nl`, with the path they stand under."""
    return str(request.base_url).rstrip("/") + under()
