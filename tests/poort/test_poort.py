"""The instrument itself: its faults are made, and the gate it asks is the one the build has."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.definitions import load_definitions
from etl.settings import Settings
from tests.poort import spoilers  # noqa: F401 - importing names the faults
from tests.poort.faults import SPOILERS, Fault, faults
from tests.poort.gate import RECOUNTED, REFUSED, Gate
from tests.poort.report import DOCUMENT, HEADING
from tests.poort.world import Codes, Table, shipped


@pytest.fixture(scope="module")
def tables() -> list[Table]:
    return shipped(Settings().sources)


@pytest.fixture(scope="module")
def codes(tables: list[Table]) -> Codes:
    return Codes(load_definitions(Settings().definitions), tuple(tables))


@pytest.fixture(scope="module")
def made(tables: list[Table], codes: Codes) -> list[Fault]:
    return faults(1, tables, codes, 8)


def test_every_kind_of_fault_is_made_often_enough(made: list[Fault]) -> None:
    assert {fault.kind for fault in made} == set(SPOILERS)
    assert len(made) >= 300


def test_a_fault_changes_its_file_and_nothing_that_was_read(made: list[Fault], tables: list[Table]) -> None:
    before = {table.folder / table.name: (table.text(), table.origin) for table in tables}
    assert all(
        before[fault.table.folder / fault.table.name] != (fault.table.text(), fault.table.origin) for fault in made
    )
    assert before == {table.folder / table.name: (table.text(), table.origin) for table in shipped(Settings().sources)}


def test_the_same_chance_makes_the_same_faults(made: list[Fault], tables: list[Table], codes: Codes) -> None:
    assert [fault.table.text() for fault in faults(1, tables, codes, 8)] == [fault.table.text() for fault in made]


def test_the_gate_refuses_what_the_build_refuses_and_lets_the_sources_through(
    tables: list[Table], codes: Codes, tmp_path: Path
) -> None:
    gate = Gate(Settings(), codes.definitions, tmp_path)
    spoiled = next(table for table in tables if table.kind == "kerncijfer").copy()
    spoiled.rows[0]["branche"] = "TESTDATA"
    verdict = gate.judge(Fault("onbekende branche", spoiled), RECOUNTED)
    assert verdict.outcome == REFUSED
    assert "een bekende branche" in verdict.words


def test_the_document_has_the_score_of_every_kind() -> None:
    text = DOCUMENT.read_text(encoding="utf-8").partition(HEADING)[2]
    assert [kind for kind in SPOILERS if f"| {kind} |" not in text] == []
