"""What leaves the house: numbers stay numbers, texts stay texts, sources travel along."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from analysis.formats import MISSING
from published.contract import Column
from queries.run import Answer
from ui.drawing.tables import html_table, texts
from ui.export import CONTENT_TYPES, file_name, render
from ui.figure import View, make_view
from ui.figures import FIGURES

CHOICE = {"regio": "RA0206", "branche": "VVT", "bereik": "totaal"}


@pytest.fixture(scope="module")
def view() -> View:
    return make_view(FIGURES["uitstroom-bestemming"], CHOICE)


def dutch(text: str) -> float:
    """Read a number as a Dutch spreadsheet does."""
    return float(text.replace(".", "").replace(",", "."))


def test_dutch_csv_opens_in_a_dutch_spreadsheet(view: View) -> None:
    data = render(view, "nl.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert sum(dutch(row["Werknemers (aantal)"]) for row in rows if row["Periode"] == "2022") == 4250
    fastest = next(row for row in rows if row["Bestemming"] == "Overige sectoren" and row["Periode"] == "2022")
    assert round(dutch(fastest["Aandeel in de totale uitstroom (%)"]), 1) == 20.2
    assert fastest["Bron"] == "actieplan-van-werk-naar-werk"


def test_international_csv_has_column_names_and_points(view: View) -> None:
    rows = list(csv.DictReader(StringIO(render(view, "csv").decode("utf-8"))))
    assert {row["periode_code"] for row in rows} == {"2020JJ00", "2021JJ00", "2022JJ00"}
    assert sum(float(row["aantal"]) for row in rows if row["periode_code"] == "2020JJ00") == 3440


def test_the_unit_of_a_row_is_dutch_for_a_dutch_reader_and_that_of_its_source_for_software() -> None:
    made = make_view(FIGURES["kennis-kerncijfers"], {})
    answer = replace(made.answer, frame=made.frame.head(1).assign(eenheid="x 1 000", waarde_tekst="in 2024 200"))
    view = replace(made, answer=answer)
    (row,) = csv.DictReader(StringIO(render(view, "nl.csv").decode("utf-8-sig")), delimiter=";")
    (plain,) = csv.DictReader(StringIO(render(view, "csv").decode("utf-8")))
    head, cells = CalamineWorkbook.from_filelike(BytesIO(render(view, "xlsx"))).get_sheet_by_name("Tabel").to_python()
    assert (row["Eenheid"], dict(zip(head, cells, strict=True))["Eenheid"]) == ("x 1.000", "x 1.000")
    assert plain["eenheid"] == "x 1 000"
    assert "in 2024 200" in row.values()
    assert ">x 1.000<" in html_table(answer.query, answer.frame, "")


def test_what_is_counted_stands_whole_among_percentages(view: View) -> None:
    columns = {"waarde": Column(label="Waarde", decimalen=1), "eenheid": Column(label="Eenheid")}
    rows = [(43780.0, "werknemers"), (None, "werknemers"), (5.0, "procent"), (42.8, "procent"), (7.0, None)]
    frame = pd.DataFrame(rows, columns=["waarde", "eenheid"])
    assert [value for value, _ in texts(frame, columns)] == ["43.780", MISSING, "5,0", "42,8", "7,0"]
    assert [value for value, _ in texts(frame[:2], columns)] == ["43.780,0", MISSING]  # one unit: as its column is
    query = view.answer.query.model_copy(update={"kolommen": columns})
    assert ">43.780<" in html_table(query, frame, "")


def test_a_workbook_gives_each_cell_the_decimals_of_the_unit_of_its_row(view: View) -> None:
    def shown(rows: list[tuple[float | None, str | None]]) -> list[str | None]:
        frame = pd.DataFrame(rows, columns=["waarde", "eenheid"])
        query = view.answer.query.model_copy(update={"kolommen": columns})
        made = replace(view, answer=replace(view.answer, query=query, frame=frame))
        with zipfile.ZipFile(BytesIO(render(made, "xlsx"))) as book:
            styles, sheet = (book.read(name).decode() for name in ("xl/styles.xml", "xl/worksheets/sheet2.xml"))
        names = dict(re.findall(r'numFmtId="(\d+)" formatCode="([^"]+)"', styles)) | {"3": "#,##0"}
        used = re.findall(r'<xf numFmtId="(\d+)"', styles[styles.index("<cellXfs") :])
        assert f'<dimension ref="A1:B{len(rows) + 1}"/>' in sheet
        cells = re.findall(r'<c r="A(\d+)"(?: s="(\d+)")?', sheet)
        return [names[used[int(style)]] if style else None for row, style in cells if row != "1"]

    columns = {"waarde": Column(label="Waarde", decimalen=1), "eenheid": Column(label="Eenheid")}
    whole, tenth, none = "#,##0", "#,##0.0", None
    mixed = [(43780.0, "werknemers"), (None, "werknemers"), (5.0, "procent"), (42.8, "procent"), (7.0, None)]
    assert shown(mixed) == [whole, none, tenth, tenth, tenth]
    assert shown([(10.0, "werknemers"), (7.0, "procent")]) == [whole, whole]
    assert shown([(43780.0, "werknemers"), (7.0, None)]) == [tenth, tenth]  # one unit: as its column is


def test_workbook_has_cover_table_and_notes(view: View) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(render(view, "xlsx")))
    assert book.sheet_names == ["Voorblad", "Tabel", "Toelichting"]
    cover = {row[0]: row[1] for row in book.get_sheet_by_name("Voorblad").to_python() if row[0]}
    assert "3.440" in cover["Samenvatting"]
    assert "4.250" in cover["Samenvatting"]
    assert "regio: RA0206" in cover["Filters"]
    assert "Actieplan van werk naar werk" in cover["Bron"]
    assert cover["Versie"] == view.answer.build_id
    table = book.get_sheet_by_name("Tabel").to_python()
    column = table[0].index("Werknemers (aantal)")
    assert sum(row[column] for row in table[1:]) == 3440 + 3950 + 4250


def test_a_workbook_of_a_calculation_says_what_was_filled_in_as_it_was() -> None:
    asked = {"inzet": ["loopbaantraject"], "medewerkers": 20.0, "effect": "0-30", "startgetal": 20261.0}
    book = CalamineWorkbook.from_filelike(BytesIO(render(make_view(FIGURES["maatregelen"], asked), "xlsx")))
    cover = {row[0]: row[1] for row in book.get_sheet_by_name("Voorblad").to_python() if row[0]}
    told = cover["Filters"].split("; ")
    assert {"inzet: loopbaantraject", "medewerkers: 20", "effect: 0-30", "startgetal: 20261"} <= set(told)


def test_json_carries_words_sources_and_rows(view: View) -> None:
    found = json.loads(render(view, "json"))
    assert found["titel"] == view.findings.titel
    assert found["build"] == view.answer.build_id
    assert found["bronnen"][0]["id"] == "actieplan-van-werk-naar-werk"
    assert len(found["rijen"]) == len(view.frame)


def test_file_name_says_what_is_inside(view: View) -> None:
    name = file_name(view, "nl.csv")
    assert name.startswith("doorstroom_uitstroom-bestemming_RA0206_VVT_")
    assert name.endswith(".csv")


def test_no_file_name_is_longer_than_a_folder_shows(view: View) -> None:
    for build in (view.answer.build_id, f"{view.answer.build_id}-oefencijfers-verzonnen"):
        for figure in FIGURES.values():
            answer = replace(view.answer, parameters=CHOICE | {"keuze": ["RA0206", "RA0207", "RA0208"]}, build_id=build)
            names = [file_name(replace(view, figure=figure, answer=answer), kind) for kind in CONTENT_TYPES]
            assert [name for name in names if len(name) > 60 or figure.id not in name] == []
    day, _, content = view.answer.build_id.replace("T", "-", 1).split("-")
    for kind in ("csv", "nl.csv"):
        assert file_name(view, kind).endswith(f"_VVT_{day}-{content[:4]}.csv")
        invented = replace(view.answer, build_id=f"{view.answer.build_id}-oefencijfers-verzonnen")
        assert file_name(replace(view, answer=invented), kind).endswith(f"_{content[:4]}.csv")
    assert file_name(view, "xlsx").endswith(f"_VVT_{day}.xlsx")


def test_a_share_has_the_decimals_of_the_screen_for_a_dutch_reader_and_all_for_software(view: View) -> None:
    made = with_rows(view, ["A", "B", "C"], [1.115, 20.25, None])
    decimals = view.answer.query.kolommen["aandeel"].decimalen or 0
    dutch_rows = list(csv.reader(StringIO(render(made, "nl.csv").decode("utf-8-sig")), delimiter=";"))[1:]
    plain = list(csv.DictReader(StringIO(render(made, "csv").decode("utf-8"))))
    assert [row[4] for row in dutch_rows] == [
        *(str(round(value, decimals)).replace(".", ",") for value in (1.115, 20.25)),
        "",
    ]
    assert [row["aandeel"] for row in plain] == ["1.115", "20.25", ""]


def test_the_mark_for_missing_stands_at_a_figure_and_not_at_a_text(view: View) -> None:
    rows = with_rows(view, ["A"], [None])
    made = replace(rows, answer=replace(rows.answer, frame=rows.frame.assign(noot=None, formule=None)))
    head, cells = CalamineWorkbook.from_filelike(BytesIO(render(made, "xlsx"))).get_sheet_by_name("Tabel").to_python()
    said = dict(zip(head, cells, strict=True))
    assert said["Werknemers (aantal)"] == "[x]"
    assert [
        name for name, cell in said.items() if cell == "[x]" and not name.startswith(("Werknemers", "Aandeel"))
    ] == []


def with_rows(view: View, labels: list[str], values: list[float | None]) -> View:
    """The same figure with generated, visibly false rows."""
    frame = pd.DataFrame(
        {
            "periode": ["TESTDATA"] * len(labels),
            "categorie": labels,
            "bereik": "extern",
            "aantal": values,
            "aandeel": values,
            "periode_code": "TESTDATA",
            "formule": None,
            "noot": labels,
            "vindplaats": "TESTDATA",
            "status": "onbekend",
            "bron_ids": [["TESTDATA"]] * len(labels),
        }
    )
    return replace(view, answer=Answer(view.answer.query, view.answer.parameters, frame, "TESTDATA"))


LABELS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30
) | st.sampled_from(
    ["=1+1", "+31 6", "-5 graden", "@som", '=HYPERLINK("http://x")', "a;b", 'a"b', "Fryslân", "'s-Hertogenbosch"]
)
NUMBERS = st.one_of(st.none(), st.floats(-1e9, 1e9, allow_nan=False).map(lambda n: round(n, 3)))


@settings(max_examples=80)
@given(rows=st.lists(st.tuples(LABELS, NUMBERS), min_size=25, max_size=25))
def test_round_trip_of_any_label_and_number(view: View, rows: list[tuple[str, float | None]]) -> None:
    labels, values = [label for label, _ in rows], [value for _, value in rows]
    made = with_rows(view, labels, values)
    dutch_rows = list(csv.reader(StringIO(render(made, "nl.csv").decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    for (label, value), row in zip(rows, dutch_rows, strict=True):
        assert row[1].removeprefix("'") == label.removeprefix("'")
        assert not row[1].startswith(("=", "+", "-", "@"))
        assert (float(row[3].replace(",", ".")) if row[3] else None) == (value if value != 0 else 0.0)
    data = render(made, "xlsx")
    sheets = zipfile.ZipFile(BytesIO(data))
    xml = b"".join(sheets.read(name) for name in sheets.namelist() if name.startswith("xl/worksheets/"))
    assert b"<f>" not in xml
    assert b"<hyperlink" not in xml
    table = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name("Tabel").to_python()
    for (_, value), row in zip(rows, table[1:], strict=True):
        assert row[3] == ("[x]" if value is None else pytest.approx(value))


@pytest.mark.parametrize("extension", CONTENT_TYPES)
def test_every_format_of_every_figure_can_be_made(extension: str) -> None:
    for figure in FIGURES.values():
        made = make_view(figure, {})
        assert len(render(made, extension)) > 0


GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.csv")), ids=lambda path: path.name)
def test_exports_are_what_they_were(path: Path) -> None:
    """A difference is a change users will see: look at it, then write the file again on purpose."""
    name, _, extension = path.name.partition(".")
    assert (
        render(make_view(FIGURES[name], CHOICE if name == "uitstroom-bestemming" else {}), extension)
        == path.read_bytes()
    )
