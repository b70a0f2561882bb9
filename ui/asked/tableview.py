"""A whole public table, or a part of it, read while it is sent; labels and units from the data dictionary."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa

from analysis.findings import Findings
from analysis.formats import number
from published.contract import Column, columns, tables
from queries.catalogue import Query
from queries.run import Answer, Part, run
from queries.table import Table
from queries.warehouse import current
from ui import practice
from ui.export.rows import Rows
from ui.figure import Figure, View, view_of


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
    table = Table(warehouse, name, first, rows)
    mark = practice.mark(warehouse.build_id)
    beside = {practice.COLUMN: mark} if mark else {}
    schema = pa.schema([*table.kept.items(), *((column, pa.string()) for column in beside)])
    part = None if rows == total else Part(first + 1, rows, total)
    view = _view(table, warehouse.build_id, total, part)
    return Rows(view, schema, rows, table.batches(beside), table.longest)


def _view(table: Table, build_id: str, total: int, part: Part | None) -> View:
    """Give the words, sources and columns of a table; its rows are not in it."""
    name = table.name
    words = Findings(
        titel=f"{name}: {number(total)} rijen", zin=f"De tabel {name} telt {number(total)} rijen.",
        alt=f"De tabel {name}.",
    )  # fmt: skip
    figure = Figure(name, name, lambda *_: words, chart=None, pagina="sql", adres=f"/api/v1/tabellen/{name}")
    decimals = {column: int(pa.types.is_floating(kind)) for column, kind in table.kept.items()}
    described = describe_columns(name, decimals, f"De tabel {name}")
    return view_of(figure, Answer(described, {}, table.facts, build_id, part), words)


def describe_columns(name: str, decimals: Mapping[str, int], text: str, sql: str = "") -> Query:
    """Give rows without a query file a header: labels and units of known column names.

    Args:
        name: What the rows are called.
        decimals: Column -> decimals its numbers are shown with.
        text: What the rows are.
        sql: How they were asked for.
    """
    known = tables()[name].columns(columns()) if name in tables() else columns()
    found = {
        column: Column(
            label=known[column].label if column in known else column, decimalen=places, tonen=column != "bron_ids"
        )
        for column, places in decimals.items()
    }
    return Query(
        naam=name,
        titel=name,
        omschrijving=text,
        korrel="één rij van het antwoord",
        bronnen=(),
        kolommen=found,
        sql=sql,
    )


def decimals_of(frame: pd.DataFrame) -> dict[str, int]:
    """Give the decimals to show of each column of rows that are in memory."""
    return {str(name): _decimals(frame[name]) for name in frame.columns}


def _decimals(values: pd.Series) -> int:
    if not pd.api.types.is_float_dtype(values):
        return 0
    return 0 if (values.dropna() % 1 == 0).all() else 1
