"""Faults of a table as such: cells without a value, rows without figures, figures that belong nowhere."""

from __future__ import annotations

import re
from itertools import islice

from etl.importing.headers.header import HeaderRow
from etl.importing.headers.shapes import is_text
from etl.importing.layouts.description import Description
from etl.importing.layouts.options import Setting
from etl.importing.meaning.table import Table
from etl.importing.numbers.wording import clean, key
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Row, letter
from etl.texts import IMPOSSIBLE

# rows by which a column is seen to count them
_LOOKED_AT = 50


def check_table(table: Table, setting: Setting) -> list[str]:
    """Collect every fault of a table; give notices on what is not read."""
    description, problems = setting.description, setting.problems
    header, notices = table.header, _unused(table.header)
    used = set(header.columns.values()) | header.figures | {header.part}
    counter = _counter(table)
    if counter:
        notices.append(f"Kolom {letter(counter)} telt de rijen en is overgeslagen.")
    for number, row in table.body.items():
        for at, cell in row.items():
            if at == counter:
                continue
            if at not in header.headers and is_text(cell):
                notices.append(f"naast rij {number}: {clean(cell.text)}")
            elif at not in header.headers:
                # a cell too many shifts a row
                advice = "Zet er een kop boven, of zet een getal met een komma tussen aanhalingstekens."
                problems.cell(cell, "geen cijfer buiten de kolommen van de tabel", advice)
            elif at in used and cell.kind == "formule":
                advice = "Open het bestand in Excel, laat het rekenen en sla het op; of plak de waarden."
                problems.cell(cell, "een formule met een uitkomst", advice)
            elif at in used and cell.kind == "tekst" and IMPOSSIBLE.search(clean(cell.text)):
                advice = "Het bestand is in een verkeerde codering opgeslagen. Sla het op als UTF-8 of als .xlsx."
                problems.cell(cell, "leesbare letters en tekens", advice)
            elif at in used and cell.kind == "fout":
                problems.cell(cell, "een cijfer, geen foutmelding van Excel", "Herstel de formule of vul NB in.")
        if header.periods and not set(row) & set(header.periods):
            _no_figures(row, header, description, problems)
    _check_merged(table, problems)
    _check_lost_periods(table, problems)
    return notices


def _counter(table: Table) -> int:
    """Give the column before all headers that only counts the rows, 0 when there is none; programs write such."""
    before = min(table.header.headers, default=1) - 1
    rows = list(islice(table.body.values(), _LOOKED_AT))
    texts = [row[before].text.strip() for row in rows if before in row]
    first = int(texts[0]) if texts and texts[0] in ("0", "1") else None
    counted = first is not None and texts == [str(first + at) for at in range(len(rows))]
    return before if counted and len(rows) > 1 else 0


def _unused(header: HeaderRow) -> list[str]:
    """Give a notice on every column of the table that is not read."""
    headers = header.headers.values()
    reasons = {
        "geen kolom van deze soort": [
            h for h in headers if not h.column and not h.says and not h.part and not (h.period and header.wide)
        ],
        "bij welke periode dit hoort, staat er niet bij": [
            h for h in headers if h.column and h.column.naam in header.homeless
        ],
    }
    return [
        f"Niet gebruikt, want {reason}: {', '.join(repr(clean(h.cell.text)) for h in found)}."
        for reason, found in reasons.items()
        if found
    ]


def _check_lost_periods(table: Table, problems: Collector) -> None:
    """Collect headers that may be a mistyped period ('202', '?'): a year must not be left out unseen."""
    last = max(table.header.periods, default=0)
    for at, header in table.header.headers.items():
        if header.column or header.period or not last:
            continue
        no_word = re.match(r"\W*\d", header.cell.text) or not re.search(r"[^\W\d_]{2}", header.cell.text)
        if no_word or (at < last and any(at in row and not is_text(row[at]) for row in table.body.values())):
            advice = "Schrijf de kop als periode, bv. 2022 of 2022KW04, of haal de kolom weg."
            problems.cell(header.cell, "een periode als kop", advice)


def _no_figures(row: Row, header: HeaderRow, description: Description, problems: Collector) -> None:
    """A label alone is a category without figures only when it is a known one; else it may be a heading."""
    name = description.labels[0] if description.labels else ""
    cell = row.get(header.columns.get(name, 0))
    column = description.column(name) if cell else None
    if cell and column and column.soort == "label" and key(cell.text) not in column.choices:
        advice = "Haal een tussenkop weg, of vul NB in als de cijfers ontbreken."
        problems.cell(cell, "een rij met cijfers", advice)


def _check_merged(table: Table, problems: Collector) -> None:
    """Collect every figure that is merged over several rows: it is unclear which of them it is for."""
    for top, left, bottom, right in table.sheet.merged:
        cell = table.body.get(top, {}).get(left)
        if cell and table.header.figures & set(range(left, right + 1)) and (top, left) != (bottom, right):
            advice = "Splits de samengevoegde cel en zet bij elke rij wat er hoort."
            problems.cell(cell, "een cijfer in één cel", advice)
