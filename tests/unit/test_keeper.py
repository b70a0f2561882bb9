"""The thread that refreshes and the process it starts: begun when there is something to do, ended with the server."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest

from published.refreshes import read_refreshes
from serving.process import refreshing
from serving.process.refreshing import PROJECT, Keeper, Plan

DUE = datetime(2026, 1, 12, 4, 30, tzinfo=UTC)
NIGHT = Plan(ververs=time(5, 30))


class Child:
    """A process that ends with the status it was told to."""

    def __init__(self, status: int) -> None:
        self.status, self.killed, self.waited, self.closed = status, False, 0, False

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True

    def kill(self) -> None:
        self.killed = True

    def wait(self) -> int:
        self.waited += 1
        return self.status


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOORSTROOM_DATA", str(tmp_path))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path))
    return tmp_path


@pytest.fixture
def filled(home: Path) -> Path:
    (home / "archive" / "99001NED").mkdir(parents=True)
    (home / "archive" / "99001NED" / "current").touch()
    return home


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Give every thread that was to start, which does not."""
    found: list[dict[str, Any]] = []

    class Thread:
        def __init__(self, **given: Any) -> None:
            found.append(given)

        def start(self) -> None:
            found[-1]["started"] = True

    monkeypatch.setattr(refreshing.threading, "Thread", Thread)
    return found


@pytest.mark.parametrize(
    ("plan", "begins"), [(Plan(), False), (NIGHT, True), (Plan(ophalen=False), False)], ids=["start", "night", "never"]
)
def test_with_a_filled_archive_only_the_night_is_waited_for(
    filled: Path, started: list[dict[str, Any]], plan: Plan, begins: bool
) -> None:
    assert filled
    Keeper(plan).start()
    assert [(each["name"], each["daemon"], each["started"]) for each in started] == [("verversen", True, True)] * begins


@pytest.mark.parametrize(("plan", "begins"), [(Plan(), True), (Plan(ophalen=False), False)])
def test_an_empty_archive_is_begun_on_unless_told_not_to(
    home: Path, started: list[dict[str, Any]], plan: Plan, begins: bool
) -> None:
    assert home
    Keeper(plan).start()
    assert len(started) == begins


def test_who_only_fills_the_archive_ends_when_that_is_done(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert home
    keeper, asked = Keeper(Plan()), []
    monkeypatch.setattr(refreshing, "_LOOK_SECONDS", 0.0)
    statuses = [os.EX_TEMPFAIL, os.EX_TEMPFAIL, 0]
    monkeypatch.setattr(keeper, "_ended", lambda reason, _: (asked.append(reason), statuses.pop(0))[1])
    keeper._keep()  # it comes back by itself
    assert asked == ["start"] * 3


def test_who_does_each_night_goes_on_until_it_is_closed(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert filled
    keeper, looked = Keeper(NIGHT), []

    def look(now: datetime) -> None:
        looked.append(now)
        keeper._done = now
        if len(looked) == 3:
            keeper.close()

    monkeypatch.setattr(refreshing, "_LOOK_SECONDS", 0.0)
    monkeypatch.setattr(keeper, "look", look)
    keeper._keep()
    assert len(looked) == 3


def test_the_process_is_ours_lets_others_go_first_and_ends_with_the_pipe(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled
    child, given = Child(7), []
    monkeypatch.setattr(
        refreshing.subprocess, "Popen", lambda command, **more: (given.append((command, more)), child)[1]
    )
    keeper = Keeper(NIGHT)
    assert keeper._ended("nacht", DUE) == 7
    command, more = given[0]
    assert command == ["nice", "-n", "10", sys.executable, "-m", "etl.served", "nacht", DUE.isoformat()]
    assert more == {"cwd": PROJECT, "process_group": 0, "stdin": subprocess.PIPE}
    assert child.closed
    keeper.close()
    assert (child.killed, child.waited) == (True, 2)
    assert keeper._ended("nacht", DUE) == 0
    assert len(given) == 1, "who is closed starts nothing"


def test_who_closes_without_a_process_only_ends(filled: Path) -> None:
    assert filled
    keeper = Keeper(NIGHT)
    keeper.close()
    assert keeper._closed.is_set()


@pytest.mark.parametrize(("status", "noted"), [(0, 0), (1, 1), (-9, 1)])
def test_only_an_end_that_failed_is_written_down(
    filled: Path, monkeypatch: pytest.MonkeyPatch, status: int, noted: int
) -> None:
    keeper = Keeper(NIGHT)
    monkeypatch.setattr(keeper, "_ended", lambda *_: status)
    assert keeper._run("nacht", DUE) is False
    found = read_refreshes(filled)
    assert len(found) == noted
    for one in found:
        assert (one.reden, one.geheel, one.mislukt) == ("nacht", True, 0)
        assert f"afloop {status}" in one.geweigerd[0]
        assert one.seconden >= 0
        assert (datetime.now(UTC) - one.begonnen).total_seconds() < 600


def test_who_was_closed_writes_no_failure(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = Keeper(NIGHT)
    monkeypatch.setattr(keeper, "_ended", lambda *_: keeper.close() or -9)
    assert keeper._run("nacht", DUE) is False
    assert read_refreshes(filled) == []


def test_a_thread_that_runs_is_ended_by_close(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert filled
    looked = threading.Event()
    keeper = Keeper(NIGHT)
    monkeypatch.setattr(keeper, "look", lambda _: looked.set())
    keeper.start()
    [thread] = [each for each in threading.enumerate() if each.name == "verversen"]
    assert looked.wait(20)
    keeper.close()
    thread.join(20)
    assert not thread.is_alive()
