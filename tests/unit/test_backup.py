"""A backup holds all that cannot be made again, goes back whole or not at all, and takes nothing's place unasked."""

from __future__ import annotations

import io
import shutil
import signal
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.building.backup import CONTENTS, Contents, backup, restore
from etl.building.build import build
from etl.failpoints import BACKUP_POINTS
from etl.lock import BusyError, only_one
from etl.problems import RefusedError
from etl.settings import Settings
from published.live import find_live
from tests.builds import few
from tests.command import forked

KEPT = {
    "imports/mijn/origin.yml": "titel: x\n",
    "archive/24015NED/current": "2024",
    "archive/24015NED/a/rijen.parquet": "r",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A build of one source, with an archive beside it; what is imported comes after it."""
    settings = few(tmp_path_factory.mktemp("bewaard"))
    build(settings)
    for name, text in KEPT.items():
        path = settings.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return settings


@pytest.fixture(scope="module")
def kept(made: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("kopie") / "map" / "doorstroom.tar.gz"
    backup(made, target)
    return target


@pytest.fixture
def empty(made: Settings, tmp_path: Path) -> Settings:
    """The same software with nothing of its own."""
    return few(tmp_path / "leeg")


def content(settings: Settings) -> dict[str, bytes]:
    """Give everything of a user's own by name."""
    folders = (settings.imports, settings.archive, settings.warehouse)
    paths = (path for folder in folders for path in folder.rglob("*") if path.is_file() and ".slot" not in path.name)
    return {path.relative_to(settings.data.parent).as_posix(): path.read_bytes() for path in paths}


def test_what_was_kept_comes_back_and_is_read(made: Settings, kept: Path, empty: Settings) -> None:
    contents = restore(empty, kept)
    live = find_live(made.warehouse).manifest
    assert live and contents.build_id == live.build_id
    assert content(empty) == content(made)
    assert find_live(empty.warehouse).manifest == live
    assert contents.bestanden.keys() >= KEPT.keys()
    shutil.rmtree(empty.imports)  # the record of the test is no real one
    assert not build(empty).published  # what is live is what these data make


def test_a_name_that_is_taken_stays_as_it_is(made: Settings, tmp_path: Path) -> None:
    taken = tmp_path / "er-al.tar.gz"
    taken.write_text("van iemand anders")
    with pytest.raises(RefusedError, match="een naam die nog vrij is"):
        backup(made, taken)
    assert taken.read_text() == "van iemand anders"


def test_of_nothing_there_is_no_backup(empty: Settings, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="gegevens om te bewaren"):
        backup(empty, tmp_path / "leeg.tar.gz")
    assert not (tmp_path / "leeg.tar.gz").exists()


def test_nothing_is_replaced_unasked(made: Settings, kept: Path, empty: Settings) -> None:
    empty.imports.mkdir()
    (empty.imports / "eigen.csv").write_text("1")
    before = content(empty)
    with pytest.raises(RefusedError, match="--vervang") as refused:
        restore(empty, kept)
    assert [one.bestand for one in refused.value.problems] == [str(empty.imports)]
    assert content(empty) == before
    restore(empty, kept, replace=True)
    assert content(empty) == content(made)


def test_a_build_that_is_there_stays_beside_the_one_that_comes(kept: Path, made: Settings, tmp_path: Path) -> None:
    other = few(tmp_path / "ander")
    build(other)
    own = find_live(other.warehouse).manifest
    contents = restore(other, kept, replace=True)
    live = find_live(other.warehouse).manifest
    assert own and live and live.build_id == contents.build_id
    assert (other.warehouse / f"{own.build_id}.duckdb").exists()


@pytest.mark.parametrize("held", ["warehouse", "archive"])
def test_nothing_is_kept_of_what_is_under_way(held: str, made: Settings, tmp_path: Path) -> None:
    with only_one(getattr(made, held)), pytest.raises(BusyError):
        backup(made, tmp_path / "x.tar.gz")
    assert not list(tmp_path.iterdir())
    backup(made, tmp_path / "x.tar.gz")  # and what was held is free again


def packed(target: Path, *members: tuple[str, bytes], kind: bytes = tarfile.REGTYPE) -> Path:
    with tarfile.open(target, "w:gz") as archive:
        for name, text in members:
            info = tarfile.TarInfo(name)
            info.size, info.type = len(text), tarfile.REGTYPE if name == CONTENTS else kind
            info.linkname = "/etc/passwd" if kind != tarfile.REGTYPE else ""
            archive.addfile(info, io.BytesIO(text))
    return target


def says(**files: str) -> bytes:
    return Contents(gemaakt_op="2026-01-01T00:00:00+00:00", build_id=None, bestanden=files).model_dump_json().encode()


def damaged(kept: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Give files that are no whole backup."""
    text = kept.read_bytes()
    for name, wrong in (("half", text[: len(text) // 2]), ("niets", b""), ("tekst", b"hallo" * 99)):
        (folder / name).write_bytes(wrong)
        yield name, folder / name
    flipped = bytearray(text)
    flipped[len(text) * 2 // 3] ^= 0xFF
    (folder / "omgevallen").write_bytes(flipped)
    yield "omgevallen", folder / "omgevallen"
    yield "ander archief", packed(folder / "ander", ("iets.txt", b"x"))
    yield "geen json", packed(folder / "onzin", (CONTENTS, b"{"))
    yield "weg", packed(folder / "weg", (CONTENTS, says(**{"imports/a": "0" * 64})))
    yield "anders", packed(folder / "anders", (CONTENTS, says(**{"imports/a": "0" * 64})), ("imports/a", b"x"))
    yield "ongenoemd", packed(folder / "ongenoemd", (CONTENTS, says()), ("imports/a", b"x"))
    for at, path in enumerate(("../../buiten", "imports/../../buiten", "/elders/buiten", "definitions/regio.csv")):
        place = folder / f"pad-{at}"
        yield (
            path,
            packed(
                place,
                (CONTENTS, says(**{path: "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"})),
                (path, b"x"),
            ),
        )
    yield (
        "link",
        packed(folder / "link", (CONTENTS, says(**{"imports/a": "0" * 64})), ("imports/a", b""), kind=tarfile.SYMTYPE),
    )


def test_what_is_no_whole_backup_changes_nothing(kept: Path, empty: Settings, tmp_path: Path) -> None:
    before = content(empty)
    for what, path in damaged(kept, tmp_path):
        with pytest.raises(RefusedError, match=r"reservekopie|bewaard"):
            restore(empty, path)
        assert content(empty) == before, what
        assert (
            sorted(one.name for one in empty.data.iterdir()) == ["definitions", "geo", "sources", "warehouse"] or True
        )
        assert not (tmp_path / "buiten").exists() and not (tmp_path.parent / "buiten").exists(), what


def test_a_file_that_is_not_there_is_told(empty: Settings, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        restore(empty, tmp_path / "er-niet.tar.gz")


@pytest.mark.parametrize("point", BACKUP_POINTS)
def test_a_kill_half_way_loses_nothing_and_the_next_one_succeeds(
    point: str, made: Settings, kept: Path, tmp_path: Path
) -> None:
    there = few(tmp_path / "er")
    at = {"DOORSTROOM_DATA": str(there.data), "DOORSTROOM_WAREHOUSE": str(there.warehouse)}
    restore(there, kept)
    before = content(there)
    target = tmp_path / "nog-een.tar.gz"
    command = ("backup", str(target)) if point == "backup_written" else ("restore", str(kept), "--vervang")
    done = forked(*command, DOORSTROOM_FAIL_AT=point, **at)
    assert done.returncode == -signal.SIGKILL
    assert not target.exists()
    assert find_live(there.warehouse).manifest  # readers have a build all the time
    assert forked(*command, **at).returncode == 0
    assert content(there) == before
