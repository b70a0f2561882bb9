"""What opens over a page is as accessible as the page: lists, menus, search, keys, and messages of what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, faults, settled

State = Callable[[Page], None]


def _list(page: Page) -> None:
    page.get_by_role("combobox", name="Sector", exact=True).click()
    expect(page.get_by_role("option").first).to_be_visible()


def _no_match(page: Page) -> None:
    page.get_by_role("combobox", name="Sector", exact=True).fill("qqqq")
    expect(page.get_by_text("Niets gevonden", exact=True)).to_be_visible()


def _view_menu(page: Page) -> None:
    page.get_by_label("Weergave en afdrukken").click()
    expect(page.get_by_role("menuitem", name="Afdrukken")).to_be_visible()


def _keys(page: Page) -> None:
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Toetsen")).to_be_visible()


def _found(page: Page) -> None:
    page.get_by_role("combobox", name="Zoeken", exact=True).fill("pensioen in Twente")
    expect(page.locator("#ds-zoeklijst a").first).to_be_visible(timeout=15_000)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#ds-zoeklijst a[aria-selected=true]")).to_be_visible(timeout=15_000)


def _not_found(page: Page) -> None:
    page.get_by_role("combobox", name="Zoeken", exact=True).fill("hoofdstad van frankrijk")
    expect(page.locator("#ds-zoekpaneel")).to_contain_text("Dat weten we niet", timeout=15_000)


def _choice(page: Page) -> None:
    page.get_by_role("button", name="Wijzig keuze").filter(visible=True).click()
    expect(page.locator(".stSidebar")).to_have_attribute("data-collapsed", "false")


def _refused(page: Page) -> None:
    page.locator(".stTextArea textarea").first.fill("select niets from mart.indicator")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".ds-melding.ds-fout")).to_be_visible()
    settled(page)


STATES: tuple[tuple[str, State], ...] = (
    ("werkbeleving", _list),
    ("werkbeleving", _no_match),
    ("werkbeleving", _view_menu),
    ("werkbeleving", _keys),
    ("werkbeleving", _found),
    ("werkbeleving", _not_found),
    ("in-en-uitstroom", _choice),
    ("sql", _refused),
)


@pytest.fixture(scope="module", params=[(768, "light"), (320, "dark")], ids=["768 light", "320 dark"])
def narrow(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A narrow screen for all states."""
    width, theme = request.param
    with browser.new_context(
        locale="nl-NL", viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce"
    ) as context:
        context.set_default_timeout(20_000)
        yield context.new_page()


@pytest.mark.parametrize(("path", "state"), STATES, ids=lambda value: getattr(value, "__name__", value).strip("_"))
def test_what_opens_over_a_page_is_accessible(narrow: Page, server: Server, path: str, state: State) -> None:
    narrow.goto(f"{server.url}/{path}")
    settled(narrow)
    state(narrow)
    assert faults(narrow) == []
