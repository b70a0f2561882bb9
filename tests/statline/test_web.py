"""Requests: known hosts only, pauses as asked, no more bytes than agreed."""

from __future__ import annotations

import contextlib
import gzip
import ssl
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.statline.wire.body import body_parts
from etl.statline.wire.envelope import open_page
from etl.statline.wire.faults import BadAnswerError, UnreachableError, WrongContentError
from etl.statline.wire.limits import MIB, Limits
from etl.statline.wire.line import Line
from etl.statline.wire.web import Web, retry_after
from tests.statline import kit
from tests.statline.replay import Replay

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("Sat, 21 Nov 2026 12:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("straks", None),
        ("-5", None),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOON) == seconds


def test_a_pause_that_is_asked_for_is_taken_with_some_jitter() -> None:
    with Web(["http://127.0.0.1:1"], Limits(jitter=0.5)) as web:
        pauses = {web._again(UnreachableError("foutcode 429", retry_after=7.0)) for _ in range(20)}
        assert all(isinstance(pause, float) and 7.0 <= pause <= 7.5 for pause in pauses)
        assert len(pauses) > 1
        assert web._again(UnreachableError("foutcode 429", retry_after=7.0, final=True)) is False
        assert web._again(WrongContentError("iets anders")) is False


@pytest.mark.parametrize(
    "url",
    [
        "http://evil.example/x",
        "https://dataderden.cbs.nl.evil.example/x",
        "https://dataderden.cbs.nl@evil.example/x",
        "https://dataderden.cbs.nl:8443/x",
        "ftp://dataderden.cbs.nl/x",
        "file:///etc/passwd",
        "//evil.example/x",
        "/relatief",
        "http://127.0.0.1/x",
        "http://[::1]/x",
        "",
        "http://dataderden.cbs.nl\\@evil.example/",
    ],
)
def test_no_other_host(url: str) -> None:
    with Web(["https://dataderden.cbs.nl"], Limits()) as web, pytest.raises(WrongContentError):
        web.allowed(url)


def test_a_link_never_leaves_https() -> None:
    with Web(["https://dataderden.cbs.nl"], Limits()) as web:
        assert web.allowed("http://dataderden.cbs.nl/x?$skip=10") == "https://dataderden.cbs.nl/x?$skip=10"
        assert web.allowed("https://dataderden.cbs.nl/x") == "https://dataderden.cbs.nl/x"


@given(st.text())
def test_any_text_as_a_link_is_allowed_or_refused_never_a_crash(text: str) -> None:
    with Web(["http://127.0.0.1:1"], Limits(parallel=1)) as web, contextlib.suppress(WrongContentError):
        assert httpx.URL(web.allowed(text)).netloc == b"127.0.0.1:1"


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (httpx.ConnectTimeout("TESTDATA"), "geen verbinding binnen 2 seconden"),
        (httpx.ConnectError("TESTDATA"), "geen verbinding"),
        (httpx.ReadTimeout("TESTDATA"), "geen antwoord binnen 1 seconden"),
        (httpx.RemoteProtocolError("TESTDATA"), "een afgebroken verbinding"),
    ],
)
def test_each_deadline_says_what_did_not_come(error: httpx.TransportError, says: str) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    line = Line(kit.QUICK, ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    assert (line._client.timeout.connect, line._client.timeout.read) == (kit.QUICK.connect, kit.QUICK.read)
    line._client = httpx.Client(transport=httpx.MockTransport(fail))
    with pytest.raises(UnreachableError) as told, line.answer("http://127.0.0.1:1/"):
        pass
    line.close()
    assert told.value.gelezen == says


class _Counted(httpx.SyncByteStream):
    """Chunks that count how many were taken."""

    def __init__(self, data: bytes, size: int) -> None:
        self.taken = 0
        self._data, self._size = data, size

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self._data), self._size):
            self.taken += 1
            yield self._data[start : start + self._size]


def test_a_bomb_is_seen_before_it_is_unpacked() -> None:
    stream = _Counted(gzip.compress(b" " * 512 * MIB, 1), 4096)
    response = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=stream)
    with pytest.raises(WrongContentError, match="hooguit 2 MB"):
        b"".join(body_parts(response, 2 * MIB))
    assert stream.taken * 4096 < 64 * 1024, "far more was read than two megabytes take"


@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_body_of_exactly_the_largest_size_passes(size: int) -> None:
    body = b"TESTDATA" * 1000
    response = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=_Counted(gzip.compress(body), size))
    assert b"".join(body_parts(response, len(body))) == body
    again = httpx.Response(200, stream=_Counted(body, size))
    with pytest.raises(WrongContentError):
        b"".join(body_parts(again, len(body) - 1))


def opened(path: Path, body: bytes) -> bytes:
    """The rows that are left of a page."""
    path.write_bytes(body)
    open_page(path)
    return path.read_bytes().strip()


def test_a_page_keeps_its_rows_alone(replay: Replay, tmp_path: Path) -> None:
    whole = replay.page(kit.small_table(), "UntypedDataSet", 0)
    rows = opened(tmp_path / "pagina", whole)
    assert rows == whole[whole.index(b"[") : whole.rindex(b"]") + 1]


def test_a_page_cut_anywhere_is_refused(replay: Replay, tmp_path: Path) -> None:
    whole = replay.page(kit.small_table(), "UntypedDataSet", 0)
    for fiftieth in range(50):
        with pytest.raises(BadAnswerError):
            opened(tmp_path / "pagina", whole[: len(whole) * fiftieth // 50])


@pytest.mark.parametrize("size", [100, 256 * 1024, 700_000])
def test_pages_of_every_size(size: int, tmp_path: Path) -> None:
    """Smaller and larger than what is looked at on both ends, which may overlap."""
    row = b'{"ID":0,"A":"}]{[ \\" TESTDATA"},'
    rows = b"[" + (row * (size // len(row) + 1)).rstrip(b",") + b"]"
    body = b'{"odata.metadata":"x","value" : ' + rows + b',"odata.nextLink":"http://x/"}'
    assert opened(tmp_path / "pagina", body) == rows


@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_refused(body: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(BadAnswerError):
        opened(Path(folder) / "pagina", body)
