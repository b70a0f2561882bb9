"""Columns whose name says two things, read as what stands under them: a 'stand' in words or as a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from etl.importing.headers.header import HeaderRow
from etl.importing.layouts.options import Place, Setting
from etl.importing.numbers.printed import Missing, read
from etl.importing.numbers.wording import clean, split_mark
from etl.importing.reading.sheet import Cell, Row

_WORDS, _NUMBERS = "status", "meetwaarde"


def by_content(header: HeaderRow, body: Mapping[int, Row], setting: Setting) -> HeaderRow:
    """Give the header row with each status that holds numbers as what was measured, where the kind has that.

    Of a column with both, and of numbers in a kind that measures nothing, it is asked.
    """
    measured = {column.naam: column for column in setting.description.kolommen}.get(_NUMBERS)
    headers = dict(header.headers)
    for at, head in header.headers.items():
        if not head.column or head.column.naam != _WORDS or head.column.soort not in ("tekst", "label"):
            continue
        said = [cell for row in body.values() if (cell := row.get(at)) and not _is_empty(cell)]
        numbers = [cell for cell in said if _is_number(cell)]
        if numbers and len(numbers) == len(said) and measured and clean(head.cell.text).casefold() != _WORDS:
            headers[at] = replace(head, column=measured)
            setting.tell(f"De kolom '{clean(head.cell.text)}' is gelezen als {_NUMBERS}: er staan getallen in.")
        elif numbers:
            advice = f"Zet getallen in een kolom {_NUMBERS} en woorden in een kolom {_WORDS}."
            setting.ask(Place.of(numbers[0]), f"een {_WORDS} in woorden", advice)
    return replace(header, headers=headers)


def said_first(notices: Iterable[str]) -> list[str]:
    """Give remarks with those on how a column was read and on new names first: none is left to "en nog"."""
    return sorted(notices, key=lambda notice: not notice.startswith(("De kolom ", "Nieuw als ")))


def _is_empty(cell: Cell) -> bool:
    return cell.number is None and isinstance(read(split_mark(cell.text)[0]), Missing)


def _is_number(cell: Cell) -> bool:
    """Tell a cell that begins with a digit: '141', '60%', and '141 plaatsen', which is no word either."""
    return cell.number is not None or clean(cell.text).lstrip("-+€ ")[:1].isdigit()
