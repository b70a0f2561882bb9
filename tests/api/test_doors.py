"""Who may ask and at which addresses: host names, origins, closed doors, odd paths, and the page that all share."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.web import shell
from serving.web.gate import Gate, host_name
from serving.web.headers import SecurityHeaders
from serving.web.names import Names
from tests.apart import run_apart

HTML = b"<html>TESTDATA van Streamlit</html>"


class Inside:
    """An app that answers 200 with a page, and remembers what reached it."""

    def __init__(self, status: int = 200, kind: bytes = b"text/html") -> None:
        self.status, self.kind, self.asked = status, kind, list[Scope]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope)
        if scope["type"] == "http":
            headers = [(b"content-type", self.kind), (b"etag", b'"streamlit"')]
            await send({"type": "http.response.start", "status": self.status, "headers": headers})
            await send({"type": "http.response.body", "body": HTML})


def asked(app: ASGIApp, path: str = "/", kind: str = "http", method: str = "GET", **more: Any) -> list[Message]:
    """Send one request and give every message that comes back."""
    headers = [(name.encode(), value.encode()) for name, value in more.pop("headers", {}).items()]
    scope = {"type": kind, "path": path, "headers": headers, "query_string": b""} | more
    if kind == "http":
        scope |= {"method": method}
    told: list[Message] = []

    async def send(message: Message) -> None:
        told.append(message)

    async def receive() -> Message:
        return await asyncio.get_running_loop().create_future()  # type: ignore[no-any-return]  # nothing comes

    async def whole() -> None:
        await app(scope, receive, send)

    run_apart(whole())
    return told


def status_of(told: list[Message]) -> int:
    return next(int(message["status"]) for message in told if message["type"] == "http.response.start")


def headers_of(told: list[Message]) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in told[0]["headers"]}


def body_of(told: list[Message]) -> bytes:
    return b"".join(message.get("body", b"") for message in told)


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("doorstroom.test", True), ("doorstroom.test:8600", True), ("DOORSTROOM.TEST", True),
        ("doorstroom.test.", True),
        ("a.binnen.test", True), ("a.b.binnen.test", False), ("binnen.test", False), ("elders.test", False),
        ("", False),
        ("doorstroom.test:poort", False), ("a@doorstroom.test", False), ("doorstroom.test/pad", False),
        ("doorstroom.test?x", False), ("doorstroom.test#x", False),
    ],
)  # fmt: skip
def test_only_our_own_names_are_answered(host: str, known: bool) -> None:
    inside = Inside()
    told = asked(Gate(inside, [" Doorstroom.test. ", "*.binnen.test"]), headers={"host": host})
    assert status_of(told) == (200 if known else 400)
    assert len(inside.asked) == known
    if not known:
        assert f"DOORSTROOM_HOSTS={host_name(host) or 'dit adres'}" in body_of(told).decode()


def test_every_name_may_be_ours_but_what_is_no_name_is_not() -> None:
    gate = Gate(Inside(), ["*"])
    assert status_of(asked(gate, headers={"host": "elders.test"})) == 200
    assert status_of(asked(gate, headers={"host": "elders.test:x"})) == 400
    assert status_of(asked(gate)) == 400


@pytest.mark.parametrize(
    ("origin", "ours"),
    [
        (None, True), ("http://doorstroom.test", True), ("https://vriend.test", True), ("HTTPS://VRIEND.test", True),
        ("https://vreemd.test", False), ("http://doorstroom.test:81", False), ("null", False),
    ],
)  # fmt: skip
def test_a_websocket_comes_from_our_own_pages(origin: str | None, ours: bool) -> None:
    inside = Inside()
    headers = {"host": "doorstroom.test"} | ({"origin": origin} if origin else {})
    told = asked(Gate(inside, ["doorstroom.test"], [" https://Vriend.test "]), kind="websocket", headers=headers)
    assert len(inside.asked) == ours
    assert told == ([] if ours else [{"type": "websocket.close", "code": 1008}])
    page = asked(Gate(Inside(), ["doorstroom.test"]), headers=headers)  # a page may be linked from anywhere
    assert status_of(page) == 200


@pytest.mark.parametrize(
    ("path", "open_"),
    [
        ("/_stcore/metrics", False), ("/_stcore/agent/x", False), ("/_stcore/script-health-check", False),
        ("/_stcore/health", True), ("/a/_stcore/metrics", True),
    ],
)  # fmt: skip
def test_what_tells_about_the_machine_is_closed(path: str, open_: bool) -> None:
    assert status_of(asked(Gate(Inside(), ["h"]), path, headers={"host": "h"})) == (200 if open_ else 404)


@pytest.mark.parametrize(
    ("method", "headers", "passes"),
    [
        ("PUT", {"content-length": "1048576"}, True), ("PUT", {"content-length": "1048577"}, False),
        ("PUT", {}, False), ("PUT", {"content-length": "veel"}, False), ("PUT", {"content-length": "-1"}, False),
        ("PUT", {"content-length": "5", "transfer-encoding": "chunked"}, False),
        ("DELETE", {}, True), ("OPTIONS", {}, True),
    ],
)  # fmt: skip
def test_a_large_file_is_refused_before_its_body(method: str, headers: dict[str, str], passes: bool) -> None:
    inside = Inside()
    path = "/_stcore/upload_file/sessie/bestand"
    told = asked(Gate(inside, ["h"]), path, headers={"host": "h", **headers}, method=method)
    assert (status_of(told), len(inside.asked)) == ((200, 1) if passes else (413, 0))


@pytest.mark.parametrize("layer", [lambda app: Gate(app, []), Names, lambda app: SecurityHeaders(app, [], "*")])
def test_what_is_no_request_passes_every_door(layer: Any) -> None:
    inside = Inside()
    assert asked(layer(inside), kind="lifespan") == []
    assert [scope["type"] for scope in inside.asked] == ["lifespan"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/" + "x" * 255, 200), ("/" + "x" * 256, 404), ("/x" * 2048, 200), ("/x" * 2048 + "/", 404),
        ("/a b", 200), ("/a\x1fb", 404), ("/a\x7fb", 404), ("/a\\b", 404), ("/a/../b", 404), ("/a..b", 200),
        ("/a\ud800", 400), ("/app/static/a\ud800", 404), ("/é", 200),
    ],
)  # fmt: skip
def test_a_path_is_a_name_that_can_be(path: str, status: int) -> None:
    inside = Inside()
    told = asked(Names(inside), path)
    assert (status_of(told), len(inside.asked)) == (status, status == 200)
    if status != 200:
        assert headers_of(told)["content-type"] == "text/plain; charset=utf-8"
        of_the_api = headers_of(asked(Names(Inside()), f"/api/v1{path}"))
        assert of_the_api["content-type"] == "application/problem+json"
    closed = [] if status == 200 else [{"type": "websocket.close", "code": 1008}]
    assert asked(Names(Inside()), path, kind="websocket") == closed


def test_the_path_as_it_was_sent_decides() -> None:
    names = Names(Inside())
    assert status_of(asked(names, "/a", raw_path=b"/a%00")) == 404
    assert status_of(asked(names, "/a", raw_path=b"/%2e%2e/a")) == 404
    assert status_of(asked(names, "/a", raw_path=b"/a%2fb")) == 200
    assert status_of(asked(names, "/a", query_string=b"q=%FF")) == 400
    assert status_of(asked(names, "/app/static/a", query_string=b"q=%FF")) == 200


@pytest.mark.parametrize(
    ("query", "framed_by"),
    [
        (b"", "'self'"), (b"embed=true", "https://platform.test"), (b"embed=TRUE", "https://platform.test"),
        (b"embed=false", "'self'"), (b"embed=true&embed=nee", "'self'"), (b"embed=nee&embed=true", "https://platform.test"),
    ],
)  # fmt: skip
def test_only_an_embed_is_framed_elsewhere(query: bytes, framed_by: str) -> None:
    headers = headers_of(asked(SecurityHeaders(Inside(), ["'sha256-x'"], "https://platform.test"), query_string=query))
    policy = headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors {framed_by}")
    assert "script-src 'self' 'sha256-x';" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert {"referrer-policy", "permissions-policy"} <= headers.keys()


@pytest.mark.parametrize(
    ("path", "status", "kept"),
    [("/app/static/a.css", 200, True), ("/app/static/a.css", 404, False), ("/static/a.css", 200, False)],
)
def test_our_own_files_are_kept_for_a_week_when_they_are_there(path: str, status: int, kept: bool) -> None:
    told = headers_of(asked(SecurityHeaders(Inside(status), [], "*"), path))
    assert told.get("cache-control") == ("public, max-age=604800" if kept else None)


@pytest.mark.parametrize(
    ("method", "path", "status", "kind", "ours"),
    [
        ("GET", "/", 200, b"text/html; charset=utf-8", True), ("HEAD", "/in-en-uitstroom/", 200, b"text/html", True),
        ("POST", "/", 200, b"text/html", False), ("GET", "/", 404, b"text/html", False),
        ("GET", "/", 200, b"application/json", False), ("GET", "/static/x", 200, b"text/html", False),
        ("GET", "/api/v1", 200, b"text/html", False), ("GET", "/_stcore/health", 200, b"text/html", False),
    ],
)  # fmt: skip
def test_our_page_stands_where_theirs_was(method: str, path: str, status: int, kind: bytes, ours: bool) -> None:
    inside = Inside(status, kind)
    app = shell.Shell(inside, "<p>onze pagina</p>")
    told = asked(app, path, method=method, headers={"if-none-match": '"x"', "range": "bytes=0-1", "accept": "*"})
    assert body_of(told) == (b"<p>onze pagina</p>" if ours else HTML)
    assert status_of(told) == (200 if ours else status)
    if ours:  # and Streamlit was asked for the whole page, unconditionally
        assert inside.asked[0]["headers"] == [(b"accept", b"*")]
        tag = headers_of(told)["etag"]
        assert status_of(asked(app, path, method=method, headers={"if-none-match": tag})) == 304


def test_a_page_of_streamlit_that_became_another_is_refused() -> None:
    with pytest.raises(shell.ShellError, match="komt 0 keer voor"):
        shell.rewrite("<html></html>", shell.Path(__file__).parents[2])
