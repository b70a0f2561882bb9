"""Rows of a result as plain dictionaries, and back: where a frame is only a list of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, overload

import numpy as np
import pandas as pd

from analysis.formats import is_missing

R = TypeVar("R")


@overload
def records(frame: pd.DataFrame) -> list[dict[str, Any]]: ...
@overload
def records(frame: pd.DataFrame, row: type[R]) -> list[R]: ...
def records(frame: pd.DataFrame, row: Any = None) -> Any:  # noqa: ARG001
    """Give the rows as dictionaries, missing values as None and lists as lists.

    Args:
        frame: The rows.
        row: Type of the rows (`queries.rows`), so that mypy knows which columns there are.
    """
    names = [str(name) for name in frame.columns]
    # by column: a cell at a time takes five times as long
    columns = [_values(column) for _, column in frame.items()]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def framed(rows: Sequence[Mapping[str, Any]], like: pd.DataFrame) -> pd.DataFrame:
    """Give rows as a frame with the columns and types of the one they were taken from."""
    return pd.DataFrame(list(rows), columns=like.columns).astype(like.dtypes.to_dict())


def _values(column: pd.Series) -> list[Any]:
    if column.dtype == object:
        return [_plain(value) for value in column.tolist()]
    values, missing = column.to_numpy(dtype=object), column.isna().to_numpy()
    if missing.any():
        values = np.where(missing, None, values)
    found: list[Any] = values.tolist()
    return found


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        return value
    return None if is_missing(value) else value
