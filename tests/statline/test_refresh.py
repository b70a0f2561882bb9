"""A refresh as a server starts it: reached or not, twice at once, broken off half way, failed and mended."""

from __future__ import annotations

import itertools
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from etl import refresh as module
from etl.lock import BusyError, only_one
from etl.problems import Problem, RefusedError
from etl.refresh import away, refresh
from etl.settings import PROJECT, Settings
from etl.statline.archive import store
from etl.statline.meaning.rules import Rules
from published.layout import never_filled
from published.refreshes import read_refreshes
from serving.process.refreshing import Keeper, Plan
from tests.browser.conftest import serving
from tests.builds import few
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.replay import Fault, Replay

ROLE = kit.small_table(id="24015NED", title="Ziekteverzuimpercentage; AZW TESTDATA")
PLAIN = kit.small_table()
OPEN = kit.small_table(id="83599NED", title="Openstaande vacatures; SBI 2008 TESTDATA", catalog="CBS")
NEWER = {"seed": 2, "modified": "2024-12-13T02:00:00"}


@pytest.fixture
def home(tmp_path: Path, replay: Replay, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A data folder of its own with an empty archive; CBS is the replay server, with one table that has a role."""
    found = few(tmp_path)
    monkeypatch.setenv("DOORSTROOM_DATA", str(found.data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.warehouse))
    monkeypatch.setenv("DOORSTROOM_STATLINE_URL", replay.url)
    monkeypatch.setattr("etl.statline.fetch.Limits", lambda: kit.PATIENT)
    replay.reset(ROLE, PLAIN, page_size=kit.PAGE_ROWS)
    return Settings.from_environment()


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Every build that is asked for, none of which is made."""
    asked: list[Settings] = []
    monkeypatch.setattr(module, "build", asked.append)
    return asked


def now() -> datetime:
    return datetime.now(UTC)


def test_the_first_time_everything_with_a_role_comes(home: Settings, builds: list[Settings]) -> None:
    line = refresh(home, "start", now())
    assert line == "Van CBS gehaald: 1 tabel. De pagina's tonen ze vanzelf."
    (done,) = read_refreshes(home.warehouse)
    assert (done.reden, done.geheel, done.geweigerd) == ("start", True, ())
    assert done.nieuw == ("Ziekteverzuimpercentage; AZW TESTDATA (24015NED)",)
    assert builds == [home]
    assert not never_filled(home.archive)


def test_a_filled_archive_asks_nothing_at_the_start(home: Settings, builds: list[Settings], replay: Replay) -> None:
    refresh(home, "start", now())
    replay.log.clear()
    assert refresh(home, "start", now()) == ""
    assert (replay.log, len(builds), len(read_refreshes(home.warehouse))) == ([], 1, 1)


def test_at_night_what_is_in_the_archive_comes_too(home: Settings, builds: list[Settings], replay: Replay) -> None:
    module.fetch_tables(home, [PLAIN.id])
    assert refresh(home, "nacht", now()) == ""
    replay.reset(ROLE, PLAIN.changed(**NEWER), page_size=kit.PAGE_ROWS)
    assert refresh(home, "nacht", now()) == ""
    second, first = read_refreshes(home.warehouse)
    assert (first.nieuw, first.gelijk) == (("Ziekteverzuimpercentage; AZW TESTDATA (24015NED)",), 1)
    assert (second.veranderd, second.gelijk) == (("TESTDATA werknemers (99001NED)",), 1)


def test_what_was_done_since_is_not_done_again(home: Settings, builds: list[Settings], replay: Replay) -> None:
    due = now()
    refresh(home, "nacht", due)
    replay.log.clear()
    assert refresh(home, "nacht", due) == ""
    assert (replay.log, len(builds), len(read_refreshes(home.warehouse))) == ([], 1, 1)
    refresh(home, "nacht", now())
    assert replay.log, "a later one is another"


def test_refused_connections_are_one_quiet_line(
    home: Settings, builds: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody = home.model_copy(update={"statline_url": "http://127.0.0.1:9"})
    assert refresh(nobody, "start", now()) == (
        "CBS is niet bereikbaar (geen verbinding). U ziet de cijfers die er al zijn."
    )
    assert builds == []
    assert never_filled(home.archive)
    (done,) = read_refreshes(home.warehouse)
    assert (done.reden, done.mislukt) == ("start", 1)
    assert "geen verbinding" in done.geweigerd[0]


@pytest.fixture
def hole() -> Iterator[tuple[str, list[socket.socket]]]:
    """A server that takes every connection and never says a word, and whom it took."""
    taken: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            while True:
                try:
                    taken.append(server.accept()[0])
                except OSError:
                    return

        threading.Thread(target=take, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", taken
        server.shutdown(socket.SHUT_RDWR)
    for connection in taken:
        connection.close()


def test_a_black_hole_is_found_out_in_time(home: Settings, hole: tuple[str, list[socket.socket]]) -> None:
    assert module.FIND_OUT_SECONDS == 10.0
    error = away(home.model_copy(update={"statline_url": hole[0]}), seconds=0.5)
    assert error is not None
    assert until(lambda: len(hole[1]) >= 2)
    assert len(hole[1]) == 2, "each of the two services once"


def azw(change: b.Change, replay: Replay) -> Fault:
    """The list of AZW, which is the first that is asked, broken; that of CBS whole."""
    turns = itertools.cycle((True, False))
    fault = Fault("AZW", lambda request: request.set == "Tables" and next(turns), change)
    replay.faults.append(fault)
    return fault


@pytest.mark.parametrize("how", ["empty", "gone"])
def test_the_first_time_tables_of_cbs_come_without_a_list_of_azw(
    home: Settings, builds: list[Settings], replay: Replay, how: str
) -> None:
    replay.reset(ROLE, OPEN, page_size=kit.PAGE_ROWS)
    fault = azw(b.body(lambda _: b'{"value": []}') if how == "empty" else b.status(404), replay)
    assert refresh(home, "start", now()) == "Verversen: 1 van 2 tabellen kwam niet. Zie de pagina Kwaliteit."
    assert fault.fired == 2, "to find out, and to fetch"
    (done,) = read_refreshes(home.warehouse)
    assert (done.nieuw, done.mislukt) == (("Openstaande vacatures; SBI 2008 TESTDATA (83599NED)",), 1)
    replay.faults.clear()
    assert never_filled(home.archive), "what did not come is asked for at the next start"
    assert refresh(home, "start", now()).startswith("Van CBS gehaald: 2 tabellen.")
    assert store.current(home.archive, ROLE.id) is not None
    assert not never_filled(home.archive)


def test_when_the_first_service_says_nothing_the_next_one_is_asked(
    home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    never = threading.Event()

    def read_catalogue(_: object, rules: Rules) -> None:
        asked.append([service.catalogus for service in rules.asked])
        if asked[-1] == ["AZW"]:
            never.wait()

    monkeypatch.setattr(module, "read_catalogue", read_catalogue)
    try:
        assert away(home, seconds=2.0) is None
        assert asked == [["AZW"], ["CBS"]]
    finally:
        never.set()


def test_tries_that_fail_are_no_lines_in_the_log(home: Settings, caplog: pytest.LogCaptureFixture) -> None:
    nobody = home.model_copy(update={"statline_url": "http://127.0.0.1:9"})
    report = module.fetch_tables(nobody)
    assert report.exit_status == 3
    assert caplog.messages == []


def test_a_name_that_is_looked_up_for_ever_is_found_out_in_time(
    home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, never = threading.Event(), threading.Event()

    def read_catalogue(*_: object) -> None:
        asked.set()
        never.wait()

    monkeypatch.setattr(module, "read_catalogue", read_catalogue)
    try:
        error = away(home, seconds=0.2)
        assert asked.is_set()
        assert error is not None and error.gelezen == "geen antwoord op tijd"
    finally:
        never.set()


def test_a_failure_is_written_down_until_it_is_mended(home: Settings, builds: list[Settings], replay: Replay) -> None:
    refresh(home, "nacht", now())
    down = Fault("weg", lambda request: request.set == "TableInfos", b.status(404))
    replay.faults.append(down)
    assert refresh(home, "nacht", now()) == "Verversen: 1 van 1 tabellen kwam niet. Zie de pagina Kwaliteit."
    assert down.fired
    replay.faults.clear()
    assert refresh(home, "nacht", now()) == ""
    mended, failed, _ = read_refreshes(home.warehouse)
    assert (failed.mislukt, mended.mislukt, mended.geweigerd) == (1, 0, ())
    assert "404" in failed.geweigerd[0]
    assert len(builds) == 3, "a failure is an input of the build too"


def test_a_build_that_is_refused_is_written_down(home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Settings) -> None:
        raise RefusedError([Problem("TESTDATA", "iets", "Doe iets.")])

    monkeypatch.setattr(module, "build", refuse)
    with pytest.raises(RefusedError):
        refresh(home, "nacht", now())
    (done,) = read_refreshes(home.warehouse)
    assert done.geweigerd == ("TESTDATA: Verwacht: iets. Doe iets.",)
    assert len(done.nieuw) == 1


def test_while_another_refreshes_or_builds_nothing_is_written_down(
    home: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.lock.WAIT_SECONDS", 0.0)
    with only_one(home.warehouse, "verversing"), pytest.raises(BusyError, match="Er loopt al een verversing"):
        refresh(home, "nacht", now())
    assert replay.log == []
    with only_one(home.warehouse), pytest.raises(BusyError, match="Er loopt al een bouw"):
        refresh(home, "nacht", now())
    assert read_refreshes(home.warehouse) == []


def until(true: Callable[[], bool]) -> bool:
    """Wait until something is so, or a minute."""
    deadline = time.monotonic() + 60
    while not (found := true()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


def hanging(replay: Replay, skip: int) -> Fault:
    """One page that takes a minute."""
    fault = Fault("hangt", lambda request: request.is_page and request.skip == skip, b.sent(wait=60.0))
    replay.faults.append(fault)
    return fault


def children(pid: int) -> list[int]:
    """The processes that `pid` started to refresh."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == pid and b"etl.served" in (path / "cmdline").read_bytes():
                found.append(int(path.name))
        except OSError:
            continue
    return found


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def test_a_server_that_stops_ends_the_child_and_the_next_goes_on(
    home: Settings, replay: Replay, builds: list[Settings]
) -> None:
    fault = hanging(replay, skip=48)
    keeper = Keeper(Plan())
    keeper.start()
    assert until(lambda: bool(fault.fired) and len(replay.asked("UntypedDataSet")) == 5)
    (child,) = children(os.getpid())
    assert os.getpriority(os.PRIO_PROCESS, child) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10), "others go first"
    keeper.close()
    assert not alive(child)
    assert store.current(home.archive, ROLE.id) is None
    assert read_refreshes(home.warehouse) == [], "not finished is not done"
    assert never_filled(home.archive)
    replay.faults.clear()
    replay.log.clear()
    refresh(home, "start", now())
    asked = [request.skip for request in replay.asked("UntypedDataSet")]
    assert 48 in asked
    assert 0 not in asked, "what had come is not fetched again"
    assert store.current(home.archive, ROLE.id) is not None
    assert not never_filled(home.archive)


def test_a_child_outlives_no_server(home: Settings, replay: Replay) -> None:
    fault = hanging(replay, skip=0)
    command = [sys.executable, "-m", "etl.served", "nacht", now().isoformat()]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert until(lambda: bool(fault.fired))
        assert child.poll() is None
        assert child.stdin is not None
        child.stdin.close()  # as when the server is killed
        assert child.wait(20) == 1
        assert child.stderr is not None
        assert child.stderr.read() == b""


def test_two_at_once_are_one_refresh(home: Settings, replay: Replay) -> None:
    fault = hanging(replay, skip=0)
    command = [sys.executable, "-m", "etl.served", "nacht", now().isoformat()]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE) as first:
        assert until(lambda: bool(fault.fired))
        asked = len(replay.asked("Tables"))
        with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE) as second:
            assert second.wait(60) == os.EX_TEMPFAIL
        assert first.poll() is None
        first.kill()
    assert len(replay.asked("Tables")) == asked


def test_a_real_server_serves_at_once_shows_what_came_and_stops_quietly(
    home: Settings, replay: Replay, warehouse: Path, tmp_path: Path
) -> None:

    fault = hanging(replay, skip=48)
    environment = {"PORT": "0", "DOORSTROOM_OPHALEN": "ja", "DOORSTROOM_WAREHOUSE": str(home.warehouse)}
    with serving(["server.py"], tmp_path, environment) as server:
        assert until(lambda: bool(fault.fired))
        assert httpx.get(f"{server.url}/", timeout=20).status_code == 200
        (child,) = children(server.process.pid)
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(20) == 0
        assert not alive(child)
        said = server.log.read_text("utf-8").splitlines()
    assert said[1:] == ["Doorstroom is gestopt."]
    replay.faults.clear()
    with serving(["server.py"], tmp_path, environment | {"DOORSTROOM_VERVERS": "05:30"}) as server:
        assert until(lambda: bool(read_refreshes(home.warehouse)))
        told = httpx.get(f"{server.url}/api/v1/ready?uitgebreid=ja", timeout=20).json()
        assert told["build_id"] == told["verversing"]["laatste"]["build_id"], "the build that came of it is read"
        assert "Ziekteverzuimpercentage; AZW TESTDATA (24015NED)" in told["verversing"]["laatste"]["nieuw"]
    assert "Van CBS gehaald: 1 tabel." in server.log.read_text("utf-8")
