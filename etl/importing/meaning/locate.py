"""Finds the sheet and the header row that hold the table."""

from __future__ import annotations

from etl.importing.meaning.description import Description
from etl.importing.meaning.headers import HeaderRow, best_header_row, duplicates
from etl.importing.meaning.lookups import Lookups
from etl.importing.meaning.options import Options
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Document, Sheet

_TEMPLATE = "Een leeg voorbeeld krijgt u met: python -m etl template"


def header_score(sheet: Sheet, description: Description, lookups: Lookups) -> int:
    """Tell how much of the kind's table a sheet shows; 0 for nothing."""
    found = best_header_row(sheet, description, lookups)
    return 0 if found is None else found.score + 100 * found.complete


def locate(
    document: Document, description: Description, options: Options, lookups: Lookups, problems: Collector
) -> tuple[Sheet, HeaderRow]:
    """Give the sheet with the table and its header row; what is missing in the header is collected.

    Raises:
        RefusedError: No table, or several to choose from.
    """
    found = [(sheet, best_header_row(sheet, description, lookups)) for sheet in document.sheets]
    tables = [(sheet, header) for sheet, header in found if header is not None]
    best = max((header.score for _, header in tables), default=0)
    # one known word in a row of an explanation is no table when another sheet shows more
    full = [(sheet, header) for sheet, header in tables if header.complete and 2 * header.score >= best]
    shown = [(sheet, header) for sheet, header in full if not sheet.hidden or options.blad]
    if len(shown) > 1 or (full and not shown):
        names = ", ".join(f"'{sheet.name}'" for sheet, _ in shown or full)
        problems.place("één blad met de tabel", f"Kies er een met --blad: {names}.")
    elif not tables:
        expected = ", ".join(column.naam for column in description.kolommen if column.verplicht)
        advice = f"{_TEMPLATE} {description.naam}."
        problems.place(f"een tabel met koppen als {expected}", advice)
    problems.stop_if_any()
    sheet, header = shown[0] if shown else max(tables, key=lambda table: table[1].score)
    problems.blad = sheet.name
    problems.headers = {at: found.cell.text for at, found in header.headers.items()}
    _check_header(header, problems)
    return sheet, header


def check_columns(
    header: HeaderRow, present: set[str], description: Description, options: Options, problems: Collector
) -> None:
    """Collect every required column that neither the header nor an option gives.

    Args:
        header: The header row.
        present: Columns the table fills, the one its periods fill included.
        description: The kind.
        options: What the user says beside the file.
        problems: Where problems go.
    """
    known = present | set(options.waarden)
    for column in description.kolommen:
        if column.verplicht and column.naam not in known and column.afgeleid_van not in known:
            expected = f"een kolom '{column.naam}'"
            advice = f'Zet de kolom in het bestand of geef --{column.naam} "..." mee.'
            problems.place(expected, advice, rij=header.row, kolom=column.naam)
    measures = [column.naam for column in description.measures]
    if measures and not header.wide and not present & set(measures):
        advice = "Zet de kolom erin, of zet de jaren of perioden als koppen naast elkaar."
        problems.place(f"een kolom met cijfers: {' of '.join(measures)}", advice, rij=header.row)


def _check_header(header: HeaderRow, problems: Collector) -> None:
    for double in duplicates(header):
        problems.cell(double.cell, "elke kolom één keer", "Haal de dubbele kolom weg.")
    for found in header.headers.values():
        if found.cell.kind == "datum":
            problems.cell(found.cell, "een jaar of periode als kop, geen datum", "Schrijf de kop als tekst, bv. 2022.")
        elif found.cell.kind not in {"tekst", "getal"}:
            problems.cell(found.cell, "een kop als tekst", "Vervang de formule door tekst.")
