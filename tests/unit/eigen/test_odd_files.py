"""Odd files of own counts: each is refused by its place, and no message repeats a text of it."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlsxwriter

from analysis.eigen.counts import MOST_PERIODS
from ui.eigen.reading import Read, read_file

HEAD = "periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind"
GOOD = "2024;120;18;26;128"
# No message holds one of these: what stands in the files below and in no word of ours.
CANARIES = ("anarie", "111222333", "999999", "cmd|", "burn-out", "voorbeeld.nl", "-18", "120,5")


def table(*rows: str, more: str = "") -> bytes:
    return "\n".join([HEAD + more, *rows]).encode()


def workbook(*rows: str) -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([HEAD, *rows]):
            sheet.write_row(at, 0, row.split(";"))
    return held.getvalue()


def said(read: Read) -> str:
    return " ".join((*read.fouten, *read.opmerkingen))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"naam;geboortedatum;salaris\nKanarie;01-02-1980;3500", "namen en geboortedatums en salarissen"),
        (table(f"{GOOD};111222333", more=";bsn"), "burgerservicenummers"),
        (table("111222333;120;18;26;128"), "burgerservicenummers"),
        (table("2024;111222333;18;26;111222341"), "burgerservicenummers"),
        (table(f"{GOOD};kanarieziek", more=";ziekteverzuim"), "gezondheid"),
        (table("2024 kanarie burn-out;120;18;26;128"), "Rij 2, kolom A: verwacht is een periode"),
        (table(f"{GOOD};Kanarieteam", more=";team"), "teams of locaties"),
        (table(f"{GOOD};{'Kanarie ' * 20}", more=";opmerking"), "vrije tekst"),
        (table("kanarie@voorbeeld.nl;120;18;26;128"), "e-mailadressen"),
        (table(*["2024;1;0;0;1"] * 30), "één rij per mens"),
        (table(f"{GOOD};1", more=";Kanarie Jansen"), "Kolom F: verwacht is alleen de kolommen van het sjabloon"),
        (table(f"{GOOD};kanariefunctie", more=";functiegroep"), "Rij 2, kolom F: verwacht is een van"),
        (table("2024;120;-18;26;164"), "Rij 2, vertrokken: verwacht is een heel getal, minstens nul"),
        (table("2024;kanarie;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;=1+1;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("=cmd|'/c kanarie'!A1;120;18;26;128"), "Rij 2, kolom A: verwacht is een periode"),
        (workbook("2024;=60+60;18;26;128"), "Rij 2, in_dienst_begin: niet ingevuld"),
        (table("2024;120,5;18;26;128,5"), "Rij 2, kolom B: verwacht is een geheel aantal"),
        (table("2024;nan;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;inf;18;26;inf"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;1e3;18;26;1008"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;１２０;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;" + "9" * 400 + ";18;26;128"), "vrije tekst"),
        (table("\u202e2024;120;18;26;128"), "Rij 2, kolom A: verwacht is een periode"),
        (table(f"{GOOD};99"), "Kolom F: verwacht is alleen de kolommen van het sjabloon"),
        (table("2024;120;18;26;129"), "Rij 2, in_dienst_eind: begin - vertrokken + nieuw is 1 minder"),
        (table("2024;120;180;26;10"), "Rij 2, vertrokken: er vertrokken er 60 meer"),
        (table("2024;8;1;1;8"), "Rij 2, in_dienst_begin: onder de 10 medewerkers"),
        (table(f"{GOOD};19", more=";buiten_zw"), "Rij 2, vertrokken: de bestemmingen zijn samen 1 meer"),
        (table(GOOD, GOOD), "Rij 3: deze periode en functiegroep staan er twee keer in"),
        (table(*(f"{year};120;18;26;128" for year in range(2019, 2025))), f"meer dan {MOST_PERIODS} perioden"),
        (GOOD.encode() + b"\n" + GOOD.encode(), "Rij 1: verwacht is een tabel zoals het sjabloon"),
        (b"", "dit bestand is leeg"),
        (HEAD.encode(), "minstens één rij met gegevens"),
        (bytes(range(256)) * 40, "Verwacht is tekst"),
        (b"PK\x03\x04" + b"Kanarie" * 50, "Verwacht is een gaaf XLSX- of ODS-bestand"),
        (b"<html><script>Kanarie</script></html>", "dit is een webpagina"),
        (table("2024;12\x000;18;26;128"), "zonder NUL-tekens"),
    ],
)
def test_an_odd_file_is_refused_by_its_place_and_not_repeated(data: bytes, says: str) -> None:
    read = read_file(data)
    assert not read.cellen
    assert says in said(read)
    assert not [canary for canary in CANARIES if canary in said(read)]


def test_what_is_below_nought_is_told_once() -> None:
    assert len(read_file(table("2024;120;-18;26;164")).fouten) == 1


@pytest.mark.parametrize(
    "data",
    [
        table(GOOD),
        table(GOOD.replace(";", ",")).replace(HEAD.encode(), HEAD.replace(";", ",").encode()),
        table(GOOD).decode().encode("utf-16"),
        b"\xef\xbb\xbf" + table(GOOD),
        table("2024KW04;120;18;26;128"),
        workbook(GOOD),
    ],
    ids=["semicolons", "commas", "utf-16", "byte order mark", "quarter", "workbook"],
)
def test_the_same_counts_are_read_from_every_way_of_writing_them(data: bytes) -> None:
    read = read_file(data)
    assert len(read.cellen) == 1
    assert not read.fouten


def test_a_workbook_with_a_macro_gives_only_its_counts() -> None:
    """A macro is never looked at: no name or text of it comes along, and nothing of it is kept."""
    held = io.BytesIO(workbook(GOOD))
    with zipfile.ZipFile(held, "a") as book:
        book.writestr("xl/vbaProject.bin", b"Kanarie")
    read = read_file(held.getvalue())
    assert "anarie" not in repr(read)
