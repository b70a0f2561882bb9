"""Where the dashboard is reached, for what must name a whole address."""

from __future__ import annotations

from starlette.requests import Request


def reached_at(request: Request) -> str:
    """Give the address this request came to, without a path: `https://cijfers.voorbeeld.nl`."""
    return str(request.base_url).rstrip("/")
