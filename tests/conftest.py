"""What every test shares: the shipped data built once by the production loader, never the live warehouse."""

from __future__ import annotations

import csv
import gc
import os
import re
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock

from demo.__main__ import make
from etl.building.build import build
from etl.settings import PROJECT, Settings
from published.manifest import Manifest
from tests.counting import pytest_runtest_logfinish, pytest_sessionfinish
from tests.practice import build_practice

__all__ = ["pytest_runtest_logfinish", "pytest_sessionfinish"]

# No test goes out of its own accord, nor does a server or make that one starts: tests/unit/test_refreshing.py.
os.environ["DOORSTROOM_OPHALEN"] = "nee"
os.environ["DOORSTROOM_VOORAF"] = "nee"  # no server of a test lives long enough to gain by it

# No test is timed: a busy machine is no fault of an example.
hypothesis.settings.register_profile("ours", deadline=None)
hypothesis.settings.load_profile("ours")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Find the tests without looking for what can go: it all stays until the end, and looking took half of the time.

    Not frozen after it: `gc.get_objects` leaves that out, and by it own counts, kept answers and code are looked for.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, so that `-m "not browser"` leaves out that and nothing else; begin with the long."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    items.sort(key=lambda item: not item.get_closest_marker("long"))


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The shipped data with a warehouse folder of this test run, or one kept between runs (`tests.mutate`)."""
    kept = os.environ.get("DOORSTROOM_TESTBUILD")
    return Settings(
        warehouse=Path(kept) if kept else tmp_path_factory.mktemp("warehouse"),
        imports=tmp_path_factory.mktemp("imports"),
    )


@pytest.fixture(scope="session")
def built(settings: Settings) -> Manifest:
    """The shipped data, built and published once."""
    return build(settings).manifest


@pytest.fixture(scope="session", autouse=True)
def warehouse(settings: Settings, built: Manifest) -> Iterator[Path]:
    """Point every reader at this run's warehouse, so that no test can touch the live one."""
    before = os.environ.get("DOORSTROOM_WAREHOUSE")
    os.environ["DOORSTROOM_WAREHOUSE"] = str(settings.warehouse)
    assert (settings.warehouse / "current").read_text() == built.build_id
    yield settings.warehouse
    if before is None:
        del os.environ["DOORSTROOM_WAREHOUSE"]
    else:
        os.environ["DOORSTROOM_WAREHOUSE"] = before


@pytest.fixture(scope="session")
def practice_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build for practice: every source titled as invented, TESTDATA."""
    folder = tmp_path_factory.mktemp("oefenen")
    build_practice(folder)
    return folder / "warehouse"


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A demo with a table of its own for the Verkenner, made by the first process that needs it, for all of them."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    home, ready = shared / "oefen", shared / "oefen.klaar"
    with FileLock(shared / "oefen.slot"):
        if not ready.exists():
            make(home, seed=1, rows=200_000)
            ready.touch()
    return home


@pytest.fixture
def practice(practice_warehouse: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Point every reader at the build for practice during one test; gives its name."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(practice_warehouse))
    return (practice_warehouse / "current").read_text()


@pytest.fixture(scope="session")
def source_rows() -> dict[str, list[dict[str, str]]]:
    """Every row of every shipped CSV by kind, read with the csv module: the oracle's own eyes.

    Each row also carries `bron` (the folder's name), `soort` (primair, secundair, derden) and `gepubliceerd`.
    """
    rows: dict[str, list[dict[str, str]]] = {}
    for path in sorted((PROJECT / "data" / "sources").glob("*/*/*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            record = (path.parent / "origin.yml").read_text(encoding="utf-8")
            day = re.search(r"^gepubliceerd: (\d\S*)", record, re.MULTILINE)
            extra = {
                "bron": path.parent.name,
                "soort": path.parent.parent.name,
                "gepubliceerd": day[1] if day else "",
            }
            rows.setdefault(path.stem, []).extend(row | extra for row in csv.DictReader(handle))
    return rows
