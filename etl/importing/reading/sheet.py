"""A file from outside as cells that know where they stand."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal, NamedTuple

_ERROR = re.compile(
    r"#(?:N/[BA]|DEEL/0!|DIV/0!|WAARDE!|VALUE!|VERW!|REF!|NAAM\?|NAME\?|GETAL!|NUM!|LEEG!|NULL!|OVERLOOP!|SPILL!|#+)",
    re.IGNORECASE,
)
Extension = Literal["csv", "xlsx", "ods", "xls"]
CellKind = Literal["tekst", "getal", "datum", "fout", "formule"]


class Cell(NamedTuple):
    """One cell; a named tuple, for a file may have half a million.

    Attributes:
        row: 1-based row as a spreadsheet shows it.
        column: 1-based column.
        text: What is printed; a number of a workbook as Excel would show it unformatted, with the word for its size
            ('0,63 mln') when its value is not as large as what is seen.
        kind: 'getal' and 'datum' only in workbooks; 'fout' is an Excel error (#DEEL/0!); 'formule' a
            formula without a computed value.
        number: Value of a 'getal'; 23 for a cell that shows 23%.
        shown: Month ('2022-01') or year a 'datum' is shown as, '' when it is shown as a day.
        seen: What is seen of a 'getal' of which thousands are left out ('630', '630 k'), '' of all others.
        unit: Word or sign for what is no number of persons ('fte', '€') that the format of a 'getal' shows.
    """

    row: int
    column: int
    text: str
    kind: CellKind = "tekst"
    number: Decimal | None = None
    shown: str = ""
    seen: str = ""
    unit: str = ""

    @property
    def address(self) -> str:
        """The place as a spreadsheet names it: 'D8'."""
        return f"{letter(self.column)}{self.row}"


def text_cell(row: int, column: int, text: str) -> Cell:
    """Give a cell with a text; an error of Excel that was saved as text ('#N/B', '####') is an error still."""
    error = text.startswith("#") and _ERROR.fullmatch(text.strip())
    return Cell(row, column, text, "fout" if error else "tekst")


Row = Mapping[int, Cell]


class Selected(Mapping[int, Row]):
    """Some rows of a sheet, not copied.

    Args:
        rows: All of them.
        numbers: Numbers of those that are in it, rising.
    """

    def __init__(self, rows: Mapping[int, Row], numbers: Iterable[int]) -> None:
        self._rows, self._numbers = rows, array("L", numbers)

    def __getitem__(self, number: int) -> Row:
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            raise KeyError(number)
        return self._rows[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True)
class Sheet:
    """One sheet, or the whole of a CSV.

    Attributes:
        rows: Row number -> column number -> cell; only cells with content.
        name: Name of the sheet, None for a CSV.
        merged: (first row, first column, last row, last column) of every merged range.
        hidden: True when the sheet is hidden.
        hidden_rows: Numbers of the rows with content that are hidden.
        hidden_columns: Numbers of the columns that are hidden.
        struck: (row, column) of every cell with a line through it.
        unseen: (row, column) of every number that its style does not show: white letters, a format without digits.
        comments: (row, column) of a cell -> the comment on it.
    """

    rows: Mapping[int, Row]
    name: str | None = None
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()
    unseen: frozenset[tuple[int, int]] = frozenset()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def visible(self) -> Sheet:
        """Give the sheet without what nobody sees or is struck through; a row whose first text is so, goes whole."""
        gone = self.struck | self.unseen
        shown = {
            number: {at: cell for at, cell in row.items() if at not in self.hidden_columns and (number, at) not in gone}
            for number, row in self.rows.items()
            if number not in self.hidden_rows and (number, min(row, default=0)) not in gone
        }
        rows = {number: row for number, row in shown.items() if row}
        none = frozenset[int]()
        places = frozenset[tuple[int, int]]()
        return replace(self, rows=rows, hidden_rows=none, hidden_columns=none, struck=places, unseen=places)

    def whole(self, cell: Cell) -> Cell:
        """Give the cell that a cell without content is merged with, top to bottom; itself when with none."""
        for top, left, bottom, right in self.merged:
            if left == right == cell.column and top <= cell.row <= bottom:
                return self.rows.get(top, {}).get(left, cell)
        return cell


@dataclass(frozen=True)
class Document:
    """What was read from a file.

    Attributes:
        sheets: At least one.
        extension: 'csv', 'xlsx', 'ods' or 'xls', by content.
        notices: Dutch remarks on how it was read, for the user to see.
        aside: Small sheets beside the one that was asked for.
    """

    sheets: tuple[Sheet, ...]
    extension: Extension
    notices: tuple[str, ...] = ()
    aside: tuple[Sheet, ...] = ()


def letter(column: int) -> str:
    """Give the letters of a 1-based column: 28 is 'AB'."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
