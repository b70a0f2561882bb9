"""The newer protocol: the same promises over OData v4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.fetch import fetch_tables
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.breakers import rows
from tests.statline.faketable import FakeTable
from tests.statline.replay import Answer, Fault, Replay, Request

OLD = kit.small_table()
NEWER = kit.small_table(seed=2, modified="2024-12-13T02:00:00")
PAGE = 30


@pytest.fixture
def on_v4(tmp_path: Path, replay: Replay) -> Settings:
    """Definitions in which AZW is a v4 catalogue, and an archive with the first version."""
    settings = kit.settings(tmp_path, kit.v4_definitions(tmp_path))
    replay.reset(OLD, page_size=PAGE)
    assert fetch(settings, replay).exit_status == 0
    return settings


def fetch(settings: Settings, replay: Replay, **options: Any) -> Any:
    return fetch_tables(settings, [OLD.id], base_url=replay.url, limits=kit.PATIENT, **options)


def expected(table: FakeTable) -> Iterator[tuple[Any, ...]]:
    """Long rows of the cells v4 gives: a cell it leaves out is no row."""
    reasons = {"None": None, "Impossible": "niet van toepassing", "NotAvailable": "niet beschikbaar"}
    reasons |= dict.fromkeys(("Unknown", "Missing", "Unreliable"), "onbekend")
    reasons |= dict.fromkeys(("Secret", "Confidential"), "geheim")
    for cell in table.observations():
        keys = tuple(cell[name] for name in kit.names(table))
        yield (cell["Measure"], *keys, cell["Value"], reasons[cell["ValueAttribute"]])


def test_every_observation_is_a_row(on_v4: Settings, replay: Replay) -> None:
    assert {request.path.split("/")[1] for request in replay.log} == {"odata"}
    assert len(replay.asked("Observations")) > 3
    con = kit.loaded(on_v4)
    assert kit.long_rows(con, kit.names(OLD)) == set(expected(OLD))
    units = dict(con.execute("select distinct onderwerp, eenheid from core.statline order by 1").fetchall())
    assert units == {topic.name: topic.unit for topic in OLD.topics}
    statuses = dict(con.execute("select distinct periode_code, status from core.statline order by 1").fetchall())
    assert statuses["2023KW04"] == "voorlopig"
    assert statuses["2023KW03"] == "nader voorlopig"
    assert statuses["2023KW01"] == "definitief"


def test_unchanged_and_changed(on_v4: Settings, replay: Replay) -> None:
    assert fetch(on_v4, replay).tables[0].status == "unchanged"
    replay.reset(NEWER)
    assert fetch(on_v4, replay).tables[0].status == "fetched"
    con = kit.loaded(on_v4)
    assert kit.long_rows(con, kit.names(NEWER)) == set(expected(NEWER))
    kinds = {row[0] for row in con.execute("select distinct soort from raw.statline_revisie").fetchall()}
    assert kinds >= {"waarde gewijzigd", "waarde vervallen", "waarde ingevuld", "cel nieuw", "cel verdwenen"}


def _duplicate(request: Request, answer: Answer, replay: Replay) -> Answer:
    other = replay.page(replay.tables[OLD.id], "Observations", (request.skip + PAGE) % (2 * PAGE)).decode()
    return rows(lambda _: other[other.index("[") + 1 : other.rindex("]")])(request, answer, replay)


FAULTS = {
    "afgekapt": (b.body(lambda whole: whole[:-40]), "JSON|rijen"),
    "HTML": (b.sent(body=b"<html>TESTDATA</html>"), "rijen"),
    "503": (b.status(503), "503"),
    "reset": (b.sent(reset_at=50), "afgebroken"),
    "gzipbom": (b.bomb, "hooguit"),
    "dubbele pagina": (_duplicate, "cel"),
    "rij te weinig": (rows(b.without_last_row), "rijen|cel"),
    "onbekend onderwerp": (rows(b.first_of('"Measure":"[^"]*"', '"Measure":"M9"')), "Measure"),
    "onbekend lid": (rows(b.first_of('"RegioS":"[^"]*"', '"RegioS":"RA9999"')), "RA9999"),
    "kolom weg": (rows(b.all_of(r',"AZWBranche":"[^"]*"', "")), "AZWBranche"),
    "kolom erbij": (rows(b.all_of('"Measure"', '"Extra":1,"Measure"')), "Extra"),
    "waarde als tekst": (rows(b.first_of(r'"Value":[\d.]+', '"Value":"veel"')), "JSON|rijen"),
    "link elders": (b.link(lambda q, r: "http://localhost.invalid/Observations?$skip=30"), "dezelfde server"),
    "kring": (b.link(lambda q, r: f"{r.url}{q.path}?$skip={q.skip}"), "cel|rondverwijzen"),
}


@pytest.mark.parametrize("position", [0, 1, -1])
@pytest.mark.parametrize("name", FAULTS)
def test_page_fault(name: str, position: int, on_v4: Settings, replay: Replay) -> None:
    change, says = FAULTS[name]
    pages = [request.skip for request in replay.asked("Observations")]
    replay.reset(NEWER)
    count = sum(1 for _ in NEWER.observations())
    skip = sorted({*pages, *range(0, count, PAGE)})[position] if position >= 0 else (count - 1) // PAGE * PAGE
    fault = Fault(name, lambda request: request.set == "Observations" and request.skip == skip, change)
    replay.faults.append(fault)
    report = fetch(on_v4, replay)
    assert fault.fired
    assert report.exit_status == 3
    assert re.search(says, report.problems[0].text()), report.problems[0].text()
    current = store.current(on_v4.archive, OLD.id)
    assert current is not None and current.table.modified == OLD.modified
    assert kit.long_rows(kit.loaded(on_v4), kit.names(OLD)) == set(expected(OLD))


@pytest.mark.parametrize("difference", [-1, 1])
def test_another_count_than_cbs_gives_is_refused(difference: int, on_v4: Settings, replay: Replay) -> None:
    count = sum(1 for _ in NEWER.observations())
    replay.reset(NEWER.changed(record_count=count + difference))
    report = fetch(on_v4, replay)
    assert replay.asked("$count")
    assert report.exit_status == 3
    assert f"{count + difference} rijen" in report.problems[0].text()
