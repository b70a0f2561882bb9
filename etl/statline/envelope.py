"""What stands around the rows of a page: the link to the next one."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.statline.documents import items, next_link, parse, snippet
from etl.statline.faults import BadAnswerError, WrongContentError

_LONGEST_ROW = 1_000_000
_VALUE = re.compile(rb'"value"\s*:\s*\[')


@dataclass(frozen=True)
class Envelope:
    """A page taken apart.

    Attributes:
        rows: The rows as a JSON list: a view on the body, not a copy.
        next_link: Address of the next page, None on the last.
        fields: Names in the first row; () without rows.
    """

    rows: memoryview
    next_link: str | None
    fields: tuple[str, ...]


def open_page(body: bytes) -> Envelope:
    """Take a page apart without parsing its rows.

    Raises:
        BadAnswerError: It is half, no JSON, or has no list of rows.
    """
    start = _VALUE.search(body)
    end = body.rfind(b"]")
    if start is None or end < start.end():
        raise BadAnswerError("een pagina met rijen", snippet(body))
    document = parse(body[: start.end()] + body[end:])
    items(document)
    rows = memoryview(body)[start.end() - 1 : end + 1]
    return Envelope(rows, next_link(document), _first_fields(body, start.end(), end))


def check_fields(found: Sequence[str], expected: Sequence[str]) -> None:
    """Check the names in a row.

    Raises:
        WrongContentError: A name is missing or unknown; it is named.
    """
    for name in expected:
        if found and name not in found:
            raise WrongContentError("alle kolommen van de tabel", gelezen="deze ontbreekt", kolom=name)
    for name in found:
        if name not in expected:
            raise WrongContentError("alleen de kolommen van de tabel", gelezen="een onbekende kolom", kolom=name)


def _first_fields(body: bytes, start: int, end: int) -> tuple[str, ...]:
    """Give the names in the first row between `start` and `end`, by reading that row alone."""
    close = body.find(b"}", start, end)
    if close == -1 and not body[start:end].strip():
        return ()
    while close != -1:
        try:
            first = json.loads(body[start : close + 1])
        except ValueError:
            # A brace inside a text: read on to the next one; a whole page without a readable row is no page.
            close = body.find(b"}", close + 1, min(end, start + _LONGEST_ROW))
            continue
        return tuple(first)
    raise BadAnswerError("rijen in JSON", snippet(body[start : start + 200]))
