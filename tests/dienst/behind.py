"""A reader behind each proxy of `packaging/`, as it stands there but for the ports; two replicas, one killed."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PROJECT, Server, StartServer, Watch, serving, settled
from tests.browser.test_server import BUNDLE
from tests.browser.test_tasks import choose, download

PATHS = ["", "/doorstroom"]
FILES = PROJECT / "packaging"
SBIN = f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin"
CHOSEN = "regio=RA0206&branche=VVT"


def free_port() -> int:
    """Give a port that nobody has now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def said(name: str, port: int, servers: list[Server], path: str) -> str:
    """Give a file of `packaging/` with the ports of this test, and under a path as its own comment says."""
    text = (FILES / name).read_text("utf-8")
    for ours, of in zip(("127.0.0.1:8501", "127.0.0.1:8502"), servers, strict=False):
        text = re.sub(rf"^(?!\s*#)(.*){ours}", rf"\g<1>127.0.0.1:{of.port}", text, flags=re.MULTILINE)
    text = text.replace(":8080", f":{port}").replace("listen 8080", f"listen {port}")
    if path:
        text = text.replace("    location / {", f"    location {path} {{")
        text = text.replace("reverse_proxy 127", f"reverse_proxy {path}* 127")
        text = text.replace("GET uri /", f"GET uri {path}/")
    return text


@contextmanager
def proxy(name: str, folder: Path, port: int, servers: list[Server], path: str = "") -> Iterator[str]:
    """Start a proxy and give the address of the dashboard behind it."""
    file, log = folder / name, folder / f"{name}.log"
    file.write_text(said(name, port, servers, path), "utf-8")
    if name == "nginx.conf":
        around = folder / "om.conf"
        temp = "".join(f"{of}_temp_path {folder}/{of};" for of in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;" if os.geteuid() == 0 else ""
        around.write_text(
            f"{user} worker_processes 1; daemon off; pid {folder}/pid; error_log {log};"
            f" events {{}} http {{ access_log off; {temp} include {file}; }}"
        )
        command = ["nginx", "-e", str(log), "-p", str(folder), "-c", str(around)]
    elif name == "Caddyfile":
        file.write_text("{\n\tadmin off\n}\n" + file.read_text("utf-8"), "utf-8")
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)]
    else:
        command = ["haproxy", "-db", "-f", str(file)]
    program = shutil.which(command[0], path=SBIN)
    assert program, command[0]
    homes = {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with log.open("ab") as sink:
        process = subprocess.Popen(
            [program, *command[1:]], env={**os.environ, **homes}, stdout=sink, stderr=subprocess.STDOUT
        )
    try:
        address = f"http://127.0.0.1:{port}{path}"
        answers(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def answers(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the dashboard answers behind the proxy."""
    for _ in range(200):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            if httpx.get(f"{address}/api/v1/ready", timeout=10).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"nothing behind the proxy:\n{log.read_text('utf-8')}")


@pytest.fixture(scope="module", params=PATHS, ids=["poort", "pad"])
def server(
    request: pytest.FixtureRequest, warehouse: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server with a host of its own, and one under a path."""
    settings = {"PORT": "0", "DOORSTROOM_WAREHOUSE": str(warehouse), "DOORSTROOM_PAD": request.param}
    with serving(["server.py"], tmp_path_factory.mktemp("server"), settings) as running:
        yield running


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_a_reader_behind_a_proxy(name: str, page: Page, server: Server, watch: Watch, tmp_path: Path) -> None:
    with proxy(name, tmp_path, free_port(), [server], urlsplit(server.url).path) as address:
        looks_around(page, address, tmp_path)
        watch.assert_clean()
        passes_through(address)


def looks_around(page: Page, address: str, folder: Path) -> None:
    """Open a page, follow a link, change a choice and take a file along."""
    page.goto(f"{address}/in-en-uitstroom?{CHOSEN}")
    settled(page)
    figure = page.locator(".st-key-figuur-uitstroom-bestemming")
    expect(figure).to_contain_text("4.250")
    rows = download(page, "uitstroom-bestemming", "CSV", folder).decode("utf-8-sig")
    assert "4250" in rows or "4.250" in rows
    chooses(page)
    page.get_by_role("link", name="Regio vergelijken", exact=True).click()
    settled(page)
    assert page.url.startswith(f"{address}/vergelijken?")
    expect(page.get_by_role("heading", level=1)).to_have_text("Regio vergelijken")


def chooses(page: Page) -> None:
    """Make another choice, which goes over the websocket."""
    choose(page, "Branche", "Ziekenhuizen")
    expect(page.get_by_text("Niet voor deze keuze").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"regio=RA0206&branche=ZKH&"))


def passes_through(address: str) -> None:
    """What is kept and packed stays so, and whole addresses are those that the reader came to."""
    with httpx.Client(timeout=30, headers={"accept-encoding": "gzip"}) as client:
        for asked in ("/api/v1/figuren", BUNDLE):
            first = client.get(address + asked)
            assert (first.status_code, first.headers["content-encoding"]) == (200, "gzip"), asked
            assert client.get(address + asked, headers={"if-none-match": first.headers["etag"]}).status_code == 304
        shown = client.get(f"{address}/kwaliteit").text
        assert f'<meta property="og:url" content="{address}/' in shown
        assert f"<loc>{address}/kwaliteit</loc>" in client.get(f"{address}/sitemap.xml").text
        if not address.endswith(tuple("0123456789")):
            bare = client.get(f"{address}?{CHOSEN}")
            assert bare.headers["location"].endswith(f"/doorstroom/?{CHOSEN}")


def test_a_reader_goes_on_when_a_replica_is_killed(page: Page, start_server: StartServer, tmp_path: Path) -> None:
    servers = [start_server(DOORSTROOM_PAD=PATHS[1]) for _ in range(2)]
    with proxy("haproxy.cfg", tmp_path, free_port(), servers, PATHS[1]) as address:
        page.goto(f"{address}/in-en-uitstroom?{CHOSEN}")
        settled(page)
        mine = held_by(page)
        for _ in range(5):  # the cookie holds a reader to one of the two
            assert page.request.get(f"{address}/api/v1/build").headers.get("set-cookie") is None
        servers[["een", "twee"].index(mine)].process.kill()
        page.wait_for_function("() => document.querySelector('.stApp').dataset.testConnectionState !== 'CONNECTED'")
        settled(page)
        chooses(page)
        assert {mine, held_by(page)} == {"een", "twee"}


def held_by(page: Page) -> str:
    """Give the name of the replica that the cookie of the reader names."""
    return next(one["value"] for one in page.context.cookies() if one["name"] == "doorstroom_proces")
