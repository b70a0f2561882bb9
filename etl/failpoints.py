"""Named places where a test can make a build or an import stop dead, to prove that nothing is half done."""

from __future__ import annotations

import os
import signal

POINTS = (
    "after_load",
    "after_models",
    "after_checks",
    "after_close",
    "after_fsync",
    "after_rename",
    "after_manifest",
    "after_pointer_written",
)
BACKUP_POINTS = ("backup_written", "backup_unpacked", "backup_part_placed")
IMPORT_POINTS = ("import_noted", "import_aside", "import_copied", "import_written", "import_built", "import_removed")


def reach(point: str) -> None:
    """Kill this process at `point` when DOORSTROOM_FAIL_AT names it; otherwise do nothing.

    SIGKILL and not an exception: no clean-up may run, as in a power cut.
    """
    if point not in (*POINTS, *IMPORT_POINTS, *BACKUP_POINTS):
        raise ValueError(f"unknown failpoint {point}")
    if os.environ.get("DOORSTROOM_FAIL_AT") == point:
        os.kill(os.getpid(), signal.SIGKILL)
