"""Files as people send them: read right, or refused with the place, what was read and what to do; never read wrong."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.importing.kit import OPTIONS, accepted, csv_file, facts, refused, the_one

ABSENCE = {"indicator": "verzuim_cbs", "regio": "Nederland"}
TABLE = "categorie{0}2021{0}2022\nPensioen{0}1 210{0}220\nInactief{0}x{0}30\n"
READ = [
    ("Inactief", "2021JJ00", ""), ("Inactief", "2022JJ00", "30"),
    ("Pensioen", "2021JJ00", "1210"), ("Pensioen", "2022JJ00", "220"),
]  # fmt: skip


def saved(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "testdata.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_sign_between_the_fields_in_any_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = TABLE.format(delimiter).replace(" ", "\u00a0")
    found = accepted("mobiliteit", saved(tmp_path, text.encode(encoding)), **OPTIONS)
    assert facts(found, "categorie", "periode", "aantal") == READ


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", " ", "'"])
def test_any_space_between_thousands(tmp_path: Path, space: str) -> None:
    path = saved(tmp_path, TABLE.format(";").replace(" ", space).encode())
    assert facts(accepted("mobiliteit", path, **OPTIONS), "categorie", "periode", "aantal") == READ


@pytest.mark.parametrize(
    ("word", "encoding", "read"),
    [("coördinator", "cp850", "co”rdinator"), ("verpleegkundigë", "mac-roman", "verpleegkundig‘"),
     ("café", "cp850", "caf‚")],
)  # fmt: skip
def test_letters_of_another_time_are_refused(tmp_path: Path, word: str, encoding: str, read: str) -> None:
    text = f"categorie;functiegroep;2021\nInactief;TESTDATA;20\nPensioen;{word};10\n"
    problem = the_one(refused("mobiliteit", saved(tmp_path, text.encode(encoding)), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (3, read)
    assert "CSV UTF-8" in problem.advies


def test_quotes_and_accents_of_windows_are_read(tmp_path: Path) -> None:
    word = "“zorg” ‘thuis’ zzp’er – coördinator † én café…"
    text = f"categorie;functiegroep;2021\nPensioen;{word};10\n"
    found = accepted("mobiliteit", saved(tmp_path, text.encode("cp1252")), **OPTIONS)
    assert facts(found, "functiegroep") == [(word.replace("–", "-"),)]


@pytest.mark.parametrize(
    ("years", "parts", "periods"),
    [
        (["2022", "", "2023", ""], ["1e kwartaal", "2e kwartaal", "1e kwartaal", "2e kwartaal*"],
         ["2022KW01", "2022KW02", "2023KW01", "2023KW02"]),
        (["2022", "", "", ""], ["Q1", "Q2", "Q3", "Q4"], ["2022KW01", "2022KW02", "2022KW03", "2022KW04"]),
        (["2022*", "", "2023", ""], ["jan", "feb", "mrt", "april"], ["2022MM01", "2022MM02", "2023MM03", "2023MM04"]),
    ],
)  # fmt: skip
def test_quarters_and_months_under_their_year(
    tmp_path: Path, years: list[str], parts: list[str], periods: list[str]
) -> None:
    rows = [["branche", *years], ["", *parts], ["VVT", "9,1", "8,7", "8,2", "8,9"]]
    found = accepted("kerncijfer", csv_file(tmp_path, rows), **ABSENCE)
    assert facts(found, "periode", "waarde") == list(zip(periods, ["9.1", "8.7", "8.2", "8.9"], strict=True))


def test_what_is_no_part_of_a_year_is_a_header_that_cannot_be_read(tmp_path: Path) -> None:
    rows = [["branche", "2022", ""], ["", "Q1", "TESTDATA"], ["VVT", "9,1", "8,7"]]
    assert {problem.rij for problem in refused("kerncijfer", csv_file(tmp_path, rows), **ABSENCE)} >= {2}


@pytest.mark.parametrize("head", [["31-3-2022", "30-6-2022"], ["2022-06-15"]])
def test_days_as_headers_are_named(tmp_path: Path, head: list[str]) -> None:
    rows = [["branche", *head], ["VVT", *["9,1"] * len(head)]]
    problem = the_one(refused("kerncijfer", csv_file(tmp_path, rows), **ABSENCE))
    assert (problem.rij, problem.gelezen) == (1, head[0])
    assert problem.verwacht == "een jaar of periode als kop, geen dag"


def test_one_date_of_a_workbook_as_header_is_named_with_its_sheet(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Verzuim")
        sheet.write_row(1, 0, ["VVT", 9.1])
        sheet.write(0, 0, "branche")
        sheet.write_datetime(0, 1, datetime(2022, 1, 1), book.add_format({"num_format": "d-m-yyyy"}))
    problem = the_one(refused("kerncijfer", path, **ABSENCE))
    assert (problem.blad, problem.rij, problem.kolom) == ("Verzuim", 1, "B")


def test_branches_as_statline_heads_them(tmp_path: Path) -> None:
    text = (
        '"Ziekteverzuim volgens werknemers (TESTDATA)"\n'
        '"Bedrijfstakken/branches SBI 2008";"Perioden";"Ziekteverzuimpercentage (%)"\n'
        '"Q Gezondheids- en welzijnszorg";"2022 1e kwartaal*";"8,7"\n"86 Gezondheidszorg";"2022 1e kwartaal*";"."\n'
        '"Bron: CBS"\n'
    )
    found = accepted("kerncijfer", saved(tmp_path, text.encode()), **ABSENCE)
    assert facts(found, "branche", "periode", "waarde", "reden_ontbreekt", "status") == [
        ("SBI86", "2022KW01", "", "onbekend", "voorlopig"),
        ("SBIQ", "2022KW01", "8.7", "", "voorlopig"),
    ]


@pytest.mark.parametrize(
    "text", ["1e3", "1,2E+03", "<5", "> 10", "10-20", "ca. 220", "± 20", "30 personen", "'220", "1.2.3", "12 34", "?"]
)
def test_what_is_no_plain_number_is_refused_at_its_place(tmp_path: Path, text: str) -> None:
    path = csv_file(tmp_path, [["categorie", "2021"], ["Inactief", "20"], ["Pensioen", text]])
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.kolom, problem.gelezen) == (3, "B (2021)", text)
