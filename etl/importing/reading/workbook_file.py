"""Workbooks from outside: caps and what calamine keeps quiet about first, then the values through calamine."""

from __future__ import annotations

import io
from collections.abc import Iterable
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, load_workbook

from etl.importing.reading.collector import refuse
from etl.importing.reading.comments import comments_of
from etl.importing.reading.limits import Limits
from etl.importing.reading.ods_content import scan_content
from etl.importing.reading.sheet import Document, Extension, Sheet, letter
from etl.importing.reading.sheet_facts import Place, SheetFacts, TooLargeError, sheet_of
from etl.importing.reading.unpacking import locked, repack, unpack
from etl.importing.reading.workbook_parts import Workbook, struck_texts, styles_of, text_lengths, workbook
from etl.importing.reading.xlsx_sheet import SheetScan

_SAVE_AGAIN = "Open het bestand in Excel of LibreOffice, sla het opnieuw op als .xlsx en probeer opnieuw."
# a sheet beside the one that was asked for may explain it; a larger one is another table
_SMALL = Limits(cells=1_000, area=20_000, text_chars=50_000)
_BROKEN = (CalamineError, expat.ExpatError, KeyError, ValueError, IndexError, StopIteration, OSError)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD = (
    "Van een oud .xls-bestand is niet te zien wat verborgen of doorgehaald is, welke cellen een foutmelding hebben, wat"
    " als procent is opgemaakt, in welke munt bedragen zijn, welke opmerkingen er bij cellen staan, en of een datum als"
    " maand of een getal als miljoen of duizend getoond wordt. Kijk de cijfers na, of sla het op als .xlsx."
)


def read_workbook(data: bytes, bestand: str, limits: Limits, blad: str | None, extension: Extension) -> Document:
    """Read the sheets of a workbook, or only `blad`.

    Raises:
        RefusedError: No sound workbook, too large, protected, or without the sheet asked for.
    """
    try:
        if extension == "xls":
            return _old(data, bestand, limits, blad)
        parts = unpack(data, bestand, limits, open_document=extension == "ods")
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise locked(bestand)
        if extension == "ods":
            facts = scan_content(parts["content.xml"], limits)
            wanted = _wanted(facts, bestand, blad, limits)
        else:
            book = workbook(parts)
            wanted = _wanted([sheet.name for sheet in book.sheets], bestand, blad, limits)
            facts = _scan(parts, book, wanted, limits)
        _hold([facts[name] for name in wanted], limits)
        aside = [name for name, fact in facts.items() if name not in wanted and not fact.passes(_SMALL)]
        reader = load_workbook(repack(parts))
        told = tuple(_local(*local) for name in wanted if (local := facts[name].local))
        beside = _sheets(reader, aside[: limits.sheets], facts)
        return Document(_sheets(reader, wanted, facts), extension, told, beside)
    except PasswordError:
        raise locked(bestand) from None
    except TooLargeError:
        raise refuse(bestand, _allowed(limits), "Haal losse cellen ver onder of naast de tabel weg.") from None
    except _BROKEN as error:
        raise refuse(bestand, f"een gaaf {extension.upper()}-bestand", _SAVE_AGAIN) from error


def _local(place: Place, sign: str) -> str:
    """Tell of amounts that show the money of the country they are opened in, from the first cell."""
    shown = f"De celopmaak van {letter(place[1])}{place[0]} toont de munt van het land waar u het bestand opent"
    return f"{shown}: hier de euro, waar het gemaakt is {sign}. Kijk na of het euro's zijn."


def _old(data: bytes, bestand: str, limits: Limits, blad: str | None) -> Document:
    """Read an XLS, of which calamine gives the values and nothing gives the rest.

    Any workbook with a password looks like one.
    """
    if _ENCRYPTED in data:
        raise locked(bestand)
    if not limits.unseen:
        raise refuse(bestand, "een werkboek als .xlsx of .ods, geen oud .xls-bestand", _SAVE_AGAIN)
    reader = load_workbook(io.BytesIO(data))
    wanted = _wanted(reader.sheet_names, bestand, blad, limits)
    facts: dict[str, SheetFacts] = {}
    for name in wanted:
        found = reader.get_sheet_by_name(name)
        last = (found.total_height, found.total_width)
        facts[name] = SheetFacts(cells=found.height * found.width, last=last)
        if facts[name].passes(limits):
            raise TooLargeError
    _hold(facts.values(), limits)
    return Document(_sheets(reader, wanted, facts), "xls", (_OLD,))


def _sheets(reader: CalamineWorkbook, wanted: list[str], facts: dict[str, SheetFacts]) -> tuple[Sheet, ...]:
    hidden = {found.name for found in reader.sheets_metadata if found.visible != SheetVisibleEnum.Visible}
    return tuple(sheet_of(reader.get_sheet_by_name(name), facts[name], hidden=name in hidden) for name in wanted)


def _wanted(names: Iterable[str], bestand: str, blad: str | None, limits: Limits) -> list[str]:
    known = list(names)
    found = [name for name in known if blad is None or name.casefold() == blad.casefold()]
    if blad is not None and not found:
        shown = ", ".join(f"'{name}'" for name in known)
        raise refuse(bestand, f"een blad dat bestaat: {shown}", "Kies een ander --blad.", gelezen=blad)
    if not found or len(found) > limits.sheets:
        raise refuse(bestand, f"1 tot {limits.sheets} bladen", "Kies een blad met --blad.")
    return found


def _scan(parts: dict[str, bytes], book: Workbook, wanted: list[str], limits: Limits) -> dict[str, SheetFacts]:
    styles, lengths, struck = styles_of(parts, limits), text_lengths(parts, limits), struck_texts(parts)
    found = {}
    for sheet in book.sheets:
        asked = sheet.name in wanted
        scan = SheetScan(styles, lengths, struck, book.recalculated, limits if asked else _SMALL)
        try:
            found[sheet.name] = scan.run(parts[sheet.part])
        except TooLargeError:
            if asked:
                raise
            continue
        found[sheet.name].comments.update(comments_of(parts, sheet.part))
    return found


def _hold(facts: Iterable[SheetFacts], limits: Limits) -> None:
    """Refuse sheets that together hold more than is allowed.

    Raises:
        TooLargeError: They do.
    """
    found = list(facts)
    if (
        sum(fact.cells for fact in found) > limits.cells
        or sum(fact.chars for fact in found) > limits.text_chars
        or sum(fact.last[0] * fact.last[1] for fact in found) > limits.area
    ):
        raise TooLargeError


def _allowed(limits: Limits) -> str:
    return (
        f"hooguit {limits.rows} rijen, {limits.columns} kolommen, {limits.cells} gevulde cellen"
        f" en {limits.text_chars // 1_000_000} miljoen tekens"
    )
