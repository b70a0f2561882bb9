"""Catalogues do not need each other: one that cannot be had fails its own tables alone, and keeps them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etl.settings import Settings
from etl.statline.archive import attempts
from etl.statline.fetch import fetch_tables
from etl.statline.meaning import listing
from etl.statline.meaning.catalogue import catalogue
from etl.statline.report import FetchReport
from tests.statline import kit
from tests.statline.breakers import status
from tests.statline.replay import Answer, Fault, Replay, Request
from tests.statline.test_roles import MOBILITY

AZW = kit.small_table()
CBS = kit.small_table(id="99002NED", title="TESTDATA van CBS", catalog="CBS")


@pytest.fixture
def both(tmp_path: Path, replay: Replay) -> Settings:
    """AZW over v3 and one table of the CBS catalogue, both seen once; after that AZW's list breaks."""
    definitions = kit.v4_definitions(tmp_path)
    path = definitions / "statline.yml"
    text = path.read_text(encoding="utf-8").replace(
        "protocol: v4\n    wortel: https://datasets.cbs.nl/odata/v1\n    lijst: true",
        "protocol: v3\n    wortel: https://dataderden.cbs.nl\n    lijst: true",
    )
    rule = "tabellen:\n  - {tabel: 99002NED, catalogus: CBS, protocol: v4}"
    path.write_text(text.replace("tabellen: []", rule), encoding="utf-8")
    settings = kit.settings(tmp_path, definitions)
    replay.reset(AZW, MOBILITY, CBS, page_size=60)
    assert fetch(settings, replay, AZW.id, MOBILITY.id).exit_status == 0
    return settings


def fetch(settings: Settings, replay: Replay, *tables: str) -> FetchReport:
    return fetch_tables(settings, tables or None, base_url=replay.url, limits=kit.PATIENT)


def empty(_: Request, answer: Answer, __: Replay) -> Answer:
    return Answer(body=json.dumps({"value": []}).encode(), encoding=answer.encoding)


def break_azw(replay: Replay, how: str) -> Fault:
    change = empty if how == "empty" else status(404)
    fault = Fault("AZW", lambda request: request.set == "Tables" and "odata/v1" not in request.path, change)
    replay.faults.append(fault)
    return fault


@pytest.mark.parametrize("how", ["empty", "gone"])
def test_a_table_of_cbs_does_not_need_azw(both: Settings, replay: Replay, how: str) -> None:
    fault = break_azw(replay, how)
    report = fetch(both, replay, CBS.id)
    assert fault.fired == 1
    assert ([(t.tabel, t.status) for t in report.tables], report.exit_status) == ([("99002NED", "fetched")], 0)


def test_the_tables_of_the_list_that_is_missing_fail_and_stay(both: Settings, replay: Replay) -> None:
    fault = break_azw(replay, "empty")
    report = fetch(both, replay, CBS.id, AZW.id, "99777NED")
    assert fault.fired == 1
    states = {table.tabel: table.status for table in report.tables}
    assert states == {"99002NED": "fetched", "99001NED": "failed", "99777NED": "failed"}
    assert (report.exit_status, report.unknown) == (3, ())
    assert attempts.last_attempt(both.archive, AZW.id).mislukt is not None
    assert set(listing.last_seen(both.archive)) == {"99001NED", "99020NED", "99002NED"}


def test_a_fetch_of_roles_says_which_failed_and_not_that_no_table_fits(both: Settings, replay: Replay) -> None:
    break_azw(replay, "empty")
    report = fetch(both, replay)
    assert [(t.tabel, t.status) for t in report.tables] == [("99020NED", "failed")]
    assert report.warnings == ()
    (both.archive / "catalogus.json").unlink()
    report = fetch(both, replay)
    assert ([t.tabel for t in report.tables], report.exit_status) == (["catalogus AZW"], 3)


def test_a_table_that_is_on_no_list_is_unknown_again_when_all_are_there(both: Settings, replay: Replay) -> None:
    report = fetch(both, replay, "99777NED")
    assert (report.tables, len(report.unknown), report.exit_status) == ((), 1, 2)


def test_the_list_of_tables_is_of_who_answers(both: Settings, replay: Replay) -> None:
    break_azw(replay, "empty")
    found = catalogue(both, replay.url, kit.PATIENT)
    assert [info.id for info in found.tables] == ["99002NED"]
    assert list(found.lost) == [("AZW", "v3")]
