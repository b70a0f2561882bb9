"""Rows made in Python as a table in the database, through Arrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa


def create(
    con: duckdb.DuckDBPyConnection, table: str, rows: Sequence[dict[str, Any]], schema: pa.Schema | None = None
) -> None:
    """Create `table` (with its schema) and fill it; without `schema` the first rows tell the types."""
    con.from_arrow(pa.Table.from_pylist(list(rows), schema=schema)).create(table)
