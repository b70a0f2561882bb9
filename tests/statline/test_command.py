"""The command line as a user meets it: what it prints, what it leaves behind and how it ends."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from etl import (
    __main__,  # noqa: F401 - registers the commands
    console,
)
from etl.commands import statline as command
from etl.commands.app import app
from etl.problems import Problem, RefusedError
from etl.settings import Settings
from etl.statline.archive import store
from etl.status import status_of
from published.refreshes import read_refreshes
from tests.builds import few
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.faketable import FakeTable
from tests.statline.replay import Answer, Fault, Replay, Request

OLD = kit.small_table()
NEWER = kit.small_table(seed=2, modified="2024-12-13T02:00:00")
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A data folder of its own with the shipped definitions, an empty archive and quick tries."""
    found = few(tmp_path)
    monkeypatch.setenv("DOORSTROOM_DATA", str(found.data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.warehouse))
    for asker in ("fetch", "meaning.catalogue"):
        monkeypatch.setattr(f"etl.statline.{asker}.Limits", lambda: kit.PATIENT)
    monkeypatch.setattr(console, "out", Console(highlight=False, soft_wrap=True, width=160))
    return Settings.from_environment()


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every build that is asked for, none of which is made."""
    asked: list[str] = []
    monkeypatch.setattr(command, "build", lambda: asked.append("verteld"))
    monkeypatch.setattr(command, "build_warehouse", lambda _: asked.append("stil"))
    return asked


def fetch(replay: Replay | str, *words: str) -> Result:
    url = replay if isinstance(replay, str) else replay.url
    return CliRunner().invoke(app, ["fetch", "azw", *words, "--base-url", url])


def modified(settings: Settings, table: FakeTable) -> str | None:
    version = store.current(settings.archive, table.id)
    return version.table.modified if version else None


def test_a_fetch_ends_with_a_build_unless_told_otherwise(home: Settings, replay: Replay, builds: list[str]) -> None:
    assert fetch(replay, OLD.id, "--no-build").exit_code == 0
    assert builds == []
    done = fetch(replay, OLD.id)
    assert "niet veranderd" in done.stdout
    assert builds == ["verteld"], "what was fetched before is not built"


def test_offline_is_one_line(home: Settings, replay: Replay, builds: list[str]) -> None:
    replay.reset(OLD, OLD.changed(id="99002NED"), page_size=kit.PAGE_ROWS)
    assert fetch(replay, "--all").exit_code == 0
    done = fetch(NOWHERE, "--all")
    assert done.exit_code == 3
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "  • StatLine 99001NED, StatLine 99002NED: Gelezen: 'geen verbinding'. Verwacht: een antwoord van de server van"
        " CBS. De vorige cijfers blijven staan. Probeer het later opnieuw."
    ]
    assert builds == ["verteld", "stil"]
    assert modified(home, OLD) == OLD.modified


def test_offline_with_nothing_fetched_yet(home: Settings, builds: list[str]) -> None:
    done = fetch(NOWHERE)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    told = CliRunner().invoke(app, ["catalogus", "--base-url", NOWHERE])
    assert (told.exit_code, told.stdout, told.stderr.count("\n")) == (3, "", 1)
    assert "geen verbinding" in told.stderr


def test_figures_no_longer_say_failed_when_the_server_is_back(home: Settings, replay: Replay) -> None:
    assert fetch(replay, OLD.id).exit_code == 0
    assert fetch(NOWHERE, OLD.id).exit_code == 3
    (row,) = status_of(home)["statline"]
    assert row["mislukt"] is not None
    assert "geen verbinding" in row["melding"]
    assert fetch(replay, OLD.id).exit_code == 0
    (row,) = status_of(home)["statline"]
    assert (row["mislukt"], row["melding"]) == (None, None)


def test_an_interrupt_is_a_line_and_the_next_run_goes_on(home: Settings, replay: Replay, builds: list[str]) -> None:
    fetch(replay, OLD.id, "--no-build")
    replay.reset(NEWER, page_size=kit.PAGE_ROWS)

    def interrupt(request: Request, answer: Answer, replay: Replay) -> Answer:
        os.kill(os.getpid(), signal.SIGINT)
        return b.status(404)(request, answer, replay)

    fault = Fault("Ctrl+C", lambda request: request.is_page and request.skip == 48, interrupt, times=1)
    replay.faults.append(fault)
    before = signal.getsignal(signal.SIGINT)
    done = fetch(replay, OLD.id)
    assert fault.fired
    assert done.exit_code == 130
    (line,) = done.stderr.splitlines()
    assert line.startswith("Onderbroken.")
    assert "hetzelfde commando" in line
    assert builds == []
    assert signal.getsignal(signal.SIGINT) == before
    assert modified(home, OLD) == OLD.modified
    first = {request.skip for request in replay.asked("UntypedDataSet")} - {48}
    replay.log.clear()
    assert fetch(replay, OLD.id).exit_code == 0
    assert first.isdisjoint(request.skip for request in replay.asked("UntypedDataSet"))
    assert modified(home, OLD) == NEWER.modified


def test_an_unknown_table_asks_for_no_build(home: Settings, replay: Replay, builds: list[str]) -> None:
    done = fetch(replay, "99001NEDD")
    assert (done.exit_code, done.stdout, builds) == (2, "", [])
    assert "99001NED (TESTDATA werknemers)" in done.stderr


def test_a_full_disk_is_told_and_ends_in_three(
    home: Settings, replay: Replay, builds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(replay, OLD.id, "--no-build")
    replay.reset(NEWER, page_size=kit.PAGE_ROWS)
    refused: list[Path] = []

    def full(path: Path, *_: object, **__: object) -> int:
        refused.append(path)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        for name in ("write_text", "write_bytes"):
            patch.setattr(Path, name, full)
        done = fetch(replay, OLD.id)
    assert refused
    assert done.exit_code == 3
    assert "ruimte" in done.stderr
    assert modified(home, OLD) == OLD.modified
    assert not list(home.archive.rglob("*.tmp"))


def test_json_is_one_text_with_the_build_in_it(home: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    done = fetch(replay, OLD.id, "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["exit_status"], told["tables"][0]["rows"]) == (0, 0, 60)
    assert told["bouw"]["gepubliceerd"] is True
    assert json.loads(fetch(replay, OLD.id, "--json", "--no-build").stdout)["bouw"] is None

    def refuse(_: Settings) -> None:
        raise RefusedError([Problem("TESTDATA", "iets", "Doe iets.")])

    monkeypatch.setattr(command, "build_warehouse", refuse)
    refused = fetch(replay, OLD.id, "--json")
    assert refused.exit_code == 1
    assert json.loads(refused.stdout)["geweigerd"][0]["bestand"] == "TESTDATA"


@pytest.mark.parametrize("address", ["onzin", "ftp://127.0.0.1", "http://", "http://127.0.0.1/?a=1", ""])
def test_what_is_no_address_is_refused(address: str, home: Settings) -> None:
    done = CliRunner().invoke(app, ["fetch", "azw", "--base-url", address], env={"DOORSTROOM_STATLINE_URL": "onzin"})
    assert isinstance(done.exception, RefusedError)
    assert "DOORSTROOM_STATLINE_URL" in done.exception.problems[0].text()


def test_every_refresh_by_hand_is_written_down(home: Settings, replay: Replay, builds: list[str]) -> None:
    replay.reset(OLD, OLD.changed(id="99002NED"), page_size=kit.PAGE_ROWS)
    fetch(replay, "--all")
    replay.reset(NEWER, OLD.changed(id="99002NED"), page_size=kit.PAGE_ROWS)
    fetch(replay, OLD.id, "99002NED", "--json")
    fetch(NOWHERE, OLD.id)
    gone, changed, new = read_refreshes(home.warehouse)
    assert new.nieuw == ("TESTDATA werknemers (99001NED)", "TESTDATA werknemers (99002NED)")
    assert (new.reden, new.geheel, new.gelijk, new.mislukt, new.geweigerd) == ("hand", True, 0, 0, ())
    assert (changed.nieuw, changed.veranderd, changed.gelijk) == ((), ("TESTDATA werknemers (99001NED)",), 1)
    assert (changed.geheel, changed.build_id) == (False, None)
    assert (gone.mislukt, gone.veranderd) == (1, ())
    assert "geen verbinding" in gone.geweigerd[0]
    fetch(replay, "99001NEDD")
    assert len(read_refreshes(home.warehouse)) == 3, "a typing error is no refresh"


def test_a_build_that_is_refused_is_written_down(
    home: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RefusedError([Problem("TESTDATA", "iets", "Doe iets.")])

    monkeypatch.setattr(command, "build", refuse)
    assert isinstance(fetch(replay, OLD.id).exception, RefusedError)
    (refused,) = read_refreshes(home.warehouse)
    assert refused.geweigerd == ("TESTDATA: Verwacht: iets. Doe iets.",)
    assert (len(refused.nieuw), refused.mislukt) == (1, 0)
