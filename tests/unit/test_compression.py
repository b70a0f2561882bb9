"""Bundles are answered from memory, zipped, to who asks for that; everything else passes through."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from serving.asset import Asset, takes_gzip
from serving.compression import CompressedBundles

BUNDLE = b"TESTDATA " * 500


@pytest.fixture
def client() -> TestClient:
    async def through(request: Any) -> PlainTextResponse:
        return PlainTextResponse(f"{request.method} doorgegeven")

    plain = Starlette(routes=[Route("/{rest:path}", through, methods=["GET", "HEAD", "POST"])])
    packed = Asset.pack(BUNDLE, "text/javascript", "max-age=1", keep_raw=False)
    return TestClient(CompressedBundles(plain, {"/a.js": packed}))  # type: ignore[arg-type]  # what it asks is there


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("method", "path", "headers", "zipped"),
    [
        ("GET", "/a.js", {"accept-encoding": "gzip"}, True),
        ("HEAD", "/a.js", {"accept-encoding": "gzip"}, True),
        ("POST", "/a.js", {"accept-encoding": "gzip"}, False),
        ("GET", "/b.js", {"accept-encoding": "gzip"}, False),
        ("GET", "/a.js", {"accept-encoding": "identity"}, False),
        ("GET", "/a.js", {"accept-encoding": "gzip", "range": "bytes=0-1"}, False),
    ],
)
def test_only_a_known_bundle_asked_for_whole_is_zipped(
    client: TestClient, method: str, path: str, headers: dict[str, str], zipped: bool
) -> None:
    answer = client.request(method, path, headers=headers)
    assert (answer.headers.get("content-encoding") == "gzip") is zipped
    varies = path == "/a.js" and method != "POST"
    assert ("accept-encoding" in answer.headers.get("vary", "").lower()) is varies
    if method == "GET":
        assert answer.content == (BUNDLE if zipped else b"GET doorgegeven")


@pytest.mark.parametrize(
    ("asked", "takes"),
    [
        ("gzip", True), ("br, gzip;q=0.5", True), ("*", True), ("GZIP", True), ("gzip;q=0", False), ("*;q=0", False),
        ("gzip;q=0, *", False), ("gzip;q=veel", False), ("br", False), ("", False),
    ],
)  # fmt: skip
def test_who_takes_gzip(asked: str, takes: bool) -> None:
    assert takes_gzip(Headers({"accept-encoding": asked})) is takes


def test_packed_is_smaller_and_holds_the_same() -> None:
    packed = Asset.pack(BUNDLE, "text/javascript", "max-age=1", keep_raw=True)
    assert gzip.decompress(packed.packed) == BUNDLE == packed.raw
    assert len(packed.packed) < len(BUNDLE)
