"""Rows as CSV and JSON, a batch at a time."""

from __future__ import annotations

import json as standard
import re
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from analysis.formats import SHARES
from ui.export.columns import each, in_dutch, is_text, joined, plain, rounded, where
from ui.export.rows import Rows, metadata

# A spreadsheet runs a text that starts like this; a number never does, so numbers stay numbers (OWASP).
_RISKY = r"^[=+\-@\t\r\n]"
_SHARES = ("%", *SHARES)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def csv(rows: Rows) -> Iterator[bytes]:
    """Give CSV for software: comma, decimal point, column names."""
    yield from _csv(rows, rows.schema.names, ",", "\n", dutch=False)


def csv_nl(rows: Rows) -> Iterator[bytes]:
    """Give CSV for a Dutch spreadsheet: semicolon, decimal comma, Dutch headings, ja and nee, shares as shown."""
    yield _BYTE_ORDER_MARK
    yield from _csv(rows, rows.headings(), ";", "\r\n", dutch=True)


def json(rows: Rows) -> Iterator[bytes]:
    """Give one object: the words, sources and columns, and under `rijen` a line for each row."""
    about = standard.dumps(metadata(rows.view), ensure_ascii=False, indent=2)
    yield f'{about[:-2]},\n  "rijen": ['.encode()
    names = [standard.dumps(name, ensure_ascii=False) for name in rows.schema.names]
    keys = [f"{', ' if place else '{'}{name}: " for place, name in enumerate(names)]
    start = "\n    "
    for batch in rows.batches:
        columns = [_json_column(column) for column in batch.columns]
        between = [part for key, column in zip(keys, columns, strict=True) for part in (key, column)]
        lines = joined([",\n    ", *between, "}"])
        yield (start.encode() + lines[len(",\n    ") :]) if start else lines
        start = start if not batch.num_rows else ""
    yield b"\n  ]\n}"


def _csv(rows: Rows, names: list[str], separator: str, end: str, *, dutch: bool) -> Iterator[bytes]:
    special = f'[{separator}"\r\n]'
    head = [f"'{name}" if re.search(_RISKY, name) else name for name in names]
    yield (separator.join(_quoted(name) if re.search(special, name) else name for name in head) + end).encode()
    for batch in rows.batches:
        parts: list[pa.Array | str] = []
        for name, column in zip(rows.schema.names, batch.columns, strict=True):
            text = plain(
                _as_shown(name, column, rows) if dutch else column, *(("ja", "nee") if dutch else ("True", "False"))
            )
            if is_text(column):
                text = where(text, _RISKY, lambda texts: pc.binary_join_element_wise("'", texts, ""))
                text = where(text, special, _quoted_all)
            elif dutch and pa.types.is_floating(column.type):
                text = pc.replace_substring(text, ".", ",")
            text = pc.fill_null(text, "")
            if len(names) == 1:  # a row that is one empty field would be an empty line, which readers skip
                text = pc.if_else(pc.equal(text, ""), '""', text)
            parts += [text, separator]
        yield joined([*parts[:-1], end])


def _as_shown(name: str, column: pa.Array, rows: Rows) -> pa.Array:
    """Give a column as a Dutch reader has it: a unit as on the page, a share with as many decimals."""
    known = rows.view.answer.query.kolommen[name]
    share = known.eenheid in _SHARES and known.decimalen is not None and pa.types.is_floating(column.type)
    return rounded(column, known.decimalen or 0) if share else in_dutch(name, column)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _quoted_all(texts: pa.Array) -> pa.Array:
    return pc.binary_join_element_wise('"', pc.replace_substring(texts, '"', '""'), '"', "")


def _json_column(column: pa.Array) -> pa.Array:
    text = plain(column, "true", "false")
    if is_text(column):
        needs = r'["\\\x00-\x1f]'
        escaped = where(text, needs, each(lambda value: standard.dumps(value, ensure_ascii=False)[1:-1]))
        text = pc.binary_join_element_wise('"', escaped, '"', "")
    return pc.fill_null(text, "null")
