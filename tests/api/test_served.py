"""The whole app as it is served: its middleware in order, what starts and ends with it, and files sent in pieces."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from typing import Any

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config
from streamlit.runtime import Runtime

from etl.settings import PROJECT
from serving import app as serving_app
from serving.api import stream
from serving.app import create_app
from serving.process.refreshing import Plan


@pytest.fixture
def began(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what starts and ends with the server, in its order; nothing does."""
    found: list[str] = []

    class Keeper:
        def __init__(self, plan: Plan) -> None:
            found.append(f"plan {plan.ophalen}")

        def start(self) -> None:
            found.append("begonnen")

        def close(self) -> None:
            found.append("klaar")

    monkeypatch.setattr(serving_app, "Keeper", Keeper)
    monkeypatch.setattr(serving_app.desk, "warm", lambda: found.append("bureau"))
    return found


@pytest.fixture
def served(began: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    assert began == []
    monkeypatch.setattr(
        Runtime, "_instance", None
    )  # Streamlit has one in a process: that of another test stays its own
    monkeypatch.setenv("DOORSTROOM_EMBED_ORIGINS", "https://platform.test")
    client = TestClient(create_app(PROJECT / "app.py", ("ons.test",)), base_url="http://ons.test")
    yield client


def test_what_starts_with_the_server_ends_with_it(served: TestClient, began: list[str]) -> None:
    assert began == []
    with served:
        assert began == ["bureau", "plan False", "begonnen"]
    assert began[3:] == ["klaar"]


def test_every_layer_is_there_and_the_headers_are_on_all_of_them(served: TestClient) -> None:
    for address, status in (("/", 200), ("/a%00", 404), ("/_stcore/metrics", 404), ("/api/v1/ready", 200)):
        answer = served.get(address)
        assert answer.status_code == status, address
        assert answer.headers["x-content-type-options"] == "nosniff", address
    refused = served.get("/", headers={"host": "elders.test"})
    assert refused.status_code == 400
    assert "content-security-policy" in refused.headers
    page = served.get("/?embed=true")
    assert page.headers["content-security-policy"].endswith("frame-ancestors https://platform.test")
    assert "'sha256-" in page.headers["content-security-policy"]
    assert "<title>Doorstroom</title>" in page.text
    bundle = page.text.split('src="./static/js/')[1].split('"')[0]
    packed = served.get(f"/static/js/{bundle}", headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "immutable" in packed.headers["cache-control"]


def test_streamlit_watches_no_files_and_knows_our_names(served: TestClient) -> None:
    assert served
    assert config.get_option("server.fileWatcherType") == "none"
    assert "ons.test" in config.get_option("server.allowedHosts")
    assert serving_app.PagesManager.uses_pages_directory is False


def answered(pieces: Generator[bytes]) -> TestClient:
    async def file(_: Request) -> Response:
        return stream.FileStream(pieces, "text/csv", {"x-eigen": "ja"})

    return TestClient(Starlette(routes=[Route("/bestand", file)]))


def made(*pieces: bytes | Exception) -> Generator[bytes]:
    for piece in pieces:
        if isinstance(piece, Exception):
            raise piece
        yield piece


def test_a_file_comes_whole_in_its_order_with_its_headers() -> None:
    told = answered(made(b"een,", b"", b"twee,", b"drie")).get("/bestand")
    assert (told.status_code, told.content) == (200, b"een,twee,drie")
    assert (told.headers["x-eigen"], told.headers["content-type"]) == ("ja", "text/csv; charset=utf-8")
    assert "content-length" not in told.headers
    assert answered(made()).get("/bestand").content == b""


def test_a_large_piece_is_sent_in_small_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "PIECE", 4)
    assert list(stream._split(b"123456789", iter([b"abcd", b"", b"efghi"]))) == [
        b"1234", b"5678", b"9", b"abcd", b"efgh", b"i",
    ]  # fmt: skip


def test_what_goes_wrong_before_the_first_byte_is_told_and_the_place_is_free_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places = threading.BoundedSemaphore(1)
    monkeypatch.setattr(stream, "_places", places)
    broken = made(duckdb.IOException("TESTDATA"))
    told = answered(broken).get("/bestand")
    assert (told.status_code, told.headers["content-type"]) == (503, "application/problem+json")
    assert "TESTDATA" not in told.text
    assert answered(made(b"x")).get("/bestand").content == b"x"
    with pytest.raises(duckdb.IOException):  # after the first byte the answer breaks off
        answered(made(b"x", duckdb.IOException("TESTDATA"))).get("/bestand")
    assert places.acquire(blocking=False)
    busy = answered(made(b"x")).get("/bestand")
    assert (busy.status_code, busy.headers["retry-after"]) == (503, "60")
    assert f"{stream.AT_ONCE} bestanden tegelijk" in busy.json()["detail"]


@pytest.mark.parametrize(("rows", "streamed"), [(3, False), (4, True)])
def test_a_small_file_is_made_in_one_go(rows: int, streamed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from serving.api import answers
    from serving.routes import routes

    sent: list[Any] = []
    whole = stream.FileStream

    def remember(*given: Any) -> Response:
        sent.append(given)
        return whole(*given)

    monkeypatch.setattr(answers, "SMALL", 3)
    monkeypatch.setattr(answers, "FileStream", remember)
    client = TestClient(Starlette(routes=routes()))
    answer = client.get(f"/api/v1/tabellen/mart.regio.csv?aantal={rows}", headers={"accept-encoding": "identity"})
    assert len(answer.text.splitlines()) == rows + 1
    assert (len(sent), "content-length" in answer.headers) == (streamed, not streamed)
