"""Workbooks of other programs, and what in a workbook nobody sees."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from etl.importing.reading.sheet import letter
from etl.importing.template import template
from tests.unit.importing.kit import FOOTNOTE as NOTE
from tests.unit.importing.kit import MOBILITY, OPTIONS, accepted, facts, is_the_table, refused, the_one
from tests.unit.importing.workbooks import ods_file, ods_table, xls_file

HEAD = ["categorie", "2021", "2022"]
SHARE = '<table:table-cell office:value-type="percentage" office:value="{}"><text:p>?</text:p></table:table-cell>'


def test_an_ods_is_the_same_table(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", ods_file(tmp_path, ods_table([*MOBILITY, [NOTE]])), **OPTIONS)
    assert is_the_table(prepared)
    assert (prepared.extensie, prepared.blad) == ("ods", "Blad1")


def test_a_percentage_of_an_ods_is_one(tmp_path: Path) -> None:
    rows = [["branche", "2021"], ["VVT", SHARE.format("0.428")]]
    given = {"indicator": "werkdruk_te_hoog", "regio": "Nederland"}
    prepared = accepted("kerncijfer", ods_file(tmp_path, ods_table(rows)), **given)
    assert facts(prepared, "waarde", "eenheid") == [("42.8", "procent")]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<table:table-cell table:formula="of:=[.B2]*2"/>', "een formule met een uitkomst"),
        (
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error">'
            "<text:p>Err:502</text:p></table:table-cell>",
            "een cijfer, geen foutmelding van Excel",
        ),
    ],
)
def test_what_an_ods_could_not_compute_is_refused(tmp_path: Path, cell: str, expected: str) -> None:
    path = ods_file(tmp_path, ods_table([HEAD, ["Pensioen", 210, 430], ["Inactief", cell, 115]]))
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.blad, problem.rij, problem.kolom, problem.verwacht) == ("Blad1", 3, "B (2021)", expected)


def test_an_ods_full_of_repeated_cells_is_refused_before_it_is_read(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="{}"/>'
    for repeated in ("500", "16384"):
        row = f'<table:table-row table:number-rows-repeated="1048576">{cell.format(repeated)}</table:table-row>'
        path = ods_file(tmp_path, f'<table:table table:name="A">{row}</table:table>')
        assert "hooguit" in the_one(refused("mobiliteit", path, **OPTIONS)).verwacht


def test_empty_rows_an_ods_repeats_to_the_end_are_none(tmp_path: Path) -> None:
    rows = ods_table([HEAD, ["Pensioen", 210, 430]]).replace(
        "</table:table>",
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
    )
    assert len(accepted("mobiliteit", ods_file(tmp_path, rows), **OPTIONS).rijen) == 2


def test_hidden_rows_and_columns_of_an_ods_are_asked_about(tmp_path: Path) -> None:
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    inside = ods_table([HEAD, ["Pensioen", 210, 430], ["Inactief", 5, 6]], columns)
    inside = inside[::-1].replace(">wor-elbat:elbat<", '>"retlif"=ytilibisiv:elbat wor-elbat:elbat<', 1)[::-1]
    problem = the_one(refused("mobiliteit", ods_file(tmp_path, inside), **OPTIONS))
    assert problem.gelezen == "verborgen rij 3 (Inactief) en kolom C (2022)"


def test_an_xls_is_read_and_says_what_it_cannot_show(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", xls_file(tmp_path), **OPTIONS)
    assert facts(prepared, "categorie", "periode", "aantal") == [
        ("Pensioen", "2021JJ00", "210"),
        ("Pensioen", "2022JJ00", "430"),
        ("Zelfstandige", "2021JJ00", "120"),
        ("Zelfstandige", "2022JJ00", "1115"),
    ]
    assert prepared.extensie == "xls"
    assert any("oud .xls-bestand" in notice for notice in prepared.notices)


def test_a_password_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99
    )
    assert the_one(refused("mobiliteit", path, **OPTIONS)).verwacht == "een werkboek zonder wachtwoord"
    protected = "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>"
    path = ods_file(tmp_path, ods_table([HEAD]), protected)
    assert the_one(refused("mobiliteit", path, **OPTIONS)).verwacht == "een werkboek zonder wachtwoord"


def veiled(folder: Path) -> Path:
    path = folder / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Blad1")
        for number, row in enumerate([["categorie", "2020", "2021"], ["Pensioen", 1, 210], ["Inactief", 9, 9]]):
            sheet.write_row(number, 0, row)
        sheet.set_column(1, 1, 8, None, {"hidden": True})
        sheet.set_row(2, 15, None, {"hidden": True})
        sheet.set_column(5, 9, 0)
    return path


def test_hidden_rows_and_columns_are_read_only_when_told(tmp_path: Path) -> None:
    path = veiled(tmp_path)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert problem.gelezen == "verborgen rij 3 (Inactief) en kolom B (2020)"
    assert "--verborgen meenemen" in problem.advies and "--verborgen overslaan" in problem.advies
    shown = accepted("mobiliteit", path, **OPTIONS, verborgen="overslaan")
    assert facts(shown, "categorie", "periode", "aantal") == [("Pensioen", "2021JJ00", "210")]
    everything = accepted("mobiliteit", path, **OPTIONS, verborgen="meenemen")
    assert len(everything.rijen) == 4
    for short, long in (("weg", shown), ("mee", everything)):
        assert accepted("mobiliteit", path, **OPTIONS, verborgen=short).rijen == long.rijen
    for prepared, done in ((shown, "overgeslagen"), (everything, "meegelezen")):
        assert f"Blad 'Blad1': verborgen rij 3{' (Inactief)' * (done[0] == 'm')}" in prepared.notices[0]
        assert done in prepared.notices[0]


def test_of_a_hidden_column_that_is_not_read_no_content_is_said(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Blad1")
        sheet.write_row(0, 0, ["categorie", "2021", "toelichting"])
        sheet.write_row(1, 0, ["Pensioen", 210, "geheim woord"])
        sheet.set_column(2, 2, 8, None, {"hidden": True})
    assert "geheim" not in the_one(refused("mobiliteit", path, **OPTIONS)).text()


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA")]
)
def test_a_column_is_named_as_a_workbook_does(column: int, name: str) -> None:
    assert letter(column) == name


@pytest.mark.parametrize(
    ("hidden", "named"), [((), ["een", "twee", "drie"]), (("drie",), ["een", "twee"]), (("een", "twee", "drie"),) * 2]
)
def test_of_several_tables_those_that_show_are_named_or_else_the_hidden_ones(
    tmp_path: Path, hidden: tuple[str, ...], named: list[str]
) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("voorblad")
        for name in ("een", "twee", "drie"):
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(MOBILITY):
                sheet.write_row(number, 0, row)
            if name in hidden:
                sheet.hide()
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert problem.advies == f"Kies er een met --blad: {', '.join(repr(name) for name in named)}."


def test_every_column_of_a_template_is_wide_enough_to_read(tmp_path: Path) -> None:
    path = template("platformbudget", tmp_path / "sjabloon.xlsx")
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    [(first, last)] = re.findall(r'<col min="(\d+)" max="(\d+)" width="18', sheet)
    cells = re.findall(r'<c r="([A-Z]+)1"', sheet)
    assert (first, letter(int(last))) == ("1", cells[-1])
