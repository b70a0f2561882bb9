"""From a user's file to canonical rows, or to the list of everything that is wrong with it."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from etl.definitions import Definitions
from etl.importing.checks.header_checks import check_header
from etl.importing.checks.privacy import check_privacy
from etl.importing.checks.row_checks import check_drafts
from etl.importing.checks.table_checks import check_table
from etl.importing.meaning.derive import derive
from etl.importing.meaning.description import Description
from etl.importing.meaning.descriptions import DESCRIPTIONS
from etl.importing.meaning.drafts import Draft, build_drafts, explain_marks
from etl.importing.meaning.headers import header_score, locate
from etl.importing.meaning.measured import read_figures
from etl.importing.meaning.options import Options, Setting, for_kind
from etl.importing.meaning.table import read_table
from etl.importing.numbers.printed import plain_text
from etl.importing.numbers.wording import slug
from etl.importing.reading.collector import Collector
from etl.importing.reading.document import load_bytes, read_document
from etl.importing.reading.limits import DEFAULT, Limits
from etl.kinds import kinds


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
        writer = csv.DictWriter(target, kinds()[self.kind].columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rijen)
        return target.getvalue().encode()


def without_place(rows: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """Give what rows say, wherever in a file they stood."""
    return [{name: text for name, text in row.items() if name != "vindplaats"} for row in rows]


def prepare(
    kind: str, path: Path, options: Mapping[str, str], definitions: Definitions, *, limits: Limits = DEFAULT
) -> Prepared:
    """Read a user's CSV or XLSX into canonical rows; nothing is written.

    Args:
        kind: mobiliteit, platformbudget, project, bereik, actie or kerncijfer.
        path: The file.
        options: What the file does not hold itself, name -> text: a column of the kind for every row
            ('regio': 'Achterhoek'), or a choice: blad, decimaal (komma, punt), streepje (nul, ontbreekt),
            eenheid (also 'x 1000' or '%'), titel, uitgever, gepubliceerd (a web address).
        definitions: Names into codes.
        limits: How large the file may be.

    Raises:
        KeyError: There is no such kind.
        RefusedError: With every problem of the file, each with its place and what was expected.
    """
    description, problems = DESCRIPTIONS[kind], Collector(path.name)
    data = load_bytes(path, limits)
    chosen = for_kind(Options.of(options), description, problems)
    setting = Setting(description, chosen, definitions, problems)
    score = partial(header_score, description=description, definitions=definitions)
    document = read_document(data, path.name, limits, score, chosen.blad)
    sheet, header = locate(document, setting)
    table = read_table(sheet, header, setting)
    check_privacy(table, setting)
    check_header(table.header, setting)
    notices = check_table(table, setting)
    drafts = build_drafts(table, setting)
    read_figures(drafts, table, setting)
    remarks = explain_marks(drafts, table.notes, problems)
    drafts = derive(drafts, table, setting)
    check_drafts(drafts, setting)
    problems.stop_if_any()
    return Prepared(
        kind=kind,
        bestand=path.name,
        extensie=document.extension,
        origineel=data,
        rijen=tuple(_canonical(draft, sheet.name, description) for draft in drafts),
        titel=chosen.titel or table.notes.title or path.stem,
        uitgever=chosen.uitgever,
        gepubliceerd=chosen.gepubliceerd,
        blad=sheet.name,
        noten=table.notes.general,
        notices=(*document.notices, *table.notices, *notices, *remarks),
    )


def _canonical(draft: Draft, sheet: str | None, description: Description) -> dict[str, str]:
    """Give a draft as the canonical file holds it: every column, in order, one line of text each."""
    values = {**draft.values, **{name: plain_text(number) for name, number in draft.numbers.items()}}
    notes = [values.get("noot", ""), *draft.notes]
    reason = values.get("reden_ontbreekt", "")
    if reason and "reden_ontbreekt" not in description.canonical and description.measures:
        notes.append(f"cijfer ontbreekt: {reason}")
    values["noot"] = "; ".join(dict.fromkeys(note for note in notes if note))
    cell = draft.place
    place = f"rij {cell.row}, kolom {cell.column}" if sheet is None else f"blad {sheet}, cel {cell.address}"
    values["vindplaats"] = ", ".join(filter(None, [values.get("vindplaats"), place]))
    return {column: " ".join(values.get(column, "").split()) for column in description.canonical}
