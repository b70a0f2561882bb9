"""The one HTML page every address answers with: Streamlit's index.html, made ours.

Streamlit fixes the language to English and offers no setting for the title, so the page is rewritten
once at start (WCAG 3.1.1 and 2.4.2) and swapped in for every HTML answer.
"""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from published.mark import MARK
from queries.warehouse import practising
from serving.web.asset import Asset
from ui.markup import render

TITLE = "Doorstroom"
DESCRIPTION = "Cijfers over de arbeidsmarkt van zorg, welzijn en kinderopvang: wie komt, wie gaat en waarheen."
_SCRIPTS = ("breedte.js", "nederlands.js", "doorstroom.js", "voorlezen.js", "zoeken.js")
_LOOK = "doorstroom.css"
_THEMES = ("light", "dark")
_FONTS = ("plex-sans-400", "plex-sans-600", "plex-serif-600")
_NOT_PAGES = ("/static/", "/app/static/", "/media/", "/component/", "/_stcore/", "/api/")
_CONDITIONS = frozenset({b"if-none-match", b"if-modified-since", b"range", b"if-range"})


class ShellError(RuntimeError):
    """Streamlit's index.html is not the one this module was written for."""


def rewrite(index_html: str, project: Path, soon: Sequence[str] = (), *, invented: bool = False) -> str:
    """Rewrite Streamlit's index.html.

    Args:
        index_html: The page as Streamlit ships it.
        project: Folder with `static/` (each script and the style get their hash in the address) and
            `.streamlit/config.toml` (the first paint takes its colours).
        soon: Paths of bundles that every page asks for once its script has run; fetched meanwhile.
        invented: The page for invented figures, which says so in title and description.

    Raises:
        ShellError: A part to replace is not there exactly once.
    """
    mark = f"{MARK}: " if invented else ""
    head = render(
        "shell.head",
        title=f"{mark}{TITLE}",
        description=f"{mark}{DESCRIPTION}",
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
        r"<noscript>.*?</noscript>": render("shell.noscript"),
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
    """Middleware: puts our page in the place of Streamlit's wherever that is the answer.

    Two pages, for real figures and for invented ones: which build is live may change while the server runs.
    """

    def __init__(self, app: ASGIApp, page: str, practice_page: str) -> None:
        self._app = app
        self._page, self._practice = (
            Asset.pack(text.encode(), "text/html; charset=utf-8", "no-cache", keep_raw=True)
            for text in (page, practice_page)
        )

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
        await self._app({**scope, "headers": headers}, receive, hold_html)
        if swapped:
            page = self._practice if practising() else self._page
            await page.response(Headers(scope=scope))(scope, receive, send)
