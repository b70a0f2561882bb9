"""The pages of one table, one after the other, as one Parquet file that is known to be complete."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from etl.statline.cells.symbols import LARGEST_WHOLE
from etl.statline.wire.faults import WrongContentError
from etl.statline.wire.model import Table, figure_columns
from etl.statline.wire.paging import Page

_KEYS = ("combinatie", "regio", "periode", "onderwerp")


class ColumnsFile:
    """Writes the columns and keeps account of every cell: each place of the cube once, none forgotten.

    Attributes:
        rows: Rows so far.
        ordered: Whether the rows came in the order of the cube.
        signs: Signs in cells that no rule knows, with the pages they were on.
    """

    def __init__(self, table: Table, path: Path) -> None:
        self.rows = 0
        self.ordered = True
        self.signs: Counter[str] = Counter()
        self._table = table
        self._path = path
        self._places = table.size * (len(table.topics) if table.protocol == "v4" else 1)
        self._seen = np.zeros(self._places, dtype=np.bool_)
        self._last = -1
        # None once a figure was not whole.
        self._lowest: dict[str, float | None] = dict.fromkeys(figure_columns(table), 0.0)
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._writer is not None:
            self._writer.close()

    @property
    def whole(self) -> dict[str, int]:
        """Columns whose figures are all whole numbers so far, with the lowest figure."""
        return {name: int(lowest) for name, lowest in sorted(self._lowest.items()) if lowest is not None}

    def add(self, page: Page) -> None:
        """Add the next page.

        Raises:
            WrongContentError: It has rows that were there before.
        """
        if not page.rows:
            return
        cells = _values(page.columns["cel"].combine_chunks(), np.int64)
        if self._seen[cells].any():
            raise WrongContentError("elke cel één keer", gelezen="rijen die er al waren")
        self._seen[cells] = True
        self.ordered &= bool(cells[0] > self._last and (np.diff(cells) > 0).all())
        self._last = int(cells[-1])
        self.rows += page.rows
        self.signs.update(page.signs)
        for name, lowest in self._lowest.items():
            self._lowest[name] = None if lowest is None else _lowest_whole(page.columns[name].combine_chunks(), lowest)
        self._write(page.columns.drop_columns(["cel"]))

    def finish(self) -> None:
        """Write what is left and check that the table is complete.

        Raises:
            WrongContentError: Rows are missing, double, or more or fewer than CBS says.
        """
        if self._writer is None:
            raise WrongContentError("een tabel met cijfers", gelezen="geen enkele rij")
        self._writer.close()
        expected = self._table.record_count
        if expected is not None and self.rows != expected:
            raise WrongContentError(f"{expected} rijen, zoals CBS opgeeft", gelezen=str(self.rows))
        if int(np.count_nonzero(self._seen)) != self.rows:
            raise WrongContentError("elke cel één keer", gelezen="dubbele rijen")
        if self._table.protocol == "v3" and self.rows != self._places:
            raise WrongContentError(
                f"{self._places} rijen: elke combinatie van de dimensies één keer", gelezen=str(self.rows)
            )

    def _write(self, columns: Any) -> None:
        """Write a page as one row group, so that no page is held while others come."""
        if self._writer is None:
            # Written once and read once, whole: quick to write counts more than small, and statistics serve no one.
            names = columns.column_names
            self._writer = pq.ParquetWriter(
                self._path,
                columns.schema,
                compression="lz4",
                write_statistics=False,
                use_dictionary=[name for name in names if name in _KEYS],
                use_byte_stream_split=[name for name in names if name not in _KEYS],
            )
        self._writer.write_table(columns)


def _values(array: Any, kind: type[np.generic]) -> npt.NDArray[Any]:
    """Give numbers as they lie in memory (`to_numpy` imports pandas for it); a null is any number."""
    values = np.frombuffer(array.buffers()[1], dtype=kind)
    return values[array.offset : array.offset + len(array)]


def _lowest_whole(array: Any, lowest: float) -> float | None:
    """Give the lowest of `lowest` and the figures in a column, None when one of them is not whole."""
    values = _values(array, np.float64)
    there = np.isfinite(values)
    if array.null_count:
        bits = np.unpackbits(np.frombuffer(array.buffers()[0], dtype=np.uint8), bitorder="little")
        there &= bits[array.offset : array.offset + len(array)].astype(np.bool_)
    figures = values[there]
    if not ((figures == np.rint(figures)).all() and (np.abs(figures) < LARGEST_WHOLE).all()):
        return None
    return min(lowest, float(figures.min(initial=lowest)))
