"""What everyone needs of each page: a heading first, a focus to see, targets to hit, Dutch, the choice in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, settled

PAGES = ("/in-en-uitstroom?regio=RA0206&branche=VVT", "/werkbeleving", "/platformbudget", "/kwaliteit")
SMALL = """() => [...document.querySelectorAll('button, a, [role=radio], [tabindex="0"]:not(input)')].filter((one) => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const seen = box.width > 1 && style.visibility !== 'hidden' && !one.closest('svg, .ds-alleen-voorlezen');
  return seen && style.display !== 'inline' && (box.width < 24 || box.height < 24);
}).map((one) => one.outerHTML.slice(0, 160))"""
OUTLINED = """() => {
  for (let one = document.activeElement, up = 0; one && up < 5; one = one.parentElement, up += 1) {
    const style = getComputedStyle(one);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
  }
  return false;
}"""


@pytest.mark.parametrize("address", PAGES)
def test_the_page_begins_with_its_heading_and_is_no_stop_of_the_tab_key(
    page: Page, server: Server, address: str
) -> None:
    page.goto(server.url + address)
    settled(page)
    assert page.evaluate("() => document.querySelector('h1, h2, h3').tagName") == "H1"
    assert page.evaluate("() => document.querySelector('.stMain').tabIndex") == -1
    assert page.evaluate(SMALL) == []
    names = page.locator('.stSidebar [class*="st-key-menu-"][role="group"]').evaluate_all(
        "all => all.map(one => one.ariaLabel)"
    )
    assert names == ["Regio", "Sector", "Analyse"]


def test_wherever_the_tab_key_goes_is_seen(page: Page, server: Server) -> None:
    page.goto(server.url + PAGES[0])
    settled(page)
    unseen = []
    for _ in range(45):
        page.keyboard.press("Tab")
        if not page.evaluate(OUTLINED):
            unseen.append(page.evaluate("() => document.activeElement.outerHTML.slice(0, 160)"))
    assert unseen == []


def test_the_first_stop_of_the_tab_key_goes_past_search_and_menu(page: Page, server: Server) -> None:
    page.goto(server.url)
    settled(page)
    page.keyboard.press("Tab")
    first = page.get_by_role("link", name="Naar de inhoud", exact=True)
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".stMain")).to_be_focused()
    assert "#" not in page.url
    page.keyboard.press("Tab")
    expect(page.locator(".stMain :focus")).to_have_count(1)


def test_nothing_moves_for_who_asked_for_less_motion(page: Page, server: Server) -> None:
    """A transition of no time is one too: each begins again when a size is asked, and the page stands still long."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(server.url)
    settled(page)
    moving = (
        "[...document.querySelectorAll('.stApp *')].filter(one => getComputedStyle(one).transitionProperty !== 'none')"
    )
    assert page.evaluate(f"() => {moving}.map(one => one.outerHTML.slice(0, 160))") == []


def test_a_list_without_a_match_says_so_in_dutch(page: Page, server: Server) -> None:
    for path, name in (("werkbeleving", "Sector"), ("in-en-uitstroom", "Regio")):
        page.goto(f"{server.url}/{path}")
        settled(page)
        box = page.get_by_role("combobox", name=name, exact=True)
        box.click()
        box.fill("qqqq")
        expect(page.get_by_text("Niets gevonden", exact=True)).to_be_visible()
        expect(page.get_by_text("No results", exact=True)).to_have_count(0)
        page.keyboard.press("Escape")


@pytest.mark.parametrize("width", [390, 320])
def test_the_choice_stays_in_sight_on_a_telephone_and_opens_its_filter(
    browser: Browser, server: Server, width: int
) -> None:
    with browser.new_context(locale="nl-NL", viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        page.goto(server.url + PAGES[0])
        settled(page)
        bar = page.get_by_role("group", name="Uw keuze")
        expect(bar).to_contain_text("Stedendriehoek & Noord-Veluwe")
        expect(bar).to_contain_text("VVT")
        page.evaluate("() => document.querySelector('.stMain').scrollTo(0, 2000)")
        page.wait_for_timeout(300)
        box = bar.bounding_box()
        assert box is not None
        assert 40 <= box["y"] <= 80
        assert page.evaluate("() => document.querySelector('.stMain').scrollWidth") <= width
        page.get_by_role("button", name="Wijzig keuze").click()
        expect(page.get_by_role("combobox", name="Regio", exact=True)).to_be_focused()
        expect(page.locator(".stSidebar")).to_have_attribute("data-collapsed", "false")
        page.goto(server.url + PAGES[1])  # what was opened does not lie over the next page
        settled(page)
        expect(page.locator(".stSidebar")).to_have_attribute("data-collapsed", "true")


def test_every_script_of_ours_runs(page: Page, server: Server) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(server.url)
    settled(page)
    assert faults == []
    assert "ds-js" in str(page.evaluate("() => document.documentElement.className"))
    expect(page.get_by_role("combobox", name="Zoeken", exact=True)).to_be_visible()


_WORDS = (
    "the|your|please|rows?|columns?|files?|upload|click|press|results?|options?|selected|error|drag|drop|remove|add|"
    "delete|with|search|close|open|clear|show|hide|sort"
)
# what reads as English outside our own HTML, in words that are seen and in names that are read aloud
ENGLISH = r"""(english) => {
  const ours = '.stHtml, svg, .js-plotly-plot, style, script, #ds-zoek, #ds-toetsen, [translate=no]';
  const words = new RegExp(`\\b(${english})\\b`, 'i'), found = new Set();
  const look = (element, text) => { if (words.test(text) && !element.closest(ours)) found.add(text.trim()); };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) look(texts.currentNode.parentElement, texts.currentNode.nodeValue);
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'])
    for (const one of document.querySelectorAll(`[${name}]`)) look(one, one.getAttribute(name));
  return [...found];
}"""


def test_no_state_of_a_widget_speaks_english(page: Page, server: Server) -> None:
    """Lists open, without a match and emptied; a field half typed; the grid with its search, a chosen row and help."""
    faults: dict[str, list[str]] = {}

    def look(state: str) -> None:
        page.wait_for_timeout(250)
        if found := page.evaluate(ENGLISH, _WORDS):
            faults[f"{page.url} {state}"] = found

    for path in ("vergelijken", "eigen-organisatie", "sql", "verkenner"):
        page.goto(f"{server.url}/{path}")
        settled(page)
        look("as it opens")
        boxes = page.locator(".stApp [role=combobox]").filter(visible=True)
        for at in range(min(boxes.count(), 3)):
            boxes.nth(at).click()
            look("list")
            boxes.nth(at).fill("qqqq")
            look("no match")
            page.keyboard.press("Escape")
        for empty in page.get_by_label("Alles wissen").filter(visible=True).all()[:1]:
            empty.click()
            settled(page)
            look("emptied")
        for field in page.locator(":is(.stTextInput input, .stTextArea textarea)").filter(visible=True).all()[:2]:
            field.click()
            field.press_sequentially("xy")
            look("half typed")
        for helped in page.get_by_test_id("stTooltipIcon").filter(visible=True).all()[:1]:
            helped.hover()
            look("help")
    page.goto(f"{server.url}/eigen-organisatie")
    settled(page)
    grid = page.get_by_test_id("data-grid-canvas").first
    expect(page.get_by_test_id("glide-cell-1-0")).to_be_attached(timeout=30_000)
    grid.scroll_into_view_if_needed()
    place = grid.bounding_box()
    assert place is not None
    page.mouse.click(place["x"] + 80, place["y"] + 52)
    page.keyboard.press("Control+f")
    look("search in the grid")
    page.keyboard.type("2")
    look("found in the grid")
    page.keyboard.press("Escape")
    page.mouse.click(place["x"] + 12, place["y"] + 52)
    expect(page.get_by_label("Rijen verwijderen")).to_be_attached()
    look("a chosen row")
    assert faults == {}
