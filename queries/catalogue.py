"""Load every .sql of this folder and every list of `keuzes.yml`, and check what they say of themselves."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from queries.choices import read_choices

FOLDER = Path(__file__).resolve().parent
_HEADER = re.compile(r"\A\s*/\*(?P<yaml>.*?)\*/", re.DOTALL)
_PLACEHOLDER = re.compile(r"\$([a-z_][a-z0-9_]*)")
_LIMIT = re.compile(r"^ *limit +(\d+)", re.MULTILINE)


class CatalogueError(Exception):
    """A query file is not what the catalogue asks for."""


class Parameter(BaseModel):
    """One bound parameter of a query.

    Attributes:
        type: code (one text), codelijst (texts, for `= any($x)`), keuze (one of `waarden`), getal, tekst.
        omschrijving: What it chooses, Dutch.
        tabel: Table its codes come from.
        kolom: Column of that table, or of the answer to `keuzes`, with the codes.
        waarden: Allowed values of a keuze or codelijst.
        standaard: Value when none is given; None means it must be given.
        keuzes: Question whose rows (column `code`, or `kolom`) are the values this build has, the first one to start
            with (a `tekst` starts with its own default); it is asked with the parameters before this one that it knows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Literal["code", "codelijst", "keuze", "getal", "tekst"]
    omschrijving: str = ""
    tabel: str | None = None
    kolom: str | None = None
    waarden: tuple[str, ...] | None = None
    standaard: Any = None
    keuzes: str | None = None


class Column(BaseModel):
    """One result column.

    Attributes:
        label: Its Dutch name.
        eenheid: Its unit.
        decimalen: How many are shown.
        tonen: Whether the table twin shows it.
        stap: The column that says how far rounding leaves it open: half of that up or down. Of a printed number the
            step it is rounded to; of a sum or difference the steps of its parts together (two numbers in tens: 20);
            of a share or percentage 100 * a / b what both leave open, 100 * (step a + a / b * step b) / b.
        waarden: All codes it can have, where code that reads the rows knows them by name.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    eenheid: str | None = None
    decimalen: int | None = None
    tonen: bool = True
    stap: str | None = None
    waarden: tuple[str, ...] | None = None


class Query(BaseModel):
    """One question: the SQL and the header that documents it.

    `thema` is the theme whose rhythm all its rows follow; None when there is none or the rows name it themselves.
    `hoogstens` is the most rows an answer has. The SQL then gives one row more (`limit`), so that `queries.run` sees
    whether the answer is cut; a limit that is not declared is refused.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    naam: str
    titel: str
    omschrijving: str
    korrel: str
    bronnen: tuple[str, ...]
    thema: str | None = None
    hoogstens: int | None = None
    kolommen: dict[str, Column]
    parameters: dict[str, Parameter] = Field(default_factory=dict)
    sql: str

    def complete(self, given: dict[str, Any]) -> dict[str, Any]:
        """Give all parameters, defaults filled in.

        Raises:
            CatalogueError: A parameter is unknown, missing or not one of the allowed values.
        """
        if unknown := given.keys() - self.parameters.keys():
            raise CatalogueError(f"{self.naam}: onbekende parameter {', '.join(sorted(unknown))}")
        values = {}
        for name, parameter in self.parameters.items():
            value = given.get(name, parameter.standaard)
            if value is None:
                raise CatalogueError(f"{self.naam}: parameter {name} ontbreekt")
            values[name] = _checked(self.naam, name, parameter, value)
        return values


def _checked(query: str, name: str, parameter: Parameter, value: Any) -> Any:
    if parameter.type == "codelijst":
        values = [value] if isinstance(value, str) else list(value)
        if not all(isinstance(item, str) for item in values):
            raise CatalogueError(f"{query}: {name} is een lijst van codes")
    elif parameter.type == "getal":
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise CatalogueError(f"{query}: {name} is een getal")
        return value
    else:
        values = [value]
        if not isinstance(value, str):
            raise CatalogueError(f"{query}: {name} is een tekst")
    if parameter.waarden is not None and (wrong := [v for v in values if v not in parameter.waarden]):
        allowed = ", ".join(parameter.waarden)
        raise CatalogueError(f"{query}: {name} kent geen {', '.join(wrong)}; wel {allowed}")
    return values if parameter.type == "codelijst" else value


@cache
def catalogue() -> dict[str, Query]:
    """Give all queries by name: the file's stem, or the name of a list to choose from.

    Raises:
        CatalogueError: A header is missing, incomplete, or declares other parameters than the SQL uses.
    """
    lists = {name: _query(name, choice.question()) for name, choice in read_choices().items()}
    return lists | {path.stem: read_query(path) for path in sorted(FOLDER.glob("*.sql"))}


def read_query(path: Path) -> Query:
    """Read and check one query file.

    Raises:
        CatalogueError: See `catalogue`.
    """
    text = path.read_text(encoding="utf-8")
    match = _HEADER.match(text)
    if not match:
        raise CatalogueError(f"{path.name}: begint niet met een kop in /* … */")
    try:
        return _query(path.stem, {"sql": text[match.end() :].strip(), **yaml.safe_load(match["yaml"])})
    except (yaml.YAMLError, ValidationError, TypeError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error


def _query(name: str, fields: dict[str, Any]) -> Query:
    query = Query(naam=name, **fields)
    if unknown := {column.stap for column in query.kolommen.values() if column.stap} - query.kolommen.keys():
        raise CatalogueError(f"{name}: een stap noemt {sorted(unknown)}, en die kolom is er niet")
    used = set(_PLACEHOLDER.findall(query.sql))
    if used != query.parameters.keys():
        raise CatalogueError(f"{name}: de kop noemt {sorted(query.parameters)}, de vraag gebruikt {sorted(used)}")
    # `limit 1` picks one row to reason with; anything more leaves rows out.
    limits = {int(number) for number in _LIMIT.findall(query.sql)} - {1}
    if limits != ({query.hoogstens + 1} if query.hoogstens is not None else set()):
        raise CatalogueError(
            f"{name}: de vraag heeft limit {sorted(limits)}, de kop noemt hoogstens {query.hoogstens}."
            " De limit is één meer dan hoogstens, zodat te zien is dat er meer zijn."
        )
    return query
