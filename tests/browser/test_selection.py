"""A reader takes figures of two pages along, orders them, and takes them home on paper."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, settled


def take(page: Page, server: Server, path: str, figure: str) -> None:
    """Put one figure of a page in the selection."""
    page.goto(f"{server.url}{path}")
    settled(page)
    button = page.locator(f'button[data-ds-neem*="id={figure}&"]')
    button.locator("xpath=ancestor::details[1]").locator("summary").click()
    button.click()


def test_figures_of_two_pages_are_taken_home(page: Page, server: Server) -> None:
    said = page.locator("#ds-bericht")
    take(page, server, "/in-en-uitstroom?regio=RA0206&branche=VVT", "uitstroom-bestemming")
    expect(said).to_have_text("In uw selectie van 1 figuur")
    take(page, server, "/verzuim-en-vacatures", "verzuim-branches")
    expect(said).to_have_text("In uw selectie van 2 figuren")
    page.locator('button[data-ds-neem*="id=verzuim-branches&"]').click()
    expect(said).to_have_text("Stond al in uw selectie van 2 figuren")
    page.get_by_role("link", name="Uw selectie").click()
    page.wait_for_url("**/selectie*")
    settled(page)
    figures = page.locator(".ds-figuur h3")
    expect(figures).to_have_count(2)
    expect(figures.first).to_have_attribute("id", "uitstroom-bestemming")
    page.get_by_role("link", name=re.compile("^Naar boven")).click()
    page.wait_for_url("**figuren=id%3Dverzuim-branches*")
    settled(page)
    expect(figures.first).to_have_attribute("id", "verzuim-branches")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Factsheet (PDF)").click()
    assert re.fullmatch(r"doorstroom_selectie_\w[\w-]+\.pdf", waiting.value.suggested_filename)
    page.get_by_role("link", name=re.compile("^Haal weg")).first.click()
    expect(figures).to_have_count(1)
    kept = page.evaluate("JSON.parse(localStorage.getItem('ds-selectie'))")
    assert [one.split("&")[0] for one in kept] == ["id=uitstroom-bestemming"]
