"""CSV from outside: encoding by its marks, delimiter by what gives the table, no row lost."""

from __future__ import annotations

import codecs
import csv
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from etl.importing.reading.collector import refuse
from etl.importing.reading.limits import Limits
from etl.importing.reading.sheet import Cell, Document, Row, Sheet, text_cell
from etl.problems import RefusedError

DELIMITERS = (";", ",", "\t", "|")
# by so many rows the sign between the fields is chosen; a table starts in the first hundred
_LOOKED_AT = 1_000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXT = "een tabel als tekst; in dit bestand staan tekens die geen tekst zijn"
_CP1252_NOTICE = (
    "De tekens zijn gelezen als Windows-1252 (cp1252), want het bestand is geen UTF-8. "
    "Kijk na of letters als é en ë kloppen."
)
# what é, ë, ï, ö and ü of MS-DOS and of an old Mac become, where no Dutch word has them
_STRANGE = re.compile(r"\w+[‚„‰ˆ‹‘“Žœš•ŒŠ]\w*|\w+[”™]\w+")
# every line one text with signs in it that stand between fields
_WRAPPED = re.compile(r'(?:\s*"(?=(?:[^"\n]|"")*[;,|\t])(?:[^"\n]|"")*"[ \t]*(?:\r?\n|\r|$))+\s*')


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
    if _WRAPPED.fullmatch(text):
        # a CSV that was pasted in one column and saved as CSV again
        text = "\n".join(line.strip()[1:-1].replace('""', '"') for line in text.strip().splitlines())
        notices = (*notices, "Elke regel stond in zijn geheel tussen aanhalingstekens; gelezen is wat erin staat.")
    declared = _declared_delimiter(text)
    signs = [declared] if declared else list(DELIMITERS)
    looks = {sign: _parse(islice(_rows(text, sign), _LOOKED_AT)) for sign in signs}
    best = max(signs, key=lambda sign: (score(looks[sign].sheet), looks[sign].even))
    return Document((Sheet(_counted(text, best, bestand, limits)),), "csv", notices)


def _counted(text: str, delimiter: str, bestand: str, limits: Limits) -> CsvRows:
    """Give where each row with content stands in the text; nothing else is kept, so that a large file costs its text.

    Raises:
        RefusedError: Quotes that do not close, or too large.
    """
    numbers, starts, ends, number, left = array("L"), array("L"), array("L"), 0, limits.csv_cells
    try:
        for number, fields, start, end in _places(text, delimiter):
            filled = sum(not (field == "" or field.isspace()) for field in fields)
            left -= filled
            if number > limits.rows or len(fields) > limits.columns or left < 0:
                raise _too_large(bestand, limits)
            if filled and not _is_declaration(number, fields):
                numbers.append(number)
                starts.append(start)
                ends.append(end)
    except csv.Error:
        raise _broken(bestand, number + 1) from None
    return CsvRows(text, delimiter, numbers, starts, ends)


class CsvRows(Mapping[int, Row]):
    """The rows of a CSV, each read from the text when it is asked for.

    Args:
        text: The whole file.
        delimiter: What stands between its fields.
        numbers: Row numbers, rising.
        starts: Where each begins in the text.
        ends: Where each ends.
    """

    def __init__(self, text: str, delimiter: str, numbers: array[int], starts: array[int], ends: array[int]) -> None:
        self._text, self._delimiter = text, delimiter
        self._numbers, self._starts, self._ends = numbers, starts, ends

    def __getitem__(self, number: int) -> Row:
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            raise KeyError(number)
        part = self._text[self._starts[at] : self._ends[at]]
        return _cells(number, next(_rows(part, self._delimiter))[1])

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Give the fields of each row, with its number."""
    return ((number, fields) for number, fields, _, _ in _places(text, delimiter))


def _places(text: str, delimiter: str) -> Iterator[tuple[int, list[str], int, int]]:
    """Give number and fields of each row, and from where to where it stands; no line is kept."""
    start = end = 0

    def lines() -> Iterator[str]:
        nonlocal end
        for match in _LINE.finditer(text):
            end = match.end()
            yield match[0]

    for number, fields in enumerate(csv.reader(lines(), delimiter=delimiter, strict=True), start=1):
        yield number, fields, start, end
        start = end


def _is_declaration(number: int, fields: list[str]) -> bool:
    """Tell Excel's own first line, 'sep=;'."""
    return number == 1 and bool(fields) and fields[0].casefold().startswith("sep=")


def _cells(number: int, fields: list[str]) -> dict[int, Cell]:
    return {at: text_cell(number, at, field) for at, field in enumerate(fields, start=1) if field.strip()}


def _decode(data: bytes, bestand: str) -> tuple[str, tuple[str, ...]]:
    advice = "Sla het bestand op als 'CSV UTF-8' en probeer opnieuw."
    notices: tuple[str, ...] = ()
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        try:
            text, notices = data.decode("cp1252"), (_CP1252_NOTICE,)
        except UnicodeDecodeError:
            raise refuse(bestand, _NO_TEXT, advice) from None
        if strange := _STRANGE.search(text):
            row = text.count("\n", 0, strange.start()) + 1
            expected = "tekst in UTF-8, UTF-16 of Windows-1252; deze letters zijn van een ander soort"
            raise refuse(bestand, expected, advice, rij=row, gelezen=strange[0]) from None
    if "\0" in text:
        raise refuse(bestand, _NO_TEXT, advice)
    if not text or text.isspace():
        raise refuse(bestand, "een bestand met een tabel; dit bestand is leeg", "Kies een gevuld bestand.")
    return text, notices


def _declared_delimiter(text: str) -> str | None:
    """Give the sign of Excel's own first line 'sep=;'."""
    first = text[:100].split("\n", 1)[0].strip().casefold()
    return first[4] if len(first) == 5 and first.startswith("sep=") and first[4] in DELIMITERS else None


def _parse(found: Iterable[tuple[int, list[str]]]) -> _Parsed:
    rows: dict[int, dict[int, Cell]] = {}
    widths: dict[int, int] = {}
    # a fault counts only in the way of cutting that is taken, which is read to its end
    with suppress(csv.Error):
        for number, fields in found:
            row = {} if _is_declaration(number, fields) else _cells(number, fields)
            if row:
                rows[number] = row
                widths[len(fields)] = widths.get(len(fields), 0) + 1
    even = max((count for width, count in widths.items() if width > 1), default=0)
    return _Parsed(Sheet(rows), even)


def _broken(bestand: str, row: int) -> RefusedError:
    expected = "aanhalingstekens die openen en sluiten, en cellen van een gewone lengte"
    return refuse(bestand, expected, "Sluit het aanhalingsteken of haal het weg.", rij=row)


def _too_large(bestand: str, limits: Limits) -> RefusedError:
    expected = f"hooguit {limits.rows} rijen, {limits.columns} kolommen en {limits.csv_cells} gevulde cellen"
    return refuse(bestand, expected, "Splits het bestand of haal weg wat niet nodig is.")
