"""One process of the SQL desk: takes one question at a time, with hard limits it cannot lift.

`interrupt()` and DuckDB's own memory limit do not reach inside one call of a function, so the kernel keeps the limits:
address space, seconds of a processor, no files. Who started it (queries/desk/process.py) keeps the time, and kills it.

Started as `python -m queries.desk.worker <file descriptor> <process id of who started it>`.
"""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import resource
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from queries.desk.limits import (
    ADDRESS_SPACE,
    CPU_SECONDS,
    MEMORY,
    PLANNED_MEGABYTES,
    QUESTIONS,
    READY,
    REFUSED,
    ROWS,
    UNABLE,
)

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class UnlimitedError(Exception):
    """This computer does not keep the limits; the message is Dutch."""


def main() -> None:
    """Set the limits, then serve."""
    pipe = Connection(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server; this process ends with it
    try:
        _stay_low(int(sys.argv[2]))
        limit()
    except UnlimitedError as error:
        pipe.send_bytes(UNABLE + str(error).encode())
        return
    serve(pipe)


def serve(pipe: Connection) -> None:
    """Say ready, and answer until the other end is gone."""
    import duckdb  # after the limits, so that reading the libraries lets others go first too

    from queries.desk.answer import answer
    from queries.desk.rules import DeskError
    from queries.lockdown import connect

    os.nice(9)  # 19 in all: a question takes what others leave; on a busy computer a start would then take too long
    pipe.send_bytes(READY)
    opened: tuple[str, duckdb.DuckDBPyConnection] | None = None
    while True:
        try:
            asked = json.loads(pipe.recv_bytes())
        except EOFError:
            return
        pipe.send_bytes(READY)  # the question is taken: from here on its end is its own doing
        _more_cpu()
        try:
            if opened is None or opened[0] != asked["path"]:
                opened = asked["path"], connect(Path(asked["path"]), megabytes=PLANNED_MEGABYTES, threads=1)
            reply = ROWS + answer(opened[1], asked["sql"])
        except DeskError as error:
            reply = REFUSED + str(error).encode()
        except (duckdb.OutOfMemoryException, MemoryError):
            reply = MEMORY
        except duckdb.Error:
            reply = UNABLE + b"Deze versie van de gegevens is niet meer te openen. Vraag het nog eens."
        pipe.send_bytes(reply)


def limit() -> None:
    """Set the limits that hold for the whole life of this process.

    Raises:
        UnlimitedError: The kernel takes them but does not keep them.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS * QUESTIONS))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    try:
        mmap.mmap(-1, ADDRESS_SPACE).close()
    except (OSError, MemoryError, ValueError):
        return
    raise UnlimitedError("Het SQL-bureau werkt niet op deze computer: het geheugen van een vraag is niet te begrenzen.")


def _more_cpu() -> None:
    """Give the next question its own seconds of a processor; the hard limit of all together stays."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft, hard), hard))


def _stay_low(parent: int) -> None:
    """Let every other process go first, be the first to go when memory is short, and end with who started this."""
    os.nice(10)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        with suppress(OSError):  # not every container lets a process say so
            Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
        if os.getppid() != parent:
            os._exit(0)


if __name__ == "__main__":
    main()
