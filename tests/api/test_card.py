"""What a link shows where it is shared: the words of its figure, and a picture that the server makes."""

from __future__ import annotations

import re
import struct
from html import unescape
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

import ui.figure
from serving.routes import routes
from serving.web import shell
from tests.api.test_doors import Inside, asked, body_of
from tests.api.test_first import AROUND
from tests.practice import texts
from tests.tiny import tiny
from tests.unit.eigen.test_canary import PLACE, sent
from ui.eigen.view import own_view
from ui.factsheet import card
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pages import PAGES
from ui.site.onpage import views_on

ROWS = [
    {"indicator": "verzuim_cbs", "branche": branche, "periode": "2025KW01", "waarde": waarde}
    for branche, waarde in (("VVT", 7.0), ("GGZ", 6.0))
]
OPEN = [page for page in PAGES if not page.verborgen]
BASE = "https://doorstroom.test:8600"


def html_of(
    path: str, query: str = "", monkeypatch: pytest.MonkeyPatch | None = None, host: str = "doorstroom.test:8600"
) -> str:
    """Give the page at an address, with its first sight, however long that takes."""
    (monkeypatch or pytest.MonkeyPatch()).setattr(shell, "_WAIT", 60.0)
    around = shell.Shell(Inside(), AROUND)
    headers = {"host": host}
    return body_of(asked(around, f"/{path}", query_string=query.encode(), headers=headers, scheme="https")).decode()


def tags(path: str, query: str = "", monkeypatch: pytest.MonkeyPatch | None = None) -> dict[str, str]:
    """Give the tags of OpenGraph in the page at an address, by name."""
    html = html_of(path, query, monkeypatch)
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[a-z:]+)" content="([^"]*)"', html)
    assert len(found) == len(dict(found))
    return {name: unescape(text) for name, text in found}


def size_of(png: bytes) -> tuple[int, int]:
    """Give width and height as a PNG says them itself."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


@pytest.mark.parametrize("page", OPEN, ids=lambda page: page.path or "overzicht")
def test_every_page_has_a_card_of_its_first_figure(page: shell.Page, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tags(page.path, monkeypatch=monkeypatch)
    assert (found["og:type"], found["og:locale"]) == ("website", "nl_NL")
    assert found["og:title"] == f"{page.titel} · Doorstroom"
    assert found["og:url"].partition("?")[0] == f"{BASE}/{page.path}"
    view = next((view for view in views_on(page, {}) if not view.frame.empty), None)
    if view is None:
        assert "og:image" not in found
        assert found["twitter:card"] == "summary"
        return
    assert found["twitter:card"] == "summary_large_image"
    assert (found["og:description"], found["og:image:alt"]) == (view.findings.zin, view.findings.alt)
    assert found["og:image"] == f"{BASE}{view.export_path('png')}"


def test_the_card_is_of_the_choices_in_the_address_and_of_nothing_else_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with tiny(kerncijfer=ROWS):
        chosen = "id=verzuim-branches&sector=VVT&geheim=12345"
        found = tags("figuur", chosen, monkeypatch)
        assert parse_qs(urlsplit(found["og:image"]).query).keys() >= {"build"}
        assert urlsplit(found["og:image"]).path == "/api/v1/figuren/verzuim-branches.png"
        assert "12345" not in "".join(found.values())
    region = tags("in-en-uitstroom", "regio=RA0206&branche=VVT", monkeypatch)
    for name in ("og:image", "og:url"):
        asked_for = parse_qs(urlsplit(region[name]).query)
        assert (asked_for["regio"], asked_for["branche"]) == (["RA0206"], ["VVT"])


def test_an_address_without_a_page_has_words_and_no_picture() -> None:
    found = tags("bestaat-niet")
    assert found["og:title"] == shell.TITLE
    assert found.keys().isdisjoint({"og:image", "og:url"})


def test_the_picture_is_made_by_the_server() -> None:
    client = TestClient(Starlette(routes=routes()))
    address = "/api/v1/figuren/uitstroom-bestemming.png?regio=RA0206&branche=VVT"
    made = client.get(address)
    assert (made.status_code, made.headers["content-type"]) == (200, "image/png")
    assert made.headers["content-disposition"].startswith("inline")
    assert size_of(made.content) == card.CARD
    said = texts(made.content, "png")[""]
    view = make_view(FIGURES["uitstroom-bestemming"], {"regio": "RA0206", "branche": "VVT"})
    assert view.findings.titel in said
    assert view.findings.alt in said
    assert client.get(address, headers={"if-none-match": made.headers["etag"]}).status_code == 304
    assert client.get("/api/v1/figuren/uitstroom-bestemming.png?regio=ONZIN").status_code == 400
    assert client.get("/api/v1/figuren/bestaat-niet.png").status_code == 404


def test_the_picture_that_stays_sharp_says_what_it_shows() -> None:
    client = TestClient(Starlette(routes=routes()))
    made = client.get("/api/v1/figuren/uitstroom-bestemming.svg?regio=RA0206&branche=VVT")
    assert (made.status_code, made.headers["content-type"]) == (200, "image/svg+xml")
    assert made.headers["content-disposition"].startswith("inline")
    root = ElementTree.fromstring(made.content)  # noqa: S314 - our own
    view = make_view(FIGURES["uitstroom-bestemming"], {"regio": "RA0206", "branche": "VVT"})
    named = {one.get("id"): one.text for one in root if one.get("id")}
    assert named == {"titel": view.findings.titel, "tekst": view.findings.alt}
    assert (root.get("role"), root.get("aria-labelledby"), root.get("viewBox")) == ("img", "titel tekst", "0 0 600 315")
    assert b"<script" not in made.content and b"http://" not in made.content.replace(b"http://www.w3.org/", b"")


def test_words_in_a_sharp_picture_are_words() -> None:
    said = card._told_aloud(b'<svg viewBox="0 0 1 1"><path/></svg>', "a<b>&", '"</desc><script>')
    named = {one.get("id"): one.text for one in ElementTree.fromstring(said)}  # noqa: S314
    assert named == {"titel": "a<b>&", "tekst": '"</desc><script>', None: None}


def test_a_figure_has_another_picture_for_other_figures_and_the_same_for_the_same() -> None:
    def picture(*rows: dict[str, object]) -> bytes:
        with tiny(kerncijfer=list(rows)):
            return card.card(make_view(FIGURES["verzuim-branches"], {}))

    one = picture(*ROWS)
    assert one == picture(*ROWS) != picture(ROWS[0], ROWS[1] | {"waarde": 3.0})
    assert size_of(picture({**ROWS[0], "indicator": "vacaturegraad"})) == card.CARD  # nothing to draw: its words


@pytest.mark.parametrize("name", ["overzicht-kerncijfers", "regiokaart", "werkbeleving-aspecten", "kwartaal-nieuw"])
def test_a_figure_that_is_a_table_a_map_or_tall_has_one_too(name: str) -> None:
    assert size_of(card.card(make_view(FIGURES[name], {}))) == card.CARD


def test_own_counts_are_on_no_card() -> None:
    (cells,) = sent([71_002, 31_003, 11_001, 51_000, 30_803, 101, 99]).cellen.values()
    with pytest.raises(ValueError, match="eigen aantallen"):
        card.card(own_view(FIGURES["eigen-verloop"], PLACE, cells))
    with tiny(kerncijfer=ROWS):
        view = make_view(FIGURES["verzuim-branches"], {})
        with pytest.raises(ValueError, match="eigen aantallen"):
            card.card(ui.figure.view_of(view.figure, view.answer, view.findings))
