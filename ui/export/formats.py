"""From a View to the bytes of a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from ui import practice
from ui.export.frames import export_frame, metadata
from ui.export.workbook import workbook
from ui.figure import View

CONTENT_TYPES = {
    "nl.csv": "text/csv; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def render(view: View, extension: str) -> bytes:
    """Give the file a reader downloads.

    Raises:
        KeyError: There is no such format.
    """
    return _RENDERERS[extension](view)


def file_name(view: View, extension: str) -> str:
    """Give a name that says what is in the file: figure, choices, build."""
    choices = ["-".join(value) if isinstance(value, list) else str(value) for value in view.answer.parameters.values()]
    stem = "_".join([view.figure.id, *choices, view.answer.build_id.split("-")[0]])
    safe = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in stem)
    return practice.named(f"doorstroom_{safe[:120]}.{extension.removeprefix('nl.')}", view.answer.build_id)


def _csv_nl(view: View) -> bytes:
    text: str = export_frame(view, labels=True).to_csv(sep=";", decimal=",", index=False, lineterminator="\r\n")
    return b"\xef\xbb\xbf" + text.encode("utf-8")


def _csv(view: View) -> bytes:
    text: str = export_frame(view, labels=False).to_csv(index=False, lineterminator="\n")
    return text.encode("utf-8")


def _json(view: View) -> bytes:
    rows = json.loads(
        export_frame(view, labels=False, guard=False).to_json(orient="records", force_ascii=False, date_format="iso")
    )
    return json.dumps(metadata(view) | {"rijen": rows}, ensure_ascii=False, indent=2).encode("utf-8")


def _parquet(view: View) -> bytes:
    table = pa.Table.from_pandas(export_frame(view, labels=False, guard=False), preserve_index=False)
    about = json.dumps(metadata(view), ensure_ascii=False, default=str).encode("utf-8")
    buffer = BytesIO()
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), b"doorstroom": about}), buffer)
    return buffer.getvalue()


_RENDERERS: dict[str, Callable[[View], bytes]] = {
    "nl.csv": _csv_nl,
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
    "xlsx": workbook,
}
