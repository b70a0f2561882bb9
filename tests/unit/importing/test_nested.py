"""A row that is a part of the row above it would count twice: asked, in every way people mark it."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from tests.unit.importing.kit import Rows, accepted, csv_file, facts, refused, the_one
from tests.unit.importing.workbooks import ods_file, ods_table

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
HEAD = ["categorie", 2021, 2022]
SET_IN = (
    '<style:style style:name="in" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
    '<style:paragraph-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' fo:margin-left="0.353cm"/></style:style>'
)


def rows(part: str) -> Rows:
    return [HEAD, ["Inactief", 1900, 2570], [part, 210, 430], ["Overige sectoren", 700, 800]]


@pytest.mark.parametrize(
    "part",
    [
        "waarvan Pensioen", "Waarvan: Pensioen", "w.o. Pensioen", "w.v. Pensioen", "wo Pensioen", "wv. Pensioen",
        "- waarvan Pensioen", "waaronder Pensioen", "hiervan Pensioen", "of which Pensioen", "incl. Pensioen",
        "Pensioen (onderdeel van Inactief)", "Pensioen, waarvan vervroegd", "- Pensioen", "\u2022 Pensioen",
        "  Pensioen", "\tPensioen", "\u00a0\u00a0Pensioen", "> Pensioen", "waarvan TESTDATA", "  TESTDATA",
        "Pensioen (Twente)", "Pensioen (index)",
    ],
)  # fmt: skip
def test_a_part_of_the_row_above_is_asked(tmp_path: Path, part: str) -> None:
    path = csv_file(tmp_path, rows(part))
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.vraag) == (3, True)
    assert problem.verwacht == "een categorie, geen deel van 'Inactief' erboven dat dubbel telt"
    found = accepted("mobiliteit", path, **OPTIONS, bevestig="TESTDATA")
    assert len(found.rijen) == 6
    assert any("Bevestigd" in notice for notice in found.notices)


def test_every_row_set_in_under_another_is_one(tmp_path: Path) -> None:
    table: Rows = [HEAD, ["Inactief", 1900, 2570], ["  Pensioen", 210, 430], ["  Uitkering", 90, 80]]
    problems = refused("mobiliteit", csv_file(tmp_path, table), **OPTIONS)
    assert [problem.rij for problem in problems] == [3, 4]


@pytest.mark.parametrize("sign", ["- ", "  ", "\u2022 "])
@pytest.mark.parametrize("above", ["Totaal", None])
def test_a_list_under_its_total_or_by_itself_is_no_part(tmp_path: Path, sign: str, above: str | None) -> None:
    parts: Rows = [[f"{sign}Pensioen", 210, 430], [f"{sign}Inactief", 1900, 2570]]
    table: Rows = [HEAD, *([[above, 2110, 3000]] if above else []), *parts]
    found = accepted("mobiliteit", csv_file(tmp_path, table), **OPTIONS)
    assert ("Pensioen", "210") in facts(found, "categorie", "aantal")


def test_a_level_of_schooling_is_no_part(tmp_path: Path) -> None:
    table: Rows = [["functiegroep", "2021"], ["WO TESTDATA", 100], ["HBO TESTDATA", 200]]
    found = accepted("mobiliteit", csv_file(tmp_path, table), **OPTIONS, categorie="Pensioen")
    assert facts(found, "functiegroep") == [("HBO TESTDATA",), ("WO TESTDATA",)]


def test_a_part_of_a_group_of_functions_is_asked(tmp_path: Path) -> None:
    table: Rows = [["functiegroep", "2021"], ["TESTDATA", 100], ["w.o. niveau 4", 20]]
    problem = the_one(refused("mobiliteit", csv_file(tmp_path, table), **OPTIONS, categorie="Pensioen"))
    assert problem.verwacht.startswith("een functiegroep, geen deel van 'TESTDATA'")


def test_what_a_workbook_sets_in_is_set_in(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet, inside = workbook.add_worksheet(), workbook.add_format({"indent": 1})
        for number, row in enumerate(rows("Pensioen")):
            for at, value in enumerate(row):
                sheet.write(number, at, value, inside if value == "Pensioen" else None)
    assert the_one(refused("mobiliteit", path, **OPTIONS)).gelezen == "Pensioen"


def test_what_an_open_document_sets_in_is_set_in(tmp_path: Path) -> None:
    cell = '<table:table-cell table:style-name="in" office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    table = [[cell.format(value) if value == "Pensioen" else value for value in row] for row in rows("Pensioen")]
    path = ods_file(tmp_path, ods_table([list(map(str, HEAD)), *table[1:]]), styles=SET_IN)
    assert the_one(refused("mobiliteit", path, **OPTIONS)).gelezen == "Pensioen"
