"""Formats of a workbook that follow the country of its reader, and numbers that are shown as a time."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.importing.kit import accepted, csv_file, facts, refused
from tests.unit.importing.workbooks import ods_file, ods_table

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
MONEY, ACCOUNTING = (5, 6, 7, 8, 42, 44), (37, 38, 39, 40, 41, 43)
CODES = ["", '_(&quot;$&quot;* #,##0.00_)', '_ &quot;\u20ac&quot; * #,##0.00_ ', "&quot;\u00a3&quot;#,##0"]  # fmt: skip


def formatted(folder: Path, number: int, code: str, label: str, value: float = 630) -> Path:
    """A workbook with a figure in a format by its number, and what the workbook itself writes of that."""
    path = folder / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["categorie" if label == "Pensioen" else "post", 2022])
        sheet.write(1, 0, label)
        sheet.write_number(1, 1, value, workbook.add_format({"num_format": number}))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if code:
        own = f'<numFmts count="1"><numFmt numFmtId="{number}" formatCode="{code}"/></numFmts><fonts'
        parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"<fonts", own.encode(), 1)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("number", [*MONEY, *ACCOUNTING])
def test_a_built_in_format_shows_the_money_of_its_reader(tmp_path: Path, number: int, code: str) -> None:
    found = accepted("platformbudget", formatted(tmp_path, number, code, "Nieuw geld"), platform="fcb")
    assert facts(found, "bedrag_eur") == [("630",)]
    told = [notice for notice in found.notices if "de munt van het land" in notice]
    assert bool(told) == ("$" in code or "\u00a3" in code)


@pytest.mark.parametrize("number", MONEY)
def test_people_are_not_shown_as_money(tmp_path: Path, number: int) -> None:
    problems = refused("mobiliteit", formatted(tmp_path, number, "", "Pensioen"), **OPTIONS)
    assert "personen" in problems[0].verwacht


@pytest.mark.parametrize("number", ACCOUNTING)
def test_people_may_have_thousands(tmp_path: Path, number: int) -> None:
    found = accepted("mobiliteit", formatted(tmp_path, number, "", "Pensioen"), **OPTIONS)
    assert facts(found, "aantal") == [("630",)]


def test_a_format_of_its_own_still_says_its_money(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["post", 2022])
        sheet.write(1, 0, "Nieuw geld")
        sheet.write_number(1, 1, 630, workbook.add_format({"num_format": '"$"#,##0.00_)'}))
    assert "niet in $" in refused("platformbudget", path, platform="fcb")[0].verwacht


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("[h]:mm", 50.5, "1212:00"), ("[h]:mm", 0.25, "6:00"), ("h:mm", 50.5, "12:00"), ("[mm]:ss", 0.5, "720:00"),
        ("[h]:mm:ss", 1.00001, "24:00:01"), ("hh:mm", 0.5, "12:00"),
    ],
)  # fmt: skip
def test_a_time_is_shown_as_in_the_workbook_and_is_no_number(
    tmp_path: Path, code: str, value: float, shown: str
) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["categorie", 2022])
        sheet.write(1, 0, "Pensioen")
        sheet.write_number(1, 1, value, workbook.add_format({"num_format": code}))
    problem = refused("mobiliteit", path, **OPTIONS)[0]
    assert (problem.gelezen, problem.verwacht) == (shown, "een getal, geen tijd of tijdsduur")


def test_a_time_of_an_open_document_and_of_a_csv_too(tmp_path: Path) -> None:
    value = 'office:value-type="time" office:time-value="PT1212H00M00S"'
    cell = f"<table:table-cell {value}><text:p>1212:00</text:p></table:table-cell>"
    for path in (
        ods_file(tmp_path, ods_table([["categorie", "2022"], ["Pensioen", cell]])),
        csv_file(tmp_path, [["categorie", "2022"], ["Pensioen", "1212:00"]]),
    ):
        problem = refused("mobiliteit", path, **OPTIONS)[0]
        assert (problem.gelezen, problem.verwacht) == ("1212:00", "een getal, geen tijd of tijdsduur")
