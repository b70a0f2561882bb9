"""Own counts of an organisation, read for one session: the reader of `etl import`, and nothing is written or repeated.

No message holds a text of a cell or header: a file that should not have been sent may hold anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, partial
from itertools import islice

from etl.definitions import Definitions, load_definitions
from etl.definitions.names import normalise
from etl.importing.checks.header_checks import check_header
from etl.importing.checks.persons import advice_on, is_one_a_person, told_of
from etl.importing.headers.finding import header_score, locate
from etl.importing.headers.hidden import ASK_HIDDEN, ask_hidden
from etl.importing.layouts.options import Options, Setting
from etl.importing.layouts.own_kind import OWN
from etl.importing.meaning.drafts import Draft, build_drafts
from etl.importing.meaning.measured import ASK_DECIMAL, read_figures
from etl.importing.meaning.table import Table, read_table
from etl.importing.numbers import number_format, printed
from etl.importing.numbers.wording import key
from etl.importing.reading.collector import Collector
from etl.importing.reading.document import read_document
from etl.importing.reading.limits import MEGABYTE, Limits
from etl.importing.reading.sheet import Document
from etl.problems import Problem, RefusedError
from etl.settings import PROJECT

LIMITS = Limits(
    file_bytes=MEGABYTE, inflated_bytes=10 * MEGABYTE, sheets=10, rows=10_000, columns=100, area=500_000, unseen=False
)
REMEMBERING = (key, printed.read, number_format.sections, normalise)
"""What the reader remembers of texts, so that it looks at each once: no text of own counts may stay there."""
_NAME = "uw bestand"
_TEMPLATE = "Neem het sjabloon van deze pagina."
_ADVICE = {
    ASK_HIDDEN: "Maak verborgen rijen en kolommen zichtbaar, of haal ze weg, en stuur het bestand opnieuw.",
    ASK_DECIMAL: "Tel mensen, geen fte.",
}
"""What to do on this page, where `etl import` names an option of the command."""
_LOOKED_AT = 200
_PERSONS = "Uw bestand lijkt gegevens over mensen te bevatten: {what}. {advice}"


@dataclass(frozen=True)
class OwnRow:
    """One row of own counts.

    Attributes:
        rij: Row as a spreadsheet shows it.
        periode: CBS code of the period.
        functiegroep: Empty for all of them.
        aantallen: Column -> number; without a column or cell that was not filled in.
    """

    rij: int
    periode: str
    functiegroep: str
    aantallen: dict[str, Decimal] = field(default_factory=dict)


class OwnRefusedError(Exception):
    """The file is refused.

    Attributes:
        redenen: Dutch sentences; none of them repeats a text of the file.
    """

    def __init__(self, redenen: list[str]) -> None:
        super().__init__(f"{len(redenen)} redenen")
        self.redenen = redenen


def read_own(data: bytes, above: int = 0) -> list[OwnRow]:
    """Read a CSV or workbook of own counts, and remember none of its texts.

    Args:
        data: The bytes of the file.
        above: Rows above the first that the sender does not see; they are not counted in what is told.

    Raises:
        OwnRefusedError: It is no table of counts, or tells of persons; with every reason.
    """
    if len(data) > LIMITS.file_bytes:
        raise OwnRefusedError([f"Het bestand is te groot. Hooguit {LIMITS.file_bytes // MEGABYTE} MB. {_TEMPLATE}"])
    problems = Collector(_NAME)
    setting = Setting(OWN, Options(), _definitions(), problems)
    document: Document | None = None
    try:
        document = read_document(
            data, _NAME, LIMITS, partial(header_score, description=OWN, definitions=_definitions())
        )
        _refuse_persons(document)
        return _rows(document, setting)
    except RefusedError as error:
        # what was said above holds texts of the file; it is told anew without, and not kept as its cause
        told = list(dict.fromkeys(_plain(problem, document, above) for problem in error.problems))
    except OwnRefusedError:
        raise
    except Exception:  # noqa: BLE001 - what it holds may be a text of the file, and would go to a log
        told = [f"Dit bestand konden wij niet lezen. {_TEMPLATE}"]
    finally:
        for remembers in REMEMBERING:
            remembers.cache_clear()
    raise OwnRefusedError(told)


@cache
def _definitions() -> Definitions:
    return load_definitions(PROJECT / "data" / "definitions")


def _refuse_persons(document: Document) -> None:
    """Refuse what tells of persons anywhere at the top of a sheet that is no explanation.

    Raises:
        OwnRefusedError: With what it tells of.
    """
    tables = [sheet for sheet in document.sheets if (sheet.name or "").casefold() != "uitleg"]
    rows = [row for sheet in tables for row in islice(sheet.rows.values(), _LOOKED_AT)]
    if found := told_of(rows):
        advice = dict.fromkeys(advice_on(what) for what in found)
        raise OwnRefusedError([_PERSONS.format(what=" en ".join(found), advice=" ".join(advice))])


def _rows(document: Document, setting: Setting) -> list[OwnRow]:
    sheet, header = locate(document, setting)
    setting.problems.headers = {}
    ask_hidden(sheet, header, setting)
    table = read_table(sheet, header, setting)
    check_header(table.header, setting)
    _refuse_strangers(table, setting)
    drafts = build_drafts(table, setting)
    read_figures(drafts, table, setting)
    setting.problems.stop_if_any()
    if is_one_a_person([int(draft.numbers.get("in_dienst_begin", 2)) for draft in drafts]):
        raise OwnRefusedError([_PERSONS.format(what="één rij per mens", advice=advice_on(""))])
    return [_row(draft) for draft in drafts]


def _refuse_strangers(table: Table, setting: Setting) -> None:
    """Collect every column that is none of these, by its place: nothing is read past."""
    known = {*table.header.columns.values(), table.header.part}
    for at in sorted({at for row in table.body.values() for at in row} | set(table.header.headers)):
        if at not in known:
            setting.problems.place("alleen de kolommen van het sjabloon", "Haal deze kolom weg.", kolom=at)


def _row(draft: Draft) -> OwnRow:
    return OwnRow(draft.place.row, draft.get("periode"), draft.get("functiegroep"), dict(draft.numbers))


def _plain(problem: Problem, document: Document | None, above: int) -> str:
    """Give a problem without a text of the file: only its place and what was expected, when that holds none."""
    place = [f"Rij {problem.rij - above}"] if problem.rij and problem.rij > above else []
    if problem.kolom and len(problem.kolom) <= 2:
        place.append(f"kolom {problem.kolom}")
    expected, advice = problem.verwacht, _ADVICE.get(problem.advies, problem.advies)
    if document is None or _repeats(f"{expected} {advice}", document) or "--" in advice or "python" in advice:
        advice = _TEMPLATE
    if document is not None and _repeats(expected, document):
        expected = "een tabel zoals het sjabloon"
    at = ", ".join(place)
    return f"{at[:1].upper()}{at[1:]}{': v' if at else 'V'}erwacht is {expected}. {advice}"


def _repeats(text: str, document: Document) -> bool:
    """Tell whether a text of the file, other than our own words, stands in a message."""
    ours = {column.naam for column in OWN.kolommen} | {word for column in OWN.kolommen for word in column.keuzes}
    said = text.casefold()
    cells = (cell.text for sheet in document.sheets for row in sheet.rows.values() for cell in row.values())
    names = (sheet.name or "" for sheet in document.sheets)
    found = (one.strip() for one in (*cells, *names))
    return any(len(one) > 2 and one not in ours and one.casefold() in said for one in found)
