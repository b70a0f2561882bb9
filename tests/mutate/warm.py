"""One process per copy that has imported everything: a change of a question or model is tried in a child of it.

Python cannot be tried so, for it is imported already. Gets a list of tests per line, gives the exit code of pytest.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import signal
import sys
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO

import pytest

_IMPORTED = ("tests.tiny", "ui.figures", "ui.factsheet.sheet", "streamlit.testing.v1")
_READERS = {"analysis", "etl", "protection", "published", "queries", "serving", "tests", "ui"}


class Warm:
    """The process of one copy; started at the first change that needs it."""

    def __init__(self, copy: Path) -> None:
        self._copy = copy
        self._process: Popen[str] | None = None

    def run(self, tests: list[str], seconds: int) -> int:
        """Give the exit code of pytest over these tests, negative when it had to be stopped."""
        if self._process is None:
            command = [sys.executable, "-m", "tests.mutate.warm", str(seconds)]
            kept = {"DOORSTROOM_TESTBUILD": str(self._copy / "data" / "warehouse")}
            self._process = Popen(
                command, cwd=self._copy, stdin=PIPE, stdout=PIPE, text=True, env=os.environ | kept
            )  # fmt: skip
        told, heard = _pipes(self._process)
        told.write(json.dumps(tests) + "\n")
        told.flush()
        return int(heard.readline())

    def close(self) -> None:
        """Let the process end."""
        if self._process is not None:
            told, heard = _pipes(self._process)
            told.close()
            self._process.wait()
            heard.close()


def _pipes(process: Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin
    assert process.stdout
    return process.stdin, process.stdout


def main() -> None:
    """Answer every line until there is none."""
    for name in _IMPORTED:
        importlib.import_module(name)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            os._exit(_try(json.loads(line), int(sys.argv[1])))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _try(tests: list[str], seconds: int) -> int:
    signal.alarm(seconds)
    for kept in gc.get_objects():  # what was read at import is read again, with the change in it
        if type(kept).__name__ == "_lru_cache_wrapper" and str(kept.__module__).split(".")[0] in _READERS:
            kept.cache_clear()
    with (
        Path(os.devnull).open("w") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        return int(pytest.main(["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", *tests]))


if __name__ == "__main__":
    main()
