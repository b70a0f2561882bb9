"""What a figure is asked with when the reader says nothing: choices this build has figures for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from typing import TYPE_CHECKING, Any

from analysis.rows import records
from queries.catalogue import Parameter, Query, catalogue
from queries.codes import choices
from queries.parameters import Asked, Parameters, listed
from queries.run import Answer, run
from queries.warehouse import current, once_per_build

if TYPE_CHECKING:
    from ui.figure import Figure

_MOST = 120
"""Choices tried before a figure is taken to have nothing to show."""
_NEAREST = 5
"""The same, of the choices a question says there are figures for."""


def defaults(figure: Figure, given: Parameters | None = None) -> dict[str, Asked]:
    """Give the value of each open parameter of a figure when its reader leaves it open; the same for a whole build.

    It is what its question declares (`standaard`) where that is one of the choices in this build (`keuzes`), else the
    first of them; of periods always the first, the newest. When that has no figures, it is the first choice that has:
    of those the question knows (`opening`, asked once), what differs least; else of the codes of one parameter after
    the other and then of each pair, in the order of their tables. When nothing has figures it is what was declared.

    Args:
        figure: The figure.
        given: What the reader does choose: where a default is no choice beside that, the first that is stands in.
    """
    query, fixed = catalogue()[figure.query], dict(figure.vast)
    found = dict(_defaults(figure.query, figure.vast, tuple(figure.open_parameters())))
    if not given:
        return found
    settled = {**fixed, **given}
    for name, value in found.items():
        if name not in given and _starts(query.parameters[name]):
            codes = choices(query, name, settled)
            if codes and not set(listed(value)) <= set(codes):
                found[name] = codes[:1] if isinstance(value, list) else codes[0]
        settled.setdefault(name, found[name])
    return found


def complete(figure: Figure, given: Parameters) -> dict[str, Asked]:
    """Give what a figure is asked with: what was chosen, and for what was not the default of this build."""
    left = figure.open_parameters().keys() - given.keys()
    return {**(defaults(figure, given) if left else {}), **given, **dict(figure.vast)}


def _starts(parameter: Parameter) -> bool:
    """Tell whether a parameter starts with a choice of this build, and not with a word that stands for one."""
    return parameter.keuzes is not None and parameter.type != "tekst"


def has_figures(answer: Answer) -> bool:
    """Tell whether there is something to see: a row, and a number where the rows are about numbers."""
    numbers = [name for name, column in answer.query.kolommen.items() if column.stap and name in answer.frame]
    return bool(answer.frame[numbers].notna().any(axis=None) if numbers else len(answer.frame))


@once_per_build(256)
def _defaults(name: str, fixed: tuple[tuple[str, str], ...], names: tuple[str, ...]) -> dict[str, Asked]:
    if not names:
        return {}
    query, held = catalogue()[name], dict(fixed)
    first = _opened(query, held)
    empty = [one for one in names if first[one] == [] and _starts(query.parameters[one])]
    # an empty list mostly stands for everything: no more of them are filled than a figure needs
    fuller = (_opened(query, held, fill=empty[: count + 1]) for count in range(len(empty)))
    others = _known(query, held, first) if query.opening else _trials(query, names, first)
    tried: list[dict[str, Asked]] = []
    for choice in chain([first], fuller, (_opened(query, held | dict(one)) for one in others)):
        if choice in tried:
            continue
        if has_figures(run(name, choice)):
            return {one: choice[one] for one in names}
        tried.append(choice)
        if len(tried) == _MOST:
            break
    return {one: first[one] for one in names}


def _known(query: Query, fixed: Parameters, first: Parameters) -> list[Mapping[str, Any]]:
    """Give choices the question says this build has figures for, nearest to what was declared first."""
    bound = {name: first[name] for name in query.parameters if f"${name}" in str(query.opening)}
    rows: Sequence[Mapping[str, Any]] = records(current().query(str(query.opening), bound))
    if rows:
        held = {name: listed(value) for name, value in fixed.items()}
        held |= {name: choices(query, name, first) for name in rows[0] if _starts(query.parameters[name])}
        rows = [row for row in rows if all(row[name] in codes for name, codes in held.items() if name in row)]
    return sorted(rows, key=lambda row: sum(first[name] != value for name, value in row.items()))[:_NEAREST]


def _opened(query: Query, chosen: Parameters, *, fill: Sequence[str] = ()) -> dict[str, Asked]:
    """Give all parameters as declared with some chosen; where that is no choice the first one, as in lists to fill."""
    found: dict[str, Any] = {}
    for name, parameter in query.parameters.items():
        found[name] = chosen.get(name, parameter.standaard)
        several = parameter.type == "codelijst"
        if name in chosen or (several and name not in fill) or not _starts(parameter):
            continue
        codes = choices(query, name, {**chosen, **found})
        if codes and (several or parameter.tabel == "mart.periode" or found[name] not in codes):
            found[name] = codes[:1] if several else codes[0]
    return found


def _trials(query: Query, names: tuple[str, ...], first: Parameters) -> Iterator[Mapping[str, str]]:
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
