"""Who takes a process, gives it back and makes another, with processes that are none: no start is waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from queries.desk import pool as deskpool
from queries.desk.limits import MEMORY, PLACES, QUESTIONS, REFUSED, ROWS, UNABLE
from queries.desk.pool import Pool
from queries.desk.process import NO_START, DeskUnavailableError, NotTakenError
from queries.desk.rules import DeskError

FILE = Path("TESTDATA.duckdb")


class Popen:
    """What was started: lives until it is killed."""

    def __init__(self) -> None:
        self.status: int | None = None

    def poll(self) -> int | None:
        return self.status

    def kill(self) -> None:
        self.status = -9


class Made:
    """A process that answers what it is told to, and counts."""

    every: list[Made]
    replies: list[bytes | Exception]

    def __init__(self) -> None:
        self.popen, self.asked, self.gone, self.buried = Popen(), 0, False, False
        Made.every.append(self)

    def ask(self, _path: Path, _sql: str, _seconds: float) -> bytes:
        self.asked += 1
        reply = Made.replies.pop(0) if Made.replies else ROWS + b"TESTDATA"
        if isinstance(reply, Exception):
            raise reply
        return reply

    def bury(self) -> None:
        self.buried = True


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    Made.every, Made.replies = [], []
    monkeypatch.setattr(deskpool, "Process", Made)
    made = Pool()
    assert until(lambda: len(made._idle) == PLACES + 1)
    yield made
    made.close()


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def test_places_and_one_spare_stand_ready_and_no_more(pool: Pool) -> None:
    assert bytes(pool.ask(FILE, "select 1")) == b"TESTDATA"
    assert len(Made.every) == PLACES + 1
    assert (pool._busy, len(pool._idle)) == (0, PLACES + 1)


@pytest.mark.parametrize(
    ("reply", "error", "says", "replaced"),
    [
        (REFUSED + b"mag niet", DeskError, "mag niet", False),
        (UNABLE + b"nu niet", DeskUnavailableError, "nu niet", False),
        (MEMORY, DeskError, "te veel geheugen nodig", True), (b"", DeskError, "te zwaar en is gestopt", True),
    ],
)  # fmt: skip
def test_what_comes_back_is_told_apart(
    pool: Pool, reply: bytes, error: type[DeskError], says: str, replaced: bool
) -> None:
    Made.replies = [reply]
    with pytest.raises(error, match=says):
        pool.ask(FILE, "select 1")
    assert until(lambda: len(Made.every) == PLACES + 1 + replaced)
    assert until(lambda: sum(made.buried for made in Made.every) == replaced)
    assert until(lambda: len(pool._idle) == PLACES + 1)
    assert len(pool._all) == PLACES + 1


def test_too_late_is_told_by_the_time_that_it_took(pool: Pool) -> None:
    Made.replies = [b"", b""]
    with pytest.raises(DeskError, match=r"langer dan 2 seconden"):
        pool.ask(FILE, "select 1", since=time.monotonic() - deskpool.SECONDS)
    with pytest.raises(DeskError, match="te zwaar"):
        pool.ask(FILE, "select 1")


def test_who_was_gone_before_it_took_the_question_is_passed_over(pool: Pool) -> None:
    Made.replies = [NotTakenError(), ROWS + b"later"]
    assert bytes(pool.ask(FILE, "select 1")) == b"later"
    assert until(lambda: len(Made.every) == PLACES + 2)
    assert pool._busy == 0


def test_a_process_that_died_while_it_stood_ready_is_not_asked(pool: Pool) -> None:
    dead = pool._idle[-1]
    dead.popen.kill()
    assert bytes(pool.ask(FILE, "select 1")) == b"TESTDATA"
    assert dead.asked == 0
    assert until(lambda: dead not in pool._all and len(pool._idle) == PLACES + 1)


def test_a_process_is_replaced_after_its_last_question(pool: Pool) -> None:
    last = pool._idle[-1]
    last.asked = QUESTIONS - 2
    pool.ask(FILE, "select 1")
    assert not last.gone
    assert pool._idle[-1] is last  # the one that is warm goes first
    pool.ask(FILE, "select 1")
    assert last.gone
    assert last.asked == QUESTIONS


def test_a_start_that_fails_once_is_tried_again_and_twice_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Made.every, Made.replies = [], []
    monkeypatch.setattr(deskpool, "_RETRY_SECONDS", 0.01)
    tries: list[int] = []

    def start(_: Pool) -> tuple[Made | None, str | None]:
        tries.append(len(tries))
        return (None, "TESTDATA start niet") if len(tries) in {1, 3, 4, 5} else (Made(), None)

    # of this pool only: the desk of the process may start a process of its own meanwhile
    pool = type("Trying", (Pool,), {"_start": start})()
    try:
        assert until(lambda: len(pool._idle) == PLACES + 1)
        assert tries == list(range(4 + PLACES + 1))
        assert pool._fault is None
        assert bytes(pool.ask(FILE, "select 1")) == b"TESTDATA"
    finally:
        pool.close()


@pytest.mark.parametrize("failed", [DeskUnavailableError("TESTDATA kan hier niet"), OSError("TESTDATA vol")])
def test_a_start_that_keeps_failing_is_told_to_every_asker(failed: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def no(_: object) -> None:
        tries.append(time.monotonic())
        raise failed

    tries: list[float] = []
    monkeypatch.setattr(deskpool, "Process", lambda: no(None))
    pool = Pool()
    try:
        for _ in range(2):
            with pytest.raises(DeskUnavailableError) as error:
                pool.ask(FILE, "select 1")
            assert str(error.value) == (NO_START if isinstance(failed, OSError) else str(failed))
        assert len(tries) == 2  # then it waits before it tries again
    finally:
        pool.close()


def test_who_closes_kills_all_and_starts_no_more(pool: Pool) -> None:
    pool.close()
    assert all(made.popen.status == -9 for made in Made.every)
    assert len(Made.every) == PLACES + 1
