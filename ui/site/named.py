"""What the document of a page is called: in the tab, in history and to who is read to (WCAG 2.4.2)."""

from __future__ import annotations

from queries.whole import COUNTRY, SECTOR
from ui import practice
from ui.choosing.choices import labels
from ui.pages import Page

PRODUCT = "Doorstroom"


def document_title(page: Page, region: str = COUNTRY, branch: str = SECTOR) -> str:
    """Give the name of a page with the region and branch that were chosen, marked when the figures are invented.

    Args:
        page: The page.
        region: Code of the region; the whole country, one that is not there and one the page does not use go unsaid.
        branch: Code of the branch, likewise.
    """
    names = [page.titel]
    if page.regio and region != COUNTRY:
        names.append(labels("keuze_regio").get(region, ""))
    if page.sector and branch != SECTOR:
        names.append(labels("keuze_branche").get(branch, ""))
    return practice.here(" · ".join(filter(None, [*names, PRODUCT])))
