"""The table twin of a chart: real HTML and Dutch numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis.formats import MISSING, dutch_unit, is_missing, number, short_day, unit_label
from published.contract import Column
from queries.catalogue import Query
from ui.figure import View
from ui.markup import render
from ui.part import in_words

UNIT = "eenheid"
"""Column with the unit of each row, as its source writes it."""
# when a source was published: a day, month or year
_PUBLISHED = "gepubliceerd"


def shown_columns(query: Query, frame: pd.DataFrame) -> dict[str, Column]:
    """Give the columns the reader sees, in the order of the query's header."""
    return {name: column for name, column in query.kolommen.items() if column.tonen and name in frame}


def heading(column: Column) -> str:
    """Give a column's label with its unit: 'Werknemers (aantal)'."""
    unit = unit_label(column.eenheid)
    return f"{column.label} ({unit})" if unit and unit.lower() != column.label.lower() else column.label


def cell(value: Any, column: Column, name: str = "", places: int | None = None) -> str:
    """Give one value as the reader sees it.

    Args:
        value: What the row holds.
        column: What is known of its column.
        name: Name of the column, which tells that a text is a unit, or a month.
        places: Decimals, where they are not those of the column.
    """
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if is_missing(value):
        return MISSING
    if isinstance(value, (int, float)):
        return number(value, column.decimalen or 0 if places is None else places)
    return dutch_unit(str(value)) if name == UNIT else short_day(str(value), months=name == _PUBLISHED)


def texts(frame: pd.DataFrame, columns: dict[str, Column]) -> Iterator[list[str]]:
    """Give each row as the reader sees it.

    Where rows have units of their own, what is counted stands as 43.780 among percentages of one decimal.
    """
    places = _places(frame, columns)
    units = frame[UNIT] if places else [None] * len(frame)
    for record, unit in zip(frame[list(columns)].to_dict("records"), units, strict=True):
        yield [cell(record[name], column, name, places.get((name, unit))) for name, column in columns.items()]


def _places(frame: pd.DataFrame, columns: dict[str, Column]) -> dict[tuple[str, Any], int]:
    """Give the decimals of each column and unit, none where all are whole; empty where all rows have one unit."""
    if UNIT not in frame or frame[UNIT].nunique() < 2:
        return {}
    found = {}
    for name, column in columns.items():
        if is_numeric(frame, name):
            for unit, values in frame.groupby(UNIT)[name]:
                found[name, unit] = 0 if (values.dropna() % 1 == 0).all() else column.decimalen or 0
    return found


def is_numeric(frame: pd.DataFrame, name: str) -> bool:
    """Tell whether a column holds numbers, and so is set flush right."""
    return pd.api.types.is_numeric_dtype(frame[name]) and not pd.api.types.is_bool_dtype(frame[name])


def shown_rows(view: View, frame: pd.DataFrame, text: str, whole: str = "") -> tuple[pd.DataFrame, str]:
    """Give the rows a page shows and the caption that says which those are; nothing else on a page leaves rows out.

    Args:
        view: The figure; its `tabelrijen` is the most rows.
        frame: Its rows as they are shown.
        text: What the table shows.
        whole: What to say after it when all rows are there.
    """
    most, rows, part = view.figure.tabelrijen, len(frame), view.answer.part
    title = view.titled(text)
    if rows <= most:
        return frame, f"{title}{whole}" if part is None else f"{title}: {in_words(part)}"
    rest = "alles staat in de download" if part is None else f"de download heeft {in_words(part)}"
    return frame.head(most), f"{title}: de eerste {number(most)} van {number(rows)} rijen; {rest}"


def html_table(query: Query, frame: pd.DataFrame, caption: str, label: str = "") -> Markup:
    """Give the rows as an HTML table with caption and header cells; the first column heads its row."""
    columns = shown_columns(query, frame)
    numeric = [is_numeric(frame, name) for name in columns]
    rows = [(head, list(zip(rest, numeric[1:], strict=True))) for head, *rest in texts(frame, columns)]
    headings = list(zip(map(heading, columns.values()), numeric, strict=True))
    return render("tables.table", caption=caption, headings=headings, rows=rows, label=label)
