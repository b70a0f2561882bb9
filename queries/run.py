"""Run a question of the catalogue on the live build, each answer computed once per build."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from queries.catalogue import CatalogueError, Query, catalogue
from queries.warehouse import Warehouse, current


@dataclass(frozen=True)
class Answer:
    """The rows of one question.

    Attributes:
        query: The question, with labels and units of its columns.
        parameters: All parameters the rows were asked with.
        frame: The rows; treat as read-only.
        build_id: The build they come from.
    """

    query: Query
    parameters: dict[str, Any]
    frame: pd.DataFrame
    build_id: str


def run(name: str, parameters: dict[str, Any] | None = None) -> Answer:
    """Answer the question `name`.

    Raises:
        CatalogueError: The question or a parameter is unknown.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    query = catalogue().get(name)
    if query is None:
        raise CatalogueError(f"onbekende vraag {name}")
    complete = query.complete(parameters or {})
    warehouse = current()
    frozen = tuple((key, tuple(v) if isinstance(v, list) else v) for key, v in sorted(complete.items()))
    # A shallow copy is enough: pandas 3 copies on write, so no caller can change the cached rows.
    frame = _rows(_Handle(warehouse), name, frozen).copy(deep=False)
    return Answer(query, complete, frame, warehouse.build_id)


class _Handle:
    """A warehouse as cache key: equal when the build is, so answers never outlive their data."""

    def __init__(self, warehouse: Warehouse) -> None:
        self.warehouse = warehouse

    def __hash__(self) -> int:
        return hash(self.warehouse.build_id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Handle) and other.warehouse.build_id == self.warehouse.build_id


@lru_cache(maxsize=1024)
def _rows(handle: _Handle, name: str, frozen: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
    bound = {key: list(value) if isinstance(value, tuple) else value for key, value in frozen}
    return handle.warehouse.query(catalogue()[name].sql, bound)
