"""What is left out is said: on the page, in the name of every file, in its metadata and in the ZIP of a page."""

from __future__ import annotations

import ast
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from etl.settings import PROJECT
from queries.catalogue import catalogue
from queries.desk.asking import MAX_ROWS
from queries.run import Part
from tests.anew import make_anew
from ui import part
from ui.asked.desk import desk_view
from ui.drawing import tile
from ui.drawing.tables import html_table, shown_rows
from ui.export import CONTENT_TYPES, file_name, render
from ui.export.package import page_package
from ui.figure import View, make_view
from ui.figures import FIGURES


@pytest.mark.parametrize(
    ("found", "words", "name"),
    [
        (Part(1, 20_000), "de eerste 20.000 rijen", "eerste-20000-rijen"),
        (Part(1, 1, 5), "de eerste 1 rij van 5", "eerste-1-rijen-van-5"),
        (Part(101, 50, 345), "rij 101 tot en met 150 van 345", "rij-101-tot-150-van-345"),
        (Part(400, 0, 345), "geen rijen van 345", "rij-400-geen-van-345"),
    ],
)
def test_a_part_in_words_and_in_a_name(found: Part, words: str, name: str) -> None:
    assert part.in_words(found) == words
    assert part.in_name(found) == name


def cut_views(monkeypatch: pytest.MonkeyPatch) -> Iterator[View]:
    """Give every figure with rows with its last row left out by its question, and a free question that is cut."""
    for figure in FIGURES.values():
        rows = len(make_view(figure, {}).frame)
        if rows > 2:
            query = catalogue()[figure.query].model_copy(update={"hoogstens": rows - 1})
            with monkeypatch.context() as patched:
                patched.setitem(catalogue(), figure.query, query)
                make_anew(patched)
                view = make_view(figure, {})
            assert len(view.frame) == rows - 1, figure.id
            yield view
    yield desk_view(f"select range as n from range({MAX_ROWS + 1})")  # noqa: S608 - a number of ours


def test_every_answer_that_is_cut_says_so_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = 0
    for view in cut_views(monkeypatch):
        rows, name = len(view.frame), view.figure.id
        said = part.in_words(Part(1, rows))
        assert view.answer.part == Part(1, rows), name
        assert view.findings.titel.lower().startswith(said), name
        assert said in view.findings.let_op[0], name
        page = f"{view.findings.titel} {tile._foot(view, 'sleutel', twin=True, opened=True, files=(), listed=False)}"
        assert page.count(said) >= 2, name
        assert "alle cijfers achter deze figuur" not in page, name
        assert "alles staat in de download" not in page, name
        for extension in CONTENT_TYPES:
            assert f"_eerste-{rows}-rijen_" in file_name(view, extension), name
        assert said in json.loads(render(view, "json"))["deel"], name
        about = pq.read_schema(BytesIO(render(view, "parquet"))).metadata[b"doorstroom"]
        assert said in json.loads(about)["let_op"][0], name
        book = CalamineWorkbook.from_filelike(BytesIO(render(view, "xlsx")))
        cover = book.get_sheet_by_name("Voorblad").to_python()
        assert any(row[0] == "Let op" and said in str(row[1]) for row in cover), name
        with zipfile.ZipFile(BytesIO(page_package("pagina", [view], view.answer.build_id))) as archive:
            files = [file for file in archive.namelist() if file.startswith("cijfers/")]
            assert files and all(f"_eerste-{rows}-rijen." in file for file in files), name
            assert said in archive.read("LEESMIJ.txt").decode("utf-8-sig"), name
            assert said in json.loads(archive.read("datapackage.json"))["resources"][0]["title"].lower(), name
        seen += 1
    assert seen > 60


def test_no_whole_answer_says_so() -> None:
    for figure in FIGURES.values():
        view = make_view(figure, {})
        assert view.answer.part is None, figure.id
        assert json.loads(render(view, "json"))["deel"] is None
        assert not any("eerste-" in file_name(view, extension) for extension in CONTENT_TYPES)


def test_every_table_on_a_page_says_which_rows_it_shows() -> None:
    shown = 0
    for figure in FIGURES.values():
        view = make_view(figure, {})
        total = len(view.frame)
        if total < 2:
            continue
        short = replace(view, figure=replace(view.figure, tabelrijen=1))
        rows, caption = shown_rows(short, view.frame, "Tabel")
        assert len(rows) == 1
        assert f"de eerste 1 van {total:,} rijen; alles staat in de download".replace(",", ".") in caption, figure.id
        assert html_table(view.answer.query, rows, caption).count("<tr>") == 2
        shown += 1
    assert shown > 60


# Where rows may be taken off, each with the words that go with it; a new place says so too and is added here.
CUTTING = {
    "queries/opening.py": "as many as were asked for",
    "queries/run.py": "Answer.part",
    "queries/desk/asking.py": "DeskAnswer.cut -> Answer.part",
    "ui/drawing/tables.py": "the caption",
    "ui/pieces/explorertables.py": "the caption",
    "ui/factsheet/sheet.py": "a note under the table",
    "ui/deck/slides.py": "the line under the table",
    "ui/site/linknotice.py": "'En nog … andere'",
    "ui/figures/regio/mobiliteit_stromen.py": "marks one moment in a chart",
    "ui/charts/time/slopes.py": "labels an end of a line",
}


def test_rows_are_taken_off_in_known_places_only() -> None:
    found = set()
    for folder in ("pages", "queries", "serving", "ui"):
        for path in sorted((PROJECT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr
                if called in {"head", "limit", "nlargest", "nsmallest", "sample"}:
                    found.add(path.relative_to(PROJECT).as_posix())
    assert found <= set(CUTTING), found - set(CUTTING)
    assert "ui/drawing/tables.py" in found  # the search finds what is there


def test_every_limit_in_a_question_is_declared() -> None:
    declared = {name for name, query in catalogue().items() if query.hoogstens is not None}
    assert declared == {"verkenner", "verkenner_catalogus"}
    for name, query in catalogue().items():
        limits = {int(number) for number in re.findall(r"\blimit\s+(\d+)", query.sql)} - {1}
        assert limits == ({query.hoogstens + 1} if query.hoogstens else set()), name
