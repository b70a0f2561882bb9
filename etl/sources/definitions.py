"""The YAML definitions as raw tables, so that the models can read them like any other source."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, get_args

import duckdb
import pyarrow as pa
from pydantic import BaseModel

from etl import periods
from etl.definitions import Background, Correction, Definitions, Discrepancy, Event
from etl.sources.incoming import create

_PERIOD = pa.schema(
    [
        *((name, pa.string()) for name in ("periode_code", "soort")),
        *((name, pa.int64()) for name in ("jaar", "volgnummer")),
        *((name, pa.string()) for name in ("label", "label_kort")),
        *((name, pa.date32()) for name in ("begin", "eind")),
    ]
)
# Lists of plain texts become varchar[]; anything deeper becomes JSON text.
_LISTS = {"aliassen", "let_op", "begrippen", "zie_ook", "themas", "branches", "regios", "indicatoren"}


def load_definition_tables(con: duckdb.DuckDBPyConnection, definitions: Definitions) -> None:
    """Create `raw.definitie_<name>` for every definition list, with `volgorde` = place in its file."""
    con.execute("create schema if not exists raw")
    _create(con, "indicator", definitions.indicators)
    _create(con, "branche", definitions.branches)
    _create(con, "regio", definitions.regions)
    _create(con, "platform", definitions.platforms)
    _create(con, "thema", definitions.themes)
    _create(con, "begrip", definitions.terms)
    _create(con, "gebeurtenis", definitions.events, Event)
    _create(con, "gemeente", definitions.municipalities)
    _create(con, "bron", definitions.backgrounds, Background)
    _create(con, "afwijking", definitions.discrepancies, Discrepancy)
    _create(con, "correctie", definitions.corrections, Correction)
    _create(con, "eenheid", definitions.units)
    _create_rows(con, "plausibel", _plausible(definitions))
    _create_rows(con, "kolom", _columns(definitions))
    load_periods(con)


def load_periods(con: duckdb.DuckDBPyConnection) -> None:
    """Create `raw.definitie_periode`: every period the loaded rows name."""
    _create_rows(con, "periode", [dict(row) for row in periods.rows(_periods(con))], _PERIOD)


def backgrounds(definitions: Definitions) -> list[dict[str, Any]]:
    """Give a source record, with the columns of `raw.bron`, for each source of definitions."""
    rows = len(definitions.municipalities)
    return [
        source.model_dump(exclude={"vindplaats"})
        | {"sha256": None, "bestanden": "municipalities.csv", "vindplaatsen": source.vindplaats, "rijen": rows}
        for source in definitions.backgrounds
    ]


def _periods(con: duckdb.DuckDBPyConnection) -> list[str]:
    rows = con.execute(
        "select periode from raw.kerncijfer union select periode from raw.mobiliteit"
        " union select periode from raw.bereik union select periode_van from raw.bevinding"
        " union select periode_tot from raw.bevinding union select periode_code from core.statline_kerncijfer"
        " union select periode_code from core.statline_mobiliteit order by 1"
    ).fetchall()
    return [row[0] for row in rows if row[0]]


def _columns(definitions: Definitions) -> list[dict[str, Any]]:
    return [
        {
            "tabel": table.tabel,
            "kolom": name,
            "volgorde": index,
            "sleutel": name in table.sleutel,
            **column.model_dump(include={"label", "eenheid", "definitie", "type", "leeg", "verwijst"}),
        }
        for table in definitions.tables
        for index, (name, column) in enumerate(definitions.columns_of(table).items(), start=1)
    ]


def _plausible(definitions: Definitions) -> list[dict[str, Any]]:
    """Give a row for each indicator and level about which something is said: the first entry that is about it."""
    return [
        {"indicator_code": indicator.code, "niveau": niveau}
        | found.model_dump(include={"laagste", "hoogste", "stap", "factor", "reden"})
        for indicator in definitions.indicators
        for niveau in ("sector", "branche", "regio")
        if (found := next((p for p in definitions.plausible if niveau in p.niveau and p.holds_for(indicator)), None))
    ]


def _create(
    con: duckdb.DuckDBPyConnection, name: str, items: Sequence[BaseModel], model: type[BaseModel] | None = None
) -> None:
    """Create one table; `model` gives the columns of a list that may be empty."""
    rows = [item.model_dump() | {"volgorde": index} for index, item in enumerate(items, start=1)]
    _create_rows(con, name, rows, _schema(model) if model and not rows else None)


def _schema(model: type[BaseModel]) -> pa.Schema:
    fields = [
        (name, pa.float64() if float in get_args(field.annotation) else pa.string())
        for name, field in model.model_fields.items()
    ]
    return pa.schema([*fields, ("volgorde", pa.int64())])


def _create_rows(
    con: duckdb.DuckDBPyConnection, name: str, rows: list[dict[str, Any]], schema: pa.Schema | None = None
) -> None:
    flat = [{key: _flat(key, value) for key, value in row.items()} for row in rows]
    create(con, f"raw.definitie_{name}", flat, schema)


def _flat(key: str, value: Any) -> Any:
    if isinstance(value, (list, tuple)) and key in _LISTS:
        return [str(item) for item in value]
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value
