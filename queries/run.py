"""Run a question of the catalogue on the build in use, each answer computed once per build."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from queries.catalogue import CatalogueError, Query, catalogue
from queries.parameters import Asked, Parameters, frozen
from queries.warehouse import PerBuild, current, one_build

_ROOM = 64_000


def weight(frame: pd.DataFrame) -> int:
    """Give how many kilobytes rows take in memory, roughly: an empty frame takes some ten, of objects."""
    return 8 * int(frame.size) // 1000 + 10


@dataclass(frozen=True)
class Part:
    """Which rows these are, when they are not all there are.

    Attributes:
        first: Number of the first row, counted from 1.
        rows: How many rows.
        total: Of how many; None when the rest was not counted.
    """

    first: int
    rows: int
    total: int | None = None


@dataclass(frozen=True)
class Answer:
    """The rows of one question.

    Attributes:
        query: The question, with labels and units of its columns.
        parameters: All parameters the rows were asked with.
        frame: The rows; treat as read-only.
        build_id: The build they come from.
        part: Which rows these are, when there are more; None when these are all.
    """

    query: Query
    parameters: dict[str, Asked]
    frame: pd.DataFrame
    build_id: str
    part: Part | None = None


def run(name: str, parameters: Parameters | None = None) -> Answer:
    """Answer the question `name`.

    Raises:
        CatalogueError: The question or a parameter is unknown.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    query = catalogue().get(name)
    if query is None:
        raise CatalogueError(f"onbekende vraag {name}")
    complete = query.complete(parameters or {})
    with one_build():
        # A shallow copy is enough: pandas 3 copies on write, so no caller can change the cached rows.
        frame, build_id = _rows(name, complete).copy(deep=False), current().build_id
    if query.hoogstens is not None and len(frame) > query.hoogstens:
        return Answer(query, complete, frame.head(query.hoogstens), build_id, Part(1, query.hoogstens))
    return Answer(query, complete, frame, build_id)


_ANSWERS: PerBuild[pd.DataFrame] = PerBuild(_ROOM, weight)


def _rows(name: str, parameters: Parameters) -> pd.DataFrame:
    return _ANSWERS.get((name, frozen(parameters)), lambda: _sealed(current().query(catalogue()[name].sql, parameters)))


def _sealed(frame: pd.DataFrame) -> pd.DataFrame:
    """Close the lists in the cells, which a copy of a frame shares."""
    for name in (name for name, kind in frame.dtypes.items() if pd.api.types.is_object_dtype(kind)):
        for value in frame[name]:
            if isinstance(value, np.ndarray):
                value.setflags(write=False)
    return frame
