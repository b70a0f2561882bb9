"""The one HTML page every address answers with: Streamlit's index.html, made ours.

Streamlit fixes the language to English and offers no setting for the title, so the page is rewritten
once at start (WCAG 3.1.1 and 2.4.2) and swapped in for every HTML answer.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import logging
import re
import tomllib
from collections.abc import Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from queries.warehouse import PerBuild, WarehouseError
from serving.problems import API
from serving.reached import reached_at
from serving.web.asset import Asset
from serving.web.first import Sight, first_sight
from ui import practice
from ui.asked.address import Given, given_in
from ui.factsheet.card import CARD
from ui.markup import render
from ui.opendata.schema_org import described
from ui.pages import Page
from ui.site.named import PRODUCT
from ui.site.onpage import names_on, page_at

TITLE = PRODUCT
DESCRIPTION = "Cijfers over de arbeidsmarkt van zorg, welzijn en kinderopvang: wie komt, wie gaat en waarheen."
NAMED, FIRST = "<!-- naam -->", "<!-- eerste blik -->"
"""Where in the page its title and description stand, and its first sight."""
_ROOM = 64_000  # kB
_WAIT = 0.8  # seconds
_MAKERS, _MOST_ASKED = 2, 20
_SCRIPTS = ("breedte.js", "nederlands.js", "doorstroom.js", "voorlezen.js", "zoeken.js")
_LOOK = "doorstroom.css"
_THEMES = ("light", "dark")
_FONTS = {
    "plex-sans-400": ("IBM Plex Sans", 400),
    "plex-sans-600": ("IBM Plex Sans", 600),
    "plex-serif-600": ("IBM Plex Serif", 600),
}
"""Letters of the first sight, each with its family and weight."""
_NOT_PAGES = ("/static/", "/app/static/", "/media/", "/component/", "/_stcore/", API)
_CONDITIONS = frozenset({b"if-none-match", b"if-modified-since", b"range", b"if-range"})
_log = logging.getLogger("doorstroom")


class ShellError(RuntimeError):
    """Streamlit's index.html is not the one this module was written for."""


def rewrite(index_html: str, project: Path, soon: Sequence[str] = ()) -> str:
    """Rewrite Streamlit's index.html.

    Args:
        index_html: The page as Streamlit ships it.
        project: Folder with `static/` (each script and the style get their hash in the address) and
            `.streamlit/config.toml` (the first paint takes its colours).
        soon: Paths of bundles that every page asks for once its script has run; fetched meanwhile.

    Raises:
        ShellError: A part to replace is not there exactly once.
    """
    head = render(
        "shell.head",
        fonts=_FONTS,
        soon=soon,
        look=_versioned(project, _LOOK),
        scripts=[_versioned(project, name) for name in _SCRIPTS],
    )
    parts = {
        r"<!--\s+Copyright.*?-->\s*": "",
        r'(?<=<html lang=")en(?=">)': "nl",
        r'<link rel="shortcut icon"[^>]*/>': render("shell.icon"),
        r'<link\s+rel="preload"\s[^>]*SourceSans[^>]*/>': "",
        r"<title>Streamlit</title>": head,
        r'<!--\s+Machine-readable.*?-->\s*<link rel="service-desc"[^>]*/>': "",
        r"<script>\s*window\.prerenderReady = false\s*</script>": first_state(project),
        r"<noscript>.*?</noscript>": FIRST,
    }
    page = index_html
    for pattern, new in parts.items():
        page, count = re.subn(pattern, new.replace("\\", r"\\"), page, flags=re.DOTALL)
        if count != 1:
            raise ShellError(f"index.html van Streamlit is anders dan verwacht: {pattern} komt {count} keer voor")
    return page


def _versioned(project: Path, name: str) -> tuple[str, str]:
    """Give a file of ours with its hash, which goes into its address."""
    return name, hashlib.sha256((project / "static" / name).read_bytes()).hexdigest()[:12]


def first_state(project: Path) -> Markup:
    """Give the script that tells the frontend where the server is and how the page looks.

    Without it the frontend looks for the server at every level of a deep link (two round trips and two
    errors in the console) and paints in Streamlit's own colours and font until the first message.
    """
    theme = tomllib.loads((project / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    colours = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")
    light, dark = ({"bodyFont": theme["font"]} | {name: theme[kind][name] for name in colours} for kind in _THEMES)
    return render("shell.first_state", light=light, dark=dark)


def inline_hashes(page: str) -> list[str]:
    """Give the CSP source of each inline script in the page, so that only those may run."""
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts)
    return [f"'sha256-{digest}'" for digest in digests]


class Shell:
    """Middleware: puts our page in the place of Streamlit's wherever that is the answer, with a 404 where no page is.

    With the first sight of what its address asks for, when that is made within a moment; it is kept for who asks next.
    Which build is live, and whether its figures are invented, may change while the server runs.
    """

    def __init__(self, app: ASGIApp, page: str) -> None:
        self._app, self._page = app, page
        self._bare: dict[str, Asset] = {}
        self._pages: PerBuild[Asset] = PerBuild(_ROOM, _weight)
        self._makers = ThreadPoolExecutor(_MAKERS, thread_name_prefix="eerste-blik")
        self._asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on without conditions, and swap the body of an HTML 200."""
        maybe = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
        if not maybe or scope["path"].startswith(_NOT_PAGES):
            await self._app(scope, receive, send)
            return
        swapped = False

        async def hold_html(message: Message) -> None:
            nonlocal swapped
            if message["type"] == "http.response.start" and message["status"] == 200:
                swapped = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
            if not swapped:
                await send(message)

        # Streamlit's own tag must not answer 304 for a page that is not its own.
        headers = [item for item in scope["headers"] if item[0] not in _CONDITIONS]
        unconditional = {**scope, "headers": headers}
        await self._app(unconditional, receive, hold_html)
        scope["route"] = unconditional.get("route")  # for who counts by it
        if swapped and page_at(scope["path"]) is None:
            taken = Headers(scope=scope).get("accept-encoding", "")
            # without what the browser holds: what is not there is never "as before"
            answer = self._without().response(Headers({"accept-encoding": taken}))
            answer.status_code = 404
            await answer(scope, receive, send)
        elif swapped:
            page = await self._seen(scope) or self._without()
            await page.response(Headers(scope=scope))(scope, receive, send)

    async def _seen(self, scope: Scope) -> Asset | None:
        """Give the page with its first sight; None when it has none, or when that takes longer than a reader waits."""
        asked = given_in(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        page = page_at(scope["path"])
        if page is None or "true" in asked.get("embed", []):
            return None
        known = names_on(page, asked)
        base = reached_at(Request(scope))
        said = tuple((name, tuple(texts)) for name, texts in asked.items() if name in known)
        key = base, page.path, said, date.today()
        kept = await run_in_threadpool(self._kept, key)  # what is there waits for nobody who asks something new
        if kept or self._asked >= _MOST_ASKED:
            return kept
        self._asked += 1
        made = asyncio.get_running_loop().run_in_executor(self._makers, self._known, key, page, asked, base)
        made.add_done_callback(self._done)
        await asyncio.wait({made}, timeout=_WAIT)
        return made.result() if made.done() and not made.exception() else None

    def _done(self, made: asyncio.Future[Asset]) -> None:
        self._asked -= 1
        error = made.exception()
        if error and not isinstance(error, WarehouseError):  # without figures the page itself says so
            _log.error("no first sight of a page", exc_info=error)

    def _kept(self, key: Hashable) -> Asset | None:
        try:
            return self._pages.here().peek(key)
        except WarehouseError:
            return None

    def _known(self, key: Hashable, page: Page, asked: Given, base: str = "") -> Asset:
        """Give the page with its first sight, kept by what of the address can change it and where it is reached."""
        return self._pages.get(key, lambda: self._made(first_sight(page, asked), base))

    def _without(self) -> Asset:
        """Give the page without a first sight: one for real figures and one for invented ones."""
        title = practice.here(TITLE)
        if title not in self._bare:
            self._bare[title] = self._made(Sight(title, practice.here(DESCRIPTION), render("shell.noscript")))
        return self._bare[title]

    def _made(self, sight: Sight, base: str = "") -> Asset:
        card = render(
            "shell.named",
            title=sight.title,
            description=sight.description,
            address=sight.address and base + sight.address,
            picture=sight.picture and base + sight.picture,
            size=CARD,
            alt=sight.alt,
            feed=sight.feed and base + sight.feed,
            framed=sight.picture and f"{base}/api/v1/oembed?{urlencode({'url': base + sight.address})}",
            data=[described(one, base) for one in sight.data],
        )
        page = self._page.replace(NAMED, card, 1)
        page = page.replace(FIRST, sight.body, 1)
        return Asset.pack(page.encode(), "text/html; charset=utf-8", "no-cache", keep_raw=True)


def _weight(page: Asset) -> int:
    return 1 + (len(page.packed) + len(page.raw or b"")) // 1000
