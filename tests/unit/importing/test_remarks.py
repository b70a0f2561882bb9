"""Comments on cells and sheets without a table are read: told, and asked about where they say otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import load_workbook

from etl.importing.reading.comments import comments_of
from etl.importing.template import template
from tests.unit.importing.kit import Rows, accepted, facts, refused, the_one, xlsx_file
from tests.unit.importing.workbooks import ods_file, ods_table

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
TABLE: Rows = [["categorie", 2021, 2022], ["Pensioen", 210, 430], ["Inactief", 1900, 2570]]
ABSENCE = {"indicator": "verzuim_cbs", "regio": "Nederland", "branche": "VVT"}


def with_comment(folder: Path, text: str, cell: str = "B2", table: Rows = TABLE) -> Path:
    path = folder / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Cijfers")
        for number, row in enumerate(table):
            sheet.write_row(number, 0, row)
        sheet.write_comment(cell, text)
    return path


def ods_with_comment(folder: Path, text: str) -> Path:
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    said = f"<office:annotation><dc:creator {dc}>TESTDATA</dc:creator><text:p>{text}</text:p></office:annotation>"
    cell = (
        f'<table:table-cell office:value-type="float" office:value="210">{said}<text:p>210</text:p></table:table-cell>'
    )
    table = [list(map(str, TABLE[0])), ["Pensioen", cell, 430], list(TABLE[2])]
    return ods_file(folder, ods_table(table))


@pytest.mark.parametrize("made", [with_comment, ods_with_comment])
def test_a_comment_is_told(tmp_path: Path, made: object) -> None:
    found = accepted("mobiliteit", made(tmp_path, "Nagevraagd bij de bron"), **OPTIONS)  # type: ignore[operator]
    assert "Cel B2 heeft een opmerking: 'Nagevraagd bij de bron'." in found.notices
    assert ("Pensioen", "2021JJ00", "210") in facts(found, "categorie", "periode", "aantal")
    # who wrote it, and what, stays with the reader
    assert not [row for row in found.rijen if "Nagevraagd" in " ".join(row.values())]


@pytest.mark.parametrize("made", [with_comment, ods_with_comment])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit is een schatting", "getelde cijfers, geen schatting"), ("geschat", "getelde cijfers, geen schatting"),
        ("in tienvoud", "cijfers in enen"), ("Cijfer van Twente", "een opmerking bij --regio Achterhoek"),
        ("dit is de instroom", "een opmerking bij --richting uitstroom"), ("in fte", "aantallen personen, geen"),
        ("GHZ", "een opmerking bij --branche VVT"), ("prognose", "wat gebeurd is"),
        ("cumulatief", "cijfers per periode"),
    ],
)  # fmt: skip
def test_a_comment_that_says_otherwise_is_asked(tmp_path: Path, made: object, text: str, expected: str) -> None:
    path = made(tmp_path, text)  # type: ignore[operator]
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.vraag, problem.kolom, problem.gelezen) == (True, "opmerking bij cel B2", text)
    assert problem.verwacht.startswith(expected)
    assert len(accepted("mobiliteit", path, **OPTIONS, bevestig="TESTDATA").rijen) == 4


def test_a_comment_in_thousands_asks_for_the_unit(tmp_path: Path) -> None:
    path = with_comment(tmp_path, "in duizendtallen", "B1")
    assert the_one(refused("mobiliteit", path, **OPTIONS)).kolom == "opmerking bij cel B1"
    found = accepted("mobiliteit", path, **OPTIONS, eenheid="x 1000")
    assert ("210000",) in facts(found, "aantal")


def test_a_comment_of_another_unit_is_asked_of_key_figures(tmp_path: Path) -> None:
    path = with_comment(tmp_path, "x 1.000", "B2", [["periode", "waarde"], ["2022", 7.1]])
    assert the_one(refused("kerncijfer", path, **ABSENCE)).verwacht.startswith("een noot bij --indicator")


@pytest.mark.parametrize(
    ("cell", "states"),
    [
        ("B2", {("Pensioen", "2021JJ00")}), ("B1", {("Pensioen", "2021JJ00"), ("Inactief", "2021JJ00")}),
        ("A2", {("Pensioen", "2021JJ00"), ("Pensioen", "2022JJ00")}),
    ],
)  # fmt: skip
def test_a_comment_can_say_that_a_figure_is_not_final(tmp_path: Path, cell: str, states: set[tuple[str, str]]) -> None:
    found = accepted("mobiliteit", with_comment(tmp_path, "Voorlopig cijfer", cell), **OPTIONS)
    said = {(row["categorie"], row["periode"]) for row in found.rijen if row["status"] == "voorlopig"}
    assert said == states


def test_many_comments_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    rows: Rows = [["categorie", *range(2000, 2012)], ["Pensioen", *range(210, 222)]]
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for at in range(1, 13):
            sheet.write_comment(1, at, "TESTDATA")
    assert "En nog 4 cellen hebben een opmerking." in accepted("mobiliteit", path, **OPTIONS).notices


def test_a_conversation_is_read_in_place_of_the_note_that_stands_in_for_it() -> None:
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    relations = (
        f'<Relationships><Relationship Id="a" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/>'
        '<Relationship Id="b" Type="http://x/comments" Target="/xl/comments1.xml"/></Relationships>'
    )
    stand_in = "[Threaded comment] Your version lets you read this. Learn more: https://go.example/x Comment: schatting"
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations.encode(),
        "xl/comments1.xml": f'<comments><comment ref="B4"><text><t>{stand_in}</t></text></comment></comments>'.encode(),
        "xl/threadedComments/threadedComment1.xml": (
            b'<T><threadedComment ref="B4"><text>schatting</text></threadedComment>'
            b'<threadedComment ref="B4"><text>of niet?</text></threadedComment></T>'
        ),
    }
    assert comments_of(parts, "xl/worksheets/sheet1.xml") == {(4, 2): "schatting of niet?"}
    assert comments_of(parts, "xl/worksheets/sheet2.xml") == {}


def explained(folder: Path, text: str) -> Path:
    return xlsx_file(folder, {"Cijfers": TABLE, "Toelichting": [["Toelichting"], [text]]})


@pytest.mark.parametrize("blad", [None, "Cijfers"])
@pytest.mark.parametrize(
    "text", ["Aantallen in duizendtallen", "Regio: Twente", "Aantallen in fte", "Voorbeeldcijfers", "in tienvoud"]
)
def test_what_another_sheet_explains_is_asked(tmp_path: Path, text: str, blad: str | None) -> None:
    problem = the_one(refused("mobiliteit", explained(tmp_path, text), **OPTIONS, **({"blad": blad} if blad else {})))
    assert (problem.kolom, problem.gelezen) == ("noot op blad 'Toelichting'", text)


def test_other_words_on_another_sheet_are_told(tmp_path: Path) -> None:
    found = accepted("mobiliteit", explained(tmp_path, "2022 is een prognose"), **OPTIONS)
    assert "Gelezen als noot op blad 'Toelichting': 'Toelichting' en nog 1 regel." in found.notices
    assert any("Een noot zegt: '2022 is een prognose'" in notice for notice in found.notices)


def test_another_table_and_our_own_explanation_say_nothing_of_this_one(tmp_path: Path) -> None:
    other: Rows = [["Aantallen in fte"], *TABLE]
    path = xlsx_file(tmp_path, {"Cijfers": TABLE, "Anders": other})
    assert not [notice for notice in accepted("mobiliteit", path, **OPTIONS, blad="Cijfers").notices if "fte" in notice]
    whole = load_workbook(str(template("mobiliteit", tmp_path / "leeg.xlsx"))).get_sheet_by_name("Uitleg").to_python()
    heads = ["regio", "branche", "periode", "richting", "bereik", "categorie", "aantal"]
    row = ["Achterhoek", "VVT", "2022", "uitstroom", "extern", "Pensioen", 210]
    path = xlsx_file(tmp_path, {"Cijfers": [heads, row], "Uitleg": whole})
    assert not [notice for notice in accepted("mobiliteit", path).notices if "noot" in notice]
