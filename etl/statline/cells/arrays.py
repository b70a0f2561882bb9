"""Arrow arrays made of what lies in memory; pyarrow's own way imports pandas, 60 MB that nothing here uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa


def texts(values: Sequence[str]) -> Any:
    """Give a few texts as an array."""
    parts = [value.encode() for value in values]
    offsets = np.cumsum([0, *map(len, parts)], dtype=np.int32)
    return pa.StringArray.from_buffers(len(parts), pa.py_buffer(offsets), pa.py_buffer(b"".join(parts)))


def fixed_texts(values: npt.NDArray[np.bytes_]) -> Any:
    """Give texts that are all equally wide as an array; blanks at their end stay."""
    rows, width = values.size, values.itemsize
    offsets = np.arange(0, (rows + 1) * width, width, dtype=np.int32)
    return pa.StringArray.from_buffers(rows, pa.py_buffer(offsets), pa.py_buffer(values))


def numbers(values: npt.NDArray[Any]) -> Any:
    """Give numbers as an array of the same type."""
    return pa.Array.from_buffers(pa.from_numpy_dtype(values.dtype), values.size, [None, pa.py_buffer(values)])


def without(array: Any, gone: npt.NDArray[np.bool_]) -> Any:
    """Give an array of numbers with a null wherever `gone` says so; it must have none yet."""
    bits = np.packbits(~gone, bitorder="little")
    return pa.Array.from_buffers(array.type, len(array), [pa.py_buffer(bits), array.buffers()[1]])


def places(values: npt.NDArray[np.int64], count: int) -> Any:
    """Give places in a list of `count` as the smallest type that DuckDB gives an ENUM of so many."""
    kind = np.uint8 if count <= 0xFF else np.uint16 if count <= 0xFFFF else np.uint32
    return numbers(values.astype(kind))


def parts(array: Any, count: int) -> list[Any]:
    """Cut an array into as many equal parts; nothing is copied."""
    size = len(array) // count
    return [array.slice(place * size, size) for place in range(count)]


@contextmanager
def memory_of_the_system() -> Iterator[None]:
    """Let Arrow take its memory from the system: a pool of its own keeps what each thread gave back, 60 MB in all."""
    before = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        yield
    finally:
        # What follows can use the memory of what was read.
        pa.default_memory_pool().release_unused()
        pa.set_memory_pool(before)
