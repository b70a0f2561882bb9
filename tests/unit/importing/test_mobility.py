"""The published mobility table, in the shapes and encodings people send it."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.unit.importing.kit import (
    AS_PRINTED,
    COMBINED,
    FOOTNOTE,
    MOBILITY,
    OPTIONS,
    TITLE,
    accepted,
    csv_file,
    csv_text,
    facts,
    is_the_table,
    refused,
    the_one,
    xlsx_file,
)


def test_the_printed_table_as_csv(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", csv_file(tmp_path, AS_PRINTED), **OPTIONS)
    assert is_the_table(prepared)
    assert len(prepared.rijen) == 24 + 1
    assert prepared.titel == TITLE
    assert prepared.noten == ("Bron: AIB WGV dashboard 3.0",)
    total = next(row for row in prepared.rijen if row["categorie"] == "Totaal" and row["periode"] == "2022JJ00")
    assert (total["aantal"], total["vindplaats"]) == ("4250", "rij 11, kolom 4")


def test_the_footnote_stays_with_its_cell_only(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", csv_file(tmp_path, AS_PRINTED), **OPTIONS)
    noted = [row for row in prepared.rijen if row["noot"]]
    assert {(row["categorie"], row["periode"]) for row in noted} == {
        ("Inactief", "2022JJ00"),
        (COMBINED, "2022JJ00"),
    }
    assert all(FOOTNOTE.removeprefix("*: ") in row["noot"] for row in noted)


def test_the_printed_table_as_workbook(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, {"Tabel 1": AS_PRINTED}, top=2, left=1)
    prepared = accepted("mobiliteit", path, **OPTIONS)
    assert is_the_table(prepared)
    total = next(row for row in prepared.rijen if row["categorie"] == "Totaal" and row["periode"] == "2022JJ00")
    assert total["vindplaats"] == "blad Tabel 1, cel E13"


ENCODINGS = {
    "utf-8": lambda text: text.encode(),
    "utf-8-bom": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16-le": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16-be": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "cp1252": lambda text: text.encode("cp1252"),
}


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_five_encodings_and_three_delimiters_give_one_table(tmp_path: Path, encoding: str, delimiter: str) -> None:
    note = "Bron: TESTDATA Fryslân, 's-Hertogenbosch, coördinatie; € 5"
    path = tmp_path / "testdata.csv"
    path.write_bytes(ENCODINGS[encoding](csv_text([*AS_PRINTED, [note]], delimiter)))
    prepared = accepted("mobiliteit", path, **OPTIONS)
    assert is_the_table(prepared)
    assert prepared.noten[-1] == note
    assert any("cp1252" in notice for notice in prepared.notices) == (encoding == "cp1252")


def test_blank_rows_and_columns_are_passed_over(tmp_path: Path) -> None:
    spread = [["", first, "", *rest] for first, *rest in MOBILITY]
    rows = [[], [], spread[0], [], *spread[1:4], ["", "", ""], *spread[4:], [], [], ["", FOOTNOTE]]
    assert is_the_table(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))


def test_an_unquoted_comma_in_a_footnote_does_not_cut_the_table(tmp_path: Path) -> None:
    text = csv_text(MOBILITY, ",") + "\r\n" + FOOTNOTE + "\r\n"
    path = tmp_path / "testdata.csv"
    path.write_bytes(text.encode())
    prepared = accepted("mobiliteit", path, **OPTIONS)
    assert is_the_table(prepared)


def test_excels_own_first_line_tells_the_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "testdata.csv"
    path.write_bytes(b"sep=,\r\n" + csv_text(AS_PRINTED, ",").encode())
    assert is_the_table(accepted("mobiliteit", path, **OPTIONS))


def test_what_belongs_to_one_of_several_years_is_left_out(tmp_path: Path) -> None:
    rows = [[*MOBILITY[0], "aandeel", "verschil"], *[[*row, "5%", "9"] for row in MOBILITY[1:]], [FOOTNOTE]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert is_the_table(prepared)
    assert not any(row["aandeel"] for row in prepared.rijen)
    assert any("'aandeel'" in notice for notice in prepared.notices)
    assert any("'verschil'" in notice for notice in prepared.notices)


def test_a_share_beside_one_year_is_kept(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2022", "aandeel"], ["Pensioen", "380", "8,9%"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert facts(prepared, "periode", "aantal", "aandeel") == [("2022JJ00", "380", "8.9")]


@pytest.mark.parametrize("corner", [None, "VVT Stedenvierkant (TESTDATA)"])
def test_a_corner_without_a_column_name_is_read_with_a_notice(tmp_path: Path, corner: str | None) -> None:
    rows = [[corner, *MOBILITY[0][1:]], *MOBILITY[1:], [FOOTNOTE]]
    prepared = accepted("mobiliteit", xlsx_file(tmp_path, {"A": rows}), **OPTIONS)
    assert is_the_table(prepared)
    assert any("gelezen als categorie" in notice for notice in prepared.notices)


def test_the_long_form_with_all_dimensions_needs_no_options(tmp_path: Path) -> None:
    header = ["Regio", "Sector", "Jaar", "Richting", "Bestemming", "Aantal medewerkers"]
    rows: list[list[object]] = [header]
    for category, *cells in MOBILITY[1:]:
        for year, cell in zip((2020, 2021, 2022), cells, strict=True):
            rows.append(["Stedendriehoek & Noord-Veluwe", "VVT", year, "Uitstroom", category, cell])
    rows += [[], [FOOTNOTE]]
    assert is_the_table(accepted("mobiliteit", csv_file(tmp_path, rows)))
    assert is_the_table(accepted("mobiliteit", xlsx_file(tmp_path, {"A": rows}), **OPTIONS))


def test_a_canonical_file_comes_back_as_it_was(tmp_path: Path) -> None:
    first = accepted("mobiliteit", csv_file(tmp_path, AS_PRINTED), **OPTIONS)
    path = tmp_path / "canoniek.csv"
    path.write_bytes(first.rijen.content)
    again = accepted("mobiliteit", path)
    assert [dict(row, vindplaats="") for row in again.rijen] == [dict(row, vindplaats="") for row in first.rijen]


@pytest.mark.parametrize(("all_together", "right"), [(420, False), (470, True), (500, True)])
@pytest.mark.parametrize("name", ["Alle functies", "Totaal", ""])
def test_groups_of_functions_are_no_more_than_all_together(
    tmp_path: Path, all_together: int, right: bool, name: str
) -> None:
    rows = [["functiegroep", "2022"], ["TESTDATA 1", 140], ["TESTDATA 2", 330], [name, all_together]]
    head = ["functiegroep", "categorie", "periode", "aantal"]
    long = [head, *([text, "Totaal", "2022", number] for text, number in rows[1:])]
    path = csv_file(tmp_path, long)
    if right:
        assert len(accepted("mobiliteit", path, **OPTIONS).rijen) == 3
    else:
        problem = the_one(refused("mobiliteit", path, **OPTIONS))
        assert (problem.gelezen, problem.verwacht[:30]) == (str(all_together), "het totaal van de delen: 470 (")
