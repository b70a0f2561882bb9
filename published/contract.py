"""The contract of the public tables, `data/definitions/columns.yml`: what every column is called and means, said once.

Whoever shows, reads or checks a column takes it from here; what a table or a question has otherwise it lays over it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from published.yaml_text import load

COLUMNS = Path(__file__).resolve().parent.parent / "data" / "definitions" / "columns.yml"

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


def _words(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


def _filled(value: tuple[str, ...]) -> tuple[str, ...]:
    if not value:
        raise ValueError("kolommen, met een spatie ertussen")
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]


class Column(BaseModel):
    """A column of a table or an answer.

    Attributes:
        label: Its Dutch name.
        eenheid: Its unit.
        decimalen: How many are shown.
        tonen: Whether the table twin of a figure shows it.
        stap: The column that says how far rounding leaves it open: half of that up or down. Of a printed number the
            step it is rounded to; of a sum or difference the steps of its parts together (two numbers in tens: 20);
            of a share or percentage 100 * a / b what both leave open, 100 * (step a + a / b * step b) / b.
        definitie: What is in it, Dutch; a column of a table has one.
        type: What DuckDB holds it as, in a table.
        leeg: Whether it may be empty, in a table.
        bestand: Its name in a source file, where people write a name for the code; None: its own name.
        gedrukt: The column that has it as the source prints it, in words or figures.
        berekend: True when a model works it out, so that no source file has it.
        aangevuld: True when a model or the origin record fills in what a source file leaves empty.
        vanaf: The column beside it that holds where it begins, so that it is not less, or before that.
        verwijst: Table whose key it is a value of.
        waarden: All codes it can have, where code that reads the rows knows them by name.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: Text
    eenheid: Text | None = None
    decimalen: int | None = None
    tonen: bool = True
    stap: Name | None = None
    definitie: str = ""
    type: Literal["VARCHAR", "VARCHAR[]", "DOUBLE", "INTEGER", "BIGINT", "BOOLEAN", "DATE", "TIMESTAMP"] = "VARCHAR"
    leeg: bool = False
    bestand: Name | None = None
    gedrukt: Name | None = None
    berekend: bool = False
    aangevuld: bool = False
    vanaf: Name | None = None
    verwijst: str | None = None
    waarden: tuple[str, ...] | None = None

    def but(self, other: Mapping[str, Any]) -> Column:
        """Give the column with some of it otherwise.

        Raises:
            pydantic.ValidationError: A field does not exist or holds what it cannot.
        """
        own = {name: getattr(self, name) for name in self.model_fields_set & Column.model_fields.keys()}
        return Column.model_validate(own | dict(other))


class NamedColumn(Column):
    """A column of the dictionary, under its name."""

    naam: Name


class Table(BaseModel):
    """One public table.

    Attributes:
        tabel: `schema.table`.
        korrel: What one row is.
        bestand: The kind of source file it is filled from (`inhoud` in an origin record).
        sleutel: Columns no two rows have the same values in.
        namen: Its columns in order; a question mark behind one that may be empty.
        anders: What a column has otherwise here.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    tabel: Annotated[str, StringConstraints(pattern=r"^(mart|meta)\.[a-z_]+$")]
    korrel: Text
    omschrijving: Text
    bestand: Name | None = None
    sleutel: Words = ()
    kolommen: Annotated[Words, AfterValidator(_filled)]
    anders: dict[str, dict[str, Any]] = {}

    def columns(self, known: Mapping[str, Column]) -> dict[str, Column]:
        """Give its columns by name, from the `known` ones.

        Raises:
            KeyError: A column is not known.
            pydantic.ValidationError: See `Column.but`.
        """
        empty = {name.removesuffix("?"): name.endswith("?") for name in self.kolommen}
        return {name: known[name].but({"leeg": leeg, **self.anders.get(name, {})}) for name, leeg in empty.items()}


@cache
def columns() -> dict[str, Column]:
    """Give every known column by name.

    Raises:
        pydantic.ValidationError: One is not as it should be; `etl.definitions` says which line.
    """
    return {name: Column.model_validate(fields) for name, fields in _read()["kolommen"].items()}


@cache
def tables() -> dict[str, Table]:
    """Give every public table by name; errors as `columns`."""
    return {name: Table(tabel=name, **fields) for name, fields in _read()["tabellen"].items()}


@cache
def _read() -> dict[str, dict[str, Any]]:
    content: dict[str, dict[str, Any]] = load(COLUMNS.read_text(encoding="utf-8"))
    return content
