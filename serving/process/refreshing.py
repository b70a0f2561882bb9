"""Fresh by itself: the server starts a process that asks CBS, once when the archive is empty and each night if told to.

The process (`etl.served`) lets all others go first, does nothing that another server on the folder did already, and
ends with the server, however that goes: it reads from a pipe of which only the server has the other end.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from typing import Any

from analysis.refreshes import trouble
from published.layout import PROJECT, archive_folder, never_filled, warehouse_folder
from published.refreshes import TIME_ZONE, Reason, Refresh, read_refreshes, record_refresh, refreshed_since
from queries.warehouse import practising
from serving.settings import is_on

_LOG = logging.getLogger("doorstroom")
_LOOK_SECONDS = 60.0
_LOW = ("nice", "-n", "10")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True)
class Plan:
    """When the server asks CBS of its own accord.

    Attributes:
        ophalen: It may: at the start when the archive is empty.
        ververs: Time in the Netherlands to do it every night; None for never.
    """

    ophalen: bool = True
    ververs: time | None = None


def read_plan(environ: Mapping[str, str] = os.environ) -> Plan:
    """Read DOORSTROOM_OPHALEN and DOORSTROOM_VERVERS; the first one off turns the second off too.

    Raises:
        SystemExit: One of them says something else; the message says in Dutch what to do.
    """
    may, at = is_on("DOORSTROOM_OPHALEN", environ), environ.get("DOORSTROOM_VERVERS", "").strip()
    found = _TIME.fullmatch(at)
    if at and not found:
        raise SystemExit(f"DOORSTROOM_VERVERS is '{at}'. Kies een tijd van 00:00 tot en met 23:59, zoals 05:30.")
    if not may:
        return Plan(ophalen=False)
    return Plan(ververs=time(int(found[1]), int(found[2])) if found else None)


def last_due(at: time, now: datetime) -> datetime:
    """Give the last moment at or before `now` at which it was `at` in the Netherlands.

    A time that a night skips comes an hour later, one that a night has twice is the first.
    """
    today = now.astimezone(TIME_ZONE).date()
    moments = (datetime.combine(today - timedelta(days=back), at, TIME_ZONE).astimezone(UTC) for back in (0, 1))
    return next(moment for moment in moments if moment <= now)


def freshness() -> dict[str, Any]:
    """Give whether and when the server refreshes, how that went last, and in `let_op` (Dutch) that it failed."""
    plan, found = read_plan(), read_refreshes(warehouse_folder())
    return {
        "ophalen": plan.ophalen,
        "elke_nacht": f"{plan.ververs:%H:%M}" if plan.ververs else None,
        "laatste": found[0].model_dump(mode="json") if found else None,
        "let_op": trouble(found),
    }


class Keeper:
    """Sees to it that what is due is done, for as long as the server lives."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._started = datetime.now(UTC)
        self._first = plan.ophalen and never_filled(archive_folder())
        self._done: datetime | None = None
        self._change = threading.Lock()
        self._closed = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin; nothing at all when there is nothing to do now or ever."""
        if self._first or self._plan.ververs:
            threading.Thread(target=self._keep, name="verversen", daemon=True).start()

    def close(self) -> None:
        """End, and what was started too, at once: what it was doing goes on where it was the next time."""
        with self._change:
            self._closed.set()
            if self._child is not None:
                self._child.kill()
                self._child.wait()

    def _keep(self) -> None:
        while not self._closed.is_set():
            self.look(datetime.now(UTC))
            if self._done is not None and self._plan.ververs is None:
                return
            self._closed.wait(_LOOK_SECONDS)

    def look(self, now: datetime) -> None:
        """Do what is due at a moment, once, and wait for it."""
        due = self._started if self._first else last_due(self._plan.ververs, now) if self._plan.ververs else None
        if due is None or due == self._done or practising():
            return
        busy = not self._refreshed(due, now) and self._run("start" if self._first else "nacht", due)
        if not busy:  # else another one is; when that is done there is perhaps nothing left to do
            self._done, self._first = due, False

    def _refreshed(self, since: datetime, now: datetime) -> bool:
        return refreshed_since(read_refreshes(warehouse_folder()), since, now)

    def _run(self, reason: Reason, due: datetime) -> bool:
        """Refresh, and write down that it broke off when it could not itself; tells whether another one is busy."""
        began, ticks = datetime.now(UTC), monotonic()
        try:
            status = self._ended(reason, due)
        except OSError:
            _LOG.exception("het verversen start niet")
            status = 1
        if status == os.EX_TEMPFAIL:
            return True
        if status and not self._closed.is_set() and not self._refreshed(began, datetime.now(UTC)):
            why = (f"Het verversen stopte onverwacht (afloop {status}). Kijk in de uitvoer van de server.",)
            broken = Refresh(
                begonnen=began, seconden=monotonic() - ticks, reden=reason, geheel=True, mislukt=0, geweigerd=why
            )
            record_refresh(warehouse_folder(), broken)
        return False

    def _ended(self, reason: Reason, due: datetime) -> int:
        with self._change:
            if self._closed.is_set():
                return 0
            self._child = subprocess.Popen(  # noqa: S603 - our own module, by our own Python
                [*_LOW, sys.executable, "-m", "etl.served", reason, due.isoformat()],
                cwd=PROJECT,
                process_group=0,  # Ctrl+C is for the server
                stdin=subprocess.PIPE,
            )
        with self._child:  # closes the pipe
            return self._child.wait()
