"""One server for all tests of StatLine, and a healthy first fetch to start from: an archive, and a build with one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl.building.build import build
from etl.settings import Settings
from etl.statline.fetch import fetch_tables
from tests.builds import few, settings_of
from tests.statline import kit
from tests.statline.azw import ABSENCE, MOBILITY
from tests.statline.replay import Replay

# a source with other numbers in cells that the table has too
_OLDER = "secundair/skipr-2023-12-verzuim"


@pytest.fixture(scope="session")
def _server() -> Iterator[Replay]:
    with Replay() as server:
        yield server


@pytest.fixture
def replay(_server: Replay) -> Replay:
    """The server, healthy, with the small table in pages of twelve rows."""
    _server.reset(kit.small_table(), page_size=kit.PAGE_ROWS)
    _server.zipped, _server.delay = True, 0.0
    return _server


@pytest.fixture(scope="session")
def _first_archive(_server: Replay, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("eerste")
    _server.reset(kit.small_table(), page_size=kit.PAGE_ROWS)
    report = fetch_tables(kit.settings(folder), base_url=_server.url, tables=["99001NED"], limits=kit.PATIENT)
    assert report.exit_status == 0, report
    return folder / "archief"


@pytest.fixture
def fetched(_first_archive: Path, replay: Replay, tmp_path: Path) -> Settings:
    """Settings whose archive holds the first version of the small table; the server is healthy."""
    shutil.copytree(_first_archive, tmp_path / "archief")
    return kit.settings(tmp_path)


@pytest.fixture
def empty(tmp_path: Path) -> Callable[[], Settings]:
    return lambda: kit.settings(tmp_path)


@pytest.fixture(scope="session")
def _first_build(_server: Replay, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gebouwd")
    _server.reset(ABSENCE, MOBILITY)
    found = few(folder, _OLDER)
    report = fetch_tables(found, [ABSENCE.id, MOBILITY.id], base_url=_server.url, limits=kit.PATIENT)
    assert report.exit_status == 0, report
    build(found)
    return folder


@pytest.fixture
def live(_first_build: Path, replay: Replay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Two shipped sources with two TESTDATA tables fetched, built and live; the server has those tables."""
    for part in ("data", "warehouse"):
        shutil.copytree(_first_build / part, tmp_path / part, symlinks=True)
    replay.reset(ABSENCE, MOBILITY)
    found = settings_of(tmp_path)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.warehouse))
    return found
