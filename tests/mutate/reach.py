"""A plugin of pytest that records which test reaches which line of the product and which question.

pytest -p tests.mutate.reach --bereik FILE
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PRODUCT = tuple(
    f"{ROOT}/{name}/" for name in ("analysis", "etl", "protection", "published", "queries", "serving", "ui")
)
# What is run when it is imported, and what the build of all tests runs: no test of its own.
IMPORTED, BUILT = "import", "built"


@dataclass
class Reach:
    """Which test reaches which line.

    Attributes:
        tests: Test -> seconds it took while it was followed.
        lines: File -> line -> the tests that run it; a question stands on line 0 of its file.
    """

    tests: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[int, list[str]]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Reach:
        """Read what `write` wrote."""
        kept = json.loads(path.read_text(encoding="utf-8"))
        names = list(kept["tests"])
        lines = {
            file: {int(line): [names[number] for number in numbers] for line, numbers in of_file.items()}
            for file, of_file in kept["lines"].items()
        }
        return cls(kept["tests"], lines)

    def write(self, path: Path) -> None:
        """Write it, each test by its number."""
        number = {name: at for at, name in enumerate(self.tests)}
        lines = {
            file: {line: [number[name] for name in names] for line, names in of_file.items()}
            for file, of_file in self.lines.items()
        }
        path.write_text(json.dumps({"tests": self.tests, "lines": lines}), encoding="utf-8")

    def add(self, test: str, seconds: float, ran: dict[str, set[int]], asked: set[str]) -> None:
        """Add what one test ran."""
        self.tests[test] = round(seconds, 3)
        for path, lines in ran.items():
            file = self.lines.setdefault(str(Path(path).relative_to(ROOT)), {})
            for line in lines:
                file.setdefault(line, []).append(test)
        for name in asked:
            self.lines.setdefault(f"queries/{name}.sql", {}).setdefault(0, []).append(test)


# File -> lines that were run; None for a file that is not ours. By name, because a code object is slow to look up.
_ran: dict[str, set[int] | None] = {}
_asked: set[str] = set()
# A function that a test calls more often shows no other lines, and following it is slow.
_OFTEN = 50
_calls: dict[int, int] = {}
_reach = Reach()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bereik", help="file to write to")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    _follow(_call)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish() -> None:
    _keep(IMPORTED, 0)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Keep the build of all tests apart: whichever test comes first is not about it."""
    if fixturedef.argname != BUILT:
        return (yield)
    before = _taken()
    try:
        return (yield)
    finally:
        _keep(BUILT, 0)
        for path, lines in before.items():
            _lines(path).update(lines)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    started = time.perf_counter()
    _follow(_call)
    try:
        return (yield)
    finally:
        _follow(None)
        _keep(item.nodeid, time.perf_counter() - started)


def pytest_sessionfinish(session: pytest.Session) -> None:
    _reach.write(Path(session.config.getoption("--bereik")))


def _keep(name: str, seconds: float) -> None:
    _reach.add(name, seconds, _taken(), _asked)
    _asked.clear()


def _taken() -> dict[str, set[int]]:
    """Give what was run, and begin anew; the sets stay, for a function that still runs writes in its own."""
    _calls.clear()
    taken = {path: set(lines) for path, lines in list(_ran.items()) if lines}
    for path in taken:
        _lines(path).clear()
    return taken


def _lines(path: str) -> set[int]:
    lines = _ran[path]
    assert lines is not None
    return lines


def _follow(call: Callable[[FrameType, str, Any], Any] | None) -> None:
    sys.settrace(call)
    threading.settrace(call)


def _call(frame: FrameType, event: str, _: object) -> Callable[[FrameType, str, Any], Any] | None:
    path = frame.f_code.co_filename
    try:
        lines = _ran[path]
    except KeyError:
        lines = _ran[path] = set() if path.startswith(_PRODUCT) else None
    if lines is None:
        return None
    if frame.f_code.co_name == "complete" and path.endswith("queries/catalogue.py"):
        _asked.add(frame.f_locals["self"].naam)
    key = id(frame.f_code)
    _calls[key] = called = _calls.get(key, 0) + 1
    if called > _OFTEN:
        return None
    add = lines.add

    def line(frame: FrameType, event: str, _: object) -> Any:
        add(frame.f_lineno)
        return line

    return line
