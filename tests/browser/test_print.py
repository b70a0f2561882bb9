"""Pages on paper: few of them, none with the colophon alone, and every chart whole under its title.

On the demo, the only figures that fill every page.
"""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PROJECT, Server, settled

# page, and the most sheets it may take
PRINTED = (
    ("werkbeleving", 6),
    ("", 6),
    ("regiokaart", 6),
    ("mijn-kwartaal", 8),
    ("eigen-organisatie", 3),
    ("capaciteit", 3),
    ("prognoses", 5),
    ("kennisbank", 8),
)
SENTENCES = 250  # pieces of text, of a letter or a word, that the last sheet has beside the colophon
ALONE = ".stMain .stElementContainer:not(:has(.ds-voettekst)) { display: none !important; }"
LONG = f"""<style>STYLE</style><div class="stHtml"><table class="ds-tabel">
<thead><tr><th><button class="ds-sorteer">Kop</button></th></tr></thead>
<tbody>{"<tr><td>rij</td></tr>" * 120}</tbody></table></div>"""
SHEET = 997  # CSS pixels between the upper margin and the colophon of A4 in the print style
LETTERS = 0.83  # zoom of the page on paper
# of each figure: its name, and the pixels from its title to the end of its chart
FIGURES = """() => [...document.querySelectorAll('[class*=st-key-figuur-]')].map((one) => {
  const chart = one.querySelector('.stPlotlyChart');
  return [one.className.match(/st-key-figuur-[^ ]+/)[0],
    chart ? chart.getBoundingClientRect().bottom - one.getBoundingClientRect().top : 0];
})"""


def _sheets(pdf: bytes) -> list[int]:
    """Give the pieces of text on each sheet: Chromium writes pages in order, each with one packed stream."""
    objects = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL))
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    found = []
    for page in pages:
        content = re.search(rb"/Contents (\d+) 0 R", page)
        assert content is not None
        packed = objects[content[1]].split(b"stream\n", 1)[1].split(b"\nendstream", 1)[0]
        found.append(len(re.findall(rb"T[jJ]\b", zlib.decompress(packed))))
    return found


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_context(locale="nl-NL", viewport={"width": 1440, "height": 1000}).new_page()
    page.goto(address)
    settled(page)
    return page


@pytest.mark.parametrize(("path", "most"), PRINTED, ids=lambda value: str(value) or "overzicht")
def test_a_page_takes_few_sheets_none_for_the_colophon_alone_and_its_figures_fit(
    browser: Browser, demo: Server, path: str, most: int
) -> None:
    page = _opened(browser, f"{demo.url}/{path}")
    sheets = _sheets(page.pdf(prefer_css_page_size=True))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size({"width": 688, "height": SHEET})
    page.emulate_media(media="print")
    heights = page.evaluate(FIGURES)
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.add_style_tag(content=ALONE)
    (colophon,) = _sheets(page.pdf(prefer_css_page_size=True))
    page.context.close()
    assert 1 <= len(sheets) <= most
    assert sheets[-1] > colophon + SENTENCES
    assert heights
    assert [(name, high) for name, high in heights if high > SHEET] == []


def test_headings_of_a_table_stand_above_it_on_each_sheet(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(LONG.replace("STYLE", (PROJECT / "static/doorstroom.css").read_text("utf-8")))
    with_headings = _sheets(page.pdf(prefer_css_page_size=True))
    page.add_style_tag(content="th { visibility: hidden; }")
    without = _sheets(page.pdf(prefer_css_page_size=True))
    page.close()
    assert len(with_headings) == len(without) > 2
    assert all(more > less for more, less in zip(with_headings, without, strict=True))
