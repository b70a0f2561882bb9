"""Own counts are read as imports are; persons are refused, and no message repeats a text of the file."""

from __future__ import annotations

import io
import re
import traceback
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from etl.importing.layouts.own_kind import FUNCTIONS, OWN
from etl.importing.own import REMEMBERING, OwnRefusedError, OwnRow, read_own
from etl.importing.own_template import own_template
from etl.settings import PROJECT
from tests.unit.importing import hostile, wrong_files
from tests.unit.importing.kit import xlsx_file

CANARY = "kanarie7919"
HEAD = "periode;functiegroep;in_dienst_begin;vertrokken;nieuw;in_dienst_eind"


def read(*lines: str) -> list[OwnRow]:
    return read_own("\n".join(lines).encode())


def refusal(data: bytes) -> str:
    with pytest.raises(OwnRefusedError) as caught:
        read_own(data)
    # neither what is told nor what a log would hold
    assert CANARY not in "".join(traceback.format_exception(caught.value))
    assert CANARY not in " ".join(caught.value.redenen)
    return " ".join(caught.value.redenen)


def refused(*lines: str) -> str:
    return refusal("\n".join(lines).encode())


def test_a_table_is_read() -> None:
    rows = read(
        f"{HEAD};zelfde_branche;woont_in_regio", "2024;;1.200;180;26;1.046;5;85%", "2023KW04;verzorgende;40;12;10;38;;"
    )
    assert rows[0] == OwnRow(
        2,
        "2024JJ00",
        "",
        {
            "in_dienst_begin": Decimal(1200), "vertrokken": Decimal(180), "nieuw": Decimal(26),
            "in_dienst_eind": Decimal(1046), "zelfde_branche": Decimal(5), "woont_in_regio": Decimal(85),
        },
    )  # fmt: skip
    assert (rows[1].rij, rows[1].periode, rows[1].functiegroep) == (3, "2023KW04", "Verzorgenden")
    assert "zelfde_branche" not in rows[1].aantallen


def test_a_workbook_is_read(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, {"Eigen": [HEAD.split(";"), ["2024", "alle", 120, 18, 26, 128]]})
    (row,) = read_own(path.read_bytes())
    assert (row.functiegroep, row.aantallen["in_dienst_eind"]) == ("", Decimal(128))


def test_the_template_asks_for_every_column_and_is_refused_while_it_is_empty() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(own_template()))
    assert book.get_sheet_by_name("Eigen").to_python() == [[column.naam for column in OWN.kolommen]]
    explained = {str(cell) for row in book.get_sheet_by_name("Uitleg").to_python() for cell in row}
    assert {column.naam for column in OWN.kolommen} | set(FUNCTIONS) <= explained
    assert "minstens één rij" in refusal(own_template())


@pytest.mark.parametrize(
    ("header", "cell", "told"),
    [
        ("naam", CANARY, "namen"),
        ("BSN", CANARY, "burgerservicenummers"),
        (CANARY, "123456782", "burgerservicenummers"),
        (CANARY, f"{CANARY}@voorbeeld.nl", "e-mailadressen"),
        ("geboortedatum", CANARY, "geboortedatums"),
        (CANARY, "1980-02-01", "datums"),
        ("verzuim in %", CANARY, "gezondheid"),
        ("diagnose", CANARY, "gezondheid"),
        ("salaris", CANARY, "salarissen"),
        ("geslacht", CANARY, "geslacht, leeftijd of afkomst"),
        ("reden van vertrek", CANARY, "redenen van vertrek"),
        ("datum in dienst", CANARY, "dagen in of uit dienst"),
        ("team", CANARY, "teams of locaties"),
        ("locatie", CANARY, "teams of locaties"),
        (CANARY, f"{CANARY} vertrok na een conflict met de leiding", "vrije tekst"),
    ],
)
def test_what_tells_of_persons_is_refused_by_what_it_is(header: str, cell: str, told: str) -> None:
    assert f"gegevens over mensen te bevatten: {told}" in refused(f"{header};{HEAD}", f"{cell};2024;;120;18;26;128")


def test_teams_are_to_be_added_up_first() -> None:
    assert "Tel eerst op: per team of locatie worden groepen te klein." in refused(
        f"team;{HEAD}", "x;2024;;120;18;26;128"
    )


def test_one_row_a_person_is_refused() -> None:
    persons = [f"2024;;{one};{one};0;0" for one in (1, 1, 1)]
    assert "één rij per mens" in refused(HEAD, *persons, "2024;;120;18;26;128")
    assert len(read(HEAD, "2024;Verzorgenden;1;1;0;0", "2024;;120;18;26;128")) == 2


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            (f"{HEAD};{CANARY}", f"2024;;120;18;26;128;{CANARY}"),
            "Kolom G: verwacht is alleen de kolommen van het sjabloon",
        ),
        ((HEAD, f"2024;{CANARY};120;18;26;128"), "Rij 2, kolom B: verwacht is een van: Verpleegkundigen"),
        ((HEAD, f"2024;;{CANARY};18;26;128"), "Rij 2, kolom C: verwacht is een getal"),
        ((HEAD, f"{CANARY};;120;18;26;128"), "Rij 2, kolom A: verwacht is een jaar of kwartaal"),
        ((HEAD, "2024;;120,5;18;26;128"), "Rij 2, kolom C: verwacht is een geheel aantal"),
        ((CANARY, CANARY), "verwacht"),
        ((f"periode;{CANARY}", "2024;120"), "verwacht"),
        (("periode;in_dienst_begin", "2024;120"), "een kolom 'nieuw'"),
        ((f"%PDF-1.4 {CANARY}",), "dit is een PDF"),
    ],
)
def test_what_is_wrong_is_told_by_its_place(lines: tuple[str, ...], told: str) -> None:
    assert told.casefold() in refused(*lines).casefold()


def test_a_file_above_a_megabyte_is_refused() -> None:
    assert "Hooguit 1 MB" in refusal(b"x" * (1024 * 1024 + 1))


MAKERS = [
    *(getattr(hostile, name) for name in ("bomb", "many_entries", "entities", "broken_xml", "without_sheets")),
    *(getattr(wrong_files, name) for name in ("cut_off", "old_workbook", "open_document", "nul_bytes", "odd_bytes")),
]


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_in_dutch(make: object, tmp_path: Path) -> None:
    assert callable(make)
    data = make(tmp_path).read_bytes()
    assert refusal(data).casefold().count("verwacht") + ("MB" in refusal(data)) >= 1


def test_a_sheet_and_hidden_rows_are_not_named(tmp_path: Path) -> None:
    table = [HEAD.split(";"), ["2024", "", 120, 18, 26, 128]]
    path = xlsx_file(tmp_path, {CANARY: table, f"{CANARY} 2": table})
    assert "verwacht" in refusal(path.read_bytes()).casefold()
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        sheet = book.add_worksheet(CANARY)
        for at, row in enumerate(table):
            sheet.write_row(at, 0, row)
        sheet.set_row(1, None, None, {"hidden": True})
    assert "te zien is" in refusal(held.getvalue())


def test_no_text_stays_where_the_reader_remembers_texts() -> None:
    """Found by looking for a canary in a running server: the reader looks at each text once and kept the last 4.096."""
    read(HEAD, "2024;verzorgende;7919;1213;1117;7823")
    refused(f"{HEAD};{CANARY}", f"2024;{CANARY};120;18;26;128;{CANARY}")
    assert [one.cache_info().currsize for one in REMEMBERING] == [0] * len(REMEMBERING)


def test_everything_that_remembers_texts_is_told_to_forget() -> None:
    known = {one.__name__ for one in REMEMBERING}
    files = [*(PROJECT / "etl/importing").rglob("*.py"), *(PROJECT / "etl/definitions").glob("*.py")]
    pattern = re.compile(r"@(?:functools\.)?(?:lru_)?cache\b[^\n]*\n\s*def (\w+)\((?!\))")
    found = {name for file in files for name in pattern.findall(file.read_text("utf-8"))}
    assert found - {"_read"} == known  # that one reads YAML of ours only (etl/definitions/yaml_lines.py)


def test_rows_above_the_first_are_not_counted() -> None:
    with pytest.raises(OwnRefusedError, match="1 redenen") as caught:
        read_own(f"{HEAD}\n2024;;x1;18;26;128\n".encode(), above=1)
    assert caught.value.redenen[0].startswith("Rij 1, kolom C")
