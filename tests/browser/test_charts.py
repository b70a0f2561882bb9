"""A chart answers: one hover tells all series, a click in the legend leaves one, the arrows of the keyboard walk it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, settled

CHART = ".st-key-grafiek-werkbeleving-reeks"
SHOWN = f"""() => document.querySelector('{CHART} .js-plotly-plot').data
  .filter((one) => one.visible !== 'legendonly').map((one) => one.name)"""
# a point that was measured another way has no entry in the legend, and stays
NAMED = SHOWN.replace("one.visible", "one.showlegend !== false && one.visible")
HIDDEN = f"""(few) => document.querySelector('{CHART} .js-plotly-plot').data
  .filter((one) => one.visible === 'legendonly').length > 0 === few"""


def test_a_series_stands_alone_by_its_legend_and_comes_back(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 900})  # where lines are not named at their ends
    page.goto(f"{server.url}/werkbeleving")
    settled(page)
    expect(page.locator(f"{CHART} .legendtoggle").first).to_be_visible()
    assert len(set(page.evaluate(NAMED))) > 1
    legend = page.locator(f"{CHART} .legendtoggle").first
    legend.click()
    page.wait_for_function(HIDDEN, arg=True)
    assert len(page.evaluate(NAMED)) == 1
    legend.click()
    page.wait_for_function(HIDDEN, arg=False)


def test_all_series_are_told_together_by_pointer_and_by_keyboard(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/werkbeleving")
    settled(page)
    frame = page.locator(f"{CHART} [data-ds-grafiek]")
    frame.focus()
    said = page.locator("#ds-bericht")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("(1 van ")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("(2 van ")
    page.keyboard.press("End")
    expect(said).not_to_contain_text("(2 van ")
    names = set(page.evaluate(SHOWN))
    told = set[str]()
    for _ in range(8):
        page.keyboard.press("ArrowLeft")
        page.wait_for_timeout(120)  # a message is said after a pause of 50
        told = max(told, {name for name in names if f"{name}, " in said.inner_text()}, key=len)
    assert len(told) > 1
    page.locator(f"{CHART} .js-plotly-plot").scroll_into_view_if_needed()
    box = page.locator(f"{CHART} .js-plotly-plot").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.5)
    page.wait_for_timeout(400)
    hover = page.locator(f"{CHART} .hoverlayer").text_content() or ""
    assert len({name for name in names if f"{name}, " in hover}) > 1
