"""The figures: one physical table a StatLine table, and `core.statline` as the long view over all of them.

A cube of v3 stays as wide as CBS gives it: its keys once, each topic a column. A query on one topic reads that
column alone, and a load writes the keys once instead of once a topic.
"""

# ruff: noqa: S608 - names of columns cannot be parameters; sqltext quotes them.

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from etl.statline.archive.store import Version
from etl.statline.cells.sqltext import literal, name
from etl.statline.cells.symbols import reason_sql, value_sql, whole_sql
from etl.statline.cells.writing import write
from etl.statline.wire.model import Dimension, Table, figure_columns, status_of

COLUMNS = {
    "tabel": "varchar",
    "onderwerp": "varchar",
    "dimensies": "map(varchar, varchar)",
    "periode_code": "varchar",
    "regio_code": "varchar",
    "waarde": "double",
    "eenheid": "varchar",
    "status": "varchar",
    "reden_ontbreekt": "varchar",
    "bron_id": "varchar",
    "combinatie": "integer",
}


def cells_table(table: Table) -> str:
    """Give the name of the physical table, quoted, with its schema."""
    return f"raw.{name('statline_cel_' + table.id.lower())}"


def load_cells(con: duckdb.DuckDBPyConnection, version: Version, columns: Path) -> None:
    """Create the physical table of a version from its columns, in the order of the cube."""
    table = version.table
    keys = [f"{label}::{_enum(dimension)} as {label}" for label, dimension in table.coordinates.items()]
    if table.protocol == "v4":
        topics = ", ".join(literal(topic.name) for topic in table.topics)
        keys.insert(0, f"onderwerp::enum ({topics}) as onderwerp")
    figures = [
        name(column)
        if (lowest := _lowest(version, column)) is None
        else f"{whole_sql(name(column), lowest)} as {name(column)}"
        for column in figure_columns(table)
    ]
    order = "" if version.manifest.geordend else f" order by {_order(table)}"
    selected = ["combinatie", *keys, *figures]
    write(
        con,
        f"create table {cells_table(table)} as select {', '.join(selected)}"
        f" from read_parquet({literal(str(columns))}){order}",
        columns=len(selected),
        figures=version.manifest.rijen * len(figures),
    )


def create_view(con: duckdb.DuckDBPyConnection, versions: Sequence[Version]) -> None:
    """Create `core.statline`: one row a topic and cell, with the reason where there is no figure."""
    parts = [part for version in versions for part in _branches(version)]
    empty = ", ".join(f"null::{kind} as {column}" for column, kind in COLUMNS.items())
    con.execute(f"create view core.statline as {' union all '.join(parts) or f'select {empty} where false'}")


def _lowest(version: Version, column: str) -> int | None:
    """Give the lowest figure of a column that is kept as INTEGER, None for a DOUBLE."""
    return version.manifest.geheel.get(column)


def _enum(dimension: Dimension) -> str:
    return f"enum ({', '.join(literal(member.code) for member in dimension.members)})"


def _order(table: Table) -> str:
    """Give the order of the cube as far as the columns tell it."""
    return ", ".join([*(["onderwerp"] if table.protocol == "v4" else []), "combinatie", *table.coordinates])


def _branches(version: Version) -> Iterator[str]:
    """Give the selects that make the long rows of a table: one a topic for v3, one in all for v4."""
    table = version.table
    if table.protocol == "v4":
        units = " ".join(f"when {literal(t.name)} then {literal(t.unit)}" for t in table.topics)
        yield _branch(version, "cel.onderwerp::varchar", "waarde", f"case cel.onderwerp {units} end")
        return
    for topic in table.topics:
        yield _branch(version, literal(topic.name), topic.name, literal(topic.unit))


def _branch(version: Version, topic: str, column: str, unit: str) -> str:
    table, figure = version.table, f"cel.{name(column)}"
    lowest = _lowest(version, column)
    join = (
        " inner join raw.statline_combinatie as combinatie"
        f" on combinatie.tabel = {literal(table.id)} and cel.combinatie = combinatie.combinatie"
    )
    columns = {
        "tabel": literal(table.id),
        "onderwerp": topic,
        "dimensies": "combinatie.dimensies" if table.others else "map {}::map(varchar, varchar)",
        "periode_code": "cel.periode::varchar" if table.time else "null::varchar",
        "regio_code": "cel.regio::varchar" if table.region else "null::varchar",
        "waarde": value_sql(figure, lowest),
        "eenheid": unit,
        "status": _status(table),
        "reden_ontbreekt": reason_sql(figure, lowest),
        "bron_id": literal(table.source_id),
        "combinatie": "cel.combinatie",
    }
    select = ", ".join(f"{value} as {column}" for column, value in columns.items())
    return f"select {select} from {cells_table(table)} as cel{join if table.others else ''}"


def _status(table: Table) -> str:
    """Give the status of a row: that of its period. The most common one is the rest."""
    if table.time is None:
        return "'onbekend'"
    by_status: dict[str, list[str]] = {}
    for member in table.time.members:
        by_status.setdefault(status_of(member.status), []).append(literal(member.code))
    rest = max(by_status, key=lambda status: len(by_status[status]))
    cases = " ".join(
        f"when cel.periode in ({', '.join(codes)}) then {literal(status)}"
        for status, codes in by_status.items()
        if status != rest
    )
    return f"case {cases} else {literal(rest)} end" if cases else literal(rest)
