"""What the tests of StatLine share: a small table, and an archive that already holds its previous version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from etl.definitions import Definitions, load_definitions
from etl.settings import PROJECT, Settings
from etl.statline.cells.sqltext import literal
from etl.statline.load import load_archive
from etl.statline.wire.limits import Limits
from tests.statline.faketable import FakeTable, FakeTopic, dimension, quarters, real_codes

BRANCHES = (
    ("A050000", "Verpleging, verzorging en thuiszorg"),
    ("A050001", "Gehandicaptenzorg"),
    ("A050002", "Zorg en welzijn (breed)"),
)
# Quick to give up and small enough for a bomb to be noticed; the waits are long beside what a healthy answer takes.
QUICK = Limits(
    connect=2.0, read=1.0, total=1.2, wait=0.01, jitter=0.0, longest_wait=5.0, page_bytes=2_000_000, pages=60
)
PATIENT = Limits(
    connect=10.0, read=20.0, total=30.0, wait=0.01, jitter=0.0, longest_wait=5.0, page_bytes=2_000_000, pages=60
)
PAGE_ROWS = 12


def small_table(**fields: Any) -> FakeTable:
    """60 rows, so five pages of twelve: 5 regions x 3 branches x 4 quarters, two topics."""
    table = FakeTable(
        id="99001NED",
        title="TESTDATA werknemers",
        dimensions=(
            dimension("RegioS", "GeoDimension", real_codes("RegioS", "RA")[3:8], pad=10),
            dimension("AZWBranche", "Dimension", BRANCHES, pad=9),
            dimension("Perioden", "TimeDimension", quarters(2023, 2023)),
        ),
        topics=(FakeTopic("Werknemers_1", "Werknemers"), FakeTopic("Aandeel_2", "Aandeel", "%", 1, "Double")),
    )
    return table.changed(**fields)


def settings(folder: Path, definitions: Path | None = None) -> Settings:
    data = PROJECT / "data" if definitions is None else definitions.parent
    return Settings(data=data, archive=folder / "archief", warehouse=folder / "magazijn")


def v4_definitions(folder: Path) -> Path:
    """Definitions in which AZW is a catalogue of v4, and no table of another one is named."""
    found = folder / "data" / "definitions"
    found.mkdir(parents=True)
    text = (PROJECT / "data" / "definitions" / "statline.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^tabellen:\n(  - .*\n)+", "tabellen: []\n", text)
    text = text.replace(
        "protocol: v3\n    wortel: https://dataderden.cbs.nl",
        "protocol: v4\n    wortel: https://datasets.cbs.nl/odata/v1",
    )
    (found / "statline.yml").write_text(text, encoding="utf-8")
    return found


@cache
def definitions() -> Definitions:
    return load_definitions(PROJECT / "data" / "definitions")


def loaded(found: Settings) -> duckdb.DuckDBPyConnection:
    """A database with the archive loaded."""
    con = duckdb.connect()
    con.execute("create schema raw; create schema core")
    load_archive(con, found, definitions())
    return con


def long_rows(con: duckdb.DuckDBPyConnection, keys: Sequence[str], table: str = "99001NED") -> set[tuple[Any, ...]]:
    """The rows of a table in `core.statline`: topic, the keys asked for in order, figure, reason."""
    places = {"RegioS": "regio_code", "Perioden": "periode_code"}
    columns = ", ".join(places.get(key, f"dimensies[{literal(key)}]") for key in keys)
    query = f"select onderwerp, {columns}, waarde, reden_ontbreekt from core.statline where tabel = $tabel"  # noqa: S608
    return set(con.execute(query, {"tabel": table}).fetchall())


def names(table: FakeTable) -> list[str]:
    return [dimension.name for dimension in table.dimensions]
