"""Faults of a header row: doubles, headers that are no text, columns that are not there."""

from __future__ import annotations

from etl.importing.meaning.description import Description
from etl.importing.meaning.headers import HeaderRow
from etl.importing.meaning.options import Options, Setting
from etl.importing.reading.collector import Collector


def check_header(header: HeaderRow, setting: Setting) -> None:
    """Collect what is wrong with the header row, and what neither it nor an option gives."""
    description, problems = setting.description, setting.problems
    options = setting.options
    breed, seen = description.breed or "", set[str]()
    for found in header.headers.values():
        cell, name = found.cell, found.period or (found.column.naam if found.column else "")
        if name in seen:
            problems.cell(cell, "elke kolom één keer", "Haal de dubbele kolom weg.")
        if cell.kind == "datum":
            problems.cell(cell, "een jaar of periode als kop, geen datum", "Schrijf de kop als tekst, bv. 2022.")
        elif cell.kind not in {"tekst", "getal"}:
            problems.cell(cell, "een kop als tekst", "Vervang de formule door tekst.")
        seen.update(filter(None, [name]))
    for period in header.periods.values():
        if breed == "jaar" and (period.period or "")[4:] != "JJ00":
            problems.cell(period.cell, "een jaar als kop", "Deze soort heeft cijfers per jaar.")
        elif breed in options.waarden:
            advice = f"Laat --{breed} weg: de {breed} staat in de koppen."
            problems.cell(period.cell, f"geen --{breed} naast koppen met een {breed}", advice)
    _check_columns(header, description, options, problems)


def _check_columns(header: HeaderRow, description: Description, options: Options, problems: Collector) -> None:
    """Collect every required column that neither the header nor an option gives."""
    measures = [column.naam for column in description.measures]
    present = set(header.columns) | ({description.breed, measures[0]} if header.wide else set())
    known = present | set(options.waarden)
    for column in description.kolommen:
        if column.verplicht and column.naam not in known and column.afgeleid_van not in known:
            expected = f"een kolom '{column.naam}'"
            advice = f'Zet de kolom in het bestand of geef --{column.naam} "..." mee.'
            problems.place(expected, advice, rij=header.row, kolom=column.naam)
    if description.counts and not present & set(measures):
        advice = "Zet de kolom erin, of zet de jaren of perioden als koppen naast elkaar."
        problems.place(f"een kolom met cijfers: {' of '.join(measures)}", advice, rij=header.row)
