"""Style, script and Dutch words, on a proof app with our HTML made by hand."""

from __future__ import annotations

import struct
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, Watch, settled

AXE = (Path(__file__).parent / "axe.min.js").read_text("utf-8")
ACCENT = (15, 92, 110)
pytestmark = pytest.mark.browser


@pytest.fixture
def figure(page: Page, proof: Server) -> Page:
    """The page with the proof figure."""
    page.goto(f"{proof.url}/figuur?regio=RA0207")
    settled(page)
    return page


@pytest.fixture
def start(page: Page, proof: Server) -> Page:
    """The page with cards, notices and widgets."""
    page.goto(proof.url)
    settled(page)
    return page


def style(page: Page, selector: str, name: str) -> str:
    """Give a computed style of the first match."""
    return str(page.locator(selector).first.evaluate(f"element => getComputedStyle(element)['{name}']"))


def serious(page: Page) -> list[dict[str, Any]]:
    """Give axe-core's serious and critical findings."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
    return [
        {"rule": item["id"], "where": [node["target"] for node in item["nodes"]]}
        for item in found["violations"]
        if item["impact"] in {"serious", "critical"}
    ]


def test_page_loads_clean(figure: Page, watch: Watch) -> None:
    expect(figure).to_have_title("Proef")
    expect(figure.locator("html")).to_have_attribute("lang", "nl")
    fonts = figure.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {"IBM Plex Sans", "IBM Plex Serif"} <= {name.strip('"') for name in fonts}
    assert not any("Source" in name for name in fonts)
    watch.assert_clean()


def test_png_holds_title_chart_and_source(figure: Page, tmp_path: Path) -> None:
    with figure.expect_download() as waiting:
        figure.get_by_role("button", name="PNG").click()
    expect(figure.get_by_role("status").filter(has_text="Afbeelding opgeslagen")).to_be_visible()
    download = waiting.value
    assert download.suggested_filename == "proef.png"
    file = tmp_path / "proef.png"
    download.save_as(file)
    data = file.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    box = figure.locator(".js-plotly-plot").bounding_box()
    assert box is not None
    assert width == 2 * (round(box["width"]) + 48)
    assert height > 2 * box["height"] + 200
    inked = _inked(figure, data)
    assert inked["bars"] > 20_000
    assert inked["title"] > 2_000
    assert inked["source"] > 500


def _inked(page: Page, data: bytes) -> dict[str, int]:
    """Count accent pixels, and dark pixels above and below the chart, with the browser's own decoder."""
    return dict(
        page.evaluate(
            """async ([encoded, accent]) => {
              const bytes = Uint8Array.from(atob(encoded), sign => sign.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
              const canvas = new OffscreenCanvas(picture.width, picture.height);
              const pen = canvas.getContext('2d');
              pen.drawImage(picture, 0, 0);
              const {data} = pen.getImageData(0, 0, picture.width, picture.height);
              const count = {bars: 0, title: 0, source: 0};
              for (let i = 0; i < data.length; i += 4) {
                const row = Math.floor(i / 4 / picture.width);
                if (data[i] === accent[0] && data[i + 1] === accent[1] && data[i + 2] === accent[2]) count.bars++;
                const dark = data[i] + data[i + 1] + data[i + 2] < 250;
                if (dark && row < 150) count.title++;
                if (dark && row > picture.height - 110) count.source++;
              }
              return count;
            }""",
            [b64encode(data).decode(), list(ACCENT)],
        )
    )


def test_copy_link(figure: Page, proof: Server) -> None:
    figure.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figure.get_by_role("button", name="Kopieer link").click()
    said = figure.locator("#ds-bericht")
    expect(said).to_have_text("Link gekopieerd")
    expect(said).to_have_attribute("role", "status")
    assert figure.evaluate("navigator.clipboard.readText()") == f"{proof.url}/figuur?regio=RA0207#proef"


def test_refused_clipboard_shows_the_link(figure: Page, proof: Server) -> None:
    shown: list[str] = []
    figure.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('nee')) }")
    figure.on("dialog", lambda dialog: (shown.append(dialog.default_value), dialog.dismiss()))
    with figure.expect_event("dialog"):
        figure.get_by_role("button", name="Kopieer link").click()
    assert shown == [f"{proof.url}/figuur?regio=RA0207#proef"]


def test_buttons_stay_hidden_without_the_script(page: Page, proof: Server) -> None:
    page.route("**/doorstroom.js*", lambda route: route.abort())
    page.goto(f"{proof.url}/figuur")
    settled(page)
    expect(page.locator("[data-ds-js]").first).to_be_hidden()
    expect(page.get_by_role("link", name="CSV")).to_be_visible()


def test_table_opens_and_scrolls_with_a_fixed_head(figure: Page) -> None:
    figure.get_by_text("Tabel", exact=True).click()
    table = figure.get_by_role("table", name="Werknemers naar bestemming")
    expect(table).to_be_visible()
    assert style(figure, ".ds-tabel .getal", "textAlign") == "right"
    assert "tabular-nums" in style(figure, ".ds-tabel .getal", "fontVariantNumeric")
    frame = figure.locator(".ds-tabel-kader")
    frame.evaluate("element => { element.scrollTop = 300 }")
    top = figure.locator(".ds-tabel thead").bounding_box()
    box = frame.bounding_box()
    assert top and box and abs(style_top(figure) - box["y"]) <= 2


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
    expect(start.get_by_text("Hoogstens 10 MB per bestand")).to_be_visible()
    start.get_by_label("Weergave en afdrukken").click()
    for role, word in (("menuitemradio", "Licht"), ("menuitemradio", "Donker"), ("menuitem", "Afdrukken")):
        expect(start.get_by_role(role, name=word)).to_be_visible()


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


def test_focus_is_visible(figure: Page) -> None:
    button = figure.get_by_role("button", name="Kopieer link")
    figure.get_by_role("button", name="PNG").focus()
    figure.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert button.evaluate("element => getComputedStyle(element).outlineWidth") == "3px"


def test_print_opens_everything_and_hides_controls(figure: Page) -> None:
    figure.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    figure.emulate_media(media="print")
    expect(figure.get_by_role("table")).to_be_visible()
    expect(figure.locator(".ds-acties")).to_be_hidden()
    expect(figure.get_by_test_id("stSidebar")).to_be_hidden()
    assert "https://www.wgvzenw.nl/plan" in figure.locator(".ds-bron a").evaluate(
        "element => getComputedStyle(element, '::after').content"
    )
    figure.emulate_media(media="screen")
    figure.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(figure.get_by_role("table")).to_be_hidden()
    assert figure.pdf().startswith(b"%PDF")
