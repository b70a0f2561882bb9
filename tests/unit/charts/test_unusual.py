"""One among all, small multiples and a series with what is expected: places, one scale, no dot over another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ui.charts.compared.strip import _APART, Dot, _lanes, strip
from ui.charts.time.expectation import Band, expectation
from ui.charts.time.multiples import Panel, multiples
from ui.colours import ACCENT, OUTSIDE


@given(st.lists(st.floats(0, 100), min_size=1, max_size=28))
def test_no_dot_lies_over_another_while_there_are_lanes(values: list[float]) -> None:
    lanes = _lanes([Dot("", value, "") for value in values], 100 * _APART)
    crowded = max(sum(abs(value - other) < 100 * _APART for other in values) for value in values) > 6
    placed = list(zip(values, lanes, strict=True))
    assert crowded or all(
        one[1] != other[1] or abs(one[0] - other[0]) >= 100 * _APART for one, other in combinations(placed, 2)
    )


def test_a_strip_has_one_scale_for_all_its_rows() -> None:
    dots = [
        Dot("Twente", 8.4, "8,4%", chosen=True),
        Dot("Achterhoek", 7.0, "7,0%", marked=True),
        Dot("Drenthe", 9, "9"),
    ]
    past = [Dot("2024", 6.5, "6,5%", marked=True)]
    built = strip(dots, [("WGV", dots[:2]), ("Eerder", past), ("Leeg", [])], title="3", unit="%", references=[(8, "m")])
    assert built.layout.xaxis.range[0] < 6.5
    assert built.layout.xaxis.range[1] > 9
    assert built.layout.xaxis.title.text.startswith("% (as begint bij ")
    told = [note.text for note in built.layout.annotations]
    assert "<b>Eerder</b>" in told
    assert "<b>Leeg</b>" not in told
    assert [list(built.layout.yaxis.ticktext)] == [["Twente", "Achterhoek", "2024"]]
    assert sum(len(trace.x) for trace in built.data if trace.mode == "markers") == 6


def test_small_multiples_share_both_scales_and_leave_holes() -> None:
    places = ["2023KW04", "2024KW04", "2025KW04"]
    panels = [
        Panel(f"Regio {at}", {"2023KW04": 1.0 * at, "2025KW04": 2.0}, "2,0%", {"2023KW04": "x"}, chosen=at == 1)
        for at in range(5)
    ]
    built = multiples(panels, places, dict.fromkeys(places, 1.5), head="2023 tot en met 2025")
    axes = built.layout
    assert len({tuple(axis["range"]) for name, axis in axes.items() if name.startswith("yaxis")}) == 1
    assert len({tuple(axis["range"]) for name, axis in axes.items() if name.startswith("xaxis")}) == 1
    assert len(built.data) == 10
    assert built.data[1].y == [0.0, None, 2.0]
    bottoms = {axis["domain"][0] for name, axis in axes.items() if name.startswith("yaxis")}
    assert len(bottoms) == 2
    assert min(bottoms) >= 0


def test_what_is_not_as_expected_has_another_form_and_colour() -> None:
    points = [("2023", 6.0, "6,0%"), ("2024", 6.2, "6,2%"), ("2025", 7.4, "7,4%")]
    band = Band(5.5, 6.2, 7.0, "7,0%", "5,5%")
    outside = expectation(points, band, unit="%", outside=True)
    assert (outside.data[0].marker.symbol[-1], outside.data[0].marker.color[-1]) == ("diamond", OUTSIDE)
    inside = expectation(points, band, unit="%", outside=False)
    assert (inside.data[0].marker.symbol[-1], inside.data[0].marker.color[-1]) == ("circle", ACCENT)
    assert not expectation(points, None, unit="%", outside=False).layout.shapes
    assert list(inside.layout.xaxis.ticktext) == ["2025", "2024", "2023"]
