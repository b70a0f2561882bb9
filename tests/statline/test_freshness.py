"""How old figures are, and when the next are due."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.problems import Problem
from etl.settings import Settings
from etl.statline.archive import attempts
from etl.statline.archive.notes import write_note
from etl.statline.fetch import fetch_tables
from etl.statline.meaning import rhythm
from etl.statline.meaning.table_age import table_ages
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.replay import Fault, Replay

ABSENCE = kit.small_table(id="24015NED", title="Ziekteverzuimpercentage; AZW TESTDATA")


@pytest.mark.parametrize(
    ("codes", "latest", "months", "due"),
    [
        # The published rhythm: absence of 2024 quarter 2 came on 13 September, of quarter 3 on 13 December.
        (["2024KW01", "2024KW02"], "2024KW02", 2.5, date(2024, 12, 15)),
        (["2023KW01", "2023KW02", "2023JJ00"], "2023KW02", 5, date(2024, 2, 29)),
        # A survey in the second and the fourth quarter: the step is what was seen last.
        (["2022KW04", "2023KW02", "2023KW04"], "2023KW04", 3, date(2024, 9, 30)),
        (["2022JJ00", "2023JJ00"], "2023JJ00", 12, date(2025, 12, 31)),
        (["2022SJ00", "2023SJ00"], "2023SJ00", 4, date(2025, 11, 30)),
        (["2024MM01", "2024MM02"], "2024MM02", 1, date(2024, 4, 30)),
        (["2024KW01"], "2024KW01", 2.5, None),
        (["2024KW01", "2024KW02"], "2024KW02", None, None),
        (["2024W152", "2024X000"], None, 2.5, None),
        ([], None, 2.5, None),
    ],
)
def test_latest_and_due(codes: list[str], latest: str | None, months: float | None, due: date | None) -> None:
    assert rhythm.latest(codes) == latest
    assert rhythm.expected(codes, months) == due


@given(st.lists(st.text(max_size=9)), st.none() | st.floats(0, 40))
def test_any_codes_are_dated_or_not_never_a_crash(codes: list[str], months: float | None) -> None:
    assert rhythm.latest(codes) in {*codes, None}
    assert set(rhythm.unknown(codes)) <= set(codes)
    rhythm.expected(codes, months)


def fetch(settings: Settings, replay: Replay, **options: Any) -> int:
    return fetch_tables(settings, [ABSENCE.id], base_url=replay.url, limits=kit.PATIENT, **options).exit_status


@pytest.mark.parametrize("traits", [{"state": "Gediscontinueerd"}, {"frequency": "Stopgezet"}])
def test_a_table_that_stopped_is_never_late(fetched: Settings, replay: Replay, traits: dict[str, str]) -> None:
    themes = kit.definitions().themes
    replay.reset(ABSENCE)
    assert fetch(fetched, replay) == 0
    (before,) = [age for age in table_ages(fetched, themes) if age.tabel == ABSENCE.id]
    assert before.verwacht is not None
    replay.reset(ABSENCE.changed(**traits))
    assert fetch(fetched, replay) == 0
    (after,) = [age for age in table_ages(fetched, themes) if age.tabel == ABSENCE.id]
    assert (after.rol, after.laatste_periode, after.verwacht) == ("verzuim", before.laatste_periode, None)


def test_a_table_with_a_role_has_a_theme_and_a_rhythm(fetched: Settings, replay: Replay) -> None:
    replay.reset(ABSENCE)
    assert fetch(fetched, replay) == 0
    absence, plain = table_ages(fetched, kit.definitions().themes)
    assert (absence.tabel, absence.rol, absence.thema) == ("24015NED", "verzuim", "verzuim")
    assert (absence.laatste_periode, absence.verwacht) == ("2023KW04", date(2024, 6, 15))
    assert (plain.rol, plain.verwacht) == (None, None)


def test_the_last_attempt_is_told(fetched: Settings, replay: Replay) -> None:
    replay.reset(ABSENCE)
    assert fetch(fetched, replay) == 0
    down = Fault("weg", lambda request: request.set == "TableInfos", b.status(503))
    replay.faults.append(down)
    assert fetch(fetched, replay) == 3
    assert down.fired
    failed = table_ages(fetched, kit.definitions().themes)[0]
    assert failed.mislukt is not None and failed.melding is not None and "503" in failed.melding
    replay.faults.clear()
    assert fetch(fetched, replay) == 0
    mended = table_ages(fetched, kit.definitions().themes)[0]
    assert (mended.mislukt, mended.melding) == (None, None)
    assert mended.gecontroleerd is not None and mended.gecontroleerd >= failed.mislukt


def test_the_same_failure_again_is_no_new_input_of_a_build(fetched: Settings) -> None:
    folder = fetched.archive / kit.small_table().id
    problems = [Problem("StatLine 99001NED", "een antwoord", "Wacht.", gelezen="TESTDATA weg")]
    nights = [datetime(2026, 2, day, 5, 30, tzinfo=UTC) for day in (12, 13, 14)]
    attempts.note_failure(fetched.archive, folder.name, nights[0], problems)
    first = (folder / "mislukt.yml").read_bytes()
    attempts.note_failure(fetched.archive, folder.name, nights[1], problems)
    assert (folder / "mislukt.yml").read_bytes() == first
    attempts.note_failure(fetched.archive, folder.name, nights[2], [*problems, *problems])
    assert attempts.last_attempt(fetched.archive, folder.name).mislukt == nights[2]


def test_a_note_the_disk_refuses_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "mislukt.yml"
    write_note(note, "TESTDATA eerst")

    def half(path: Path, _: str, **__: str) -> int:
        with path.open("w") as file:
            file.write("TEST")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", half)
        write_note(note, "TESTDATA daarna")
    assert note.read_text() == "TESTDATA eerst"
    assert list(tmp_path.iterdir()) == [note]
