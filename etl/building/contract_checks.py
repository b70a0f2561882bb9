"""What the contract says of every table, as checks: keys, filled columns and references to other tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import duckdb

from etl.building.header import SqlFile
from published.contract import COLUMNS

_COLUMNS = "select tabel, kolom, type, sleutel, leeg, verwijst from meta.kolom order by tabel, volgorde"
_Columns = Mapping[str, list[dict[str, Any]]]


def contract_checks(con: duckdb.DuckDBPyConnection) -> tuple[SqlFile, ...]:
    """Give a check for each kind of rule, over all tables in `meta.kolom`; its rows: a broken rule, how often."""
    cursor = con.execute(_COLUMNS)
    rows = [dict(zip([name for name, *_ in cursor.description or ()], row, strict=True)) for row in cursor.fetchall()]
    tables = {table: list(columns) for table, columns in groupby(rows, lambda row: str(row["tabel"]))}
    return (
        _check("sleutel", "geen twee rijen van een tabel hebben dezelfde sleutel", _keys(tables)),
        _check("gevuld", "een kolom die niet leeg mag zijn, is gevuld", _filled(tables)),
        _check("verwijzing", "elke code staat in de tabel waar zij naar verwijst", _references(tables)),
    )


def _check(name: str, title: str, rules: Iterator[str]) -> SqlFile:
    sentence = "tabel || ': ' || rijen || if(rijen = 1, ' rij ', ' rijen ') || wat"
    # one by one: all at once take the memory of all at once
    each = [f"select {sentence}, rijen from ({rule}) where rijen > 0" for rule in rules]  # noqa: S608
    header = {"titel": title, "ernst": "fout", "telt": "rijen", "regels": each}
    return SqlFile(path=COLUMNS, name=name, header=header, text=";\n".join(each), reads=frozenset())


def _keys(tables: _Columns) -> Iterator[str]:
    for table, columns in tables.items():
        if key := ", ".join(column["kolom"] for column in columns if column["sleutel"]):
            # by a number for each key first: the texts of all keys of a large table are as much as the table
            numbers = f"select hash({key}) from {table} group by all having count(*) > 1"  # noqa: S608
            may_be = f"from {table} where hash({key}) in ({numbers})"
            # which source has it already is what a reader of the refusal asks first
            own = any(column["kolom"] == "bron_id" and not column["sleutel"] for column in columns)
            sources = ", min(bron_id) as een, max(bron_id) as ander" if own else ""
            twice = f"select count(*) as keer{sources} {may_be} group by {key} having count(*) > 1"
            said = f"'met dezelfde {key}'"
            if own:
                said += " || ': ' || if(min(een) < max(ander), 'ze staan in ' || min(een) || ' en in ' || max(ander),"
                said += " 'twee keer in ' || min(een))"
            yield f"select '{table}' as tabel, {said} as wat, sum(keer) as rijen from ({twice})"  # noqa: S608


def _filled(tables: _Columns) -> Iterator[str]:
    for table, columns in tables.items():
        for column in (column for column in columns if not column["leeg"]):
            name = column["kolom"]
            empty = f"coalesce({name}, '') = ''" if column["type"] == "VARCHAR" else f"{name} is null"
            yield f"select '{table}' as tabel, 'zonder {name}' as wat, count(*) as rijen from {table} where {empty}"  # noqa: S608


def _references(tables: _Columns) -> Iterator[str]:
    for table, columns in tables.items():
        for column in (column for column in columns if column["verwijst"] not in (None, table)):
            name, target = column["kolom"], column["verwijst"]
            (key,) = [other["kolom"] for other in tables[target] if other["sleutel"]]
            what = f"'met een {name} die {target} niet kent, zoals ' || min({name})"
            # each code once: of a large table the rows would not fit beside those of the others
            codes = f"select {name}, count(*) as keer from {table} group by {name}"  # noqa: S608
            where = f"{name} not in (select {key} from {target})"  # noqa: S608
            yield f"select '{table}' as tabel, {what} as wat, sum(keer) as rijen from ({codes}) where {where}"  # noqa: S608
