"""Run the models raw -> core -> mart, in the order their SQL asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from etl import frugal
from etl.header import SqlFile, read_sql

MODELS = Path(__file__).parent / "models"


@cache
def models(folder: Path = MODELS) -> tuple[SqlFile, ...]:
    """Give all models, each after the models it reads.

    Raises:
        graphlib.CycleError: Models read each other in a circle.
    """
    found = {
        f"{path.parent.name}.{path.stem}": read_sql(path, f"{path.parent.name}.{path.stem}")
        for path in sorted(folder.glob("*/*.sql"))
    }
    graph = {name: sorted(found.keys() & model.reads) for name, model in found.items()}
    return tuple(found[name] for name in TopologicalSorter(graph).static_order())


def run_models(con: duckdb.DuckDBPyConnection, report: Callable[[str], None]) -> None:
    """Create every core, mart and meta table in `con` from the raw tables in it."""
    for model in models():
        report(model.name)
        frugal.fetch(con, model.text)
