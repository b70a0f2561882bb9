"""The lock on published facts is itself held to what the records and the live build know of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.building.build import build
from etl.commands.data import zegel
from etl.problems import RefusedError
from etl.settings import Settings
from etl.sources.declaring import lock_facts
from etl.sources.locked import GONE, NAME, read_lock
from etl.sources.origins import read_origin
from etl.sources.seal import seal
from etl.sources.slot import published_facts, slots
from published.live import find_live
from tests.builds import few, unlocked
from tests.unit.test_locked import DAY, Home, row

NEW = row("VVT", "8,2", "8.2")
OTHER = row("GGZ", "7,3", "7.3")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    found = Home(tmp_path)
    monkeypatch.setenv("DOORSTROOM_DATA", str(tmp_path))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path / "w"))
    found.write(row("VVT"), OTHER)
    lock_facts(found.settings, None, DAY)
    return found


def _without(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if "· VVT ·" not in line)


def _new(text: str) -> str:
    return text.replace("waarde=8.1", "waarde=8.2").replace("waarde_tekst=8,1", "waarde_tekst=8,2")


def _of_another(text: str) -> str:
    return text.replace("testdata-bron/", "een-andere/")


@pytest.mark.parametrize("change", [lambda _: "", _without, _new, _of_another, lambda text: _without(text) + "\n"])
def test_a_lock_that_is_not_whole_lets_no_changed_fact_in(home: Home, change: Callable[[str], str]) -> None:
    lock = home.settings.sources / NAME
    lock.write_text(change(lock.read_text("utf-8")), "utf-8")
    home.write(NEW, OTHER)
    before = (lock.read_bytes(), (home.folder / "origin.yml").read_bytes())
    if b"\n\n" not in lock.read_bytes():
        assert any("Zet data/sources/feiten.lock terug" in text for text in home.refused())
    with pytest.raises(RefusedError, match=r"feiten\.lock"):
        zegel(wijziging=None, bevestig=None)
    assert (lock.read_bytes(), (home.folder / "origin.yml").read_bytes()) == before


def test_it_says_what_was_locked_and_what_is(home: Home) -> None:
    (home.settings.sources / NAME).unlink()
    (found,) = home.refused()
    was = slots(read_lock_of(home))["testdata-bron"].sha256[:8]
    assert f"testdata-bron: 2 feiten (zegel {was}), in het slot nu niets" in found
    assert 'python -m etl zegel --wijziging "waarom"' in found


def read_lock_of(home: Home) -> dict[tuple[str, str], dict[str, str]]:
    """Give the lock as it was, made again from rows that did not change."""
    shutil.copytree(home.settings.data, home.settings.data / "weer", ignore=shutil.ignore_patterns("weer", NAME))
    again = Settings(data=home.settings.data / "weer", warehouse=home.settings.data / "weer" / "w")
    unlocked(again.sources)
    lock_facts(again, None, DAY)
    return dict(read_lock(again.sources))  # type: ignore[arg-type]


def test_a_line_that_was_cut_off_is_named(home: Home) -> None:
    lock = home.settings.sources / NAME
    text = lock.read_text("utf-8")
    lock.write_text(text[: text.index("· VVT")] + "\n<<<<<<< HEAD\n", "utf-8")
    (first, second) = home.refused()
    assert "feiten.lock, rij 2: Gelezen: 'testdata-bron/kerncijfer.csv" in first
    assert "feiten.lock, rij 3: Gelezen: '<<<<<<< HEAD'" in second


def test_a_reason_opens_a_lost_lock_and_is_kept_with_what_it_held(home: Home) -> None:
    (home.settings.sources / NAME).unlink()
    home.write(NEW, OTHER)
    lock_facts(home.settings, "de bron herzag het cijfer", DAY)
    assert home.refused() == []
    (kept,) = read_origin(home.folder / "origin.yml").wijzigingen
    assert (kept.bestand, kept.feit, kept.reden) == (NAME, None, "de bron herzag het cijfer")
    assert kept.was.startswith("slot = 2 feiten (zegel ")
    assert kept.nu == "slot = niets"


def test_a_record_that_forgot_its_slot_does_not_open_a_lock_made_by_hand(home: Home) -> None:
    lock = home.settings.sources / NAME
    lock.write_text(_new(lock.read_text("utf-8")), "utf-8")
    unlocked(home.settings.sources)
    home.write(NEW, OTHER)
    assert "testdata-bron: niets, in het slot nu 2 feiten" in home.refused()[0]


def test_a_source_taken_away_in_the_open_stays_known_as_gone(home: Home) -> None:
    shutil.rmtree(home.folder)
    lock_facts(home.settings, "bron ingetrokken", DAY)
    assert read_lock(home.settings.sources) == {("testdata-bron/origin.yml", ""): {GONE: f"{DAY} bron ingetrokken"}}
    assert lock_facts(home.settings, None, DAY) == (0, 0)


@pytest.fixture
def locked_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Settings, Path]:
    """A small build of locked facts, and one file of it."""
    settings = few(tmp_path, "primair/abf-2022-01")
    monkeypatch.setenv("DOORSTROOM_DATA", str(settings.data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(settings.warehouse))
    lock_facts(settings, None, DAY)
    build(settings)
    return settings, settings.sources / "primair" / "abf-2022-01"


def _change(folder: Path) -> None:
    """Take one figure out of the file without a word, and its count too."""
    file = next(path for path in folder.glob("*.csv"))
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join([lines[0], *lines[2:]]), "utf-8")
    record = (folder / "origin.yml").read_text("utf-8")
    start, end = record.index("  telling:"), record.find("\nslot:")
    (folder / "origin.yml").write_text(record[:start] + record[end + 1 :] if end > 0 else record[:start], "utf-8")
    seal(folder)


@pytest.mark.parametrize("slot_too", [False, True])
def test_the_live_build_knows_what_the_lock_and_the_record_forgot(
    locked_build: tuple[Settings, Path], *, slot_too: bool
) -> None:
    settings, folder = locked_build
    known = published_facts(settings.warehouse, find_live(settings.warehouse).manifest)
    assert known == read_lock(settings.sources)
    (settings.sources / NAME).unlink()
    _change(folder)
    if slot_too:
        unlocked(settings.sources)
    for tried in (lambda: build(settings), lambda: lock_facts(settings, None, DAY)):
        with pytest.raises(RefusedError) as caught:
            tried()
        texts = [problem.text() for problem in caught.value.problems]
        assert NAME in texts[0]
        assert any("Dit feit is weg" in text for text in texts)
    lock_facts(settings, "herzien", DAY)
    entries = read_origin(folder / "origin.yml").wijzigingen
    assert [entry.nu for entry in entries if entry.feit] == [None]
    assert build(settings).published


def test_a_source_that_got_another_name_is_missed_by_the_live_build(locked_build: tuple[Settings, Path]) -> None:
    settings, folder = locked_build
    other = folder.with_name("een-andere-naam")
    folder.rename(other)
    record = (other / "origin.yml").read_text("utf-8")
    (other / "origin.yml").write_text(record.replace(f"id: {folder.name}", "id: een-andere-naam"), "utf-8")
    unlocked(settings.sources)
    (settings.sources / NAME).unlink()
    with pytest.raises(RefusedError, match=f"{folder.name}: \\d+ feiten .* in de live versie"):
        build(settings)
