"""Every page as a person meets it: no errors, nothing from elsewhere, fit for a phone and the dark, accessible."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.conftest import Server, Watch, faults, settled
from ui.pages import PAGES

_LEVELS = "[...document.querySelectorAll('.stMain :is(h1, h2, h3, h4)')].map(heading => Number(heading.tagName[1]))"
# what is folded under figures is judged too
_OPENED = "document.querySelectorAll('.stMain details').forEach(one => { one.open = true; })"
SHOWN = [entry for entry in PAGES if not entry.verborgen]


@pytest.fixture(scope="module")
def wide(browser: Browser) -> Iterator[BrowserContext]:
    """A wide screen for all pages: what they share is fetched once, as for a reader who goes from page to page."""
    with browser.new_context(locale="nl-NL", viewport={"width": 1440, "height": 1000}) as context:
        yield context


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone in the dark for all pages."""
    with browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, color_scheme="dark") as context:
        yield context


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.path or "overzicht")
def test_page_is_clean_and_accessible_on_a_wide_screen(
    wide: BrowserContext, server: Server, watch: Watch, entry: Any
) -> None:
    with wide.new_page() as page:
        watch.follow(page)
        page.goto(f"{server.url}/{entry.path}")
        settled(page)
        expect(page.get_by_role("heading", level=1)).to_have_text(entry.titel)
        expect(page.locator(".ds-melding.ds-fout")).to_have_count(0)
        page.evaluate(_OPENED)
        assert faults(page) == []
        levels = page.evaluate(_LEVELS)
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
        watch.assert_clean()


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.path or "overzicht")
def test_page_fits_a_phone_in_the_dark(phone: BrowserContext, server: Server, entry: Any) -> None:
    with phone.new_page() as page:
        page.goto(f"{server.url}/{entry.path}")
        settled(page)
        assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
        page.evaluate(_OPENED)
        assert faults(page) == []


@pytest.mark.parametrize(
    "address", ["figuur?id=werkbeleving-reeks", "selectie?figuren=id%3Dwerkbeleving-reeks%7Cid%3Dverzuim-seizoen"]
)
def test_a_page_without_a_place_in_the_menu_is_accessible(phone: BrowserContext, server: Server, address: str) -> None:
    with phone.new_page() as page:
        page.goto(f"{server.url}/{address}")
        settled(page)
        page.evaluate(_OPENED)
        assert faults(page) == []
        levels = page.evaluate(_LEVELS)
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
