"""The YAML comment that opens every SQL file of the ETL, and what the file depends on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlglot
from sqlglot import exp

from published.yaml_text import load

_HEADER = re.compile(r"\A\s*/\*(?P<yaml>.*?)\*/", re.DOTALL)


def named(folder: Path) -> dict[str, Path]:
    """Give the SQL files of a folder and its rooms, by the name each goes by, in the order of those.

    Raises:
        ValueError: Two of them go by one name.
    """
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.sql"), key=lambda path: (path.stem, path)):
        if path.stem in found:
            raise ValueError(f"{path} en {found[path.stem]} hebben dezelfde naam; geef één van de twee een andere")
        found[path.stem] = path
    return found


@dataclass(frozen=True)
class SqlFile:
    """One SQL file with its header.

    Attributes:
        path: Where it is.
        name: `schema.name` for a model, the stem for a check.
        header: The parsed YAML of the opening comment.
        text: The whole file.
        reads: Tables, views and macros (`schema.name`) it asks.
    """

    path: Path
    name: str
    header: dict[str, Any]
    text: str
    reads: frozenset[str]


def read_sql(path: Path, name: str) -> SqlFile:
    """Read one SQL file.

    Raises:
        ValueError: The header is missing, is no YAML mapping, or the SQL does not parse.
    """
    text = path.read_text(encoding="utf-8")
    match = _HEADER.match(text)
    if not match:
        raise ValueError(f"{path}: een SQL-bestand begint met /* kop in YAML */")
    header = load(match["yaml"])
    if not isinstance(header, dict):
        raise ValueError(f"{path}: de kop is geen YAML met sleutels")
    return SqlFile(path=path, name=name, header=header, text=text, reads=_tables(text, path))


def _tables(text: str, path: Path) -> frozenset[str]:
    statements = [part for part in sqlglot.parse(text, dialect="duckdb") if part is not None]
    if len(statements) != 1:
        raise ValueError(f"{path}: één vraag per bestand, gevonden {len(statements)} opdrachten")
    tables = {f"{table.db}.{table.name}" for table in statements[0].find_all(exp.Table) if table.db}
    functions = {
        f"{call.this.name}.{call.expression.name}"
        for call in statements[0].find_all(exp.Dot)
        if isinstance(call.expression, exp.Anonymous)
    }
    created = statements[0].find(exp.Create)
    made = created.find(exp.Table) if created is not None else None
    return frozenset((tables | functions) - {f"{made.db}.{made.name}" if made is not None else ""})
