"""The look that all charts share: checked once, and every chart has one of its own."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from ui.charts.base import figure


@pytest.mark.parametrize("value_axis", ["x", "y"])
@pytest.mark.parametrize("legend", [True, False])
def test_what_is_taken_as_it_is_is_what_plotly_makes_of_it(legend: bool, value_axis: str) -> None:
    taken = json.loads(figure(unit="werknemers", legend=legend, value_axis=value_axis).to_json())
    checked = json.loads(go.Figure(taken).to_json())
    checked["layout"]["legend"]["title"] = {}  # Plotly leaves out what is empty
    assert taken == checked
    assert taken["layout"][f"{value_axis}axis"]["title"]["text"] == "werknemers"


def test_a_chart_that_is_changed_changes_no_other() -> None:
    one, before = figure(unit="%"), figure(unit="%").to_json()
    one.update_layout(height=400, legend={"y": 2}, margin={"l": 99})
    one.update_yaxes(title_text="anders")
    one.add_annotation(x=1, y=1, text="weg")
    assert figure(unit="%").to_json() == before


def test_what_is_added_is_checked() -> None:
    chart = figure()
    with pytest.raises(ValueError, match="heigt"):
        chart.update_layout(heigt=3)
    with pytest.raises(ValueError, match="bestaat_niet"):
        chart.update_xaxes(bestaat_niet=1)
    with pytest.raises(ValueError, match="kleur"):
        chart.add_trace(go.Scatter(x=[1], y=[1]).update({"line": {"color": "kleur"}}))
