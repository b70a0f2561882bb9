"""The pages of one table, one after the other, as one Parquet file that is known to be complete."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from etl.statline.faults import WrongContentError
from etl.statline.model import Table, figure_columns
from etl.statline.reader import Page
from etl.statline.symbols import LARGEST_WHOLE

_KEYS = ("combinatie", "regio", "periode", "onderwerp")


class Columns:
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
        self._figures = frozenset(figure_columns(table))
        self._broken: set[str] = set()
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._writer is not None:
            self._writer.close()

    @property
    def whole(self) -> tuple[str, ...]:
        """Columns of figures that are all whole numbers so far."""
        return tuple(sorted(self._figures - self._broken))

    def add(self, page: Page) -> None:
        """Add the next page.

        Raises:
            WrongContentError: It has rows that were there before.
        """
        if not page.rows:
            return
        cells = _values(page.columns["cel"], np.int64)
        if self._seen[cells].any():
            raise WrongContentError("elke cel één keer", gelezen="rijen die er al waren")
        self._seen[cells] = True
        self.ordered &= bool(cells[0] > self._last and (np.diff(cells) > 0).all())
        self._last = int(cells[-1])
        self.rows += page.rows
        self.signs.update(page.signs)
        self._broken |= {name for name in self._figures - self._broken if not _is_whole(page.columns[name])}
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


def _values(column: Any, kind: type[np.generic]) -> npt.NDArray[Any]:
    """Give a column of numbers as it lies in memory (`to_numpy` imports pandas for it); a null is any number."""
    array = column.combine_chunks()
    values = np.frombuffer(array.buffers()[1], dtype=kind)
    return values[array.offset : array.offset + len(array)]


def _is_whole(column: Any) -> bool:
    values = _values(column, np.float64)
    figures = values[np.isfinite(values)]
    return bool((figures == np.rint(figures)).all() and (np.abs(figures) < LARGEST_WHOLE).all())
