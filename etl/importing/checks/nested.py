"""Asks about rows that are a part of the row above them ('waarvan Pensioen', or set in): they would count twice."""

from __future__ import annotations

import re

from etl.importing.layouts.description import Field
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.numbers.summing import total_of
from etl.importing.numbers.wording import clean, key
from etl.importing.reading.sheet import Cell

# what stands before the name of a part; 'wo' without points may be a level of schooling
_SIGNS = r"[-–•·*›»>↳└+\s]*"
_PART = re.compile(
    rf"{_SIGNS}(?:(?:waarvan|waaronder|waarin|hiervan|daarvan|hieronder|onder wie|of which|including|inclusief)\b"
    r"|incl\.?\b|w\.\s?o\.|w\.\s?v\.|o\.\s?w\.|wv\.)[\s:]*(?P<name>\S.*)",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"{_SIGNS}(?:wo|wv|ow)\b\.?[\s:]*(?P<name>\S.*)", re.IGNORECASE)
# and behind it
_BEHIND = re.compile(
    r"(?P<name>.*?\S)\s*[(\[,-]\s*"
    r"(?:onderdeel van|deel van|deel uitmakend van|waarvan|begrepen in|inbegrepen|meegeteld)\b.*",
    re.IGNORECASE,
)
# a known name with words behind it that make it less: 'Uitkering (Twente)'
_NARROWED = re.compile(r"(?P<name>[^()]*\S)\s*\([^()]{2,}\)")
# signs of a list count as space before a name
_BULLET = re.compile(r"[-–•·*›»>↳└+]\s+(?=\S)|[•·›»↳└]\s*(?=\S)")
_ADVICE = (
    "Telt een andere rij dit al mee? Haal deze rij weg, anders telt die dubbel. Is die andere rij een totaal, of telt"
    " die dit niet mee? Zet dan alleen de naam in de cel, zonder inspringen."
)


class Nested:
    """Asks about the rows of one file that are parts of others, a block of them at a time.

    Args:
        setting: What the file is read with.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._columns = [column for column in setting.description.kolommen if column.opgeteld]
        # of each column the rows a next one may be set in under: how far, its cell, and whether it has figures to count
        self._above: dict[str, list[tuple[int, Cell, bool]]] = {column.naam: [] for column in self._columns}

    def check(self, drafts: list[Draft]) -> None:
        """Ask about every row that is marked as a part, or is set in under one whose figures count."""
        for column in self._columns:
            rows: dict[tuple[int, int], list[Draft]] = {}
            for draft in drafts:
                cell = draft.cells.get(column.naam)
                if cell and cell.text.strip():
                    rows.setdefault((cell.row, cell.column), []).append(draft)
            for found in rows.values():
                if column.naam not in found[0].wrong:
                    self._check_cell(column, found[0].cells[column.naam], found)

    def _check_cell(self, column: Field, cell: Cell, drafts: list[Draft]) -> None:
        above, marked = self._above[column.naam], bool(part_of(cell.text, column))
        # under what it is marked as a part of
        depth = depth_of(cell.text) + marked
        while above and (above[-1][0] >= depth or above[-1][1].column != cell.column):
            above.pop()
        whole = next((other for _, other, counts in reversed(above) if counts or marked), None)
        counts = total_of(clean(cell.text)) is None and any(draft.numbers for draft in drafts)
        above.append((depth, cell, counts))
        if not marked and (whole is None or not counts):
            return
        of = f" van '{clean(whole.text)}' erboven" if whole else ""
        self._setting.ask(Place.of(cell), f"een {column.naam}, geen deel{of} dat dubbel telt", _ADVICE)
        if not self._setting.options.bevestig:
            # a total counts it twice
            for draft in drafts:
                draft.wrong |= {column.naam, *draft.numbers}


def part_of(text: str, column: Field) -> str:
    """Give the name of the part a text marks ('Pensioen' of 'w.o. Pensioen'), '' when it marks none."""
    plain = clean(text)
    if key(plain) in column.choices:
        return ""
    if match := _PART.fullmatch(plain) or _BEHIND.fullmatch(plain):
        return match["name"]
    if (narrowed := _NARROWED.fullmatch(plain)) and key(narrowed["name"]) in column.choices:
        return narrowed["name"]
    short = _SHORT.fullmatch(plain)
    return short["name"] if short and key(short["name"]) in column.choices else ""


def depth_of(text: str) -> int:
    """Give how far a text is set in: spaces before it, and the sign of a list."""
    plain = text.replace("\t", "    ").replace("\u00a0", " ")
    bare = plain.lstrip()
    bullet = _BULLET.match(bare)
    return len(plain) - len(bare) + (len(bullet[0]) if bullet else 0)
