"""Text files as they come from people: UTF-8, or refused with the row that is not; and what no text has in it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.problems import Problem, RefusedError

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SAVE = "Sla het bestand op als UTF-8 (in Excel: 'CSV UTF-8'; in Kladblok: codering UTF-8)."

# UTF-8 read as Windows text, the sign for what could not be read, control and private characters
IMPOSSIBLE = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|\u00e2[\u0080-\u009f]|\u00ef\u00bb\u00bf|\u00c3[\u0192\u201a\u2026\u2020\u00a0-\u00bf]"
    "|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\ue000-\uf8ff]"
)


def read_text(path: Path, name: str) -> str:
    """Read a text file that messages call `name`, with its lines ended as here.

    Raises:
        RefusedError: The file is absent, cannot be read or is no UTF-8.
    """
    try:
        return decode(path.read_bytes(), name).replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError:
        raise RefusedError([Problem(name, "dat dit bestand bestaat", "Zet het terug.")]) from None
    except OSError as error:
        advice = "Zet het bestand terug, of geef uzelf het recht om het te lezen."
        read = "een map" if path.is_dir() else error.strerror
        raise RefusedError([Problem(name, "een bestand dat te lezen is", advice, gelezen=read)]) from None


def decode(data: bytes, name: str) -> str:
    """Give the text of a file that messages call `name`.

    Raises:
        RefusedError: It is no UTF-8; with the first row that is not, as Windows (cp1252) reads it.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        read = data.split(b"\n")[row - 1].decode("cp1252", "replace").strip()[:80]
        raise RefusedError([Problem(name, "tekst in UTF-8", _SAVE, rij=row, gelezen=read)]) from None


def csv_rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row of a CSV that is not empty, with the line it ends on.

    Raises:
        RefusedError: A row cannot be read, mostly for want of a closing quote.
    """
    yield from _rows((line[0] for line in _LINE.finditer(text)), name)


def csv_file_rows(path: Path, name: str) -> Iterator[tuple[int, list[str]]]:
    """Give likewise the rows of a file that messages call `name`; it is never held whole.

    Raises:
        RefusedError: A row cannot be read, or the file is no UTF-8; rows before it were given then.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from _rows(lines, name)
    except UnicodeDecodeError:
        decode(path.read_bytes(), name)
        raise


def _rows(lines: Iterable[str], name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines, strict=True)
    try:
        for row in reader:
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        advice = "Kijk of elk aanhalingsteken een tweede heeft en of de cel niet te lang is."
        raise RefusedError([Problem(name, "leesbare CSV", advice, rij=reader.line_num, gelezen=str(error))]) from None
