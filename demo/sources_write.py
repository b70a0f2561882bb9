"""Write invented sources as source folders: an origin record and one CSV per kind."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from etl.kinds import Kind, kinds
from published.mark import MARK

Row = Mapping[str, object]

PUBLISHER = "Doorstroom (oefencijfers, verzonnen)"
MADE = "2026-02-15"
_ABOUT = "Verzonnen door de demo (python -m demo) om alle pagina's gevuld te zien. Geen enkel cijfer is echt."


def write_source(folder: Path, code: str, title: str, soort: str, tables: Mapping[str, Iterable[Row]]) -> None:
    """Write one source to `<folder>/<soort>/<code>/`.

    Args:
        folder: Folder with all sources.
        code: Id of the source.
        title: What it is about; the mark of invented figures goes before it.
        soort: As in origin records; 'eigen' for what an organisation itself read in.
        tables: Kind (`etl.kinds`) -> rows; a column a row leaves out stays empty.

    Raises:
        ValueError: A row has a column its kind does not know.
    """
    home = folder / soort / code
    home.mkdir(parents=True)
    record = {
        "id": code,
        "titel": f"{MARK}: {title}",
        "uitgever": PUBLISHER,
        "url": None,
        "document": MARK,
        "licentie": MARK,
        "gepubliceerd": MADE,
        "opgehaald": MADE,
        "soort": soort,
        "toelichting": _ABOUT,
        "bestanden": [_write_table(home, kinds()[kind], rows) for kind, rows in tables.items()],
    }
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=110)
    (home / "origin.yml").write_text(text, encoding="utf-8")


def _write_table(home: Path, kind: Kind, rows: Iterable[Row]) -> dict[str, object]:
    """Write one CSV and give its entry in the origin record."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, kind.columns, lineterminator="\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow({column: _cell(value) for column, value in row.items()})
        count += 1
    content = stream.getvalue().encode()
    name = f"{kind.name}.csv"
    (home / name).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    return {
        "bestand": name,
        "inhoud": kind.name,
        "vindplaats": f"oefentabel {kind.name}",
        "rijen": count,
        "sha256": digest,
    }


def _cell(value: object) -> str:
    """Give a value as tidy sources write it: as many decimals as it was rounded on; None is an empty cell."""
    return "" if value is None else str(value)
