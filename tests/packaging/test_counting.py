"""A run over two processes that loses a test is no good run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from etl.settings import PROJECT

TESTS = "import pytest\n\n@pytest.mark.parametrize('n', range(4))\ndef test_four(n):\n    assert n < {limit}\n"
LOSES = "\ndef pytest_runtest_protocol(item, nextitem):\n    return item.name == 'test_four[2]' or None\n"


@pytest.mark.parametrize(
    ("limit", "loses", "said"),
    [
        (4, LOSES, "4 tests found, 3 of them have a result"),
        (3, "", "assert 3 < 3"),
    ],
    ids=["one is lost", "one fails, with where"],
)
def test_what_two_processes_lose_between_them_is_seen(tmp_path: Path, limit: int, loses: str, said: str) -> None:
    (tmp_path / "conftest.py").write_text(f"from tests.counting import *  # noqa: F403\n{loses}", "utf-8")
    (tmp_path / "test_few.py").write_text(TESTS.format(limit=limit), "utf-8")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal", "-p", "no:cacheprovider", "."],
        cwd=tmp_path,
        env=clean | {"PYTHONPATH": str(PROJECT)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, said in done.stdout) == (1, True), done.stdout
