"""A warehouse of a few rows, in memory: each branch of each model and question gets rows of its own.

    with tiny(mobiliteit=[{"aantal": 120}, {"richting": "instroom", "aantal": 90}]) as small:
        assert small.ask("saldo_branches", regio="RA1428")[0]["saldo"] == -30

Rows are those of the tidy files (`etl.kinds`) over the defaults below, loaded by the production loader and models.
Within the block every reader (questions, figures, pages, API) reads this warehouse. About 0,1 s each (`filled.py`);
the last few are kept for a test that asks the same rows, which many cases of one test do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from json import dumps
from typing import Any

import duckdb

from analysis.rows import records
from etl.building.checking import CheckOutcome, run_checks
from etl.held import Row
from etl.kinds import kinds as every_kind
from etl.protecting.rows import ROUNDED
from published.live import Pointer
from queries import warehouse
from queries.opening import Warehouse
from queries.run import run
from tests.filled import BUILD, BUILT, NOWHERE, SOURCE, Filled, Given, Stated, filled

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
# none that is in use
_kept: dict[str, Filled] = {}
_MOST_KEPT = 8


@dataclass
class Tiny:
    """A built warehouse of a few rows; every reader in the block reads it."""

    _con: duckdb.DuckDBPyConnection
    _whole: bool = True

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        """The connection: whoever has it may change rows, so no other test gets this warehouse."""
        self._whole = False
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
    loaded = {
        "core.statline_kerncijfer": [{**STATLINE, **row} for row in statline],
        "core.statline_mobiliteit": [{**STATLINE_MOBILITY, **row} for row in statline_mobility],
    }
    key = dumps([rows, kind_of, loaded], default=repr)
    made = _kept.pop(key, None) or filled(Stated(rows, kind_of, loaded))
    small = Tiny(made.con)
    # a new one each time: what is remembered of a build is not remembered of the next test's
    opened = Warehouse(BUILD, BUILT.isoformat(), (Pointer(BUILD), ()), None, NOWHERE, made.con, made.name)
    token = warehouse._held.set(opened)
    try:
        yield small
    finally:
        warehouse._held.reset(token)
        if not small._whole or key in _kept:
            made.drop()
        else:
            _kept[key] = made
        if len(_kept) > _MOST_KEPT:
            _kept.pop(next(iter(_kept))).drop()


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
