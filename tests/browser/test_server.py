"""server.py as the network sees it, and the first visit to a fresh one."""

from __future__ import annotations

import gzip
import json
import socket
from pathlib import Path

import httpx
import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect
from prometheus_client.parser import text_string_to_metric_families
from starlette.datastructures import Headers

from serving.web.asset import takes_gzip
from serving.web.gate import host_name
from tests.browser.conftest import Server, StartServer, settled

PACKAGE = Path(streamlit.__file__).parent / "static"
PLOTLY = next(PACKAGE.glob("static/js/PlotlyChart.*.js"))
BUNDLE = f"/{PLOTLY.relative_to(PACKAGE).as_posix()}"


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[httpx.Response, bytes]:
    """Ask once and give the answer with its body as it came over the line."""
    given_headers = {name.replace("_", "-"): value for name, value in headers.items()}
    with (
        httpx.Client(timeout=20) as client,
        client.stream(method, server.url + path, headers=given_headers) as answer,
    ):
        return answer, b"".join(answer.iter_raw())


def handshake(port: int, host: str, origin: str | None) -> int:
    """Open the app's websocket by hand and give the status of the answer."""
    lines = [
        "GET /_stcore/stream HTTP/1.1",
        f"Host: {host}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
        "Sec-WebSocket-Protocol: streamlit",
        *([f"Origin: {origin}"] if origin else []),
    ]
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        return int(line.recv(4096).split(b" ", 2)[1])


def test_ready_asks_the_warehouse(server: Server, warehouse: Path) -> None:
    answer, body = ask(server, "/api/v1/ready")
    assert answer.status_code == 200
    assert (warehouse / "current").read_text().strip() in body.decode()


def test_not_ready_without_a_build(start_server: StartServer, tmp_path: Path) -> None:
    answer, body = ask(start_server(DOORSTROOM_WAREHOUSE=str(tmp_path / "leeg")), "/api/v1/ready")
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert "Niet gereed" in body.decode()


def test_an_open_page_is_measured_and_its_reader_is_not(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/in-en-uitstroom?branche=VVT")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settled(page)
    text = ask(server, "/metrics", accept_encoding="identity")[1].decode()
    found = {
        (sample.name, sample.labels.get("pagina")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert found["doorstroom_sessies", None] >= 1
    assert found["doorstroom_verbindingen", None] >= 1
    assert found["doorstroom_pagina_seconden_count", "in-en-uitstroom"] >= 1
    assert found["doorstroom_vraag_seconden_count", None] > 1
    assert "VVT" not in text


def test_a_log_of_json_is_json_from_the_first_request_on(start_server: StartServer, tmp_path: Path) -> None:
    running = start_server(DOORSTROOM_LOG="json", DOORSTROOM_WAREHOUSE=str(tmp_path / "leeg"))
    answer, _ = ask(running, "/api/v1/ready?uitgebreid=ja", x_request_id="van-een-proxy")
    assert answer.headers["x-request-id"] == "van-een-proxy"
    lines = [json.loads(line) for line in running.log.read_text("utf-8").splitlines()[1:]]
    (warned, asked_for) = (line for line in lines if line["verzoek"] == "van-een-proxy")
    assert (warned["ernst"], asked_for["adres"], asked_for["status"]) == ("WARNING", "/api/v1/ready", 503)


def test_bundle_is_sent_gzipped(server: Server) -> None:
    answer, body = ask(server, BUNDLE, accept_encoding="gzip")
    raw = PLOTLY.read_bytes()
    assert gzip.decompress(body) == raw
    assert len(body) < 0.35 * len(raw)
    assert int(answer.headers["content-length"]) == len(body)
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    again, nothing = ask(server, BUNDLE, accept_encoding="gzip", if_none_match=answer.headers["etag"])
    assert (again.status_code, nothing) == (304, b"")
    head, nothing = ask(server, BUNDLE, "HEAD", accept_encoding="gzip")
    assert (head.status_code, head.headers["content-length"], nothing) == (200, str(len(body)), b"")


@pytest.mark.parametrize("accepted", ["identity", "gzip;q=0", "br"])
def test_bundle_is_sent_raw_to_who_takes_no_gzip(server: Server, accepted: str) -> None:
    answer, body = ask(server, BUNDLE, accept_encoding=accepted)
    assert body == PLOTLY.read_bytes()
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "Accept-Encoding"


def test_range_of_a_bundle_is_left_alone(server: Server) -> None:
    answer, body = ask(server, BUNDLE, accept_encoding="gzip", range="bytes=10-19")
    assert (answer.status_code, body) == (206, PLOTLY.read_bytes()[10:20])


@pytest.mark.parametrize("path", ["/static/../streamlit.py", "/static/js/%2e%2e/%2e%2e/%2e%2e/config.py"])
def test_no_file_outside_the_bundles(server: Server, path: str) -> None:
    _, body = ask(server, path, accept_encoding="gzip")
    assert b"import " not in body


@pytest.mark.parametrize(("path", "found"), [("/?embed=true", 200), ("/bestaat-niet?regio=RA0206", 404)])
def test_page_is_ours(server: Server, path: str, found: int) -> None:
    answer, body = ask(server, path, accept_encoding="identity")
    assert answer.status_code == found
    html = body.decode()
    assert '<html lang="nl">' in html
    assert "<title>Doorstroom</title>" in html
    assert '<meta name="description"' in html
    assert "Streamlit</title>" not in html
    assert answer.headers["cache-control"] == "no-cache"
    again, _ = ask(server, path, accept_encoding="identity", if_none_match=answer.headers["etag"])
    assert again.status_code == (304 if found == 200 else 404)
    _, zipped = ask(server, path, accept_encoding="gzip")
    assert gzip.decompress(zipped) == body


def test_security_headers(server: Server) -> None:
    answer, _ = ask(server, "/werkbeleving")
    policy = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert "unsafe" not in policy["script-src"]
    assert policy["frame-ancestors"] == "'self'"
    assert "//" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "server" not in answer.headers


def test_only_an_embed_may_be_framed(server: Server, start_server: StartServer) -> None:
    answer, _ = ask(server, "/?embed=true")
    assert answer.headers["content-security-policy"].endswith("frame-ancestors *")
    chosen = start_server(DOORSTROOM_EMBED_ORIGINS="https://www.platform.test")
    answer, _ = ask(chosen, "/?embed=true")
    assert answer.headers["content-security-policy"].endswith("frame-ancestors https://www.platform.test")


def test_foreign_host_is_refused_with_what_to_do(server: Server) -> None:
    answer, body = ask(server, "/", host="kwaad.test")
    assert answer.status_code == 400
    assert "DOORSTROOM_HOSTS=kwaad.test" in body.decode()
    assert ask(server, "/", host=f"localhost:{server.port}")[0].status_code == 200


def test_named_host_is_let_in(start_server: StartServer) -> None:
    named = start_server(DOORSTROOM_HOSTS="cijfers.test, *.zorg.test")
    assert ask(named, "/", host="cijfers.test")[0].status_code == 200
    assert ask(named, "/", host="twente.zorg.test:443")[0].status_code == 200
    assert ask(named, "/", host="cijfers.test.kwaad.test")[0].status_code == 400


def test_websocket_only_from_our_own_pages(server: Server) -> None:
    own = f"127.0.0.1:{server.port}"
    assert handshake(server.port, own, f"http://{own}") == 101
    assert handshake(server.port, own, None) == 101
    assert handshake(server.port, own, "http://kwaad.test") == 403
    assert handshake(server.port, own, "null") == 403
    assert handshake(server.port, "kwaad.test", "http://kwaad.test") == 403
    # Streamlit by itself would ask a site on the internet for its own address here.
    assert "external IP" not in server.log.read_text("utf-8")


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"])
def test_closed_doors(server: Server, path: str) -> None:
    assert ask(server, path)[0].status_code == 404


@given(st.text(st.characters(max_codepoint=255), max_size=80))
def test_any_accept_encoding_is_read(value: str) -> None:
    header = Headers({"accept-encoding": value})
    assert takes_gzip(header) in {True, False}


@given(st.text(max_size=40))
def test_any_host_header_is_read(value: str) -> None:
    name = host_name(value)
    assert name is None or (name and name == name.lower() and "/" not in name)
