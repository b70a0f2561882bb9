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
    # All cells at once: by column it takes four times as long, and a question has some twelve.
    cells = frame.to_numpy(dtype=object).T
    columns: list[list[Any]] = np.where(pd.isna(cells), np.array(None), cells).tolist()
    for index, kind in enumerate(frame.dtypes):
        if pd.api.types.is_object_dtype(kind):
            columns[index] = [_plain(value) for value in columns[index]]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def framed(rows: Sequence[Mapping[str, Any]], like: pd.DataFrame) -> pd.DataFrame:
    """Give rows as a frame with the columns and types of the one they were taken from."""
    return pd.DataFrame(list(rows), columns=like.columns).astype(like.dtypes.to_dict())


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        return value
    return None if is_missing(value) else value
