"""Whatever stands where the pointer or a manifest should: readers get a whole build, build and rollback mend it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from etl.building import publish
from etl.building.build import build
from etl.settings import Settings
from etl.status import status_of
from published.layout import database_path, is_build_id, manifest_path
from published.live import Pointer, find_live, read_pointer
from published.manifest import Manifest, builds, read_manifest
from published.writing import point_at
from queries import warehouse as reading
from serving.routes import routes
from tests.app.pages import html, open_page
from tests.builds import add, two_builds
from tests.command import etl


@pytest.fixture
def home(tmp_path: Path, warehouse: Path, built: Manifest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A warehouse folder of its own with two whole builds, the newest live."""
    found = two_builds(tmp_path / "warehouse", warehouse, built)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found))
    return found


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "iets").write_text("TESTDATA", encoding="utf-8")


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def _bytes(data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(data)

    return write


WRONG: dict[str, Callable[[Path], None]] = {
    "geen UTF-8": _bytes(b"20300101T000000-abababab\xff"),
    "UTF-16": _bytes("20300101T000000-abababab".encode("utf-16")),
    "leeg": _bytes(b""),
    "witruimte": _bytes(b" \r\n\n"),
    "map": _folder,
    "pijp": _pipe,
    "lus": _loop,
    "weg": Path.unlink,
    "pad": _bytes(b"../../etc/passwd"),
    "pad om een naam": _bytes(b"../warehouse/20300101T000000-abababab"),
    "nul": _bytes(b"20300101T000000-abababab\x00"),
    "lang": _bytes(b"a" * 100_000),
    "twee regels": _bytes(b"20300101T000000-abababab\n20300101T000000-abababab"),
    "andere tekens": _bytes("２０３００１０１T000000-abababab".encode()),
    "geen datum": _bytes(b"20301301T000000-abababab"),
}


@pytest.mark.parametrize("how", WRONG)
def test_an_unreadable_pointer_gives_the_newest_whole_build_and_is_mended(home: Path, how: str) -> None:
    newest = next(builds(home))
    WRONG[how](home / "current")
    assert read_pointer(home).build_id is None, "the fault did not fire"
    opened = reading.current()
    assert opened.build_id == newest.build_id
    assert opened.notice
    assert "'current'" in opened.notice
    assert "python -m etl build" in opened.notice
    assert reading.practising() is None
    assert TestClient(Starlette(routes=routes())).get("/api/v1/build").json()["build_id"] == newest.build_id
    found = status_of(Settings(warehouse=home))
    assert found["build_id"] == newest.build_id
    assert "'current'" in str(found["let_op"])
    done = publish.rollback(home)
    assert done.trouble
    assert done.manifest == newest == find_live(home).manifest
    assert find_live(home).trouble is None
    assert reading.current().notice is None


@pytest.mark.parametrize("text", ["{}\n", "\ufeff{}", "{}\r\n", "\n {} \t"])
def test_what_an_editor_leaves_around_the_name_is_no_fault(home: Path, text: str) -> None:
    live = next(builds(home)).build_id
    (home / "current").write_bytes(text.format(live).encode())
    assert find_live(home).trouble is None
    assert reading.current().build_id == live
    assert reading.current().notice is None


def test_a_page_says_it_and_stands(home: Path) -> None:
    (home / "current").write_bytes(b"\xff")
    at = open_page()
    assert not at.exception
    assert "&#39;current&#39;, dat de live versie noemt, is niet te lezen" in html(at)


def test_a_pointer_that_may_not_be_read() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        point_at(folder, "20300101T000000-abababab")
        (folder / "current").chmod(0o000)
        if root := os.geteuid() == 0:  # who may read everything; so it is asked as nobody
            os.seteuid(65534)
        try:
            found = read_pointer(folder)
        finally:
            if root:
                os.seteuid(0)
    assert found == Pointer(None, "is niet te lezen")


def test_build_mends_the_pointer_when_nothing_changed(home: Path, tmp_path: Path) -> None:
    settings = Settings(warehouse=home, imports=tmp_path / "geen")
    live = build(settings, force=True).manifest
    _folder(home / "current")
    done = build(settings)
    assert (done.published, done.manifest) == (False, live)
    assert done.repaired
    assert "is een map" in done.repaired
    assert read_pointer(home).build_id == live.build_id
    assert (home / "current.opzij-1" / "iets").read_text(encoding="utf-8") == "TESTDATA", "the folder's files are kept"
    (home / "current").write_bytes(b"\xff")
    again = build(settings, force=True)
    assert again.published
    assert again.manifest.vorige == live.build_id
    assert find_live(home).trouble is None


@pytest.mark.parametrize("command", ["build", "status", "rollback"])
def test_the_command_line_says_it_in_dutch(home: Path, command: str) -> None:
    (home / "current").write_bytes(b"\xff")
    done = etl(command, DOORSTROOM_WAREHOUSE=str(home))
    assert done.returncode == 0, done.stderr
    said = done.stdout + done.stderr
    assert "Het bestand 'current', dat de live versie noemt, is niet te lezen" in said
    assert "Traceback" not in said
    assert (find_live(home).trouble is None) == (command != "status")


def _changed(**fields: Any) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | fields), encoding="utf-8")

    return write


WRONG_MANIFESTS: dict[str, Callable[[Path], None]] = {
    "geen UTF-8": _bytes(b'{"build_id": "\xff"}'),
    "leeg": _bytes(b""),
    "half": lambda path: path.write_bytes(path.read_bytes()[:200]) and None,
    "lijst": _bytes(b"[1, 2]"),
    "getal": _bytes(b"7"),
    "null": _bytes(b"null"),
    "diep": _bytes(b"[" * 100_000),
    "map": _folder,
    "pijp": _pipe,
    "groot": lambda path: path.write_bytes(path.read_bytes() + b" " * 2_000_000) and None,
    "weg": Path.unlink,
    "hash is een getal": _changed(sha256=5),
    "hash is leeg": _changed(sha256=""),
    "naam van een andere": _changed(build_id="20300101T000000-cdcdcdcd"),
    "naam is een pad": _changed(build_id="../20300101T000000-abababab"),
    "tabellen is een lijst": _changed(tabellen=["mart.kerncijfer"]),
    "rijen als tekst": _changed(tabellen={"mart.kerncijfer": "veel"}),
    "waarschuwingen is tekst": _changed(waarschuwingen="geen"),
    "tijd is geen tijd": _changed(gebouwd_op="gisteren"),
    "tijd is een getal": _changed(gebouwd_op=0),
    "vorige is een pad": _changed(vorige="../20300101T000000-abababab"),
}


@pytest.mark.parametrize("how", WRONG_MANIFESTS)
def test_an_unreadable_manifest_gives_the_build_before(home: Path, how: str) -> None:
    live, before = list(builds(home))
    WRONG_MANIFESTS[how](manifest_path(home, live.build_id))
    assert read_manifest(home, live.build_id) is None, "the fault did not fire"
    opened = reading.current()
    assert opened.build_id == before.build_id
    assert opened.notice
    assert "beschadigd" in opened.notice
    assert "beschadigd" in str(status_of(Settings(warehouse=home))["let_op"])
    assert publish.rollback(home).manifest == before
    assert reading.current().notice is None
    assert add(home).build_id > live.build_id, "the name of a damaged build is never used again"


def test_a_live_file_damaged_and_mended_in_its_place_is_noticed_both_times(home: Path) -> None:
    live, before = list(builds(home))
    path = database_path(home, live.build_id)
    assert reading.current().build_id == live.build_id
    data = path.read_bytes()
    path.write_bytes(data[:-10])
    assert reading.current().build_id == before.build_id
    path.write_bytes(data)
    assert reading.current().build_id == live.build_id
    assert reading.current().notice is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "20300101T000000",
        "20300101T000000-",
        "20300101T000000-AB",
        "20300101T000000-ab/",
        " 20300101T000000-ab",
    ],
)
def test_what_is_no_build_id(text: str) -> None:
    assert not is_build_id(text)
