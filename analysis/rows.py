"""Rows of a result as plain dictionaries, and back: where a frame is only a list of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, overload

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
    return [{str(key): _plain(value) for key, value in row.items()} for row in frame.to_dict("records")]


def framed(rows: Sequence[Mapping[str, Any]], like: pd.DataFrame) -> pd.DataFrame:
    """Give rows as a frame with the columns and types of the one they were taken from."""
    return pd.DataFrame(list(rows), columns=like.columns).astype(like.dtypes.to_dict())


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        return value
    return None if is_missing(value) else value
