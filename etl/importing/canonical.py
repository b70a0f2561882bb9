"""The rows of an import as the canonical file holds them, kept as that file's text: a seventh of what dicts take."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import overload

Row = Mapping[str, str]


class CanonicalRows(Sequence[Row]):
    """Rows with every column of a kind, text, '' for missing; read again from their text each time they are gone over.

    Args:
        columns: Columns, in order.
        rows: The rows; each is let go when it is written.

    Attributes:
        content: The canonical CSV: UTF-8, comma, LF, a header.
    """

    def __init__(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        target = io.BytesIO()
        stream = io.TextIOWrapper(target, "utf-8", newline="", write_through=True)
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        self._count = 0
        for row in rows:
            writer.writerow(row)
            self._count += 1
        stream.flush()
        self.content = target.getvalue()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        # a view on the bytes, no copy of them
        return csv.DictReader(io.TextIOWrapper(io.BytesIO(self.content), "utf-8", newline=""))

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return list(islice(self, *at.indices(len(self))))
        first = range(len(self))[at]
        return next(islice(self, first, None))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CanonicalRows) and self.content == other.content

    def __hash__(self) -> int:
        return hash(self.content)
