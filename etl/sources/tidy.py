"""Tidy source folders (origin record + canonical CSVs) into the raw schema, text as read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.frugal import Sparing
from etl.held import Held, Row
from etl.kinds import Kind, kinds
from etl.problems import Problem, RefusedError
from etl.protecting.rows import EXTRA, ROUNDED
from etl.sources.origins import Origin, OriginFile, read_origin
from etl.texts import csv_file_rows
from published.layout import file_hash

# batches that are loaded before what came in goes to disk
_BATCHES = 10


def source_folders(*roots: Path) -> list[Path]:
    """Give every folder under `roots` that holds an origin record, in a stable order."""
    return sorted(path.parent for root in roots if root.is_dir() for path in root.rglob("origin.yml"))


def read_sources(folders: list[Path]) -> tuple[list[Origin], dict[str, Held]]:
    """Give the origin records, and kind -> rows as text; an empty cell is None.

    Columns: those of the kind, then `bron_id`, `bestand`, `rij` (the line a text editor shows) and
    `afgerond_op`, which only protection fills.

    Raises:
        RefusedError: Files that do not match their seal, header or number columns; all of them at once.
    """
    problems: list[Problem] = []
    rows = {kind.name: Held((*kind.columns, *EXTRA)) for kind in kinds().values()}
    origins: list[Origin] = []
    for folder in folders:
        origin = read_origin(folder / "origin.yml")
        origins.append(origin)
        for entry in origin.bestanden:
            problems.extend(_read_file(folder, origin, entry, rows[entry.inhoud].append))
    problems.extend(_doubles(origins))
    if problems:
        raise RefusedError(problems)
    return origins, rows


def load_rows(con: duckdb.DuckDBPyConnection, rows: Mapping[str, Iterable[Row]]) -> None:
    """Fill `raw.<kind>` for every kind; one without rows gets a table too."""
    con.execute("create schema if not exists raw")
    with Sparing(con) as sparing:
        for kind in kinds().values():
            sparing.do(partial(load_kind, con, kind, rows[kind.name]))
    # Arrow keeps what it once had, and the models need it
    pa.default_memory_pool().release_unused()


def load_kind(con: duckdb.DuckDBPyConnection, kind: Kind, rows: Iterable[Row]) -> None:
    """Create and fill `raw.<kind>`."""
    table, held = f"raw.{kind.name}", rows if isinstance(rows, Held) else Held.of((*kind.columns, *EXTRA), rows)
    # in words: the same through Arrow takes ten times as long
    con.execute(f"create table {table} ({', '.join(f'{column} varchar' for column in held.columns)})")
    for at, batch in enumerate(held.reader(), start=1):
        con.from_arrow(pa.Table.from_batches([batch])).insert_into(table)
        if at % _BATCHES == 0:
            # rows are whole texts in memory until they are on disk
            con.execute("checkpoint")


def _read_file(folder: Path, origin: Origin, entry: OriginFile, add: Callable[[Row], None]) -> Iterator[Problem]:
    path, name = folder / entry.bestand, f"{origin.id}/{entry.bestand}"
    if not path.is_file():
        yield Problem(name, "dat het bestand bestaat", "Zet het bestand terug of haal het uit origin.yml.")
        return
    if file_hash(path) != entry.sha256:
        advice = "Controleer de wijziging en leg haar vast met: python -m etl zegel"
        yield Problem(name, "het zegel (sha256) uit origin.yml", advice)
    try:
        yield from _read_rows(csv_file_rows(path, name), origin, entry, add)
    except RefusedError as refused:
        yield from refused.problems


def _read_rows(
    lines: Iterator[tuple[int, list[str]]], origin: Origin, entry: OriginFile, add: Callable[[Row], None]
) -> Iterator[Problem]:
    kind, name, count = kinds()[entry.inhoud], f"{origin.id}/{entry.bestand}", 0
    _, head = next(lines, (1, []))
    if len({*head}) < len(head) or not {*kind.required} <= {*head} <= {*kind.columns}:
        free = ", ".join(column for column in kind.columns if column not in kind.required)
        expected = f"de kolommen {', '.join(kind.required)} en eventueel {free}, elk hooguit één keer"
        yield Problem(name, expected, "Herstel de kop.", rij=1, gelezen=", ".join(head))
        return
    for line, row in lines:
        count += 1
        if len(row) != len(head):
            advice = "Zet een tekst met een komma tussen aanhalingstekens."
            yield Problem(name, f"{len(head)} cellen", advice, rij=line, gelezen=f"{len(row)} cellen")
            continue
        read = dict(zip(head, row, strict=True))
        cells: Row = {column: read.get(column) or None for column in kind.columns}
        cells["vindplaats"] = cells.get("vindplaats") or entry.vindplaats
        yield from _cell_problems(name, kind, cells, line)
        add(cells | {"bron_id": origin.id, "bestand": entry.bestand, "rij": str(line), ROUNDED: None})
    if count != entry.rijen:
        advice = "Is er iets weggevallen? Zo niet: python -m etl zegel"
        yield Problem(name, f"{entry.rijen} rijen volgens origin.yml", advice, gelezen=f"{count} rijen")


def _cell_problems(name: str, kind: Kind, cells: Row, line: int) -> Iterator[Problem]:
    for column in kind.required:
        if cells[column] is None:
            yield Problem(name, "een waarde", "Vul de cel.", rij=line, kolom=column, gelezen="")
    for column in kind.numbers:
        text = cells[column]
        if text is not None and not _is_number(text):
            advice = "Schrijf het getal met een decimale punt en zonder teken voor duizend."
            yield Problem(name, "een getal", advice, rij=line, kolom=column, gelezen=text)


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def _doubles(origins: list[Origin]) -> Iterator[Problem]:
    seen: set[str] = set()
    for origin in origins:
        if origin.id in seen:
            yield Problem(f"{origin.id}/origin.yml", "een unieke id", "Geef de bron een eigen id.")
        seen.add(origin.id)
