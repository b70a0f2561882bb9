"""The processes that answer free questions: a few kept warm, killed when time is up, and replaced.

At most `PLACES` questions run at once. One process more stands ready, so that after a kill the next asker does not
wait for a start. Processes are started by one thread that lives as long as the server: Linux ends a process
when the *thread* that started it ends (PR_SET_PDEATHSIG), and threads of requests and page runs come and go.
"""

from __future__ import annotations

import atexit
import logging
import threading
import time
from pathlib import Path

from queries.desk.limits import MEMORY, PLACES, QUESTIONS, ROWS, SECONDS, UNABLE, WAIT_SECONDS
from queries.desk.process import NO_START, START_SECONDS, DeskUnavailableError, NotTakenError, Process
from queries.desk.rules import DeskError

_LOG = logging.getLogger("doorstroom")
_SPARE = 1
_RETRY_SECONDS = 5.0
STARTING = "Het SQL-bureau start opnieuw. Wacht een paar tellen en vraag het opnieuw."
BUSY = f"Het SQL-bureau is bezet: er lopen al {PLACES} vragen. Wacht een paar tellen en vraag het opnieuw."


class Pool:
    """A few processes, shared by every asker in this server."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._all: set[Process] = set()
        self._idle: list[Process] = []
        self._busy = 0
        self._fault: str | None = None
        self._closed = False
        self._started = threading.Event()
        threading.Thread(target=self._keep, name="sql-bureau", daemon=True).start()
        atexit.register(self.close)

    def ask(self, path: Path, sql: str, since: float | None = None) -> memoryview:
        """Give the answer on a published file as an Arrow IPC stream.

        Args:
            path: The published file.
            sql: The question.
            since: When it came in (`time.monotonic()`), now unless given; the limits of time count from there.

        Raises:
            DeskError: It is refused or wrong, takes too long or needs too much.
            DeskUnavailableError: All places stay taken, or there is no process.
        """
        began = since or time.monotonic()
        if not self._started.is_set():  # the first asker of a server may find it starting
            self._started.wait(START_SECONDS)
            began = time.monotonic()
        reply = None
        while reply is None:
            reply = self._asked(path, sql, began)
        if reply[:1] == ROWS:
            return memoryview(reply)[1:]
        raise _refusal(reply, late=time.monotonic() - began >= SECONDS)

    def _asked(self, path: Path, sql: str, began: float) -> bytes | None:
        """Ask one process; None when it was gone before it took the question, so that another is asked."""
        process, reply = self._take(began + WAIT_SECONDS), b""
        try:
            reply = process.ask(path, sql, began + SECONDS - time.monotonic())
        except NotTakenError:
            return None
        finally:
            self._give_back(process, used_up=reply[:1] in {b"", MEMORY} or process.asked >= QUESTIONS)
        return reply

    def close(self) -> None:
        """End every process and start no more."""
        with self._change:
            self._closed = True
            for process in self._all:
                process.popen.kill()
            self._change.notify_all()

    def _take(self, until: float) -> Process:
        with self._change:
            while True:
                while self._idle and self._busy < PLACES:
                    process = self._idle.pop()
                    if process.popen.poll() is None:
                        self._busy += 1
                        return process
                    self._drop(process)
                if self._fault is not None:
                    raise DeskUnavailableError(self._fault)
                if not self._change.wait(until - time.monotonic()):
                    raise DeskUnavailableError(BUSY if self._busy >= PLACES else STARTING)

    def _give_back(self, process: Process, *, used_up: bool) -> None:
        with self._change:
            self._busy -= 1
            if used_up:
                self._drop(process)
            else:
                self._idle.append(process)
            self._change.notify_all()

    def _drop(self, process: Process) -> None:
        process.popen.kill()
        process.gone = True
        self._change.notify_all()

    def _keep(self) -> None:
        """Keep enough processes, for as long as the server lives."""
        failed = 0
        while True:
            with self._change:
                self._change.wait_for(lambda: self._closed or self._short())
                if self._closed:
                    return
                gone = {process for process in self._all if process.gone}
            for process in gone:
                process.bury()  # its memory is free before the next one takes some
            made, fault = self._start()
            failed = 0 if made else failed + 1
            with self._change:
                self._all -= gone
                self._fault = fault if failed > 1 else None  # one can be killed while it starts
                if made:
                    self._all.add(made)
                    self._idle.append(made)
                if made and self._closed:
                    made.popen.kill()
                if made or self._fault:
                    self._started.set()
                self._change.notify_all()
                if self._fault:
                    self._change.wait_for(lambda: self._closed, _RETRY_SECONDS)

    def _short(self) -> bool:
        return len(self._idle) + self._busy < PLACES + _SPARE

    def _start(self) -> tuple[Process | None, str | None]:
        try:
            return Process(), None
        except DeskUnavailableError as error:
            return None, str(error)
        except OSError:
            _LOG.exception("een proces van het SQL-bureau start niet")
            return None, NO_START


def _refusal(reply: bytes, *, late: bool) -> DeskError:
    kind, text = reply[:1], reply[1:].decode()
    if kind == UNABLE:
        return DeskUnavailableError(text)
    if text:
        return DeskError(text)
    if kind == MEMORY:
        return DeskError("De vraag had te veel geheugen nodig en is gestopt. Vraag minder rijen of kolommen.")
    if late:
        return DeskError(f"De vraag duurde langer dan {SECONDS:g} seconden en is gestopt. Vraag minder.")
    return DeskError("De vraag was te zwaar en is gestopt. Vraag minder, of doe het in kleinere stappen.")
