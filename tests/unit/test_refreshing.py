"""When a server asks CBS: what the settings say, what was missed, what another did, and clocks that jump."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from published.mark import SUFFIX
from published.refreshes import Refresh, read_refreshes, record_refresh
from serving.process import refreshing
from serving.process.refreshing import Keeper, Plan, last_due, read_plan
from serving.routes import routes

NIGHT = Plan(ververs=time(5, 30))
NOON = datetime(2026, 1, 12, 11, 0, tzinfo=UTC)
DUE = datetime(2026, 1, 12, 4, 30, tzinfo=UTC)


def test_no_test_ever_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_plan() == Plan(ophalen=False)
    monkeypatch.setenv("DOORSTROOM_VERVERS", "05:30")
    assert read_plan() == Plan(ophalen=False), "who has this set for other work is kept in too"


@pytest.mark.parametrize(
    ("ophalen", "ververs", "plan"),
    [
        ("", "", Plan()),
        ("ja", " 5:30 ", NIGHT),
        ("", "00:00", Plan(ververs=time(0, 0))),
        ("", "23:59", Plan(ververs=time(23, 59))),
        ("nee", "05:30", Plan(ophalen=False)),
    ],
)
def test_what_the_settings_say(ophalen: str, ververs: str, plan: Plan) -> None:
    assert read_plan({"DOORSTROOM_OPHALEN": ophalen, "DOORSTROOM_VERVERS": ververs}) == plan
    assert read_plan({}) == Plan()


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("DOORSTROOM_OPHALEN", "no", "Kies ja of nee"),
        *(("DOORSTROOM_VERVERS", text, "zoals 05:30") for text in ("24:00", "5.30", "05:60", "half zes", "0530", "ja")),
    ],
)
def test_a_wrong_setting_is_refused_in_dutch(name: str, value: str, advice: str) -> None:
    with pytest.raises(SystemExit) as refused:
        read_plan({name: value})
    assert f"{name} is '{value}'" in str(refused.value)
    assert advice in str(refused.value)


@pytest.mark.parametrize(
    ("at", "now", "due"),
    [
        ("05:30", "2026-01-12T04:30", "2026-01-12T04:30"),
        ("05:30", "2026-01-12T04:29", "2026-01-11T04:30"),
        ("05:30", "2026-07-12T03:30", "2026-07-12T03:30"),
        ("00:10", "2026-01-11T23:05", "2026-01-10T23:10"),
        # On 29 March 2026 there is no 02:30, on 25 October there are two.
        ("02:30", "2026-03-29T01:29", "2026-03-28T01:30"),
        ("02:30", "2026-03-29T01:30", "2026-03-29T01:30"),
        ("02:30", "2026-03-30T00:30", "2026-03-30T00:30"),
        ("02:30", "2026-10-25T00:30", "2026-10-25T00:30"),
        ("02:30", "2026-10-25T01:30", "2026-10-25T00:30"),
        ("02:30", "2026-10-26T01:30", "2026-10-26T01:30"),
    ],
)
def test_the_last_moment_it_was_time(at: str, now: str, due: str) -> None:
    moments = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (now, due))
    asked, expected = moments
    assert last_due(time.fromisoformat(at), asked) == expected


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25", "2026-01-12"])
def test_every_night_it_is_time_once(night: str) -> None:
    start = datetime.fromisoformat(f"{night}T12:00").replace(tzinfo=UTC) - timedelta(days=1)
    for at in (time(2, 0), time(2, 30), time(3, 0), time(5, 30)):
        found = {last_due(at, start + timedelta(minutes=minute)) for minute in range(24 * 60)}
        assert len(found) == 2, "yesterday's and that of the night"


class Asked(list[tuple[str, datetime]]):
    """What a keeper started instead of a process, and with which status that ended."""

    status = 0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOORSTROOM_DATA", str(tmp_path))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path))
    (tmp_path / "archive" / "99001NED").mkdir(parents=True)
    (tmp_path / "archive" / "99001NED" / "current").touch()
    return tmp_path


@pytest.fixture
def asked(home: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    found = Asked()

    def ended(_: Keeper, reason: str, due: datetime) -> int:
        found.append((reason, due))
        return found.status

    monkeypatch.setattr(Keeper, "_ended", ended)
    return found


def done(home: Path, began: datetime, **fields: Any) -> None:
    given = {"seconden": 1.0, "reden": "nacht", "geheel": True} | fields
    record_refresh(home, Refresh(begonnen=began, **given))


def looking(keeper: Keeper, *moments: datetime) -> None:
    for moment in moments:
        keeper.look(moment)


def test_what_was_missed_is_caught_up_once(asked: Asked) -> None:
    minutes = [NOON + timedelta(minutes=minute) for minute in range(5)]
    looking(Keeper(NIGHT), *minutes)
    assert asked == [("nacht", DUE)]
    tomorrow = DUE + timedelta(days=1)
    keeper = Keeper(NIGHT)
    looking(keeper, NOON, tomorrow - timedelta(minutes=1), tomorrow, tomorrow + timedelta(minutes=1))
    assert asked[1:] == [("nacht", DUE), ("nacht", tomorrow)]


def test_what_another_server_or_somebody_did_is_not_done_again(home: Path, asked: Asked) -> None:
    done(home, DUE + timedelta(minutes=1))
    looking(Keeper(NIGHT), NOON)
    assert asked == []


def test_one_table_by_hand_is_not_the_nights_work(home: Path, asked: Asked) -> None:
    done(home, DUE + timedelta(minutes=1), reden="hand", geheel=False)
    looking(Keeper(NIGHT), NOON)
    assert asked == [("nacht", DUE)]


def test_a_refresh_that_failed_waits_for_the_next_night(home: Path, asked: Asked) -> None:
    done(home, DUE + timedelta(minutes=1), geweigerd=("TESTDATA",))
    looking(Keeper(NIGHT), NOON)
    assert asked == []


def test_while_another_is_busy_it_looks_again(home: Path, asked: Asked) -> None:
    keeper = Keeper(NIGHT)
    asked.status = os.EX_TEMPFAIL
    looking(keeper, NOON, NOON)
    assert len(asked) == 2
    done(home, DUE + timedelta(minutes=1))
    looking(keeper, NOON)
    assert len(asked) == 2
    assert len(read_refreshes(home)) == 1, "being busy is no failure"


def test_a_clock_that_jumps_costs_nothing(home: Path, asked: Asked) -> None:
    keeper, year = Keeper(NIGHT), timedelta(days=365)
    looking(keeper, NOON, NOON - timedelta(hours=2), NOON)
    assert len(asked) == 1, "back within the day, and on"
    looking(keeper, NOON + year)
    done(home, NOON + year)
    looking(keeper, NOON, NOON + timedelta(days=1))
    assert [due for _, due in asked[2:]] == [DUE, DUE + timedelta(days=1)], "a year ahead and back"


def test_a_process_that_breaks_off_shows_as_a_failure(home: Path, asked: Asked) -> None:
    asked.status = -9
    looking(Keeper(NIGHT), datetime.now(UTC))
    assert len(asked) == 1
    (broken,) = read_refreshes(home)
    assert "afloop -9" in broken.geweigerd[0]
    client = TestClient(Starlette(routes=routes()))
    assert client.get("/api/v1/ready").status_code == 503, "there is no build here"
    assert refreshing.freshness()["let_op"].startswith("Het verversen van ")


def test_a_process_that_does_not_start_shows_as_a_failure(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def no_process(*arguments: object, **_: object) -> None:
        tried.append(arguments)
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(refreshing.subprocess, "Popen", no_process)
    looking(Keeper(NIGHT), datetime.now(UTC))
    assert tried
    assert "stopte onverwacht" in read_refreshes(home)[0].geweigerd[0]


def empty(home: Path) -> None:
    (home / "archive" / "99001NED" / "current").unlink()


def half(home: Path) -> None:
    (home / "archive" / ".eerste-keer").touch()


@pytest.mark.parametrize("state", [empty, half])
def test_an_archive_that_is_not_filled_is_filled_once(state: Callable[[Path], None], home: Path, asked: Asked) -> None:
    state(home)
    keeper = Keeper(Plan())
    looking(keeper, *[datetime.now(UTC)] * 3)
    assert [reason for reason, _ in asked] == ["start"]
    looking(Keeper(Plan(ophalen=False)), NOON)
    assert len(asked) == 1


def test_a_filled_archive_is_left_alone(asked: Asked) -> None:
    looking(Keeper(Plan()), NOON)
    assert asked == []


def test_practice_never_goes_out(home: Path, asked: Asked) -> None:
    (home / "current").write_text(f"20260101T000000-abcdef12{SUFFIX}")
    looking(Keeper(NIGHT), NOON)
    assert asked == []
    (home / "current").write_text("20260101T000000-abcdef12")
    looking(Keeper(NIGHT), NOON)
    assert len(asked) == 1


def test_ready_tells_how_the_last_refresh_went(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = TestClient(Starlette(routes=routes()))
    monkeypatch.setenv("DOORSTROOM_OPHALEN", "ja")
    monkeypatch.setenv("DOORSTROOM_VERVERS", "5:30")
    try:
        told = client.get("/api/v1/ready?uitgebreid=ja").json()["verversing"]
        assert told == {"ophalen": True, "elke_nacht": "05:30", "laatste": None, "let_op": None}
        done(warehouse, DUE, gelijk=0, geweigerd=("TESTDATA weg",))
        answer = client.get("/api/v1/ready?uitgebreid=ja")
        assert answer.status_code == 200, "readers have the figures of before"
        assert answer.json()["verversing"]["let_op"].startswith("Het verversen van 12 januari 2026 om 05:30 is mislukt")
        assert answer.json()["verversing"]["laatste"]["geweigerd"] == ["TESTDATA weg"]
        done(warehouse, DUE + timedelta(days=1))
        assert client.get("/api/v1/ready?uitgebreid=ja").json()["verversing"]["let_op"] is None
        assert "verversing" not in client.get("/api/v1/ready?uitgebreid=nee").json()
        assert client.get("/api/v1/ready?uitgebreid=onzin").status_code == 400
    finally:
        (warehouse / "verversingen.jsonl").unlink(missing_ok=True)
