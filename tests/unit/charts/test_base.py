"""The look that all charts share: Plotly knows all of it, and every chart has one of its own."""

from __future__ import annotations

from copy import deepcopy

import pytest
from plotly import graph_objects as go

from ui.charts.base import figure


@pytest.mark.parametrize("value_axis", ["x", "y"])
@pytest.mark.parametrize("legend", [True, False])
def test_the_look_is_what_plotly_makes_of_it(legend: bool, value_axis: str) -> None:
    taken = figure(unit="werknemers", legend=legend, value_axis=value_axis).to_dict()
    assert go.Figure(deepcopy(taken)).to_dict() == taken
    assert taken["layout"][f"{value_axis}axis"]["title"]["text"] == "werknemers"


def test_a_chart_that_is_changed_changes_no_other() -> None:
    one, before = figure(unit="%"), figure(unit="%").to_dict()
    one.update_layout(height=400, legend={"y": 2}, margin={"l": 99})
    one.update_axes("y", title={"text": "anders"})
    one.add_annotation(x=1, y=1, text="weg")
    assert figure(unit="%").to_dict() == before
