"""The mark of what is new since the last visit: kept in the browser of the reader, and sent nowhere."""

from __future__ import annotations

from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Server, Watch, settled

OLD = "20200101T000000-00000000-oefencijfers-verzonnen"
MARK = ".ds-nieuw"
KEY = "ds-gezien-versie"


def seen(page: Page) -> str | None:
    """Give which build this browser remembers."""
    found: str | None = page.evaluate(f"localStorage.getItem('{KEY}')")
    return found


def visit(page: Page, demo: Server, last: str | None, path: str = "/veranderd?thema=alle") -> None:
    """Open a page in a browser that saw this build last."""
    page.goto(f"{demo.url}/api/v1/ready")
    page.evaluate(f"localStorage.clear(); {f'localStorage.setItem({KEY!r}, {last!r})' if last else ''}")
    page.goto(f"{demo.url}{path}")
    settled(page)


def test_a_first_visit_is_remembered_and_tells_nothing(page: Page, demo: Server, watch: Watch) -> None:
    visit(page, demo, None)
    expect(page.locator(MARK)).to_be_hidden()
    assert seen(page) == page.locator(MARK).get_attribute("data-ds-versie")
    page.reload()
    settled(page)
    expect(page.locator(MARK)).to_be_hidden()
    watch.assert_clean()


def test_who_was_here_before_the_figures_changed_is_told_until_it_is_put_away(page: Page, demo: Server) -> None:
    asked: list[Request] = []
    page.on("request", lambda one: asked.append(one))  # noqa: PLW0108 - Playwright marks the function
    visit(page, demo, OLD)
    mark = page.locator(MARK)
    expect(mark).to_be_visible()
    assert seen(page) == OLD
    button = mark.get_by_role("button", name="Gezien")
    button.focus()
    page.keyboard.press("Enter")
    expect(mark).to_be_hidden()
    assert seen(page) == mark.get_attribute("data-ds-versie")
    page.reload()
    settled(page)
    expect(mark).to_be_hidden()
    assert not any(OLD in one.url or OLD in one.headers.get("cookie", "") for one in asked)


def test_the_mark_leads_to_what_changed_since_then(page: Page, demo: Server) -> None:
    visit(page, demo, OLD)
    page.locator(MARK).get_by_role("link").click()
    page.wait_for_url(f"**/mijn-kwartaal?*build={OLD}**")
    assert seen(page) != OLD
