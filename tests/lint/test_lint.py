"""Style, types, SQL and the arrows between the folders: `make lint`, in parts, so that both processes have work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from etl.settings import PROJECT

_PARTS = 4
_FOLDERS = ("queries", "etl/models", "etl/checks")
SQL = sorted(str(path) for folder in _FOLDERS for path in (PROJECT / folder).rglob("*.sql"))


def good(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def test_style() -> None:
    good("ruff", "check", ".")
    good("ruff", "format", "--check", "--quiet", ".")


@pytest.mark.long
def test_types() -> None:
    good("mypy")


def test_arrows_between_folders() -> None:
    good("lint-imports")


@pytest.mark.parametrize("part", range(_PARTS))
def test_sql(part: int) -> None:
    files = SQL[part::_PARTS]
    assert len(files) > 10
    good("sqlfluff", "lint", "--disable-progress-bar", *files)
