"""One header cell and what it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from etl.importing.meaning.description import Field
from etl.importing.reading.sheet import Cell


@dataclass(frozen=True)
class Header:
    """One header cell.

    Attributes:
        cell: The cell itself.
        column: Column of the kind it names, None when it names none.
        period: Period code it stands for in a wide table.
        unit: What it says about the unit: 'x 1.000', '%', '€'.
        mark: Its footnote mark.
        says: Column and value that a second header row gives: ('richting', 'instroom'), or ('cijfer', 'aandeel').
    """

    cell: Cell
    column: Field | None = None
    period: str | None = None
    unit: str = ""
    mark: str | None = None
    says: tuple[str, str] | None = None
