"""Parts of a file, as who reads Parquet from an address asks them, and the way from one part of a table to the next."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.api import answers
from serving.routes import routes

TABLE = "/api/v1/tabellen/mart.mobiliteit"
PLAIN = {"accept-encoding": "identity"}


@pytest.fixture(scope="module")
def client(warehouse: object) -> Iterator[TestClient]:
    yield TestClient(Starlette(routes=routes()))


@pytest.fixture(scope="module")
def whole(client: TestClient) -> bytes:
    return client.get(f"{TABLE}.parquet").content


def test_a_part_is_that_part_of_the_whole(client: TestClient, whole: bytes) -> None:
    @given(st.integers(0, len(whole) + 50), st.none() | st.integers(0, len(whole) + 50))
    def holds(first: int, last: int | None) -> None:
        told = client.get(f"{TABLE}.parquet", headers={"range": f"bytes={first}-{'' if last is None else last}"})
        wanted = whole[first : len(whole) if last is None else last + 1]
        if wanted:
            assert (told.status_code, told.content) == (206, wanted)
            end = first + len(wanted) - 1
            assert told.headers["content-range"] == f"bytes {first}-{end}/{len(whole)}"
        else:
            assert (told.status_code, told.content) == (416, b"")
            assert told.headers["content-range"] == f"bytes */{len(whole)}"
        assert int(told.headers["content-length"]) == len(wanted)

    holds()


@pytest.mark.parametrize(("asked", "wanted"), [("bytes=-8", slice(-8, None)), ("bytes=-999999999", slice(None))])
def test_the_end_of_a_file_is_asked_from_behind(client: TestClient, whole: bytes, asked: str, wanted: slice) -> None:
    told = client.get(f"{TABLE}.parquet", headers={"range": asked})
    assert (told.status_code, told.content) == (206, whole[wanted])


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,4-5", "bytes=", "rijen=0-1", "bytes=a-b", "bytes=٣-4", "0-1", "bytes=1-2-3"]
)
def test_what_is_no_single_part_gets_the_whole(client: TestClient, whole: bytes, asked: str) -> None:
    told = client.get(f"{TABLE}.parquet", headers={"range": asked.encode()})
    assert (told.status_code, told.content) == (200, whole)
    assert told.headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize("asked", ["bytes=-0", "bytes=-"])
def test_the_last_no_bytes_are_none(client: TestClient, asked: str) -> None:
    assert client.get(f"{TABLE}.parquet", headers={"range": asked}).status_code == 416


def test_another_version_comes_whole_and_the_same_one_not_at_all(client: TestClient, whole: bytes) -> None:
    etag = client.head(f"{TABLE}.parquet").headers["etag"]
    part = {"range": "bytes=0-3"}
    assert client.get(f"{TABLE}.parquet", headers=part | {"if-range": etag}).content == whole[:4]
    assert client.get(f"{TABLE}.parquet", headers=part | {"if-range": '"ander"'}).content == whole
    assert client.get(f"{TABLE}.parquet", headers=part | {"if-none-match": etag}).status_code == 304
    assert client.head(f"{TABLE}.parquet", headers=part).status_code == 200


def test_beforehand_a_file_says_how_long_it_is(client: TestClient, whole: bytes) -> None:
    told = client.head(f"{TABLE}.parquet")
    assert (told.content, int(told.headers["content-length"])) == (b"", len(whole))
    text = client.get(f"{TABLE}.csv", headers=PLAIN).content
    assert int(client.head(f"{TABLE}.csv", headers=PLAIN).headers["content-length"]) == len(text)


def test_what_is_packed_for_a_browser_has_no_parts(client: TestClient) -> None:
    packed = client.get(f"{TABLE}.csv", headers={"accept-encoding": "gzip", "range": "bytes=0-3"})
    assert (packed.status_code, packed.headers["content-encoding"]) == (200, "gzip")
    assert "accept-ranges" not in packed.headers
    assert len(client.get(f"{TABLE}.csv", headers=PLAIN | {"range": "bytes=0-3"}).content) == 4


def test_a_problem_has_no_parts(client: TestClient) -> None:
    told = client.get("/api/v1/tabellen/mart.onzin.csv", headers=PLAIN | {"range": "bytes=0-3"})
    assert told.status_code == 404
    assert "detail" in told.json()


class Remote(io.RawIOBase):
    """A file at an address of which only parts are asked, as polars and DuckDB read it."""

    def __init__(self, client: TestClient, address: str) -> None:
        self._client, self._address, self._at, self.parts = client, address, 0, 0
        self._length = int(client.head(address).headers["content-length"])

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, to: int, whence: int = 0) -> int:
        self._at = to + (0, self._at, self._length)[whence]
        return self._at

    def read(self, count: int = -1) -> bytes:
        last = self._length - 1 if count < 0 else self._at + count - 1
        told = self._client.get(self._address, headers={"range": f"bytes={self._at}-{last}"})
        assert told.status_code == 206
        self._at, self.parts = self._at + len(told.content), self.parts + 1
        return told.content


def test_a_column_is_read_without_the_rest(client: TestClient, whole: bytes) -> None:
    remote = Remote(client, f"{TABLE}.parquet")
    table = pq.read_table(remote, columns=["aantal"])
    assert table.equals(pq.read_table(io.BytesIO(whole), columns=["aantal"]))
    assert remote.parts > 1


def test_a_large_table_that_is_made_while_it_is_sent_has_no_parts(
    monkeypatch: pytest.MonkeyPatch, client: TestClient
) -> None:
    monkeypatch.setattr(answers, "SMALL", 3)
    monkeypatch.setattr(answers, "SMALL_PARQUET", 3)
    for extension in ("csv", "parquet"):
        told = client.get(f"/api/v1/tabellen/mart.periode.{extension}", headers=PLAIN | {"range": "bytes=0-3"})
        assert told.status_code == 200
        assert {"accept-ranges", "content-length"}.isdisjoint(told.headers)
        assert "content-length" not in client.head(f"/api/v1/tabellen/mart.periode.{extension}", headers=PLAIN).headers


def test_each_part_of_a_table_leads_to_the_next(client: TestClient) -> None:
    wanted = client.get("/api/v1/tabellen/mart.gemeente.json").json()["rijen"]
    address, rows, steps = "/api/v1/tabellen/mart.gemeente.json?aantal=100&vanaf=10", [], 0
    while address:
        told = client.get(address)
        rows, steps = rows + told.json()["rijen"], steps + 1
        address = told.links["next"]["url"] if "next" in told.links else ""
    assert (rows, steps) == (wanted[10:], 4)
    for last in ("", "?aantal=345", "?vanaf=300", "?vanaf=245&aantal=100", "?aantal=0"):
        assert "link" not in client.get(f"/api/v1/tabellen/mart.gemeente.json{last}").headers
