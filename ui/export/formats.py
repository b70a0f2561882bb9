"""From rows to a file, a piece at a time."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Generator, Iterator
from contextlib import closing

import pyarrow as pa
import pyarrow.parquet as pq

from queries.parameters import written
from ui import part, practice
from ui.export import text
from ui.export.rows import Rows, metadata, rows_of
from ui.export.sink import Sink
from ui.export.workbook import check, xlsx
from ui.figure import View

CONTENT_TYPES = {
    "nl.csv": "text/csv; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LONGEST = 60
"""Characters of a file's name: what an attachment or a folder shows of it."""
_TELLING = 4
_GROUP = 32_768
"""Rows of a row group: a reader may skip a whole group, and no more than one is in memory."""


def pieces(rows: Rows, extension: str) -> Generator[bytes]:
    """Give the file a reader downloads, a piece at a time.

    Raises:
        KeyError: There is no such format.
        ui.export.workbook.WorkbookError: The rows do not fit in a workbook.
    """
    if extension == "xlsx":
        check(rows)
    return _closing(rows, _WRITERS[extension])


def _closing(rows: Rows, writer: Callable[[Rows], Iterator[bytes]]) -> Generator[bytes]:
    """Write, and let go of what the rows are read from, also when the reader leaves halfway."""
    with closing(rows.batches):
        yield from writer(rows)


def render(view: View, extension: str) -> bytes:
    """Give the same file of a View in one piece.

    Raises:
        KeyError: There is no such format.
        ui.export.workbook.WorkbookError: The rows do not fit in a workbook.
    """
    return b"".join(pieces(rows_of(view), extension))


def file_name(view: View, extension: str) -> str:
    """Give a name that says what is in the file, in ASCII: figure, which rows when there are more, choices, day.

    It has at most `LONGEST` characters unless it says which rows: choices that do not fit are left out from the last,
    and stand in the file itself. The day is that of the build; invented figures have none. CSV has no room for the
    build, so its name has the first characters of what tells one build from another.
    """
    build = view.answer.build_id
    mark = practice.named("", build)
    made = [] if mark else [build.split("T")[0]]
    if extension.endswith("csv"):
        made.append(build.partition("-")[2][:_TELLING])
    end = f"{'_' if made else ''}{'-'.join(made)}.{extension.removeprefix('nl.')}"
    name = f"{mark or 'doorstroom_'}{_safe('_'.join(filter(None, [view.figure.id, part.in_name(view.answer.part)])))}"
    for value in view.answer.parameters.values():
        more = f"{name}_{_safe(written(value, '-'))}"
        if len(more) + len(end) > LONGEST:
            break
        name = more
    return name + end


def _safe(text: str) -> str:
    """Give a text that fits in a header and in any file system: é is e, and what is no letter or number a dash."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in plain)


def _parquet(rows: Rows) -> Iterator[bytes]:
    about = json.dumps(metadata(rows.view), ensure_ascii=False, default=str).encode("utf-8")
    schema, sink = rows.schema.with_metadata({b"doorstroom": about}), Sink()
    with pq.ParquetWriter(sink, schema) as writer:
        waiting: list[pa.RecordBatch] = []
        for batch in rows.batches:
            waiting.append(batch)
            if sum(held.num_rows for held in waiting) >= _GROUP:
                writer.write_table(pa.Table.from_batches(waiting).cast(schema))
                waiting = []
                yield sink.taken()
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting).cast(schema))
    yield sink.taken()


_WRITERS: dict[str, Callable[[Rows], Iterator[bytes]]] = {
    "nl.csv": text.csv_nl,
    "csv": text.csv,
    "json": text.json,
    "parquet": _parquet,
    "xlsx": xlsx,
}
