"""What a free question may be: one SELECT on the public tables, and nothing else.

What may pass is decided on the tree DuckDB itself makes of the text (`json_serialize_sql`), so there is no
second parser to disagree with. The lockdown of the connection (queries/lockdown.py) is the second wall, the limits
of the process (queries/desk/worker.py) the third.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import duckdb

from queries.desk.limits import MAX_LENGTH
from queries.desk.words import in_dutch, place
from queries.lockdown import ALIAS

SCHEMAS = ("mart", "meta")
TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest"})
# Scalar functions that tell about the machine, keep state or run other text.
_CLOSED = re.compile(
    r"^(current_setting|getenv|getvariable|setvariable|read_|query|duckdb_|pragma_|sqlite_|sniff_|glob$|json_execute"
    r"|json_serialize|add_parquet|write_|force_checkpoint|checkpoint|nextval|currval|current_connection|current_query"
    r"|in_search_path|current_schemas|which_secret|from_substrait|parse_duckdb_log|enable_|disable_|set_)"
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class DeskError(Exception):
    """The question is refused or wrong; the message is Dutch and says what to do."""


def check_text(sql: str) -> None:
    """Refuse a text that is empty, too long or no text, before anything reads it as SQL.

    Raises:
        DeskError: Says what was read and what is allowed.
    """
    if not sql.strip():
        raise DeskError("Typ een vraag, bijvoorbeeld: select * from mart.indicator")
    if len(sql) > MAX_LENGTH:
        raise DeskError(f"De vraag is te lang: {len(sql)} tekens. Er mogen er {MAX_LENGTH} zijn.")
    found = _UNPRINTABLE.search(sql)
    half = next((letter for letter in sql if "\ud800" <= letter <= "\udfff"), None)
    if strange := found.group() if found else half:
        where = sql.index(strange) + 1
        raise DeskError(
            f"Teken {where} van de vraag (U+{ord(strange):04X}) is geen leesbaar teken. Haal het weg en vraag opnieuw."
        )


def check(sql: str, cursor: duckdb.DuckDBPyConnection) -> None:
    """Refuse everything but one SELECT on the public tables.

    Hostile text can keep the parser busy too: call this where it can be stopped.

    Raises:
        DeskError: Says what was read and what is allowed.
    """
    nodes = list(_walk(_tree(sql, cursor)))
    names = {entry["key"].lower() for node in nodes for entry in (node.get("cte_map") or {}).get("map", [])}
    for name in names:
        if _CLOSED.match(name) or name in {"information_schema", "pg_catalog"}:
            raise DeskError(f"De naam '{name}' mag een tussenresultaat hier niet hebben. Kies een andere naam.")
    for node in nodes:
        if refused := _refused(node, names):
            raise DeskError(refused + _place(sql, node))


def _tree(sql: str, cursor: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    try:
        # Not a bound parameter: DuckDB imports pandas to bind one, which takes a new process most of a second.
        quoted = sql.replace("'", "''")
        row = cursor.execute(f"select json_serialize_sql('{quoted}') as boom").fetchone()
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as error:
        raise DeskError(in_dutch(error)) from error
    try:
        tree: dict[str, Any] = json.loads(row[0] if row else "{}")
    except RecursionError as error:
        raise DeskError("De vraag is te diep genest. Maak er kleinere stappen van, met 'with'.") from error
    if tree.get("error"):
        message = str(tree.get("error_message"))
        if "SELECT" in message:
            raise DeskError(
                "Alleen een vraag die begint met select, with, from of values mag. Er verandert hier nooit iets."
            )
        raise DeskError(in_dutch(message) + place(sql, tree.get("position")))
    if len(tree["statements"]) != 1:
        raise DeskError(f"Eén vraag tegelijk; gelezen: {len(tree['statements'])} vragen.")
    return tree


def _place(sql: str, node: dict[str, Any]) -> str:
    """Say where in the question a part of it is: DuckDB counts bytes there, and tells a huge number for nowhere."""
    text, at = sql.encode(), node.get("query_location")
    return place(sql, len(text[:at].decode(errors="ignore"))) if isinstance(at, int) and at < len(text) else ""


def _refused(node: dict[str, Any], names: set[str]) -> str | None:
    """Say why a part of a question is refused, None when it may pass."""
    kind = node.get("type")
    if kind == "BASE_TABLE":
        schema, table = str(node["schema_name"]).lower(), str(node["table_name"])
        if node["catalog_name"] not in {"", ALIAS}:
            return f"'{node['catalog_name']}' is hier niet te vragen. Alleen de schema's mart en meta."
        if schema not in SCHEMAS and not (schema == "" and table.lower() in names):
            shown = f"{schema}.{table}" if schema else table
            return f"'{shown}' is hier niet te vragen. Noem een tabel uit mart of meta, zoals mart.kerncijfer."
    elif kind == "TABLE_FUNCTION":
        name = str((node.get("function") or {}).get("function_name")).lower()
        if name not in TABLE_FUNCTIONS:
            return f"De tabelfunctie '{name}' mag hier niet. Wel: {', '.join(sorted(TABLE_FUNCTIONS))}."
    elif kind == "SHOW_REF":
        return "describe, summarize en show mogen hier niet. Kolommen staan in meta.kolom."
    elif kind == "FUNCTION" and _CLOSED.match(str(node.get("function_name")).lower()):
        return f"De functie '{node.get('function_name')}' mag hier niet."
    return None


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
