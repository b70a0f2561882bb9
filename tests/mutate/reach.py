"""A plugin of pytest that records which test reaches which function of the product and which question.

pytest -p tests.mutate.reach --bereik FILE
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PRODUCT = tuple(
    f"{ROOT}/{name}/" for name in ("analysis", "etl", "protection", "published", "queries", "serving", "ui")
)
_reached: set[CodeType] = set()
_asked: set[str] = set()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bereik", help="file to write to")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    found: dict[str, list[tuple[str, float]]] = item.config.stash.setdefault(_FOUND, defaultdict(list))
    _reached.clear()
    _asked.clear()
    started = time.perf_counter()
    sys.setprofile(_profile)
    threading.setprofile(_profile)
    try:
        return (yield)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
        took = round(time.perf_counter() - started, 3)
        for code in _reached:
            if code.co_filename.startswith(_PRODUCT):
                found[f"{Path(code.co_filename).relative_to(ROOT)}:{code.co_qualname}"].append((item.nodeid, took))
        for name in _asked:
            found[f"queries/{name}.sql"].append((item.nodeid, took))


def pytest_sessionfinish(session: pytest.Session) -> None:
    found = session.config.stash.get(_FOUND, None)
    if found is not None:
        Path(session.config.getoption("--bereik")).write_text(json.dumps(found), encoding="utf-8")


_FOUND = pytest.StashKey[dict[str, list[tuple[str, float]]]]()


def _profile(frame: FrameType, event: str, _: object) -> None:
    if event == "call":
        code = frame.f_code
        _reached.add(code)
        if code.co_name == "complete" and code.co_filename.endswith("queries/catalogue.py"):
            _asked.add(frame.f_locals["self"].naam)
