"""What is written down about refreshes: ten of them, whatever stands in the file, and what pages say of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from analysis.refreshes import came_in, duration, moment, trouble
from published.refreshes import KEPT, Refresh, read_refreshes, record_refresh, refreshed_since
from tests.app.pages import html, open_page, sound

BEGAN = datetime(2026, 1, 12, 4, 30, tzinfo=UTC)


def one(day: int = 0, **fields: Any) -> Refresh:
    given = {"seconden": 2.0, "reden": "nacht", "geheel": True, "gelijk": 3}
    return Refresh(**(given | {"begonnen": BEGAN + timedelta(days=day)} | fields))


def test_the_last_ten_are_kept_newest_first(tmp_path: Path) -> None:
    for day in range(KEPT + 3):
        record_refresh(tmp_path, one(day))
    assert [item.begonnen.day for item in read_refreshes(tmp_path)] == list(range(12 + KEPT + 2, 12 + 2, -1))
    assert [path.name for path in tmp_path.iterdir()] == ["verversingen.jsonl"]


def test_the_file_stays_small_whatever_is_told(tmp_path: Path) -> None:
    for day in range(KEPT):
        long = tuple("TESTDATA " * 1000 for _ in range(500))
        record_refresh(tmp_path, one(day, nieuw=long, veranderd=long, geweigerd=long))
    assert (tmp_path / "verversingen.jsonl").stat().st_size < 2_000_000
    assert len(read_refreshes(tmp_path)) == KEPT


DAMAGE = {
    "half a line": lambda path: path.write_bytes(path.read_bytes()[:-40]),
    "no text": lambda path: path.write_bytes(b"\xff\xfe\x00" * 50),
    "other json": lambda path: path.write_text('[]\n{"begonnen": 3}\n'),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "endless": lambda path: path.write_bytes(path.read_bytes() + b" " * 2_000_000),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_says_nothing_and_is_written_again(damage: str, tmp_path: Path) -> None:
    record_refresh(tmp_path, one())
    assert len(read_refreshes(tmp_path)) == 1
    DAMAGE[damage](tmp_path / "verversingen.jsonl")
    assert read_refreshes(tmp_path) == []
    record_refresh(tmp_path, one(1))
    assert len(read_refreshes(tmp_path)) == (damage != "a folder")


def test_a_damaged_file_breaks_no_page(warehouse: Path) -> None:
    path = warehouse / "verversingen.jsonl"
    record_refresh(warehouse, one(veranderd=("TESTDATA tabel (99001NED)",)))
    try:
        assert "TESTDATA tabel (99001NED)" in sound(open_page("pages/analyse/kwaliteit.py"))
        DAMAGE["no text"](path)
        assert "nog niets bij CBS opgehaald" in sound(open_page("pages/analyse/kwaliteit.py"))
        assert "Binnengekomen" not in sound(open_page("pages/start/overzicht.py"))
    finally:
        path.unlink()


def test_a_damaged_line_costs_no_other(tmp_path: Path) -> None:
    for day in range(3):
        record_refresh(tmp_path, one(day))
    path = tmp_path / "verversingen.jsonl"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[0], lines[1][:30], lines[2]]))
    assert [item.begonnen.day for item in read_refreshes(tmp_path)] == [14, 12]
    record_refresh(tmp_path, one(3))
    assert [item.begonnen.day for item in read_refreshes(tmp_path)] == [15, 14, 12]


def test_since_when_everything_was_refreshed() -> None:
    now = BEGAN + timedelta(hours=3)
    assert refreshed_since([one()], BEGAN, now)
    assert not refreshed_since([one()], BEGAN + timedelta(seconds=1), now)
    assert not refreshed_since([one(geheel=False)], BEGAN, now), "one table by hand is not the night's work"
    assert not refreshed_since([one(400)], BEGAN, now), "a clock that was a year ahead keeps nobody from refreshing"


def test_what_came_in_is_told() -> None:
    new = one(nieuw=tuple(f"TESTDATA {number}" for number in range(5)), veranderd=("TESTDATA oud",))
    assert came_in([new]) == [
        "Binnengekomen op 12 januari 2026 om 05:30. Nieuw: TESTDATA 0, TESTDATA 1, TESTDATA 2 en 2 andere."
        " Ververst: TESTDATA oud."
    ]
    assert came_in([one(1), new])[0] == "Op 13 januari 2026 om 05:30 bij CBS gekeken: niets nieuws."
    assert came_in([one(1), new])[1:] == came_in([new])
    assert came_in([one(1, geweigerd=("x",)), new]) == came_in([new])
    assert came_in([]) == []


def test_a_failure_is_told_until_it_goes_well() -> None:
    failed = one(1, geweigerd=("TESTDATA weg",), mislukt=2, gelijk=0, build_id="x")
    when = "Het verversen van 13 januari 2026 om 05:30 is"
    assert trouble([failed, one()]) == f"{when} mislukt. U ziet de cijfers van daarvoor."
    partly = one(1, geweigerd=("TESTDATA weg",), mislukt=2)
    assert trouble([partly]) == f"{when} deels mislukt. Wat niet kwam, heeft de cijfers van daarvoor."
    assert trouble([one(2), failed]) is None
    assert trouble([]) is None


def test_moments_are_those_of_the_netherlands() -> None:
    assert moment(datetime(2026, 7, 1, 3, 30, tzinfo=UTC)) == "1 juli 2026 om 05:30"
    assert moment(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "1 januari 2027 om 00:30"
    assert [duration(seconds) for seconds in (0.2, 1.4, 61, 90, 601)] == [
        "1 seconde", "1 seconde", "61 seconden", "2 minuten", "10 minuten",
    ]  # fmt: skip


def test_pages_show_a_failure_in_amber_and_what_came_in(warehouse: Path) -> None:
    path = warehouse / "verversingen.jsonl"
    try:
        record_refresh(warehouse, one(nieuw=("TESTDATA tabel (99001NED)",)))
        record_refresh(warehouse, one(1, reden="hand", gelijk=0, geweigerd=("TESTDATA <b>weg</b>",)))
        quality, overview = html(open_page("pages/analyse/kwaliteit.py")), html(open_page("pages/start/overzicht.py"))
        assert 'class="ds-melding ds-let-op"' in quality
        assert "TESTDATA &lt;b&gt;weg&lt;/b&gt;" in quality
        assert "met de hand" in quality
        assert "13 januari 2026 om 05:30 is mislukt" in overview
        assert "Nieuw: TESTDATA tabel (99001NED)." in overview
        record_refresh(warehouse, one(2))
        quality, overview = html(open_page("pages/analyse/kwaliteit.py")), html(open_page("pages/start/overzicht.py"))
        assert 'class="ds-melding ds-let-op"' not in quality
        assert quality.count("</span> mislukt") == 1
        assert "mislukt" not in overview
        assert "niets nieuws" in overview
    finally:
        path.unlink(missing_ok=True)
