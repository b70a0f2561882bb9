"""Own counts are kept for one session until its tab is gone or nobody touches them, and are then let go of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analysis.eigen.counts import Counts
from analysis.eigen.guarded import guarded
from serving.process.sweeping import closer, sweep
from ui.eigen.store import AWAY_SECONDS, IDLE_SECONDS, Store

CELLS = {"2024": guarded([Counts("Rij 1", "2024", "", 120, 18, 26, 128)])}


class Clock:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Iterator[Clock]:
    yield Clock()


def test_each_session_has_its_own_until_it_is_wiped(clock: Clock) -> None:
    store = Store(clock)
    store.keep("een", CELLS)
    assert store.kept("een") == CELLS
    assert store.kept("ander") == {}
    store.wipe("een")
    store.wipe("een")
    assert (store.kept("een"), len(store)) == ({}, 0)


def test_a_session_whose_tab_is_gone_is_ended_and_one_that_came_back_is_not(clock: Clock) -> None:
    store, closed = Store(clock), list[str]()
    for session in ("weg", "terug", "hier"):
        store.keep(session, CELLS)
    here = {"hier"}
    assert sweep(store, here.__contains__, closed.append) == 0
    clock.at = AWAY_SECONDS - 1
    here.add("terug")
    assert sweep(store, here.__contains__, closed.append) == 0
    clock.at = AWAY_SECONDS
    here.discard("terug")
    assert sweep(store, here.__contains__, closed.append) == 1
    assert closed == ["weg"]
    assert store.kept("weg") == {}
    assert store.kept("terug") == CELLS
    # from the last look at which it was there
    clock.at = 2 * AWAY_SECONDS
    assert sweep(store, here.__contains__, closed.append) == 1
    assert closed == ["weg", "terug"]


def test_a_session_nobody_touches_is_ended_too(clock: Clock) -> None:
    store, closed = Store(clock), list[str]()
    store.open("stil")
    store.keep("bezig", CELLS)
    clock.at = IDLE_SECONDS - 1
    store.open("bezig")
    assert store.kept("bezig") == CELLS
    clock.at = IDLE_SECONDS
    assert sweep(store, lambda _: True, closed.append) == 1
    assert closed == ["stil"]


def test_closing_a_session_empties_what_its_fields_held() -> None:
    """Also of a session that is not known any more."""

    class Manager:
        def __init__(self) -> None:
            self.closed: list[str] = []
            self.state = {"rooster": 7919}

        def get_session_info(self, session: str) -> Any:
            found = type("Info", (), {"session": type("Session", (), {"session_state": self.state})})
            return found if session == "een" else None

        def close_session(self, session: str) -> None:
            self.closed.append(session)

    manager = Manager()
    close = closer(type("Runtime", (), {"_session_mgr": manager}))  # type: ignore[arg-type]
    close("een")
    close("onbekend")
    assert (manager.closed, manager.state) == (["een", "onbekend"], {})
