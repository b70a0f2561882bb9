"""What there is to choose from, and what is chosen in the sidebar."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.rows import records
from queries.parameters import Parameters, frozen
from queries.run import run
from queries.warehouse import PerBuild

SHARED = {"regio": "keuze_regio", "branche": "keuze_elke_branche"}
"""Choices that many pages have -> the question with the names of all there is."""
Row = dict[str, Any]


class Supply:
    """The rows of a question that lists what there is, read once per build; each choice leaves fewer of them.

    The rows are shared: read them only.
    """

    def __init__(self, query: str, parameters: Parameters | None = None, *chosen: tuple[str, str]) -> None:
        self._asked, self._chosen = (query, parameters or {}), chosen
        self.rows = list((_LEFT if chosen else _ROWS).get((query, frozen(parameters or {}), chosen), self._made))

    def _made(self) -> tuple[Row, ...]:
        if not self._chosen:
            return tuple(records(run(*self._asked).frame))
        *before, (column, value) = self._chosen
        return tuple(row for row in Supply(*self._asked, *before).rows if row[column] == value)

    def where(self, **chosen: str) -> Supply:
        """Give what is left when these columns have these values."""
        return Supply(*self._asked, *self._chosen, *chosen.items())

    def options(self, code: str, label: str | None = None) -> dict[str, str]:
        """Give code -> label of a column, each once, in the order of the rows."""
        return {row[code]: row[label or code] for row in self.rows}


def _count(rows: tuple[Row, ...]) -> int:
    return len(rows) + 10


# A row takes some 600 bytes; what a choice leaves are rows of those, at 8 bytes each.
_ROWS: PerBuild[tuple[Row, ...]] = PerBuild(400_000, _count)
_LEFT: PerBuild[tuple[Row, ...]] = PerBuild(4_000_000, _count)


def labels(query: str, parameters: Parameters | None = None) -> dict[str, str]:
    """Give the options of a filter from a query with the columns code and label."""
    return Supply(query, parameters).options("code", "label")


def region() -> str:
    """Give the code of the region chosen in the sidebar."""
    return str(st.session_state["regio"])


def sector() -> str:
    """Give the code of the branch chosen in the sidebar."""
    return str(st.session_state["branche"])
