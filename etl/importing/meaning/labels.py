"""Names the unnamed first column of a wide table, and what stands beside the table."""

from __future__ import annotations

from etl.importing.meaning.description import Description
from etl.importing.meaning.headers import Header
from etl.importing.meaning.lookups import Lookups
from etl.importing.meaning.options import Options
from etl.importing.meaning.table import Table, is_text, name_column
from etl.importing.numbers.printed import clean
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell


def name_labels(table: Table, description: Description, options: Options, lookups: Lookups) -> tuple[Table, list[str]]:
    """Give a wide table with its label column named, and notices on the choice.

    People leave the corner of a table empty or put the table's title there. When exactly one column
    left of the periods can be the labels, it is read as such.
    """
    if not table.header.wide or set(description.labels) & set(table.columns):
        return table, []
    first = min(table.periods)
    texts = {at: _texts(table, at) for at in _candidates(table, first)}
    filled = [at for at, found in texts.items() if found]
    wanted = [name for name in description.labels if name not in options.waarden]
    if len(filled) != 1 or not wanted:
        return table, []
    at = filled[0]
    fitting = [name for name in wanted if _fits(name, texts[at], lookups)]
    if len(fitting) != 1:
        return table, []
    header = table.header.headers.get(at)
    cell = header.cell if header else Cell(table.header.row, at, "")
    named = name_column(table, at, Header(cell, description.column(fitting[0])))
    title = f"'{clean(cell.text)}'" if cell.text else "zonder kop"
    return named, [f"De kolom {title} is gelezen als {fitting[0]}."]


def check_strays(table: Table, problems: Collector) -> list[str]:
    """Collect figures under no header (a cell too many shifts a row); give texts there as notes."""
    notes = []
    for number in table.body:
        for at, cell in table.sheet.rows[number].items():
            if at in table.header.headers:
                continue
            if is_text(cell):
                notes.append(f"naast rij {number}: {clean(cell.text)}")
            else:
                advice = "Zet er een kop boven, of zet een getal met een komma tussen aanhalingstekens."
                problems.cell(cell, "geen cijfer buiten de kolommen van de tabel", advice)
    return notes


def _candidates(table: Table, first: int) -> list[int]:
    headers = table.header.headers
    return [at for at in range(1, first) if at not in headers or headers[at].column is None]


def _texts(table: Table, at: int) -> list[str]:
    rows = (table.sheet.rows[number] for number in table.body)
    return [row[at].text for row in rows if at in row]


def _fits(name: str, texts: list[str], lookups: Lookups) -> bool:
    finders = {"indicator": lookups.indicator, "branche": lookups.branche, "regio": lookups.regio}
    find = finders.get(name)
    return find is None or all(find(text) is not None for text in texts)
