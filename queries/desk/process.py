"""One process of the SQL desk, seen from the server: started, asked, killed when its time is up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from importlib.util import find_spec
from multiprocessing import Pipe
from pathlib import Path

from queries.desk.limits import MAX_BYTES, READY
from queries.desk.rules import DeskError
from queries.under import placed

START_SECONDS = 15.0
_KILLED_WITHIN = 5.0  # seconds after its time in which a killed process has closed its pipe
_PROJECT = Path(__file__).resolve().parents[2]
# Arenas and threads that libraries set apart take address space; one question at a time needs none.
_FRUGAL = {"ARROW_DEFAULT_MEMORY_POOL": "system", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
_UNLIMITED = (
    "Het SQL-bureau werkt niet op deze computer: Windows kan geheugen en rekentijd van een vraag niet begrenzen."
    f" Start Doorstroom onder Linux (of WSL), of haal hele tabellen op via {placed('/api/v1/tabellen')}."
)
NO_START = "Het SQL-bureau start niet. Probeer het later, of vraag de beheerder om in het logboek te kijken."


class DeskUnavailableError(DeskError):
    """The question may be right, but cannot be answered now or here; the message is Dutch."""


class NotTakenError(Exception):
    """A process was gone before it took the question."""


class Process:
    """One process with its end of the pipe. Only one thread at a time may ask it something."""

    def __init__(self) -> None:
        """Start it and wait until it keeps its limits.

        Raises:
            DeskUnavailableError: It does not start here.
        """
        if find_spec("resource") is None:
            raise DeskUnavailableError(_UNLIMITED)
        self.asked, self.gone = 0, False
        self._pipe, theirs = Pipe()
        with theirs:
            self.popen = subprocess.Popen(  # noqa: S603 - our own module, by our own Python
                [sys.executable, "-m", "queries.desk.worker", str(theirs.fileno()), str(os.getpid())],
                cwd=_PROJECT,
                env={**os.environ, **_FRUGAL},
                pass_fds=[theirs.fileno()],
                process_group=0,  # Ctrl+C is for the server
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        said = self._receive() if self._pipe.poll(START_SECONDS) else b""
        if said != READY:
            self.bury()
            raise DeskUnavailableError(said[1:].decode() or NO_START)

    def ask(self, path: Path, sql: str, seconds: float) -> bytes:
        """Give the reply, or nothing when the process ended over it or was killed after so many seconds.

        Raises:
            NotTakenError: It was gone before it took the question, which can be asked elsewhere.
        """
        self.asked += 1
        until = time.monotonic() + seconds
        watch = threading.Timer(seconds, self.popen.kill)
        watch.daemon = True
        watch.start()
        try:
            if not self._takes(json.dumps({"path": str(path), "sql": sql}).encode(), seconds):
                if time.monotonic() < until:
                    raise NotTakenError
                return b""  # killed by its own clock: who asked has no time left to ask elsewhere
            # The kernel needs a while to take a gigabyte back from the dead; nobody waits for that.
            return self._receive() if self._pipe.poll(max(0.0, seconds)) else b""
        except OSError:
            return b""
        finally:
            watch.cancel()

    def _takes(self, question: bytes, seconds: float) -> bool:
        try:
            self._pipe.send_bytes(question)
        except OSError:
            return False
        # Longer than its time: one that gets no turn is killed by then, which closes the pipe.
        return not self._pipe.poll(max(0.0, seconds) + _KILLED_WITHIN) or self._receive() == READY

    def bury(self) -> None:
        """End it, whatever it is doing, and wait until it is gone."""
        self.popen.kill()
        self.popen.wait()
        self._pipe.close()

    def _receive(self) -> bytes:
        try:
            return self._pipe.recv_bytes(2 * MAX_BYTES)
        except (EOFError, OSError):
            return b""
