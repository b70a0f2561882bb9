"""Write `queries/rows.py`, a type for the rows of every question: `python -m queries.rowtypes` after changing one.

With it mypy sees where findings or charts read a column that a question no longer gives, or give it a wrong use.
"""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

from queries.catalogue import Query, catalogue
from queries.choices import read_choices
from queries.warehouse import Warehouse, current

ROWS = Path(__file__).with_name("rows.py")
_NAMES = {"VARCHAR": "Text", "BOOLEAN": "Truth", "DATE": "Day", "TIMESTAMP": "Day", "VARCHAR[]": "Texts"}
_WHOLE = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"}
_TOP = '''\
"""The rows of every question, as `analysis.rows.records` gives them. Made by `python -m queries.rowtypes`, not by hand.

Every value may be missing (None): `| Any` leaves it to the reader where to look at that.
"""
# fmt: off

from datetime import datetime
from typing import Any, TypeAlias, TypedDict

Text: TypeAlias = str | Any
Texts: TypeAlias = list[str] | Any
Number: TypeAlias = float | Any
Whole: TypeAlias = int | Any
Truth: TypeAlias = bool | Any
Day: TypeAlias = datetime | Any

'''


def class_name(question: str) -> str:
    """Give the name of the type of a question's rows: 'saldo_leeftijd' -> 'SaldoLeeftijd'."""
    return question.title().replace("_", "")


def text() -> str:
    """Give the module for the build in use.

    Raises:
        queries.warehouse.WarehouseError: There is no build to ask for the types.
    """
    warehouse, lists = current(), read_choices()
    return _TOP + "".join(_type(warehouse, query) for name, query in catalogue().items() if name not in lists)


def _type(warehouse: Warehouse, query: Query) -> str:
    sql = f"select column_name as naam, column_type as soort from (describe {query.sql})"  # noqa: S608
    found = warehouse.query(sql, query.complete({name: _any(query, name) for name in query.parameters}))
    pairs = zip(found["naam"], found["soort"], strict=True)
    fields = ", ".join(f'"{name}":\N{NO-BREAK SPACE}{_python(str(kind))}' for name, kind in pairs)
    lines = textwrap.wrap(fields, 114, break_long_words=False, break_on_hyphens=False)
    name = class_name(query.naam)
    return "\n    ".join([f'{name} = TypedDict("{name}", {{', *lines]).replace("\N{NO-BREAK SPACE}", " ") + "})\n"


def _any(query: Query, name: str) -> Any:
    """Give a value a parameter may have; the types of an answer do not depend on it."""
    parameter = query.parameters[name]
    if parameter.standaard is not None:
        return parameter.standaard
    some: Any = 1 if parameter.type == "getal" else (parameter.waarden or ("",))[0]
    return [some] if parameter.type == "codelijst" else some


def _python(kind: str) -> str:
    if kind in _WHOLE:
        return "Whole"
    if kind == "DOUBLE" or kind.startswith("DECIMAL"):
        return "Number"
    return _NAMES.get(kind, "Any")


if __name__ == "__main__":
    ROWS.write_text(text(), encoding="utf-8")
