"""The live build, opened for reading, and reopened when another one is live.

queries/lockdown.py opens the published file and closes every other door. Each query gets its own cursor: one
connection shared by threads hands callers each other's rows. A connection in use is never closed, its last reference
is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
from prometheus_client import Histogram

from published.layout import database_path, manifest_path, warehouse_folder
from published.live import Pointer, candidates, read_pointer, trouble, whole_builds
from published.manifest import Manifest
from queries.lockdown import ALIAS, connect

TIMEOUT_SECONDS = 5.0
_ASKED = Histogram(
    "doorstroom_vraag_seconden",
    "Hoe lang de database over een vraag deed; wat al eens gevraagd was, telt niet mee.",
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, TIMEOUT_SECONDS),
)
REBUILD = "Bouw de gegevens opnieuw met: make build (of python -m etl build)."
# What a question gets that is good but that DuckDB refuses.
OTHER_VERSION = (
    "De gegevens kunnen deze vraag niet beantwoorden; misschien zijn ze van een andere versie van Doorstroom."
    f" {REBUILD}"
)


class WarehouseError(Exception):
    """There is no build that can be read; the message is Dutch and says what to run."""


class QueryTimeoutError(Exception):
    """A query ran longer than it may and was stopped."""


State = tuple[Pointer, tuple[tuple[int, int] | None, ...]]


@dataclass(frozen=True, eq=False)
class Warehouse:
    """One opened build.

    Attributes:
        build_id: The build that is read.
        built_at: ISO time of building, UTC.
        state: What the pointer and the files it names looked like when it was opened.
        notice: Dutch sentence when this is not the build the pointer names, else None.
        path: The published file, for who opens it in a process of its own.
    """

    build_id: str
    built_at: str
    state: State
    notice: str | None
    path: Path
    _root: duckdb.DuckDBPyConnection
    _database: str = ALIAS

    def query(
        self,
        sql: str,
        parameters: Mapping[str, Any] | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> pd.DataFrame:
        """Run one statement with bound parameters on a cursor of its own.

        Args:
            sql: The statement.
            parameters: Values for its `$names`.
            timeout: Seconds after which it is stopped.

        Raises:
            QueryTimeoutError: It took longer than `timeout` seconds.
            duckdb.Error: The statement is wrong.
        """
        cursor = self._root.cursor()
        cursor.execute(f"use {self._database}")
        timer = threading.Timer(timeout, cursor.interrupt)
        timer.start()
        try:
            with _ASKED.time():
                return cursor.execute(sql, dict(parameters or {})).df()
        except duckdb.InterruptException as error:
            raise QueryTimeoutError(f"De vraag duurde langer dan {timeout:g} seconden.") from error
        finally:
            timer.cancel()
            cursor.close()

    def stream(self, sql: str, parameters: Mapping[str, Any], rows: int) -> Generator[pa.RecordBatch]:
        """Give the rows of one statement in batches, read only as far as they are taken.

        They are all of this build, whatever is published meanwhile. Close the iterator to stop halfway.

        Args:
            sql: The statement; one that sorts holds everything in memory.
            parameters: Values for its `$names`.
            rows: Rows of a batch.

        Raises:
            duckdb.Error: The statement is wrong.
        """
        cursor = self._root.cursor()
        try:
            cursor.execute(f"use {self._database}")
            yield from cursor.execute(sql, dict(parameters)).to_arrow_reader(rows)
        finally:
            cursor.close()


_lock = threading.Lock()
_open: dict[Path, Warehouse] = {}


def live() -> Warehouse:
    """Give the live build; the newest whole one with a notice when it or the pointer is damaged.

    Raises:
        WarehouseError: No build can be read.
    """
    home = warehouse_folder()
    state = _state(home)
    opened = _open.get(home)
    if opened is not None and opened.state == state:
        return opened
    with _lock:
        opened = _open.get(home)
        if opened is None or opened.state != state:
            opened = _open_best(home, state)
            _open[home] = opened
        return opened


def _state(home: Path) -> State:
    """Give what tells that another build must be opened, also when a file was damaged or mended in its place."""
    pointer = read_pointer(home)
    if pointer.build_id is None:
        return pointer, ()
    return pointer, tuple(_stamp(path(home, pointer.build_id)) for path in (database_path, manifest_path))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _open_best(home: Path, state: State) -> Warehouse:
    pointer = state[0]
    if not candidates(home, pointer):
        raise WarehouseError(f"Er zijn nog geen gegevens gebouwd. {REBUILD}")
    for manifest in whole_builds(home, pointer):
        why = trouble(pointer, manifest.build_id)
        notice = f"{why}; u ziet de laatste gave versie. {REBUILD}" if why else None
        try:
            return _opened(home, manifest, state, notice)
        except duckdb.Error:
            continue
    raise WarehouseError(f"De gegevens zijn beschadigd en er is geen eerdere gave versie. {REBUILD}")


def _opened(home: Path, manifest: Manifest, state: State, notice: str | None) -> Warehouse:
    path = database_path(home, manifest.build_id).resolve()
    return Warehouse(manifest.build_id, manifest.gebouwd_op, state, notice, path, connect(path))
