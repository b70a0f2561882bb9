"""Slides: what a chart of PowerPoint holds is what the figure shows, and every slide says where it comes from."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.routes import routes
from ui.deck.native import native
from ui.deck.slides import MEDIA, deck
from ui.export.still import EPOCH
from ui.figure import make_view
from ui.figures import FIGURES
from ui.picture import Picture, scatter_trace


def slides(data: bytes) -> list:
    return list(Presentation(BytesIO(data)).slides)


def words(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_bars_are_the_rows_the_largest_on_top() -> None:
    view = make_view(FIGURES["uitstroom-verdeling"], {"regio": "RA0206", "branche": "VVT"})
    (slide,) = slides(deck("proef", [view]))
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    rows = view.frame[view.frame["aantal"].notna()].sort_values("aantal", ascending=False)
    drawn = dict(zip(chart.plots[0].categories, chart.plots[0].series[0].values, strict=True))
    assert sorted(drawn.values(), reverse=True) == list(rows["aantal"])
    assert list(drawn.values())[-1] == rows["aantal"].max()
    assert chart.value_axis.tick_labels.number_format == "#,##0"
    told = words(slide)
    assert view.findings.titel in told
    assert view.findings.zin in told
    assert "Bron: " in told
    assert view.answer.query.omschrijving in slide.notes_slide.notes_text_frame.text
    assert view.answer.build_id in slide.notes_slide.notes_text_frame.text


def test_lines_keep_their_periods_and_start() -> None:
    view = make_view(FIGURES["banen-per-kwartaal"], {})
    (slide,) = slides(deck("proef", [view]))
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    rows = view.frame[view.frame["waarde"].notna()]
    assert len(list(chart.plots[0].categories)) == len(rows)
    assert list(chart.plots[0].series[0].values) == list(rows["waarde"])
    assert chart.value_axis.minimum_scale == view.drawn().layout.yaxis.range[0]


def test_a_line_that_passes_a_place_twice_is_no_line_of_powerpoint() -> None:
    view = make_view(FIGURES["verzuim-seizoen"], {})
    chart = view.drawn()
    assert any(len(set(trace.x)) < len(trace.x) for trace in chart.data)
    assert native(chart) is None


def test_a_gap_stays_a_gap() -> None:
    chart = Picture([scatter_trace(x=["2020", "2021", "2022"], y=[1.5, None, 3], mode="lines", name="TESTDATA")])
    found = native(chart)
    assert found is not None
    assert found.series == (("TESTDATA", (1.5, None, 3.0)),)
    assert found.decimals()


def test_what_powerpoint_cannot_draw_is_a_table_with_alt_text() -> None:
    view = make_view(FIGURES["uitstroom-stroom"], {})
    (slide,) = slides(deck("proef", [view]))
    table = next(shape for shape in slide.shapes if shape.has_table)
    assert len(table.table.rows) == len(view.frame) + 1
    assert table._element.nvGraphicFramePr.cNvPr.get("descr") == view.findings.alt


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_every_figure_is_a_slide(figure) -> None:
    view = make_view(figure, {})
    made = slides(deck("proef", [view]))
    (slide,) = made
    assert view.findings.titel in words(slide)
    assert any(shape.has_chart or shape.has_table for shape in slide.shapes) != view.frame.empty


def test_addresses_give_a_figure_and_a_page() -> None:
    client = TestClient(Starlette(routes=routes()))
    one = client.get("/api/v1/figuren/uitstroom-verdeling.pptx?regio=RA0206&branche=VVT")
    assert (one.status_code, one.headers["content-type"]) == (200, MEDIA)
    assert len(slides(one.content)) == 1
    page = client.get("/api/v1/paginas/in-en-uitstroom.pptx?regio=RA0206&branche=VVT")
    assert page.status_code == 200
    assert len(slides(page.content)) > 3
    again = client.get("/api/v1/paginas/in-en-uitstroom.pptx", headers={"if-none-match": page.headers["etag"]})
    assert again.status_code == 304
    assert client.get("/api/v1/figuren/uitstroom-verdeling.pptx?regio=ONZIN").status_code == 400


def members(data: bytes) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            yield info, archive.read(info)
            if info.filename.endswith(".xlsx"):
                yield from members(archive.read(info))


def test_no_clock_time_is_in_a_file() -> None:
    made = list(members(deck("Titel", [make_view(FIGURES["verzuim-branches"], {})])))
    assert {info.date_time for info, _ in made} == {EPOCH}
    cores = [data for info, data in made if info.filename == "docProps/core.xml"]
    assert len(cores) == 2  # of the slides and of the workbook within
    assert {year for data in cores for year in re.findall(rb"W3CDTF\">(\d{4})", data)} == {b"2020"}
