"""What a figure is asked with when the reader says nothing: choices this build has figures for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice, product
from typing import Any

from queries.catalogue import Parameter, Query, catalogue
from queries.codes import choices
from queries.parameters import Asked, Parameters, listed
from queries.run import Answer, run
from queries.warehouse import current, once_per_build
from ui.figure import Figure
from ui.figures import FIGURES

_MOST = 120
"""Choices tried before a figure is taken to have nothing to show."""


def defaults(figure: Figure, given: Parameters | None = None) -> dict[str, Asked]:
    """Give the value of each open parameter of a figure when its reader leaves it open; the same for a whole build.

    It is what its question declares (`standaard`), or the first of the choices in this build (`keuzes`), as its page
    opens. When that has no figures, it is the first choice that has, trying the codes of one parameter after the other
    and then of each pair, in the order of their tables. When nothing has figures it is what was declared.

    Args:
        figure: The figure.
        given: What the reader does choose: where a default is no choice beside that, the first that is stands in.
    """
    found, query = dict(_defaults(figure.id)), catalogue()[figure.query]
    if not given:
        return found
    settled = {**dict(figure.vast), **given}
    for name, value in found.items():
        if name not in given and _starts(query.parameters[name]):
            codes = choices(query, name, settled)
            if codes and not set(listed(value)) <= set(codes):
                found[name] = codes[:1] if isinstance(value, list) else codes[0]
        settled.setdefault(name, found[name])
    return found


def _starts(parameter: Parameter) -> bool:
    """Tell whether a parameter starts with a choice of this build, and not with a word that stands for one."""
    return parameter.keuzes is not None and parameter.type != "tekst"


def _has_figures(answer: Answer) -> bool:
    """Tell whether there is something to see: a row, and a number where the rows are about numbers."""
    numbers = [name for name, column in answer.query.kolommen.items() if column.stap and name in answer.frame]
    return bool(answer.frame[numbers].notna().any(axis=None) if numbers else len(answer.frame))


@once_per_build(256)
def _defaults(figure_id: str) -> dict[str, Asked]:
    figure = FIGURES[figure_id]
    query, fixed, names = catalogue()[figure.query], dict(figure.vast), list(figure.open_parameters())
    first = _opened(query, fixed)
    others = (_opened(query, {**fixed, **changed}) for changed in _trials(query, names, first))
    for tried in chain([first, _opened(query, fixed, lists=True)], islice(others, _MOST)):
        if _has_figures(run(figure.query, tried)):
            return {name: tried[name] for name in names}
    return {name: first[name] for name in names}


def _opened(query: Query, chosen: Parameters, *, lists: bool = False) -> dict[str, Asked]:
    """Give all parameters as a page opens with some of them chosen; `lists` fills lists that are empty."""
    found: dict[str, Any] = {}
    for name, parameter in query.parameters.items():
        found[name] = chosen.get(name, parameter.standaard)
        several = parameter.type == "codelijst"
        if name in chosen or (several and not lists) or not _starts(parameter):
            continue
        if codes := choices(query, name, {**chosen, **found}):
            found[name] = codes[:1] if several else codes[0]
    return found


def _trials(query: Query, names: list[str], first: Parameters) -> Iterator[Mapping[str, str]]:
    values = {name: found for name in names if (found := _values(query, name, first))}
    for name, found in values.items():
        yield from ({name: value} for value in found)
    for place, left in enumerate(values):
        for right in list(values)[place + 1 :]:
            yield from ({left: a, right: b} for a, b in product(values[left], values[right]))


def _values(query: Query, name: str, first: Parameters) -> list[str]:
    parameter = query.parameters[name]
    if parameter.type == "keuze":
        return list(parameter.waarden or ())
    if _starts(parameter):
        return choices(query, name, first) if parameter.type == "code" else []
    if parameter.type != "code" or parameter.tabel is None or parameter.kolom is None:
        return []
    frame = current().query("select * from query_table($tabel)", {"tabel": parameter.tabel})
    return list(dict.fromkeys(frame[parameter.kolom].dropna().astype(str)))
