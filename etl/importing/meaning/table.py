"""Which rows of a sheet are data, which are titles or notes, and what each column is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice

from etl.importing.meaning.description import NAMED, Description, Field
from etl.importing.meaning.headers import Header, HeaderRow
from etl.importing.meaning.options import Setting
from etl.importing.numbers.printed import Unreadable, read
from etl.importing.numbers.wording import Notes, clean, is_mark, is_note, key, notes_of, split_mark
from etl.importing.reading.sheet import Cell, Row, Sheet

EXAMPLE = "VOORBEELD"


@dataclass(frozen=True)
class Table:
    """The table in a sheet.

    Attributes:
        sheet: Where it stands.
        header: Its header row, the unnamed first column of a wide table named.
        body: Row number -> row, for those with data, in order.
        notes: What stands above, in and under it.
        notices: What was passed over, for the user to see.
    """

    sheet: Sheet
    header: HeaderRow
    body: Mapping[int, Row]
    notes: Notes
    notices: tuple[str, ...] = ()


@dataclass
class _Sorted:
    """Rows under the header by what they are."""

    body: dict[int, Row]
    notes: list[str]
    notices: list[str]


def read_table(sheet: Sheet, header: HeaderRow, setting: Setting) -> Table:
    """Sort the rows of a sheet around its header row; what fits nowhere is collected."""
    rows, labels = _sort_rows(sheet, header, setting), setting.description.labels
    titles = [_text(sheet.rows[number]) for number in sheet.rows if number < header.row]
    if not rows.body:
        advice = "Vul de tabel."
        setting.problems.place("minstens één rij met gegevens onder de koppen", advice, rij=header.row)
    if header.wide and not set(labels) & set(header.columns):
        header, notices = _name_labels(list(rows.body.values()), header, setting)
        rows.notices.extend(notices)
    return Table(sheet, header, rows.body, notes_of(titles, rows.notes), tuple(rows.notices))


def _name_labels(body: list[Row], header: HeaderRow, setting: Setting) -> tuple[HeaderRow, list[str]]:
    """Give the header of a wide table with its label column named, and notices on the choice.

    People leave the corner of a table empty or put the table's title there. When exactly one column
    left of the periods can be the labels, it is read as such.
    """
    known = header.headers
    left = [at for at in range(1, min(header.periods)) if at not in known or known[at].column is None]
    filled = [at for at in left if any(at in row for row in body)]
    if len(filled) != 1:
        return header, []
    at = filled[0]
    texts, find = {row[at].text for row in body if at in row}, setting.definitions.find
    wanted = [name for name in setting.description.labels if name not in setting.options.waarden]
    fitting = [name for name in wanted if name not in NAMED or all(find(name, text) for text in texts)]
    if len(fitting) != 1:
        return header, []
    cell = known[at].cell if at in known else Cell(header.row, at, "")
    named = dict(sorted({**known, at: Header(cell, setting.description.column(fitting[0]))}.items()))
    title = f"'{clean(cell.text)}'" if cell.text else "zonder kop"
    return replace(header, headers=named), [f"De kolom {title} is gelezen als {fitting[0]}."]


def _sort_rows(sheet: Sheet, header: HeaderRow, setting: Setting) -> _Sorted:
    rows, description = _Sorted({}, [], []), setting.description
    names = description.by_header()
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
            setting.problems.place(
                "één tabel per blad", "Zet de tweede tabel op een eigen blad of in een eigen bestand.", rij=number
            )
            break
        else:
            rows.body[number] = row
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


def is_text(cell: Cell) -> bool:
    """Tell whether a cell holds words, rather than a figure or a symbol for one."""
    return cell.kind == "tekst" and isinstance(read(split_mark(cell.text)[0]), Unreadable)
