"""What a narrow screen gets: every kind of chart keeps its rows and words, and none of the words passes an edge."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from plotly.graph_objects import Figure

from tests.unit.charts.test_drawn import KEPT, chart_of
from ui.charts.compared.ranking import ranking
from ui.charts.compared.tornado import Swing, tornado
from ui.charts.narrow.whole import narrow
from ui.charts.narrow.words import WIDTH, folded, measured
from ui.charts.time.multiples import Panel, multiples
from ui.charts.time.slopes import slopes
from ui.figures import FIGURES
from ui.picture import Picture, scatter_trace

HEIGHT = 360
LONG = "Verpleeghuizen, verzorgingshuizen en thuiszorg"


def _ranked(names: list[str], words: str) -> Picture:
    frame = pd.DataFrame({"naam": names, "waarde": [float(10 - at) for at in range(len(names))]})
    return ranking(frame.assign(tekst=words), row="naam", value="waarde", text="tekst", unit="werknemers")


def _slopes(names: list[str]) -> Picture:
    rows = [(str(year), name, 100.0 * at + year - 2020) for year in range(2020, 2025) for at, name in enumerate(names)]
    frame = pd.DataFrame(rows, columns=["jaar", "reeks", "waarde"])
    return slopes(frame, x="jaar", y="waarde", series="reeks", unit="werknemers", accent=names[0])


def _plot_width(built: Picture) -> float:
    return float(WIDTH - built.layout.margin.l - built.layout.margin.r)


@pytest.mark.parametrize("chart", [_ranked([LONG, "GGZ"], "1.200"), _slopes([LONG, "GGZ"])], ids=["rijen", "lijnen"])
def test_the_plot_takes_at_least_three_quarters_of_the_width(chart: Picture) -> None:
    assert _plot_width(chart) < 0.75 * WIDTH
    assert _plot_width(narrow(chart, HEIGHT)) >= 0.75 * WIDTH


def test_every_row_keeps_its_name_and_its_number_above_it() -> None:
    built = narrow(_ranked([LONG, "GGZ", "Jeugdzorg"], "1.200"), HEIGHT)
    said = {str(note.text).replace("<br>", " "): note.xanchor for note in built.layout.annotations}
    assert {LONG, "GGZ", "Jeugdzorg"} <= {text for text, side in said.items() if side == "left"}
    assert [note.text for note in built.layout.annotations if note.xanchor == "right"] == ["1.200"] * 3
    assert built.layout.yaxis.showticklabels is False


def test_a_number_in_many_words_has_a_line_of_its_own() -> None:
    built = narrow(_ranked(["GGZ"], "1.200 werknemers (12,5% van de hele branche)"), HEIGHT)
    (note,) = [note for note in built.layout.annotations if "GGZ" in note.text]
    assert note.text.split("<br>")[0] == "GGZ"
    assert all(measured(line) <= WIDTH for line in note.text.split("<br>"))


def test_rows_get_the_room_their_words_need() -> None:
    short, long = narrow(_ranked(["A", "B"], "1"), HEIGHT), narrow(_ranked([LONG, LONG + " b"], "1"), HEIGHT)
    assert long.layout.height > short.layout.height


def test_names_at_the_ends_of_lines_become_a_legend_from_high_to_low() -> None:
    names = ["VVT", "GGZ", LONG]
    built = narrow(_slopes(names), HEIGHT)
    shown = sorted((one for one in built.data if one.showlegend), key=lambda one: one.legendrank)
    assert [one.name.replace("<br>", " ") for one in shown] == [f"{LONG} 204", "GGZ 104", "VVT 4"]
    assert built.layout.showlegend
    assert not [note for note in built.layout.annotations if "GGZ" in str(note.text)]


def test_the_unit_stands_above_and_the_numbers_of_the_axis_inside() -> None:
    built = narrow(_slopes(["VVT"]), HEIGHT)
    assert built.layout.yaxis.title.text == ""
    assert built.layout.yaxis.ticklabelposition == "inside top"
    said = [note.text for note in built.layout.annotations] + [built.layout.legend.title.text]
    assert "werknemers" in said


@pytest.mark.parametrize("width", [90.0, 180.0, 288.0])
def test_folded_words_lose_nothing_and_fit(width: float) -> None:
    lines = folded(LONG, width)
    assert " ".join(lines) == LONG
    assert all(measured(line) <= width or " " not in line for line in lines)


def test_words_above_a_row_that_need_another_line_push_the_rest_down() -> None:
    def drawn(text: str) -> Picture:
        return narrow(tornado([Swing("A", text, -1, 1), Swing("B", "b", -1, 1)], 0.0, "nu", unit=""), HEIGHT)

    short, long = drawn("1.000 minder"), drawn("1.000.000 MINDER, 2.000.000 MEER, 3.000.000")
    assert long.layout.height > short.layout.height
    assert long.data[-1].y[0] > short.data[-1].y[0]
    assert all(measured(line) <= WIDTH for note in long.layout.annotations for line in note.text.split("<br>"))


def test_small_panels_stand_two_beside_each_other_each_with_its_name() -> None:
    panels = [Panel(f"Regio {at}", {"2024": float(at)}, "1%", {}) for at in range(5)]
    built = narrow(multiples(panels, ["2024"], {}, head="één schaal"), HEIGHT)
    lefts = {round(axis.domain[0], 2) for axis in (built.layout.xaxis, built.layout.xaxis2, built.layout.xaxis3)}
    assert lefts == {0.0, 0.5}
    places = {(note.x, round(note.y, 4)) for note in built.layout.annotations[:5]}
    tops = {
        (built.layout[f"xaxis{at}"].domain[0], round(built.layout[f"yaxis{at}"].domain[1], 4)) for at in range(2, 6)
    }
    assert tops <= places


def test_panels_stand_in_their_own_order() -> None:
    """A layout gives its names as a set, in another order in each process."""
    panels = [Panel(f"Regio {at}", {"2024": float(at)}, "1%", {}) for at in range(12)]
    layout = narrow(multiples(panels, ["2024"], {}, head="één schaal"), HEIGHT).layout
    axes = [("" if at == 1 else str(at)) for at in range(1, 13)]
    assert [layout[f"xaxis{at}"].domain[0] for at in axes] == [0.0, 0.5] * 6
    tops = [layout[f"yaxis{at}"].domain[1] for at in axes]
    assert tops == sorted(tops, reverse=True)


def test_a_map_keeps_its_place() -> None:
    built = Picture(
        [scatter_trace(x=[1], y=[1])], {"xaxis": {"visible": False, "range": [0, 2]}, "yaxis": {"visible": False}}
    )
    assert tuple(narrow(built, HEIGHT).layout.xaxis.range) == (0, 2)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_every_kind_of_chart_has_its_plot_and_words_within_the_screen(path: Path) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    built = narrow(chart_of(path.stem, kept["rijen"], kept["parameters"]), FIGURES[path.stem].hoogte)
    assert _plot_width(built) >= 0.75 * WIDTH
    words = [line for note in built.layout.annotations if not note.showarrow for line in str(note.text).split("<br>")]
    assert [line for line in words if measured(line, 12) > WIDTH] == []
    Figure(built.to_dict())  # Plotly knows all of it
