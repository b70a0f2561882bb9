"""A whole public table, or a part of it, read while it is sent; labels and units from the data dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.findings import Findings
from analysis.formats import number
from queries.catalogue import Column, Query
from queries.run import Answer, Part, run
from queries.warehouse import Warehouse, current
from ui import practice
from ui.export.rows import Rows
from ui.figure import Figure, View, view_of

BATCH_ROWS = 2048
_COLUMNS = """
select column_name as naam, data_type as soort
from duckdb_columns()
where database_name = current_database() and schema_name || '.' || table_name = $tabel
order by column_index
"""
# What a column becomes in a file. Any other type leaves as its text.
_PLAIN = {
    "VARCHAR": pa.string(),
    "BOOLEAN": pa.bool_(),
    "DOUBLE": pa.float64(),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
}
_TEXT = {"DATE": "strftime({0}, '%Y-%m-%d')", "VARCHAR[]": "array_to_string({0}, '; ')"}


def table_names() -> dict[str, int]:
    """Give the public tables (`schema.table`) of the live build with their number of rows."""
    frame = run("tabellen").frame
    return dict(zip(frame["tabel"], frame["rijen"].astype(int), strict=True))


def table_rows(name: str, first: int = 0, count: int | None = None) -> Rows:
    """Give a public table in the order it was built in, straight from the build that is live now.

    Args:
        name: `schema.table`, one of `table_names()`.
        first: Rows to skip.
        count: At most this many rows; None for all.

    Raises:
        KeyError: There is no such public table.
    """
    total, warehouse = table_names()[name], current()
    rows = max(0, total - first) if count is None else max(0, min(count, total - first))
    table = _Table(warehouse, name, first, rows)
    part = None if rows == total else Part(first + 1, rows, total)
    view = _view(table, part)
    fields = [*table.kept.items(), *([(practice.COLUMN, pa.string())] if practice.mark(warehouse.build_id) else [])]
    batches = warehouse.stream(table.select(), table.bound, BATCH_ROWS)
    return Rows(view, pa.schema(fields), rows, batches, table.longest)


class _Table:
    """What must be known of the rows of a table before the first can be sent.

    Attributes:
        bound: Parameters of `select()`.
        kept: Column -> type in a file. Numbers that are all whole become whole numbers.
        facts: A row for each source and status the rows have.
        longest: Characters of the longest text.
    """

    def __init__(self, warehouse: Warehouse, name: str, first: int, rows: int) -> None:
        self.name, self.build_id = name, warehouse.build_id
        self.bound = {"eerste": first, "einde": first + rows}
        found = warehouse.query(_COLUMNS, {"tabel": name})
        self._types: dict[str, str] = dict(zip(found["naam"], found["soort"], strict=True))
        known = self._known(warehouse)
        self.kept = {
            column: pa.int64() if kind == "DOUBLE" and known[f"heel {column}"] else _PLAIN.get(kind, pa.string())
            for column, kind in self._types.items()
        }
        self.longest = max((int(v) for k, v in known.items() if k.startswith("langst ") and not pd.isna(v)), default=0)
        self.facts = self._facts(warehouse)

    def select(self) -> str:
        """Give the statement for the rows. A table has them in the order its model gave them (`order by`)."""
        mark = f", '{practice.mark(self.build_id)}' as {practice.COLUMN}" if practice.mark(self.build_id) else ""
        columns = ", ".join(f"{self._sent(column)} as {_quoted(column)}" for column in self._types)
        return f"select {columns}{mark} {self._from()}"

    def _from(self) -> str:
        # Rows are numbered from 0 in the order of the build; asked by number, nothing has to be sorted or skipped.
        table = ".".join(_quoted(word) for word in self.name.split("."))
        return f"from {table} where rowid >= $eerste and rowid < $einde"

    def _sent(self, column: str) -> str:
        kind, name = self._types[column], _quoted(column)
        if self.kept[column] == pa.int64() and kind == "DOUBLE":
            return f"{name}::bigint"
        return name if kind in _PLAIN else _TEXT.get(kind, "{0}::varchar").format(name)

    def _known(self, warehouse: Warehouse) -> dict[str, Any]:
        asked = [
            f"coalesce(bool_and({name} = trunc({name}) and abs({name}) < 1e15), true) as {_quoted('heel ' + column)}"
            if kind == "DOUBLE"
            else f"max(length({_TEXT.get(kind, '{0}::varchar').format(name)})) as {_quoted('langst ' + column)}"
            for column, kind in self._types.items()
            for name in [_quoted(column)]
        ]
        return dict(warehouse.query(f"select {', '.join(asked)} {self._from()}", self.bound).iloc[0])

    def _facts(self, warehouse: Warehouse) -> pd.DataFrame:
        names = {"bron_id": "bron_id", "id": "bron_id" if self.name == "meta.bron" else "", "status": "status"}
        asked = [f"{_quoted(column)} as {names[column]}" for column in self._types if names.get(column)]
        if not asked:
            return pd.DataFrame()
        frame = warehouse.query(f"select distinct {', '.join(asked)} {self._from()} order by all", self.bound)
        if "bron_id" in frame:
            frame["bron_ids"] = [[value] if isinstance(value, str) else [] for value in frame.pop("bron_id")]
        return frame


def _view(table: _Table, part: Part | None) -> View:
    """Give the words, sources and columns of a table; its rows are not in it."""
    name = table.name
    total = part.total if part and part.total is not None else table.bound["einde"]
    words = Findings(
        titel=f"{name}: {number(total)} rijen", zin=f"De tabel {name} telt {number(total)} rijen.",
        alt=f"De tabel {name}.",
    )  # fmt: skip
    figure = Figure(name, name, lambda *_: words, chart=None, pagina="sql", adres=f"/api/v1/tabellen/{name}")
    decimals = {column: int(pa.types.is_floating(kind)) for column, kind in table.kept.items()}
    columns = describe_columns(name, decimals, f"De tabel {name}")
    return view_of(figure, Answer(columns, {}, table.facts, table.build_id, part), words)


def describe_columns(name: str, decimals: Mapping[str, int], text: str, sql: str = "") -> Query:
    """Give rows without a query file a header: labels and units of known column names.

    Args:
        name: What the rows are called.
        decimals: Column -> decimals its numbers are shown with.
        text: What the rows are.
        sql: How they were asked for.
    """
    known: dict[Any, dict[str, Any]] = {
        row["kolom"]: row for row in run("kolommen_bij_naam", {"kolommen": list(decimals)}).frame.to_dict("records")
    }
    columns = {
        column: Column(
            label=str(known[column]["label"]) if column in known else column,
            decimalen=places,
            tonen=column != "bron_ids",
        )
        for column, places in decimals.items()
    }
    return Query(
        naam=name,
        titel=name,
        omschrijving=text,
        korrel="één rij van het antwoord",
        bronnen=(),
        kolommen=columns,
        sql=sql,
    )


def decimals_of(frame: pd.DataFrame) -> dict[str, int]:
    """Give the decimals to show of each column of rows that are in memory."""
    return {str(name): _decimals(frame[name]) for name in frame.columns}


def _decimals(values: pd.Series) -> int:
    if not pd.api.types.is_float_dtype(values):
        return 0
    return 0 if (values.dropna() % 1 == 0).all() else 1


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
