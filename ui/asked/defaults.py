"""What a figure is asked with when the reader says nothing: choices this build has figures for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from typing import Any

from queries.catalogue import Parameter, Query, catalogue
from queries.codes import choices
from queries.run import run
from queries.warehouse import current, once_per_build
from ui.figure import Figure
from ui.figures import FIGURES


def defaults(figure: Figure) -> dict[str, Any]:
    """Give the value of each open parameter of a figure that is asked for without any; the same for a whole build.

    It is what its question declares (`standaard`), or the first of the choices in this build (`keuzes`), as its page
    opens. When that has no rows, it is the first choice that has, trying the codes of one parameter after the other and
    then of each pair, in the order of their tables. When nothing has rows it is what was declared.
    """
    return dict(_defaults(figure.id))


@once_per_build(256)
def _defaults(figure_id: str) -> dict[str, Any]:
    figure = FIGURES[figure_id]
    query, fixed, names = catalogue()[figure.query], dict(figure.vast), list(figure.open_parameters())
    first = _opened(query, fixed)
    others = (_opened(query, fixed | changed) for changed in _trials(query, names))
    for tried in chain([first, _opened(query, fixed, lists=True)], others):
        if not run(figure.query, tried).frame.empty:
            return {name: tried[name] for name in names}
    return {name: first[name] for name in names}


def _opened(query: Query, chosen: dict[str, Any], *, lists: bool = False) -> dict[str, Any]:
    """Give all parameters as a page opens with some of them chosen; `lists` fills lists that are empty."""
    found: dict[str, Any] = {}
    for name, parameter in query.parameters.items():
        found[name] = chosen.get(name, parameter.standaard)
        several = parameter.type == "codelijst"
        if name in chosen or (several and not lists):
            continue
        if codes := choices(query, name, chosen | found):
            found[name] = codes[:1] if several else codes[0]
    return found


def _trials(query: Query, names: list[str]) -> Iterator[dict[str, Any]]:
    values = {name: found for name in names if (found := _values(query.parameters[name]))}
    for name, found in values.items():
        yield from ({name: value} for value in found)
    for place, left in enumerate(values):
        for right in list(values)[place + 1 :]:
            yield from ({left: a, right: b} for a, b in product(values[left], values[right]))


def _values(parameter: Parameter) -> list[str]:
    if parameter.type == "keuze":
        return list(parameter.waarden or ())
    if parameter.type != "code" or parameter.tabel is None or parameter.kolom is None:
        return []
    frame = current().query("select * from query_table($tabel)", {"tabel": parameter.tabel})
    return list(dict.fromkeys(frame[parameter.kolom].dropna().astype(str)))
