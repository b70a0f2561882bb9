"""Where a key figure is told in full: the page of its theme, with the filters of the choice."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from analysis.keyfigures import KeyFigure
from queries.run import run
from queries.whole import NARROW, SECTOR
from ui.site.navigation import PAGES

_PART_OF_THEME = {
    "mobiliteit": ("in-en-uitstroom", None),
    "werkbeleving": ("werkbeleving", None),
    "verzuim": ("verzuim-en-vacatures", "verzuim"),
    "vacatures": ("verzuim-en-vacatures", "vacatures"),
    "werkgelegenheid": ("wie-werken-er", "branches"),
    "prognose": ("prognoses", None),
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
    entry = next(entry for entry in PAGES if entry.path == path)
    shared = {"regio": region} if entry.regio else {}
    shared |= {"branche": branch} if entry.sector else {}
    query = urlencode(shared | dict(extra or {}))
    return f"/{path}?{query}" if query else f"/{path}"


def theme_page(card: KeyFigure, region: str, branch: str) -> tuple[str, str] | None:
    """Give address and title of the page that tells more about a card, None when there is no such page."""
    path, part = _PART_OF_THEME.get(card.rij["thema_code"], (None, None))
    entry = next((entry for entry in PAGES if entry.path == path), None)
    if entry is None:
        return None
    extra = {"onderdeel": part} if part else {}
    if entry.path == "werkbeleving":
        extra |= {"aspect": card.rij["indicator_code"]} | ({"sector": branch} if platform_of(branch) else {})
    if entry.path == "prognoses" and branch not in (SECTOR, NARROW):
        extra |= {"prognosebranches": branch}
    return address(entry.path, region, branch, extra), entry.titel
