"""The factsheet: two tagged pages with the same words and figures as the dashboard, and no browser."""

from __future__ import annotations

import re
import zlib
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from queries.warehouse import current
from ui.factsheet import factsheet, own
from ui.factsheet.drawing import can_draw, svg
from ui.factsheet.quarter import quarter_sheet
from ui.factsheet.scales import make_scale
from ui.factsheet.typesetting import page_count
from ui.figure import make_view
from ui.figures import FIGURES, reckoned_on
from ui.pages import page_of
from ui.quarter import report

ADDRESS = "http://voorbeeld.test"


def streams(pdf: bytes) -> bytes:
    """Give the unpacked content of every stream in a PDF."""
    found = b""
    for raw in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found += zlib.decompress(raw)
        except zlib.error:
            found += raw
    return found


@pytest.mark.parametrize(
    ("kind", "code"), [("regio", "RA0206"), ("branche", "KO"), ("branche", "ZW"), ("regio", "RA0511")]
)
def test_two_tagged_dutch_pages(kind: str, code: str) -> None:
    pdf = factsheet(kind, code, ADDRESS)
    assert pdf.startswith(b"%PDF")
    assert page_count(pdf) <= 2
    text = pdf + streams(pdf)
    assert b"/StructTreeRoot" in text
    assert re.search(rb"/Lang\s*\(nl", text)
    assert b"pdfuaid" in text


def test_it_links_to_the_same_view_and_names_the_build() -> None:
    text = factsheet("regio", "RA0206", ADDRESS)
    assert f"{ADDRESS}/?regio=RA0206".encode() in text + streams(text)
    assert current().build_id  # the build is in every cache key
    assert factsheet("regio", "RA0206", ADDRESS) == text


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        factsheet("regio", "ONZIN", ADDRESS)


def test_every_line_and_bar_chart_can_be_drawn() -> None:
    drawn = 0
    for figure in FIGURES.values():
        view = make_view(figure, {})
        if figure.chart is None or view.frame.empty:
            continue
        chart = figure.chart(view.frame, view.answer.parameters)
        if can_draw(chart):
            picture = svg(chart)
            assert picture.startswith("<svg")
            assert "nan" not in picture
            drawn += 1
    assert drawn >= 10


def test_text_from_data_never_becomes_markup() -> None:
    chart = go.Figure(go.Bar(x=[1.0], y=["<script>alert(1)</script>"], orientation="h"))
    assert "<script>" not in svg(chart)


def test_a_gap_stays_a_gap() -> None:
    chart = go.Figure(go.Scatter(x=["a", "b", "c", "d", "e"], y=[1, 2, None, 3, 4], mode="lines"))
    assert svg(chart).count("<polyline") == 2


def test_a_scale_places_values_between_its_ends() -> None:
    scale = make_scale(go.layout.YAxis(), [0.0, 10.0], 300, 20)
    assert scale.place(0) == 300
    assert 20 <= scale.place(10) < 40
    assert [label for _, label in scale.ticks][:2] == ["0", "2"] or scale.ticks[0][1] == "0"


def test_a_band_over_the_whole_width_is_drawn_over_the_whole_width() -> None:
    chart = go.Figure(go.Scatter(x=[0, 1, 2, 3], y=[1.0, 2.0, 3.0, 2.0], mode="lines"))
    chart.add_hrect(y0=1.5, y1=2.5, fillcolor="#abcdef", line_width=0)
    chart.add_hline(y=2.0, line={"color": "#123456"})
    drawn = str(svg(chart, height=300))
    band = re.search(r'<rect[^>]*width="([\d.]+)"[^>]*fill="#abcdef"', drawn)
    line = re.search(r'<line x1="([\d.]+)"[^>]*x2="([\d.]+)"[^>]*stroke="#123456"', drawn)
    assert band and line
    assert float(band[1]) > 400
    assert float(line[2]) - float(line[1]) == pytest.approx(float(band[1]))


def test_the_quarter_is_two_tagged_pages_that_name_what_they_leave_out() -> None:
    made = report("RA0206", "VVT", date(2026, 11, 27))
    pdf = quarter_sheet(made, ADDRESS)
    assert page_count(pdf) <= 2
    text = pdf + streams(pdf)
    assert b"pdfuaid" in text
    assert f"{ADDRESS}/mijn-kwartaal?regio=RA0206".encode() in text
    assert quarter_sheet(made, ADDRESS) == pdf


def test_what_a_page_works_out_is_on_paper_with_what_was_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    filled_in = {"medewerkers": 20, "verloop": "8-15-25", "effect": "0-10-30", "vertrekkosten": "10000-30000"}
    page = page_of("instrumenten")
    (figure,) = reckoned_on(page)
    view = make_view(figure, filled_in | {"inzet": ["loopbaantraject", "outplacement"], "startgetal": 7})
    pdf = own.own_sheet(page, [view], ADDRESS)
    assert page_count(pdf) <= 2
    assert b"startgetal=7" in pdf + streams(pdf)
    made = list[dict[str, Any]]()
    monkeypatch.setattr(own, "fitted", lambda around, figures: made.extend([around(1), *figures]))
    own.own_sheet(page, [view], ADDRESS)
    around, drawn = made
    assert drawn["titel"] == view.findings.titel
    told = "\n".join(around["lijsten"][0]["regels"])
    for text in ("krijgen: 20", "loopbaantraject en outplacement", "8-15-25", "0-10-30", "10000-30000", "uit: 7"):
        assert text in told, text
    assert "10.000 trekkingen" in " ".join(around["slot"][0]["regels"])
    assert current().build_id in around["link"]
