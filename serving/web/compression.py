"""Streamlit's bundles, gzipped once and served from memory.

Streamlit sends them uncompressed and leaves that to a proxy; without one the first load is 9 MB. Only
files that exist when the server starts are known here, by exact path, so no request can name another.
"""

from __future__ import annotations

import mimetypes
import re
import threading
from collections.abc import Iterable
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.web.asset import Asset, takes_gzip

_TEXTUAL = frozenset({".js", ".css", ".json", ".svg", ".map", ".txt"})
_FOREVER = "public, immutable, max-age=31536000"
_SMALLEST = 1000
_NAMED = re.compile(r'(?:src|href)="\.(/static/[^"]+)"')
_SOON_NEEDED = ("Html.", "PageLink.", "Selectbox.", "ButtonGroup.", "Multiselect.", "Checkbox.", "PlotlyChart.")
"""Starts of file names: pages are made of HTML, links, filters and charts."""


class Bundles:
    """The compressible files under one folder, packed when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            f"/{path.relative_to(folder).as_posix()}": path
            for path in folder.glob("static/**/*")
            if path.suffix in _TEXTUAL and path.stat().st_size >= _SMALLEST
        }
        self._packed: dict[str, Asset] = {}
        self._lock = threading.Lock()

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def get(self, path: str) -> Asset:
        """Give the packed file behind a known URL path (KeyError otherwise)."""
        found = self._packed.get(path)
        if found is None:
            with self._lock:
                found = self._packed.get(path) or self._pack(path)
                self._packed[path] = found
        return found

    def warm(self, paths: Iterable[str]) -> None:
        """Pack these files now, so that no visitor waits for it."""
        for path in paths:
            self.get(path)

    def soon_needed(self) -> list[str]:
        """Give the bundles every page asks for as soon as its script has run."""
        return [path for path in self._files if path.rsplit("/", 1)[-1].startswith(_SOON_NEEDED)]

    def named_in(self, page: str) -> list[str]:
        """Give the bundles an HTML page names, in its order: what a first visit asks for."""
        return [path for path in _NAMED.findall(page) if path in self._files]

    def _pack(self, path: str) -> Asset:
        file = self._files[path]
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if file.suffix == ".js":
            media_type = "text/javascript"  # some systems' tables say text/plain, which nosniff refuses
        return Asset.pack(file.read_bytes(), media_type, _FOREVER, keep_raw=False)


class CompressedBundles:
    """Middleware: answers GET and HEAD for a known bundle when the client takes gzip.

    Websockets, media, uploads, ranges and clients without gzip pass through untouched, but for the
    Vary header on a bundle.
    """

    def __init__(self, app: ASGIApp, bundles: Bundles) -> None:
        self._app = app
        self._bundles = bundles

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory or pass the request on."""
        known = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
        if not known or scope["path"] not in self._bundles:
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        if not takes_gzip(asked) or "range" in asked:
            await self._app(scope, receive, _with_vary(send))
            return
        asset = await run_in_threadpool(self._bundles.get, scope["path"])
        await asset.response(asked)(scope, receive, send)


def _with_vary(send: Send) -> Send:
    async def add(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return add
