"""The command line without starting a Python: what `python -m etl` says and its exit status.

Within this process (`etl`), or where it may be killed in one of its own (`forked`), split off from one that has
imported all of it, which takes longer than most commands. `python -m etl` itself: tests/unit/test_publish_faults.py.
"""

from __future__ import annotations

import io
import os
import resource
import signal
import sys
from contextlib import redirect_stderr, redirect_stdout
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import ModuleType
from typing import NamedTuple
from unittest.mock import patch

from etl.__main__ import main


class Done(NamedTuple):
    """How a command ended and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def etl(*words: str, **environment: str) -> Done:
    """Give what `python -m etl WORDS` does with these in its environment."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    with (
        patch.object(sys, "argv", ["etl", *words]),
        patch.dict("os.environ", environment),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as ended:
            status = int(ended.code or 0)
    return Done(status, out.getvalue(), err.getvalue())


_PATIENCE = 120
_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload([__name__, "tests.warmed"])


def forked(*words: str, file_kb: int | None = None, **environment: str) -> Done:
    """Give what `python -m etl WORDS` does in a process of its own; killed, it has said nothing.

    Args:
        words: The command.
        file_kb: How large a file may become there, as on a disk that is full.
        environment: What it has in its environment beside ours.
    """
    ours, theirs = _FORKS.Pipe(duplex=False)
    process = _FORKS.Process(target=_tell, args=(theirs, words, {**os.environ, **environment}, file_kb))
    # a page drawn by AppTest leaves itself as the main module, and a new process would draw it again
    with patch.dict(sys.modules, {"__main__": ModuleType("__main__")}):
        process.start()
    theirs.close()
    if not ours.poll(_PATIENCE):
        process.kill()
        raise TimeoutError(f"etl {' '.join(words)} said nothing for {_PATIENCE} seconds")
    try:
        said: Done = ours.recv()
    except EOFError:
        said = Done(0, "", "")
    process.join()
    return said if process.exitcode == 0 else Done(process.exitcode or 0, said.stdout, said.stderr)


def _tell(theirs: Connection, words: tuple[str, ...], environment: dict[str, str], file_kb: int | None) -> None:
    os.environ.clear()
    os.environ.update(environment)
    if file_kb is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_kb * 1024, file_kb * 1024))
    theirs.send(etl(*words))
