"""Rows made in Python, as a table in the database."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb

from etl.statline.cells.sqltext import literal, name

Columns = Mapping[str, str]

# The reader takes four times this much memory at once.
_LARGEST_ROW = 2 * 1024 * 1024


def create(con: duckdb.DuckDBPyConnection, table: str, columns: Columns, rows: Iterable[Sequence[Any]]) -> None:
    """Create a table and fill it.

    Through a small file: a parameter or an Arrow table makes duckdb import pandas, 60 MB that nothing else here uses.

    Args:
        con: The database.
        table: Name with schema.
        columns: Column name -> DuckDB type.
        rows: Values in the order of the columns; dates and moments as they are.
    """
    left = iter(rows)
    first = next(left, None)
    if first is None:
        con.execute(f"create table {table} ({', '.join(f'{name(column)} {kind}' for column, kind in columns.items())})")
        return
    form = ", ".join(f"{name(column)}: {literal(kind)}" for column, kind in columns.items())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rijen.json"
        with path.open("w", encoding="utf-8") as file:
            for row in chain([first], left):
                file.write(json.dumps(dict(zip(columns, row, strict=True)), default=str) + "\n")
        con.execute(
            f"create table {table} as from"
            f" read_json({literal(str(path))}, format = 'newline_delimited', maximum_object_size = {_LARGEST_ROW},"
            f" columns = {{{form}}})"
        )
