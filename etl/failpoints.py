"""Named places where a test can make the build stop dead, to prove that the live data survives."""

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


def reach(point: str) -> None:
    """Kill this process at `point` when DOORSTROOM_FAIL_AT names it; otherwise do nothing.

    SIGKILL and not an exception: no clean-up may run, as in a power cut.
    """
    if point not in POINTS:
        raise ValueError(f"unknown failpoint {point}")
    if os.environ.get("DOORSTROOM_FAIL_AT") == point:
        os.kill(os.getpid(), signal.SIGKILL)
