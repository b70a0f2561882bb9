"""Under a path of its host no page as its script draws it names an address beside that path."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.app.pages import charts, html, open_page
from tests.under import PATH, beside, hold_under
from ui.pages import PAGES

CHOICE = {"regio": "RA0206", "branche": "VVT"}
MORE = {
    "figuur": {"id": "in-en-uitstroom"},
    "selectie": {"figuren": "id=in-en-uitstroom|id=verzuim-branches&branche=VVT"},
}


@pytest.mark.long
def test_no_page_names_an_address_beside_the_path(
    warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_under(warehouse, tmp_path, monkeypatch)
    named = 0
    for page in PAGES:
        shown = open_page(page.script, **CHOICE, **MORE.get(page.path, {}))
        assert not shown.exception, page.path
        words = [html(shown), json.dumps(charts(shown)), *(element.value for element in shown.markdown)]
        assert not beside("\n".join(words)), page.path
        named += words[0].count(f'="{PATH}/')
    assert named > 10 * len(PAGES)  # each page has a footer with its link and files, and figures have theirs
