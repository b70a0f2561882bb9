"""From a user's file to canonical rows, or to the list of everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from etl.definitions import Definitions
from etl.importing.accepted import Prepared
from etl.importing.canonical import CanonicalRows
from etl.importing.checks.amounts import check_amounts
from etl.importing.checks.contradictions import check_contradictions
from etl.importing.checks.empty_cells import EmptyCells
from etl.importing.checks.header_checks import check_header
from etl.importing.checks.named_rows import NamedRows
from etl.importing.checks.nested import Nested
from etl.importing.checks.ordered import check_ordered
from etl.importing.checks.privacy import check_privacy
from etl.importing.checks.quantities import UnitsOfRows
from etl.importing.checks.row_checks import RowChecks
from etl.importing.checks.shown_totals import check_groups, check_shown
from etl.importing.checks.table_checks import check_table
from etl.importing.checks.whole_shares import check_whole_shares
from etl.importing.headers.by_content import said_first
from etl.importing.headers.finding import header_score, locate
from etl.importing.headers.hidden import ask_hidden, without_hidden
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.layouts.options import Options, Setting, for_kind
from etl.importing.meaning.blocks import in_blocks
from etl.importing.meaning.derive import derive
from etl.importing.meaning.drafts import build_drafts, explain_marks, heed_states
from etl.importing.meaning.measured import read_figures
from etl.importing.meaning.remarks import with_remarks
from etl.importing.meaning.table import Table, read_table
from etl.importing.reading.collector import Collector
from etl.importing.reading.document import load_bytes, read_document
from etl.importing.reading.limits import DEFAULT, Limits


def prepare(
    kind: str, path: Path, options: Mapping[str, str], definitions: Definitions, *, limits: Limits = DEFAULT
) -> Prepared:
    """Read a user's CSV or workbook into canonical rows; nothing is written.

    Args:
        kind: mobiliteit, platformbudget, project, bereik, actie or kerncijfer.
        path: The file.
        options: What the file does not hold itself, name -> text: a column of the kind for every row
            ('regio': 'Achterhoek'), or a choice: blad, decimaal (komma, punt), streepje (nul, ontbreekt),
            breuken (ja, nee), verborgen (meenemen, overslaan), eenheid (also 'x 1000' or '%'), titel,
            uitgever, gepubliceerd (a web address), bevestig (why what is asked about is right).
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
    document = without_hidden(document, setting)
    sheet, header = locate(document, setting)
    ask_hidden(sheet, header, setting)
    table = with_remarks(read_table(sheet, header, setting), document, setting, score)
    check_privacy(table, setting)
    check_header(table.header, setting)
    check_contradictions(table, setting, path.stem)
    notices = check_table(table, setting)
    empty, remarks = EmptyCells(setting), list[str]()
    named = NamedRows(setting)
    checks = (Nested(setting), named, UnitsOfRows(setting), RowChecks(setting, exact=table.is_pivot), empty)
    rows = CanonicalRows(
        description.canonical,
        (
            row
            for block in _until_many(in_blocks(table, setting, limits), problems)
            for row in _rows(block, setting, checks, remarks)
        ),
    )
    problems.stop_if_any()
    empty.tell()
    named.tell()
    return Prepared(
        kind=kind,
        bestand=path.name,
        extensie=document.extension,
        origineel=data,
        rijen=rows,
        titel=chosen.titel or table.notes.title or path.stem,
        uitgever=chosen.uitgever,
        gepubliceerd=chosen.gepubliceerd,
        blad=sheet.name,
        noten=table.notes.general,
        koppen=table.header.row,
        kolommen=table.header.read_as,
        notices=tuple(
            said_first((*document.notices, *table.notices, *notices, *setting.notices, *dict.fromkeys(remarks)))
        ),
    )


def _until_many(blocks: Iterator[Table], problems: Collector) -> Iterator[Table]:
    """Give blocks until there are so many problems that the file must be made anew anyway; say where that was."""
    for block in blocks:
        if problems.are_many:
            row = next(iter(block.body))
            advice = "Vanaf deze rij is niet verder gekeken. Verbeter eerst wat hierboven staat."
            problems.place("een bestand waarin de meeste rijen kloppen", advice, rij=row)
            return
        yield block


def _rows(
    block: Table,
    setting: Setting,
    checks: Iterable[Nested | NamedRows | UnitsOfRows | RowChecks | EmptyCells],
    remarks: list[str],
) -> Iterator[Mapping[str, str]]:
    """Give the canonical rows of a block of a table, each row's faults collected; none once there are any."""
    drafts = build_drafts(block, setting)
    figures = read_figures(drafts, block, setting)
    remarks.extend(explain_marks(drafts, block.notes, setting.problems))
    heed_states(drafts, block)
    drafts = derive(drafts, block, setting)
    check_groups(drafts, block, setting)
    check_whole_shares(drafts, setting)
    check_amounts(drafts, setting)
    for check in checks:
        check.check(drafts)
    check_ordered(drafts, setting)
    check_shown(figures, block, setting)
    if not setting.problems:
        yield from (draft.canonical(block.sheet.name, setting.description) for draft in drafts)
