"""Parts of a file: who reads a Parquet file from an address takes its end first, and then the columns it wants."""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ASKED = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


class Ranges:
    """Middleware: answers a Range with that part of what would be sent (RFC 9110, 14), 416 when it has no such part.

    Only of a file that is there whole and as it is: what is packed for a browser, or sent while it is made, comes
    whole. Who asks more ranges at once, or holds another version (If-Range), gets the whole file too.
    """

    def __init__(self, app: ASGIApp, packed: tuple[str, ...]) -> None:
        """Take the media types that are packed already, and so are never packed for a browser."""
        self._app, self._packed = app, packed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and cut what comes back."""
        headers = Headers(scope=scope)
        body = b""
        start: Message | None = None

        async def cut(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                if message["status"] != 200 or not self._whole(told, headers):
                    await send(message)
                    return
                told["accept-ranges"] = "bytes"
                if scope["method"] == "GET" and _asks(headers, told["etag"]):
                    start = message
                else:
                    await send(message)
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    await send(_cut(start, part := _part(headers["range"], len(body)), len(body)))
                    await send({"type": "http.response.body", "body": body[slice(*part)] if part else b""})

        await self._app(scope, receive, cut)

    def _whole(self, told: Headers, asked: Headers) -> bool:
        media = told.get("content-type", "").partition(";")[0]
        unpacked = media in self._packed or "gzip" not in asked.get("accept-encoding", "")
        return unpacked and "content-length" in told and "etag" in told


def _asks(headers: Headers, etag: str) -> bool:
    return bool(_ASKED.fullmatch(headers.get("range", ""))) and headers.get("if-range", etag) == etag


def _part(asked: str, length: int) -> tuple[int, int] | None:
    """Give where a part begins and ends, as a slice; None when the file has no such part."""
    first, last = _ASKED.fullmatch(asked).groups()  # type: ignore[union-attr]
    if not first:
        begin, end = max(0, length - int(last or 0)), length
    else:
        begin, end = int(first), min(int(last) + 1, length) if last else length
    return (begin, end) if begin < end else None


def _cut(start: Message, part: tuple[int, int] | None, length: int) -> Message:
    status = 206 if part else 416
    headers = MutableHeaders(raw=list(start["headers"]))
    begin, end = part or (0, 0)
    headers["content-length"] = str(end - begin)
    headers["content-range"] = f"bytes {begin}-{end - 1}/{length}" if part else f"bytes */{length}"
    return {**start, "status": status, "headers": headers.raw}
