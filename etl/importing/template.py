"""Empty files to fill in: one per kind, with instructions and nothing that could be loaded."""

from __future__ import annotations

import csv
from io import BytesIO
from pathlib import Path

import xlsxwriter

from etl.importing.layouts.description import Description, Field
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.meaning.remarks import EXPLAINS
from etl.importing.meaning.table import EXAMPLE

_SORTS = {
    "tekst": "vrije tekst",
    "label": "tekst",
    "code": "code of naam",
    "regio": "naam of code van de regio",
    "branche": "naam of code van de branche",
    "platform": "naam van het platform",
    "indicator": "naam of code van de indicator",
    "periode": "jaar, kwartaal of maand",
    "vergelijking": "periode waarmee vergeleken is",
    "datum": "datum als jjjj-mm-dd",
    "moment": "jaar, maand of datum",
    "jaar": "jaartal",
    "nummer": "volgnummer",
    "eenheid": "eenheid, bv. procent of werknemers",
    "aantal": "geheel getal",
    "maat": "getal",
    "procent": "percentage",
    "groei": "verandering in procent",
    "euro": "bedrag in euro",
    "waarde": "getal",
}
_LEFT_OUT = frozenset({"waarde_tekst", "samengevoegd_in"})
_RULES = (
    "Zet één rij per combinatie. Kolommen die u niet nodig hebt, mag u weghalen.",
    "Is een cijfer er niet? Schrijf NB (niet beschikbaar), x (geheim), '.' (onbekend) of laat de cel leeg.",
    "Een leeg veld is nooit nul. Schrijf 0 als het nul is.",
    "Jaren of perioden mogen ook als koppen naast elkaar staan.",
    "Geldt iets voor het hele bestand, zoals de regio? Laat de kolom weg en geef --regio mee.",
    "Zet geen namen, e-mailadressen of andere gegevens van personen in het bestand.",
)


def template(kind: str, path: Path) -> Path:
    """Write an empty file for a kind: XLSX when `path` ends in .xlsx, else CSV with ';' and BOM.

    The example row is marked VOORBEELD and holds no figures; the importer passes it over.

    Raises:
        KeyError: There is no such kind.
        OSError: The file cannot be written.
    """
    description = DESCRIPTIONS[kind]
    columns = [column for column in description.kolommen if column.naam not in _LEFT_OUT]
    if path.suffix.casefold() == ".xlsx":
        path.write_bytes(_workbook(description, columns))  # what xlsxwriter says of a full disk is no OSError
        return path
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(column.naam for column in columns)
        writer.writerow(_example(columns))
    return path


def _workbook(description: Description, columns: list[Field]) -> bytes:
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    target = BytesIO()
    with xlsxwriter.Workbook(target, options) as workbook:
        bold = workbook.add_format({"bold": True})
        data = workbook.add_worksheet(description.naam.capitalize())
        data.write_row(0, 0, [column.naam for column in columns], bold)
        data.write_row(1, 0, _example(columns))
        data.freeze_panes(1, 0)
        data.set_column(0, len(columns) - 1, 18)
        help_sheet = workbook.add_worksheet("Uitleg")
        help_sheet.write(0, 0, f"{EXPLAINS}: {description.titel}", bold)
        for number, rule in enumerate(_RULES, start=1):
            help_sheet.write(number, 0, rule)
        start = len(_RULES) + 2
        help_sheet.write_row(start, 0, ["Kolom", "Moet erin?", "Wat hoort erin"], bold)
        for number, column in enumerate(columns, start=start + 1):
            needed = "ja" if column.verplicht else "mag leeg"
            help_sheet.write_row(number, 0, [f"kolom {column.naam}", needed, _meaning(column)])
        help_sheet.set_column(0, 0, 24)
        help_sheet.set_column(2, 2, 60)
    return target.getvalue()


def _example(columns: list[Field]) -> list[str]:
    return [EXAMPLE, *(_meaning(column) for column in columns[1:])]


def _meaning(column: Field) -> str:
    if column.soort in ("keuze", "keuzes", "post"):
        return " of ".join(dict.fromkeys(column.keuzes.values()))
    return _SORTS[column.soort]
