"""What is kept of own counts: only protected cells, of one session, until a deadline (docs/adr/021, docs/privacy.md).

The session state of Streamlit is not enough: it lives on after a tab is closed, until somebody else leaves. Here the
server looks every 15 seconds (`serving.process.sweeping`) which sessions are gone or idle, and ends those for good.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

from analysis.eigen.guarded import Guarded

AWAY_SECONDS = 30.0
"""A session whose tab is gone for so long is ended."""
IDLE_SECONDS = 3600.0
"""So is one in which nobody did anything with own counts for so long."""


@dataclass
class _Entry:
    touched: float
    away_since: float | None = None
    kept: Mapping[str, Guarded] = field(default_factory=dict)


class Store:
    """Own counts by session.

    Args:
        now: A clock in seconds.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now, self._lock = now, threading.Lock()
        self._entries: dict[str, _Entry] = {}

    def open(self, session: str) -> None:
        """Note that a session has fields for own counts on its screen, so that it is ended in time."""
        with self._lock:
            entry = self._entries.setdefault(session, _Entry(self._now()))
            entry.touched, entry.away_since = self._now(), None

    def keep(self, session: str, cells: Mapping[str, Guarded]) -> None:
        """Keep the cells of each period, in the place of what was there."""
        self.open(session)
        with self._lock:
            self._entries[session].kept = dict(cells)

    def kept(self, session: str) -> Mapping[str, Guarded]:
        """Give the cells of each period; empty when there are none, or not any more."""
        with self._lock:
            return self._entries[session].kept if session in self._entries else {}

    def wipe(self, session: str) -> None:
        """Let go of everything of a session, at once."""
        with self._lock:
            self._entries.pop(session, None)

    def due(self, is_here: Callable[[str], bool]) -> list[str]:
        """Give the sessions to end: gone or idle for too long.

        Args:
            is_here: Tells whether the tab of a session is open.
        """
        now = self._now()
        with self._lock:
            for session, entry in self._entries.items():
                entry.away_since = None if is_here(session) else now if entry.away_since is None else entry.away_since
            return [
                session
                for session, entry in self._entries.items()
                if now - entry.touched >= IDLE_SECONDS
                or (entry.away_since is not None and now - entry.away_since >= AWAY_SECONDS)
            ]

    def __len__(self) -> int:
        """Give how many sessions have or had own counts on their screen."""
        with self._lock:
            return len(self._entries)


STORE = Store()
"""The one of this process."""
