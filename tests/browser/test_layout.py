"""Where things stand: nothing moves while a page comes in, charts fill their width, and no words lie over others.

On the demo, the only figures that fill every page. Each page is opened as on a first visit.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, settled
from ui.pages import PAGES

MOST_HIGH = 6000
"""Pixels of a page on a telephone."""
MOST_MOVED = 0.1
"""Cumulative layout shift that is good, by web.dev/cls."""
LEAST, TELEPHONES = 0.75, 600
SHOWN = [entry.path for entry in PAGES if not entry.verborgen]
PARTS = [
    f"{entry.path}?onderdeel={part.code}" if part else entry.path
    for entry in PAGES
    if not entry.verborgen
    for part in entry.onderdelen or (None,)
]
# every kind of chart stands on one of these
CHARTED = (
    "in-en-uitstroom",
    "ongewoon",
    "regiokaart",
    "scenarios",
    "wie-werken-er",
    "prognoses",
    "werkbeleving",
    "acties",
)
TELEPHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
WATCHED = """window.moved = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved += one.value; })
  .observe({type: 'layout-shift', buffered: true});"""
# per chart: its figure, the share of its width that is plot, words over others and words past an edge
CHARTS = r"""() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) => {
  const frame = chart.getBoundingClientRect();
  const words = [...chart.querySelectorAll('.main-svg text')]
    .filter((one) => one.textContent.trim() && !one.closest('.hoverlayer') && +getComputedStyle(one).opacity > 0.1
      && one.getClientRects().length) // Plotly hides a number past the end of its axis
    .map((one) => {
      const lines = [...one.querySelectorAll('tspan.line')];
      return [one.textContent, (lines.length ? lines : [one]).map((line) => line.getBoundingClientRect())];
    });
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  const out = (box) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
  return {
    figure: [...(chart.closest('[class*=st-key-grafiek-]')?.classList ?? [])].find((name) => name.startsWith('st-key')),
    share: chart._fullLayout._size.w / frame.width,
    over: words.flatMap(([text, boxes], at) => words.slice(at + 1)
      .filter(([, others]) => boxes.some((box) => others.some((other) => meet(box, other))))
      .map(([other]) => `${text} | ${other}`)),
    outside: words.filter(([, boxes]) => boxes.some(out)).map(([text]) => text),
  };
})"""


def _opened(browser: Browser, address: str, width: int) -> tuple[Page, float, list[dict[str, Any]]]:
    """Open a page on a first visit; give how much moved and what its charts look like, and the page, to be closed."""
    context = browser.new_context(
        locale="nl-NL",
        viewport={"width": width, "height": 900},
        user_agent=TELEPHONE if width < TELEPHONES else None,
    )
    page = context.new_page()
    page.add_init_script(WATCHED)
    page.goto(address)
    settled(page)
    return page, float(page.evaluate("window.moved")), page.evaluate(CHARTS)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path or "overzicht")
def test_nothing_moves_while_a_page_comes_in(browser: Browser, demo: Server, path: str, width: int) -> None:
    page, moved, _ = _opened(browser, f"{demo.url}/{path}", width)
    page.context.close()
    assert moved < MOST_MOVED


@pytest.mark.parametrize("part", PARTS)
def test_no_page_is_endless_on_a_telephone(browser: Browser, demo: Server, part: str) -> None:
    page, _, _ = _opened(browser, f"{demo.url}/{part}", 390)
    high = page.evaluate("document.querySelector('.stMain').scrollHeight")
    page.context.close()
    assert high < MOST_HIGH


FOLDED = "/werkbeleving#werkbeleving-overig"
STATES = "[...document.querySelectorAll('[data-ds-vouw]')].map((one) => [one.dataset.dsVouw, one.ariaExpanded])"


def test_an_address_that_names_a_folded_figure_opens_it_and_goes_there(browser: Browser, demo: Server) -> None:
    page, _, _ = _opened(browser, f"{demo.url}{FOLDED}", 390)
    title = page.locator("#werkbeleving-overig")
    expect(title).to_be_in_viewport()
    expect(title).to_be_focused()
    assert page.evaluate(STATES) == [["werkbeleving-overig", "true"], ["werkbeleving-werkgevers", "false"]]
    expect(page.locator(".st-key-figuur-werkbeleving-overig .js-plotly-plot")).to_be_visible()
    page.context.close()


def test_what_is_folded_opens_by_key_and_list_and_stays_open_when_the_choice_changes(
    browser: Browser, demo: Server
) -> None:
    page, _, _ = _opened(browser, f"{demo.url}/werkbeleving", 390)
    table = page.locator(".st-key-figuur-werkbeleving-werkgevers table")
    expect(table).to_be_hidden()
    page.locator('[data-ds-vouw="werkbeleving-werkgevers"]').focus()
    page.keyboard.press("Enter")
    expect(table).to_be_visible()
    page.keyboard.press("Enter")
    expect(table).to_be_hidden()
    page.locator(".ds-inhoud > summary").click()
    page.locator('.ds-inhoud a[href="#werkbeleving-werkgevers"]').click()
    expect(table).to_be_visible()
    page.get_by_role("combobox", name="Aspect", exact=True).focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**aspect=**")
    settled(page)
    expect(table).to_be_visible()
    page.context.close()


def test_paper_and_a_wide_screen_have_everything_open(browser: Browser, demo: Server) -> None:
    page, _, _ = _opened(browser, f"{demo.url}/werkbeleving", 390)
    chart = page.locator(".st-key-figuur-werkbeleving-overig .js-plotly-plot")
    expect(chart).to_be_hidden()
    page.emulate_media(media="print")
    expect(chart).to_be_visible()
    expect(page.locator("[data-ds-vouw]").first).to_be_hidden()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(chart).to_be_visible()
    expect(page.locator("[data-ds-vouw]").first).to_be_hidden()
    page.context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("path", CHARTED)
def test_charts_fill_their_width_and_no_words_lie_over_others(
    browser: Browser, demo: Server, path: str, width: int
) -> None:
    page, _, charts = _opened(browser, f"{demo.url}/{path}", width)
    page.context.close()
    assert charts
    assert [(one["figure"], one["over"]) for one in charts if one["over"]] == []
    assert [(one["figure"], one["outside"]) for one in charts if one["outside"]] == []
    if width < TELEPHONES:
        assert [(one["figure"], one["share"]) for one in charts if one["share"] < LEAST] == []


def test_a_chart_follows_a_screen_that_is_turned_or_zoomed(browser: Browser, demo: Server) -> None:
    page, _, _ = _opened(browser, f"{demo.url}/wie-werken-er", 1440)
    first = "(named) => document.querySelector('.js-plotly-plot')?._fullLayout?.yaxis.showticklabels === named"
    for width, named_left in ((1440, True), (320, False), (1440, True)):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_function(first, arg=named_left, timeout=30_000)
    page.context.close()
