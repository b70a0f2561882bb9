"""Odd workbooks of own counts: refused or read right, and no message repeats a text of a cell, a sheet or a remark."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from ui.eigen.reading import Read, read_file

HEAD = ["periode", "in_dienst_begin", "vertrokken", "nieuw", "in_dienst_eind"]
GOOD: list[str | float] = ["2024", 120, 18, 26, 128]
SHOW = "een tabel waarvan alles te zien is. Maak verborgen rijen en kolommen zichtbaar, of haal ze weg"
MAIN, MACROS = (f"application/vnd.{kind}.main+xml" for kind in (
    "openxmlformats-officedocument.spreadsheetml.sheet", "ms-excel.sheet.macroEnabled"))  # fmt: skip


def made(fill: Callable[[Workbook], object]) -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        fill(book)
    return held.getvalue()


def table(book: Workbook, *rows: list[str | float], name: str = "Eigen", top: int = 0) -> Worksheet:
    """Write the head and rows; the row of good counts when none are given."""
    sheet = book.add_worksheet(name)
    for at, row in enumerate([HEAD, *(rows or [GOOD])], start=top):
        sheet.write_row(at, 0, row)
    return sheet


def other(book: Workbook) -> Worksheet:
    sheet = book.add_worksheet("Kanarieblad")
    sheet.write_row(0, 0, ["iets", "anders"])
    sheet.write_row(1, 0, ["Kanarie", 3])
    return sheet


def more(book: Workbook, *columns: str | float, name: str = "Eigen") -> Worksheet:
    """Write the table with columns of this head behind it, each with a number under it."""
    sheet = table(book, name=name)
    for at, head in enumerate(columns):
        sheet.write_column(0, len(HEAD) + at, [head, at])
    return sheet


def percent(book: Workbook) -> None:
    table(book).write_number(1, 2, 0.15, book.add_format({"num_format": "0%"}))


def merged(book: Workbook) -> None:
    sheet = table(book, GOOD, GOOD)
    sheet.merge_range(1, 0, 2, 0, "2024")


def dated(book: Workbook) -> None:
    table(book).write_datetime(1, 0, datetime(2024, 12, 31), book.add_format({"num_format": "dd-mm-yyyy"}))


def persons_unseen(book: Workbook) -> None:
    table(book)
    sheet = book.add_worksheet("verstopt")
    sheet.write_column(0, 0, ["salaris", "Kanarie"])
    sheet.hide()


def many_sheets(book: Workbook) -> None:
    for at in range(11):
        table(book, name=f"Kanarie {at}")


def with_part(name: str) -> bytes:
    """Give a good workbook with one part more."""
    held = io.BytesIO(made(table))
    with zipfile.ZipFile(held, "a") as book:
        book.writestr(name, b"Kanarie")
    return held.getvalue()


def called_macros() -> bytes:
    """Give a good workbook that says of itself that it has macros."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made(table))) as book, zipfile.ZipFile(held, "w") as renamed:
        for name in book.namelist():
            renamed.writestr(name, book.read(name).replace(MAIN.encode(), MACROS.encode()))
    return held.getvalue()


def said(read: Read) -> str:
    return " ".join((*read.fouten, *read.opmerkingen))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (made(other), "Rij 1: verwacht is een tabel zoals het sjabloon"),
        (made(lambda book: book.add_worksheet("Kanarie")), "een tabel met koppen als periode"),
        (made(lambda book: (table(book), table(book, name="Kanarie"))), "één blad met de tabel"),
        (made(many_sheets), "1 tot 10 bladen"),
        (made(merged), "Rij 3: deze periode en functiegroep staan er twee keer in"),
        (made(dated), "datums"),
        (made(persons_unseen), "salarissen"),
        (made(lambda book: table(book, GOOD, ["2023", 1, 1, 1, 1]).set_row(2, options={"hidden": True})), SHOW),
        (made(lambda book: table(book).set_column(4, 4, options={"hidden": True})), SHOW),
        (made(percent), "Rij 2, kolom C: verwacht is een aantal, geen percentage"),
        (made(lambda book: more(book, 111222333)), "burgerservicenummers"),
        (made(lambda book: more(book, "Jansen-Kanarie")), "Kolom F: verwacht is alleen de kolommen van het sjabloon"),
        (made(lambda book: more(book, *map(str, range(95)))), "Kolom CV: verwacht is alleen de kolommen"),
        (made(lambda book: more(book, *map(str, range(96)))), "100 kolommen"),
        (made(lambda book: table(book, ["2024", "Jansen-Kanarie", 18, 26, 128])), "Rij 2, kolom B: verwacht is een"),
        (made(lambda book: table(book, ["2024", 120.5, 18, 26, 128.5])), "kolom B: verwacht is een geheel aantal"),
        (made(lambda book: table(book, ["2024", 120, -18, 26, 164])), "Rij 2, vertrokken: verwacht is een heel getal"),
        (made(lambda book: table(book).write_formula(1, 1, "=1/0", value="#DIV/0!")), "in_dienst_begin: niet ingevuld"),
        (made(lambda book: table(book).write_formula(1, 1, "=60+60")), "in_dienst_begin: niet ingevuld"),
        (made(lambda book: table(book, GOOD, ["totaal", 120, 18, 26, 128])), "Rij 3, kolom A: verwacht is een jaar"),
        (with_part("xl/vbaProject.bin"), "zonder macro’s"),
        (with_part("xl/elders/VBAPROJECT.BIN"), "zonder macro’s"),
        (with_part("xl/macrosheets/sheet1.xml"), "zonder macro’s"),
        (called_macros(), "zonder macro’s"),
        (b"\xd0\xcf\x11\xe0" + b"Kanarie" * 200, "geen oud .xls-bestand"),
    ],
)  # fmt: skip
def test_an_odd_workbook_is_refused_and_not_repeated(data: bytes, says: str) -> None:
    read = read_file(data)
    assert not read.cellen
    assert says in said(read)
    assert not [text for text in ("anarie", "Jansen", "111222333", "-18") if text in said(read)]


@pytest.mark.parametrize(
    "data",
    [
        made(table),
        made(lambda book: table(book, list(map(str, GOOD)))),
        made(lambda book: (other(book), table(book))),
        made(lambda book: table(book, top=3).write(0, 0, "Kanarie Zorg, aantallen")),
        made(lambda book: table(book, top=1).merge_range(0, 1, 0, 4, "Kanarie aantallen")),
        made(lambda book: table(book).write(6, 0, "Bron: Kanarie")),
        made(lambda book: table(book).write_comment(1, 1, "Jansen-Kanarie ging weg")),
        made(lambda book: table(book).write_formula(1, 4, "=B2-C2+D2", value=128)),
    ],
    ids=["numbers", "texts", "other sheet", "title", "merged title", "note", "remark", "formula with its value"],
)
def test_what_stands_around_the_counts_changes_nothing(data: bytes) -> None:
    read = read_file(data)
    plain = read_file(made(table))
    assert plain.cellen
    assert read.cellen == plain.cellen
    assert "anarie" not in repr(read)
