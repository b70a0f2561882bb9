"""Under a path of its host no page and no answer holds an address beside it; without one nothing is taken or put."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.runtime import Runtime

from etl.settings import PROJECT
from queries.under import placed, under
from serving.api.openapi import openapi
from serving.app import create_app
from serving.routes import _ADDRESSES, _AROUND
from serving.web.under import Under
from tests.api.addresses import filled, required
from tests.practice import texts
from tests.under import PATH, beside, hold_under
from ui.pages import PAGES

HOST = "http://pad.test"


@pytest.fixture
def client(warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The whole app under a path."""
    hold_under(warehouse, tmp_path, monkeypatch)
    monkeypatch.setattr(Runtime, "_instance", None)  # there is one in a process: another test's stays its own
    with TestClient(create_app(PROJECT / "app.py", ("pad.test",)), base_url=f"{HOST}{PATH}") as serving:
        yield serving


def kind_of(path: str) -> str:
    """Give the kind of a documented address: its figure, table or page is any."""
    return re.sub(r"(figuren|tabellen|paginas|pagina)/[a-z._-]+?(?=\.[{a-z]+}?$)", r"\1/*", path)


def one_of_each(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Give an address of each kind that is documented, in every format, with what has to be asked there."""
    seen: set[str] = set()
    for path, item in document["paths"].items():
        if kind_of(path) in seen:
            continue
        seen.add(kind_of(path))
        asked = required(item["get"])
        last = {} if "{formaat}" in path else {"regio": "RA0206"}
        for address in list(filled(path, item["get"], **last))[: None if "{formaat}" in path else 1]:
            yield address, asked


def words_of(address: str, answer: Any) -> Iterator[str]:
    """Give all that an answer says: its headers, its words, and where the links in a PDF lead."""
    yield from (value for name, value in answer.headers.items() if name != "content-security-policy")
    extension = urlsplit(address).path.rpartition(".")[2]
    if "openapi" in address:  # its paths are under its server
        document = answer.json()
        yield json.dumps(document | {"paths": list(document["paths"].values())})
    elif extension == "pdf":
        yield " ".join(re.findall(r"/URI ?\(([^)]*)\)", texts(answer.content, "pdf")[""]))
    elif extension in {"zip", "xlsx", "pptx"}:
        archive = zipfile.ZipFile(io.BytesIO(answer.content))
        yield from (archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())
    elif extension not in {"png", "parquet"}:
        yield re.sub(r"=\r\n|\r\n ", "", answer.text)  # a mail and a calendar break their lines


def test_no_answer_of_the_api_names_an_address_beside_the_path(client: TestClient) -> None:
    asked = 0
    for address, parameters in one_of_each(openapi()):
        answer = client.get(address, params=parameters)
        assert answer.status_code == 200, address
        assert not beside("\n".join(words_of(address, answer)), HOST), address
        asked += 1
    assert asked > len(_ADDRESSES)


def test_a_refusal_names_where_it_is(client: TestClient) -> None:
    for address in ("/api/v1/niets", "/api/v1/figuren/niets.csv", "/api/v1/tabellen/mart.niets.csv",
                    "/api/v1/factsheet/niets/x.pdf", "/api/v1/figuren/in-en-uitstroom.json?regio=XX"):  # fmt: skip
        answer = client.get(address)
        assert answer.status_code in {400, 404}
        assert f"{PATH}/api/v1/" in answer.json()["detail"], address
        assert not beside(answer.text, HOST)


def test_no_page_names_an_address_beside_the_path_before_its_script_runs(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serving.web.shell._WAIT", 60.0)
    for page in PAGES:
        answer = client.get(f"/{page.path}")
        assert answer.status_code == 200
        assert "ds-eerste" in answer.text, page.path
        assert not beside(answer.text, HOST), page.path


def test_what_stands_around_the_pages_names_none(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_CONTACT", "mailto:iemand@pad.test")
    for address in _AROUND.keys() - {"/metrics"}:  # which counts by pattern, and leads nowhere
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert not beside(answer.text, HOST), address
    assert f"Disallow: {PATH}/api/" in client.get("/robots.txt").text
    assert f"<loc>{HOST}{PATH}/kwaliteit</loc>" in client.get("/sitemap.xml").text


def test_a_program_finds_the_addresses_by_their_description(client: TestClient) -> None:
    document = client.get("/api/v1/openapi.json").json()
    address = f"{document['servers'][0]['url']}/api/v1/build"
    assert "/api/v1/build" in document["paths"]
    assert client.get(address).status_code == 200


def test_beside_the_path_there_is_nothing(client: TestClient) -> None:
    for path in ("/", "/kwaliteit", "/api/v1/build", f"{PATH}x/kwaliteit", "/_stcore/health"):
        assert client.get(f"{HOST}{path}").status_code == 404, path
    bare = client.get(f"{HOST}{PATH}?regio=RA0206", follow_redirects=False)
    assert (bare.status_code, bare.headers["location"]) == (308, f"{PATH}/?regio=RA0206")
    slash = client.get(f"{HOST}{PATH}/kwaliteit/?regio=RA0206", follow_redirects=False)
    assert (slash.status_code, slash.headers["location"]) == (301, f"{PATH}/kwaliteit?regio=RA0206")
    health = client.get("/_stcore/health")
    assert health.text == "ok"
    assert f"Path={PATH}/;" in health.headers["set-cookie"]


async def _sends_on(request: Request) -> Response:
    answer = RedirectResponse(request.query_params["naar"])
    answer.set_cookie("een", "1", path="/")
    answer.set_cookie("twee", "2", path="/elders")
    return answer


async def _says(request: Request) -> Response:
    return PlainTextResponse(f"{request.url.path} {request.scope['raw_path'].decode()}")


def proof(monkeypatch: pytest.MonkeyPatch, path: str) -> TestClient:
    """Give an app of two addresses under a path."""
    monkeypatch.setenv("DOORSTROOM_PAD", path)
    found = [Route("/door", _sends_on), Route("/{rest:path}", _says)]
    app = Starlette(routes=found, middleware=[Middleware(Under)])
    return TestClient(app, base_url=HOST, follow_redirects=False)


@pytest.mark.parametrize(
    ("sent", "got"),
    [
        ("/een?a=b#c", "/x/y/een?a=b#c"),
        (f"{HOST}/een", f"{HOST}/x/y/een"),
        ("https://cbs.test/een", "https://cbs.test/een"),
        ("een", "een"),
    ],
)
def test_it_sends_on_under_the_path(monkeypatch: pytest.MonkeyPatch, sent: str, got: str) -> None:
    answer = proof(monkeypatch, "/x/y/").get("/x/y/door", params={"naar": sent})
    assert answer.headers["location"] == got
    cookies = answer.headers.get_list("set-cookie")
    assert [re.search(r"Path=([^;]+)", cookie)[1] for cookie in cookies] == ["/x/y/", "/elders"]  # type: ignore[index]


def test_what_is_behind_it_sees_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    client = proof(monkeypatch, "/x")
    assert client.get("/x/een/b%20c").text == "/een/b c /een/b%20c"
    assert client.get("/x/x/een").text == "/x/een /x/een"
    assert client.get("/%78/een").status_code == 404


def test_without_a_path_it_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    client = proof(monkeypatch, "")
    assert client.get("/een").text == "/een /een"
    assert client.get("/door", params={"naar": "/een"}).headers["location"] == "/een"
    assert placed("/een?a=b") == "/een?a=b"


@pytest.mark.parametrize("said", ["doorstroom", "/a b", "/../x", "//host", "/a?b", "/a//b", "https://x.test/a"])
def test_what_is_no_path_stops_the_start(said: str) -> None:
    with pytest.raises(SystemExit, match="DOORSTROOM_PAD is "):
        under({"DOORSTROOM_PAD": said})


def test_only_our_own_addresses_get_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_PAD", "/a/")
    assert [placed(one) for one in ("/", "/b#c", "#c", "https://x.test/b", "//x.test/b", "")] == [
        "/a/", "/a/b#c", "#c", "https://x.test/b", "//x.test/b", "",
    ]  # fmt: skip
