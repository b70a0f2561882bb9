"""The commit that a build names: that of this project's checkout, or none."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from etl.building import build


def checkout(folder: Path) -> str:
    """Make a checkout with one commit, and give the first letters of its name."""
    if shutil.which("git") is None:
        pytest.skip("there is no git on this machine")
    identity = ["-c", "user.name=TESTDATA", "-c", "user.email=testdata@voorbeeld.invalid"]
    for arguments in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "TESTDATA"]):
        subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)
    said = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True)
    return said.stdout[:12]


def test_the_checkout_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = checkout(tmp_path)
    monkeypatch.setattr(build, "PROJECT", tmp_path)
    assert build.git_commit() == commit


def test_unpacked_within_the_checkout_of_something_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout(tmp_path)
    inside = tmp_path / "doorstroom"
    inside.mkdir()
    monkeypatch.setattr(build, "PROJECT", inside)
    assert build.git_commit() is None


def test_unpacked_outside_any_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setattr(build, "PROJECT", tmp_path)
    assert build.git_commit() is None


@pytest.mark.parametrize("body", [None, "exec /bin/sleep 30"], ids=["no git", "a git that hangs"])
def test_a_git_that_is_of_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str | None) -> None:
    called = tmp_path / "called"
    if body:
        (tmp_path / "git").write_text(f'#!/bin/sh\n: >"{called}"\n{body}\n', "utf-8")
        (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert build.git_commit() is None
    assert called.exists() == bool(body)
