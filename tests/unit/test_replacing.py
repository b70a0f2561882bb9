"""A kill at each step of an import that replaces another: nothing is half done, and the next command puts it right."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from etl.failpoints import IMPORT_POINTS
from etl.replacing import ASIDE, RECORD, heal, remove
from etl.settings import PROJECT
from tests.command import Done, forked
from tests.unit.importing.kit import csv_file

PLACE = ["--regio", "Achterhoek", "--branche", "VVT", "--richting", "uitstroom", "--no-build", "--ja"]
# where the new one is whole and only the old one's files are left
LATE = "import_removed"


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one import, TESTDATA."""
    data = tmp_path_factory.mktemp("data")
    (data / "definitions").symlink_to(PROJECT / "data" / "definitions")
    done = run(data, csv_file(data, [["Mobiliteit", "2021"], ["Pensioen", "1.810"]], name="oud.csv"))
    assert done.returncode == 0, done.stderr
    return data


def run(data: Path, file: Path, *given: str, **extra: str) -> Done:
    where = {"DOORSTROOM_DATA": str(data), "DOORSTROOM_WAREHOUSE": str(data / "warehouse")}
    return forked("import", "mobiliteit", str(file), *PLACE, *given, **where, **extra)


@pytest.mark.parametrize("point", IMPORT_POINTS)
def test_a_killed_replacement_is_whole_after_the_next_command(ready: Path, tmp_path: Path, point: str) -> None:
    data = tmp_path / "data"
    shutil.copytree(ready, data, symlinks=True)
    (old,) = (data / "imports").glob("import-*")
    newer = csv_file(tmp_path, [["Mobiliteit", "2021"], ["Pensioen", "1.820"]])
    done = run(data, newer, "--vervangt", old.name, DOORSTROOM_FAIL_AT=point)
    assert done.returncode == -signal.SIGKILL, f"the fault did not fire: {done.stdout} {done.stderr}"
    said = heal(data / "imports")
    (folder,) = (data / "imports").iterdir()
    assert sorted(path.name for path in folder.iterdir()) == ["mobiliteit.csv", RECORD, "origineel.csv"]
    assert ("1820" if point == LATE else "1810") in (folder / "mobiliteit.csv").read_text(encoding="utf-8")
    assert [old.name in text for text in said] == ([] if point in (LATE, "import_noted") else [True])
    assert heal(data / "imports") == []


def test_what_a_process_at_work_put_aside_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "import-testdata"
    folder.mkdir()
    (folder / ASIDE).write_text("TESTDATA")
    (folder / "vervanging").write_text(f"{os.getpid()} import-nieuw")
    (tmp_path / f".import-weg.{os.getpid()}").mkdir()
    assert heal(tmp_path) == []
    assert (folder / ASIDE).exists() and (tmp_path / f".import-weg.{os.getpid()}").is_dir()


def test_a_removal_that_was_killed_before_the_folder_went_is_undone(tmp_path: Path) -> None:
    folder = tmp_path / "import-testdata"
    folder.mkdir()
    (folder / ASIDE).write_text("TESTDATA")
    assert heal(tmp_path) == []
    assert (folder / RECORD).read_text() == "TESTDATA"
    remove(folder)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_never_got_its_record_goes(tmp_path: Path) -> None:
    (tmp_path / "import-testdata").mkdir()
    (tmp_path / "import-testdata" / "origin.deel").write_text("TESTDATA")
    assert heal(tmp_path) == [] and list(tmp_path.iterdir()) == []
