"""The combinations of a table's plain dimensions: all but the region and the period of a row."""

# ruff: noqa: S608 - codes come from CBS, not from parameters; sqltext quotes them.

from __future__ import annotations

from etl.statline.cells.sqltext import literal
from etl.statline.wire.model import Dimension, Table, strides


def combinations(table: Table) -> str:
    """Give the query for (combinatie, dimensies): the number in the columns -> map of name to code."""
    if not table.others:
        return "select 0::integer as combinatie, map {}::map(varchar, varchar) as dimensies"
    sides = [f"{_members(d)} as d{n} (plaats, code)" for n, d in enumerate(table.others)]
    number = " + ".join(f"d{n}.plaats * {step}" for n, step in enumerate(strides(table.others)))
    codes = ", ".join(f"{literal(d.name)}: d{n}.code" for n, d in enumerate(table.others))
    return f"select ({number})::integer as combinatie, map {{{codes}}} as dimensies from {' cross join '.join(sides)}"


def translation(before: Table, after: Table) -> str:
    """Give the query for (oud, nieuw): which combination of one version is which of the next.

    A combination with a member that is gone is left out. Both tables have the same plain dimensions.
    """
    if not before.others:
        return "select 0::integer as oud, 0::integer as nieuw"
    later = {dimension.name: dimension for dimension in after.others}
    steps = dict(zip((d.name for d in after.others), strides(after.others), strict=True))
    sides = [f"{_both(d, later[d.name])} as d{n} (oud, nieuw)" for n, d in enumerate(before.others)]
    old = " + ".join(f"d{n}.oud * {step}" for n, step in enumerate(strides(before.others)))
    new = " + ".join(f"d{n}.nieuw * {steps[d.name]}" for n, d in enumerate(before.others))
    return f"select ({old})::integer as oud, ({new})::integer as nieuw from {' cross join '.join(sides)}"


def _members(dimension: Dimension) -> str:
    return f"(values {', '.join(f'({place}, {literal(m.code)})' for place, m in enumerate(dimension.members))})"


def _both(before: Dimension, after: Dimension) -> str:
    """Give the places of the members that both versions of a dimension have."""
    places = {member.code: place for place, member in enumerate(after.members)}
    pairs = [(place, places[m.code]) for place, m in enumerate(before.members) if m.code in places]
    if not pairs:
        return "(select 0, 0 where false)"
    return f"(values {', '.join(str(pair) for pair in pairs)})"
