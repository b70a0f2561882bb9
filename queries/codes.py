"""Codes a question is asked with: do they exist, what does a name stand for, and which ones look like it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from queries.catalogue import CatalogueError, Parameter, Query, catalogue
from queries.run import run
from queries.warehouse import current, once_per_build

_NEAR = 3


def check_codes(query: Query, given: Mapping[str, Any]) -> None:
    """Check that every code that was given is one its parameter knows: of its table, or of the choices in this build.

    A code that does not exist would give an answer without rows, which reads as 'there is no figure'.

    Args:
        query: The question.
        given: Parameters as they were asked, without defaults.

    Raises:
        CatalogueError: A code does not exist; names the code a name stands for, or the nearest codes.
    """
    for name, value in given.items():
        parameter = query.parameters.get(name)
        if parameter is None or value == parameter.standaard or isinstance(value, float):
            continue
        known = _known(query, name, parameter, given)
        for code in [value] if isinstance(value, str) else value:
            if known and code not in known:
                raise CatalogueError(_unknown(name, code, known, parameter))


def stands_for(text: str, table: str | None = None) -> list[str]:
    """Give the codes a name or alias of the definitions stands for, in any case; none when it is no name.

    Args:
        text: The name.
        table: Table the codes are of, such as 'mart.regio'; None for any.
    """
    return [code for of, code in _names().get(_plain(text), ()) if table in (None, of)]


def choices(query: Query, name: str, given: Mapping[str, Any]) -> list[str]:
    """Give the codes this build has for a parameter that names the question for them (`keuzes`), first one first.

    Args:
        query: The question the parameter is of.
        name: The parameter.
        given: Other parameters; those the question for the codes knows go along.
    """
    source = query.parameters[name].keuzes
    if source is None:
        return []
    beside = {key: value for key, value in given.items() if key in catalogue()[source].parameters}
    return [str(code) for code in run(source, beside).frame["code"]]


def _known(query: Query, name: str, parameter: Parameter, given: Mapping[str, Any]) -> frozenset[str]:
    if parameter.tabel is not None and parameter.kolom is not None:
        return _codes(parameter.tabel, parameter.kolom)
    return frozenset(choices(query, name, given))


def _unknown(name: str, code: str, known: frozenset[str], parameter: Parameter) -> str:
    start = f"{name} kent geen '{code[:40]}'"
    where = f". Alle codes staan in /api/v1/tabellen/{parameter.tabel}.csv" if _is_public(parameter.tabel) else ""
    if meant := sorted(known.intersection(stands_for(code, parameter.tabel))):
        return f"{start}, dat is een naam. Schrijf de code: {' of '.join(meant)}{where}"
    near = difflib.get_close_matches(code.upper(), sorted(known), n=_NEAR, cutoff=0.5)
    like = f"; lijkt op {', '.join(near)}" if near else ""
    return f"{start}{like}{where}"


def _is_public(table: str | None) -> bool:
    return table is not None and table.startswith(("mart.", "meta."))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


@once_per_build(64)
def _codes(table: str, column: str) -> frozenset[str]:
    frame = current().query("select * from query_table($tabel)", {"tabel": table})
    return frozenset(frame[column].dropna().astype(str))


@once_per_build(1)
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for table, name, code in run("namen").frame.itertuples(index=False):
        found[_plain(name)] = (*found.get(_plain(name), ()), (table, code))
    return found
