"""Tables with words among their figures, and dimensions with names the columns of this project have too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from etl.settings import Settings
from etl.statline.fetch import fetch_tables
from etl.statline.report import FetchReport
from tests.statline import kit
from tests.statline.faketable import FakeTable, FakeTopic, dimension
from tests.statline.replay import Replay

WORDS = FakeTopic("Gemeentenaam_1", "Gemeentenaam", "naam", 0, "String")
FIGURES = kit.small_table().topics


def fetch(settings: Settings, replay: Replay, table: FakeTable) -> FetchReport:
    replay.reset(table, page_size=kit.PAGE_ROWS)
    return fetch_tables(settings, [table.id], base_url=replay.url, limits=kit.PATIENT)


@pytest.mark.parametrize("place", [0, 2])
def test_words_of_v3_are_told_and_are_no_figures(tmp_path: Path, replay: Replay, place: int) -> None:
    topics = (*FIGURES[:place], WORDS, *FIGURES[place:])
    settings, table = kit.settings(tmp_path), kit.small_table(topics=topics)
    report = fetch(settings, replay, table)
    assert (report.exit_status, report.tables[0].warnings) == (
        0,
        ("99001NED: tekst, dus geen cijfers, in Gemeentenaam_1",),
    )
    assert kit.long_rows(kit.loaded(settings), kit.names(table)) == table.expected()


def test_a_table_of_words_alone_is_told_and_kept_out(tmp_path: Path, replay: Replay) -> None:
    settings, more = kit.settings(tmp_path), kit.small_table(id="99002NED")
    replay.reset(kit.small_table(topics=(WORDS,)), more, page_size=kit.PAGE_ROWS)
    report = fetch_tables(settings, all_tables=True, base_url=replay.url, limits=kit.PATIENT)
    assert [(t.tabel, t.status, t.rows) for t in report.tables] == [
        ("99001NED", "words", 0),
        ("99002NED", "fetched", 60),
    ]
    assert (report.exit_status, report.problems) == (0, [])
    assert report.tables[0].warnings == ("99001NED: tekst, dus geen cijfers, in Gemeentenaam_1",)
    assert not (settings.archive / "99001NED").exists()
    assert kit.loaded(settings).execute("select tabel from raw.statline_tabel").fetchall() == [("99002NED",)]


def test_a_table_that_lost_all_its_figures_keeps_its_version(fetched: Settings, replay: Replay) -> None:
    replay.reset(kit.small_table(topics=(WORDS,), modified="2024-12-13T02:00:00"), page_size=kit.PAGE_ROWS)
    report = fetch_tables(fetched, ["99001NED"], base_url=replay.url, limits=kit.PATIENT)
    assert (report.exit_status, report.tables[0].status) == (3, "failed")
    assert len(kit.long_rows(kit.loaded(fetched), kit.names(kit.small_table()))) == 120


def test_words_of_v4_are_told_and_have_no_figure(tmp_path: Path, replay: Replay) -> None:
    settings, table = kit.settings(tmp_path, kit.v4_definitions(tmp_path)), kit.small_table(topics=(*FIGURES, WORDS))
    report = fetch(settings, replay, table)
    assert (report.exit_status, report.tables[0].warnings) == (
        0,
        ("99001NED: tekst, dus geen cijfers, in Gemeentenaam_1",),
    )
    rows = [row for row in kit.long_rows(kit.loaded(settings), kit.names(table)) if row[0] == WORDS.name]
    assert len(rows) == 60
    assert {row[-2:] for row in rows} == {(None, "niet beschikbaar")}


def test_of_v4_only_attributes_no_rule_knows_are_told(
    tmp_path: Path, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = kit.settings(tmp_path, kit.v4_definitions(tmp_path))
    monkeypatch.setattr("tests.statline.faketable._WITHOUT", ("Unknown", "TESTDATA", "Missing", "Secret", "Unreliable"))
    table = kit.small_table(missing=0.8)
    told = fetch(settings, replay, table).tables[0].warnings
    assert {cell["ValueAttribute"] for cell in table.observations()} >= {"Impossible", "TESTDATA", "Secret"}
    assert told == ("onbekend teken 'TESTDATA' in cellen; ze tellen als 'niet beschikbaar'",)


@pytest.mark.parametrize("protocol", ["v3", "v4"])
def test_a_dimension_may_have_any_of_our_names(tmp_path: Path, replay: Replay, protocol: str) -> None:
    settings = kit.settings(tmp_path, kit.v4_definitions(tmp_path) if protocol == "v4" else None)
    small = kit.small_table()
    renamed: list[Any] = [
        dimension(name, was.kind, was.members, was.pad)
        for name, was in zip(("Regio", "Onderwerp", "Periode"), small.dimensions, strict=True)
    ]
    more = dimension("Waarde", "Dimension", [("1", "TESTDATA een"), ("2", "TESTDATA twee")])
    table = small.changed(dimensions=(*renamed, more))
    assert fetch(settings, replay, table).exit_status == 0
    columns = "onderwerp, regio_code, dimensies['Onderwerp'], periode_code, dimensies['Waarde'], waarde"
    con = kit.loaded(settings)
    found = set(con.execute(f"select {columns} from core.statline where waarde is not null").fetchall())  # noqa: S608
    assert found == {row[:-1] for row in table.expected() if row[-1] is None}


@pytest.mark.parametrize(("protocol", "name"), [("v3", "ID"), ("v4", "Measure"), ("v4", "Value")])
def test_a_dimension_with_a_name_of_a_page_is_refused(tmp_path: Path, replay: Replay, protocol: str, name: str) -> None:
    settings = kit.settings(tmp_path, kit.v4_definitions(tmp_path) if protocol == "v4" else None)
    table = kit.small_table(dimensions=(dimension(name, "Dimension", kit.BRANCHES), *kit.small_table().dimensions))
    (problem,) = fetch(settings, replay, table).problems
    assert problem.kolom == name
