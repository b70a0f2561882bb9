"""How large a file from outside may be; generous for real tables, small enough to stay quick."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Caps that hold before and while a file is read.

    Attributes:
        file_bytes: The file on disk.
        entries: Parts in a workbook.
        inflated_bytes: All parts of a workbook together, as actually inflated.
        ratio: Inflated over packed, for a part of more than a megabyte.
        sheets: Sheets in a workbook.
        rows: Last row with content.
        columns: Last column with content.
        cells: Cells with content, all sheets together; of a CSV when its rows must be seen beside each other.
        csv_cells: Cells with content of a CSV, of which only some rows are held at once.
        area: Rows times columns of a sheet: the reader keeps empty cells too, and one stray cell in the
            last row of a sheet would cost gigabytes.
        text_chars: Text of all cells together: one long shared text may be used by many cells.
        unseen: Also a workbook that may hold what nobody sees in it: macros, and an old one of which hidden rows are
            not to be told from others.
    """

    file_bytes: int = 20 * MEGABYTE
    entries: int = 1_000
    inflated_bytes: int = 50 * MEGABYTE
    ratio: int = 200
    sheets: int = 100
    rows: int = 250_000
    columns: int = 1_000
    cells: int = 500_000
    csv_cells: int = 2_000_000
    area: int = 5_000_000
    text_chars: int = 20_000_000
    unseen: bool = True


DEFAULT = Limits()
