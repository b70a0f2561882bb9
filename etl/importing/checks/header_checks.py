"""Faults of a header row: doubles, headers that are no text, columns that are not there."""

from __future__ import annotations

import re

from etl.importing.headers.header import Header, HeaderRow
from etl.importing.layouts.description import Description, Field
from etl.importing.layouts.options import FOR_ALL, Options, Setting
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell

_QUARTER = 3


def _check_untyped(header: HeaderRow, problems: Collector) -> None:
    """Refuse the UntypedDataSet of StatLine by its name: it has codes of CBS for names.

    Raises:
        RefusedError: It is one.
    """
    texts = [found.cell.text.strip() for found in header.headers.values()]
    if texts[:1] == ["ID"] and re.fullmatch(r"\w+_\d+", texts[-1]):
        expected = "een tabel met namen; dit is de UntypedDataSet van StatLine, met codes"
        advice = "Haal de tabel op met python -m etl fetch azw, of download bij StatLine de CSV met labels."
        problems.place(expected, advice, rij=header.row, gelezen=" | ".join(texts))
        problems.stop_if_any()


def check_header(header: HeaderRow, setting: Setting) -> None:
    """Collect what is wrong with the header row, and what neither it nor an option gives."""
    description, problems = setting.description, setting.problems
    options = setting.options
    _check_untyped(header, problems)
    breed, seen, doubled = description.breed or "", dict[str, Cell](), False
    for found in header.headers.values():
        cell, name = found.cell, found.period or (found.column.naam if found.column else "")
        name = f"{name} {found.says}" if found.says else name
        if name in seen:
            advice = "Haal de dubbele kolom weg; zet een tweede tabel op een eigen blad."
            problems.cell(cell, "elke kolom één keer", f"{name} staat al in {seen[name].address}. {advice}")
            doubled = True
        if cell.kind == "datum" and not found.period:
            problems.cell(cell, "een jaar of periode als kop, geen datum", "Schrijf de kop als tekst, bv. 2022.")
        elif cell.kind not in {"tekst", "getal", "datum"}:
            problems.cell(cell, "een kop als tekst", "Vervang de formule door tekst.")
        if name:
            seen.setdefault(name, cell)
    if doubled:
        # beside a doubled column every figure is doubled too
        problems.stop_if_any()
    for period in header.periods.values():
        if breed == "jaar" and (period.period or "")[4:] != "JJ00":
            problems.cell(period.cell, "een jaar als kop", "Deze soort heeft cijfers per jaar.")
        elif breed in options.waarden:
            advice = f"Laat --{breed} weg: de {breed} staat in de koppen."
            problems.cell(period.cell, f"geen --{breed} naast koppen met een {breed}", advice)
    _check_months(header, problems)
    for name in sorted(header.said & options.waarden.keys()):
        advice = f"Laat --{name} weg: dat staat in de koppen."
        problems.place(f"geen --{name} naast koppen met {name}", advice, rij=header.row)
    _check_columns(header, description, options, problems)


def _check_months(header: HeaderRow, problems: Collector) -> None:
    """Ask of months a quarter apart whether they are months: 'jan-22 | apr-22' may be quarters too.

    A spreadsheet shows the first or last day of a quarter so, also one alone; a code of a period leaves no doubt.
    """
    found = [head for head in header.periods.values() if (head.period or "")[4:6] == "MM"]
    if not found or len(found) < len(header.periods) or any(map(_is_code, found)):
        return
    months = {head.period or "" for head in found}
    at = {int(month[6:]) % _QUARTER for month in months}
    if at in ({0}, {1}) and (len(months) > 1 or found[0].cell.shown):
        first = found[0].period or ""
        quarter = f"{first[:4]}KW{(int(first[6:]) + 2) // _QUARTER:02d}"
        advice = f"Is het een kwartaal? Schrijf {quarter}. Is het een maand? Schrijf {first}. Een jaar? {first[:4]}."
        expected = "een maand, kwartaal of jaar als kop, niet wat alle drie kan zijn"
        problems.cell(found[0].cell, expected, advice, gelezen=found[0].cell.shown or found[0].cell.text)


def _is_code(head: Header) -> bool:
    return head.cell.text.strip().upper() == head.period


def _check_columns(header: HeaderRow, description: Description, options: Options, problems: Collector) -> None:
    """Collect every required column that neither the header nor an option gives."""
    measures = [column.naam for column in description.measures]
    present = set(header.columns) | header.said | ({description.breed, measures[0]} if header.wide else set())
    present |= {measures[0]} if header.crossed else set()
    known = present | set(options.waarden)
    for column in description.kolommen:
        origin = description.origin(column)
        if origin and not origin.is_measure and origin.naam not in known:
            # it follows from a column that is missed already
            continue
        if column.verplicht and column.naam not in known and column.afgeleid_van not in known:
            expected = f"een kolom '{column.naam}' in de koppen ({header.rows}{header.stranger})"
            given = (
                f" of geef --{column.naam} {_answer(column, description, known)} mee" if column.naam in FOR_ALL else ""
            )
            advice = f"Zet de kolom in het bestand{given}."
            problems.place(expected, advice, rij=header.row, kolom=column.naam)
    if description.counts and not present & set(measures):
        advice = "Zet de kolom erin, of zet de jaren of perioden als koppen naast elkaar."
        # where people are counted a share alone is not taken
        counts = [column.naam for column in description.measures if column.soort == "aantal"]
        problems.place(f"een kolom met cijfers: {' of '.join(counts or measures)}", advice, rij=header.row)


def _answer(column: Field, description: Description, known: set[str | None]) -> str:
    """Give what an option may say of every row: with groups of functions alone each row is of all categories."""
    rule = description.totaal
    others = {other.naam for other in description.kolommen if other.opgeteld and other is not column}
    if rule and rule.kolom == column.naam and others & known:
        return f"{rule.totaal}, als elke rij over alle categorieën samen gaat,"
    return '"..."'
