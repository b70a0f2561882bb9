"""Which rows of a sheet are data, which are titles or notes, and what each column is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice

from etl.importing.meaning.description import Description, Field
from etl.importing.meaning.headers import Header, HeaderRow
from etl.importing.numbers.footnotes import Notes, is_mark, is_note, notes_of, split_mark
from etl.importing.numbers.printed import Unreadable, clean, read
from etl.importing.numbers.slugs import key
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell, Row, Sheet

EXAMPLE = "VOORBEELD"
_PER_FIGURE = frozenset({"waarde_tekst", "reden_ontbreekt", "samengevoegd_in", "vergeleken_met"})


@dataclass(frozen=True)
class Table:
    """The table in a sheet.

    Attributes:
        sheet: Where it stands.
        header: Its header row, the unnamed first column of a wide table named.
        body: Row numbers with data, in order.
        notes: What stands above, in and under it.
        notices: What was passed over, for the user to see.
    """

    sheet: Sheet
    header: HeaderRow
    body: tuple[int, ...]
    notes: Notes
    notices: tuple[str, ...] = ()

    @property
    def columns(self) -> Mapping[str, int]:
        """Canonical column -> column number."""
        return {header.column.naam: at for at, header in self.header.headers.items() if header.column}

    @property
    def homeless(self) -> frozenset[str]:
        """Columns of a table with several periods that belong to one of them, without saying which."""
        if len(self.periods) < 2:
            return frozenset()
        found = (header.column for header in self.header.headers.values())
        return frozenset(
            column.naam for column in found if column and (column.is_measure or column.naam in _PER_FIGURE)
        )

    @property
    def periods(self) -> Mapping[int, Header]:
        """Column number -> header, for the periods of a wide table."""
        wide = self.header.wide
        return {at: header for at, header in self.header.headers.items() if header.period and wide}


@dataclass
class _Sorted:
    """Rows under the header by what they are."""

    body: list[int]
    notes: list[str]
    notices: list[str]


def read_table(sheet: Sheet, header: HeaderRow, description: Description, problems: Collector) -> Table:
    """Sort the rows of a sheet around its header row; what fits nowhere is collected."""
    rows = _sort_rows(sheet, header, description, problems)
    titles = [_text(sheet.rows[number]) for number in sheet.rows if number < header.row]
    if not rows.body:
        problems.place("minstens één rij met gegevens onder de koppen", "Vul de tabel.", rij=header.row)
    return Table(sheet, header, tuple(rows.body), notes_of(titles, rows.notes), tuple(rows.notices))


def unused(table: Table) -> list[str]:
    """Give a notice on every column of the table that is not read."""
    headers = table.header.headers.values()
    strange = [header for header in headers if not header.column and not (header.period and table.header.wide)]
    doubtful = [header for header in headers if header.column and header.column.naam in table.homeless]
    reasons = (
        (strange, "geen kolom van deze soort"),
        (doubtful, "bij welke periode dit hoort, staat er niet bij"),
    )
    return [
        f"Niet gebruikt, want {reason}: {', '.join(repr(clean(header.cell.text)) for header in found)}."
        for found, reason in reasons
        if found
    ]


def name_column(table: Table, at: int, header: Header) -> Table:
    """Give the table with column `at` read as `header`."""
    headers = dict(sorted({**table.header.headers, at: header}.items()))
    return replace(table, header=replace(table.header, headers=headers))


def _sort_rows(sheet: Sheet, header: HeaderRow, description: Description, problems: Collector) -> _Sorted:
    rows, names = _Sorted([], [], []), description.by_header()
    below = [number for number in sheet.rows if number > header.row]
    end = len(below)
    while end and _is_trailing_note(sheet.rows[below[end - 1]], header, description):
        end -= 1
    for number in below[:end]:
        row = sheet.rows[number]
        first = next(iter(row.values()))
        if any(clean(cell.text).startswith(EXAMPLE) for cell in row.values()):
            rows.notices.append(f"Rij {number} is de voorbeeldrij en is overgeslagen.")
        elif _same_texts(row, sheet.rows[header.row]):
            rows.notices.append(f"Rij {number} herhaalt de koppen en is overgeslagen.")
        elif is_note(first.text) and not _has_value(row, header, description):
            rows.notes.append(_text(row))
        elif _is_second_header(row, header, names):
            problems.place(
                "één tabel per blad", "Zet de tweede tabel op een eigen blad of in een eigen bestand.", rij=number
            )
            break
        else:
            rows.body.append(number)
    for number in below[end:]:
        text = _text(sheet.rows[number])
        rows.notes.append(text)
        if not is_note(text):
            rows.notices.append(f"Rij {number} is gelezen als noot onder de tabel: '{text}'.")
    return rows


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
    if not description.measures:
        return len(row) > 2
    for at, cell in row.items():
        found = header.headers.get(at)
        is_figure = found is not None and ((found.period and header.wide) or (found.column and found.column.is_measure))
        if is_figure and not is_text(cell):
            return True
    return False


def _same_texts(row: Row, header: Row) -> bool:
    return row.keys() == header.keys() and all(key(row[at].text) == key(header[at].text) for at in row)


def _is_second_header(row: Row, header: HeaderRow, names: Mapping[str, Field]) -> bool:
    """Tell a second table's header: the same periods again, or several names of columns."""
    periods = {at: found.cell.text for at, found in header.headers.items() if found.period and header.wide}
    if len(periods) > 1:
        return all(at in row and row[at].text == text for at, text in periods.items())
    strangers = (cell for cell in row.values() if key(cell.text) not in names)
    # one header that is no column may be among them; the second stranger settles it
    return len(row) > 1 and len(list(islice(strangers, 2))) <= min(1, len(row) - 2)


def _text(row: Row) -> str:
    return clean(" ".join(cell.text for cell in row.values()))


def is_text(cell: Cell) -> bool:
    """Tell whether a cell holds words, rather than a figure or a symbol for one."""
    return cell.kind == "tekst" and isinstance(read(split_mark(cell.text)[0]), Unreadable)


def cell_at(row: Row, number: int, at: int) -> Cell:
    """Give the cell in a column, an empty one with its place when there is none."""
    return row.get(at) or Cell(number, at, "")
