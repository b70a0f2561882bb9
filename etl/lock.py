"""One build at a time, held by the kernel so that a killed build never blocks the next."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.problems import Problem, RefusedError

WAIT_SECONDS = 1.5


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the build lock of `folder`.

    Raises:
        RefusedError: Another build holds it and did not finish within `WAIT_SECONDS`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".slot").open("w") as handle:
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise RefusedError([_busy(folder)]) from None
                time.sleep(0.05)
        yield


def _busy(folder: Path) -> Problem:
    return Problem(
        bestand=str(folder),
        verwacht="dat er één bouw tegelijk loopt",
        advies="Er loopt al een bouw. Wacht tot die klaar is en probeer het opnieuw.",
    )
