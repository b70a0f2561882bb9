"""Several sheets, marks, symbols and merged cells around the published table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import (
    AS_PRINTED,
    MOBILITY,
    OPTIONS,
    accepted,
    csv_file,
    facts,
    is_the_table,
    refused,
    the_one,
    xlsx_file,
)


def test_the_sheet_with_the_table_is_found_among_others(tmp_path: Path) -> None:
    sheets = {"Leesmij": [["TESTDATA"], ["aantal", "uitleg"]], "Cijfers": AS_PRINTED, "Leeg": []}
    prepared = accepted("mobiliteit", xlsx_file(tmp_path, sheets), **OPTIONS)
    assert is_the_table(prepared)
    assert prepared.blad == "Cijfers"


def test_two_sheets_with_a_table_are_asked_about(tmp_path: Path) -> None:
    other = [[*row[:1], *[0 for _ in row[1:]]] if row is not MOBILITY[0] else row for row in MOBILITY]
    path = xlsx_file(tmp_path, {"Uit": AS_PRINTED, "Nul": other})
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert "--blad" in problem.advies and "'Uit'" in problem.advies and "'Nul'" in problem.advies
    assert is_the_table(accepted("mobiliteit", path, **OPTIONS, blad="uit"))
    missing = the_one(refused("mobiliteit", path, **OPTIONS, blad="Weg"))
    assert missing.gelezen == "Weg" and "'Uit'" in missing.verwacht


def test_a_status_mark_on_a_year_is_kept(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2021", "2022*"], ["Pensioen", 330, 380], [], ["* voorlopige cijfers"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert facts(prepared, "periode", "aantal", "status", "noot") == [
        ("2021JJ00", "330", "onbekend", ""),
        ("2022JJ00", "380", "voorlopig", "voorlopige cijfers"),
    ]


def test_a_mark_without_a_footnote_keeps_the_value_and_says_so(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2022"], ["Pensioen", "380 1)"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    assert facts(prepared, "aantal", "waarde_tekst") == [("380", "380 1)")]
    assert any("toelichting" in notice for notice in prepared.notices)


@pytest.mark.parametrize(
    ("symbol", "reason"),
    [
        ("NB", "niet beschikbaar"),
        ("n.b.", "niet beschikbaar"),
        (".", "onbekend"),
        ("x", "geheim"),
        ("", "niet van toepassing"),
    ],
)
def test_symbols_become_reasons_and_never_zero(tmp_path: Path, symbol: str, reason: str) -> None:
    rows = [["Mobiliteit", "2021", "2022"], ["Pensioen", 330, symbol], ["Uitkering", 280, 300]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    found = [row for row in prepared.rijen if row["categorie"] == "Pensioen" and row["periode"] == "2022JJ00"]
    assert [(row["aantal"], row["reden_ontbreekt"], row["waarde_tekst"]) for row in found] == [("", reason, symbol)]


def test_a_star_alone_needs_its_explanation(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2021", "2022"], ["Pensioen", 330, "*"]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    assert (problem.rij, problem.gelezen) == (2, "*")
    prepared = accepted("mobiliteit", csv_file(tmp_path, [*rows, ["*: minder dan tien"]]), **OPTIONS)
    assert facts(prepared, "aantal", "reden_ontbreekt", "noot")[0] == ("", "onbekend", "minder dan tien")


def test_merged_labels_hold_for_all_their_rows(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["regio", "categorie", "2022"])
        sheet.merge_range(1, 0, 2, 0, "Achterhoek")
        sheet.write_row(1, 1, ["Pensioen", 380])
        sheet.write_row(2, 1, ["Uitkering", 300])
    prepared = accepted("mobiliteit", path, branche="VVT", richting="uitstroom")
    assert facts(prepared, "regio", "categorie", "aantal") == [
        ("RA0207", "Pensioen", "380"),
        ("RA0207", "Uitkering", "300"),
    ]
