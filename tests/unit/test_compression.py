"""Bundles are answered from memory, zipped, to who asks for that; everything else passes through."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from serving.web.asset import Asset, takes_gzip
from serving.web.compression import Bundles, CompressedBundles

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


def test_what_is_text_and_large_enough_is_packed_and_what_a_page_names_comes_first(tmp_path: Path) -> None:
    folder = tmp_path / "static" / "js"
    folder.mkdir(parents=True)
    sizes = {"a.js": 1000, "kort.js": 999, "b.css": 1001, "PlotlyChart.x.js": 2000, "Html.y.css": 2000, "c.png": 5000}
    for name, size in sizes.items():
        (folder / name).write_bytes(b"x" * size)
    (folder / "tekst.txt").write_bytes("é".encode() * 600)
    (tmp_path / "buiten.js").write_bytes(b"x" * 5000)
    bundles = Bundles(tmp_path)
    known = {
        path for path in (*(f"/static/js/{name}" for name in (*sizes, "tekst.txt")), "/buiten.js") if path in bundles
    }
    assert known == {f"/static/js/{name}" for name in ("a.js", "b.css", "PlotlyChart.x.js", "Html.y.css", "tekst.txt")}
    assert set(bundles.soon_needed()) == {"/static/js/PlotlyChart.x.js", "/static/js/Html.y.css"}
    page = '<link href="./static/js/b.css"><script src="./static/js/weg.js"></script><script src="./static/js/a.js">'
    assert bundles.named_in(page) == ["/static/js/b.css", "/static/js/a.js"]
    with pytest.raises(KeyError):
        bundles.get("/static/js/kort.js")


def test_a_bundle_is_packed_once_with_its_own_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "static").mkdir()
    names = {"a.js": "text/javascript", "b.css": "text/css", "c.vreemd": "application/octet-stream"}
    for name in names:
        (tmp_path / "static" / name).write_bytes(BUNDLE)
    monkeypatch.setattr("serving.web.compression._TEXTUAL", {".js", ".css", ".vreemd"})
    bundles = Bundles(tmp_path)
    bundles.warm(f"/static/{name}" for name in names)
    for name in names:
        (tmp_path / "static" / name).unlink()  # who asks now has what was packed
    for name, kind in names.items():
        asset = bundles.get(f"/static/{name}")
        assert (asset.media_type, gzip.decompress(asset.packed), asset.raw) == (kind, BUNDLE, None)
        assert "immutable" in asset.cache


@pytest.mark.parametrize(
    ("held", "known"),
    [
        (None, False), ("TAG", True), ("W/TAG", True), ('"x", W/TAG', True), ("*", True), ('"x"', False), ("", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("keep_raw", "accepts"), [(True, "gzip"), (True, "identity"), (False, "identity")])
def test_a_copy_that_is_held_is_not_sent_again(held: str | None, known: bool, keep_raw: bool, accepts: str) -> None:
    asset = Asset.pack(BUNDLE, "text/css", "max-age=1", keep_raw=keep_raw)
    zipped = accepts == "gzip" or not keep_raw
    tag = f'"{asset.tag}-gz"' if zipped else f'"{asset.tag}"'
    other = f'"{asset.tag}"' if zipped else f'"{asset.tag}-gz"'
    given = {"accept-encoding": accepts} | ({} if held is None else {"if-none-match": held.replace("TAG", tag)})
    answer = asset.response(Headers(given))
    assert answer.status_code == (304 if known else 200)
    assert answer.headers["etag"] == tag
    assert (answer.headers["cache-control"], answer.headers["vary"]) == ("max-age=1", "Accept-Encoding")
    if not known:
        assert answer.body == (asset.packed if zipped else BUNDLE)
        assert (answer.headers.get("content-encoding") == "gzip") is zipped
    of_the_other = Headers({"accept-encoding": accepts, "if-none-match": other})  # the same words, packed otherwise
    assert asset.response(of_the_other).status_code == 200


def test_the_weight_of_an_encoding_is_read_and_only_of_that_one() -> None:
    for asked, takes in (("gzip;q=0.001", True), ("*;q=0, gzip", True), ("x-gzip", False), ("gzip ; q=0", False)):
        assert takes_gzip(Headers({"accept-encoding": asked})) is takes, asked
    assert not takes_gzip(Headers({}))
