"""Style, script and Dutch words, on a proof app with our HTML made by hand."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, Watch, serious, settled


@pytest.fixture
def start(page: Page, proof: Server) -> Page:
    """The page with cards, notices and widgets."""
    page.goto(proof.url)
    settled(page)
    return page


def style(page: Page, selector: str, name: str) -> str:
    """Give a computed style of the first match."""
    return str(page.locator(selector).first.evaluate(f"element => getComputedStyle(element)['{name}']"))


def test_page_loads_clean(proof_figure: Page, watch: Watch) -> None:
    expect(proof_figure).to_have_title("Proef")
    expect(proof_figure.locator("html")).to_have_attribute("lang", "nl")
    fonts = proof_figure.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {"IBM Plex Sans", "IBM Plex Serif"} <= {name.strip('"') for name in fonts}
    assert not any("Source" in name for name in fonts)
    watch.assert_clean()


def test_table_opens_and_scrolls_with_a_fixed_head(proof_figure: Page) -> None:
    proof_figure.get_by_text("Tabel", exact=True).click()
    table = proof_figure.get_by_role("table", name="Werknemers naar bestemming")
    expect(table).to_be_visible()
    assert style(proof_figure, ".ds-tabel .getal", "textAlign") == "right"
    assert "tabular-nums" in style(proof_figure, ".ds-tabel .getal", "fontVariantNumeric")
    frame = proof_figure.locator(".ds-tabel-kader")
    frame.evaluate("element => { element.scrollTop = 300 }")
    top = proof_figure.locator(".ds-tabel thead").bounding_box()
    box = frame.bounding_box()
    assert top and box and abs(style_top(proof_figure) - box["y"]) <= 2


def style_top(page: Page) -> float:
    """Give where a header cell of the table stands on the screen."""
    box = page.locator(".ds-tabel thead th").first.bounding_box()
    assert box is not None
    return box["y"]


def test_streamlit_words_are_dutch(start: Page) -> None:
    names = start.evaluate(
        "[...document.querySelectorAll('[aria-label], [placeholder]')]"
        ".map(e => e.ariaLabel || e.getAttribute('placeholder'))"
    )
    assert {"Menu sluiten", "Kinderopvang weghalen", "Alles wissen", "Lijst openen"} <= set(names)
    english = {"Sidebar", "Collapse sidebar", "Open", "Clear all", "Main menu", "Selected values", "Link to heading"}
    assert not english & set(names)
    expect(start.get_by_test_id("stSkipToContent")).to_have_text("Naar de inhoud")
    expect(start.get_by_text("Hoogstens 1 MB per bestand")).to_be_visible()
    start.get_by_label("Weergave en afdrukken").click()
    for word in ("Licht", "Donker"):
        expect(start.get_by_role("menuitemradio", name=word)).to_be_visible()
    expect(start.get_by_role("menuitem", name="Afdrukken")).to_be_visible()


def test_an_option_keeps_its_own_name(start: Page) -> None:
    """'Open' is an English word of Streamlit's and a real name in data: the name stays."""
    field = start.get_by_role("combobox", name="Sectoren")
    field.click()
    start.get_by_role("option", name="Open", exact=True).click()
    settled(start)
    expect(start.locator('[data-tag][aria-label="Open"]')).to_be_visible()
    expect(start.get_by_label("Open weghalen")).to_be_visible()


def test_unknown_page_says_so_in_dutch(page: Page, proof: Server) -> None:
    page.goto(f"{proof.url}/bestaat-niet")
    expect(page.get_by_role("dialog")).to_contain_text("Pagina niet gevonden")


def test_error_is_dutch_and_tells_nothing(page: Page, proof: Server) -> None:
    page.goto(f"{proof.url}/fout")
    settled(page)
    expect(page.get_by_role("alert")).to_contain_text("Er ging iets mis.")
    shown = page.locator("body").inner_text()
    assert not any(word in shown for word in ("geheim", "Traceback", "ValueError", "Streamlit Cloud", "Google"))
    assert "geheim: /srv/pad" in proof.log.read_text("utf-8")


@pytest.mark.parametrize("key", ["r", "c"])
def test_single_keys_do_nothing(start: Page, key: str) -> None:
    sent: list[int] = []
    start.on("websocket", lambda socket: socket.on("framesent", lambda _: sent.append(1)))
    start.reload()
    settled(start)
    before = len(sent)
    assert before > 0
    start.get_by_role("heading", level=1).click()
    start.keyboard.press(key)
    start.wait_for_timeout(800)
    assert len(sent) == before
    expect(start.get_by_role("dialog")).to_have_count(0)
    field = start.get_by_role("textbox", name="Zoek een begrip")
    field.press_sequentially("recr")
    expect(field).to_have_value("recr")


@pytest.mark.parametrize(("scheme", "ink"), [("light", "rgb(31, 42, 46)"), ("dark", "rgb(232, 230, 224)")])
def test_our_html_follows_the_theme(page: Page, proof: Server, scheme: Any, ink: str, watch: Watch) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{proof.url}/figuur")
    settled(page)
    assert style(page, ".ds-zin", "color") == ink
    assert style(page, ".stApp", "color") == ink
    assert serious(page) == []
    watch.assert_clean()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_start_page_is_accessible(start: Page, scheme: Any) -> None:
    start.emulate_media(color_scheme=scheme)
    start.wait_for_timeout(300)
    assert serious(start) == []


@pytest.mark.parametrize("path", ["", "figuur"])
def test_narrow_screen_does_not_scroll_sideways(browser: Browser, proof: Server, path: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, locale="nl-NL") as context:
        page = context.new_page()
        page.goto(f"{proof.url}/{path}")
        settled(page)
        if path:
            page.get_by_text("Tabel", exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        wide = page.evaluate(
            "[...document.querySelectorAll('.stHtml > *')].filter(e => e.getBoundingClientRect().right > 391).length"
        )
        assert wide == 0


def test_focus_is_visible(proof_figure: Page) -> None:
    button = proof_figure.get_by_role("button", name="Kopieer link")
    proof_figure.get_by_role("button", name="PNG").focus()
    proof_figure.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert button.evaluate("element => getComputedStyle(element).outlineWidth") == "3px"
