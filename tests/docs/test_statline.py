"""The manual on StatLine does what it says: its code runs, its SQL gives rows, its YAML is understood."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.building.build import build
from etl.settings import PROJECT, Settings
from etl.statline.cells.cubes import COLUMNS
from etl.statline.fetch import fetch_tables
from etl.statline.meaning.rules import load_rules
from etl.statline.wire.limits import Limits
from tests.builds import few
from tests.docs import reading
from tests.statline import kit
from tests.statline.azw import ABSENCE, MOBILITY
from tests.statline.replay import Replay

MANUAL = PROJECT / "docs" / "statline.md"
TEXT = MANUAL.read_text("utf-8")
SQL = reading.blocks(MANUAL, "sql")
_PRINTED = re.compile(r"^\s*print\(.*\)  # (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Two TESTDATA tables fetched and built, and a revision of one of them fetched and built after that."""
    found = few(tmp_path_factory.mktemp("statline"))
    with Replay() as replay:
        for absence in (ABSENCE, ABSENCE.changed(seed=2, modified="2024-12-13T02:00:00")):
            replay.reset(absence, MOBILITY)
            assert fetch_tables(found, all_tables=True, base_url=replay.url, limits=kit.PATIENT).exit_status == 0
            build(found)
    yield found


def test_the_python_code_runs_and_prints_what_it_says(home: Settings, tmp_path: Path) -> None:
    code = "\n".join(reading.blocks(MANUAL, "python"))
    promised = _PRINTED.findall(code)
    assert len(promised) == code.count("print(") >= 3
    script = tmp_path / "notitieblok.py"
    script.write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, "-I", str(script)],
        cwd=tmp_path,
        env={**os.environ, "DOORSTROOM_DATA": str(home.data), "DOORSTROOM_WAREHOUSE": str(home.warehouse)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == promised


@pytest.mark.parametrize("sql", SQL, ids=range(len(SQL)))
def test_the_sql_gives_rows(sql: str, home: Settings) -> None:
    path = home.warehouse / f"{(home.warehouse / 'current').read_text()}.duckdb"
    with duckdb.connect(str(path), read_only=True) as con:
        assert con.execute(sql).fetchall()


def test_every_column_is_told() -> None:
    told = re.findall(r"^\| `(\w+)` \|", TEXT[: TEXT.index("## Geen cijfer")], re.MULTILINE)
    assert told == list(COLUMNS)


def test_the_yaml_is_understood(tmp_path: Path) -> None:
    role, table = reading.blocks(MANUAL, "yaml")
    shipped = (PROJECT / "data" / "definitions" / "statline.yml").read_text("utf-8")
    assert "\ntabellen:\n" in shipped
    (tmp_path / "statline.yml").write_text(shipped.replace("tabellen:\n", table) + "\n" + role, "utf-8")
    rules = load_rules(tmp_path)
    assert rules.rollen[-1].matches("99001NED", "Begin van de titel; TESTDATA")
    assert rules.rollen[-1].vast[0].lid == "^totaal"
    assert rules.rollen[-1].uitsplitsing is not None
    assert (rules.tabellen[0].tabel, rules.tabellen[0].protocol) == ("99999NED", "v4")


def test_the_limits_are_those_of_the_client() -> None:
    limits = Limits()
    said = " ".join(TEXT[TEXT.index("## Grenzen") :].split())
    for words in (
        f"hooguit {limits.parallel} vragen tegelijk",
        f"elke vraag {limits.tries} keer",
        f"hooguit {limits.longest_wait / 60:g} minuten",
        f"hooguit {limits.connect:g} seconden, een stilte {limits.read:g} seconden",
        f"één antwoord {limits.total / 60:g} minuten",
        f"hooguit {limits.page_bytes // 1024**2} MB",
    ):
        assert words in said
