"""The shipped sources as rows that can be spoiled, and codes that may stand in for another."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from etl.definitions import Definitions
from etl.kinds import kinds
from etl.sources.origins import read_origin
from etl.sources.tidy import source_folders

Rows = list[dict[str, str]]
# Column with a number -> column in which it stands as printed, per table.
PRINTED: Mapping[str, Mapping[str, str]] = {
    "kerncijfer": {"waarde": "waarde_tekst"},
    "mobiliteit": {"aantal": "waarde_tekst"},
    "platformbudget": {"bedrag_eur": "waarde_tekst", "aandeel": "waarde_tekst"},
    "bereik": {"aantal": "waarde_tekst", "groei": "waarde_tekst"},
    "instrument": {"prijs_vast_eur": "prijs_tekst", "prijs_per_gesprek_eur": "prijs_tekst"},
    "initiatief": {"deelnemers": "deelnemers_tekst"},
}


@dataclass(frozen=True)
class Table:
    """One file of one source.

    Attributes:
        origin: The text of the origin record beside it, in a list so that it can be spoiled.
    """

    folder: Path
    name: str
    kind: str
    head: tuple[str, ...]
    rows: Rows
    origin: list[str]

    def copy(self) -> Table:
        return replace(self, rows=[dict(row) for row in self.rows], origin=[*self.origin])

    def text(self) -> str:
        target = io.StringIO()
        writer = csv.DictWriter(target, self.head, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return target.getvalue()

    def numbers(self) -> Iterator[tuple[dict[str, str], str]]:
        """Give every row with a number, and the column it is in."""
        columns = [
            column
            for column in kinds()[self.kind].numbers
            if column in self.head and column in PRINTED.get(self.kind, {})
        ]
        yield from ((row, column) for row in self.rows for column in columns if row[column])


def shipped(sources: Path) -> list[Table]:
    """Give every file of every source."""
    found = []
    for folder in source_folders(sources):
        record = (folder / "origin.yml").read_text(encoding="utf-8")
        for entry in read_origin(folder / "origin.yml").bestanden:
            with (folder / entry.bestand).open(encoding="utf-8", newline="") as stream:
                reader = csv.DictReader(stream)
                rows = [dict(row) for row in reader]
            found.append(Table(folder, entry.bestand, entry.inhoud, tuple(reader.fieldnames or ()), rows, [record]))
    return found


@dataclass(frozen=True)
class Codes:
    """Codes that exist, by what they may be taken for."""

    definitions: Definitions
    tables: tuple[Table, ...] = ()

    def like(self, column: str, code: str) -> list[str]:
        """Give the other codes of the same sort; nothing when the code is not known."""
        known = {
            "branche": {item.code: item.niveau for item in self.definitions.branches},
            "regio": {item.code: item.soort for item in self.definitions.regions},
            "indicator": {
                item.code: f"{item.thema} {item.eenheid} {item.soort}" for item in self.definitions.indicators
            },
            "platform": {item.code: "platform" for item in self.definitions.platforms},
        }[column]
        return [other for other, sort in known.items() if other != code and sort == known.get(code)]
