"""The SQL that turns a page in JSON into columns with a place in the cube."""

# ruff: noqa: S608 - names of columns cannot be parameters; sqltext quotes them.

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from etl.statline.model import Dimension, Table
from etl.statline.sqltext import literal, name
from etl.statline.symbols import ATTRIBUTES, OTHER, SIGNS

_SOURCE = "read_json({path}, format = 'array', columns = {columns}, maximum_object_size = 1048576)"


def json_columns(table: Table) -> dict[str, str]:
    """Give the columns every row of a page has, with the type to read them as."""
    keys = {dimension.name: "varchar" for dimension in table.dimensions}
    if table.protocol == "v3":
        return {"ID": "varchar", **keys, **{topic.name: "varchar" for topic in table.topics}}
    return {"Id": "bigint", "Measure": "varchar", "ValueAttribute": "varchar", "Value": "double", **keys}


def source(path: str, columns: Mapping[str, str]) -> str:
    """Give the call that reads the rows in `path`."""
    form = "{" + ", ".join(f"{name(column)}: {literal(kind)}" for column, kind in columns.items()) + "}"
    return _SOURCE.format(path=literal(path), columns=form)


def page_query(table: Table, rows: str) -> str:
    """Give the query over a page.

    Needs the enum types `d0`, `d1`... with the members of each dimension, and `onderwerp` for v4.

    Args:
        table: The table the page is of.
        rows: The call that reads the rows (`source`).

    Returns:
        A query with `cel`, `combinatie`, `regio` and `periode` (if the table has them) and the figures; `leeg`
        is set where a field is null or absent, `vreemd` where a sign has no rule.
    """
    keys = [f"{key(place, d)} as d{place}" for place, d in enumerate(table.dimensions)]
    inner = [*keys, *(_v3_texts(table) if table.protocol == "v3" else _V4_FIELDS)]
    figures = _v3_figures(table) if table.protocol == "v3" else _v4_figures()
    first = figures if table.protocol == "v3" else ["onderwerp", *figures]
    columns = [
        f"{_cell(table)} as cel",
        f"({_sum(_strides(table, table.others)) or 0})::integer as combinatie",
        *(f"d{table.dimensions.index(d)} as {label}" for d, label in _coordinates(table)),
        *first,
        f"{_any(f'{text} is null' for text in _nullable(table))} as leeg",
    ]
    values = [topic.name for topic in table.topics] if table.protocol == "v3" else ["waarde"]
    strange = _any(f"{name(value)} = '-inf'::double" for value in values)
    return (
        f"with gelezen as (select {', '.join(inner)} from {rows}), "
        f"geteld as (select {', '.join(columns)} from gelezen) "
        f"select *, {strange} as vreemd from geteld"
    )


def key(place: int, dimension: Dimension) -> str:
    """Give the expression for the member in a row: null when the list of members does not have it."""
    return f"try_cast(trim({name(dimension.name)}) as d{place})"


def _coordinates(table: Table) -> list[tuple[Dimension, str]]:
    return [(d, label) for d, label in ((table.region, "regio"), (table.time, "periode")) if d is not None]


def _cell(table: Table) -> str:
    """Give the place of a row: in the cube for v3, in the cube of its topic for v4."""
    cube = _sum(_strides(table, table.dimensions))
    return f"({cube})" if table.protocol == "v3" else f"({cube} + enum_code(onderwerp)::bigint * {table.size})"


def _strides(table: Table, dimensions: Sequence[Dimension]) -> list[tuple[int, int]]:
    """Give (place of the dimension, step per member): the last dimension runs fastest."""
    sizes = [len(dimension.members) for dimension in dimensions]
    return [
        (table.dimensions.index(dimension), math.prod(sizes[index + 1 :])) for index, dimension in enumerate(dimensions)
    ]


def _sum(strides: Sequence[tuple[int, int]]) -> str:
    return " + ".join(f"enum_code(d{place})::bigint * {step}" for place, step in strides)


def _any(conditions: Iterable[str]) -> str:
    return f"case when {' or '.join(conditions)} then true end"


def _v3_texts(table: Table) -> list[str]:
    return [
        part
        for place, topic in enumerate(table.topics)
        for part in (f"{name(topic.name)} as t{place}", f"try_cast({name(topic.name)} as double) as w{place}")
    ]


def _v3_figures(table: Table) -> list[str]:
    signs = " ".join(f"when lower(trim({{t}})) = {literal(sign)} then {_double(code)}" for sign, code in SIGNS.items())
    comma = "try_cast(replace({t}, ',', '.') as double)"
    figure = (
        "case when isfinite({w}) then {w} when {t} is null then null "
        + signs
        + " when trim({t}) = '' then null when regexp_full_match(trim({t}), '-?[0-9]+,[0-9]+') then "
        + comma
        + f" else {_double(OTHER)} end"
    )
    return [
        figure.format(t=f"t{place}", w=f"w{place}") + f" as {name(topic.name)}"
        for place, topic in enumerate(table.topics)
    ]


_V4_FIELDS = [
    'try_cast(trim("Measure") as onderwerp) as onderwerp',
    '"ValueAttribute" as teken',
    '"Value" as getal',
]


def _v4_figures() -> list[str]:
    reasons = " ".join(
        f"when teken = {literal(attribute)} then {'null' if code is None else _double(code)}"
        for attribute, code in ATTRIBUTES.items()
    )
    return [f"case when isfinite(getal) then getal {reasons} else {_double(OTHER)} end as waarde"]


def _nullable(table: Table) -> list[str]:
    if table.protocol == "v3":
        return [f"t{place}" for place, _ in enumerate(table.topics)]
    return ["onderwerp", "teken", "getal"]


def _double(code: float) -> str:
    return f"'{code}'::double"
