"""The read-only door to the live build.

queries/lockdown.py opens the published file and closes every other door. Each query gets its own cursor: one
connection shared by threads hands callers each other's rows. A new pointer is seen on the next call; a connection
in use is never closed, its last reference is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from queries.lockdown import ALIAS, connect
from queries.published import candidates, folder, is_whole, manifest, pointer

# What stands with every figure of a build for practice, and how the name of such a build ends (`etl.invented`).
INVENTED = "Oefencijfers, verzonnen"
_INVENTED_SUFFIX = "-oefencijfers-verzonnen"
TIMEOUT_SECONDS = 5.0
REBUILD = "Bouw de gegevens opnieuw met: make build (of python -m etl build)."


class WarehouseError(Exception):
    """There is no build that can be read; the message is Dutch and says what to run."""


class QueryTimeoutError(Exception):
    """A query ran longer than it may and was stopped."""


@dataclass(frozen=True)
class Warehouse:
    """One opened build.

    Attributes:
        build_id: The build that is read.
        built_at: ISO time of building, UTC.
        pointer: What the pointer file named when it was opened.
        notice: Dutch sentence when this is not the build the pointer names, else None.
        path: The published file, for who opens it in a process of its own.
    """

    build_id: str
    built_at: str
    pointer: str | None
    notice: str | None
    path: Path
    _root: duckdb.DuckDBPyConnection

    def query(
        self,
        sql: str,
        parameters: Mapping[str, Any] | None = None,
        timeout: float = TIMEOUT_SECONDS,
        rows: int | None = None,
    ) -> pd.DataFrame:
        """Run one statement with bound parameters on a cursor of its own.

        Args:
            sql: The statement.
            parameters: Values for its `$names`.
            timeout: Seconds after which it is stopped.
            rows: At most this many rows; None for all.

        Raises:
            QueryTimeoutError: It took longer than `timeout` seconds.
            duckdb.Error: The statement is wrong.
        """
        cursor = self._root.cursor()
        cursor.execute(f"use {ALIAS}")
        timer = threading.Timer(timeout, cursor.interrupt)
        timer.start()
        try:
            if rows is None:
                return cursor.execute(sql, dict(parameters or {})).df()
            return cursor.sql(sql, params=dict(parameters or {})).limit(rows).df()
        except duckdb.InterruptException as error:
            raise QueryTimeoutError(f"De vraag duurde langer dan {timeout:g} seconden.") from error
        finally:
            timer.cancel()
            cursor.close()


def is_invented(build_id: str) -> bool:
    """Tell whether the figures of a build are invented, for practice."""
    return build_id.endswith(_INVENTED_SUFFIX)


def practising() -> str | None:
    """Give the name of the live build when its figures are invented, without opening it; else None."""
    home = folder()
    name = pointer(home) or next(iter(candidates(home, None)), "")
    return name if is_invented(name) else None


_lock = threading.Lock()
_open: dict[Path, Warehouse] = {}


def current() -> Warehouse:
    """Give the live build, opened once and reopened when the pointer moves.

    Falls back to the newest whole build when the live one is damaged, and says so in `notice`.

    Raises:
        WarehouseError: No build can be read.
    """
    home = folder()
    wanted = pointer(home)
    opened = _open.get(home)
    if opened is not None and opened.pointer == wanted:
        return opened
    with _lock:
        opened = _open.get(home)
        if opened is None or opened.pointer != wanted:
            opened = _open_best(home, wanted)
            _open[home] = opened
        return opened


def ready() -> str:
    """Give the build id after really asking the warehouse something.

    Raises:
        WarehouseError: No build can be read.
    """
    warehouse = current()
    warehouse.query("select count(*) as rijen from mart.kerncijfer", timeout=2.0)
    return warehouse.build_id


def _open_best(home: Path, wanted: str | None) -> Warehouse:
    found = candidates(home, wanted)
    if not found:
        raise WarehouseError(f"Er zijn nog geen gegevens gebouwd. {REBUILD}")
    for build_id in found:
        if not is_whole(home, build_id):
            continue
        notice = None
        if build_id != wanted:
            notice = f"De nieuwste gegevens zijn beschadigd; u ziet de laatste gave versie. {REBUILD}"
        try:
            return _opened(home, build_id, wanted, notice)
        except duckdb.Error:
            continue
    raise WarehouseError(f"De gegevens zijn beschadigd en er is geen eerdere gave versie. {REBUILD}")


def _opened(home: Path, build_id: str, wanted: str | None, notice: str | None) -> Warehouse:
    path = (home / f"{build_id}.duckdb").resolve()
    root = connect(path)
    built_at = str(manifest(home, build_id).get("gebouwd_op", ""))
    return Warehouse(build_id, built_at, wanted, notice, path, root)
