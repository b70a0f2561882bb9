"""Tables of figures as SDMX-CSV 2.0, for statistical software: one observation a row, its key in columns before it."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from analysis.events import bounds
from published.contract import tables
from ui import practice
from ui.export import Rows
from ui.opendata.vocabulary import Sdmx, vocabulary

EXTENSION = "sdmx.csv"
MEDIA = "application/vnd.sdmx.data+csv; version=2.0.0"
_PERIOD = "periode_code"
_PLAIN = {"JJ": "{year}", "KW": "{year}-Q{number}", "MM": "{year}-{number:02}"}
_CODE = re.compile(r"(\d{4})([A-Z]{2})(\d{2})")


def known() -> Mapping[str, str]:
    """Give the tables there are as SDMX, each with its name there."""
    return {name: table.naam for name, table in vocabulary().sdmx.tabellen.items()}


def as_sdmx(rows: Rows, name: str) -> Rows:
    """Give the rows of a table as observations.

    Args:
        rows: The table; its batches are read.
        name: What the table is called, one of `known()`.
    """
    words = vocabulary().sdmx
    made = _names(name, words, rows.schema.names)
    schema = pa.schema([(column, pa.string()) for column in made])

    def batches() -> Generator[pa.RecordBatch]:
        with closing(rows.batches):
            for batch in rows.batches:
                yield pa.RecordBatch.from_pydict(_observed(batch, name, words), schema=schema)

    return replace(rows, schema=schema, batches=batches())


def time_of(code: str) -> str:
    """Give a period of CBS as SDMX writes it: 2024, 2024-Q4, 2024-05, and of a school year its start and length."""
    found, span = _CODE.fullmatch(code), bounds(code)
    if found is None or span is None:
        return code
    year, kind, number = found.groups()
    if kind in _PLAIN:
        return _PLAIN[kind].format(year=year, number=int(number))
    months = (span[1].year - span[0].year) * 12 + span[1].month - span[0].month + 1
    return f"{span[0].isoformat()}/P{months // 12}Y" if months % 12 == 0 else f"{span[0].isoformat()}/P{months}M"


def _names(name: str, words: Sdmx, there: list[str]) -> list[str]:
    key = [words.kolommen[column] for column in tables()[name].sleutel if column != _PERIOD]
    marked = ["OEFENCIJFERS"] if practice.COLUMN in there else []
    beside = ["OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "SOURCE", "COMMENT", *marked]
    return ["STRUCTURE", "STRUCTURE_ID", "ACTION", *key, "TIME_PERIOD", *beside]


def _observed(batch: pa.RecordBatch, name: str, words: Sdmx) -> dict[str, pa.Array]:
    table, count = words.tabellen[name], batch.num_rows
    found = {
        "STRUCTURE": _same("datastructure", count),
        "STRUCTURE_ID": _same(f"{words.beheerder}:{table.naam}({words.versie})", count),
        "ACTION": _same("I", count),
    }
    for column in tables()[name].sleutel:
        if column == _PERIOD:
            continue
        text = batch.column(column).cast(pa.string())
        whole = words.geheel.get(column, "")
        found[words.kolommen[column]] = pc.if_else(pc.equal(text, ""), whole, text) if whole else text
    value, reasons = batch.column(table.cijfer), batch.column("reden_ontbreekt").to_pylist()
    statuses = batch.column("status").to_pylist()
    found |= {
        "TIME_PERIOD": pa.array([time_of(code) for code in batch.column(_PERIOD).to_pylist()], pa.string()),
        "OBS_VALUE": value.cast(pa.string()),
        "OBS_STATUS": pa.array(
            [
                words.standen.get(status, "") if there else words.redenen.get(reason, words.ander)
                for there, status, reason in zip(value.is_valid().to_pylist(), statuses, reasons, strict=True)
            ],
            pa.string(),
        ),
        "UNIT_MEASURE": _same(table.eenheid, count) if table.eenheid else batch.column("eenheid"),
        "SOURCE": batch.column("bron_id"),
        "COMMENT": batch.column("noot"),
    }
    if practice.COLUMN in batch.schema.names:
        found["OEFENCIJFERS"] = batch.column(practice.COLUMN)
    return found


def _same(text: str, count: int) -> pa.Array:
    return pa.array([text] * count, pa.string())
