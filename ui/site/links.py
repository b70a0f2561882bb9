"""Where a key figure is told in full: the page of its theme, with the filters of the choice."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from analysis.keyfigures import KeyFigure
from queries.run import run
from queries.whole import NARROW, SECTOR
from ui.pages import PAGES, Page, page_of

_OF_THEME: dict[str | None, tuple[Page, str | None]] = {
    theme: (page, part)
    for page in reversed(PAGES)  # of two pages on a theme the one that stands first
    for theme, part in [(page.thema, None), *((part.thema, part.code) for part in page.onderdelen)]
    if theme
}


def platform_of(branch: str) -> str | None:
    """Give the platform of a branch, None when it has none.

    Werkbeleving and Platformbudget are about branches with a platform only, and have filters of their own.
    """
    return next(iter(run("keuze_platform_van_branche", {"branche": branch}).frame["code"]), None)


def address(path: str, region: str, branch: str, extra: Mapping[str, str] | None = None) -> str:
    """Give the address of a page with the shared filters it knows, and its own.

    Raises:
        StopIteration: There is no such page.
    """
    entry = page_of(path)
    shared = {"regio": region} if entry.regio else {}
    shared |= {"branche": branch} if entry.sector else {}
    query = urlencode(shared | dict(extra or {}))
    return f"/{path}?{query}" if query else f"/{path}"


def theme_page(card: KeyFigure, region: str, branch: str) -> tuple[str, str] | None:
    """Give address and title of the page that tells more about a card, None when there is no such page."""
    if card.rij["thema_code"] not in _OF_THEME:
        return None
    entry, part = _OF_THEME[card.rij["thema_code"]]
    extra = {"onderdeel": part} if part else {}
    if entry.path == "werkbeleving":
        extra |= {"aspect": card.rij["indicator_code"]} | ({"sector": branch} if platform_of(branch) else {})
    if entry.path == "prognoses" and branch not in (SECTOR, NARROW):
        extra |= {"prognosebranches": branch}
    return address(entry.path, region, branch, extra), entry.titel
