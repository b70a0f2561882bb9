"""The rows of a View as they leave the house: all columns, text made harmless, sources along."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ui.figure import View
from ui.tables import heading

# A spreadsheet runs a text that starts like this; a number never does, so numbers stay numbers (OWASP).
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def guarded(text: str) -> str:
    """Give a text that no spreadsheet will run as a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text


def export_frame(view: View, *, labels: bool, guard: bool = True) -> pd.DataFrame:
    """Give the rows with every column of the question, lists joined, and bron as a column.

    Args:
        view: The figure with its rows.
        labels: Dutch headings with units instead of column names.
        guard: Neutralise texts that start like a formula (for CSV; JSON and XLSX need none).
    """
    frame = view.frame.copy(deep=False)
    for name in frame.columns:
        if frame[name].dtype == object or pd.api.types.is_string_dtype(frame[name]):
            frame[name] = [_text(value, guard) for value in frame[name]]
        elif labels and pd.api.types.is_bool_dtype(frame[name]):
            frame[name] = frame[name].map({True: "ja", False: "nee"})
        elif pd.api.types.is_datetime64_any_dtype(frame[name]):
            frame[name] = frame[name].dt.strftime("%Y-%m-%d")  # we keep days; moments only as text
        elif pd.api.types.is_float_dtype(frame[name]) and (frame[name].dropna() % 1 == 0).all():
            frame[name] = frame[name].astype("Int64")  # 1270 and not 1270,0: a count is a whole number
    known = [name for name in view.answer.query.kolommen if name in frame]
    frame = frame[known]
    if not labels:
        return frame
    return frame.rename(columns={name: heading(view.answer.query.kolommen[name]) for name in known})


def metadata(view: View) -> dict[str, Any]:
    """Give what a reader must know beside the rows: figure, words, filters, sources, status, build."""
    query = view.answer.query
    return {
        "figuur": view.figure.id,
        "titel": view.findings.titel,
        "samenvatting": view.findings.zin,
        "vraag": query.titel,
        "omschrijving": query.omschrijving,
        "korrel": query.korrel,
        "let_op": list(view.findings.let_op),
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
        "build": view.answer.build_id,
        "bewerking": "Doorstroom",
    }


def _text(value: Any, guard: bool) -> str | None:
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, list):
        value = "; ".join(str(item) for item in value)
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return None
    return guarded(str(value)) if guard else str(value)
