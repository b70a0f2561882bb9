"""Every figure of a build for practice says that it is invented, wherever it goes; a real one never does."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pyarrow as pa
import pytest
import yaml

from analysis.findings import Findings
from etl.settings import PROJECT
from published.mark import MARK
from queries.warehouse import current
from tests.practice import says, texts
from ui import practice as words
from ui.asked.desk import desk_view
from ui.asked.tableview import table_names, table_rows
from ui.export import CONTENT_TYPES, Rows, file_name, pieces, render, rows_of
from ui.figure import View, make_view
from ui.figures import FIGURES

QUESTION = "from mart.kerncijfer"
# What figures stand on, such as which town lies in which region, is real in any build.
ORIGINS = yaml.safe_load((PROJECT / "data" / "definitions" / "origins.yml").read_text(encoding="utf-8"))
LAYOUTS = {entry["id"] for entry in ORIGINS}


def exports() -> list[Rows]:
    """Every figure at its own choice, every public table and a free question."""
    return [replace(rows, batches=(batch for batch in batches)) for rows, batches in _read(current().build_id)]


@cache
def _read(build_id: str) -> list[tuple[Rows, list[pa.RecordBatch]]]:
    """Give them with their rows, which can be read once: read here, for every test of a build."""
    figures = [make_view(figure, {}) for figure in FIGURES.values()]
    found = [*map(rows_of, [*figures, desk_view(QUESTION)]), *(table_rows(name, 0, 2) for name in table_names())]
    return [(rows, [*rows.batches]) for rows in found]


def views() -> list[View]:
    return [rows.view for rows in exports()]


def test_every_figure_says_it_in_all_its_words(practice: str) -> None:
    for view in views():
        found = view.findings
        assert found.titel.startswith(f"{MARK}: "), view.figure.id
        assert found.zin.endswith(f" {MARK}."), view.figure.id
        assert found.alt.startswith(f"{MARK}. "), view.figure.id
        assert all(says(link) for link in (view.page_path(), view.figure_path(), view.export_path("csv")))
        for source in view.sources:
            assert says(source.titel) or source.id in LAYOUTS, (view.figure.id, source.id)


def test_every_chart_says_it_in_the_picture(practice: str) -> None:
    drawn = 0
    for view in views():
        figure = view.figure
        if figure.chart is None or view.frame.empty:
            continue
        plain, marked = figure.chart(view.frame, view.answer.parameters), view.drawn()
        assert (marked is None) == (not plain.data)
        if marked is None:
            continue
        assert marked.layout.title.text == MARK, figure.id
        room = marked.layout.height - (plain.layout.height or figure.hoogte)
        assert marked.layout.margin.b - (80 if plain.layout.margin.b is None else plain.layout.margin.b) == room > 0
        drawn += 1
    assert drawn > 20


@pytest.mark.parametrize("extension", CONTENT_TYPES)
def test_every_export_says_it_in_name_and_content(practice: str, extension: str) -> None:
    for rows in exports():
        view = rows.view
        assert file_name(view, extension).startswith("oefencijfers-verzonnen_"), view.figure.id
        made = texts(b"".join(pieces(rows, extension)), extension)
        if extension == "xlsx":
            made = {
                part: text for part, text in made.items() if "worksheets/sheet" in part or part.endswith("core.xml")
            }
            assert len(made) == 4
        assert all(says(text) for text in made.values()), view.figure.id
        if extension.endswith("csv"):
            assert sum(says(line) for line in made[""].splitlines()) >= min(rows.count, 1) + 1, view.figure.id


def test_every_row_of_a_csv_says_it(practice: str) -> None:
    view = make_view(FIGURES["werkbeleving-aspecten"], {})
    lines = render(view, "csv").decode("utf-8").splitlines()
    assert len(lines) == len(view.frame) + 1 > 5
    assert all(says(line) for line in lines)


def test_a_real_build_says_it_nowhere() -> None:
    for view in views():
        found = view.findings
        told = [found.titel, found.zin, found.alt, view.page_path(), *found.noten, *view.frame.columns]
        assert not any(map(says, told)), view.figure.id
        chart = None if view.frame.empty else view.drawn()
        assert chart is None or chart.layout.title.text is None
    for extension in CONTENT_TYPES:
        for rows in exports():
            assert not says(file_name(rows.view, extension))
            made = texts(b"".join(pieces(rows, extension)), extension)
            assert not any(map(says, made.values())), (rows.view.figure.id, extension)


def test_a_pointer_that_is_gone_does_not_hide_it(practice: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{practice}.json").write_text("{}", encoding="utf-8")
    assert words.line()
    assert practice == current().build_id
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path))
    assert words.here("Doorstroom") == f"{MARK}: Doorstroom"
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path / "leeg"))
    assert (words.line(), words.banner(embedded=False), words.here("Doorstroom")) == ("", "", "Doorstroom")


def test_words_that_a_name_marked_already_are_marked_once() -> None:
    told = Findings(titel=f"{MARK}: Vacatures in 2025", zin=f"{MARK}: Vacatures; 3 reeksen.", alt="Een tabel.")
    marked = words.marked_words(told, "20260101T000000-a-oefencijfers-verzonnen")
    assert [part.count(MARK) for part in (marked.titel, marked.zin, marked.alt)] == [1, 1, 1]


def test_words_on_a_page_are_those_from_before_the_mark() -> None:
    told = Findings(titel="Vacatures in 2025", zin="Vacatures; 3 reeksen.", alt="Een tabel.")
    invented = "20260101T000000-a-oefencijfers-verzonnen"
    seen = words.unmarked_words(words.marked_words(told, invented), invented)
    assert (seen.titel, seen.zin) == (told.titel, told.zin)
    assert words.unmarked_words(told, "20260101T000000-a") == told
