"""Odd addresses get an answer: there is nothing there, or it is no text; never an error of the server."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from etl.settings import PROJECT
from serving.app import create_app


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(create_app(PROJECT / "app.py"), base_url="http://localhost", raise_server_exceptions=False)


LONG = "x" * 300
ODD = {
    "too long": LONG,
    "too long with an ending": f"{LONG}.css",
    "long in a folder": f"fonts/{LONG}",
    "very long": "/".join(["x" * 200] * 40),
    "nul": "%00",
    "nul in a name": "door%00stroom.css",
    "up, escaped": "%2e%2e/server.py",
    "up, escaped slash": "..%2fserver.py",
    "back slash": "..%5cserver.py",
    "line end": "a%0ab",
    "lone surrogate": "%ED%A0%80",
    "no UTF-8": "%FF%FE",
    "delete": "%7f",
    "folder": "fonts",
    "nothing": "bestaat-niet.css",
}


@pytest.mark.parametrize("name", ODD.values(), ids=ODD)
def test_a_static_file_with_an_odd_name_is_not_there(client: TestClient, name: str) -> None:
    assert client.get(f"/app/static/{name}").status_code == 404


def test_a_static_file_that_is_there_is_given(client: TestClient) -> None:
    assert client.get("/app/static/doorstroom.css").status_code == 200


@pytest.mark.parametrize("name", ODD.values(), ids=ODD)
@pytest.mark.parametrize("folder", ["", "static/", "media/", "component/x/", "api/v1/tabellen/", "api/v1/factsheet/"])
def test_no_odd_address_is_an_error_of_the_server(client: TestClient, folder: str, name: str) -> None:
    answer = client.get(f"/{folder}{name}")
    assert answer.status_code < 500
    assert "Traceback" not in answer.text
    if folder.startswith("api/"):
        assert answer.status_code in {400, 404}
        assert answer.json()["detail"]


NO_TEXT = ["%ED%A0%80", "%ED%BF%BF", "a%FFb", "%C3", "%C0%AF"]


@pytest.mark.parametrize("text", NO_TEXT)
@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/sql.csv?q={}",
        "/api/v1/figuren/uitstroom-bestemming.csv?regio={}",
        "/api/v1/figuren/uitstroom-bestemming.csv?{}=RA0206",
        "/api/v1/paginas/in-en-uitstroom.zip?branche={}",
        "/api/v1/tabellen/{}.csv",
        "/api/v1/factsheet/regio/{}.pdf",
        "/werkbeleving?sector={}",
        "/{}",
    ],
)
def test_what_is_no_text_is_refused_everywhere(client: TestClient, address: str, text: str) -> None:
    answer = client.get(address.format(text))
    assert answer.status_code == 400
    assert "geen tekst" in answer.text
    assert client.get(address.format("Frysl%C3%A2n")).status_code != 500
    if address.startswith("/api/"):
        assert answer.headers["content-type"] == "application/problem+json"


def test_any_language_is_text(client: TestClient) -> None:
    answer = client.get("/api/v1/sql.json", params={"q": "select 'Fryslân 😀 中' as woord"})
    assert answer.json()["rijen"] == [{"woord": "Fryslân 😀 中"}]
