"""What an HR adviser asks of a region, on the demo: is it unusual, who is like us, what moved it, and what happened."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Watch, settled
from tests.browser.test_tasks import choose

HERE = "regio=RA0206&branche=VVT"
LIKE_MINE = "Regio’s zoals de mijne"


def opened(page: Page, demo: Server, path: str) -> Page:
    page.goto(f"{demo.url}{path}")
    settled(page)
    return page


def asked(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_is_my_outflow_unusual(page: Page, demo: Server, watch: Watch) -> None:
    opened(page, demo, f"/in-en-uitstroom?{HERE}")
    figure = page.locator(".st-key-figuur-uitstroom-bestemming")
    strip = figure.locator(".ds-spreiding")
    expect(strip).to_contain_text("27 andere regio")
    strip.get_by_role("link", name="Is dit ongewoon?").click()
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Is dat ongewoon?")
    assert {name: asked(page)[name] for name in ("regio", "branche", "graadmeter")} == {
        "regio": "RA0206",
        "branche": "VVT",
        "graadmeter": "uitstroompercentage",
    }
    expect(page.locator(".st-key-figuur-regio-gewoon h3")).to_contain_text("verwacht tussen")
    panels = page.locator(".st-key-figuur-regio-reeks .annotation-text", has_text="%")
    expect(panels).to_have_count(28)
    watch.assert_clean()


def test_who_is_like_us(page: Page, demo: Server, watch: Watch) -> None:
    opened(page, demo, "/vergelijken?regio=RA0206")
    assert (asked(page)["per"], asked(page)["soort"], asked(page)["indicator"]) == (
        "regio",
        "verhouding",
        "uitstroompercentage",
    )
    drawn = page.locator("[data-testid='stMultiSelectTagsContainer'] [data-tag]")
    expect(drawn).to_have_count(4)  # mine and the rest of WGV: what is drawn, from the first moment
    page.get_by_role("button", name=LIKE_MINE).click()
    settled(page)
    expect(drawn).to_have_count(6)
    expect(drawn.first).to_contain_text("Stedendriehoek")
    codes = asked(page)["leden"].split(",")
    assert (codes[0], len(set(codes))) == ("RA0206", 6)
    lines = page.locator(".st-key-figuur-vergelijken .legendtext")
    expect(lines.first).to_have_text("Stedendriehoek & Noord-Veluwe")
    page.get_by_role("radio", name="Aantallen").or_(page.get_by_role("button", name="Aantallen")).first.click()
    settled(page)
    assert (asked(page)["indicator"], asked(page)["leden"].split(",")) == ("uitstroom_totaal", codes)
    watch.assert_clean()


def test_what_moved_it(page: Page, demo: Server, watch: Watch) -> None:
    opened(page, demo, f"/ongewoon?{HERE}&onderdeel=waardoor")
    expect(page.locator(".st-key-figuur-uitstroom-waardoor h3")).to_contain_text("Uitstroom, VVT in")
    moved = page.locator(".st-key-figuur-werknemers-waardoor")
    expect(moved).to_contain_text("rekenkundig")
    choose(page, "Branche", "Zorg en welzijn (breed)")
    expect(moved.locator("h3")).not_to_be_empty()
    watch.assert_clean()


@pytest.mark.parametrize(
    ("points", "at"),
    [(".st-key-figuur-regiokaart .points path", 700), (".st-key-figuur-regio-rangorde .bars .point path", 3)],
    ids=["map", "bar"],
)
def test_a_click_opens_the_region_with_the_choice_kept(
    page: Page, demo: Server, watch: Watch, points: str, at: int
) -> None:
    opened(page, demo, "/regiokaart?regio=RA0206&cijferbranche=VVT")
    assert (asked(page)["maat"], asked(page)["cijfer"]) == ("verhouding", "uitstroompercentage")
    expect(page.locator(".st-key-figuur-regiokaart .legendtext", has_text="gekozen regio")).to_be_visible()
    expect(page.locator(points).nth(at)).to_be_attached()
    page.locator(points).nth(at).click(force=True)
    page.wait_for_url("**/in-en-uitstroom?**")
    settled(page)
    assert asked(page)["branche"] == "VVT"
    assert asked(page)["regio"].startswith("RA")
    assert asked(page)["regio"] != "RA0206"
    watch.assert_clean()


def test_what_happened_is_marked_with_its_source_and_can_be_hidden(page: Page, demo: Server, watch: Watch) -> None:
    opened(page, demo, "/in-en-uitstroom?regio=RA0206&branche=KO&onderdeel=jaren")
    figure = page.locator(".st-key-figuur-in-en-uitstroom-percentage")
    figure.scroll_into_view_if_needed()
    mark = figure.locator(".annotation-text-g", has_text="1, 2, 3")
    mark.hover(force=True)
    expect(figure.locator(".hoverlayer")).to_contain_text("FCB, Voortgangsverslag juli 2021")
    listed = figure.locator("details", has_text="Gebeurtenissen (3)")
    listed.locator("summary").click()
    expect(listed.locator("li").first).to_contain_text(
        "Cao Kinderopvang loopt (1 januari 2020 tot en met 30 juni 2021)"
    )
    page.get_by_role("radio", name="Verbergen").or_(page.get_by_role("button", name="Verbergen")).first.click()
    settled(page)
    assert asked(page)["gebeurtenissen"] == "uit"
    expect(mark).to_have_count(0)
    expect(listed).to_have_count(0)
    page.reload()
    settled(page)
    expect(figure.locator("h3")).to_be_visible()
    expect(listed).to_have_count(0)
    watch.assert_clean()


def test_on_a_telephone_marks_stand_apart(page: Page, demo: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, demo, "/werkbeleving?sector=KO")
    figure = page.locator(".st-key-figuur-werkbeleving-reeks")
    figure.scroll_into_view_if_needed()
    boxes = [mark.bounding_box() for mark in figure.locator(".annotation-text-g", has_text="1").all()]
    marks = [box for box in boxes if box]
    lane = figure.locator(".annotation-text-g").all()
    told = sorted(
        (box["x"], box["width"]) for item in lane if (box := item.bounding_box()) and box["y"] == marks[0]["y"]
    )
    assert all(left + width <= right for (left, width), (right, _) in pairwise(told))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_what_is_new_since_last_quarter(page: Page, demo: Server, demo_folder: Path, watch: Watch) -> None:
    first = min(path.stem for path in (demo_folder / "warehouse").glob("*.json"))
    opened(page, demo, f"/mijn-kwartaal?{HERE}&build={first}")
    told = page.locator(".ds-melding.ds-let-op", has_text="Sindsdien veranderde")
    expect(told).to_contain_text("veranderde alleen de status, bijvoorbeeld van ")
    expect(told).not_to_contain_text("RA0206")
    expect(page.locator(".st-key-figuur-kwartaal-nieuw h3")).to_contain_text("nieuw")
    expect(page.locator(".st-key-figuur-uitstroom-plaats h3")).to_contain_text("andere regio")
    expect(page.locator(".st-key-figuur-kwartaal-leeftijd h3")).to_contain_text("55 of ouder")
    expect(page.locator(".st-key-figuur-kwartaal-sinds h3")).to_contain_text("Sinds de versie van")
    assert page.get_by_role("link", name="Agenda").get_attribute("href") == "/api/v1/kwartaal/RA0206/VVT.ics"
    watch.assert_clean()


def test_a_balance_is_compared_by_its_rate_and_counts_are_one_click_away(
    page: Page, demo: Server, watch: Watch
) -> None:
    opened(page, demo, f"/in-en-uitstroom?{HERE}&onderdeel=jaren&bereik=extern")
    figure = page.locator(".st-key-figuur-saldo-branches")
    expect(figure.locator(".ds-spreiding")).to_contain_text("saldo per 100 werknemers")
    figure.get_by_text("Meenemen", exact=True).click()
    figure.get_by_role("link", name="Vergelijk met …: ").click()
    settled(page)
    given = {name: asked(page)[name] for name in ("regio", "per", "soort", "indicator", "plek")}
    assert given == {
        "regio": "RA0206", "per": "regio", "soort": "verhouding", "indicator": "saldo_per_100", "plek": "ZW",
    }  # fmt: skip
    page.get_by_role("radio", name="Aantallen").or_(page.get_by_role("button", name="Aantallen")).first.click()
    settled(page)
    assert asked(page)["indicator"] == "saldo_extern"
    watch.assert_clean()
