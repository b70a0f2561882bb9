"""What stands around the rows of a page: the link to the next one."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.statline.documents import items, next_link, parse, snippet
from etl.statline.faults import BadAnswerError, WrongContentError

_VALUE = re.compile(rb'"value"\s*:\s*\[')


@dataclass(frozen=True)
class Envelope:
    """A page taken apart.

    Attributes:
        rows: The rows as a JSON list, still as bytes.
        next_link: Address of the next page, None on the last.
        fields: Names in the first row; () without rows.
    """

    rows: bytes
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
    rows = body[start.end() - 1 : end + 1]
    return Envelope(rows, next_link(document), _first_fields(rows))


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


def _first_fields(rows: bytes) -> tuple[str, ...]:
    """Give the names in the first row, by reading that row alone."""
    close = rows.find(b"}")
    if close == -1 and not rows[1:-1].strip():
        return ()
    while close != -1:
        try:
            first = json.loads(rows[1 : close + 1])
        except ValueError:
            # A brace inside a text: read on to the next one; a whole page without a readable row is no page.
            close = rows.find(b"}", close + 1) if close < 100_000 else -1
            continue
        return tuple(first)
    raise BadAnswerError("rijen in JSON", snippet(rows))
