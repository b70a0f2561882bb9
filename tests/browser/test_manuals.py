"""What the manuals send a reader to (docs/handleiding-*.md), walked from the start page: at most three clicks each."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PROJECT, Server, Watch, settled
from tests.browser.test_tasks import choose

MOST = 3
"""Clicks; what is typed to choose counts as one."""
CHOSEN = "?regio=RA0206&branche=VVT"
"""What a reader of the first task has chosen, and keeps."""


@dataclass(frozen=True)
class Task:
    """A task of a manual.

    Attributes:
        manual: Who it is for.
        heading: The part of the manual that it stands under.
        clicks: What is clicked in turn, by its name; the first is a page of the menu.
        seen: What the page then says.
    """

    manual: str
    heading: str
    clicks: tuple[str, ...]
    seen: str


TASKS = (
    Task("hr-adviseur", "Wie gaat er weg, en waarheen?", ("In- en uitstroom", "Bestemming"), "+350, van 510 naar 860"),
    Task("hr-adviseur", "Wie komt erbij?", ("In- en uitstroom", "Herkomst"), "bevindingen"),
    Task("hr-adviseur", "Is dat veel?", ("In- en uitstroom", "Door de jaren"), "saldo"),
    Task("hr-adviseur", "Is dat veel?", ("Is dat ongewoon?",), "uitstroom"),
    Task("hr-adviseur", "Is dat veel?", ("Mijn kwartaal",), "Bekijk de figuur"),
    Task("hr-adviseur", "Wat kunt u doen?", ("Capaciteit",), "Verdeel"),
    Task("hr-adviseur", "Wat kunt u doen?", ("Scenario’s",), "aanname"),
    Task("hr-adviseur", "Wat kunt u doen?", ("Acties", "Opleidingsquote"), "15"),
    Task("hr-adviseur", "Wat kunt u doen?", ("Instrumenten en netwerken",), "€ 2.295"),
    Task("hr-adviseur", "In een bestuursstuk zetten", ("In- en uitstroom", "Bestemming", "Meenemen"), "PowerPoint"),
    Task("platformlid", "Hoe gaat het met het budget?", ("Platformbudget",), "€ 1.308.907"),
    Task("platformlid", "Welke projecten lopen er?", ("Platformbudget",), "38 projecten"),
    Task("platformlid", "Wie bereiken we?", ("Bereik",), "108.601"),
    Task("platformlid", "Hoe beleven mensen hun werk?", ("Werkbeleving",), "61,0%"),
    Task("platformlid", "Hoe staat de sector ervoor?", ("Wie werken er",), "110.900"),
    Task("platformlid", "Wat is er veranderd?", ("Wat is er veranderd",), "versie"),
)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: "-".join(task.clicks))
def test_a_task_of_a_manual_takes_at_most_three_clicks(page: Page, server: Server, watch: Watch, task: Task) -> None:
    assert len(task.clicks) <= MOST
    assert f"## {task.heading}\n" in (PROJECT / f"docs/handleiding-{task.manual}.md").read_text("utf-8")
    page.goto(server.url + "/" + CHOSEN)
    settled(page)
    page.locator(".stSidebar").get_by_role("link", name=task.clicks[0], exact=True).click()
    settled(page)
    for name in task.clicks[1:]:
        _named(page, name).click()
        settled(page)
    expect(page.locator(".stMain")).to_contain_text(task.seen)
    watch.assert_clean()


def _named(page: Page, name: str) -> Locator:
    """Give the part of a page, or what opens under a figure, with this name."""
    whole = re.compile(rf"^{re.escape(name)}")
    main = page.locator(".stMain")
    return (
        main.get_by_role("radio", name=whole)
        .or_(main.get_by_role("button", name=whole))
        .or_(main.get_by_role("tab", name=whole))
        .or_(main.locator("summary", has_text=whole))
        .filter(visible=True)
        .first
    )


def test_the_first_task_is_to_choose_a_region_and_a_branch_and_it_is_kept(
    page: Page, server: Server, watch: Watch
) -> None:
    page.goto(server.url)
    settled(page)
    page.get_by_role("link", name="In- en uitstroom", exact=True).click()
    settled(page)
    choose(page, "Regio", "Stedendriehoek & Noord-Veluwe")
    choose(page, "Branche", "Verpleging, verzorging en thuiszorg")
    page.get_by_role("link", name="Mijn kwartaal", exact=True).click()
    settled(page)
    assert "regio=RA0206" in page.url
    assert "branche=VVT" in page.url
    watch.assert_clean()


def test_a_meeting_has_the_whole_page_in_one_file_and_its_branch_on_paper(page: Page, server: Server) -> None:
    page.goto(server.url)
    settled(page)
    page.get_by_role("link", name="Wie werken er", exact=True).click()
    settled(page)
    for name in ("Download deze pagina (ZIP)", "Factsheet van deze branche (PDF)"):
        link = page.get_by_role("link", name=name)
        expect(link).to_be_visible()
        address = link.get_attribute("href")
        assert address
        assert page.request.get(server.url + "/" + address.removeprefix("/")).ok
