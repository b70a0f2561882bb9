"""What changed between two versions of a table: figures, statuses, members, topics."""

# ruff: noqa: S608 - names of columns cannot be parameters; sqltext quotes them.

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from etl.problems import RefusedError
from etl.statline.archive.store import Version
from etl.statline.cells.combinations import combinations, translation
from etl.statline.cells.rebuild import columns_file
from etl.statline.cells.sqltext import literal, name
from etl.statline.cells.symbols import reason_sql, value_sql
from etl.statline.cells.tables import create
from etl.statline.meaning.schema import changes
from etl.statline.wire.model import Dimension, Table, status_of

COLUMNS = {
    "soort": "varchar",
    "onderwerp": "varchar",
    "dimensies": "map(varchar, varchar)",
    "regio_code": "varchar",
    "periode_code": "varchar",
    "oud": "varchar",
    "nieuw": "varchar",
}


def compare(before: Version, after: Table, columns: Path, out: Path) -> None:
    """Write what changed from `before` to the version with these columns, as Parquet.

    One row a changed figure; one row, not one a cell, for a member or period that came or went. Of a version before
    with damaged pages, which fetching again is the cure for, only members and columns can be compared.
    """
    with duckdb.connect() as con:
        rows = ([row.get(column) for column in COLUMNS] for row in _structure(before.table, after))
        create(con, "opzet", COLUMNS, rows)
        queries = ["from opzet"]
        old = _columns(before)
        if old is not None and _same_dimensions(before.table, after):
            _join(con, before.table, old, after, columns)
            queries += _figure_queries(before.table, after)
        con.execute(f"copy ({' union all by name '.join(queries)}) to {literal(str(out))} (format parquet)")


def _same_dimensions(before: Table, after: Table) -> bool:
    def shape(table: Table) -> tuple[set[str], list[str]]:
        return {d.name for d in table.others}, [d.name for d in table.coordinates.values()]

    return shape(before) == shape(after) and before.protocol == after.protocol


def _structure(before: Table, after: Table) -> Iterator[dict[str, Any]]:
    for change in changes(before, after):
        yield {"soort": "opzet gewijzigd", "onderwerp": change.kolom, "oud": change.verwacht, "nieuw": change.gelezen}
    later = {dimension.name: dimension for dimension in after.dimensions}
    for dimension in before.dimensions:
        if dimension.name in later:
            yield from _members(dimension, later[dimension.name], is_time=dimension == before.time)


def _members(before: Dimension, after: Dimension, *, is_time: bool) -> Iterator[dict[str, Any]]:
    what = "periode" if is_time else "lid"
    old = {member.code: member for member in before.members}
    new = {member.code: member for member in after.members}

    def row(soort: str, code: str, oud: str | None, nieuw: str | None) -> dict[str, Any]:
        place = {"periode_code": code} if is_time else {"dimensies": {before.name: code}}
        return {"soort": soort, "oud": oud, "nieuw": nieuw} | place

    for code in (code for code in new if code not in old):
        yield row(f"{what} nieuw", code, None, new[code].title)
    for code in (code for code in old if code not in new):
        yield row(f"{what} verdwenen", code, old[code].title, None)
    for code in (code for code in old if code in new):
        if old[code].title != new[code].title:
            yield row(f"{what} hernoemd", code, old[code].title, new[code].title)
        if is_time and status_of(old[code].status) != status_of(new[code].status):
            yield row("status gewijzigd", code, status_of(old[code].status), status_of(new[code].status))


def _columns(before: Version) -> Path | None:
    try:
        return columns_file(before)
    except RefusedError:
        return None


def _join(con: duckdb.DuckDBPyConnection, before: Table, old_columns: Path, after: Table, columns: Path) -> None:
    """Create `samen`: cells of members both versions know, side by side, where they differ."""
    con.execute(f"create temp table vertaling as {translation(before, after)}")
    con.execute(f"create temp table combinaties as {combinations(after)}")
    topics = _topics(before, after)
    labels = _labels(after)
    figures = "".join(f", {name(topic)}" for topic in topics)
    keys = "".join(f", {label}::varchar as {label}" for label in labels)
    known = " and ".join(["true", *_known(before, after)])
    old = (
        f"select vertaling.nieuw as combinatie{keys}{figures}, true as er"
        f" from read_parquet({literal(str(old_columns))}) as cijfer"
        f" inner join vertaling on cijfer.combinatie = vertaling.oud where {known}"
    )
    new = (
        f"select combinatie{keys}{figures}, true as er from read_parquet({literal(str(columns))})"
        f" where combinatie in (select nieuw from vertaling) and {known}"
    )
    pairs = "".join(f", oud.{name(t)} as o{place}, nieuw.{name(t)} as n{place}" for place, t in enumerate(topics))
    differs = " or ".join(f"oud.{name(topic)} is distinct from nieuw.{name(topic)}" for topic in topics)
    con.execute(
        f"create temp table samen as with oud as ({old}), nieuw as ({new})"
        f" select {', '.join(['combinatie', *labels])}, oud.er as was, nieuw.er as blijft{pairs}"
        f" from oud full join nieuw using ({', '.join(['combinatie', *labels])})"
        f" where oud.er is distinct from nieuw.er or {differs or 'false'}"
    )


def _known(before: Table, after: Table) -> Iterator[str]:
    """Give the conditions that keep regions and periods to those of both versions."""
    for label, old, new in (("regio", before.region, after.region), ("periode", before.time, after.time)):
        if old is not None and new is not None:
            both = {member.code for member in old.members} & {member.code for member in new.members}
            yield f"{label}::varchar in ({', '.join(literal(code) for code in sorted(both)) or 'null'})"


def _labels(table: Table) -> list[str]:
    found = [label for label, d in (("regio", table.region), ("periode", table.time)) if d is not None]
    return ["onderwerp", *found] if table.protocol == "v4" else found


def _topics(before: Table, after: Table) -> list[str]:
    if after.protocol == "v4":
        return ["waarde"]
    known = {topic.name for topic in after.topics}
    return [topic.name for topic in before.topics if topic.name in known]


def _figure_queries(before: Table, after: Table) -> list[str]:
    region = "regio" if after.region else "null"
    period = "periode" if after.time else "null"
    query = (
        "select case when blijft is null then 'cel verdwenen' when was is null then 'cel nieuw'"
        " when not isfinite(coalesce({n}, 'nan'::double)) and isfinite({o}) then 'waarde vervallen'"
        " when isfinite({n}) and not isfinite(coalesce({o}, 'nan'::double)) then 'waarde ingevuld'"
        " when isfinite({n}) then 'waarde gewijzigd' else 'reden gewijzigd' end as soort,"
        " {topic} as onderwerp, combinaties.dimensies, {region} as regio_code, {period} as periode_code,"
        " {old} as oud, {new} as nieuw"
        " from samen inner join combinaties using (combinatie)"
        " where was is distinct from blijft or {o} is distinct from {n}"
    )
    return [
        query.format(
            n=f"n{place}",
            o=f"o{place}",
            topic="onderwerp" if after.protocol == "v4" else literal(topic),
            region=region,
            period=period,
            old=f"case when was then {_text(f'o{place}')} end",
            new=f"case when blijft then {_text(f'n{place}')} end",
        )
        for place, topic in enumerate(_topics(before, after))
    ]


def _text(column: str) -> str:
    return f"coalesce(({value_sql(column)})::varchar, {reason_sql(column)})"
