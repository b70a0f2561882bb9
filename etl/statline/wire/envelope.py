"""What stands around the rows of a page: the link to the next one."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.statline.wire.documents import items, next_link, parse, snippet
from etl.statline.wire.faults import BadAnswerError, WrongContentError

_VALUE = re.compile(rb'"value"\s*:\s*\[')
# What is looked at on both ends of a page; the first row and the link must be within it.
_EDGE = 256 * 1024
_LONGEST_ROW = 64 * 1024


@dataclass(frozen=True)
class Envelope:
    """What a page says beside its rows.

    Attributes:
        next_link: Address of the next page, None on the last.
        fields: Names in the first row; () without rows.
        start: Where in the file the list of rows begins.
    """

    next_link: str | None
    fields: tuple[str, ...]
    start: int


def open_page(path: Path) -> Envelope:
    """Read what stands around the rows, and leave in the file the rows alone, as one JSON list.

    The page is not read into memory: what stands before the rows becomes blanks, what stands after is cut off.

    Raises:
        BadAnswerError: It is half, no JSON, or has no list of rows.
    """
    with path.open("r+b") as file:
        head = file.read(_EDGE)
        after = max(0, file.seek(0, 2) - _EDGE)
        file.seek(after)
        tail = file.read()
        start, end = _VALUE.search(head), tail.rfind(b"]")
        if start is None or end == -1 or after + end < start.end():
            raise BadAnswerError("een pagina met rijen", snippet(head))
        document = parse(head[: start.end()] + tail[end:])
        items(document)
        file.truncate(after + end + 1)
        file.seek(0)
        file.write(b" " * (start.end() - 1))
    return Envelope(next_link(document), _first_fields(head[start.end() : after + end]), start.end() - 1)


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
    if not rows[:_EDGE].strip():
        return ()
    close = rows.find(b"}")
    while close != -1:
        try:
            return tuple(json.loads(rows[: close + 1]))
        except ValueError:
            # A brace inside a text: read on to the next one.
            close = rows.find(b"}", close + 1, _LONGEST_ROW)
    raise BadAnswerError("rijen in JSON", snippet(rows))
