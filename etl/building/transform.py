"""Run the models raw -> core -> mart, in the order their SQL asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from etl.building.header import SqlFile, named, read_sql
from etl.frugal import Sparing

MODELS = Path(__file__).parents[1] / "models"


@cache
def models(folder: Path = MODELS) -> tuple[SqlFile, ...]:
    """Give all models, each after the models it reads.

    Raises:
        graphlib.CycleError: Models read each other in a circle.
        ValueError: Two models of a schema have one name.
    """
    found = {
        model: read_sql(path, model)
        for schema in sorted(path for path in folder.iterdir() if path.is_dir())
        for model, path in ((f"{schema.name}.{name}", path) for name, path in named(schema).items())
    }
    graph = {name: sorted(found.keys() & model.reads) for name, model in found.items()}
    return tuple(found[name] for name in TopologicalSorter(graph).static_order())


def run_models(con: duckdb.DuckDBPyConnection, report: Callable[[str], None]) -> None:
    """Create every core, mart and meta table in `con` from the raw tables in it."""
    with Sparing(con) as sparing:
        for model in models():
            report(model.name)
            sparing.fetch(model.text)
