"""The processes of the SQL desk: killed when time is up, replaced, never more at once than may, gone with the server.

Each test asserts that its fault really came: a process that was seen is gone, a place was really taken.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from etl.settings import PROJECT
from queries.desk import asking as desk
from queries.desk import pool as deskpool
from queries.desk import worker as deskworker
from queries.desk.asking import DeskError, DeskUnavailableError, ask
from queries.desk.limits import ADDRESS_SPACE, MAX_BYTES, PLACES, READY, ROWS
from queries.desk.process import Process
from queries.warehouse import current
from serving.routes import routes
from tests.apart import run_apart
from tests.hostile_sql import ISSUE, OTHERS

ENDLESS = "select sum(a.range * b.range) from range(10000000) as a, range(10000000) as b"
NORMAL = "select count(*) as n from mart.regio"


def workers(parent: int) -> set[int]:
    """The living processes of the SQL desk of a process, as the machine lists them."""
    found = set()
    for folder in Path("/proc").iterdir():
        try:
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(stat[1]) == parent and stat[0] not in "ZX" and b"desk.worker" in (folder / "cmdline").read_bytes():
                found.add(int(folder.name))
        except (OSError, IndexError):
            continue
    return found


def bound(pid: int) -> bool:
    """Tell whether a process of the desk keeps its limits already, and so ends with the server: it writes no file."""
    try:
        lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    except OSError:
        return False
    return any(line.startswith("Max file size") and line.split()[3] == "0" for line in lines)


def wait_for(true: Callable[[], bool]) -> bool:
    """Wait until something is so, at most half a minute."""
    until = time.monotonic() + 30
    while not true() and time.monotonic() < until:
        time.sleep(0.02)
    return true()


def busy() -> int:
    """How many questions run now."""
    return desk.warm()._busy


def answers() -> bool:
    """Whether a question finds a process that is ready."""
    try:
        return ask(NORMAL).frame["n"].tolist() == [49]
    except DeskUnavailableError:
        return False


def kill_busy() -> None:
    """End every process that is asked something: who asked what is endless is told so at once."""
    for pid in workers(os.getpid()) - {process.popen.pid for process in desk.warm()._idle}:
        os.kill(pid, signal.SIGKILL)


@pytest.fixture(autouse=True)
def ready() -> None:
    """Every test starts with all processes there and idle, however long the machine takes to start them."""
    assert wait_for(answers)
    assert wait_for(lambda: len(desk.warm()._idle) == PLACES + 1 == len(workers(os.getpid())))


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Future[object]]]:
    """All places taken by endless questions, until the test is over."""
    monkeypatch.setattr(deskpool, "SECONDS", 300.0)
    monkeypatch.setattr(deskpool, "WAIT_SECONDS", 0.2)
    with ThreadPoolExecutor(PLACES) as pool:
        asked: list[Future[object]] = [pool.submit(ask, ENDLESS) for _ in range(PLACES)]
        assert wait_for(lambda: busy() == PLACES)
        yield asked
        kill_busy()
        for future in asked:
            assert isinstance(future.exception(), DeskError)


def test_a_question_out_of_time_is_killed_and_its_process_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    before = workers(os.getpid())
    monkeypatch.setattr(deskpool, "SECONDS", 0.4)
    with pytest.raises(DeskError, match=r"langer dan 0\.4 seconden"):
        ask(ENDLESS)
    monkeypatch.undo()
    assert ask(NORMAL).frame["n"].tolist() == [49]
    # the kernel may take seconds to end what it was told to kill: until then it is listed beside the new one, or alone
    assert wait_for(lambda: len(before - workers(os.getpid())) == len(workers(os.getpid()) - before) == 1)


def test_who_finds_every_place_taken_is_told_to_come_back(taken: list[Future[object]]) -> None:
    with pytest.raises(DeskUnavailableError, match="bezet: er lopen al 2 vragen"):
        ask(NORMAL)
    assert not any(future.done() for future in taken)
    answer = run_apart(_get([NORMAL]))[0]
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    assert answer.headers["content-type"] == "application/problem+json"
    assert "bezet: er lopen al 2 vragen" in answer.json()["detail"]


def test_who_finds_no_process_ready_is_not_told_that_others_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = deskpool.Pool()
    try:
        assert wait_for(lambda: len(pool._idle) == PLACES + 1)
        monkeypatch.setattr(pool, "_start", lambda: (time.sleep(0.1), None)[1:] * 2)
        with pool._change:
            for process in pool._idle:
                pool._drop(process)
            pool._idle.clear()
        with pytest.raises(DeskUnavailableError, match="start opnieuw"):
            pool.ask(current().path, NORMAL)
    finally:
        pool.close()


def test_who_waits_at_the_address_is_told_so_too_and_holds_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deskpool, "SECONDS", 300.0)
    monkeypatch.setattr("serving.api.desk.WAIT_SECONDS", 0.3)
    with ThreadPoolExecutor(1) as pool:
        endless = pool.submit(run_apart, _get([ENDLESS] * PLACES))
        assert wait_for(lambda: busy() == PLACES)
        told = run_apart(_get([NORMAL] * 60))
        assert not endless.done()
        kill_busy()
        assert [answer.status_code for answer in endless.result(timeout=60)] == [400] * PLACES
    assert {answer.status_code for answer in told} == {503}
    assert all("bezet: er lopen al 2 vragen" in answer.json()["detail"] for answer in told)


async def _get(questions: list[str]) -> list[httpx.Response]:
    transport = httpx.ASGITransport(Starlette(routes=routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://bureau") as client:
        asked = [asyncio.create_task(client.get("/api/v1/sql.json", params={"q": sql})) for sql in questions]
        return await asyncio.gather(*asked)


def test_a_place_that_comes_free_in_time_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deskpool, "SECONDS", 300.0)
    monkeypatch.setattr(deskpool, "WAIT_SECONDS", 60.0)
    with ThreadPoolExecutor(PLACES) as pool:
        asked = [pool.submit(ask, ENDLESS) for _ in range(PLACES)]
        assert wait_for(lambda: busy() == PLACES)
        threading.Thread(target=kill_busy).start()
        assert ask(NORMAL).frame["n"].tolist() == [49]
        assert all(isinstance(future.exception(), DeskError) for future in asked)


def test_a_process_that_dies_in_the_middle_is_told_and_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deskpool, "SECONDS", 300.0)
    before = workers(os.getpid())
    took, receive = threading.Event(), Process._receive

    def received(process: Process) -> bytes:
        said = receive(process)
        if said == READY:
            took.set()
        return said

    monkeypatch.setattr(Process, "_receive", received)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(ask, ENDLESS)
        assert took.wait(60)  # what dies before it took the question is not told: another is asked
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        with pytest.raises(DeskError, match="te zwaar en is gestopt"):
            asked.result(timeout=60)
    assert wait_for(answers)
    assert wait_for(lambda: len(workers(os.getpid()) - before) == PLACES + 1)
    assert wait_for(lambda: not before & workers(os.getpid()))


def test_a_process_is_replaced_after_so_many_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = workers(os.getpid())
    monkeypatch.setattr(deskpool, "QUESTIONS", 1)

    def replaced() -> bool:
        # each question takes a process that is ready; on a busy computer none may be for longer than one waits, and a
        # new one may be ready before the last old one
        answers()
        return not before & workers(os.getpid())

    assert wait_for(replaced)


def test_the_kernel_keeps_the_limits_of_every_process() -> None:
    for pid in workers(os.getpid()):
        soft, hard = resource.prlimit(pid, resource.RLIMIT_AS)
        assert soft == hard == ADDRESS_SPACE
        assert resource.prlimit(pid, resource.RLIMIT_CPU)[1] <= 600
        assert resource.prlimit(pid, resource.RLIMIT_FSIZE) == resource.prlimit(pid, resource.RLIMIT_CORE) == (0, 0)


def test_a_process_lets_every_other_go_first() -> None:
    here = os.getpriority(os.PRIO_PROCESS, 0)
    assert {os.getpriority(os.PRIO_PROCESS, pid) for pid in workers(os.getpid())} == {min(19, here + 19)}


def test_a_process_that_says_nothing_more_is_killed_when_its_time_is_up() -> None:
    """What stands still closes no pipe and uses no processor: only the clock of who asked ends it."""
    process = Process()
    try:
        assert ask_directly(process, 60.0)[:1] == ROWS
        os.kill(process.popen.pid, signal.SIGSTOP)
        assert ask_directly(process, 1.0) == b""
        assert process.popen.wait(timeout=20) == -signal.SIGKILL
    finally:
        process.bury()


def ask_directly(process: Process, seconds: float) -> bytes:
    return process.ask(current().path, NORMAL, seconds)


def test_a_server_takes_memory_from_the_system_that_takes_it_back() -> None:
    said = "import server, pyarrow; print(pyarrow.default_memory_pool().backend_name)"
    found = subprocess.run([sys.executable, "-c", said], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "system"


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("select unnest(range(0, 1000000000))", "te veel geheugen"),
        ("select repeat('x', 2000000000)", "te veel geheugen"),
        ("select repeat('x', 9000000)", "groter dan 4 MB"),
        ("select repeat('x', 900) from range(10000)", "groter dan 4 MB"),
        ("select range(0, 300) from range(10000)", "groter dan 4 MB"),
        (f"select {', '.join(['range'] * 190)} from range(10000)", "meer dan 250000 waarden"),  # noqa: S608
        (f"select {', '.join(['1'] * 201)}", "201 kolommen"),
    ],
)
def test_too_much_is_refused_where_it_is_made(sql: str, says: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(DeskError, match=says):
        ask(sql)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MAX_BYTES / 1024


def test_hostile_questions_are_all_answered_and_cost_this_process_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deskpool, "SECONDS", 0.5)
    monkeypatch.setattr(deskpool, "WAIT_SECONDS", 30.0)
    questions = [*ISSUE, *OTHERS[::4]]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    said = [_said(sql) for sql in questions]
    assert all(text is None or text.endswith((".", ")")) or "Plaats" in text for text in said)
    stopped = [text for text in said if text and ("langer dan" in text or "geheugen" in text or "te zwaar" in text)]
    assert len(stopped) > len(ISSUE)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024
    monkeypatch.undo()
    assert wait_for(answers)


def _said(sql: str) -> str | None:
    try:
        ask(sql)
    except DeskError as error:
        return str(error)
    return None


ASKER = f"""
import os, signal, sys, threading
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests run in the background hand down an ignored one
from queries.desk.asking import DeskError, ask
def answered():
    try:
        return ask("{NORMAL}")
    except DeskError:  # a computer with much to do
        return None
if __name__ == "__main__":
    while answered() is None:
        pass
    threading.Thread(target=ask, args=["{ENDLESS}"], daemon=True).start()
    print("klaar", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.parametrize("how", ["einde", signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=str)
def test_a_server_that_ends_leaves_no_process(how: str | signal.Signals, warehouse: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ASKER],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "DOORSTROOM_WAREHOUSE": str(warehouse)},
    ) as server:
        assert server.stdin and server.stdout
        assert server.stdout.readline() == b"klaar\n"
        # One that stands still before it asked to end with the server would never ask.
        assert wait_for(lambda: sum(map(bound, workers(server.pid))) == PLACES + 1)
        left = set(filter(bound, workers(server.pid)))
        for pid in left:  # what stands still sees no end of a pipe and uses no processor: only the kernel ends it
            os.kill(pid, signal.SIGSTOP)
        if isinstance(how, str):
            server.stdin.close()
        else:
            server.send_signal(how)
        server.wait(timeout=20)
    assert wait_for(lambda: not any(_lives(pid) for pid in left))


def _lives(pid: int) -> bool:
    """Tell whether a process runs; where nobody collects orphans a dead one stays in the list."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_a_computer_without_limits_has_no_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.desk.process.find_spec", lambda name: None)
    pool = deskpool.Pool()
    try:
        with pytest.raises(DeskUnavailableError, match="Windows kan geheugen en rekentijd"):
            pool.ask(current().path, NORMAL)
    finally:
        pool.close()


def test_limits_that_are_taken_but_not_kept_are_no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "setrlimit", lambda *_: None)
    with pytest.raises(deskworker.UnlimitedError, match="niet te begrenzen"):
        deskworker.limit()


def test_a_published_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(DeskUnavailableError, match="niet meer te openen"):
        desk.warm().ask(tmp_path / "weg.duckdb", NORMAL)
    assert ask(NORMAL).frame["n"].tolist() == [49]


def test_each_question_is_answered_on_the_build_in_use(practice: str, warehouse: Path) -> None:
    titles = "select titel from meta.bron where titel like '%TESTDATA%'"
    answer = ask(titles)
    assert (answer.build_id, len(answer.frame) > 0) == (practice, True)
    real = next(warehouse.glob("*.duckdb"))
    for path, found in ((real, False), (current().path, True), (real, False)):
        table = desk.pa.ipc.open_stream(desk.warm().ask(path, titles)).read_all()
        assert (table.num_rows > 0) is found
