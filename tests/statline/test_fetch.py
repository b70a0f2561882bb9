"""Fetching when the server is well: complete, unchanged in the archive, polite, resumable."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from etl.lock import only_one
from etl.problems import RefusedError
from etl.settings import Settings
from etl.statline.archive import stage, store
from etl.statline.archive.stage import Stage
from etl.statline.fetch import fetch_tables
from etl.statline.meaning.catalogue import catalogue
from etl.statline.report import Progress
from etl.statline.wire import paging
from etl.statline.wire.faults import UnreachableError
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.faketable import dimension, quarters
from tests.statline.replay import Fault, Replay

OLD = kit.small_table()
NEWER = kit.small_table(seed=2, modified="2024-12-13T02:00:00")


def test_the_archive_holds_the_answers_unchanged(fetched: Settings, replay: Replay) -> None:
    version = store.current(fetched.archive, OLD.id)
    assert version is not None
    for number, page in enumerate(version.manifest.pages):
        body = store.decompress(version.folder / page.bestand)
        assert body == replay.page(OLD, "UntypedDataSet", number * kit.PAGE_ROWS)
        assert store.file_sha256(version.folder / page.bestand) == page.sha256
    assert {file.naam for file in version.manifest.sets} >= {"TableInfos", "DataProperties", "RegioS", "Perioden"}
    origin = (version.folder / "origin.yml").read_text(encoding="utf-8")
    assert "id: statline-99001ned" in origin
    assert OLD.modified in origin


def test_a_page_packed_in_pieces_is_the_page(
    fetched: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "_PIECE", 100)
    report = fetch_tables(fetched, ["99001NED"], base_url=replay.url, force=True, limits=kit.PATIENT)
    assert report.exit_status == 0, report.problems
    test_the_archive_holds_the_answers_unchanged(fetched, replay)


def test_few_large_pages_are_asked_for_ahead(
    fetched: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "_WAITING", 1)
    replay.delay = 0.05
    report = fetch_tables(fetched, ["99001NED"], base_url=replay.url, force=True, limits=kit.PATIENT)
    assert report.exit_status == 0, report.problems
    assert replay.busiest == 1


def test_keys_are_stripped_for_joins_and_kept_as_they_came(fetched: Settings) -> None:
    con = kit.loaded(fetched)
    query = "select code, sleutel from raw.statline_lid where dimensie = 'RegioS' order by volgorde limit 1"
    assert con.execute(query).fetchone() == ("RA0204", "RA0204    ")
    assert con.execute("select distinct length(regio_code) from core.statline").fetchall() == [(6,)]


def test_an_unchanged_table_is_not_fetched_again(fetched: Settings, replay: Replay) -> None:
    report = fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=kit.PATIENT)
    assert [result.status for result in report.tables] == ["unchanged"]
    assert {request.set for request in replay.log} == {"Tables", "TableInfos"}
    forced = fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=kit.PATIENT, force=True)
    assert [result.status for result in forced.tables] == ["fetched"]


def test_the_link_is_followed_as_it_is_given(fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)
    marked = b.link(lambda q, r: f"{b.page_url(q, r, 1)}&marker={q.skip}%27x")
    replay.faults.append(Fault("merk", lambda request: request.is_page and request.skip < 48, marked))
    seen: list[str] = []
    replay.faults.append(Fault("kijk", lambda request: request.is_page, lambda q, a, r: seen.append(q.path) or a))  # type: ignore[func-returns-value]
    report = fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT)
    assert report.exit_status == 0
    assert kit.long_rows(kit.loaded(fetched), kit.names(NEWER)) == NEWER.expected()


@pytest.mark.parametrize("rows", [11, 12, 13, 24, 25])
def test_around_the_edge_of_a_page(rows: int, tmp_path: Path, replay: Replay) -> None:
    found = kit.settings(tmp_path)
    members = tuple((f"A{place:06d}", f"TESTDATA lid {place}") for place in range(rows))
    periods = dimension("Perioden", "TimeDimension", quarters(2023, 2023)[:1])
    table = OLD.changed(dimensions=(replace(OLD.dimensions[1], members=members), periods))
    replay.reset(table, page_size=12)
    report = fetch_tables(found, [table.id], base_url=replay.url, limits=kit.PATIENT)
    assert report.tables[0].rows == rows
    assert len(replay.asked("UntypedDataSet")) == -(-rows // 12)


def test_finished_pages_are_not_fetched_again(fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)
    down = Fault("weg", lambda request: request.is_page and request.skip == 36, b.status(503))
    replay.faults.append(down)
    first = fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT)
    assert down.fired
    assert first.exit_status == 3
    replay.faults.clear()
    replay.log.clear()
    second = fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT)
    assert second.exit_status == 0
    assert {0, 12, 24}.isdisjoint(request.skip for request in replay.asked("UntypedDataSet"))
    assert kit.long_rows(kit.loaded(fetched), kit.names(NEWER)) == NEWER.expected()


def test_a_half_written_journal_is_no_problem(fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)
    down = Fault("weg", lambda request: request.is_page and request.skip == 48, b.status(503))
    replay.faults.append(down)
    fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT)
    staged = fetched.archive / NEWER.id / ".nieuw"
    journal = staged / "bezig.jsonl"
    journal.write_text(journal.read_text()[:-40])
    (staged / "pages" / "00001.json.zst").write_bytes(b"TESTDATA kapot")
    replay.faults.clear()
    assert fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    assert kit.long_rows(kit.loaded(fetched), kit.names(NEWER)) == NEWER.expected()


def test_an_interrupt_keeps_what_is_finished(fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)

    def stop(progress: Progress) -> None:
        if progress.rows >= 24:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT, progress=stop)
    current = store.current(fetched.archive, NEWER.id)
    assert current is not None and current.table.modified == OLD.modified
    replay.log.clear()
    assert fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    assert len(replay.asked("UntypedDataSet")) < 5


def test_no_more_than_four_requests_at_once(tmp_path: Path, replay: Replay) -> None:
    tables = [OLD.changed(id=f"9900{place}NED", title=f"TESTDATA tabel {place}") for place in range(6)]
    replay.reset(*tables, page_size=12)
    replay.delay = 0.02
    report = fetch_tables(kit.settings(tmp_path), all_tables=True, base_url=replay.url, limits=kit.PATIENT)
    assert [result.status for result in report.tables] == ["fetched"] * 6
    assert 1 < replay.busiest <= 4


def test_progress_counts_rows_bytes_and_time(tmp_path: Path, replay: Replay) -> None:
    seen: list[Progress] = []
    fetch_tables(kit.settings(tmp_path), [OLD.id], base_url=replay.url, limits=kit.PATIENT, progress=seen.append)
    assert [progress.rows for progress in seen] == [12, 24, 36, 48, 60]
    assert {progress.total for progress in seen} == {60}
    assert seen[-1].left == 0
    assert seen[-1].bytes == sum(len(replay.page(OLD, "UntypedDataSet", skip)) for skip in range(0, 60, 12))


def test_one_table_that_fails_leaves_the_others(tmp_path: Path, replay: Replay) -> None:
    good, bad = OLD, OLD.changed(id="99002NED", title="TESTDATA kapot", record_count=7)
    replay.reset(good, bad, page_size=12)
    report = fetch_tables(kit.settings(tmp_path), all_tables=True, base_url=replay.url, limits=kit.PATIENT)
    assert {result.tabel: result.status for result in report.tables} == {good.id: "fetched", bad.id: "failed"}
    assert report.exit_status == 3


def test_an_unknown_table_gets_the_nearest_names(fetched: Settings, replay: Replay) -> None:
    report = fetch_tables(fetched, ["99001NEDD", "werknemers"], base_url=replay.url, limits=kit.PATIENT)
    assert report.exit_status == 2
    assert all("99001NED (TESTDATA werknemers)" in problem.text() for problem in report.unknown)


def test_a_hostile_id_in_the_catalogue_is_left_out(tmp_path: Path, replay: Replay) -> None:
    replay.reset(OLD.changed(id="../../boos"), OLD)
    found = catalogue(kit.settings(tmp_path), replay.url, kit.PATIENT).tables
    assert [info.id for info in found] == [OLD.id]


def test_roles_without_a_table_or_with_two_are_reported(tmp_path: Path, replay: Replay) -> None:
    title = "Werknemers; kerncijfers, regio"
    replay.reset(OLD.changed(id="99011NED", title=title), OLD.changed(id="99012NED", title=title))
    report = fetch_tables(kit.settings(tmp_path), base_url=replay.url, limits=kit.PATIENT)
    assert report.tables == ()
    assert any("'werknemers-enquete': 2 tabellen passen" in warning for warning in report.warnings)
    assert any("'verzuim': geen tabel past" in warning for warning in report.warnings)


def test_offline_is_one_line_and_the_data_stays(fetched: Settings) -> None:
    nowhere = "http://127.0.0.1:9"
    with pytest.raises(UnreachableError):
        catalogue(fetched, nowhere, kit.PATIENT)
    report = fetch_tables(fetched, base_url=nowhere, limits=kit.PATIENT, all_tables=True)
    assert report.exit_status == 3
    assert [result.tabel for result in report.tables] == [OLD.id]
    (problem,) = report.problems
    assert "geen verbinding" in problem.text()
    con = kit.loaded(fetched)
    assert kit.long_rows(con, kit.names(OLD)) == OLD.expected()
    assert con.execute("select mislukt is not null, melding from raw.statline_versheid").fetchall() == [
        (True, problem.text())
    ]


@pytest.mark.parametrize("page", [0, 2, 4])
def test_a_full_disk_changes_nothing(
    page: int, fetched: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    replay.reset(NEWER)
    take = Stage.take
    full: list[int] = []

    def take_until_full(stage: Stage, number: int, parts: Iterable[bytes]) -> Path:
        if number == page:
            full.append(number)
            raise OSError(errno.ENOSPC, "No space left on device")
        return take(stage, number, parts)

    monkeypatch.setattr(Stage, "take", take_until_full)
    report = fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=kit.PATIENT)
    assert full
    assert report.exit_status == 3
    assert "ruimte" in report.problems[0].text()
    assert kit.long_rows(kit.loaded(fetched), kit.names(OLD)) == OLD.expected()
    assert not (fetched.archive / OLD.id / ".nieuw").exists(), "half a version still takes room"


def test_two_fetches_do_not_run_together(fetched: Settings, replay: Replay) -> None:
    with only_one(fetched.archive), pytest.raises(RefusedError):
        fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=kit.PATIENT)


def test_two_versions_are_kept(fetched: Settings, replay: Replay) -> None:
    for month in (10, 11, 12):
        replay.reset(OLD.changed(modified=f"2024-{month}-01T02:00:00", seed=month))
        report = fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=kit.PATIENT)
        assert report.tables[0].status == "fetched"
    folders = [path for path in (fetched.archive / OLD.id).iterdir() if path.is_dir()]
    assert len(folders) == 2


def test_offline_fails_only_the_tables_that_were_meant(fetched: Settings, replay: Replay) -> None:
    role = OLD.changed(id="24015NED", title="Ziekteverzuimpercentage; AZW TESTDATA")
    replay.reset(OLD, role, page_size=kit.PAGE_ROWS)
    assert fetch_tables(fetched, [role.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    nowhere = "http://127.0.0.1:9"
    report = fetch_tables(fetched, base_url=nowhere, limits=kit.PATIENT)
    assert [result.tabel for result in report.tables] == [role.id]
    report = fetch_tables(fetched, base_url=nowhere, limits=kit.PATIENT, all_tables=True)
    assert [result.tabel for result in report.tables] == [role.id, OLD.id]
