"""What another website, a search engine and who finds a leak get, and that no page stands where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving import routes as serving_routes
from serving.settings import contact
from serving.web import found, shell
from serving.web.elsewhere import Elsewhere, origins
from tests.api.test_doors import HTML, Inside, asked, body_of, headers_of, status_of
from ui.pages import PAGES

OTHER = {"origin": "https://elders.test"}
BUILD = "/api/v1/build"


def client(allowed: list[str] | None = None) -> TestClient:
    app = Starlette(routes=serving_routes.routes())
    return TestClient(Elsewhere(app, ["*"] if allowed is None else allowed), base_url="https://ons.test")


@pytest.fixture
def open_to_all(warehouse: object) -> Iterator[TestClient]:
    yield client()


def test_a_script_of_another_website_may_read_the_api(open_to_all: TestClient) -> None:
    told = open_to_all.get(BUILD, headers=OTHER)
    assert told.status_code == 200
    assert told.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in told.headers
    assert "etag" in told.headers["access-control-expose-headers"].lower()
    assert "access-control-allow-origin" not in open_to_all.get(BUILD).headers
    assert "access-control-allow-origin" not in open_to_all.get("/robots.txt", headers=OTHER).headers


def test_before_it_asks_a_browser_hears_what_may_be_asked(open_to_all: TestClient) -> None:
    asking = OTHER | {"access-control-request-method": "GET", "access-control-request-headers": "if-none-match"}
    told = open_to_all.options(BUILD, headers=asking)
    assert told.status_code == 200
    assert told.headers["access-control-allow-methods"] == "GET, HEAD"
    assert told.headers["access-control-allow-origin"] == "*"
    refused = open_to_all.options(BUILD, headers=asking | {"access-control-request-method": "PUT"})
    assert refused.status_code == 400
    plain = open_to_all.options(BUILD)
    assert (plain.status_code, plain.headers["allow"], plain.content) == (204, "GET, HEAD, OPTIONS", b"")
    assert open_to_all.post(BUILD, headers=OTHER).status_code == 405


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        (None, ["*"]), ("", ["*"]), (" , ", ["*"]), ("nee", []),
        ("https://a.test/, https://b.test", ["https://a.test", "https://b.test"]),
    ],
)  # fmt: skip
def test_who_may_is_a_setting(said: str | None, allowed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOORSTROOM_CORS", raising=False)
    if said is not None:
        monkeypatch.setenv("DOORSTROOM_CORS", said)
    assert origins() == allowed


def test_who_is_not_named_may_not(warehouse: object) -> None:
    named = client(["https://a.test"])
    assert (
        named.get(BUILD, headers={"origin": "https://a.test"}).headers["access-control-allow-origin"]
        == "https://a.test"
    )
    told = named.get(BUILD, headers=OTHER)
    assert (told.status_code, told.headers.get("access-control-allow-origin")) == (200, None)
    assert client([]).get(BUILD, headers=OTHER).headers.get("access-control-allow-origin") is None


def test_a_search_engine_finds_every_page_of_the_menu_and_no_file(
    open_to_all: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = open_to_all.get("/robots.txt")
    assert rules.headers["content-type"].startswith("text/plain")
    assert "Disallow: /api/\n" in rules.text and "Disallow: /\n" not in rules.text
    assert rules.text.endswith("Sitemap: https://ons.test/sitemap.xml\n")
    listed = ET.fromstring(open_to_all.get("/sitemap.xml").content)  # noqa: S314 - it is ours
    pages = [place.text for place in listed.iter() if place.text]
    assert pages == [f"https://ons.test/{page.path}" for page in PAGES if not page.verborgen]
    assert "https://ons.test/in-en-uitstroom" in pages
    monkeypatch.setattr(found, "practising", lambda: "bouw-oefencijfers-verzonnen")
    assert open_to_all.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"
    assert "<loc>" not in open_to_all.get("/sitemap.xml").text


def test_a_browser_finds_the_icon_where_no_page_names_it(open_to_all: TestClient) -> None:
    told = open_to_all.get("/favicon.ico")
    assert (told.status_code, told.headers["content-type"]) == (200, "image/svg+xml")
    assert b"<svg" in told.content


def test_whom_to_tell_of_a_leak(open_to_all: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOORSTROOM_CONTACT", raising=False)
    assert open_to_all.get("/.well-known/security.txt").status_code == 404
    monkeypatch.setenv("DOORSTROOM_CONTACT", "mailto:lek@ons.test")
    told = dict(line.split(": ", 1) for line in open_to_all.get("/.well-known/security.txt").text.splitlines())
    assert told["Contact"] == "mailto:lek@ons.test"
    assert told["Canonical"] == "https://ons.test/.well-known/security.txt"
    left = datetime.fromisoformat(told["Expires"]) - datetime.now(UTC)
    assert timedelta(days=90) < left < timedelta(days=365)  # RFC 9116 advises less than a year


@pytest.mark.parametrize("said", ["lek@ons.test", "http://ons.test", "mailto:a b"])
def test_a_contact_that_is_no_address_stops_the_start(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_CONTACT", said)
    with pytest.raises(SystemExit, match="Begin met mailto:"):
        contact()


@pytest.mark.parametrize("path", ["/metrics", "/data.json", "/bestaat-niet", "/in-en-uitstroom/x", "/index.html"])
def test_where_no_page_is_the_answer_is_404(path: str) -> None:
    told = asked(shell.Shell(Inside(200, b"text/html"), "<p>onze pagina</p>"), path)
    assert (status_of(told), body_of(told)) == (404, b"<p>onze pagina</p>")
    holding = {"if-none-match": headers_of(told)["etag"]}
    assert status_of(asked(shell.Shell(Inside(200, b"text/html"), "x"), path, headers=holding)) == 404
    assert body_of(asked(shell.Shell(Inside(200, b"text/html"), "x"), "/static/x")) == HTML


def test_every_page_of_ours_is_there() -> None:
    for page in PAGES:
        assert status_of(asked(shell.Shell(Inside(200, b"text/html"), "x"), f"/{page.path}")) == 200, page.path
