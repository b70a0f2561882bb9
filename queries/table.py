"""A public table as it leaves the house: what must be known beforehand, and its rows in batches."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from published.contract import columns, tables
from queries.warehouse import Warehouse

BATCH_ROWS = 2048
_COLUMNS = """
select column_name as naam, data_type as soort
from duckdb_columns()
where database_name = current_database() and schema_name || '.' || table_name = $tabel
order by column_index
"""
# What a column becomes in a file. Any other type leaves as its text.
_PLAIN = {
    "VARCHAR": pa.string(),
    "BOOLEAN": pa.bool_(),
    "DOUBLE": pa.float64(),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
}
_TEXT = {"DATE": "strftime({0}, '%Y-%m-%d')", "VARCHAR[]": "array_to_string({0}, '; ')"}


class Table:
    """Rows of a public table.

    Attributes:
        name: `schema.table`.
        rows: How many rows there are in this part of it.
        kept: Column -> type in a file. Numbers that are all whole become whole numbers.
        facts: A row for each source and status the rows have.
        longest: Characters of the longest text.
    """

    def __init__(self, warehouse: Warehouse, name: str, first: int, rows: int) -> None:
        """Ask what must be known of `rows` rows from number `first` (counted from 0), before the first can be sent.

        Raises:
            duckdb.Error: There is no such table.
        """
        self.name, self.rows = name, rows
        self._warehouse = warehouse
        self._bound = self._places(first, rows)
        found = warehouse.query(_COLUMNS, {"tabel": name})
        self._types: dict[str, str] = dict(zip(found["naam"], found["soort"], strict=True))
        known = self._known()
        self.kept = {
            column: pa.int64() if kind == "DOUBLE" and known[f"heel {column}"] else _PLAIN.get(kind, pa.string())
            for column, kind in self._types.items()
        }
        self.longest = max((int(v) for k, v in known.items() if k.startswith("langst ") and not pd.isna(v)), default=0)
        self.facts = self._facts()

    def batches(self, beside: Mapping[str, str]) -> Generator[pa.RecordBatch]:
        """Give the rows in the order the model of the table gave them (`order by`), with texts that are in each row.

        Args:
            beside: Column -> the text it has in every row.
        """
        columns = [f"{self._sent(column)} as {_quoted(column)}" for column in self._types]
        columns += [f"$tekst{place}::varchar as {_quoted(name)}" for place, name in enumerate(beside)]
        texts = {f"tekst{place}": text for place, text in enumerate(beside.values())}
        return self._warehouse.stream(f"select {', '.join(columns)} {self._from()}", self._bound | texts, BATCH_ROWS)

    def _places(self, first: int, rows: int) -> dict[str, int]:
        """Give the numbers between which DuckDB has these rows.

        It numbers rows from 0 in the order of the build, so that asked by number nothing has to be sorted or skipped.
        A build that took rows away (`etl/revisie/eigen.sql`) left holes in the numbers; then they are looked up.
        """
        table = f"from {self._table()}"
        found = self._warehouse.query(f"select count(*) as n, coalesce(max(rowid), -1) as laatste {table}", {}).iloc[0]
        if int(found["n"]) == int(found["laatste"]) + 1:
            return {"eerste": first, "einde": first + rows}
        asked = f"select rowid as nummer {table} order by rowid limit $aantal offset $over"
        numbers = self._warehouse.query(asked, {"aantal": rows, "over": first})["nummer"]
        return {"eerste": 0, "einde": 0} if numbers.empty else {
            "eerste": int(numbers.iloc[0]), "einde": int(numbers.iloc[-1]) + 1
        }  # fmt: skip

    def _table(self) -> str:
        return ".".join(_quoted(word) for word in self.name.split("."))

    def _from(self) -> str:
        return f"from {self._table()} where rowid >= $eerste and rowid < $einde"

    def _sent(self, column: str) -> str:
        kind, name = self._types[column], _quoted(column)
        if self.kept[column] == pa.int64() and kind == "DOUBLE":
            return f"{name}::bigint"
        return name if kind in _PLAIN else _TEXT.get(kind, "{0}::varchar").format(name)

    def _known(self) -> dict[str, Any]:
        asked = [
            f"coalesce(bool_and({name} = trunc({name}) and abs({name}) < 1e15), true) as {_quoted('heel ' + column)}"
            if kind == "DOUBLE"
            else f"max(length({_TEXT.get(kind, '{0}::varchar').format(name)})) as {_quoted('langst ' + column)}"
            for column, kind in self._types.items()
            for name in [_quoted(column)]
        ]
        return dict(self._warehouse.query(f"select {', '.join(asked)} {self._from()}", self._bound).iloc[0])

    def _facts(self) -> pd.DataFrame:
        names = {"bron_id": "bron_id", "id": "bron_id" if self.name == "meta.bron" else "", "status": "status"}
        asked = [f"{_quoted(column)} as {names[column]}" for column in self._types if names.get(column)]
        if not asked:
            return pd.DataFrame()
        frame = self._warehouse.query(f"select distinct {', '.join(asked)} {self._from()} order by all", self._bound)
        if "bron_id" in frame:
            frame["bron_ids"] = [[value] if isinstance(value, str) else [] for value in frame.pop("bron_id")]
        return frame


def names_in(warehouse: Warehouse, table: str) -> dict[str, str]:
    """Give the name of each code of a public table that has one key: what readers call it."""
    found = tables()[table]
    (key,), name = found.sleutel, next(one for one in ("label", "titel") if one in found.columns(columns()))
    source = f"from {'.'.join(_quoted(word) for word in table.split('.'))}"
    frame = warehouse.query(f"select {_quoted(key)} as code, {_quoted(name)} as naam {source}", {})
    return dict(zip(frame["code"], frame["naam"], strict=True))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
