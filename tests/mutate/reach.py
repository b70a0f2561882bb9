"""A plugin of pytest that records which test reaches which statement of the product and which question.

pytest -p tests.mutate.reach --bereik FILE

Every statement of a function says so when it runs: the product is compiled with a call before each, for following a
whole process line by line (`sys.settrace`) costs many times the tests themselves.
"""

from __future__ import annotations

import ast
import builtins
import gc
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = frozenset({"analysis", "etl", "protection", "published", "queries", "serving", "ui"})
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

    def add(self, test: str, seconds: float, ran: Iterable[tuple[str, int]]) -> None:
        """Add what one test ran."""
        self.tests[test] = round(seconds, 3)
        for file, line in sorted(ran):
            self.lines.setdefault(file, {}).setdefault(line, []).append(test)

    def without(self, files: set[str]) -> Reach:
        """Give what is known of the tests in other files than these."""
        kept = {name: seconds for name, seconds in self.tests.items() if name.partition("::")[0] not in files}
        lines = {
            file: {line: left for line, names in of_file.items() if (left := [name for name in names if name in kept])}
            for file, of_file in self.lines.items()
        }
        return Reach(kept, lines)


# What ran since it was last taken: file and line; a question is line 0 of its file.
_ran: set[tuple[str, int]] = set()
_reach = Reach()
_PROBE = "__doorstroom_ran__"
# Seconds between two times that what is known so far is written, and when that was.
_WRITE_EVERY, _written = 120.0, [time.monotonic()]
_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def probed(source: str, name: str) -> ast.Module:
    """Give this code with, before each statement of a function, a call that says it runs."""
    tree = ast.parse(source)
    blocks = {
        id(block): block
        for function in ast.walk(tree)
        if isinstance(function, _FUNCTION)
        for node in ast.walk(function)
        for block in (getattr(node, part, None) for part in ("body", "orelse", "finalbody"))
        if isinstance(block, list)
    }
    for block in blocks.values():
        block[:] = [made for statement in block for made in (*_probe(statement, name), statement)]
    return tree


def _probe(statement: ast.stmt, name: str) -> list[ast.stmt]:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return []  # a docstring stays the first
    [call] = ast.parse(f"{_PROBE}(({name!r}, {statement.lineno}))").body
    for node in ast.walk(call):
        ast.copy_location(node, statement)
    return [call]


@dataclass(frozen=True)
class Otherwise:
    """What imports the product otherwise than it is written, when put first in `sys.meta_path`.

    Attributes:
        made: Text and name of a file (relative to the project) -> what is run.
    """

    made: Callable[[str, str], ast.Module]

    def find_spec(self, name: str, path: Sequence[str] | None = None, _: ModuleType | None = None) -> ModuleSpec | None:
        """Find a module of the product."""
        spec = PathFinder.find_spec(name, path) if name.partition(".")[0] in PRODUCT else None
        if spec and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
            spec.loader.made = self.made
        return spec


class _Loader(SourceFileLoader):
    made: Callable[[str, str], ast.Module]

    def get_code(self, fullname: str) -> CodeType:
        path = Path(self.get_filename(fullname))
        tree = self.made(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
        return compile(tree, str(path), "exec", dont_inherit=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bereik", help="file to write to")


def pytest_configure() -> None:
    setattr(builtins, _PROBE, _ran.add)
    sys.meta_path.insert(0, Otherwise(probed))  # type: ignore[arg-type]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish() -> None:
    from queries.catalogue import Query

    complete = Query.complete

    def asked(self: Query, given: Any) -> Any:
        _ran.add((f"queries/{self.naam}.sql", 0))
        return complete(self, given)

    Query.complete = asked  # type: ignore[method-assign]
    _keep(IMPORTED, 0)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Keep the build of all tests apart: whichever test comes first is not about it."""
    if fixturedef.argname != BUILT:
        return (yield)
    before = set(_ran)
    _ran.clear()
    try:
        return (yield)
    finally:
        _keep(BUILT, 0)
        _ran.update(before)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    started = time.perf_counter()
    _ran.clear()
    failed = item.session.testsfailed
    try:
        return (yield)
    finally:
        if item.session.testsfailed == failed:  # a test that fails without a change notices none
            _keep(item.nodeid, time.perf_counter() - started)
        if nextitem is None or nextitem.path != item.path:
            forget()  # so that what is read once is read again by a test of every file
            if time.monotonic() - _written[-1] > _WRITE_EVERY:
                _write(item.session)


def forget() -> None:
    """Empty what the product keeps from one question to the next."""
    for kept in gc.get_objects():
        if type(kept).__name__ == "_lru_cache_wrapper" and str(kept.__module__).split(".")[0] in PRODUCT | {"tests"}:
            kept.cache_clear()


def pytest_sessionfinish(session: pytest.Session) -> None:
    _write(session)


def _write(session: pytest.Session) -> None:
    """Write what is known so far, in place of what was known of these tests: a run that is stopped loses little."""
    path = Path(session.config.getoption("--bereik"))
    known = Reach.read(path) if path.exists() else Reach()
    known = known.without({IMPORTED, BUILT, *(item.nodeid.partition("::")[0] for item in session.items)})
    known.tests.update(_reach.tests)
    for file, lines in _reach.lines.items():
        for line, names in lines.items():
            known.lines.setdefault(file, {}).setdefault(line, []).extend(names)
    known.write(path)
    _written.append(time.monotonic())


def _keep(name: str, seconds: float) -> None:
    _reach.add(name, seconds, set(_ran))
    _ran.clear()
