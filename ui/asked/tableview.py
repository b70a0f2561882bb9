"""A whole public table, or a part of it, read while it is sent; labels and units from the data dictionary."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.findings import Findings
from analysis.formats import number
from published.contract import Column, columns, tables
from queries.catalogue import Query
from queries.run import Answer, Part, run
from queries.table import Table, names_in
from queries.warehouse import current
from ui import practice
from ui.export.rows import Rows
from ui.figure import Figure, View, view_of

FOR_PEOPLE = ("nl.csv", "xlsx")
"""Formats in which a name stands beside each code; programs join the tables themselves."""


def table_names() -> dict[str, int]:
    """Give the public tables (`schema.table`) of the live build with their number of rows."""
    frame = run("tabellen").frame
    return dict(zip(frame["tabel"], frame["rijen"].astype(int), strict=True))


def table_rows(name: str, first: int = 0, count: int | None = None, *, named: bool = False) -> Rows:
    """Give a public table in the order it was built in, straight from the build that is live now.

    Args:
        name: `schema.table`, one of `table_names()`.
        first: Rows to skip.
        count: At most this many rows; None for all.
        named: Beside each column of codes stands one with their names, for people.

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
    found = Rows(view, schema, rows, table.batches(beside), table.longest)
    return with_names(found, name) if named else found


def with_names(rows: Rows, table: str = "") -> Rows:
    """Give rows with the name beside each code that the contract says is one; a code that has no name has none.

    Args:
        rows: The rows; their batches are read.
        table: The table they are of, whose own codes have their names in it already; empty for an answer.
    """
    known = tables()[table].columns(columns()) if table else columns()
    fields = [rows.schema.field(place) for place in range(len(rows.schema))]
    codes = _codes(known, [field.name for field in fields if _is_text(field.type)], rows.schema.names, table)
    names = {of: names_in(current(), of) for of in set(codes.values())}
    order = [
        one for column in rows.schema.names for one in ([column, name_of(column)] if column in codes else [column])
    ]
    keys = {of: pa.array(found.keys(), pa.string()) for of, found in names.items()}
    labels = {of: pa.array(found.values(), pa.string()) for of, found in names.items()}

    def named(batch: pa.RecordBatch) -> pa.RecordBatch:
        beside = {
            name_of(column): labels[of].take(pc.index_in(batch.column(column).cast(pa.string()), value_set=keys[of]))
            for column, of in codes.items()
        }
        return pa.RecordBatch.from_pydict({one: beside[one] if one in beside else batch.column(one) for one in order})

    def batches() -> Generator[pa.RecordBatch]:
        with closing(rows.batches):
            for batch in rows.batches:
                yield named(batch)

    query = rows.view.answer.query
    told = query.kolommen | {name_of(column): _named(known[column]) for column in codes}
    answer = replace(rows.view.answer, query=query.model_copy(update={"kolommen": told}))
    kept = [rows.schema.field(one) if one in rows.schema.names else pa.field(one, pa.string()) for one in order]
    longest = max([rows.longest, *(len(label) for found in names.values() for label in found.values() if label)])
    return Rows(replace(rows.view, answer=answer), pa.schema(kept), rows.count, batches(), longest)


def readable(view: View) -> View:
    """Give an answer as a page shows it: the name beside each code, as files for people have it."""
    frame, known = view.frame.copy(deep=False), columns()
    texts = [str(name) for name in frame.columns if pd.api.types.is_string_dtype(frame[name].dropna())]
    codes = _codes(known, texts, [str(name) for name in frame.columns], "")
    told: dict[str, Column] = {}
    for column, meant in view.answer.query.kolommen.items():
        told[column] = meant
        if of := codes.get(column):
            frame[name_of(column)] = frame[column].map(names_in(current(), of))
            told[name_of(column)] = _named(known[column])
    query = view.answer.query.model_copy(update={"kolommen": told})
    return replace(view, answer=replace(view.answer, query=query, frame=frame))


def _codes(known: Mapping[str, Column], texts: list[str], there: list[str], table: str) -> dict[str, str]:
    """Give the columns of codes without their names beside them, each with the table that has the names."""
    return {
        column: known[column].verwijst or ""
        for column in texts
        if column in known and known[column].verwijst not in (None, table) and name_of(column) not in there
    }


def _named(code: Column) -> Column:
    return Column(label=code.label.replace("code", ""))


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def name_of(code: str) -> str:
    """Give what the column with the names is called: 'regio' beside 'regio_code'."""
    return code.removesuffix("_code") if code.endswith("_code") else f"{code.removesuffix('_id')}_titel"


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
