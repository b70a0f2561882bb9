"""What can be wrong with a table as a whole: its columns, units, members, version and size."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.fetch import fetch_tables
from etl.statline.report import FetchReport
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.faketable import FakeTopic, dimension
from tests.statline.replay import Answer, Fault, Replay, Request

OLD = kit.small_table()
NEWER = kit.small_table(seed=2, modified="2024-12-13T02:00:00")
WORKERS, SHARE = NEWER.topics


def topics(*found: FakeTopic) -> dict[str, Any]:
    return {"topics": found}


def dimensions(place: int, **fields: Any) -> dict[str, Any]:
    found = list(NEWER.dimensions)
    found[place] = replace(found[place], **fields)
    return {"dimensions": tuple(found)}


SCHEMA_CHANGES = {
    "onderwerp hernoemd": (topics(replace(WORKERS, name="Personen_1"), SHARE), "Werknemers_1|Personen_1"),
    "onderwerp weg": (topics(WORKERS), "Aandeel_2"),
    "onderwerp erbij": (topics(WORKERS, SHARE, FakeTopic("Extra_3", "Extra")), "Extra_3"),
    "onderwerp ander type": (topics(replace(WORKERS, datatype="String"), SHARE), "Werknemers_1"),
    "eenheid gewijzigd": (topics(replace(WORKERS, unit="x 1 000"), SHARE), "x 1 000"),
    "dimensie hernoemd": (dimensions(1, name="Branche"), "AZWBranche|Branche"),
    "dimensie ander soort": (dimensions(2, kind="Dimension"), "Perioden"),
    "dimensie weg": ({"dimensions": NEWER.dimensions[:2]}, "Perioden"),
    "dimensie erbij": (
        {"dimensions": (dimension("Geslacht", "Dimension", [("T001038", "Totaal")]), *NEWER.dimensions)},
        "Geslacht",
    ),
}

BROKEN_TABLES = {
    "te veel rijen volgens CBS": ({"record_count": 59}, "59 rijen"),
    "te weinig rijen volgens CBS": ({"record_count": 61}, "61 rijen"),
    "geen onderwerpen": (topics(), "onderwerpen"),
    "lid dubbel": (dimensions(1, members=(*kit.BRANCHES, kit.BRANCHES[0])), "AZWBranche"),
    "dimensie zonder leden": (dimensions(1, members=()), "AZWBranche"),
    "kolom zonder naam": (topics(replace(WORKERS, name=""), SHARE), "naam"),
    "kolom met een eigen naam van de databank": (topics(replace(WORKERS, name="Periode"), SHARE), "Periode"),
    "kolom dubbel": (topics(WORKERS, replace(SHARE, name="Werknemers_1")), "werknemers_1"),
}


def fetch(settings: Settings, replay: Replay, **options: Any) -> FetchReport:
    return fetch_tables(settings, [OLD.id], base_url=replay.url, limits=kit.PATIENT, **options)


def assert_previous(report: FetchReport, settings: Settings, says: str) -> None:
    (result,) = report.tables
    assert (result.status, report.exit_status) == ("failed", 3)
    message = " ".join(problem.text() for problem in report.problems)
    assert re.search(says, message), message
    assert "De vorige cijfers blijven staan." in message
    current = store.current(settings.archive, OLD.id)
    assert current is not None and current.table.modified == OLD.modified
    assert kit.long_rows(kit.loaded(settings), kit.names(OLD)) == OLD.expected()


@pytest.mark.parametrize("case", SCHEMA_CHANGES)
def test_a_changed_schema_stops_the_table_and_names_the_column(case: str, fetched: Settings, replay: Replay) -> None:
    fields, says = SCHEMA_CHANGES[case]
    replay.reset(NEWER.changed(**fields))
    report = fetch(fetched, replay)
    assert replay.asked("DataProperties"), "the change was not seen"
    assert_previous(report, fetched, says)
    assert "--accept-schema" in report.problems[0].text()
    assert not replay.asked("UntypedDataSet"), "figures were fetched for a table that is refused"


def test_a_changed_schema_is_taken_when_a_person_agrees(fetched: Settings, replay: Replay) -> None:
    table = NEWER.changed(topics=(replace(WORKERS, unit="x 1 000"), SHARE))
    replay.reset(table)
    assert fetch(fetched, replay, accept_schema=True).exit_status == 0
    con = kit.loaded(fetched)
    assert kit.long_rows(con, kit.names(table)) == table.expected()
    query = "select onderwerp, nieuw from raw.statline_revisie where soort = 'opzet gewijzigd'"
    assert con.execute(query).fetchall() == [("Werknemers_1", "eenheid 'x 1 000'")]


@pytest.mark.parametrize("case", BROKEN_TABLES)
def test_a_table_that_cannot_be_right_is_refused(case: str, fetched: Settings, replay: Replay) -> None:
    fields, says = BROKEN_TABLES[case]
    replay.reset(NEWER.changed(**fields))
    report = fetch(fetched, replay, accept_schema=True)
    assert replay.asked("DataProperties"), "the fault was not seen"
    assert_previous(report, fetched, says)


def test_an_empty_table_is_refused(fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)
    fault = Fault(
        "leeg", lambda request: request.is_page, lambda q, a, r: b.no_link(q, b.rows(lambda _: "")(q, a, r), r)
    )
    replay.faults.append(fault)
    report = fetch(fetched, replay)
    assert fault.fired
    assert_previous(report, fetched, "geen enkele rij")


def test_a_new_member_is_taken(fetched: Settings, replay: Replay) -> None:
    table = NEWER.changed(**dimensions(1, members=(*kit.BRANCHES, ("A050003", "Jeugdzorg"))))
    replay.reset(table, page_size=kit.PAGE_ROWS)
    assert fetch(fetched, replay).exit_status == 0
    con = kit.loaded(fetched)
    assert kit.long_rows(con, kit.names(table)) == table.expected()
    query = "select dimensies, nieuw from raw.statline_revisie where soort = 'lid nieuw'"
    assert con.execute(query).fetchall() == [({"AZWBranche": "A050003"}, "Jeugdzorg")]


def test_an_older_version_is_refused_unless_forced(fetched: Settings, replay: Replay) -> None:
    older = OLD.changed(modified="2024-06-01T02:00:00", seed=3)
    replay.reset(older)
    assert_previous(fetch(fetched, replay), fetched, "niet ouder")
    assert fetch(fetched, replay, force=True).exit_status == 0
    assert kit.long_rows(kit.loaded(fetched), kit.names(OLD)) == older.expected()


@pytest.mark.parametrize("moment", [b"2024-12-14", b"2024-12-12", b"2024-09-13"])
def test_a_table_refreshed_while_it_is_fetched_is_not_mixed(moment: bytes, fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)

    def refreshed(request: Request, answer: Answer, replay: Replay) -> Answer:
        if not replay.asked("UntypedDataSet"):
            return answer
        return replace(answer, body=answer.body.replace(b"2024-12-13", moment))

    fault = Fault("ververst", lambda request: request.set == "TableInfos", refreshed)
    replay.faults.append(fault)
    report = fetch(fetched, replay)
    assert fault.fired
    assert_previous(report, fetched, "ververste de tabel")


@pytest.mark.parametrize("small_set", ["Tables", "TableInfos", "DataProperties", "RegioS", "AZWBranche", "Perioden"])
@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("HTML met 200", b.sent(body=b"<html>TESTDATA</html>")),
        ("afgekapt", b.body(lambda whole: whole[:-9])),
        ("Latin-1", b.body(lambda whole: whole.replace(b"TESTDATA", b"\xe9").replace(b"Key", b"\xe9"))),
        ("geen lijst", b.sent(body=b'{"value": 3}')),
        ("gzipbom", b.bomb),
        ("reset", b.sent(reset_at=10)),
        ("503", b.status(503)),
        ("elders", b.redirect(lambda q, r: "http://localhost.invalid/")),
    ],
)
def test_a_broken_description(name: str, change: b.Change, small_set: str, fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER)
    fault = Fault(name, lambda request: request.set == small_set, change)
    replay.faults.append(fault)
    limits = replace(kit.PATIENT, meta_bytes=1_000_000, tries=2)
    report = fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=limits)
    assert fault.fired
    assert_previous(report, fetched, "StatLine")
