"""CSV from outside: encoding by its marks, delimiter by what gives the table, no row lost."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from etl.importing.reading.collector import refuse
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet import Cell, Document, Sheet, text_cell
from etl.problems import RefusedError

DELIMITERS = (";", ",", "\t", "|")
# by so many rows the sign between the fields is chosen; a table starts in the first hundred
_LOOKED_AT = 1_000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CP1252_NOTICE = (
    "De tekens zijn gelezen als Windows-1252 (cp1252), want het bestand is geen UTF-8. "
    "Kijk na of letters als é en ë kloppen."
)
# what é, ë, ï, ö and ü of MS-DOS and of an old Mac become, where no Dutch word has them
_STRANGE = re.compile(r"\w+[‚„‰ˆ‹‘“Žœš•ŒŠ]\w*|\w+[”™]\w+")


@dataclass(frozen=True)
class _Parsed:
    """One way of cutting the text, and how many rows have its commonest width."""

    sheet: Sheet
    even: int


def read_csv(data: bytes, bestand: str, limits: Limits, score: Callable[[Sheet], int]) -> Document:
    """Read a CSV.

    Args:
        data: The bytes of the file.
        bestand: Its name, for messages.
        limits: Caps on rows, columns and text.
        score: Tells how much of the wanted table a way of cutting shows; the best one is taken.

    Raises:
        RefusedError: No text, no known encoding, quotes that do not close, or too large.
    """
    text, notices = _decode(data, bestand)
    declared = _declared_delimiter(text)
    signs = [declared] if declared else list(DELIMITERS)
    looks = {sign: _parse(islice(_rows(text, sign), _LOOKED_AT)) for sign in signs}
    best = max(signs, key=lambda sign: (score(looks[sign].sheet), looks[sign].even))
    number = 0
    try:
        # counted before anything is kept: a file that is too large costs no more than its text
        left = limits.cells
        for number, fields in _rows(text, best):
            left -= sum(not (field == "" or field.isspace()) for field in fields)
            if number > limits.rows or len(fields) > limits.columns or left < 0:
                raise _too_large(bestand, limits)
    except csv.Error:
        raise _broken(bestand, number + 1) from None
    return Document((_parse(_rows(text, best)).sheet,), "csv", notices)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Give the fields of each row, with its number; the lines are cut one by one, so that none is kept."""
    lines = (match[0] for match in _LINE.finditer(text))
    yield from enumerate(csv.reader(lines, delimiter=delimiter, strict=True), start=1)


def _decode(data: bytes, bestand: str) -> tuple[str, tuple[str, ...]]:
    advice = "Sla het bestand op als 'CSV UTF-8' en probeer opnieuw."
    notices: tuple[str, ...] = ()
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        try:
            text, notices = data.decode("cp1252"), (_CP1252_NOTICE,)
        except UnicodeDecodeError:
            raise refuse(bestand, "tekst in UTF-8, UTF-16 of Windows-1252", advice) from None
        if strange := _STRANGE.search(text):
            row = text.count("\n", 0, strange.start()) + 1
            expected = "tekst in UTF-8, UTF-16 of Windows-1252; deze letters zijn van een ander soort"
            raise refuse(bestand, expected, advice, rij=row, gelezen=strange[0]) from None
    if "\0" in text:
        raise refuse(bestand, "tekst zonder NUL-tekens (UTF-16 met een BOM)", advice)
    if not text or text.isspace():
        raise refuse(bestand, "een bestand met een tabel; dit bestand is leeg", "Kies een gevuld bestand.")
    return text, notices


def _declared_delimiter(text: str) -> str | None:
    """Give the sign of Excel's own first line 'sep=;'."""
    first = text.split("\n", 1)[0].strip().casefold()
    return first[4] if len(first) == 5 and first.startswith("sep=") and first[4] in DELIMITERS else None


def _parse(found: Iterable[tuple[int, list[str]]]) -> _Parsed:
    rows: dict[int, dict[int, Cell]] = {}
    widths: dict[int, int] = {}
    # a fault counts only in the way of cutting that is taken, which is read to its end
    with suppress(csv.Error):
        for number, fields in found:
            if number == 1 and fields and fields[0].casefold().startswith("sep="):
                continue
            row = {at: text_cell(number, at, field) for at, field in enumerate(fields, start=1) if field.strip()}
            if row:
                rows[number] = row
                widths[len(fields)] = widths.get(len(fields), 0) + 1
    even = max((count for width, count in widths.items() if width > 1), default=0)
    return _Parsed(Sheet(rows), even)


def _broken(bestand: str, row: int) -> RefusedError:
    expected = "aanhalingstekens die openen en sluiten, en cellen van een gewone lengte"
    return refuse(bestand, expected, "Sluit het aanhalingsteken of haal het weg.", rij=row)


def _too_large(bestand: str, limits: Limits) -> RefusedError:
    expected = f"hooguit {limits.rows} rijen, {limits.columns} kolommen en {limits.cells} gevulde cellen"
    return refuse(bestand, expected, "Splits het bestand of haal weg wat niet nodig is.")
