"""Codes a question is asked with: do they exist, and which ones look like them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from queries.catalogue import CatalogueError, Query
from queries.warehouse import current, once_per_build

_NEAR = 3


def check_codes(query: Query, given: Mapping[str, Any]) -> None:
    """Check that every code that was given is in the table its parameter names.

    A code that does not exist would give an answer without rows, which reads as 'there is no figure'.

    Args:
        query: The question.
        given: Parameters as they were asked, without defaults.

    Raises:
        CatalogueError: A code does not exist; names the nearest ones.
    """
    for name, value in given.items():
        parameter = query.parameters.get(name)
        if parameter is None or parameter.tabel is None or parameter.kolom is None or value == parameter.standaard:
            continue
        known = _known(parameter.tabel, parameter.kolom)
        for code in [value] if isinstance(value, str) else value:
            if code not in known:
                raise CatalogueError(_unknown(name, code, known, parameter.tabel))


def _unknown(name: str, code: str, known: frozenset[str], table: str) -> str:
    near = difflib.get_close_matches(code.upper(), sorted(known), n=_NEAR, cutoff=0.5)
    hint = f"; lijkt op {', '.join(near)}" if near else ""
    return f"{name} kent geen '{code[:40]}'{hint}. Alle codes staan in /api/v1/tabellen/{table}.csv"


@once_per_build(64)
def _known(table: str, column: str) -> frozenset[str]:
    """Give all codes of a column."""
    frame = current().query("select * from query_table($tabel)", {"tabel": table})
    return frozenset(frame[column].dropna().astype(str))
