"""A whole public table as a View, with labels and units from the data dictionary."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings import Findings
from analysis.formats import number
from queries.catalogue import Column, Query
from queries.run import Answer, run
from queries.warehouse import current
from ui.figure import Figure, View, view_of

MAX_ROWS = 100_000
_ROWS = "select * from query_table($tabel) order by all limit $aantal offset $vanaf"


def table_names() -> dict[str, int]:
    """Give the public tables (`schema.table`) of the live build with their number of rows."""
    frame = run("tabellen").frame
    return dict(zip(frame["tabel"], frame["rijen"].astype(int), strict=True))


def table_view(name: str, first: int = 0, count: int = MAX_ROWS) -> View:
    """Give rows of a public table as a View.

    Args:
        name: `schema.table`, one of `table_names()`.
        first: Rows to skip.
        count: At most this many rows.

    Raises:
        KeyError: There is no such public table.
    """
    total = table_names()[name]
    warehouse = current()
    frame = warehouse.query(_ROWS, {"tabel": name, "aantal": count, "vanaf": first})
    for source in ("bron_id", "id"):
        if source in frame and (source == "bron_id" or name == "meta.bron"):
            frame["bron_ids"] = [[value] if isinstance(value, str) else [] for value in frame[source]]
    words = Findings(
        titel=f"{name}: {number(total)} rijen",
        zin=f"Rij {number(min(first + 1, total))} tot en met {number(first + len(frame))} van {number(total)}.",
        alt=f"De tabel {name}.",
    )
    figure = Figure(name, name, lambda *_: words, chart=None, pagina="sql", adres=f"/api/v1/tabellen/{name}")
    columns = describe_columns(name, frame, f"De tabel {name}")
    return view_of(figure, Answer(columns, {}, frame, warehouse.build_id), words)


def describe_columns(name: str, frame: pd.DataFrame, text: str, sql: str = "") -> Query:
    """Give rows without a query file a header: labels and units of known column names."""
    asked = {"kolommen": [str(column) for column in frame.columns]}
    known: dict[Any, dict[str, Any]] = {
        row["kolom"]: row for row in run("kolommen_bij_naam", asked).frame.to_dict("records")
    }
    columns = {
        str(column): Column(
            label=str(known[column]["label"]) if column in known else str(column),
            decimalen=_decimals(frame[column]),
            tonen=column != "bron_ids",
        )
        for column in frame.columns
    }
    return Query(
        naam=name,
        titel=name,
        omschrijving=text,
        korrel="één rij van het antwoord",
        bronnen=(),
        kolommen=columns,
        sql=sql,
    )


def _decimals(values: pd.Series) -> int:
    if not pd.api.types.is_float_dtype(values):
        return 0
    return 0 if (values.dropna() % 1 == 0).all() else 1
