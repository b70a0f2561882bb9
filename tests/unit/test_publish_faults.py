"""The live build survives everything: a kill at each step, a full disk, damage, two builds at once."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl.building import publish
from etl.building.build import build
from etl.failpoints import POINTS
from etl.lock import only_one
from etl.problems import RefusedError
from etl.settings import PROJECT, Settings
from published.layout import file_hash
from published.live import read_pointer
from published.manifest import is_whole, read_manifest
from queries import warehouse as reading
from tests.builds import add, few
from tests.command import Done, forked


@pytest.fixture
def home(tmp_path: Path, small: Settings) -> Path:
    """A warehouse folder of its own with one published build."""
    target = tmp_path / "warehouse"
    shutil.copytree(small.warehouse, target)
    return target


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Data that build in half the time, the definitions and one source, built once."""
    settings = few(tmp_path_factory.mktemp("weinig"))
    build(settings)
    return settings


def run_build(home: Path, small: Settings, **extra: str | int) -> Done:
    return forked("build", "--force", DOORSTROOM_WAREHOUSE=str(home), DOORSTROOM_DATA=str(small.data), **extra)


def rolled(home: Path) -> str:
    live = publish.rollback(home).manifest
    assert live is not None
    return live.build_id


def content(home: Path) -> tuple[str | None, dict[str, str]]:
    files = {path.name: file_hash(path) for path in home.glob("*.duckdb") if not path.name.startswith(".")}
    return read_pointer(home).build_id, files


@pytest.mark.parametrize("point", POINTS)
def test_kill_at_every_step_leaves_the_live_build_whole(home: Path, small: Settings, point: str) -> None:
    pointer, files = content(home)
    done = run_build(home, small, DOORSTROOM_FAIL_AT=point)
    assert done.returncode == -signal.SIGKILL, f"the fault did not fire: {done.stdout} {done.stderr}"
    after_pointer, after_files = content(home)
    assert after_pointer == pointer
    assert {name: after_files[name] for name in files} == files
    manifest = read_manifest(home, str(pointer))
    assert manifest is not None
    assert is_whole(home, manifest)
    again = build(small.model_copy(update={"warehouse": home}), force=True)
    assert again.published
    assert not list(home.glob(".bouw-*")), "leftovers of the killed build were not cleaned"


@pytest.mark.parametrize("limit_kb", [64, 600, 2000])
def test_full_disk_is_refused_in_dutch_and_changes_nothing(home: Path, small: Settings, limit_kb: int) -> None:
    before = content(home)
    done = run_build(home, small, file_kb=limit_kb)
    assert done.returncode == 1, f"the fault did not fire: {done.stdout}"
    assert "live gegevens zijn niet gewijzigd" in done.stderr
    assert "Traceback" not in done.stderr
    assert content(home) == before


def test_second_build_is_refused_within_two_seconds(home: Path) -> None:
    with only_one(home):
        started = time.monotonic()
        with pytest.raises(RefusedError, match="al een bouw"):
            build(Settings(warehouse=home), force=True)
        assert time.monotonic() - started < 2.0  # the promise is about waiting, not about speed


def test_the_kernel_frees_the_lock_of_a_killed_build(home: Path) -> None:
    environment = {**os.environ, "DOORSTROOM_WAREHOUSE": str(home), "DOORSTROOM_FAIL_AT": "after_load"}
    command = [sys.executable, "-m", "etl", "build", "--force"]
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    with only_one(home):
        assert read_pointer(home).build_id


def test_same_input_gives_same_content(home: Path, tmp_path: Path) -> None:
    first = build(Settings(warehouse=home, imports=tmp_path / "geen"), force=True).manifest
    second = build(Settings(warehouse=tmp_path / "elders", imports=tmp_path / "geen")).manifest
    assert first.inhoud_hash == second.inhoud_hash
    assert build(Settings(warehouse=home, imports=tmp_path / "geen")).published is False


def damage(home: Path, build_id: str, how: str) -> None:
    path = home / f"{build_id}.duckdb"
    data = bytearray(path.read_bytes())
    if how == "bit":
        data[len(data) // 2] ^= 1
    elif how == "half":
        data = data[: len(data) // 2]
    elif how == "leeg":
        data = bytearray()
    path.chmod(0o644)
    path.write_bytes(bytes(data))
    if how == "weg":
        path.unlink()


@pytest.mark.parametrize("how", ["bit", "half", "leeg", "weg"])
def test_damaged_build_falls_back_to_the_last_good_one(home: Path, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    good = str(read_pointer(home).build_id)
    newest = add(home).build_id
    assert newest != good
    damage(home, newest, how)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    opened = reading.current()
    assert opened.build_id == good
    assert opened.notice is not None
    assert "beschadigd" in opened.notice
    assert rolled(home) == good
    assert reading.current().notice is None


def test_nothing_whole_says_what_to_run(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in home.glob("*.duckdb"):
        damage(home, path.stem, "half")
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    with pytest.raises(reading.WarehouseError, match="python -m etl build"):
        reading.current()
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home / "bestaat-niet"))
    with pytest.raises(reading.WarehouseError, match="nog geen gegevens"):
        reading.current()


def test_new_pointer_is_seen_by_the_next_question(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    before = reading.current().build_id
    newest = add(home).build_id
    assert reading.current().build_id == newest != before
