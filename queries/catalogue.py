"""Load every .sql of this folder and every list of `keuzes.yml`, and check what they say of themselves."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, Self

import duckdb
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from published.alike import alike
from published.contract import Column, columns
from published.yaml_text import load
from queries.choices import read_choices
from queries.parameters import Asked, Parameters, written

FOLDER = Path(__file__).resolve().parent
_HEADER = re.compile(r"\A\s*/\*(?P<yaml>.*?)\*/", re.DOTALL)
_PLACEHOLDER = re.compile(r"\$([a-z_][a-z0-9_]*)")
# The question itself: what goes before it (`with`) is indented.
_SELECT = re.compile(r"^select\b.*", re.DOTALL | re.MULTILINE)
_LIMIT = re.compile(r"^ *limit +(\d+)", re.MULTILINE)


class CatalogueError(Exception):
    """A query file is not what the catalogue asks for."""


class Parameter(BaseModel):
    """One bound parameter of a query.

    Attributes:
        type: code (one text), codelijst (texts, for `= any($x)`), keuze (one of `waarden`), getal (whole), tekst.
        omschrijving: What it chooses, Dutch.
        tabel: Table its codes come from.
        kolom: Column of that table, or of the answer to `keuzes`, with the codes.
        waarden: Allowed values of a keuze or codelijst.
        minst: The lowest number of a getal, which always tells it, as it does `hooguit`.
        hooguit: The highest.
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
    minst: int | None = None
    hooguit: int | None = None
    standaard: Any = None
    keuzes: str | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if (self.type == "getal") != (self.minst is not None) or (self.minst is None) != (self.hooguit is None):
            raise ValueError("een getal heeft minst en hooguit, iets anders heeft ze niet")
        return self

    @property
    def bounds(self) -> tuple[int, int]:
        """The lowest and highest number of a getal.

        Raises:
            TypeError: It is no getal.
        """
        if self.minst is None or self.hooguit is None:
            raise TypeError(f"een {self.type} heeft geen grenzen")
        return self.minst, self.hooguit

    def allowed(self) -> str:
        """Say which numbers it takes, the end of a Dutch sentence."""
        least, most = (f"{bound:,}".replace(",", ".") for bound in self.bounds)
        return f"een heel getal, minstens {least} en hooguit {most}"


class Query(BaseModel):
    """One question: the SQL and the header that documents it.

    `kolommen` are the columns of the answer in the order of the SQL; what they are called and mean is in the contract
    (`published.contract`), and the header tells what is new or otherwise here.
    `thema` is the theme whose rhythm all its rows follow; None when there is none or the rows name it themselves.
    `opening` is SQL that gives the choices this build has figures for, one a row, its columns named as parameters, the
    one to start with first; for a question whose declared defaults may have none (`ui.opening`).
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
    opening: str | None = None
    kolommen: dict[str, Column]
    parameters: dict[str, Parameter] = Field(default_factory=dict)
    sql: str

    def complete(self, given: Parameters) -> dict[str, Asked]:
        """Give all parameters, defaults filled in.

        Raises:
            CatalogueError: A parameter is unknown, missing or not one of the allowed values.
        """
        if unknown := given.keys() - self.parameters.keys():
            near = "".join(alike(name, self.parameters) for name in sorted(unknown))
            raise CatalogueError(f"{self.naam}: onbekende parameter {', '.join(sorted(unknown))}{near}")
        values = {}
        for name, parameter in self.parameters.items():
            value = given.get(name, parameter.standaard)
            if value is None:
                raise CatalogueError(f"{self.naam}: parameter {name} ontbreekt")
            values[name] = _checked(self.naam, name, parameter, value)
        return values


def _checked(query: str, name: str, parameter: Parameter, value: Any) -> Any:
    if parameter.type == "codelijst":
        values = [value] if isinstance(value, str) and value else list(value)
        if not all(isinstance(item, str) for item in values):
            raise CatalogueError(f"{query}: {name} is een lijst van codes")
    elif parameter.type == "getal":
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise CatalogueError(f"{query}: {name} is {parameter.allowed()}")
        least, most = parameter.bounds
        if not (least <= value <= most and float(value).is_integer()):
            read = written(value).replace(".", ",")
            raise CatalogueError(f"{query}: {name} is {parameter.allowed()}; gelezen: {read}")
        return value + 0.0  # 1, 1.0 and a nought below nought are one choice
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
        header: dict[str, Any] = load(match["yaml"])
        return _query(path.stem, {"sql": text[match.end() :].strip(), **header})
    except (yaml.YAMLError, ValidationError, TypeError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error


def _query(name: str, fields: dict[str, Any]) -> Query:
    own = fields.pop("kolommen", {})
    query = Query(naam=name, kolommen=_columns(name, fields["sql"], own), **fields)
    if unknown := {column.stap for column in query.kolommen.values() if column.stap} - query.kolommen.keys():
        raise CatalogueError(f"{name}: een stap noemt {sorted(unknown)}, en die kolom is er niet")
    used = set(_PLACEHOLDER.findall(query.sql))
    if used != query.parameters.keys():
        near = "".join(alike(parameter, query.parameters) for parameter in sorted(used - query.parameters.keys()))
        raise CatalogueError(f"{name}: de kop noemt {sorted(query.parameters)}, de vraag gebruikt {sorted(used)}{near}")
    if strange := set(_PLACEHOLDER.findall(query.opening or "")) - query.parameters.keys():
        raise CatalogueError(f"{name}: opening gebruikt {sorted(strange)}, en die parameter is er niet")
    # `limit 1` picks one row to reason with; anything more leaves rows out.
    limits = {int(number) for number in _LIMIT.findall(query.sql)} - {1}
    if limits != ({query.hoogstens + 1} if query.hoogstens is not None else set()):
        raise CatalogueError(
            f"{name}: de vraag heeft limit {sorted(limits)}, de kop noemt hoogstens {query.hoogstens}."
            " De limit is één meer dan hoogstens, zodat te zien is dat er meer zijn."
        )
    return query


def _columns(file: str, sql: str, own: dict[str, dict[str, Any]]) -> dict[str, Column]:
    names, known = _selected(file, sql), columns()
    if unknown := own.keys() - set(names):
        near = "".join(alike(name, names) for name in unknown)
        raise CatalogueError(f"{file}: de kop noemt {sorted(unknown)}, en de vraag geeft {names}{near}")
    if unnamed := [name for name in names if name not in known and name not in own]:
        near = "".join(alike(name, known) for name in unnamed)
        raise CatalogueError(f"{file}: {unnamed} staat niet in columns.yml en niet bij de kolommen in de kop{near}")
    return {name: _column(known.get(name), own.get(name, {}), names) for name in names}


def _column(known: Column | None, own: dict[str, Any], names: list[str]) -> Column:
    if known is None:
        return Column.model_validate(own)
    return known.but(({} if known.stap in names else {"stap": None}) | own)


def _selected(file: str, sql: str) -> list[str]:
    """Give the names of the columns a question selects, as DuckDB reads it, without asking it."""
    found = _SELECT.search(sql)
    row = _parser().cursor().execute("select json_serialize_sql($1)", [found[0] if found else ""]).fetchone()
    tree: dict[str, Any] = json.loads(row[0]) if row else {}
    if not tree.get("statements"):
        raise CatalogueError(f"{file}: geen vraag die met select aan het begin van een regel begint")
    node = tree["statements"][0]["node"]
    while "select_list" not in node:  # a union is called after its first question
        node = node["left"]
    return [
        item["alias"] or (item.get("column_names") or ["een kolom zonder 'as'"])[-1] for item in node["select_list"]
    ]


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()
