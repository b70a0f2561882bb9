"""Free questions of analysts: one SELECT on the public tables, short, and nothing else.

What may pass is decided on the tree DuckDB itself makes of the text (`json_serialize_sql`), so there is no
second parser to disagree with. The lockdown of the connection (queries/warehouse.py) is the second wall.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb
import pandas as pd

from queries.lockdown import ALIAS
from queries.warehouse import QueryTimeoutError, Warehouse, current

MAX_ROWS = 10_000
MAX_LENGTH = 10_000
TIMEOUT_SECONDS = 2.0
SCHEMAS = ("mart", "meta")
TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest"})
# Scalar functions that tell about the machine, keep state or run other text.
_CLOSED = re.compile(
    r"^(current_setting|getenv|getvariable|setvariable|read_|query|duckdb_|pragma_|sqlite_|sniff_|glob$|json_execute"
    r"|json_serialize|add_parquet|write_|force_checkpoint|checkpoint|nextval|currval|current_connection|current_query"
    r"|in_search_path|current_schemas|which_secret|from_substrait|parse_duckdb_log|enable_|disable_|set_)"
)


class DeskError(Exception):
    """The question is refused or wrong; the message is Dutch and says what to do."""


@dataclass(frozen=True)
class DeskAnswer:
    """The rows of a free question.

    Attributes:
        sql: As asked.
        frame: At most `MAX_ROWS` rows.
        cut: There were more rows than that.
        build_id: The build they come from.
    """

    sql: str
    frame: pd.DataFrame
    cut: bool
    build_id: str


def ask(sql: str) -> DeskAnswer:
    """Answer a free question.

    Raises:
        DeskError: It is not one SELECT on mart and meta, it is wrong, or it takes too long.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    warehouse = current()
    check(sql, warehouse)
    try:
        frame = warehouse.query(sql, timeout=TIMEOUT_SECONDS, rows=MAX_ROWS + 1)
    except QueryTimeoutError as error:
        raise DeskError(
            f"De vraag duurde langer dan {TIMEOUT_SECONDS:g} seconden en is gestopt. Vraag minder."
        ) from error
    except duckdb.OutOfMemoryException as error:
        raise DeskError("De vraag had te veel geheugen nodig en is gestopt. Vraag minder rijen of kolommen.") from error
    except duckdb.Error as error:
        raise DeskError(f"De vraag klopt niet: {_readable(error)}") from error
    except RecursionError as error:
        raise DeskError("De vraag is te diep genest.") from error
    return DeskAnswer(sql, frame.head(MAX_ROWS), len(frame) > MAX_ROWS, warehouse.build_id)


def check(sql: str, warehouse: Warehouse) -> None:
    """Refuse everything but one SELECT on the public tables.

    Raises:
        DeskError: Says what was read and what is allowed.
    """
    if not sql.strip():
        raise DeskError("Typ een vraag, bijvoorbeeld: select * from mart.indicator")
    if len(sql) > MAX_LENGTH:
        raise DeskError(f"De vraag is te lang: {len(sql)} tekens. Er mogen er {MAX_LENGTH} zijn.")
    nodes = list(_walk(_tree(sql, warehouse)))
    names = {entry["key"].lower() for node in nodes for entry in (node.get("cte_map") or {}).get("map", [])}
    for name in names:
        if _CLOSED.match(name) or name in {"information_schema", "pg_catalog"}:
            raise DeskError(f"De naam '{name}' mag een tussenresultaat hier niet hebben. Kies een andere naam.")
    for node in nodes:
        _check_node(node, names)


def _tree(sql: str, warehouse: Warehouse) -> dict[str, Any]:
    try:
        text = warehouse.query("select json_serialize_sql($sql) as boom", {"sql": sql}, timeout=TIMEOUT_SECONDS)
    except (duckdb.Error, QueryTimeoutError) as error:
        raise DeskError(f"De vraag is niet te lezen: {_readable(error)}") from error
    try:
        tree: dict[str, Any] = json.loads(text["boom"].iloc[0])
    except RecursionError as error:
        raise DeskError("De vraag is te diep genest.") from error
    if tree.get("error"):
        if "SELECT" in str(tree.get("error_message")):
            raise DeskError(
                "Alleen een vraag die begint met select, with, from of values mag. Er verandert hier nooit iets."
            )
        raise DeskError(f"De vraag klopt niet: {_readable(tree.get('error_message'))}")
    if len(tree["statements"]) != 1:
        raise DeskError(f"Eén vraag tegelijk; gelezen: {len(tree['statements'])} vragen.")
    return tree


def _check_node(node: dict[str, Any], names: set[str]) -> None:
    kind = node.get("type")
    if kind == "BASE_TABLE":
        schema, table = str(node["schema_name"]).lower(), str(node["table_name"])
        if node["catalog_name"] not in {"", ALIAS}:
            raise DeskError(f"'{node['catalog_name']}' is hier niet te vragen. Alleen de schema's mart en meta.")
        if schema not in SCHEMAS and not (schema == "" and table.lower() in names):
            shown = f"{schema}.{table}" if schema else table
            raise DeskError(
                f"'{shown}' is hier niet te vragen. Noem een tabel uit mart of meta, zoals mart.kerncijfer."
            )
    elif kind == "TABLE_FUNCTION":
        name = str((node.get("function") or {}).get("function_name")).lower()
        if name not in TABLE_FUNCTIONS:
            raise DeskError(f"De tabelfunctie '{name}' mag hier niet. Wel: {', '.join(sorted(TABLE_FUNCTIONS))}.")
    elif kind == "SHOW_REF":
        raise DeskError("describe, summarize en show mogen hier niet. Kolommen staan in meta.kolom.")
    elif kind == "FUNCTION" and _CLOSED.match(str(node.get("function_name")).lower()):
        raise DeskError(f"De functie '{node.get('function_name')}' mag hier niet.")


def _walk(node: Any) -> Iterator[dict[str, Any]]:
    """Give every object of the tree, without recursion: a hostile text may nest deep."""
    waiting = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _readable(error: object) -> str:
    """Give the first line of DuckDB's message, without anything that looks like a path."""
    first = str(error).splitlines()[0] if str(error) else "onbekende fout"
    return re.sub(r"(/[\w.\-]+){2,}", "…", first)[:300]
