"""The SQL that turns a page in JSON into columns with a place in the cube.

Two queries do the same: one that is quick and knows what nearly every page holds, keys as they were listed and
numbers, '.' and blanks, and one that knows everything. The second reads what the first does not understand.
"""

# ruff: noqa: S608 - names of columns cannot be parameters; sqltext quotes them.

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from etl.statline.cells.sqltext import literal, name
from etl.statline.cells.symbols import ATTRIBUTES, OTHER, SIGNS, UNKNOWN
from etl.statline.wire.model import Dimension, Table, strides

_SOURCE = "read_json({path}, format = 'array', columns = {columns}, maximum_object_size = 262144)"
_TOPIC_KEY = 'try_cast(trim("Measure") as onderwerp)'


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


def enum_types(table: Table) -> Iterable[str]:
    """Give the statements that make the members of each dimension, as CBS writes them, a type: `d0`, `d1`..."""
    types = {f"d{place}": [m.key for m in dimension.members] for place, dimension in enumerate(table.dimensions)}
    if table.protocol == "v4":
        types["onderwerp"] = [topic.name for topic in table.topics]
    for type_name, values in types.items():
        yield f"create type {type_name} as enum ({', '.join(literal(value) for value in values)})"


def key(place: int, dimension: Dimension, *, lenient: bool) -> str:
    """Give the expression for the member in a row: null when the list of members does not have it.

    Args:
        place: Of the dimension in its table.
        dimension: The dimension.
        lenient: Blanks around a key do not count; slower.
    """
    column = name(dimension.name)
    if lenient:
        pairs = ", ".join(f"{literal(member.code)}: {literal(member.key)}" for member in dimension.members)
        column = f"map_extract_value(map {{{pairs}}}, trim({column}))"
    return f"try_cast({column} as d{place})"


def member_keys(table: Table) -> Iterable[tuple[str, str]]:
    """Give (column, expression for its member, lenient) of every column with keys."""
    for place, dimension in enumerate(table.dimensions):
        yield dimension.name, key(place, dimension, lenient=True)
    if table.protocol == "v4":
        yield "Measure", _TOPIC_KEY


def page_query(table: Table, rows: str, *, lenient: bool) -> str:
    """Give the query over a page; it needs the types of `enum_types`.

    Args:
        table: The table the page is of.
        rows: The call that reads the rows (`source`).
        lenient: Know every sign, read a decimal comma, and let blanks around keys not count; slower. Without it a
            cell that is no number, '.' or blank comes out as `OTHER`.

    Returns:
        A query with `cel` (null for an unknown member), `combinatie`, `regio` and `periode` (if the table has them)
        and the figures; `leeg` is set where a field is null or absent.
    """
    keys = [f"{key(place, d, lenient=lenient)} as d{place}" for place, d in enumerate(table.dimensions)]
    is_wide = table.protocol == "v3"
    columns = [
        f"{_cell(table)} as cel",
        f"({_sum(table, table.others) or 0})::integer as combinatie",
        *(f"d{table.dimensions.index(d)} as {label}" for label, d in table.coordinates.items()),
        *(_v3_figures(table, _ALL_SIGNS if lenient else _COMMON_SIGNS) if is_wide else ["onderwerp", _V4_FIGURE]),
        f"case when {' or '.join(f'{text} is null' for text in _nullable(table))} then true end as leeg",
    ]
    return (
        f"with gelezen as (select {', '.join([*keys, *(_v3_texts(table) if is_wide else _V4_FIELDS)])} from {rows}) "
        f"select {', '.join(columns)} from gelezen"
    )


def _cell(table: Table) -> str:
    """Give the place of a row: in the cube for v3, in the cube of its topic for v4."""
    cube = _sum(table, table.dimensions)
    return f"({cube})" if table.protocol == "v3" else f"({cube} + enum_code(onderwerp)::bigint * {table.size})"


def _sum(table: Table, dimensions: Sequence[Dimension]) -> str:
    """Give the place of a row in the cube of these dimensions."""
    places = (table.dimensions.index(dimension) for dimension in dimensions)
    steps = zip(places, strides(dimensions), strict=True)
    return " + ".join(f"enum_code(d{place})::bigint * {step}" for place, step in steps)


def _v3_texts(table: Table) -> list[str]:
    return [
        part
        for place, topic in enumerate(table.topics)
        for part in (f"{name(topic.name)} as t{place}", f"try_cast({name(topic.name)} as double) as w{place}")
    ]


def _v3_figures(table: Table, form: str) -> list[str]:
    """Give the figure of each topic, or the reason in its place."""
    return [
        f"{form.format(t=f't{place}', w=f'w{place}')} as {name(topic.name)}" for place, topic in enumerate(table.topics)
    ]


def _nullable(table: Table) -> list[str]:
    if table.protocol == "v3":
        return [f"t{place}" for place, _ in enumerate(table.topics)]
    return ["onderwerp", "teken", "getal"]


def _double(code: float | None) -> str:
    return "null" if code is None else f"'{code}'::double"


_COMMON_SIGNS = (
    "case when isfinite({w}) then {w} when {t} is null or trim({t}) = '' then null"
    f" when trim({{t}}) = '.' then {_double(UNKNOWN)} else {_double(OTHER)} end"
)
_ALL_SIGNS = (
    "case when isfinite({w}) then {w} when {t} is null or trim({t}) = '' then null "
    + " ".join(f"when lower(trim({{t}})) = {literal(sign)} then {_double(code)}" for sign, code in SIGNS.items())
    + " when regexp_full_match(trim({t}), '-?[0-9]+,[0-9]+') then try_cast(replace({t}, ',', '.') as double)"
    + f" else {_double(OTHER)} end"
)
_V4_FIELDS = [f"{_TOPIC_KEY} as onderwerp", '"ValueAttribute" as teken', '"Value" as getal']
_V4_FIGURE = (
    "case when isfinite(getal) then getal "
    + " ".join(f"when teken = {literal(attribute)} then {_double(code)}" for attribute, code in ATTRIBUTES.items())
    + f" else {_double(OTHER)} end as waarde"
)
