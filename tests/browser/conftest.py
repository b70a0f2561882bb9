"""What browser tests share: servers that always end, a page that is watched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.browser.chromium import ARGUMENTS, find

PROJECT = Path(__file__).resolve().parents[2]
PROOF_APP = Path(__file__).parent / "proefapp"
_READY = "Doorstroom staat op "


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        url: Address without a slash at the end.
        process: The process, for tests that end it.
        log: File with everything it wrote.
    """

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def port(self) -> int:
        """The port it listens on."""
        return urlsplit(self.url).port or 0


StartServer = Callable[..., Server]


@dataclass
class Watch:
    """What went wrong on a page: console errors, page errors, requests to another machine."""

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Collect from this page from now on."""
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._request)

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:")):
            self.foreign.append(request.url)

    def assert_clean(self) -> None:
        """Fail when anything was collected."""
        assert (self.errors, self.foreign) == ([], [])


@contextmanager
def serving(arguments: list[str], folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    """Start a server on a free port, wait until it answers, and end it whatever happens."""
    log = folder / f"server-{time.monotonic_ns()}.log"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, "-u", *arguments],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": str(PROJECT), **environment},
            stdout=sink,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Server(_wait_for_address(process, log), process, log)
        finally:
            process.kill()
            process.wait()


def _wait_for_address(process: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        said = log.read_text("utf-8")
        if _READY in said:
            url = said.split(_READY, 1)[1].split(" ", 1)[0]
            with httpx.Client(timeout=5) as client, _refused_is_fine():
                if client.get(f"{url}/_stcore/health").text == "ok":
                    return url
        time.sleep(0.1)
    raise AssertionError(f"the server did not start:\n{log.read_text('utf-8')}")


@contextmanager
def _refused_is_fine() -> Iterator[None]:
    try:
        yield
    except httpx.TransportError:
        return


@pytest.fixture
def start_server(warehouse: Path, tmp_path: Path) -> Iterator[StartServer]:
    """A function that starts a fresh server.py; keyword arguments are environment variables."""
    with ExitStack() as stack:

        def start(**environment: str) -> Server:
            settings = {"PORT": "0", "DOORSTROOM_WAREHOUSE": str(warehouse), **environment}
            return stack.enter_context(serving(["server.py"], tmp_path, settings))

        yield start


@pytest.fixture(scope="session")
def server(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server.py for all tests that only look."""
    settings = {"PORT": "0", "DOORSTROOM_WAREHOUSE": str(warehouse)}
    with serving(["server.py"], tmp_path_factory.mktemp("server"), settings) as running:
        yield running


@pytest.fixture(scope="session")
def demo(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on the demo: the only figures that fill every region."""
    settings = {"PORT": "0", "DOORSTROOM_WAREHOUSE": str(demo_folder / "warehouse"), "DOORSTROOM_OPHALEN": "nee"}
    with serving(["server.py"], tmp_path_factory.mktemp("demo-server"), settings) as running:
        yield running


@pytest.fixture(scope="session")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The proof app: our style, script and server around a few pages made by hand."""
    folder = tmp_path_factory.mktemp("proof")
    app = folder / "app"
    shutil.copytree(PROOF_APP, app)
    shutil.copytree(PROJECT / "static", app / "static")
    shutil.copytree(PROJECT / ".streamlit", app / ".streamlit")
    with serving([str(app / "serve.py")], folder, {}) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    executable = find()
    assert executable, "no browser: run `python -m tests.browser.chromium`, or set CHROMIUM"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def watch() -> Watch:
    """What the test's page did wrong so far."""
    return Watch()


@pytest.fixture
def page(browser: Browser, watch: Watch) -> Iterator[Page]:
    """A page in a context of its own: Dutch, 1440 wide, watched."""
    with browser.new_context(locale="nl-NL", viewport={"width": 1440, "height": 1000}) as context:
        context.set_default_timeout(20_000)
        opened = context.new_page()
        watch.follow(opened)
        yield opened


_IS_SETTLED = """() => {
  const app = document.querySelector('.stApp');
  const quiet = app?.dataset.testScriptState === 'notRunning'
    && app?.dataset.testConnectionState === 'CONNECTED'
    && !document.getElementById('ds-eerste')?.checkVisibility()
    && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
    && document.querySelector('.stMainBlockContainer .stElementContainer');
  if (!quiet) { window.dsQuietSince = undefined; return false; }
  window.dsQuietSince ??= performance.now();
  return performance.now() - window.dsQuietSince > 400;
}"""


def settled(page: Page) -> None:
    """Wait until the script has run and nothing has changed for a moment."""
    page.evaluate("window.dsQuietSince = undefined")
    page.wait_for_function(_IS_SETTLED, polling=50, timeout=30_000)


@pytest.fixture
def proof_figure(page: Page, proof: Server) -> Page:
    """The page with the proof figure."""
    page.goto(f"{proof.url}/figuur?regio=RA0207")
    settled(page)
    return page


AXE = (Path(__file__).parent / "axe.min.js").read_text("utf-8")


_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# links that read alike and go elsewhere (one 'Bekijk de figuur' for each sentence) are told apart by what they stand in
_MORE = ["wcag2aaa", "best-practice"]


def serious(page: Page) -> list[dict[str, Any]]:
    """Give axe-core's serious and critical findings."""
    return [item for item in _findings(page, _LEVELS) if item["impact"] in {"serious", "critical"}]


def faults(page: Page) -> list[dict[str, Any]]:
    """Give axe-core's findings of any weight and level, best practices too."""
    return [item for item in _findings(page, _LEVELS + _MORE) if item["rule"] != "identical-links-same-purpose"]


def _findings(page: Page, tags: list[str]) -> list[dict[str, Any]]:
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run({runOnly: tags, resultTypes: ['violations']})", tags)
    return [
        {"rule": item["id"], "impact": item["impact"], "where": [node["target"] for node in item["nodes"]]}
        for item in found["violations"]
    ]
