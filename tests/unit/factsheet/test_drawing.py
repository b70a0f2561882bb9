"""A chart on paper is the chart of the page: every axis, bar and word, and no word over another."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from tests.unit.factsheet.geometry import faults, lines
from ui.factsheet.drawing import draw, drawn
from ui.factsheet.scales import make_scale
from ui.figure import make_view
from ui.figures import FIGURES
from ui.picture import Picture, Piece, bar_trace, scatter_trace

# What has no kind of its own on paper is a table there.
TABLES = {"regiokaart", "uitstroom-stroom"}


def picture(chart: Picture, plot: float = 200) -> str:
    """Give the drawing of a chart."""
    return str(drawn(chart, plot).picture)


def boxes(text: str) -> list[dict[str, Any]]:
    """Give every box in a drawing: its place, size and how it is filled."""
    found = [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall(r"<rect [^>]*>", text)]
    return [{name: float(of) if re.fullmatch(r"-?[\d.]+", of) else of for name, of in box.items()} for box in found]


def test_every_chart_but_a_map_and_a_flow_is_drawn_without_words_over_each_other() -> None:
    told = 0
    for figure in FIGURES.values():
        view = make_view(figure, {})
        chart = view.drawn() if not view.frame.empty else None
        if chart is None or figure.id in TABLES:
            continue
        chart.update_layout(height=chart.layout.height or figure.hoogte)
        made = draw(chart)
        assert made, figure.id
        assert "nan" not in made.picture
        assert not faults(str(made.picture)), figure.id
        told += len(lines(str(made.picture)))
    assert told > 600


@pytest.mark.parametrize(
    "chart",
    [
        Picture([Piece(type="pie", values=[1, 2])], layout={"height": 300}),
        Picture([scatter_trace(x=[1, 10], y=[1, 2])], layout={"height": 300, "xaxis": {"type": "log"}}),
        Picture([scatter_trace(x=[1, 10], y=[1, 2])], layout={"height": 300, "yaxis": {"scaleanchor": "x"}}),
    ],
    ids=["another kind", "a bent scale", "a map"],
)
def test_what_is_not_known_is_not_drawn_half(chart: Picture) -> None:
    assert draw(chart) is None


def test_a_band_between_two_lines_is_filled() -> None:
    chart = Picture([scatter_trace(x=[0, 1], y=[1.0, 1.0]), scatter_trace(x=[0, 1], y=[3.0, 3.0], fill="tonexty")])
    chart.update_layout(showlegend=False)
    (points,) = re.findall(r'<polygon points="([^"]*)"', picture(chart))
    assert len({point.split(",")[1] for point in points.split()}) == 2
    assert len(points.split()) == 4


def test_text_from_data_never_becomes_markup() -> None:
    chart = Picture([bar_trace(x=[1.0], y=["<script>alert(1)</script>"], orientation="h")])
    assert "<script>" not in picture(chart)


def test_a_gap_stays_a_gap() -> None:
    chart = Picture([scatter_trace(x=["a", "b", "c", "d", "e"], y=[1, 2, None, 3, 4], mode="lines")])
    assert picture(chart).count("<polyline") == 2


def test_a_scale_places_values_between_its_ends() -> None:
    scale = make_scale(Piece(), [0.0, 10.0], 300, 20)
    assert scale.place(0) == 300
    assert 20 <= scale.place(10) < 40
    assert [label for _, label in scale.ticks] == ["0", "2", "4", "6", "8", "10"]


def test_quarters_of_a_whole_are_written_whole() -> None:
    labels = [label for _, label in make_scale(Piece(), [0.0, 1.2], 300, 20).ticks]
    assert labels[:3] == ["0,00", "0,25", "0,50"]


def test_a_year_is_a_name_and_no_thousand() -> None:
    axis = Piece(type="category", categoryarray=["2010", "2011"], tickvals=["2010"])
    assert [label for _, label in make_scale(axis, ["2010", "2011"], 0, 100).ticks] == ["2010"]


def test_days_stand_by_the_calendar() -> None:
    scale = make_scale(Piece(type="date"), [date(2020, 1, 1), date(2024, 1, 1)], 0, 100)
    years = [label for _, label in scale.ticks]
    assert years == ["2020", "2021", "2022", "2023", "2024"]
    assert scale.place(date(2022, 1, 1)) == pytest.approx(50, abs=0.1)


def test_a_band_over_the_whole_width_is_drawn_over_the_whole_width() -> None:
    chart = Picture([scatter_trace(x=[0, 1, 2, 3], y=[1.0, 2.0, 3.0, 2.0], mode="lines")])
    chart.add_hrect(y0=1.5, y1=2.5, fillcolor="#abcdef", line_width=0)
    chart.add_hline(y=2.0, line={"color": "#123456"})
    text = picture(chart, 300)
    (band,) = (box for box in boxes(text) if box["fill"] == "#abcdef")
    line = re.search(r'<line x1="([\d.]+)"[^>]*x2="([\d.]+)"[^>]*stroke="#123456"', text)
    assert line
    assert float(band["width"]) > 400
    assert float(line[2]) - float(line[1]) == pytest.approx(band["width"], abs=0.2)


def test_a_bar_begins_at_its_base() -> None:
    bars = [
        {"x": [size], "base": [5.0], "y": [at], "orientation": "h", "type": "bar"} for at, size in ((1, -5.0), (2, 5.0))
    ]
    left, right = boxes(picture(Picture(bars, layout={"barmode": "overlay"})))
    assert left["x"] + left["width"] == pytest.approx(right["x"], abs=0.2)
    assert left["width"] == pytest.approx(right["width"], abs=0.2)


def test_parts_of_a_bar_follow_each_other() -> None:
    parts = [bar_trace(x=[size], y=["a"], orientation="h") for size in (3.0, 1.0)]
    first, second = boxes(picture(Picture(parts, layout={"barmode": "stack", "showlegend": False})))
    assert first["x"] + first["width"] == pytest.approx(second["x"], abs=0.2)
    assert first["y"] == second["y"]
    assert first["width"] == pytest.approx(3 * second["width"], abs=0.5)


def test_bars_beside_each_other_do_not_cover_each_other() -> None:
    parts = [bar_trace(x=["a", "b"], y=[size, size]) for size in (3.0, 1.0)]
    found = sorted(boxes(picture(Picture(parts, layout={"showlegend": False}))), key=lambda box: float(box["x"]))
    for one, other in pairwise(found):
        assert one["x"] + one["width"] <= other["x"] + 0.2


def test_a_hollow_bar_has_its_edge() -> None:
    bar = bar_trace(
        x=[2.0],
        y=["a"],
        orientation="h",
        marker={"color": ["rgba(0,0,0,0)"], "line": {"color": ["#123456"], "width": [2]}},
    )
    (box,) = boxes(picture(Picture([bar])))
    assert (box["stroke"], box["stroke-width"]) == ("#123456", 2.0)


def test_a_second_axis_has_its_own_part_of_the_plot() -> None:
    chart = Picture([scatter_trace(x=[1, 2], y=[900, 1000]), bar_trace(x=[1, 2], y=[-5, 5], yaxis="y2")])
    chart.update_layout(
        yaxis={"domain": [0.4, 1]},
        yaxis2={"domain": [0, 0.3], "range": [-10, 10]},
        xaxis={"anchor": "y2"},
        showlegend=False,
    )
    below, above = boxes(picture(chart, 400))
    line = re.search(r'<polyline points="([^"]*)"', picture(chart, 400))
    assert line
    lowest = max(float(point.split(",")[1]) for point in line[1].split())
    assert min(below["y"], above["y"]) > lowest
    assert above["y"] + above["height"] == pytest.approx(below["y"], abs=0.2)  # on the line at nought
    assert below["height"] == pytest.approx(0.3 * 400 / 4, abs=0.5)  # 5 of a length of 20


def test_series_that_only_a_legend_names_are_named() -> None:
    chart = Picture([scatter_trace(x=[1, 2], y=[1, 2], name=name) for name in ("Instroom", "Uitstroom")])
    chart.update_layout(showlegend=True)
    assert {"Instroom", "Uitstroom"} <= {line.text for line in lines(picture(chart))}
    chart.update_layout(showlegend=False)
    assert "Instroom" not in picture(chart)


def test_names_too_close_make_the_drawing_higher() -> None:
    def rows(count: int) -> Picture:
        names = [f"Branche {at}" for at in range(count)]
        return Picture([bar_trace(x=[1.0] * count, y=names, orientation="h")], layout={"height": 300})

    few, many = draw(rows(3)), draw(rows(18))
    assert few and many
    assert many.height > few.height
    assert not faults(str(many.picture))
    assert draw(rows(200)) is None


def test_words_are_written_in_a_bar_that_has_room_for_them() -> None:
    bar = bar_trace(
        x=[100.0, 1.0], y=["a", "b"], orientation="h", text=["past er in", "past er niet in"], textposition="inside"
    )
    shown = {line.text for line in lines(picture(Picture([bar])))}
    assert "past er in" in shown
    assert "past er niet in" not in shown


def test_a_bold_name_is_bold_and_what_follows_is_not() -> None:
    chart = Picture([scatter_trace(x=[1, 2], y=[1, 2])])
    chart.add_annotation(x=1, y=1, text="<b>Twente</b> 16,1%<br>van allen", showarrow=False)
    text = picture(chart)
    assert '<tspan font-weight="600">Twente</tspan><tspan> 16,1%</tspan>' in text
    assert {"Twente 16,1%", "van allen"} <= {line.text for line in lines(text)}
