"""From a figure of a region to all regions: the strip under it, rates before counts, and who is most like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from queries import warehouse
from queries.warehouse import current
from serving.routes import routes
from tests.app.pages import html, open_page, sound
from tests.tiny import tiny
from ui.drawing.spread import spread
from ui.figure import View, make_view
from ui.figures import FIGURES
from ui.pieces.regions import alike

Rows = list[dict[str, Any]]
TWENTE, DRENTHE, ACHTERHOEK, ZEELAND = "RA0205", "RA0102", "RA0207", "RA1222"
LEAVERS = {TWENTE: 100, DRENTHE: 120, ACHTERHOEK: 90, ZEELAND: 150}
BRANCHES = ("UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO")
COMPARE = "pages/regio/vergelijken.py"


def stock(regio: str, branche: str, periode: str, waarde: int) -> dict[str, Any]:
    return {
        "indicator": "werknemers", "eenheid": "werknemers", "regio": regio, "branche": branche, "periode": periode,
        "waarde": waarde,
    }  # fmt: skip


def numbers(regions: dict[str, int], years: tuple[int, ...] = (2023, 2024)) -> dict[str, Rows]:
    """TESTDATA: leavers of VVT in some regions, with the stock a year before and now."""
    flows = [
        {"branche": "VVT", "regio": regio, "periode": f"{year}KW04", "bereik": "totaal", "aantal": aantal}
        for regio, aantal in regions.items()
        for year in years
    ]
    days = [f"{year}KW04" for year in (years[0] - 1, *years)]
    return {"mobiliteit": flows, "kerncijfer": [stock(regio, "VVT", day, 1000) for regio in regions for day in days]}


@contextmanager
def pages(patch: pytest.MonkeyPatch, rows: dict[str, Rows]) -> Iterator[None]:
    """Let pages read these rows too: they run in a thread of their own."""
    with tiny(**rows):
        held = current()
        patch.setattr(warehouse, "live", lambda: held)
        yield


def seen(figure: str = "in-en-uitstroom-percentage", **asked: str) -> View:
    return make_view(FIGURES[figure], {"regio": TWENTE, "branche": "VVT", "bereik": "totaal"} | asked)


def test_under_a_figure_of_a_region_its_rate_stands_among_all_regions() -> None:
    with tiny(**numbers(LEAVERS)):
        view = seen()
        strip, choice = spread(view), view.unusual()
        told = make_view(
            FIGURES["regio-plaats"], {"regio": TWENTE, "branche": "VVT", "graadmeter": "uitstroompercentage"}
        )
    assert choice == {"regio": TWENTE, "branche": "VVT", "graadmeter": "uitstroompercentage"}
    assert told.findings.titel in strip
    assert strip.count("%3Ccircle") == len(LEAVERS) - 1  # the fourth is a diamond: Achterhoek, of WGV
    link = re.search(r'href="([^"]+)"', strip)
    assert link
    asked = parse_qs(urlsplit(link[1].replace("&amp;", "&")).query)
    assert (urlsplit(link[1]).path, asked["graadmeter"]) == ("/ongewoon", ["uitstroompercentage"])


def test_the_same_strip_is_drawn_once_in_a_part_of_a_page() -> None:
    with tiny(**numbers(LEAVERS)):
        first, second = spread(seen()), spread(seen("in-en-uitstroom"))
        other = spread(seen("uitstroom-bestemming"))  # of another part: it is the first there
    assert first and second and other
    assert [one.count("<img") for one in (first, second, other)] == [1, 0, 1]
    assert all("Is dit ongewoon?" in one for one in (first, second, other))


def test_without_a_region_a_rate_or_another_region_there_is_no_strip() -> None:
    with tiny(**numbers(LEAVERS)):
        assert not spread(seen(regio="NL00"))
        assert not spread(seen(branche="GGZ"))
        assert not spread(seen(bereik="intern"))
        assert not spread(make_view(FIGURES["regio-gelijkenis"], {"regio": TWENTE}))
    with tiny(**numbers({TWENTE: 100})):
        assert not spread(seen())
    with tiny(mobiliteit=numbers(LEAVERS)["mobiliteit"]):
        assert not spread(seen())


def test_a_count_is_compared_by_its_rate_where_regions_have_it() -> None:
    with tiny(**numbers(LEAVERS)):
        assert "indicator=uitstroompercentage&" in str(seen().compare_path())
    with tiny(mobiliteit=numbers(LEAVERS)["mobiliteit"]):
        assert "indicator=uitstroom_totaal&" in str(seen().compare_path())


def test_the_comparison_opens_on_rates_and_counts_are_one_click_away(monkeypatch: pytest.MonkeyPatch) -> None:
    with pages(monkeypatch, numbers(LEAVERS)):
        at = open_page(COMPARE, regio=TWENTE)
        sound(at)
        assert (at.query_params["soort"], at.query_params["indicator"]) == ("verhouding", "uitstroompercentage")
        at.button_group(key="soort").set_value("aantal").run()
        sound(at)
        assert at.query_params["indicator"] == "uitstroom_totaal"
        assert at.multiselect(key="leden").value == at.query_params["leden"].split(",")
        named = open_page(COMPARE, regio=TWENTE, per="regio", indicator="uitstroom_totaal")
        assert named.query_params["soort"] == "aantal"


def test_who_is_most_like_it_is_one_click_and_what_is_drawn_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    found = numbers(LEAVERS)
    shares = {TWENTE: 100, DRENTHE: 400, ACHTERHOEK: 110, ZEELAND: 130}
    for regio, part in shares.items():
        sizes = {branche: 1000 + (part if branche == "GGZ" else 0) for branche in BRANCHES if branche != "VVT"}
        found["kerncijfer"] += [stock(regio, branche, "2024KW04", size) for branche, size in sizes.items()]
        found["kerncijfer"] += [stock(regio, "ZW", "2024KW04", sum(sizes.values()) + 1000)]
    with pages(monkeypatch, found):
        near = alike(TWENTE)
        assert near[0] == ACHTERHOEK
        at = open_page(COMPARE, regio=TWENTE)
        assert [button.label for button in at.button if str(button.key).startswith("gezelschap")] == [
            "Werkgebied WGV",
            "Regio’s zoals de mijne",
        ]
        at.button(key="gezelschap-Regio’s zoals de mijne").click().run()
        sound(at)
        assert at.multiselect(key="leden").value == [TWENTE, *near]
        assert at.query_params["leden"] == ",".join([TWENTE, *near])
        at.button(key="gezelschap-Werkgebied WGV").click().run()
        assert at.multiselect(key="leden").value == [TWENTE, ACHTERHOEK]
        around = html(open_page("pages/regio/regiokaart.py", regio=TWENTE))
        assert "Het meest gelijk in opbouw" in around
        assert f"leden={TWENTE}%2C{ACHTERHOEK}" in around


def test_a_whole_page_can_be_taken_along_with_how_it_was_shown() -> None:
    client = TestClient(Starlette(routes=routes()))
    for page, shown in (("regiokaart", "maat=aantal"), ("vergelijken", "soort=aantal")):
        assert client.get(f"/api/v1/paginas/{page}.zip?{shown}&gebeurtenissen=uit").status_code == 200
        assert client.get(f"/api/v1/paginas/{page}.zip?gebeurtenissen=weg").status_code == 400
