"""What the three users come for, from start to end in a real browser."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Watch, settled


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a select box by typing, as a person would."""
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option).first.click()
    settled(page)


def saved(page: Page, link: Locator, folder: Path) -> Path:
    """Click a download link and give where its file is."""
    with page.expect_download() as waiting:
        link.click()
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def download(page: Page, figure: str, label: str, folder: Path) -> bytes:
    """Click a download link of a figure and give the file."""
    drawn = page.locator(f".st-key-figuur-{figure}")
    drawn.get_by_text("Meenemen", exact=True).click()
    target = saved(page, drawn.get_by_role("link", name=f"{label} van:"), folder)
    assert target.name.startswith("doorstroom_")
    return target.read_bytes()


def test_hr_adviser_sees_where_leavers_go_and_takes_it_along(
    page: Page, server: Server, watch: Watch, tmp_path: Path
) -> None:
    page.goto(server.url)
    settled(page)
    page.get_by_role("link", name="In- en uitstroom", exact=True).click()
    settled(page)
    choose(page, "Regio", "Stedendriehoek & Noord-Veluwe")
    choose(page, "Branche", "Verpleging, verzorging en thuiszorg")
    figure = page.locator(".st-key-figuur-uitstroom-bestemming")
    expect(figure).to_contain_text("overige sectoren (+350, van 510 naar 860")
    expect(figure).to_contain_text("4.250")
    asked = parse_qs(urlsplit(page.url).query)
    assert (asked["regio"], asked["branche"]) == (["RA0206"], ["VVT"])
    rows = list(
        csv.DictReader(
            io.StringIO(download(page, "uitstroom-bestemming", "CSV", tmp_path).decode("utf-8-sig")), delimiter=";"
        )
    )
    column = next(name for name in rows[0] if name.startswith("Werknemers"))
    total = sum(float(row[column].replace(".", "").replace(",", ".")) for row in rows if row["Periode"] == "2022")
    assert total == 4250
    page.reload()
    settled(page)
    expect(page.locator(".st-key-figuur-uitstroom-bestemming")).to_contain_text("4.250")
    watch.assert_clean()


def test_a_choice_is_heard_by_who_cannot_see_the_page(page: Page, server: Server, watch: Watch) -> None:
    page.goto(f"{server.url}/werkbeleving")
    settled(page)
    heard = page.locator("#ds-voorlezen[role=status]")
    expect(heard).to_be_empty()
    choose(page, "Aspect", "Tevreden met het werk")
    title = page.locator(".st-key-figuur-werkbeleving-reeks h3").inner_text()
    expect(heard).to_contain_text("figuren bijgewerkt. ")
    expect(heard).to_contain_text(title)
    page.get_by_role("link", name="Platformbudget", exact=True).click()
    settled(page)
    expect(heard).to_contain_text(title)  # another page is told by its own title
    watch.assert_clean()


def test_hr_adviser_reads_what_is_new_this_quarter_and_takes_it_along(
    page: Page, server: Server, watch: Watch, tmp_path: Path
) -> None:
    page.goto(server.url)
    settled(page)
    page.get_by_role("link", name="Mijn kwartaal", exact=True).click()
    settled(page)
    expect(page.get_by_text("Over welke regio gaat uw kwartaal?")).to_be_visible()
    choose(page, "Regio", "Stedendriehoek & Noord-Veluwe")
    choose(page, "Branche", "Verpleging, verzorging en thuiszorg")
    expect(page.get_by_text("Over welke regio gaat uw kwartaal?")).to_have_count(0)
    told = page.locator("ol.ds-kwartaal li")
    expect(told).to_have_count(3)
    expect(told.first).to_contain_text("+300; grootste verschil: overige sectoren (+150). veranderd")
    page.get_by_text("Zo zijn deze zinnen gekozen").click()
    expect(page.get_by_text("Een zin is de titel van een figuur.")).to_be_visible()
    expect(page.get_by_role("heading", name="Sinds uw vorige bezoek")).to_be_visible()
    target = saved(page, page.get_by_role("link", name="Mail", exact=True), tmp_path)
    assert target.name == "doorstroom_kwartaal_RA0206_VVT.eml"
    assert b"X-Unsent: 1" in target.read_bytes()
    told.first.get_by_role("link", name="Bekijk de figuur").click()
    settled(page)
    expect(page.locator(".st-key-figuur-uitstroom-waardoor")).to_contain_text("van 3.950 een jaar eerder naar 4.250")
    watch.assert_clean()


def test_platform_member_sees_werkdruk_and_the_budget_left(page: Page, server: Server, watch: Watch) -> None:
    page.goto(f"{server.url}/werkbeleving?sector=JZ")
    settled(page)
    expect(page.locator(".st-key-figuur-werkbeleving-aspecten")).to_contain_text("51%")
    page.get_by_role("link", name="Platformbudget", exact=True).click()
    settled(page)
    expect(page.locator(".st-key-figuur-platform-begroting")).to_contain_text("€ 752.062")
    spent = page.locator(".st-key-figuur-platform-besteding")
    spent.get_by_text("Tabel", exact=True).click()
    expect(spent.get_by_role("table")).to_contain_text("105.289")
    watch.assert_clean()


def test_analyst_finds_an_indicator_reads_it_and_exports(
    page: Page, server: Server, watch: Watch, tmp_path: Path
) -> None:
    page.goto(f"{server.url}/sql")
    settled(page)
    page.get_by_role("button", name="Indicatoren met hun definitie").click()
    settled(page)
    answer = page.locator(".st-key-figuur-eigen-vraag")
    expect(answer).to_contain_text("werkdruk_te_hoog")
    expect(answer).to_contain_text("procent")
    data = download(page, "eigen-vraag", "CSV", tmp_path)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) > 60
    page.keyboard.press("Escape")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Zoeken", exact=True)
    expect(field).to_be_focused()
    field.press_sequentially("wat is het saldo")
    expect(page.get_by_role("option").first).to_contain_text("Saldo")
    expect(page.locator("#ds-zoek").get_by_role("status")).to_contain_text("resultaten")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "ds-zoek-0")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Begrippen")
    expect(page.locator("body")).to_contain_text("Instroom min uitstroom")
    watch.assert_clean()


def test_the_tour_is_put_away_for_good(page: Page, server: Server) -> None:
    page.goto(server.url)
    settled(page)
    tour = page.get_by_role("region", name="Rondleiding")
    expect(tour).to_be_visible()
    tour.get_by_role("button", name="Niet meer tonen").click()
    expect(tour).to_be_hidden()
    page.reload()
    settled(page)
    expect(tour).to_be_hidden()


def test_a_question_of_a_reader_opens_the_figure_with_the_region_filled_in(
    page: Page, server: Server, watch: Watch
) -> None:
    page.goto(server.url)
    settled(page)
    field = page.get_by_role("combobox", name="Zoeken", exact=True)
    field.fill("hoeveel mensen gingen met pensioen in Twente?")
    with page.expect_navigation():
        page.get_by_role("option").first.click()
    settled(page)
    assert parse_qs(urlsplit(page.url).query)["regio"] == ["RA0205"]
    expect(page.locator(".st-key-figuur-uitstroom-pensioen")).to_contain_text("Twente")
    watch.assert_clean()


@pytest.mark.parametrize("how", ["ctrl and click", "middle button", "ctrl and enter"])
def test_a_result_is_a_link_that_opens_beside_the_page(page: Page, server: Server, how: str) -> None:
    page.goto(server.url)
    settled(page)
    field = page.get_by_role("combobox", name="Zoeken", exact=True)
    field.fill("hoeveel mensen gingen met pensioen in Twente?")
    result = page.locator("#ds-zoeklijst a[role=option]").first
    expect(result).to_have_attribute("href", re.compile(r"^http.*regio=RA0205"))
    with page.context.expect_page() as opened:
        if how == "ctrl and click":
            result.click(modifiers=["Control"])
        elif how == "middle button":
            result.click(button="middle")
        else:
            page.keyboard.press("Control+Enter")
    expect(opened.value).to_have_url(str(result.get_attribute("href")))
    expect(page).to_have_url(re.compile(r"regio=NL00"))
    expect(field).to_be_focused()
    expect(result).to_be_visible()


def test_the_search_says_what_it_does_not_know_and_its_key_can_be_switched_off(page: Page, server: Server) -> None:
    page.goto(server.url)
    settled(page)
    field = page.get_by_role("combobox", name="Zoeken", exact=True)
    field.fill("hoofdstad van frankrijk")
    expect(page.locator("#ds-zoek").get_by_role("status")).to_contain_text("Dat weten we niet", timeout=15_000)
    page.get_by_role("button", name="Sneltoets / uitzetten").click()
    field.press("Escape")
    expect(page.locator("#ds-zoekpaneel")).to_be_hidden()
    field.press("Escape")
    expect(field).to_have_value("")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("/")
    expect(field).not_to_be_focused()
    page.goto(f"{server.url}/figuur?id=verzuim-seizoen&embed=true")
    settled(page)
    expect(field).to_have_count(0)
