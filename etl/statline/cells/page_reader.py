"""Turn pages of figures into columns: as a grid of bytes where they are one, else with DuckDB's JSON reader."""

# ruff: noqa: S608 - names of columns cannot be parameters; sqltext quotes them.

from __future__ import annotations

import os
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from etl.statline.cells import pagesql
from etl.statline.cells.arrays import texts
from etl.statline.cells.grid import GridReader
from etl.statline.cells.sqltext import literal, name
from etl.statline.cells.symbols import ATTRIBUTES, OTHER
from etl.statline.wire.envelope import check_fields, open_page
from etl.statline.wire.faults import BadAnswerError, WrongContentError
from etl.statline.wire.model import Table
from etl.statline.wire.paging import Page

_TEXT = "StringValue"
_ROWS = "read_json_objects({path}, format = 'array')"
# What stands for a reason is short; anything longer is no figure and no sign.
_LONGEST_SIGN = 16
# Work on a page takes a processor and ten times its size: as many at once as there are processors, and no more than
# four connections can feed.
_AT_ONCE = max(2, min(3, os.cpu_count() or 1))


class PageReader:
    """Reads the pages of one table; used by one thread at a time."""

    def __init__(self, table: Table) -> None:
        """Prepare for `table`."""
        self._table = table
        self._grid = GridReader(table) if table.protocol == "v3" else None
        self._fields = pagesql.json_columns(table)
        self._unread = {_TEXT, *table.texts}
        self._codes = {
            label: texts([member.code for member in dimension.members])
            for label, dimension in table.coordinates.items()
        }

    @cached_property
    def _con(self) -> duckdb.DuckDBPyConnection:
        """A database of its own, since cursors of one wait for each other; most tables never need it."""
        con = duckdb.connect()
        # Pages are read side by side; more threads a page only get in each other's way.
        con.execute("set threads = 1")
        # A page gets other content under the same name, faster than its time stamp tells.
        con.execute("set enable_external_file_cache = false")
        for statement in pagesql.enum_types(self._table):
            con.execute(statement)
        return con

    def read(self, path: Path) -> Page:
        """Give the columns of the page in a file; the file is used up.

        Raises:
            BadAnswerError: It is half, or no page in JSON.
            WrongContentError: Columns or members are not those of the table; the column is named.
        """
        try:
            page = open_page(path)
            check_fields([field for field in page.fields if field not in self._unread], list(self._fields))
            columns = self._grid.read(path, page) if self._grid else None
            if columns is not None:
                return Page(columns, page.next_link)
            columns, signs = self._plain(path)
        except duckdb.InvalidInputException as error:
            raise BadAnswerError("rijen in JSON", str(error).splitlines()[0][-120:]) from None
        finally:
            path.unlink(missing_ok=True)
        return Page(columns, page.next_link, signs)

    def _plain(self, path: Path) -> tuple[Any, tuple[str, ...]]:
        """Give the columns of any page, and the signs in it that no rule knows."""
        source = pagesql.source(str(path), self._fields)
        columns = self._query(source, lenient=False)
        if columns["leeg"].null_count < columns.num_rows:
            self._check_every_row(path)
        if columns["cel"].null_count or self._has_strange(columns):
            columns = self._query(source, lenient=True)
        if columns["cel"].null_count:
            raise self._unknown_member(source)
        signs = self._signs(source) if self._has_strange(columns) else ()
        return self._stripped(columns.drop_columns(["leeg"])), signs

    def close(self) -> None:
        """Give up the memory."""
        if "_con" in vars(self):
            self._con.close()

    def _query(self, source: str, *, lenient: bool) -> Any:
        return self._con.execute(pagesql.page_query(self._table, source, lenient=lenient)).to_arrow_table()

    def _stripped(self, columns: Any) -> Any:
        """Give the keys of region and period without blanks around them, without touching the rows."""
        for label, codes in self._codes.items():
            keys = columns[label].combine_chunks()
            plain = pa.DictionaryArray.from_arrays(keys.indices, codes)
            columns = columns.set_column(columns.schema.get_field_index(label), label, plain)
        return columns

    def _check_every_row(self, path: Path) -> None:
        """Where a field is null it may be absent: look at the names in every row."""
        rows = _ROWS.format(path=literal(str(path)))
        names = f"select distinct unnest(json_keys(json)) as veld from {rows} order by veld"
        found = self._con.execute(names).fetchall()
        check_fields([row[0] for row in found if row[0] not in self._unread], list(self._fields))
        for field in self._fields:
            absent = f"select 1 from {rows} where not list_contains(json_keys(json), {literal(field)}) limit 1"
            if self._con.execute(absent).fetchone():
                raise WrongContentError("alle kolommen in elke rij", gelezen="deze ontbreekt", kolom=field)

    def _has_strange(self, columns: Any) -> bool:
        """Tell whether a cell holds a sign the query did not know."""
        figures = (columns[field.name] for field in columns.schema if pa.types.is_floating(field.type))
        return any(pc.min(figure).as_py() == OTHER for figure in figures)

    def _unknown_member(self, source: str) -> WrongContentError:
        for column, key in pagesql.member_keys(self._table):
            query = f"select {name(column)} from {source} where {key} is null limit 1"
            if row := self._con.execute(query).fetchone():
                return WrongContentError("een lid uit de lijst van deze kolom", gelezen=str(row[0]), kolom=column)
        raise AssertionError("a row without a place has an unknown member")

    def _signs(self, source: str) -> tuple[str, ...]:
        """Give the signs no rule knows, a few of them.

        Raises:
            WrongContentError: A cell holds something that is no sign at all.
        """
        strange = (
            f"select kolom, teken from ({' union all '.join(self._texts(source))})"
            " where teken <> '' and not coalesce(isfinite(try_cast(teken as double)), false)"
            " and lower(teken) not in ('.', 'x') group by kolom, teken order by length(teken) desc, teken limit 5"
        )
        found = self._con.execute(strange).fetchall()
        for column, sign in found:
            # 'nan' is a number to the database, and would be taken for a '.'.
            if len(sign) > _LONGEST_SIGN or sign[0] in "{[" or sign.lower().strip("+-") in ("nan", "inf", "infinity"):
                raise WrongContentError("een cijfer of een teken", gelezen=sign[:80], kolom=column)
        return tuple(sign for _, sign in found)

    def _texts(self, source: str) -> list[str]:
        """Give the queries for the texts that stand where a figure or its reason should be."""
        if self._table.protocol == "v4":
            known = ", ".join(literal(word) for word in ATTRIBUTES if word != "None")
            words = ", ".join(literal(topic) for topic in ("", *self._table.texts))
            return [
                f'select \'ValueAttribute\' as kolom, "ValueAttribute" as teken from {source} where "Value" is null'
                f' and "ValueAttribute" not in ({known}) and trim("Measure") not in ({words})'
            ]
        return [
            f"select {literal(topic.name)} as kolom, trim({name(topic.name)}) as teken from {source}"
            for topic in self._table.topics
        ]


class PageReaders:
    """Lends a reader to one thread at a time; a thread that finds none waits."""

    def __init__(self, table: Table) -> None:
        """Make the readers of `table`."""
        self._free: queue.LifoQueue[PageReader] = queue.LifoQueue()
        self._all = [PageReader(table) for _ in range(_AT_ONCE)]
        for reader in self._all:
            self._free.put(reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for reader in self._all:
            reader.close()

    @contextmanager
    def one(self) -> Iterator[PageReader]:
        """Lend a reader; waits for one that is free."""
        reader = self._free.get()
        try:
            yield reader
        finally:
            self._free.put(reader)
