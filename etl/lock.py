"""One build or refresh at a time, held by the kernel so that a killed one never blocks the next."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.problems import Problem, RefusedError

WAIT_SECONDS = 1.5


class BusyError(RefusedError):
    """Another one holds the lock."""


@contextmanager
def only_one(folder: Path, what: str = "bouw") -> Iterator[None]:
    """Hold the lock of `folder` for builds, or for `what` else may run one at a time (Dutch, of common gender).

    Raises:
        BusyError: Another one holds it and did not finish within `WAIT_SECONDS`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / (".slot" if what == "bouw" else f".slot-{what}")).open("w") as handle:
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise BusyError([_busy(folder, what)]) from None
                time.sleep(0.05)
        yield


def _busy(folder: Path, what: str) -> Problem:
    return Problem(
        bestand=str(folder),
        verwacht=f"dat er één {what} tegelijk loopt",
        advies=f"Er loopt al een {what}. Wacht tot die klaar is en probeer het opnieuw.",
    )
