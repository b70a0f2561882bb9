"""What stands there before any script: readable without one, and gone without a jump when the page is there."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, Watch, serious, settled

PATH = "/in-en-uitstroom?regio=RA0206&branche=VVT&onderdeel=bestemming"
_SEEN = """() => {
  window.dsFirst = null;
  new MutationObserver(() => {
    const first = document.querySelector('#ds-eerste h2');
    if (first) window.dsFirst = first.textContent;
  }).observe(document, { childList: true, subtree: true });
}"""
_SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_without_scripts_a_page_is_read_and_left_for_another(
    browser: Browser, demo: Server, width: int, scheme: Any
) -> None:
    with browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 900}, locale="nl-NL", color_scheme=scheme
    ) as context:
        page = context.new_page()
        page.goto(demo.url + PATH)  # drawn now or given without: who asks again has it
        page.wait_for_timeout(3000)
        page.goto(demo.url + PATH)
        expect(page.get_by_role("heading", level=1)).to_have_text("In- en uitstroom")
        expect(page.get_by_role("heading", level=2)).to_be_visible()
        expect(page.get_by_role("note")).to_contain_text("Oefencijfers, verzonnen")
        expect(page.locator("#ds-eerste figure")).to_be_visible()
        page.get_by_text("Tabel", exact=True).click()
        expect(page.get_by_role("table")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("link", name="Begrippen", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Begrippen")


def test_the_tab_names_the_page_and_the_choice_before_and_after_the_script(page: Page, demo: Server) -> None:
    """WCAG 2.4.2; also after a click on the menu, and not for a region that is the whole country."""
    places = {
        PATH: "In- en uitstroom · Stedendriehoek & Noord-Veluwe · Verpleging, verzorging en thuiszorg",
        "/in-en-uitstroom?regio=NL00": "In- en uitstroom",
        "/kennisbank": "Kennisbank",
        "/": "Overzicht",
    }
    for address, name in places.items():
        whole = f"Oefencijfers, verzonnen: {name} · Doorstroom"
        page.goto(demo.url + address)
        settled(page)
        page.goto(demo.url + address)  # who asks again has the first sight
        settled(page)
        expect(page).to_have_title(whole)
        sent = re.search("<title>(.*?)</title>", page.request.get(demo.url + address).text())
        assert sent
        assert unescape(sent[1]) == whole
    page.get_by_role("link", name="Begrippen", exact=True).click()
    expect(page).to_have_title("Oefencijfers, verzonnen: Begrippen · Doorstroom")


def test_the_page_takes_its_place_with_the_same_figure(page: Page, demo: Server, watch: Watch) -> None:
    page.add_init_script(f"({_SEEN})()")
    page.goto(demo.url + PATH)
    settled(page)
    page.goto(demo.url + PATH)
    settled(page)
    expect(page.locator("#ds-eerste")).to_have_count(0)
    first = page.evaluate("window.dsFirst")
    assert first
    assert first in page.locator("h3").all_text_contents()
    assert page.evaluate(_SHIFT) < 0.05
    watch.assert_clean()


def test_it_has_nothing_to_complain_of_while_it_stands_there(page: Page, demo: Server) -> None:
    page.goto(demo.url + PATH)
    settled(page)
    page.route("**/static/js/**", lambda route: route.abort())  # the scripts of the page itself never come
    page.goto(demo.url + PATH)
    expect(page.locator("#ds-eerste h2")).to_be_visible()
    assert serious(page) == []
