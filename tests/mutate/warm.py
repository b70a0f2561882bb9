"""One process that has imported and collected everything; each change is tried in a child of it.

A change of Python is put in place of the code of the functions, or of the constants, that are there already; what
else is made at import (a class) needs a process of its own. A child is told which tests, and says which failed first.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, Popen
from types import CodeType, FunctionType, ModuleType
from typing import Any

import hypothesis
import pytest

from tests.mutate.reach import BUILT, ROOT, forget

_PIPES = "DOORSTROOM_MUTATE"
# A child that a change keeps busy for ever is stopped: after so many times what the test took before, and some.
_TIMES = 5
# Those are seconds of work; who only waits gets so many times longer, for the computer may be busy with others.
_WAITS = 20
# What a child says of a constant that it cannot put in place.
COLD = "koud"
_MEMORY = 6 * 2**30


# Tests with the seconds each takes.
Tests = list[tuple[str, float]]


class Warm:
    """The process of one copy; `found` is the test that noticed the last change."""

    def __init__(self, copy: Path, tests: list[str]) -> None:
        """Start it in this copy with these tests; they are collected once."""
        asked, self._told = os.pipe()
        self._heard, says = os.pipe()
        kept = {"DOORSTROOM_TESTBUILD": str(copy / "data" / "warehouse"), _PIPES: f"{asked},{says}"}
        command = [sys.executable, "-m", "pytest", "-s", "-p", "no:randomly", "-p", "tests.mutate.warm", *tests]
        self._process = Popen(
            [*command, "-m", "not browser"], cwd=copy, env=os.environ | kept, pass_fds=(asked, says), stdout=DEVNULL,
            stderr=DEVNULL,
        )  # fmt: skip
        os.close(asked)
        os.close(says)
        self._answers = os.fdopen(self._heard, encoding="utf-8")
        self.run([])  # it answers when all is imported: a change made sooner would be in every try

    def run(self, tests: Tests, path: Path | None = None, **more: int) -> str | None:
        """Give the test that failed, "tijd" when it had to be stopped, None when all passed, "geen" without tests.

        Args:
            tests: Tests in their order with the seconds each takes.
            path: Python that was changed, relative to the copy.
            more: `rebuild`: build the warehouse anew, with the change. `constant`: the change stands outside functions
                ("koud": it cannot be tried here). `seconds`: how much longer than five times its own seconds a test
                may take.
        """
        asked = {"tests": tests, "path": path and str(path), "rebuild": 0, "constant": 0, "seconds": 10}
        os.write(self._told, f"{json.dumps(asked | more)}\n".encode())
        answer = self._answers.readline()
        if not answer:
            raise RuntimeError(f"the process of {self._process.args!r} stopped")
        found: str | None = json.loads(answer)
        return found

    def close(self) -> None:
        """Let the process end."""
        os.close(self._told)
        self._process.wait()
        self._answers.close()


def pytest_configure() -> None:
    """Let no property test fail for a computer that is busy."""
    hypothesis.settings.register_profile("mutate", deadline=None, suppress_health_check=list(hypothesis.HealthCheck))
    hypothesis.settings.load_profile("mutate")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Answer every line until there is none, instead of running the tests."""
    asked, says = map(int, os.environ.pop(_PIPES).split(","))
    items = {item.nodeid: item for item in session.items}
    sharing = [item for item in session.items if BUILT in getattr(item, "fixturenames", ())]
    if sharing:  # what all tests share is made once, here
        session._setupstate.setup(min(sharing, key=lambda item: len(getattr(item, "fixturenames", ()))))
        session._setupstate.teardown_exact(session)  # type: ignore[arg-type]  # only its place in the tree is asked
    with os.fdopen(asked, encoding="utf-8") as lines:
        for line in lines:
            os.write(says, f"{json.dumps(_child(session, items, json.loads(line)))}\n".encode())
    return True


def _child(session: pytest.Session, items: dict[str, pytest.Item], asked: dict[str, Any]) -> str | None:
    tests = [(items[found], seconds) for name, seconds in asked["tests"] for found in _named(name, items)]
    if not tests:
        return "geen"
    heard, says = os.pipe()
    if not (child := os.fork()):
        os.setsid()
        os.close(heard)
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
        os._exit(_try(session, tests, asked, says))
    os.close(says)
    with os.fdopen(heard, encoding="utf-8") as answer:
        found = answer.read()
    _, status = os.waitpid(child, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # what a test left behind when it was stopped
    if found:
        return found
    return "tijd" if os.waitstatus_to_exitcode(status) else None


def _named(name: str, items: dict[str, pytest.Item]) -> list[str]:
    """Give the test of this name, or those of a file or of a test with several cases."""
    return [name] if name in items else [found for found in items if found.startswith((f"{name}::", f"{name}["))]


def _try(session: pytest.Session, tests: list[tuple[pytest.Item, float]], asked: dict[str, Any], says: int) -> int:
    # A file that changes twice in a second keeps its size and time: what was compiled would be of another change.
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    if asked["rebuild"]:
        session._setupstate.teardown_exact(None)
        os.environ.pop("DOORSTROOM_TESTBUILD")
    if asked["path"] and asked["constant"]:
        if not restate(Path(asked["path"]).resolve()):
            os.write(says, COLD.encode())
            return 0
    elif asked["path"]:
        replace(Path(asked["path"]).resolve())
    forget()  # what was read at import is read again, with the change in it
    for number, (item, seconds) in enumerate(tests):
        most = int(asked["seconds"] + _TIMES * seconds) + (30 if asked["rebuild"] and not number else 0)
        signal.setitimer(signal.ITIMER_PROF, most)
        signal.alarm(_WAITS * most)
        following = tests[number + 1][0] if number + 1 < len(tests) else session
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            os.write(says, item.nodeid.encode())
            break
    return 0


def replace(path: Path) -> None:
    """Put the code of this file as it is now in every function that was made from it."""
    now = {
        (code.co_qualname, code.co_firstlineno): code
        for code in _codes(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True))
    }
    for made in gc.get_objects():
        if isinstance(made, FunctionType) and made.__code__.co_filename == str(path):
            code = now.get((made.__code__.co_qualname, made.__code__.co_firstlineno))
            if code is not None and code.co_freevars == made.__code__.co_freevars:
                made.__code__ = code


def restate(path: Path) -> bool:
    """Run this file as it is now and put the constants that became others in place.

    Gives False when that is not the whole change: no constant became another, or a function did.
    """
    now = compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True)
    functions = (made for made in gc.get_objects() if isinstance(made, FunctionType))
    if not {made.__code__ for made in functions if made.__code__.co_filename == str(path)} <= {*_codes(now)}:
        return False
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    module = sys.modules[name]
    fresh = vars(module) | {}
    try:
        exec(now, fresh)  # noqa: S102
    except Exception:  # noqa: BLE001 - what may be done once only, or the change itself: another process will tell
        return False
    changed = False
    for key, value in fresh.items():
        old = vars(module).get(key)
        if key.startswith("__") or callable(value) or isinstance(value, ModuleType) or old is value or old == value:
            continue
        for user in [module] if key.startswith("_") else list(sys.modules.values()):
            if vars(user).get(key) is old:
                vars(user)[key] = value
        changed = True
    return changed


def _codes(code: CodeType) -> Iterator[CodeType]:
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield const
            yield from _codes(const)
