"""What a file says of its figures beside titles: notes under the table, comments on cells, sheets without a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from etl.importing.headers.shapes import is_text
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.table import Remark, Table
from etl.importing.numbers.wording import clean
from etl.importing.reading.sheet import Document, Sheet, letter

EXPLAINS = "Zo vult u het blad in"
"""How the sheet of our own template begins that explains the others."""
_WHOLE_TABLE = 100
_SHOWN, _LONGEST, _ROWS = 8, 200, 200


def with_remarks(table: Table, document: Document, setting: Setting, score: Callable[[Sheet], int]) -> Table:
    """Give a table with what comments and other sheets say of it; tell the user.

    Args:
        table: The table.
        document: The file it is in.
        setting: What it is read with.
        score: Tells how much of a table of the kind a sheet shows.
    """
    comments = list(_comments(table.sheet))
    for remark in comments[:_SHOWN]:
        cell = str(remark.place.kolom).removeprefix("opmerking bij ")
        setting.tell(f"{cell[0].upper()}{cell[1:]} heeft een opmerking: '{remark.place.gelezen}'.")
    if len(comments) > _SHOWN:
        setting.tell(f"En nog {len(comments) - _SHOWN} cellen hebben een opmerking.")
    others = (sheet for sheet in (*document.sheets, *document.aside) if sheet.name != table.sheet.name)
    said = [list(_of_sheet(sheet)) for sheet in others if not sheet.hidden and score(sheet) < _WHOLE_TABLE]
    for first, *rest in filter(None, said):
        more = f" en nog {len(rest)} regels" if len(rest) > 1 else " en nog 1 regel" if rest else ""
        setting.tell(f"Gelezen als {first.place.kolom}: '{first.place.gelezen}'{more}.")
    return replace(table, beside=(*comments, *(remark for remarks in said for remark in remarks)))


def _comments(sheet: Sheet) -> Iterator[Remark]:
    for (row, column), text in sorted(sheet.comments.items()):
        yield Remark(Place(clean(text)[:_LONGEST], kolom=f"opmerking bij cel {letter(column)}{row}"), "opmerking", True)


def _of_sheet(sheet: Sheet) -> Iterator[Remark]:
    """Give the lines of words on a sheet; none of the one that explains our own template."""
    lines = [" ".join(cell.text for cell in row.values() if is_text(cell)) for row in list(sheet.rows.values())[:_ROWS]]
    texts = [clean(line) for line in lines if line.strip()]
    if not texts or texts[0].startswith(EXPLAINS):
        return
    for text in texts:
        yield Remark(Place(text[:_LONGEST], kolom=f"noot op blad '{sheet.name}'"))
