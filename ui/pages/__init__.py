"""The pages, in the order of the menu: every module of this folder with a group of the menu gives a list PAGES."""

from __future__ import annotations

from ui.pages import analyse, regio, sector, start
from ui.pages.definition import START, Again, Choice, Page, Part, Row, Section

__all__ = ["MENU", "PAGES", "START", "Again", "Choice", "Page", "Part", "Row", "Section", "page_of"]

PAGES: tuple[Page, ...] = (*start.PAGES, *regio.PAGES, *sector.PAGES, *analyse.PAGES)
MENU: dict[str, list[Page]] = {}
"""Group of the menu -> its pages; one with an address only stands in none."""
for _page in PAGES:
    if not _page.verborgen:
        MENU.setdefault(_page.groep, []).append(_page)


def page_of(path: str) -> Page:
    """Give the page at an address.

    Raises:
        StopIteration: There is no such page.
    """
    return next(page for page in PAGES if page.path == path)
