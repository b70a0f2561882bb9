"""What there is to choose from, and what is chosen in the sidebar."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.rows import records
from queries.parameters import Parameters
from queries.run import run
from queries.warehouse import once_per_build

SHARED = {"regio": "keuze_regio", "branche": "keuze_elke_branche"}
"""Choices that many pages have -> the question with the names of all there is."""


@once_per_build(32)
def _rows(query: str, asked: tuple[tuple[str, Any], ...]) -> tuple[dict[str, Any], ...]:
    given = {name: list(value) if isinstance(value, tuple) else value for name, value in asked}
    return tuple(records(run(query, given).frame))


class Supply:
    """The rows of a question that lists what there is, read once per build; each choice leaves fewer of them.

    The rows are shared: read them only.
    """

    def __init__(self, query: str, parameters: Parameters | None = None) -> None:
        asked = {name: tuple(value) if isinstance(value, list) else value for name, value in (parameters or {}).items()}
        self.rows = list(_rows(query, tuple(sorted(asked.items()))))

    def where(self, **chosen: str) -> Supply:
        """Give what is left when these columns have these values."""
        left = Supply.__new__(Supply)
        left.rows = [row for row in self.rows if all(row[name] == value for name, value in chosen.items())]
        return left

    def options(self, code: str, label: str | None = None) -> dict[str, str]:
        """Give code -> label of a column, each once, in the order of the rows."""
        return {row[code]: row[label or code] for row in self.rows}


def labels(query: str, parameters: Parameters | None = None) -> dict[str, str]:
    """Give the options of a filter from a query with the columns code and label."""
    return Supply(query, parameters).options("code", "label")


def region() -> str:
    """Give the code of the region chosen in the sidebar."""
    return str(st.session_state["regio"])


def sector() -> str:
    """Give the code of the branch chosen in the sidebar."""
    return str(st.session_state["branche"])
