"""The grid of bubbles: a count of nothing is drawn too, and readable."""

from __future__ import annotations

from ui.charts.grid import grid


def test_a_cell_without_anything_is_drawn_open() -> None:
    bubbles = grid([("TESTDATA lijn", [3, 0])], ["Kort", "Lang"]).data[0]
    assert list(bubbles.text) == ["3", "0"]
    assert bubbles.marker.color[1] == "rgba(0,0,0,0)"
    assert None not in bubbles.textfont.color
