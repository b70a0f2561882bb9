"""Filters that follow from each other: of what there is, the choices that lead to a figure."""

from __future__ import annotations

from typing import Any

from analysis.rows import records
from queries.run import run


class Supply:
    """The rows of a question that lists what there is; each choice leaves fewer of them."""

    def __init__(self, query: str, parameters: dict[str, Any] | None = None) -> None:
        self.rows = records(run(query, parameters).frame)

    def where(self, **chosen: str) -> Supply:
        """Give what is left when these columns have these values."""
        left = Supply.__new__(Supply)
        left.rows = [row for row in self.rows if all(row[name] == value for name, value in chosen.items())]
        return left

    def options(self, code: str, label: str | None = None) -> dict[str, str]:
        """Give code -> label of a column, each once, in the order of the rows."""
        return {row[code]: row[label or code] for row in self.rows}
