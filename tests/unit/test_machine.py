"""What the machine does not allow is told in Dutch with its place, and never in the words of the system."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.command import etl


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "geen recht om dit te lezen of te schrijven"), (errno.EROFS, "een map die alleen te lezen is"),
        (errno.ENOSPC, "een schijf die vol is"), (errno.ENOTDIR, "een bestand in plaats van een map"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_written_is_told_in_dutch(number: int, said: str, tmp_path: Path) -> None:
    target = tmp_path / "kopie.tar.gz"

    def no(*_given: object, **_more: object) -> None:
        raise OSError(number, os.strerror(number), str(target))

    with patch.object(Path, "mkdir", no):
        done = etl("backup", str(target), DOORSTROOM_WAREHOUSE=str(tmp_path / "map"))
    assert done.returncode == 1
    assert f"Gelezen: '{said}'" in " ".join(done.stderr.split())
    assert os.strerror(number) not in done.stderr
