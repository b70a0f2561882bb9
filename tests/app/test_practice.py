"""Every page of a build for practice says that its figures are invented; no page of a real build does."""

from __future__ import annotations

import re

import pytest

from tests.app.pages import html, open_page
from tests.practice import says
from ui.pages import PAGES

NAMES = {"ids": lambda entry: entry.path or "overzicht"}
DRAWN = ("ds-bord", "ds-tabel", "ds-kernen", "ds-opvallend", "ds-uitkomst", "ds-rondom")
_HEAD = re.compile(r"<h3.*?</h3>\s*<p.*?</p>", re.DOTALL)
FIGURE = {"id": "uitstroom-bestemming", "regio": "RA0206", "branche": "VVT"}


@pytest.mark.parametrize("entry", PAGES, **NAMES)
def test_every_page_says_it(practice: str, entry) -> None:
    at = open_page(entry.script, **(FIGURE if entry.verborgen else {}))
    assert not at.exception
    blocks = [body for body in (element.proto.body for element in at.get("html")) if not body.startswith("<style")]
    banner = next(place for place, body in enumerate(blocks) if '<div class="ds-oefen' in body)
    assert banner < next(place for place, body in enumerate(blocks) if "ds-figuur" in body or "ds-voettekst" in body)
    assert "ds-melding ds-fout" not in html(at)
    for body in blocks:
        if any(kind in body for kind in DRAWN):
            assert says(body), body[:300]
        # the banner and a stamp in each drawing say it; a title and a sentence do not repeat it
        assert not any(says(told) for told in _HEAD.findall(body)), body[:300]
    assert practice in at.query_params["build"]


@pytest.mark.parametrize("entry", PAGES, **NAMES)
def test_no_page_of_a_real_build_says_it(entry) -> None:
    at = open_page(entry.script, **(FIGURE if entry.verborgen else {}))
    assert not says(html(at))
    assert "build" not in at.query_params
