"""Rows as they were read, packed: of a large file a fiftieth of what a dict for each takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Self

import pyarrow as pa

Row = dict[str, str | None]

# rows that are packed, and unpacked, at once
_AT_ONCE = 2_000
_PACKED = pa.ipc.IpcWriteOptions(compression="zstd")


def texts(*columns: str) -> pa.Schema:
    """Give the schema of columns with text."""
    return pa.schema([(column, pa.string()) for column in columns])


class Held(Collection[Row]):
    """Rows with the same columns, each made again when it is gone over: do not keep one by its identity.

    Args:
        columns: Names of the columns.
    """

    def __init__(self, columns: Iterable[str]) -> None:
        self._schema = texts(*columns)
        self._packed: list[pa.Buffer] = []
        self._open: list[Row] = []

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(self._schema.names)

    @classmethod
    def of(cls, columns: Iterable[str], rows: Iterable[Row]) -> Self:
        """Hold these rows."""
        held = cls(columns)
        for row in rows:
            held.append(row)
        return held

    def append(self, row: Row) -> None:
        """Add a row; a column it lacks is empty."""
        self._open.append(row)
        if len(self._open) == _AT_ONCE:
            sink = pa.BufferOutputStream()
            with pa.ipc.new_stream(sink, self._schema, options=_PACKED) as stream:
                stream.write_batch(self._batch())
            self._packed.append(sink.getvalue())
            self._open = []

    def reader(self) -> pa.RecordBatchReader:
        """Give the rows as batches, to be read once."""
        return pa.RecordBatchReader.from_batches(self._schema, self._batches())

    def take(self, places: Sequence[int]) -> list[Row]:
        """Give the rows at these places, which go up."""
        by_batch: dict[int, list[int]] = {}
        for place in places:
            by_batch.setdefault(place // _AT_ONCE, []).append(place % _AT_ONCE)
        found: list[Row] = []
        for at, batch in enumerate(self._batches()):
            if at in by_batch:
                found += batch.take(pa.array(by_batch[at])).to_pylist()
        return found

    def __iter__(self) -> Iterator[Row]:
        for batch in self._batches():
            yield from batch.to_pylist()

    def __len__(self) -> int:
        return len(self._packed) * _AT_ONCE + len(self._open)

    def __contains__(self, row: object) -> bool:
        return any(one == row for one in self)

    def _batches(self) -> Iterator[pa.RecordBatch]:
        yield from (pa.ipc.open_stream(packed).read_next_batch() for packed in self._packed)
        if self._open:
            yield self._batch()

    def _batch(self) -> pa.RecordBatch:
        return pa.RecordBatch.from_pylist(self._open, schema=self._schema)
