"""Every page as a person meets it: no errors, nothing from elsewhere, fit for a phone and the dark, accessible."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, Watch, serious, settled
from ui.pages import PAGES

SHOWN = [entry for entry in PAGES if not entry.verborgen]


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.path or "overzicht")
def test_page_is_clean_and_accessible_on_a_wide_screen(page: Page, server: Server, watch: Watch, entry: Any) -> None:
    page.goto(f"{server.url}/{entry.path}")
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(entry.titel)
    expect(page.locator(".ds-melding.ds-fout")).to_have_count(0)
    assert serious(page) == []
    watch.assert_clean()


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.path or "overzicht")
def test_page_fits_a_phone_in_the_dark(browser: Browser, server: Server, entry: Any) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark", locale="nl-NL")
    with context:
        phone = context.new_page()
        phone.goto(f"{server.url}/{entry.path}")
        settled(phone)
        wide = phone.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
        assert wide <= 390
        assert serious(phone) == []
