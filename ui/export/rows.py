"""What leaves the house: the words of a View and its rows in batches, all columns, sources along."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from queries.table import BATCH_ROWS
from ui import part
from ui.drawing.tables import heading
from ui.figure import View, shaped


@dataclass(frozen=True)
class Rows:
    """The rows of one file, in batches, so that a table of any size can pass.

    Attributes:
        view: The words, columns and sources that go with them.
        schema: The columns; each is text, a whole number, a number or yes/no.
        count: How many rows there are.
        batches: The rows; may be read once.
        longest: Characters of the longest text.
    """

    view: View
    schema: pa.Schema
    count: int
    batches: Generator[pa.RecordBatch]
    longest: int

    def headings(self) -> list[str]:
        """Give the Dutch headings of the columns, with their units."""
        return [heading(self.view.answer.query.kolommen[name]) for name in self.schema.names]


def rows_of(view: View) -> Rows:
    """Give the rows of a View, in the shape the reader chose, with every column and lists joined."""
    view = shaped(view)
    frame = view.frame.copy(deep=False)
    for name in frame.columns:
        if frame[name].dtype == object or pd.api.types.is_string_dtype(frame[name]):
            frame[name] = [_text(value) for value in frame[name]]
        elif pd.api.types.is_datetime64_any_dtype(frame[name]):
            frame[name] = frame[name].dt.strftime("%Y-%m-%d")  # we keep days; moments only as text
        elif pd.api.types.is_float_dtype(frame[name]) and _whole(frame[name].dropna()):
            frame[name] = frame[name].astype("Int64")  # 1270 and not 1270,0: a count is a whole number
    known = [name for name in view.answer.query.kolommen if name in frame]
    table = pa.Table.from_pandas(frame[known], preserve_index=False).replace_schema_metadata()
    texts = [
        column for column in table.columns if pa.types.is_string(column.type) or pa.types.is_large_string(column.type)
    ]
    longest = max((pc.max(pc.utf8_length(column)).as_py() or 0 for column in texts), default=0)
    return Rows(view, table.schema, table.num_rows, (batch for batch in table.to_batches(BATCH_ROWS)), longest)


def metadata(view: View) -> dict[str, Any]:
    """Give what a reader must know beside the rows: figure, words, filters, sources, status, build."""
    query = view.answer.query
    return {
        "figuur": view.figure.id,
        "titel": view.findings.titel,
        "zin": view.findings.zin,
        "alt": view.findings.alt,
        "vraag": query.titel,
        "omschrijving": query.omschrijving,
        "korrel": query.korrel,
        "let_op": list(view.findings.let_op),
        "opmerkingen": list(view.findings.opmerkingen),
        "deel": part.in_words(view.answer.part) if view.answer.part else None,
        "filters": view.answer.parameters,
        "status": list(view.statuses),
        "kolommen": {
            name: {"label": column.label, "eenheid": column.eenheid} for name, column in query.kolommen.items()
        },
        "bronnen": [
            {
                "id": source.id,
                "uitgever": source.uitgever,
                "titel": source.titel,
                "url": source.url,
                "licentie": source.licentie,
                "opgehaald": source.opgehaald,
                "soort": source.soort,
            }
            for source in view.sources
        ],
        "actualiteit": [
            {
                "naam": item.naam,
                "laatste_periode": item.laatste_periode,
                "opgehaald": item.opgehaald,
                "volgende_verwacht": item.verwacht,
                "ophalen_mislukt": item.mislukt,
                "melding": item.melding,
                "tekst": item.written(),
            }
            for item in view.freshness
        ],
        "gebeurtenissen": [
            {"wat": item.label, "wanneer": item.wanneer, "bron": item.bron, "url": item.url} for item in view.events
        ],
        "build": view.answer.build_id,
        "bewerking": "Doorstroom",
    }


def _whole(values: pd.Series) -> bool:
    """Tell whether all are whole numbers that a float still holds exactly; infinity is none."""
    return bool(((values % 1 == 0) & (values.abs() < 2**53)).all())


def _text(value: Any) -> str | None:
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        value = "; ".join(str(item) for item in value)
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return None
    return str(value)
