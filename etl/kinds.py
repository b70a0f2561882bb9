"""The canonical shape of every kind of tidy source file, from the contract: one place, used by loader and importer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from published.contract import Column, columns, tables


@dataclass(frozen=True)
class Kind:
    """A kind of tidy CSV.

    Attributes:
        name: As origin records name it (`inhoud`), also the raw table's name.
        columns: Columns a file may have, in the order they are written in.
        numbers: Columns that hold a number (decimal point) or nothing.
        required: Columns that may not be empty; any other need not be in the file.
        key: Columns no two rows of a file have the same texts in.
        printed: Column with a number -> the column that has it as printed.
        ranges: Column where something ends -> the column where it begins.
        codes: Columns in which people write a name, looked up in the definitions of that kind.
    """

    name: str
    columns: tuple[str, ...]
    numbers: tuple[str, ...]
    required: tuple[str, ...]
    key: tuple[str, ...]
    printed: dict[str, str]
    ranges: dict[str, str]
    codes: tuple[str, ...]


@cache
def kinds() -> dict[str, Kind]:
    """Give the kinds by name: of each table that is filled from files, the columns no model works out."""
    return {
        table.bestand: _kind(table.bestand, table.columns(columns()), table.sleutel)
        for table in tables().values()
        if table.bestand
    }


def _kind(name: str, found: dict[str, Column], key: tuple[str, ...]) -> Kind:
    read = {column.bestand or own: column for own, column in found.items() if not column.berekend}
    keys = {found[own].bestand or own for own in key}
    return Kind(
        name=name,
        columns=tuple(read),
        numbers=tuple(written for written, column in read.items() if column.type in ("DOUBLE", "INTEGER")),
        required=tuple(written for written, column in read.items() if not column.leeg and not column.aangevuld),
        key=tuple(written for written in read if written in keys),
        printed={written: column.gedrukt for written, column in read.items() if column.gedrukt in read},
        ranges={written: column.vanaf for written, column in read.items() if column.vanaf in read},
        codes=tuple(column.bestand for column in read.values() if column.bestand),
    )
