"""A warehouse of a few rows, in memory: each branch of each model and question gets rows of its own.

    with tiny(mobiliteit=[{"aantal": 120}, {"richting": "instroom", "aantal": 90}]) as small:
        assert small.ask("saldo_branches", regio="RA1428")[0]["saldo"] == -30

Rows are those of the tidy files (`etl.kinds`) over the defaults below, loaded by the production loader and models.
Within the block every reader (questions, figures, pages, API) reads this warehouse. About 0,1 s each; the last few are
kept for a test that asks the same rows, which many cases of one test do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from json import dumps
from pathlib import Path
from typing import Any

import duckdb

from analysis.rows import records
from etl.building.build import fill
from etl.building.checking import CheckOutcome, run_checks
from etl.building.transform import run_models
from etl.definitions import Definitions, load_definitions
from etl.held import Row
from etl.kinds import kinds as every_kind
from etl.protecting.rows import ROUNDED
from etl.settings import Settings
from etl.sources.definitions import load_periods
from etl.sources.meta import record_build
from etl.sources.origins import Origin
from published.live import Pointer
from queries import warehouse
from queries.lockdown import ALIAS
from queries.opening import Warehouse
from queries.run import run

Given = Mapping[str, object]
BUILT = datetime(2026, 1, 31, tzinfo=UTC)
BUILD = "testdata"
SOURCE = "testdata"
_NOWHERE = Path("/nergens")
DEFAULTS: dict[str, dict[str, str]] = {
    "kerncijfer": {
        "indicator": "verzuim_cbs",
        "branche": "ZW",
        "regio": "NL00",
        "periode": "2024KW04",
        "eenheid": "procent",
        "status": "definitief",
        "letterlijk": "ja",
    },
    "mobiliteit": {
        "regio": "RA1428",
        "branche": "VVT",
        "periode": "2024KW04",
        "richting": "uitstroom",
        "bereik": "extern",
        "categorie": "Totaal",
        "status": "definitief",
    },
    "platformbudget": {"platform": "kinderopvang-werkt", "jaar": "2025", "post": "totaal", "status": "definitief"},
    "project": {"platform": "kinderopvang-werkt", "project": "p-1", "titel": "TESTDATA project"},
    "bereik": {
        "platform": "kinderopvang-werkt",
        "kanaal": "website",
        "maat": "bezoeken",
        "periode": "2024JJ00",
        "eenheid": "aantal",
    },
    "actie": {
        "plan": "TESTDATA plan",
        "regio": "RA1428",
        "actielijn": "1",
        "nummer": "1",
        "actie": "TESTDATA actie",
    },
    "actielijn": {"plan": "TESTDATA plan", "regio": "RA1428", "actielijn": "1", "titel": "TESTDATA lijn"},
    "instrument": {"instrument": "i-1", "naam": "TESTDATA instrument"},
    "initiatief": {"initiatief": "in-1", "soort": "netwerk", "naam": "TESTDATA initiatief"},
    "matchtafel": {"onderdeel": "doel", "tekst": "TESTDATA"},
    "planonderdeel": {"plan": "TESTDATA plan", "soort": "taak", "groep": "algemeen", "tekst": "TESTDATA"},
    "publicatie": {"publicatie": "pub-1", "titel": "TESTDATA publicatie"},
    "bevinding": {"bevinding": "b-1", "onderwerp": "instroom", "tekst": "TESTDATA bevinding"},
    "subsidie": {"subsidie": "s-1", "naam": "TESTDATA subsidie"},
}
STATLINE: Given = {}
STATLINE_MOBILITY: Given = {}
_kept: dict[str, duckdb.DuckDBPyConnection] = {}
_MOST_KEPT = 8


@dataclass
class Tiny:
    """A built warehouse of a few rows; every reader in the block reads it."""

    _con: duckdb.DuckDBPyConnection
    _key: str

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        """The connection: whoever has it may change rows, so no other test gets this warehouse."""
        _kept.pop(self._key, None)
        return self._con

    @cached_property
    def checks(self) -> dict[str, CheckOutcome]:
        """What the checks of the build say of these rows, by name."""
        return {outcome.name: outcome for outcome in run_checks(self._con)}

    def ask(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """Give the rows of a question of the catalogue."""
        return records(run(query, parameters).frame)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Give the rows of a table of the warehouse, ordered by all columns."""
        return records(self._con.execute(f"select * from {table} order by all").df())  # noqa: S608 - a test's own text


@contextmanager
def tiny(
    *,
    statline: Sequence[Given] = (),
    statline_mobility: Sequence[Given] = (),
    soort: Mapping[str, str] | None = None,
    **kinds: Sequence[Given],
) -> Iterator[Tiny]:
    """Build a warehouse of these rows and let every reader read it.

    Args:
        statline: Rows of `core.statline_kerncijfer` as the StatLine loader leaves them, over `STATLINE`.
        statline_mobility: Likewise of `core.statline_mobiliteit`, over `STATLINE_MOBILITY`.
        soort: Source (`bron_id` of a row) -> its kind: primair (when absent), secundair, derden or eigen.
        kinds: Rows per kind of tidy file over `DEFAULTS`; numbers may be numbers, `bron_id` names the source.
    """
    if unknown := kinds.keys() - every_kind():
        raise TypeError(f"no kind of tidy file: {', '.join(sorted(unknown))}")
    rows = {
        name: [_row(name, number, given) for number, given in enumerate(kinds.get(name, ()), 1)]
        for name in every_kind()
    }
    sources = sorted({str(row["bron_id"]) for found in rows.values() for row in found} | {SOURCE})
    kind_of = {name: (soort or {}).get(name, "primair") for name in sources}
    loaded = [{**STATLINE, **row} for row in statline], [{**STATLINE_MOBILITY, **row} for row in statline_mobility]
    key = dumps([rows, kind_of, loaded], default=repr)
    con = _kept.pop(key, None) or _built(rows, [_origin(*source) for source in kind_of.items()], *loaded)
    _kept[key] = con
    while len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]
    # a new one each time: what is remembered of a build is not remembered of the next test's
    opened = Warehouse(BUILD, BUILT.isoformat(), (Pointer(BUILD), ()), None, _NOWHERE, con)
    token = warehouse._held.set(opened)
    try:
        yield Tiny(con, key)
    finally:
        warehouse._held.reset(token)


def _built(
    rows: Mapping[str, list[Row]], origins: list[Origin], statline: list[Given], statline_mobility: list[Given]
) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(":memory:", config={"temp_directory": ""})
    con.execute(f"set threads = 1; attach ':memory:' as {ALIAS}; use {ALIAS}")
    fill(con, Settings(imports=_NOWHERE, archive=_NOWHERE, warehouse=_NOWHERE), _definitions(), (origins, rows))
    _insert(con, "core.statline_kerncijfer", statline)
    _insert(con, "core.statline_mobiliteit", statline_mobility)
    con.execute("drop table raw.definitie_periode")
    load_periods(con)
    run_models(con, lambda _: None)
    record_build(con, BUILD, built_at=BUILT, commit=None, input_hash="", content_hash="")
    return con


@cache
def _definitions() -> Definitions:
    return load_definitions(Settings().definitions)


def _row(kind: str, number: int, given: Given) -> Row:
    columns = every_kind()[kind].columns
    if unknown := given.keys() - {*columns, "bron_id"}:
        raise TypeError(f"{kind} has no column {', '.join(sorted(unknown))}")
    filled: dict[str, object] = {"vindplaats": "TESTDATA", "bron_id": SOURCE} | DEFAULTS[kind] | dict(given)
    row = {name: None if (cell := filled.get(name)) is None else str(cell) for name in (*columns, "bron_id")}
    if "waarde_tekst" in row and row["waarde_tekst"] is None:
        row["waarde_tekst"] = next((row[name] for name in ("waarde", "aantal", "bedrag_eur") if row.get(name)), None)
    return row | {
        "vindplaats": str(filled["vindplaats"]),
        "bestand": f"{kind}.csv",
        "rij": str(number + 1),
        ROUNDED: None,
    }


def _origin(name: str, kind: str) -> Origin:
    file = {"bestand": "testdata.csv", "inhoud": "kerncijfer", "vindplaats": None, "rijen": 0, "sha256": "0" * 64}
    words = dict.fromkeys(("uitgever", "licentie", "toelichting"), "TESTDATA")
    where = {"url": "https://example.org/", "document": None, "gepubliceerd": None, "opgehaald": BUILT.date()}
    record = {"id": name, "titel": f"TESTDATA {name}", "soort": kind, "bestanden": (file,)}
    return Origin.model_validate(record | words | where)


def _insert(con: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Given]) -> None:
    for row in rows:
        names = ", ".join(row)
        values = ", ".join(f"${name}" for name in row)
        con.execute(f"insert into {table} ({names}) values ({values})", dict(row))  # noqa: S608 - a test's own names
