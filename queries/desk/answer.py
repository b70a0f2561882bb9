"""One free question to the bytes of its answer (Arrow IPC), inside the process that may be killed.

Numbers, texts, days and lists of texts keep their kind. Whatever else DuckDB knows (structs, maps, intervals, …)
comes as DuckDB writes it, as text: that is how tables and files show it, and bytes then count all that is in it.
"""

from __future__ import annotations

from collections.abc import Iterable

import duckdb
import pyarrow as pa

from queries.desk.limits import MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from queries.desk.rules import DeskError, check
from queries.desk.words import in_dutch
from queries.lockdown import ALIAS

_BATCH = 2_000
_SIZES = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT")
_PLAIN = frozenset({*_SIZES, *(f"U{size}" for size in _SIZES), "BOOLEAN", "FLOAT", "DOUBLE", "VARCHAR", "TIMESTAMP"})
_CAST = {"HUGEINT": "double", "UHUGEINT": "double", "DECIMAL": "double", "DATE": "timestamp"}


def answer(root: duckdb.DuckDBPyConnection, sql: str) -> bytes:
    """Give the first `MAX_ROWS` + 1 rows as an Arrow IPC stream.

    Raises:
        DeskError: The question is refused or wrong, or its answer is too large.
        duckdb.OutOfMemoryException: It needs more memory than this process may have.
    """
    with root.cursor() as cursor:
        cursor.execute(f"use {ALIAS}")
        check(sql, cursor)
        text = f"(\n{_one_statement(sql)}\n)"
        try:
            # The text was read as one SELECT, so between brackets it still is one.
            columns = cursor.execute(f"describe select * from {text}").fetchall()  # noqa: S608
            if len(columns) > MAX_COLUMNS:
                raise DeskError(f"Het antwoord heeft {len(columns)} kolommen; hooguit {MAX_COLUMNS}. Noem ze bij naam.")
            rows = cursor.execute(_limited(text, [str(kind) for _, kind, *_ in columns])).to_arrow_reader(_BATCH)
            return _packed(rows, _unlike(str(name) for name, *_ in columns))
        except duckdb.OutOfMemoryException:
            raise
        except duckdb.Error as error:
            raise DeskError(in_dutch(error, before=1)) from error
        except pa.ArrowException as error:
            raise DeskError("Het antwoord is geen gewone tabel. Zet het om met ::varchar.") from error


def _one_statement(sql: str) -> str:
    """Cut the text at the semicolon that ends it, so that it fits between brackets with its places unchanged."""
    encoded = sql.encode()
    ends = (start for start, _ in duckdb.tokenize(sql) if encoded[start : start + 1] == b";")
    return encoded[: next(ends, len(encoded))].decode()


def _limited(text: str, kinds: list[str]) -> str:
    """Put the question in one that names its columns by place, gives each a kind that can leave, and stops in time."""
    names = [f"c{place}" for place in range(len(kinds))]
    chosen = [_kept(name, kind) for name, kind in zip(names, kinds, strict=True)]
    return f"select {', '.join(chosen)} from {text} as vraag({', '.join(names)}) limit {MAX_ROWS + 1}"  # noqa: S608


def _kept(name: str, kind: str) -> str:
    if kind in _PLAIN or kind == "VARCHAR[]":
        return name
    return f"cast({name} as {_CAST.get(kind.partition('(')[0], 'varchar')})"


def _packed(rows: pa.RecordBatchReader, names: list[str]) -> bytes:
    """Write the batches, counting: what is too large is refused before it is whole."""
    schema = pa.schema([field.with_name(name) for field, name in zip(rows.schema, names, strict=True)])
    sink = pa.BufferOutputStream()
    cells = 0
    with pa.ipc.new_stream(sink, schema) as stream:
        for batch in rows:
            cells += batch.num_rows * batch.num_columns
            if cells > MAX_CELLS + MAX_COLUMNS:
                raise DeskError(
                    f"Het antwoord heeft meer dan {MAX_CELLS} waarden (rijen maal kolommen)."
                    " Vraag minder kolommen, of minder rijen met limit."
                )
            if sink.tell() + batch.nbytes > MAX_BYTES:
                raise DeskError(
                    f"Het antwoord is groter dan {MAX_BYTES // 2**20} MB. Vraag minder rijen, of kortere teksten."
                )
            stream.write_batch(pa.record_batch(batch.columns, schema=schema))
    return bytes(sink.getvalue())


def _unlike(names: Iterable[str]) -> list[str]:
    """Number names that are the same but for capitals: a table has each once."""
    seen: set[str] = set()
    found = []
    for name in names:
        free, number = name, 0
        while free.lower() in seen:
            number += 1
            free = f"{name}_{number}"
        seen.add(free.lower())
        found.append(free)
    return found
