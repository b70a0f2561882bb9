"""An accepted import: canonical rows with where they came from."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from etl.importing.numbers.wording import slug
from etl.kinds import KINDS


@dataclass(frozen=True)
class Prepared:
    """What a user's file holds, accepted and not yet written.

    Attributes:
        kind: Kind of its rows, as in `etl.kinds`.
        bestand: Name of the user's file.
        extensie: 'csv' or 'xlsx', by its content.
        origineel: The bytes of the user's file.
        rijen: The rows as the canonical CSV holds them: every column, text, '' for missing.
        titel: Title of the source.
        uitgever: Who made the figures, None when not said.
        gepubliceerd: Web address the figures are public at, None when they are not.
        blad: Sheet the table was on, None for a CSV.
        noten: Notes that hold for the whole table.
        notices: Dutch remarks for the user on what was passed over or read in a special way.
        kenmerk: What tells this source from others with its title. By chance: a hash over the rows would give
            them away, since who knows the rule can try every table they may come from.
    """

    kind: str
    bestand: str
    extensie: str
    origineel: bytes
    rijen: tuple[Mapping[str, str], ...]
    titel: str
    uitgever: str | None = None
    gepubliceerd: str | None = None
    blad: str | None = None
    noten: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    kenmerk: str = field(default_factory=lambda: secrets.token_hex(4))

    @property
    def bron_id(self) -> str:
        """Id of the source: 'import-<kind>-<title>-<kenmerk>'."""
        return "-".join(filter(None, ["import", self.kind, slug(self.titel), self.kenmerk]))

    def csv_bytes(self) -> bytes:
        """Give the canonical CSV: UTF-8, comma, LF, header of the kind."""
        target = io.StringIO()
        writer = csv.DictWriter(target, KINDS[self.kind].columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rijen)
        return target.getvalue().encode()


def without_place(rows: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """Give what rows say, wherever in a file they stood."""
    return [{name: text for name, text in row.items() if name != "vindplaats"} for row in rows]
