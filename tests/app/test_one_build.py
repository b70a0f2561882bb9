"""Readers while builds are published: a page, an answer and a file each hold figures of one build, the one they name.

Every build here has its number in each label, so that what is shown tells which builds it came from. TESTDATA.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from etl.building import publish
from published.layout import database_path, file_hash, new_id, staged_path
from published.live import read_pointer
from published.manifest import Manifest
from queries.warehouse import current, one_build
from serving.routes import routes
from serving.software import software
from tests.app.pages import charts, html, open_page
from ui.pages import PAGES

_PAUSE = 0.3
_API_READERS, _API_READS, _ZIPS, _PAGES = 3, 180, 8, 8
_MARKED = ("mart.branche", "mart.regio", "mart.indicator", "mart.thema")
_MARK = re.compile(r"‹(\d+)›|\\u2039(\d+)\\u203a")
_ANSWERS = (
    "figuren/werkbeleving-reeks.json",
    "figuren/uitstroom-bestemming.json?regio=RA0206&branche=VVT",
    "tabellen/mart.thema.csv",
    "tabellen/mart.branche.json",
    "figuren/vergelijken.csv",
)
_ZIPPED = ("werkbeleving", "in-en-uitstroom", "vergelijken")


class Publisher:
    """Publishes a build three times a second, each with its own number in every label."""

    def __init__(self, home: Path, manifest: Manifest) -> None:
        self.home, self.numbers = home, {manifest.build_id: 0}
        self._manifest, self._original = manifest, home.parent / "TESTDATA.duckdb"
        shutil.copy(database_path(home, manifest.build_id), self._original)

    def publish(self) -> str:
        """Publish one more build and give its name."""
        number = len(self.numbers)
        staged = staged_path(self.home, "nieuw.duckdb")
        shutil.copy(self._original, staged)
        content = hashlib.sha256(str(number).encode()).hexdigest()
        build_id = new_id(self.home, datetime.now(UTC), content, invented=False)
        with duckdb.connect(str(staged)) as con:
            for table in _MARKED:
                con.execute(f"update {table} set label = label || ' ‹{number}›'")  # noqa: S608 - the names stand above
            con.execute("insert into meta.versie values ($1, now()::timestamp, $2)", [build_id, content])
        fields = {"build_id": build_id, "sha256": file_hash(staged), "inhoud_hash": content}
        self.numbers[build_id] = number
        publish.publish(self.home, staged, self._manifest.model_copy(update=fields))
        return build_id

    def run(self, stop: threading.Event) -> None:
        """Publish until stopped."""
        while not stop.wait(_PAUSE):
            self.publish()


class Reads:
    """What was read: how often, during how many of them another build went live, and every one that was mixed."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher, self._lock = publisher, threading.Lock()
        self.count: dict[str, int] = {}
        self.swapped: dict[str, int] = {}
        self.mixed: list[str] = []

    def one(self, kind: str, what: str, read: Callable[[], tuple[str, str]]) -> None:
        """Do one read, which gives the build it names and all it shows."""
        before = read_pointer(self._publisher.home)
        named, shown = read()
        moved = read_pointer(self._publisher.home) != before
        found = {int(first or second) for first, second in _MARK.findall(shown)}
        with self._lock:
            self.count[kind] = self.count.get(kind, 0) + 1
            self.swapped[kind] = self.swapped.get(kind, 0) + moved
            if found != {self._publisher.numbers[named]}:
                self.mixed.append(f"{what}: names {named} ({self._publisher.numbers[named]}), shows {sorted(found)}")


@pytest.fixture
def publisher(tmp_path: Path, warehouse: Path, built: Manifest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    home = tmp_path / "warehouse"
    home.mkdir()
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    monkeypatch.setattr(publish, "GRACE_SECONDS", 0.0)  # what is old goes at once, under the eyes of who reads it
    for suffix in ("duckdb", "json"):
        shutil.copy(warehouse / f"{built.build_id}.{suffix}", home)
    found = Publisher(home, built)
    found.publish()
    yield found


def _api(client: TestClient, path: str) -> tuple[str, str]:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, (path, answer.text[:300])
    tag = answer.headers["etag"].strip('"').removesuffix(f"-{software()}")
    return tag.rsplit("-", 1)[0], answer.text


def _zip(client: TestClient, page: str) -> tuple[str, str]:
    answer = client.get(f"/api/v1/paginas/{page}.zip")
    assert answer.status_code == 200
    named = answer.headers["etag"].strip('"').removesuffix(f"-zip-{software()}")
    assert named in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        texts = [archive.read(name).decode("utf-8-sig") for name in archive.namelist()]
    assert re.findall(r"Versie van de gegevens: (\S+)", "".join(texts)) == [named]
    return named, "".join(texts)


def _page(at: AppTest, script: str) -> tuple[str, str]:
    at.switch_page(script)
    at.query_params.clear()
    at.run()
    assert not at.exception
    text = html(at)
    assert "kon niet worden getekend" not in text
    named = re.findall(r"versie <code>([^<]+)</code>", text)
    assert len(named) == 1
    options = [str(option) for box in at.selectbox for option in box.options]
    return named[0], "\n".join([text, *options, *(str(chart) for chart in charts(at))])


@pytest.mark.long
def test_no_read_is_of_two_builds(publisher: Publisher) -> None:
    reads, stop = Reads(publisher), threading.Event()
    client = TestClient(Starlette(routes=routes()))

    def answers(reader: int) -> None:
        for number in range(reader, _API_READS, _API_READERS):
            path = _ANSWERS[number % len(_ANSWERS)]
            reads.one("api", path, lambda path=path: _api(client, path))

    def zips() -> None:
        for number in range(_ZIPS):
            page = _ZIPPED[number % len(_ZIPPED)]
            reads.one("zip", page, lambda page=page: _zip(client, page))

    def pages() -> None:
        at = open_page()
        shown = [entry.script for entry in PAGES if entry.regio or entry.sector]
        for number in range(_PAGES):
            script = shown[number % len(shown)]
            reads.one("pagina", script, lambda script=script: _page(at, script))

    with ThreadPoolExecutor(_API_READERS + 3) as pool:
        publishing = pool.submit(publisher.run, stop)
        try:
            for done in [pool.submit(pages), pool.submit(zips), *(pool.submit(answers, n) for n in range(3))]:
                done.result()
        finally:
            stop.set()
        publishing.result()
    assert reads.mixed == []
    assert sum(reads.count.values()) >= 190, reads.count
    assert all(reads.swapped[kind] >= 5 for kind in ("api", "zip", "pagina")), f"no swap in a read: {reads.swapped}"


def test_a_new_build_is_seen_within_five_seconds_and_not_within_a_run(publisher: Publisher) -> None:
    with one_build():
        before = current().build_id
        published = publisher.publish()
        assert current().build_id == before
    deadline = time.monotonic() + 5.0
    while current().build_id != published:
        assert time.monotonic() < deadline
