"""Odd files of own counts: each is refused by its place, and no message repeats a text of it."""

from __future__ import annotations

import pytest

from analysis.eigen.counts import MOST_PERIODS
from etl.importing.reading.limits import MEGABYTE
from ui.eigen.reading import Read, read_file

HEAD = "periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind"
GOOD = "2024;120;18;26;128"
# No message holds one of these: what stands in the files below and in no word of ours.
CANARIES = (
    "anarie", "111222333", "999999", "cmd|", "burn-out", "voorbeeld.nl", "-18", "120,5", "2094", "7311", "100234",
)  # fmt: skip


def table(*rows: str, more: str = "") -> bytes:
    return "\n".join([HEAD + more, *rows]).encode()


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
        (table("2024 kanarie burn-out;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table(f"{GOOD};Kanarieteam", more=";team"), "teams of locaties"),
        (table(f"{GOOD};{'Kanarie ' * 20}", more=";opmerking"), "vrije tekst"),
        (table("kanarie@voorbeeld.nl;120;18;26;128"), "e-mailadressen"),
        (table(*["2024;1;0;0;1"] * 30), "één rij per mens"),
        (table(f"{GOOD};1", more=";Kanarie Jansen"), "Kolom F: verwacht is alleen de kolommen van het sjabloon"),
        (table(f"{GOOD};kanariefunctie", more=";functiegroep"), "Rij 2, kolom F: verwacht is een van"),
        (table("2024;120;-18;26;164"), "Rij 2, vertrokken: verwacht is een heel getal, minstens nul"),
        (table("2024;kanarie;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;=1+1;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("=cmd|'/c kanarie'!A1;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table("2024;120,5;18;26;128,5"), "Rij 2, kolom B: verwacht is een geheel aantal. Tel mensen"),
        (table("2024;nan;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;inf;18;26;inf"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;1e3;18;26;1008"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;１２０;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;" + "9" * 400 + ";18;26;128"), "vrije tekst"),
        (table("\u202e2024;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table(f"{GOOD};99"), "Kolom F: verwacht is alleen de kolommen van het sjabloon"),
        (table("2024;120;18;26;129"), "Rij 2, in_dienst_eind: begin - vertrokken + nieuw is 1 minder"),
        (table("2024;120;180;26;10"), "Rij 2, vertrokken: er vertrokken er 60 meer"),
        (table("2024;8;1;1;8"), "Rij 2, in_dienst_begin: onder de 10 medewerkers"),
        (table(f"{GOOD};19", more=";buiten_zw"), "Rij 2, vertrokken: de bestemmingen zijn samen 1 meer"),
        (table(GOOD, GOOD), "Rij 3: deze periode en functiegroep staan er twee keer in"),
        (table(*(f"{year};120;18;26;128" for year in range(2019, 2025))), f"meer dan {MOST_PERIODS} perioden"),
        (GOOD.encode() + b"\n" + GOOD.encode(), "Rij 1: verwacht is een tabel zoals het sjabloon"),
        (table("2094;120;18;26;128"), "Rij 2, periode: deze is nog niet voorbij"),
        (
            table("mei 2024;120;18;26;128"),
            "Schrijf bv. 2022 of 2022KW04.",
        ),
        (table("2023/2024;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table("2023 en 2024;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table('"2023\n2024";120;18;26;128'), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table(GOOD, "2024KW04;120;18;26;128"), "Rij 2, periode: het laatste kwartaal van dit jaar staat er ook in"),
        (table(GOOD, "Totaal;120;18;26;128"), "Rij 3, kolom A: verwacht is een jaar of kwartaal"),
        (table("Kanarie Jansen;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        (table("2024;Kanarie Jansen;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table(f"{GOOD};4", more=";111222333"), "burgerservicenummers"),
        (table(f"{GOOD};100234", more=";personeelsnummer"), "burgerservicenummers"),
        (table(f"{GOOD};7311KZ", more=";postcode"), "adressen of telefoonnummers"),
        (table("2024;0699999999;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;120/130;18;26;128"), "Rij 2, kolom B: verwacht is een getal"),
        (table("2024;120;(18);26;164"), "Rij 2, vertrokken: verwacht is een heel getal, minstens nul"),
        (table("2024;120;<18;26;128"), "Rij 2, kolom C: verwacht is een getal, geen grens"),
        (
            table("2024;120;15%;26;128"),
            "Rij 2, kolom C: verwacht is een aantal, geen percentage. Schrijf het getal zelf",
        ),
        (table(f"{GOOD};15 %", more=";zij_instroom"), "Rij 2, kolom F: verwacht is een aantal, geen percentage."),
        (table(GOOD).replace(b"vertrokken", b"vertrokken (%)"), "Rij 2, kolom C: verwacht is een aantal, geen perc"),
        (table("2024;120;x;26;128"), "Rij 2, vertrokken: niet ingevuld"),
        (table("2024;120;18;26"), "Rij 2, in_dienst_eind: niet ingevuld"),
        (table(f"{GOOD};99", more=";vertrokken"), "Rij 1, kolom F: verwacht is elke kolom één keer"),
        (
            table("2024;100001;1;1;100001"),
            "Rij 2, in_dienst_begin: verwacht is een heel getal, minstens nul",
        ),
        (
            table(f"{GOOD};120", more=";woont_in_regio"),
            "Rij 2, woont_in_regio: verwacht is een percentage",
        ),
        (table(f"{GOOD};0,85", more=";woont_in_regio"), "Rij 2, kolom F: verwacht is een percentage, geen breuk"),
        (table(*[GOOD] * 20_000), "rijen"),
        (table(GOOD).ljust(MEGABYTE + 1, b" "), "Het bestand is te groot. Hooguit 1 MB"),
        (b"", "dit bestand is leeg"),
        (HEAD.encode(), "minstens één rij met gegevens"),
        (bytes(range(256)) * 40, "in dit bestand staan tekens die geen tekst zijn"),
        (b"PK\x03\x04" + b"Kanarie" * 50, "Verwacht is een gaaf XLSX- of ODS-bestand"),
        (b"<html><script>Kanarie</script></html>", "dit is een webpagina"),
        (table("2024;12\x000;18;26;128"), "in dit bestand staan tekens die geen tekst zijn"),
    ],
)
def test_an_odd_file_is_refused_by_its_place_and_not_repeated(data: bytes, says: str) -> None:
    read = read_file(data)
    assert not read.cellen
    assert says in said(read)
    assert not [canary for canary in CANARIES if canary in said(read)]


def test_of_a_megabyte_only_one_byte_more_is_too_large() -> None:
    assert "te groot" not in said(read_file(table(GOOD).ljust(MEGABYTE, b" ")))


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
        table(GOOD).replace(b";", b"\t"),
        b"\n".join(b'"%s"' % line.replace(b";", b'";"') for line in table(GOOD).split(b"\n")),
        table(GOOD).replace(b"\n", b"\r"),
        b"sep=;\n" + table(GOOD),
        f"jaar;begin;uitstroom;instroom;eind\n{GOOD}".encode(),
        "\n".join(";".join(reversed(line.split(";"))) for line in (HEAD, GOOD)).encode(),
    ],
    ids=[
        "semicolons",
        "commas",
        "utf-16",
        "byte order mark",
        "quarter",
        "tabs",
        "fields in quotes",
        "old Mac",
        "sep=",
        "other names",
        "other order",
    ],
)
def test_the_same_counts_are_read_from_every_way_of_writing_them(data: bytes) -> None:
    read = read_file(data)
    assert len(read.cellen) == 1
    assert not read.fouten
