"""Read a page as a grid of bytes, without reading it as JSON.

CBS pads the texts of a column to one width, so rows are equally wide as long as their numbers have as many digits: a
column is then a block of bytes, and what stands around the texts is the same in every row. Whatever is not so is a
surprise, and so is a row out of order or a text that is no plain figure, '.' or blank. Such a page is for the reader
that knows everything (`page_reader`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from etl.statline.cells import arrays
from etl.statline.wire.envelope import Envelope
from etl.statline.wire.model import Table, strides

Texts = npt.NDArray[np.bytes_]

_NUMBER = "ID"
_FIRST = re.compile(rb"\[\s*(\{[^{}]*\})(\s*,\s*)(?=\{)")
_FIELD = re.compile(rb'"([^"\\]*)"\s*:\s*(?:"([^"\\]*)"|(\d+))')
# No 'e': an exponent, 'nan' and 'inf' are surprises.
_FIGURE, _DIGITS = b" -.0123456789", b"0123456789"
# The first row must be within it; so must the blanks after the last.
_EDGE = 64 * 1024
# Enough rows at once to be worth the calls, few enough to stay near the processor: a page is never whole in memory.
_BLOCK = 1024 * 1024


class _SurpriseError(Exception):
    """The page is not what it was taken for; stays in this file."""


@dataclass(frozen=True)
class _Row:
    """How a row is written, up to the brace of the next one.

    Attributes:
        text: The bytes of a row.
        spans: Column -> where its text stands.
        fixed: Which bytes are the same in every row.
    """

    text: npt.NDArray[np.uint8]
    spans: dict[str, tuple[int, int]]
    fixed: npt.NDArray[np.bool_]


class GridReader:
    """Reads pages of one table of v3; used by one thread at a time."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._steps = list(zip(table.dimensions, strides(table.dimensions), strict=True))
        self._keys = {d.name: np.array([member.key.encode() for member in d.members]) for d in table.dimensions}
        self._places = {name: {key: n for n, key in enumerate(keys.tolist())} for name, keys in self._keys.items()}
        self._others = dict(zip((d.name for d in table.others), strides(table.others), strict=True))
        self._buffer = bytearray()
        self._codes = {label: arrays.texts([m.code for m in d.members]) for label, d in table.coordinates.items()}

    def read(self, path: Path, page: Envelope) -> Any:
        """Give the columns of a page that `open_page` opened; None when anything about it is a surprise."""
        try:
            with path.open("rb") as file:
                return pa.Table.from_batches(list(self._batches(file, page)))
        except (_SurpriseError, pa.ArrowInvalid):
            return None

    def _batches(self, file: BufferedReader, page: Envelope) -> Iterator[Any]:
        end = _end(file)
        file.seek(page.start)
        first = _found(_FIRST.match(file.read(_EDGE)))
        number = _found(next((m for m in _FIELD.finditer(first[1]) if m[1] == _NUMBER.encode()), None))
        _expect([m[1] for m in _FIELD.finditer(first[1])] == [field.encode() for field in page.fields])
        place, at = int(number[3] or b"0"), page.start + first.start(1)
        file.seek(at)
        while at < end:
            digits = len(str(place))
            row = _row(first[1][: number.start(3)] + b"0" * digits + first[1][number.end(3) :], first[2])
            width = row.text.size
            rows = min(max(1, _BLOCK // width), 10**digits - place, (end - at + len(first[2])) // width)
            _expect(rows > 0)
            last = at + rows * width > end
            yield self._batch(self._block(file, rows * width, first[2] if last else b""), row, rows)
            place, at = place + rows, at + rows * width

    def _block(self, file: BufferedReader, size: int, end: bytes) -> bytearray:
        """Give the next `size` bytes, of which `end` is not in the file; they stand until the next block."""
        if len(self._buffer) != size:
            self._buffer = bytearray(size)
        _expect(file.readinto(memoryview(self._buffer)[: size - len(end)]) == size - len(end))
        self._buffer[size - len(end) :] = end
        _expect(b"\0" not in self._buffer)
        return self._buffer

    def _batch(self, block: bytearray, row: _Row, rows: int) -> Any:
        """Give the columns of rows that are all written like `row`."""
        grid = np.frombuffer(block, np.uint8).reshape(rows, row.text.size)
        # A byte that is the same in every row is both what the rows have together and what they have in common.
        same = (np.bitwise_or.reduce(grid) == row.text) & (np.bitwise_and.reduce(grid) == row.text)
        _expect(bool(same[row.fixed].all()))
        texts: dict[str, Texts] = {
            name: np.ndarray((rows,), f"S{stop - start}", block, start, (row.text.size,))
            for name, (start, stop) in row.spans.items()
        }
        _expect(_are_numbers(texts[_NUMBER]))
        cells, places = self._cells(texts, rows)
        columns = {"cel": arrays.numbers(cells), "combinatie": arrays.numbers(self._combination(places, rows))}
        for label, dimension in self._table.coordinates.items():
            indices = arrays.places(places[dimension.name], len(dimension.members))
            columns[label] = pa.DictionaryArray.from_arrays(indices, self._codes[label])
        columns |= _figures({topic.name: texts[topic.name] for topic in self._table.topics})
        return pa.RecordBatch.from_arrays(list(columns.values()), list(columns))

    def _cells(
        self, texts: dict[str, Texts], rows: int
    ) -> tuple[npt.NDArray[np.int64], dict[str, npt.NDArray[np.int64]]]:
        """Give the place in the cube of each row, and of its member in each dimension: the rows follow the cube."""
        firsts = [self._places[d.name].get(bytes(texts[d.name][0])) for d, _ in self._steps]
        _expect(None not in firsts)
        first = sum((place or 0) * step for place, (_, step) in zip(firsts, self._steps, strict=True))
        _expect(first + rows <= self._table.size)
        cells = np.arange(first, first + rows, dtype=np.int64)
        places = {d.name: cells // step % len(d.members) for d, step in self._steps}
        for name, found in places.items():
            _expect(bool((texts[name] == self._keys[name].take(found)).all()))
        return cells, places

    def _combination(self, places: dict[str, npt.NDArray[np.int64]], rows: int) -> npt.NDArray[np.int32]:
        total = np.zeros(rows, dtype=np.int64)
        for name, step in self._others.items():
            total += places[name] * step
        return total.astype(np.int32)


def _row(text: bytes, between: bytes) -> _Row:
    spans = {m[1].decode(): m.span(2 if m[3] is None else 3) for m in _FIELD.finditer(text)}
    bare = [m[1].decode() for m in _FIELD.finditer(text) if m[3] is not None]
    _expect(bare == [_NUMBER] and all(stop > start for start, stop in spans.values()))
    whole = np.frombuffer(text + between, np.uint8)
    fixed = np.ones(whole.size, dtype=np.bool_)
    for start, stop in spans.values():
        fixed[start:stop] = False
    return _Row(whole, spans, fixed)


def _end(file: BufferedReader) -> int:
    """Give where the last row ends; the file ends with the bracket of the list."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _EDGE))
    return size - len(tail := file.read()) + len(tail.removesuffix(b"]").rstrip())


def _are_numbers(texts: Texts) -> bool:
    """Tell whether all are whole numbers as JSON writes them."""
    digits = texts.copy()
    leading = digits.view(np.uint8).reshape(texts.size, -1)[:, 0]
    return not digits.tobytes().translate(None, _DIGITS) and (texts.itemsize == 1 or bool((leading > ord("0")).all()))


def _figures(texts: dict[str, Texts]) -> dict[str, Any]:
    """Give the figures in columns; NaN for '.', null for blank (`symbols`).

    All columns of one width are done at once: a table can have a hundred.
    """
    found: dict[str, Any] = {}
    for width in {column.itemsize for column in texts.values()}:
        names = [name for name, column in texts.items() if column.itemsize == width]
        figures = np.concatenate([texts[name] for name in names])
        _expect(width >= len("nan") and not figures.tobytes().translate(None, _FIGURE))
        blank = figures == b" " * width
        unknown = figures == b".".rjust(width)
        figures[blank | unknown] = b"nan".rjust(width)
        numbers = pc.cast(pc.ascii_ltrim(arrays.fixed_texts(figures), " "), pa.float64())
        parts = arrays.parts(arrays.without(numbers, blank), len(names))
        found |= dict(zip(names, parts, strict=True))
    return {name: found[name] for name in texts}


def _expect(true: object) -> None:
    if not true:
        raise _SurpriseError


def _found(match: re.Match[bytes] | None) -> re.Match[bytes]:
    if match is None:
        raise _SurpriseError
    return match
