"""The first sight of a page shows a figure that the page itself shows, for the same choices."""

from __future__ import annotations

import pytest

from tests.app.pages import html, open_page, plain
from ui.pages import PAGES, Page
from ui.site.onpage import views_on

OPEN = [page for page in PAGES if not page.verborgen]
CHOICE = {"regio": "RA0206", "branche": "VVT"}


@pytest.mark.usefixtures("warehouse")
@pytest.mark.parametrize("chosen", [False, True], ids=["open", "gekozen"])
@pytest.mark.parametrize("page", OPEN, ids=lambda page: page.path or "overzicht")
def test_it_is_a_figure_of_the_page(page: Page, chosen: bool) -> None:
    uses = {"regio": page.regio, "branche": page.sector}
    asked = {name: code for name, code in CHOICE.items() if chosen and uses[name]}
    view = next((one for one in views_on(page, {name: [code] for name, code in asked.items()}) if len(one.frame)), None)
    if view is not None:
        assert plain(view.seen.titel) in plain(html(open_page(page.script, **asked)))
