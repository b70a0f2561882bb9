"""What is particular to a pivot table of Excel: the header of its rows, and its outline form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from etl.importing.headers.header import HeaderRow
from etl.importing.layouts.options import Setting
from etl.importing.numbers.summing import function_of
from etl.importing.numbers.wording import key, split_mark
from etl.importing.reading.sheet import Cell, Row

# what a pivot table calls the column of its rows
_LABELS = ("rijlabels", "row labels", "rijlabel", "row label")
# words only a pivot table has
_WORDS = frozenset({*_LABELS, "kolomlabels", "column labels", "kolomlabel", "column label"})
# rows in which periods below their subject are looked for
_LOOKED_AT = 200


def corner(header: HeaderRow) -> int | None:
    """Give the column a pivot table names its rows in; None when it is not one, or the column has another meaning."""
    named = (at for at, found in header.headers.items() if not found.column and key(found.cell.text) in _LABELS)
    return next(named, None)


def made_by_pivot(cells: Iterable[Cell]) -> bool:
    """Tell whether cells, of the header of a table and above it, say that a pivot made it."""
    return any(key(cell.text) in _WORDS or function_of(cell.text) for cell in cells)


def check_outline(body: Mapping[int, Row], header: HeaderRow, setting: Setting) -> None:
    """Refuse a pivot table with its periods below what they are of, in one column, rather than every sum in it.

    Raises:
        RefusedError: It is one.
    """
    breed = setting.description.breed
    if breed is None or header.wide or breed in header.columns or (at := corner(header)) is None:
        return
    labels = [row[at] for row in islice(body.values(), _LOOKED_AT) if at in row]
    below = [cell for cell in labels if setting.definitions.period(split_mark(cell.text)[0])]
    if below and len(below) < len(labels):
        expected = f"een kolom voor de {breed}; nu staat die onder elk onderwerp"
        advice = "Kies in Excel: Ontwerpen, Rapportindeling, Tabelweergave, of zet de perioden als koppen naast elkaar."
        setting.problems.cell(below[0], expected, advice)
        setting.problems.stop_if_any()
