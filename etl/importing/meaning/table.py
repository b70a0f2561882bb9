"""Which rows of a sheet are data, which are titles or notes, and what each column is."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from etl import periods
from etl.importing.headers.by_content import by_content
from etl.importing.headers.header import Header, HeaderRow
from etl.importing.headers.label_units import with_label_units
from etl.importing.headers.pivot import check_outline, corner, made_by_pivot
from etl.importing.headers.quarters import ask_parts, numbers_read
from etl.importing.headers.shapes import is_label, is_text
from etl.importing.layouts.description import NAMED, Description, Field
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.codes import NAMELESS
from etl.importing.numbers.moments import DECIMAL_YEARS, read_date, whole_year
from etl.importing.numbers.summing import PIVOT_TOTALS, is_nameless, total_of
from etl.importing.numbers.wording import Notes, clean, is_mark, is_note, key, notes_of
from etl.importing.reading.sheet import Cell, Row, Selected, Sheet

EXAMPLE = "VOORBEELD"
_SHOWN = 4
_PERIODS = frozenset({"periode", "jaar", "kwartaal"})
_ONE_TABLE = "één tabel per blad"
_APART = "Zet de tweede tabel op een eigen blad of in een eigen bestand."


class Remark(NamedTuple):
    """What is said of the figures outside their table.

    Attributes:
        place: What is said, and where.
        what: 'noot' or 'opmerking'.
        on_cell: True when it is a comment on a cell of the sheet, so that it speaks of this table.
    """

    place: Place
    what: str = "noot"
    on_cell: bool = False


@dataclass(frozen=True)
class Table:
    """The table in a sheet.

    Attributes:
        sheet: Where it stands.
        header: Its header row, the unnamed first column of a wide table named.
        body: Row number -> row, for those with data, in order.
        notes: What stands above, in and under it.
        notices: What was passed over, for the user to see.
        sums: Rows passed over that hold the sum of all.
        above: Rows above the header.
        beside: Comments on cells, and what stands on sheets without a table.
    """

    sheet: Sheet
    header: HeaderRow
    body: Mapping[int, Row]
    notes: Notes
    notices: tuple[str, ...] = ()
    sums: tuple[Row, ...] = ()
    above: tuple[Row, ...] = ()
    beside: tuple[Remark, ...] = ()

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """What is said of it outside its title: in notes under it too."""
        return (*(Remark(Place(text)) for text in self.notes.loose), *self.beside)

    @cached_property
    def is_pivot(self) -> bool:
        """Whether a pivot made it."""
        heads = (found.cell for found in self.header.headers.values())
        return made_by_pivot((*heads, *(cell for row in self.above for cell in row.values())))


@dataclass
class _Sorted:
    """Rows under the header by what they are; those with data by their numbers."""

    body: array[int]
    notes: list[str]
    notices: list[str]
    sums: list[Row] = field(default_factory=list)


def read_table(sheet: Sheet, header: HeaderRow, setting: Setting) -> Table:
    """Sort the rows of a sheet around its header row; what fits nowhere is collected."""
    rows, labels = _sort_rows(sheet, header, setting), setting.description.labels
    body = Selected(sheet.rows, rows.body)
    above = tuple(sheet.rows[number] for number in takewhile(lambda at: at < (header.top or header.row), sheet.rows))
    if not body:
        advice = "Vul de tabel."
        setting.problems.place("minstens één rij met gegevens onder de koppen", advice, rij=header.row)
    check_outline(body, header, setting)
    unnamed = header.wide or corner(header) is not None or (header.crossed and not header.columns)
    if unnamed and not set(labels) & set(header.columns):
        header, notices = _name_labels(body, header, setting)
        rows.notices.extend(notices)
    header = with_label_units(by_content(header, body, setting), setting)
    known = setting.description.by_header()
    for found in header.headers.values():
        if found.column and found.column.soort == "waarde" and not found.says and not _is_named(found.cell, known):
            rows.notices.append(f"De kolom '{clean(found.cell.text)}' is gelezen als {found.column.naam}.")
    rows.notices.extend((*_days_read(header), *numbers_read(header)))
    if any(whole_year(head.cell.text) != head.cell.text for head in header.periods.values()):
        rows.notices.append(DECIMAL_YEARS)
    _check_second_row(body, header, setting)
    ask_parts(body, header, setting)
    notes = notes_of(map(_text, above), rows.notes)
    return Table(sheet, header, body, notes, tuple(rows.notices), tuple(rows.sums), above)


def _days_read(header: HeaderRow) -> list[str]:
    """Tell of headers that are days, which says nothing of a year, a quarter or a month, as what they were read."""
    found = [(clean(head.cell.shown or head.cell.text), head.period or "") for head in header.periods.values()]
    days = [(text, period) for text, period in found if read_date(text) or (period[4:6] == "MM" and text != period)]
    if not days:
        return []
    said = ", ".join(f"{text} als {periods.label_nl(period)}" for text, period in days[:_SHOWN])
    more = f" en nog {len(days) - _SHOWN}" if len(days) > _SHOWN else ""
    return [f"Datums of maanden als kop zijn gelezen als periode: {said}{more}. Klopt dat niet? Schrijf bv. 2022KW01."]


def _is_named(cell: Cell, known: Mapping[str, Field]) -> bool:
    return any(key(text) in known for text in (cell.text, cell.text.split("(")[0]))


def _check_second_row(body: Mapping[int, Row], header: HeaderRow, setting: Setting) -> None:
    """Refuse a second row of headers that cannot be read, rather than every cell of it.

    Raises:
        RefusedError: There is one.
    """
    first = next(iter(body.values()), None)
    lower = [cell for at, cell in first.items() if at >= min(header.periods)] if first and header.periods else []
    label = next(iter(first.values())) if first else None
    is_row = label is not None and is_label(label.text, setting.description, setting.definitions)
    digits = any(char.isdigit() for cell in lower for char in cell.text)
    if len(lower) > 1 and all(map(is_text, lower)) and not (is_row or digits):
        expected = f"één rij met koppen, geen kop over twee rijen (rij {header.row} en {lower[0].row})"
        advice = "Zet in elke kop de periode, en wat er nog meer in de koppen staat in een eigen kolom."
        setting.problems.cell(lower[0], expected, advice)
        setting.problems.stop_if_any()


def _name_labels(body: Mapping[int, Row], header: HeaderRow, setting: Setting) -> tuple[HeaderRow, list[str]]:
    """Give the header of a wide or pivot table with its label column named, and notices on the choice.

    People leave the corner of a table empty or put the table's title there. When exactly one column
    left of the periods can be the labels, it is read as such.
    """
    known = header.headers
    if not header.figures:
        return header, []
    left = [at for at in range(1, min(header.figures)) if at not in known or known[at].column is None]
    filled = [at for at in left if any(at in row for row in body.values())]
    if len(filled) != 1:
        return header, []
    at = filled[0]
    texts, find = {row[at].text for row in body.values() if at in row}, setting.definitions.find
    given = setting.options.waarden.keys() | header.said
    about = [column.naam for column in setting.description.kolommen if column.soort in NAMED] if header.crossed else []
    wanted = [name for name in dict.fromkeys((*setting.description.labels, *about)) if name not in given]
    # words without a name of their own, as of ages, are no categories for standing where those may stand
    fitting = [
        name
        for name in wanted
        if (all(find(name, text) for text in texts) if name in NAMED else any(map(setting.description.choice, texts)))
    ]
    if len(fitting) != 1:
        return header, []
    cell = known[at].cell if at in known else Cell(header.row, at, "")
    named = dict(sorted({**known, at: Header(cell, setting.description.column(fitting[0]))}.items()))
    title = f"'{clean(cell.text)}'" if cell.text else "zonder kop"
    return replace(header, headers=named), [f"De kolom {title} is gelezen als {fitting[0]}."]


def _sort_rows(sheet: Sheet, header: HeaderRow, setting: Setting) -> _Sorted:
    rows, description = _Sorted(array("L"), [], []), setting.description
    names = description.by_header()
    below = array("L", (number for number in sheet.rows if number > header.row))
    end = len(below)
    while end and _is_trailing_note(sheet.rows[below[end - 1]], header, description):
        end -= 1
    before = 0
    for number in below[:end]:
        row = sheet.rows[number]
        first = next(iter(row.values()))
        if any(clean(cell.text).startswith(EXAMPLE) for cell in row.values()):
            rows.notices.append(f"Rij {number} is de voorbeeldrij en is overgeslagen.")
        elif _is_passed_over(row, header, description, rows, setting):
            continue
        elif _same_texts(row, sheet.rows[header.row]):
            if rows.body and rows.body[-1] == before and _is_title(sheet.rows[before], description):
                # a title of its own and the headers again: another table, though it has the same columns
                rows.body.pop()
                setting.problems.place(_ONE_TABLE, _APART, rij=before)
                break
            rows.notices.append(f"Rij {number} herhaalt de koppen en is overgeslagen.")
        elif is_note(first.text) and not _has_value(row, header, description):
            rows.notes.append(_text(row))
        elif _is_second_header(row, header, names):
            setting.problems.place(_ONE_TABLE, _APART, rij=number)
            break
        else:
            rows.body.append(number)
        before = number
    for number in below[end:]:
        text = _text(sheet.rows[number])
        rows.notes.append(text)
        if not is_note(text):
            rows.notices.append(f"Rij {number} is gelezen als noot onder de tabel: '{text}'.")
    return rows


def _is_title(row: Row, description: Description) -> bool:
    cells = list(row.values())
    return len(cells) == 1 and is_text(cells[0]) and description.choice(cells[0].text) is None


def _is_passed_over(row: Row, header: HeaderRow, description: Description, rows: _Sorted, setting: Setting) -> bool:
    """Tell a row of a pivot table that is no data; one without a name that has figures is refused."""
    first = next(iter(row.values()))
    filled, nameless = _has_value(row, header, description), is_nameless(first.text)
    if nameless and filled:
        setting.problems.cell(first, "een rij met een naam", NAMELESS)
    elif nameless or _is_sum(row, header, description):
        what = "is een totaal" if _is_of_periods(first, header, description) else "hoort bij de draaitabel"
        rows.notices.append(f"Rij {first.row} ({clean(first.text)}) {what} en is overgeslagen.")
        rows.sums.extend([] if nameless else [row])
    else:
        return False
    return True


def _is_sum(row: Row, header: HeaderRow, description: Description) -> bool:
    """Tell whether a row holds the sum of all, and says nothing that is to be loaded."""
    first, *others = row.values()
    # in a list of words every total is only a sum; elsewhere one may be a figure of its own
    in_list = description.lijst and total_of(first.text) == ""
    if key(first.text) not in PIVOT_TOTALS and not in_list and not _is_of_periods(first, header, description):
        return False
    if any(is_text(cell) for cell in others if cell.column in header.headers):
        return False
    found = header.headers.get(first.column)
    column = found.column if found else None
    is_label = column is None or not column.sleutel or column.naam in description.labels
    return not is_label or description.choice(first.text) is None


def _is_of_periods(first: Cell, header: HeaderRow, description: Description) -> bool:
    """Tell a total where a period should stand ('Totaal 2021' under 'Jaar'), with nothing before it.

    Only of a kind whose totals are held to their rows: numbers of people at two moments do not add up over years.
    """
    found = header.headers.get(first.column)
    return (
        description.totaal is not None
        and bool(found and found.column and found.column.soort in _PERIODS)
        and total_of(first.text) is not None
    )


def _is_trailing_note(row: Row, header: HeaderRow, description: Description) -> bool:
    first = next(iter(row.values()))
    if is_note(first.text):
        return not _has_value(row, header, description)
    if is_mark(first.text) and len(row) == 2:
        return not _has_value(row, header, description)
    if len(row) > 1 or len(header.headers) < 2 or not is_text(first):
        return False
    return description.choice(first.text) is None and not _has_value(row, header, description)


def _has_value(row: Row, header: HeaderRow, description: Description) -> bool:
    """Tell whether a row has something readable where the figures stand, or more than a note has cells."""
    if not description.counts:
        return len(row) > 2
    return any(at in header.figures and not is_text(cell) for at, cell in row.items())


def _same_texts(row: Row, header: Row) -> bool:
    return row.keys() == header.keys() and all(key(row[at].text) == key(header[at].text) for at in row)


def _is_second_header(row: Row, header: HeaderRow, names: Mapping[str, Field]) -> bool:
    """Tell a second table's header: the same periods again, or several names of columns."""
    if len(header.periods) > 1:
        return all(at in row and row[at].text == found.cell.text for at, found in header.periods.items())
    strangers = (cell for cell in row.values() if key(cell.text) not in names)
    # one header that is no column may be among them; the second stranger settles it
    return len(row) > 1 and len(list(islice(strangers, 2))) <= min(1, len(row) - 2)


def _text(row: Row) -> str:
    return clean(" ".join(cell.text for cell in row.values()))
