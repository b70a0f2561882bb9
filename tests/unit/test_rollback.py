"""Publishing, taking back and clearing away: the live build is never lost and never what it was not."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from etl import failpoints
from etl.building import publish
from etl.building.build import build
from etl.problems import RefusedError
from etl.settings import Settings
from published.layout import database_path, manifest_path, staged_path
from published.live import find_live, read_pointer
from published.manifest import Manifest, builds
from published.writing import write_manifest
from queries import warehouse as reading
from tests.builds import add, two_builds


@pytest.fixture
def home(tmp_path: Path, warehouse: Path, built: Manifest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A warehouse folder of its own with two whole builds, the newest live."""
    found = two_builds(tmp_path / "warehouse", warehouse, built)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found))
    return found


def test_a_damaged_live_build_gives_the_one_before_it_and_not_one_that_was_taken_back(home: Path) -> None:
    middle = next(builds(home))
    wrong = add(home)
    assert publish.rollback(home).manifest == middle
    database_path(home, middle.build_id).write_bytes(b"TESTDATA")
    assert reading.current().build_id < middle.build_id < wrong.build_id


def test_rollback_goes_to_what_was_live_before_and_never_to_the_live_build(home: Path) -> None:
    second, first = list(builds(home))
    third = add(home)
    assert publish.rollback(home).manifest == second
    assert find_live(home).manifest == second
    fourth = add(home)
    assert fourth.vorige == second.build_id
    assert publish.rollback(home).manifest == second, "not the one that was taken back"
    assert publish.rollback(home).manifest == first
    with pytest.raises(RefusedError, match="eerdere, gave versie"):
        publish.rollback(home)
    assert find_live(home).manifest == first
    assert {third.build_id, fourth.build_id} < {manifest.build_id for manifest in builds(home)}


def test_a_build_that_names_itself_as_the_one_before_is_not_gone_back_to(home: Path) -> None:
    second, first = list(builds(home))
    write_manifest(home, second.model_copy(update={"vorige": second.build_id}))
    assert publish.rollback(home).manifest == first


def test_rollback_passes_over_what_is_damaged(home: Path) -> None:
    first = list(builds(home))[-1]
    third = add(home)
    assert third.vorige
    database_path(home, third.vorige).unlink()
    assert publish.rollback(home).manifest == first


def test_rollback_with_one_build_only_is_refused_and_it_stays(home: Path) -> None:
    live, before = list(builds(home))
    manifest_path(home, before.build_id).unlink()
    with pytest.raises(RefusedError, match="eerdere, gave versie"):
        publish.rollback(home)
    assert find_live(home).manifest == live


def test_prune_keeps_the_live_build_and_the_one_before_it(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "GRACE_SECONDS", -1.0)
    first = list(builds(home))[-1]
    for _ in range(publish.KEEP - 2):
        add(home)
    for _ in range(publish.KEEP - 1):
        publish.rollback(home)
    assert read_pointer(home).build_id == first.build_id
    added = add(home)
    assert added.vorige == first.build_id
    names = [manifest.build_id for manifest in builds(home)]
    assert len(names) == publish.KEEP + 1, "the fault did not fire: nothing was old enough to go"
    assert first.build_id in names, "the build just rolled back to, from which readers still read"
    assert publish.rollback(home).manifest == first
    monkeypatch.setattr(publish, "KEEP", 1)
    publish._prune(home)
    assert {manifest.build_id for manifest in builds(home)} == {added.build_id, first.build_id}, "newest and live"
    assert find_live(home).manifest == first


def test_prune_takes_what_is_old_and_leaves_what_is_young(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "KEEP", 1)
    first = list(builds(home))[-1]
    add(home)
    assert len(list(builds(home))) == 3
    path = database_path(home, first.build_id)
    os.utime(path, (0, 0))
    add(home)
    assert first.build_id not in {manifest.build_id for manifest in builds(home)}
    assert not path.exists()


def test_a_file_that_is_not_what_was_written_never_goes_live(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live = find_live(home).manifest
    reached: list[str] = []

    def spoil(point: str) -> None:
        reached.append(point)
        if point == "after_manifest":
            newest = max(home.glob("*.duckdb"))
            newest.write_bytes(newest.read_bytes()[:-1] + b"!")

    monkeypatch.setattr(publish, "reach", spoil)
    with pytest.raises(OSError, match="teruggelezen"):
        add(home)
    assert "after_manifest" in reached
    assert find_live(home).manifest == live
    assert find_live(home).trouble is None


def test_rows_that_changed_on_disk_before_publishing_are_found(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = find_live(home).manifest
    reached: list[str] = []

    def spoil(point: str) -> None:
        reached.append(point)
        if point == "after_close":
            with duckdb.connect(str(staged_path(home, "nieuw.duckdb"))) as con:
                con.execute("update mart.thema set label = 'TESTDATA' where thema_code = 'verzuim'")

    monkeypatch.setattr(failpoints, "reach", spoil)
    with pytest.raises(OSError, match="teruggelezen inhoud verschilt"):
        build(Settings(warehouse=home, imports=tmp_path / "geen"), force=True)
    assert "after_close" in reached
    assert find_live(home).manifest == live
