"""A warehouse of a few rows, made from one without any: only what those rows change is made again.

A model is run again when something it reads is not as it is without rows; what it would give else stands there
already. `tests/sql/test_filled.py` holds every table against that of a whole build. All are databases of one DuckDB
in memory: to copy one takes a tenth of what it takes to make it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path

import duckdb

from etl.building.build import fill
from etl.building.transform import models, run_models
from etl.definitions import Definitions, load_definitions
from etl.held import Row
from etl.kinds import kinds
from etl.problems import RefusedError
from etl.protecting import protect_imports
from etl.settings import Settings
from etl.sources.aliases import load_aliases
from etl.sources.contradiction import contradictions
from etl.sources.corrections import apply_corrections
from etl.sources.definitions import backgrounds, load_periods
from etl.sources.meta import load_records, record_build
from etl.sources.origins import Origin
from etl.sources.tidy import load_kind

BUILT = datetime(2026, 1, 31, tzinfo=UTC)
BUILD = "testdata"
SOURCE = "testdata"
NOWHERE = Path("/nergens")
Given = Mapping[str, object]
_MADE = re.compile(r"^create table ", re.MULTILINE)
_PERIODS = "raw.definitie_periode"
# what rows name, and the records of their sources
_NAMED = ("raw.alias", "raw.eenheid_alias", _PERIODS)
_RECORDS = ("raw.bron", "raw.wijziging", "raw.bevestiging")
_number = count(1)


@dataclass(frozen=True)
class Stated:
    """What a warehouse is made of.

    Attributes:
        rows: Kind of tidy file -> its rows, for every kind.
        kind_of: Source -> its kind.
        loaded: Table that the StatLine loader fills -> its rows.
    """

    rows: Mapping[str, list[Row]]
    kind_of: Mapping[str, str]
    loaded: Mapping[str, Sequence[Given]]

    @property
    def origins(self) -> list[Origin]:
        """The record of each source."""
        return [origin(name, kind) for name, kind in self.kind_of.items()]


_NONE = Stated({name: [] for name in kinds()}, {SOURCE: "primair"}, {})


@dataclass(frozen=True, eq=False)
class Filled:
    """A database of its own, until it is dropped.

    Attributes:
        name: What DuckDB calls it.
        con: A connection that uses it.
    """

    name: str
    con: duckdb.DuckDBPyConnection

    def drop(self) -> None:
        """Give its memory back."""
        _bare()[0].execute(f"detach {self.name}")


def filled(stated: Stated) -> Filled:
    """Make a warehouse of these rows from the one without."""
    bare, empty = _bare()
    made = Filled(f"klein_{next(_number)}", bare.cursor())
    made.con.execute(f"attach ':memory:' as {made.name}; copy from database zonder to {made.name}; use {made.name}")
    try:
        _run_again(made.con, _load(made.con, stated), empty)
        _record(made.con)
    except BaseException:
        made.drop()
        raise
    return made


def whole(con: duckdb.DuckDBPyConnection, stated: Stated) -> None:
    """Make a warehouse of these rows as a build does, from nothing."""
    settings = Settings(imports=NOWHERE, archive=NOWHERE, warehouse=NOWHERE)
    fill(con, settings, _definitions(), (stated.origins, stated.rows))
    _insert(con, stated)
    con.execute(f"drop table {_PERIODS}")
    load_periods(con)
    run_models(con, lambda _: None)
    _record(con)


@cache
def _bare() -> tuple[duckdb.DuckDBPyConnection, frozenset[str]]:
    """Give the connection to the warehouse without rows, and its tables that have none."""
    con = duckdb.connect(":memory:", config={"temp_directory": "", "threads": 1})
    con.execute("attach ':memory:' as zonder; use zonder")
    whole(con, _NONE)
    counts = con.execute("select tabel, rijen from meta.build").fetchall()
    con.execute("delete from meta.build; delete from meta.versie")
    return con, frozenset(name for name, rows in counts if not rows)


def _load(con: duckdb.DuckDBPyConnection, stated: Stated) -> set[str]:
    """Load the rows as `fill` does, and give the tables that are not as they are without."""
    origins = stated.origins
    protected = protect_imports(stated.rows, origins, _definitions())
    if problems := contradictions(protected.origins, protected.rows):
        raise RefusedError(problems)
    kept = {name: rows for name, rows in protected.rows.items() if len(rows)}
    _drop(con, *(f"raw.{name}" for name in kept))
    for name, rows in kept.items():
        load_kind(con, kinds()[name], rows)
    apply_corrections(con, _definitions())
    _drop(con, *_NAMED)
    load_aliases(con, _definitions())
    _insert(con, stated)
    load_periods(con)
    changed = {f"raw.{name}" for name in kept} | {name for name, rows in stated.loaded.items() if rows}
    if protected.origins != _NONE.origins:
        _drop(con, *_RECORDS)
        load_records(con, protected.origins, backgrounds(_definitions()))
        changed |= {*_RECORDS}
    return changed | {*_NAMED}


def _run_again(con: duckdb.DuckDBPyConnection, changed: set[str], empty: frozenset[str]) -> None:
    for model in models():
        if not model.reads & changed:
            continue
        # a view or a macro is the same, but what reads it may not be
        if (text := _again(model.text)) and con.execute(text).fetchall() == [(0,)] and model.name in empty:
            continue
        changed.add(model.name)


def _again(text: str) -> str | None:
    again, tables = _MADE.subn("create or replace table ", text, count=1)
    return again if tables else None


def _record(con: duckdb.DuckDBPyConnection) -> None:
    record_build(con, BUILD, built_at=BUILT, commit=None, input_hash="", content_hash="")


def _drop(con: duckdb.DuckDBPyConnection, *names: str) -> None:
    con.execute("".join(f"drop table {name};" for name in names))


def _insert(con: duckdb.DuckDBPyConnection, stated: Stated) -> None:
    for table, rows in stated.loaded.items():
        for row in rows:
            names = ", ".join(row)
            values = ", ".join(f"${name}" for name in row)
            con.execute(f"insert into {table} ({names}) values ({values})", dict(row))  # noqa: S608 - a test's own names


def origin(name: str, kind: str) -> Origin:
    """Give the record of a source of that name."""
    file = {"bestand": "testdata.csv", "inhoud": "kerncijfer", "vindplaats": None, "rijen": 0, "sha256": "0" * 64}
    words = dict.fromkeys(("uitgever", "licentie", "toelichting"), "TESTDATA")
    where = {"url": "https://example.org/", "document": None, "gepubliceerd": None, "opgehaald": BUILT.date()}
    record = {"id": name, "titel": f"TESTDATA {name}", "soort": kind, "bestanden": (file,)}
    return Origin.model_validate(record | words | where)


@cache
def _definitions() -> Definitions:
    return load_definitions(Settings().definitions)
