"""A figure is drawn once for all who choose the same; what one reader has of his own is drawn for him alone."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from unittest.mock import patch

import pandas as pd
import plotly
import plotly.io
import pytest
from markupsafe import Markup

import ui.figure
from tests.tiny import tiny
from tests.unit.eigen.test_canary import PLACE, sent
from ui.drawing import tile
from ui.drawing.drawn import Drawn
from ui.eigen.view import own_view
from ui.figure import make_view, once_per_view
from ui.figures import FIGURES

FIGURE = FIGURES["verzuim-branches"]
ROWS = [
    {"indicator": "verzuim_cbs", "branche": branche, "periode": "2025KW01", "waarde": waarde}
    for branche, waarde in (("VVT", 7.0), ("GGZ", 6.0))
]
LOOK = tile.Look(charted=True, slim=False, twin=True)


def test_who_chooses_the_same_gets_the_same_view_and_another_build_another() -> None:
    with tiny(kerncijfer=ROWS):
        assert make_view(FIGURE, {}) is make_view(FIGURE, {})
        one = make_view(FIGURE, {})
        assert make_view(FIGURE, {"branche": "GGZ"}) is not one
    with tiny(kerncijfer=ROWS[:1]):
        assert set(make_view(FIGURE, {}).frame["waarde"].dropna()) < {7.0, 6.0} == set(one.frame["waarde"].dropna())


def test_a_view_is_of_its_day() -> None:
    with tiny(kerncijfer=ROWS):
        today = make_view(FIGURE, {})
        with patch.object(ui.figure, "date") as clock:
            clock.today.return_value = date(2031, 1, 1)
            assert make_view(FIGURE, {}) is not today
        assert make_view(FIGURE, {}) is today


def test_rows_of_a_view_are_changed_for_nobody_else() -> None:
    with tiny(kerncijfer=ROWS):
        frame = make_view(FIGURE, {}).frame
        before = frame.copy()
        frame["waarde"] = 0.0
        frame.loc[:, "branche"] = "weg"
        pd.testing.assert_frame_equal(make_view(FIGURE, {}).frame, before)
        assert "weg" not in set(make_view(FIGURE, {}).frame["branche"])


def test_lists_in_cells_are_closed() -> None:
    with tiny(kerncijfer=ROWS):
        (first, *_) = make_view(FIGURE, {}).frame["bron_ids"]
        with pytest.raises(ValueError, match="read-only"):
            first[0] = "weg"


def test_the_same_number_is_one_choice_however_it_is_written() -> None:
    one, none = (make_view(FIGURES["maatregelen"], {"medewerkers": 1, "gesprekken": asked}) for asked in (1, 0))
    assert one is make_view(FIGURES["maatregelen"], {"medewerkers": 1.0, "gesprekken": 1.0})
    assert none is make_view(FIGURES["maatregelen"], {"medewerkers": 1.0, "gesprekken": -0.0})
    assert "medewerkers=1&" in one.query_string()
    assert "-0" not in none.query_string()


def test_a_chart_is_drawn_once_for_each_look() -> None:
    with tiny(kerncijfer=ROWS), patch.object(tile, "_chart", wraps=tile._chart) as drawn:
        wide = tile.tile_of(make_view(FIGURE, {}), LOOK)
        assert tile.tile_of(make_view(FIGURE, {}), LOOK) is wide
        narrow = tile.tile_of(make_view(FIGURE, {}), tile.Look(charted=True, slim=True, twin=True))
        assert drawn.call_count == 2
        assert wide.chart is not None
        assert narrow.chart is not None
        assert wide.chart.to_dict() != narrow.chart.to_dict()


def test_hidden_events_are_a_figure_of_their_own() -> None:
    with tiny(kerncijfer=ROWS):
        view = make_view(FIGURE, {})
        assert "gebeurtenissen=uit" in tile.tile_of(view.without_events(), LOOK).foot
        assert "gebeurtenissen=uit" not in tile.tile_of(view, LOOK).foot


def test_what_one_reader_has_of_his_own_is_not_kept() -> None:
    made: list[str] = []

    @once_per_view
    def words(view: ui.figure.View) -> Markup:
        made.append(view.figure.id)
        return Markup("x")

    with tiny(kerncijfer=ROWS):
        view = make_view(FIGURE, {})
        mine = view.without_events()
        own = ui.figure.view_of(view.figure, view.answer, view.findings)
        for one in (view, view, mine, mine, own, own):
            words(one)
        assert len(made) == 4
        assert tile.tile_of(own, LOOK) is not tile.tile_of(own, LOOK)


def test_a_view_with_own_cells_has_no_name() -> None:
    (cells,) = sent([71_002, 31_003, 11_001, 51_000, 30_803, 101, 99]).cellen.values()
    assert own_view(FIGURES["eigen-verloop"], PLACE, cells).known_by is None
    assert own_view(FIGURES["eigen-verloop"], PLACE, None).known_by is not None


@pytest.mark.parametrize("name", ["verzuim-branches", "regiokaart", "uitstroom-bestemming"])
def test_what_is_sent_is_what_plotly_would_send(name: str) -> None:
    view = make_view(FIGURES[name], {})
    chart = view.drawn()
    if chart is None:
        pytest.skip("nothing is drawn of the shipped figures")
    sent, checked = Drawn(chart), plotly.graph_objects.Figure(deepcopy(chart.to_dict()))
    assert json.loads(plotly.io.to_json(sent, validate=False)) == json.loads(checked.to_json())
