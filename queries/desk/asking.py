"""Free questions of analysts: one SELECT on the public tables, short, answered in a process that can be killed."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from queries.desk.limits import MAX_ROWS
from queries.desk.pool import Pool
from queries.desk.process import DeskUnavailableError
from queries.desk.rules import DeskError, check_text
from queries.warehouse import current

__all__ = ["DeskAnswer", "DeskError", "DeskUnavailableError", "ask", "warm"]
# Whole numbers stay whole beside a missing one.
_NULLABLE = {
    pa.bool_(): pd.BooleanDtype(),
    **{getattr(pa, f"int{bits}")(): getattr(pd, f"Int{bits}Dtype")() for bits in (8, 16, 32, 64)},
    **{getattr(pa, f"uint{bits}")(): getattr(pd, f"UInt{bits}Dtype")() for bits in (8, 16, 32, 64)},
}

_lock = threading.Lock()
_pool: Pool | None = None


@dataclass(frozen=True)
class DeskAnswer:
    """The rows of a free question.

    Attributes:
        sql: As asked.
        frame: At most `MAX_ROWS` rows.
        cut: There were more rows than that.
        build_id: The build they come from.
        no_number: Columns that hold an infinity or NaN.
    """

    sql: str
    frame: pd.DataFrame
    cut: bool
    build_id: str
    no_number: tuple[str, ...] = ()


def ask(sql: str, since: float | None = None) -> DeskAnswer:
    """Answer a free question on the build in use.

    Args:
        sql: The question.
        since: When it came in (`time.monotonic()`), now unless given; the limits of time count from there.

    Raises:
        DeskError: It is not one SELECT on mart and meta, it is wrong, it takes too long or needs too much.
        DeskUnavailableError: Others are being answered, or this computer cannot limit a question.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    warehouse = current()
    check_text(sql)
    table = pa.ipc.open_stream(warm().ask(warehouse.path, sql, since)).read_all()
    shown = table.slice(0, MAX_ROWS)
    return DeskAnswer(sql, _frame(shown), table.num_rows > MAX_ROWS, warehouse.build_id, _no_number(shown))


def _no_number(table: pa.Table) -> tuple[str, ...]:
    """Give the columns that hold an infinity or NaN: every table and file shows those as empty."""
    return tuple(
        name
        for name, column in zip(table.column_names, table.columns, strict=True)
        if pa.types.is_floating(column.type) and pc.any(pc.invert(pc.is_finite(column))).as_py()
    )


def warm() -> Pool:
    """Give the processes, started at the first call; the call does not wait for that."""
    global _pool  # noqa: PLW0603 - one for the whole server
    with _lock:
        _pool = _pool or Pool()
        return _pool


def _frame(table: pa.Table) -> pd.DataFrame:
    """Give the rows with the types DuckDB's own `df()` gives."""
    columns = {
        name: column.to_pandas(types_mapper=_NULLABLE.get if column.null_count else None)
        for name, column in zip(table.column_names, table.columns, strict=True)
    }
    return pd.DataFrame(columns)
