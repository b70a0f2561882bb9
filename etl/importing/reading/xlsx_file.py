"""XLSX from outside: caps and XML facts first, then the values through calamine."""

from __future__ import annotations

from xml.parsers import expat

from python_calamine import CalamineError, load_workbook

from etl.importing.reading.collector import refuse
from etl.importing.reading.limits import MEGABYTE, Limits
from etl.importing.reading.sheet import Document
from etl.importing.reading.unpacking import repack, unpack
from etl.importing.reading.workbook_parts import SheetPart, Workbook, percent_styles, text_lengths, workbook
from etl.importing.reading.xlsx_sheet import SheetFacts, SheetScan, TooLargeError, sheet_of

_SAVE_AGAIN = "Open het bestand in Excel of LibreOffice, sla het opnieuw op als .xlsx en probeer opnieuw."
_BROKEN = (CalamineError, expat.ExpatError, KeyError, ValueError, IndexError, StopIteration, OSError)


def read_xlsx(data: bytes, bestand: str, limits: Limits, blad: str | None) -> Document:
    """Read the sheets of a workbook, or only `blad`.

    Raises:
        RefusedError: No sound workbook, too large, protected, or without the sheet asked for.
    """
    parts = unpack(data, bestand, limits)
    try:
        book = workbook(parts)
        wanted = _wanted(book, bestand, blad, limits)
        facts = _scan(parts, book, wanted, limits)
        reader = load_workbook(repack(parts))
        sheets = tuple(
            sheet_of(reader.get_sheet_by_name(part.name), facts[part.name], hidden=part.hidden) for part in wanted
        )
    except TooLargeError:
        raise refuse(bestand, _allowed(limits), "Haal losse cellen ver onder of naast de tabel weg.") from None
    except _BROKEN as error:
        raise refuse(bestand, "een gaaf XLSX-bestand", _SAVE_AGAIN) from error
    notices = tuple(
        f"Blad '{part.name}' heeft {len(facts[part.name].hidden)} verborgen rijen; die zijn meegelezen."
        for part in wanted
        if facts[part.name].hidden
    )
    return Document(sheets, "xlsx", notices)


def _wanted(book: Workbook, bestand: str, blad: str | None, limits: Limits) -> list[SheetPart]:
    names = ", ".join(f"'{sheet.name}'" for sheet in book.sheets)
    found = [sheet for sheet in book.sheets if blad is None or sheet.name.casefold() == blad.casefold()]
    if blad is not None and not found:
        raise refuse(bestand, f"een blad dat bestaat: {names}", "Kies een ander --blad.", gelezen=blad)
    if not found or len(found) > limits.sheets:
        raise refuse(bestand, f"1 tot {limits.sheets} bladen", "Kies een blad met --blad.")
    return found


def _scan(parts: dict[str, bytes], book: Workbook, wanted: list[SheetPart], limits: Limits) -> dict[str, SheetFacts]:
    styles, lengths = percent_styles(parts, limits), text_lengths(parts, limits)
    facts = {
        sheet.name: SheetScan(styles, lengths, book.recalculated, limits).run(parts[sheet.part]) for sheet in wanted
    }
    if (
        sum(fact.cells for fact in facts.values()) > limits.cells
        or sum(fact.chars for fact in facts.values()) > limits.text_chars
        or sum(fact.last[0] * fact.last[1] for fact in facts.values()) > limits.area
    ):
        raise TooLargeError
    return facts


def _allowed(limits: Limits) -> str:
    return (
        f"hooguit {limits.rows} rijen, {limits.columns} kolommen, {limits.cells} gevulde cellen"
        f" en {limits.text_chars // MEGABYTE} miljoen tekens"
    )
