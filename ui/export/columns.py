"""Columns of a batch as texts, for the formats that are text: all in Arrow, no loop over rows.

Each format turns its columns into texts, joins them row by row, and takes the bytes of the column that comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from analysis.formats import dutch_unit
from ui.drawing.tables import UNIT


def plain(column: pa.Array, yes: str, no: str) -> pa.Array:
    """Give a column as text: numbers with a decimal point, missing stays missing, and so does what is no number."""
    if pa.types.is_boolean(column.type):
        return pc.if_else(column, yes, no)
    if pa.types.is_floating(column.type):
        return pc.if_else(pc.is_finite(column), column.cast(pa.string()), pa.scalar(None, pa.string()))
    return column.cast(pa.string())


def is_text(column: pa.Array) -> bool:
    """Tell whether a column holds texts, and not numbers or yes/no."""
    return bool(pa.types.is_string(column.type) or pa.types.is_large_string(column.type))


def where(column: pa.Array, pattern: str, change: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """Change the texts a pattern (RE2) is found in; the usual batch has none and is left as it is."""
    found = pc.match_substring_regex(column, pattern)
    return pc.if_else(found, change(column), column) if pc.any(found).as_py() else column


def in_dutch(name: str, column: pa.Array) -> pa.Array:
    """Give a column as a Dutch reader has it: a unit as on the page, any other as it is."""
    return where(column, r"\d \d{3}", each(dutch_unit)) if name == UNIT and is_text(column) else column


def rounded(column: pa.Array, decimals: int) -> pa.Array:
    """Give numbers with so many decimals, rounded as `analysis.formats.number` does; most have no more already."""
    if pc.all(pc.equal(pc.round(column, decimals), column)).as_py() is not False:
        return column
    return pa.array(
        [None if value is None else round(value, decimals) + 0.0 for value in column.to_pylist()], column.type
    )


def each(change: Callable[[str], str]) -> Callable[[pa.Array], pa.Array]:
    """Give a change of texts one by one, for what Arrow has no function for."""

    def changed(column: pa.Array) -> pa.Array:
        return pa.array([None if text is None else change(text) for text in column.to_pylist()], pa.string())

    return changed


def joined(parts: Sequence[Any]) -> bytes:
    """Join columns and fixed texts row by row, and give the rows after each other.

    Args:
        parts: Text columns of one batch without missing values, and fixed texts between them.
    """
    lines = pc.binary_join_element_wise(*parts, "")
    offsets, data = lines.buffers()[1:]
    first, last = (memoryview(offsets).cast("i")[place] for place in (lines.offset, lines.offset + len(lines)))
    return memoryview(data)[first:last].tobytes()
