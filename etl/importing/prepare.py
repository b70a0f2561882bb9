"""From a user's file to canonical rows, or to the list of everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from etl.importing.checks.privacy import check_privacy
from etl.importing.checks.row_checks import check_drafts
from etl.importing.checks.table_checks import check_cells
from etl.importing.checks.totals import check_totals
from etl.importing.meaning.codes import Codes
from etl.importing.meaning.combined import split_combined
from etl.importing.meaning.derive import Setting, derive
from etl.importing.meaning.description import Description
from etl.importing.meaning.descriptions import DESCRIPTIONS
from etl.importing.meaning.drafts import Draft, DraftBuilder, check_wide_options
from etl.importing.meaning.filling import FigureReader, explain_marks
from etl.importing.meaning.labels import check_strays, name_labels
from etl.importing.meaning.locate import check_columns, header_score, locate
from etl.importing.meaning.lookups import Lookups, Remembered
from etl.importing.meaning.options import Options, for_kind
from etl.importing.meaning.table import Table, read_table, unused
from etl.importing.numbers.printed import plain_text
from etl.importing.prepared import Prepared
from etl.importing.reading.collector import Collector
from etl.importing.reading.document import load_bytes, read_document
from etl.importing.reading.limits import DEFAULT, Limits
from etl.importing.reading.sheet import Document


def prepare(
    kind: str, path: Path, options: Mapping[str, str], lookups: Lookups, *, limits: Limits = DEFAULT
) -> Prepared:
    """Read a user's CSV or XLSX into canonical rows; nothing is written.

    Args:
        kind: mobiliteit, platformbudget, project, bereik, actie or kerncijfer.
        path: The file.
        options: What the file does not hold itself, name -> text: a column of the kind for every row
            ('regio': 'Achterhoek'), or a choice: blad, decimaal (komma, punt), streepje (nul, ontbreekt),
            eenheid (also 'x 1000' or '%'), titel, uitgever, gepubliceerd (a web address).
        lookups: Names into codes (`etl.definitions.Definitions`).
        limits: How large the file may be.

    Raises:
        KeyError: There is no such kind.
        RefusedError: With every problem of the file, each with its place and what was expected.
    """
    description, lookups = DESCRIPTIONS[kind], Remembered(lookups)
    data = load_bytes(path, limits)
    problems = Collector(path.name)
    chosen = for_kind(Options.of(options), description, problems)
    score = partial(header_score, description=description, lookups=lookups)
    document = read_document(data, path.name, limits, score, chosen.blad)
    table, notices = _table(document, description, chosen, lookups, problems)
    drafts, remarks = _drafts(table, description, chosen, lookups, problems)
    problems.stop_if_any()
    return Prepared(
        kind=kind,
        bestand=path.name,
        extensie=document.extension,
        origineel=data,
        rijen=tuple(_canonical(draft, table, description) for draft in drafts),
        titel=chosen.titel or table.notes.title or path.stem,
        uitgever=chosen.uitgever,
        gepubliceerd=chosen.gepubliceerd,
        blad=table.sheet.name,
        noten=table.notes.general,
        notices=(*document.notices, *table.notices, *notices, *remarks),
    )


def _table(
    document: Document, description: Description, options: Options, lookups: Lookups, problems: Collector
) -> tuple[Table, list[str]]:
    sheet, header = locate(document, description, options, lookups, problems)
    table = read_table(sheet, header, description, problems)
    table, notices = name_labels(table, description, options, lookups)
    check_privacy(table, description, problems)
    check_cells(table, description, problems)
    notices.extend([*unused(table), *check_strays(table, problems)])
    present = set(table.columns)
    if header.wide:
        present |= {description.breed or "", description.measures[0].naam}
    check_columns(table.header, present, description, options, problems)
    check_wide_options(table, description, options, problems)
    return table, notices


def _drafts(
    table: Table, description: Description, options: Options, lookups: Lookups, problems: Collector
) -> tuple[list[Draft], list[str]]:
    drafts = DraftBuilder(table, description, options, Codes(lookups), problems).build()
    FigureReader(table, description, options, problems).fill(drafts)
    notices = explain_marks(drafts, table.notes, problems)
    derive(drafts, Setting(table, description, lookups, problems))
    if description.naam == "mobiliteit":
        drafts = split_combined(drafts, table.notes, problems)
    check_drafts(drafts, description, lookups, problems)
    check_totals(drafts, description, problems)
    return drafts, notices


def _canonical(draft: Draft, table: Table, description: Description) -> dict[str, str]:
    """Give a draft as the canonical file holds it: every column, in order, one line of text each."""
    values = {**draft.values, **{name: plain_text(number) for name, number in draft.numbers.items()}}
    notes = [values.get("noot", ""), *draft.notes]
    reason = values.get("reden_ontbreekt", "")
    if reason and "reden_ontbreekt" not in description.canonical and description.measures:
        notes.append(f"cijfer ontbreekt: {reason}")
    values["noot"] = "; ".join(dict.fromkeys(note for note in notes if note))
    values["vindplaats"] = ", ".join(filter(None, [values.get("vindplaats"), _place(draft, table)]))
    return {column: " ".join(values.get(column, "").split()) for column in description.canonical}


def _place(draft: Draft, table: Table) -> str:
    if table.sheet.name is not None:
        return f"blad {table.sheet.name}, cel {draft.place.address}"
    return f"rij {draft.place.row}, kolom {draft.place.column}"
