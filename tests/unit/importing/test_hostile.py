"""Files made to hurt: refused kindly, before they cost memory or time."""

from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.importing import Limits, prepare
from etl.problems import RefusedError
from tests.unit.importing.hostile import HOSTILE, bomb, last_cell, many_small_bombs, one_text_everywhere
from tests.unit.importing.kit import AS_PRINTED, OPTIONS, definitions, refused, the_one, xlsx_file
from tests.unit.importing.workbooks import MEGABYTE, SHEET, packed, parts_of
from tests.unit.importing.wrong_files import too_many_rows


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_kindly(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    path = make(tmp_path)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert "Traceback" not in problem.text()
    assert problem.advies.endswith(".")


@pytest.mark.parametrize(
    ("make", "megabytes"),
    [
        (bomb, 120),
        (many_small_bombs, 120),
        (last_cell, 120),
        (one_text_everywhere, 120),
        (too_many_rows, 30),  # a CSV is refused before its cells are kept
    ],
)
def test_what_is_far_too_large_costs_little_memory(
    tmp_path: Path, make: Callable[[Path], Path], megabytes: int
) -> None:
    path = make(tmp_path)
    definitions()
    tracemalloc.start()
    with pytest.raises(RefusedError):
        prepare("mobiliteit", path, OPTIONS, definitions())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < megabytes * MEGABYTE


def test_a_lying_size_does_not_get_past_the_count(tmp_path: Path) -> None:
    """The directory says 10 bytes, the part holds megabytes: only what was counted is parsed."""
    path = bomb(tmp_path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size.to_bytes(4, "little")
    assert data.count(size) >= 1
    path.write_bytes(bytes(data).replace(size, (10).to_bytes(4, "little")))
    assert the_one(refused("mobiliteit", path, **OPTIONS))


@pytest.mark.parametrize("rows", [9, 10, 11])
def test_the_row_limit_is_exact(tmp_path: Path, rows: int) -> None:
    text = "categorie;periode;aantal\n" + "".join(f"Pensioen;{2000 + n};5\n" for n in range(rows - 1))
    path = tmp_path / "testdata.csv"
    path.write_bytes(text.encode())
    limits = Limits(rows=10)
    if rows <= 10:
        found = prepare("mobiliteit", path, OPTIONS, definitions(), limits=limits)
        assert len(found.rijen) == rows - 1
    else:
        with pytest.raises(RefusedError, match="hooguit 10 rijen"):
            prepare("mobiliteit", path, OPTIONS, definitions(), limits=limits)


def test_damaged_workbooks_are_read_right_or_refused(tmp_path: Path) -> None:
    """Flip bytes anywhere: the checksums of the package notice, or the part did not matter."""
    path = xlsx_file(tmp_path, {"A": AS_PRINTED})
    whole = path.read_bytes()
    good = prepare("mobiliteit", path, OPTIONS, definitions()).rijen
    chance = random.Random(20221)  # noqa: S311
    outcomes = {"geweigerd": 0, "gelijk": 0}
    for _ in range(150):
        data = bytearray(whole)
        data[chance.randrange(4, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(data))
        try:
            found = prepare("mobiliteit", path, OPTIONS, definitions()).rijen
        except RefusedError:
            outcomes["geweigerd"] += 1
            continue
        assert found == good
        outcomes["gelijk"] += 1
    assert outcomes["geweigerd"] > 20


def test_sound_parts_survive_the_same_repacking(tmp_path: Path) -> None:
    """The hostile workbooks are hostile for their fault, not for how the tests pack them."""
    path = packed(tmp_path, parts_of(tmp_path))
    assert prepare("mobiliteit", path, OPTIONS, definitions()).rijen
    assert zipfile.is_zipfile(io.BytesIO(path.read_bytes()))
