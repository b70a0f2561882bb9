"""The table twin of a chart: real HTML and Dutch numbers."""

from __future__ import annotations

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


def cell(value: Any, column: Column, name: str = "") -> str:
    """Give one value as the reader sees it; `name` of its column tells that a text is a unit, or a month."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if is_missing(value):
        return MISSING
    if isinstance(value, (int, float)):
        return number(value, column.decimalen or 0)
    return dutch_unit(str(value)) if name == UNIT else short_day(str(value), months=name == _PUBLISHED)


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
    rows = []
    for record in frame[list(columns)].to_dict("records"):
        head, *texts = (cell(record[name], column, name) for name, column in columns.items())
        rows.append((head, list(zip(texts, numeric[1:], strict=True))))
    headings = list(zip(map(heading, columns.values()), numeric, strict=True))
    return render("tables.table", caption=caption, headings=headings, rows=rows, label=label)
