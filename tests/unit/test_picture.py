"""A chart of plain data is the one that Plotly makes of the same steps, and Plotly knows all that our charts hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly import graph_objects as go
from plotly.io import to_json

from tests.unit.charts.test_drawn import KEPT, chart_of
from ui.picture import Picture, Piece, scatter_trace

NUMBERS = st.integers(0, 9)
FONTS = st.fixed_dictionaries({}, optional={"size": st.integers(8, 20), "color": st.sampled_from(["red", "#123456"])})
TITLES = st.fixed_dictionaries({"text": st.text("ab")}, optional={"font": FONTS})
AXES = st.fixed_dictionaries(
    {},
    optional={
        "title": TITLES,
        "range": st.none() | st.tuples(NUMBERS, NUMBERS).map(list),
        "visible": st.none() | st.booleans(),
        "tickfont": FONTS,
    },
)
LAYOUTS = st.fixed_dictionaries(
    {},
    optional={
        "height": st.none() | st.integers(20, 900),
        "margin": st.fixed_dictionaries({}, optional=dict.fromkeys("lrtb", NUMBERS)),
        "xaxis": AXES,
        "yaxis": AXES,
        "legend": st.fixed_dictionaries({}, optional={"y": NUMBERS, "title": TITLES}),
        "annotations": st.lists(st.fixed_dictionaries({"x": NUMBERS, "font": FONTS}), max_size=2),
    },
)
TRACES = st.fixed_dictionaries(
    {"x": st.lists(NUMBERS, max_size=3), "y": st.lists(st.none() | st.floats(0, 9), max_size=3)},
    optional={
        "name": st.text("ab", min_size=1),
        "line": st.fixed_dictionaries({"width": NUMBERS}, optional={"color": st.just("red")}),
    },
)
# What is done -> how it is done with ours and with Plotly's.
STEPS: dict[str, tuple[Callable[[Picture, Any], Any], Callable[[Any, Any], Any]]] = {
    "layout": (lambda ours, given: ours.update_layout(given), lambda theirs, given: theirs.update_layout(given)),
    "x": (lambda ours, given: ours.update_axes("x", **given), lambda theirs, given: theirs.update_xaxes(**given)),
    "y": (lambda ours, given: ours.update_axes("y", **given), lambda theirs, given: theirs.update_yaxes(**given)),
    "trace": (
        lambda ours, given: ours.add_trace(scatter_trace(**given)),
        lambda theirs, given: theirs.add_trace(go.Scatter(**given)),
    ),
    "traces": (
        lambda ours, given: ours.update_traces({"name": "a"}, **given),
        lambda theirs, given: theirs.update_traces(selector={"name": "a"}, **given),
    ),
    "note": (
        lambda ours, given: ours.add_annotation(given, text="w"),
        lambda theirs, given: theirs.add_annotation(given, text="w"),
    ),
    "hline": (lambda ours, given: ours.add_hline(given), lambda theirs, given: theirs.add_hline(given)),
    "vline": (lambda ours, given: ours.add_vline(given), lambda theirs, given: theirs.add_vline(given)),
    "hrect": (lambda ours, given: ours.add_hrect(given, 9), lambda theirs, given: theirs.add_hrect(given, 9)),
    "vrect": (lambda ours, given: ours.add_vrect(given, 9), lambda theirs, given: theirs.add_vrect(given, 9)),
}
GIVEN: dict[str, st.SearchStrategy[Any]] = (
    {
        "layout": LAYOUTS,
        "x": AXES,
        "y": AXES,
        "trace": TRACES,
        "note": st.fixed_dictionaries({"x": NUMBERS, "font": FONTS}),
    }
    | {"traces": st.fixed_dictionaries({"line": st.fixed_dictionaries({"width": NUMBERS})})}
    | dict.fromkeys(("hline", "vline", "hrect", "vrect"), NUMBERS)
)


def plain(chart: Any) -> Any:
    """Give a chart as it is sent, without what holds nothing."""

    def filled(value: Any) -> Any:
        if isinstance(value, dict):
            inside = {name: filled(one) for name, one in value.items()}
            return {name: one for name, one in inside.items() if one not in ({}, [])}
        return [filled(one) for one in value] if isinstance(value, list) else value

    return filled(json.loads(to_json(chart, validate=False)))


@given(st.lists(st.sampled_from(sorted(STEPS)).flatmap(lambda step: st.tuples(st.just(step), GIVEN[step])), max_size=8))
def test_the_same_steps_make_the_same_chart(steps: list[tuple[str, Any]]) -> None:
    ours = Picture(layout={"xaxis": {"ticks": ""}, "yaxis": {"ticks": ""}})
    theirs = go.Figure(layout={"xaxis": {"ticks": ""}, "yaxis": {"ticks": ""}, "template": "none"})
    for step, given_with in steps:
        if step == "layout" and "annotations" in given_with and ours.layout.annotations:
            continue  # Plotly fills the words that are there one by one; nobody asks that of ours
        STEPS[step][0](ours, deepcopy(given_with))
        STEPS[step][1](theirs, deepcopy(given_with))
    expected = plain(theirs)
    del expected["layout"]["template"]
    assert plain(ours.to_dict()) == expected


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_plotly_knows_all_that_a_chart_holds(path: Any) -> None:
    kept = json.loads(path.read_text("utf-8"))
    sent = chart_of(path.stem, kept["rijen"], kept["parameters"]).to_dict()
    assert plain(go.Figure(deepcopy(sent)).to_dict()) == plain(sent)


def test_what_is_not_set_can_be_asked_and_is_not_drawn() -> None:
    chart = Picture()
    assert (chart.layout.xaxis.title.text, chart.layout.height, chart.layout.shapes) == (None, None, [])
    chart.layout.yaxis.title.text = "%"
    assert chart.to_dict() == {"data": [], "layout": {"yaxis": {"title": {"text": "%"}}}}


def test_what_is_taken_from_a_frame_is_plain_data() -> None:
    frame = pd.DataFrame({"n": [1, 2], "when": pd.to_datetime(["2024-01-01", None])})
    trace = scatter_trace(x=frame["when"], y=frame["n"], text=np.array(["a", "b"]), opacity=np.float64(0.5))
    assert trace.y == [1, 2] and type(trace.y[0]) is int and type(trace.opacity) is float
    assert json.loads(to_json({"data": [trace]}, validate=False))["data"][0]["x"] == ["2024-01-01T00:00:00", None]


def test_a_copy_shares_nothing() -> None:
    one = Piece(font={"size": 12}, lines=[{"width": 1}])
    other = deepcopy(one)
    other.font.size, other["lines"][0]["width"] = 9, 9
    assert one == {"font": {"size": 12}, "lines": [{"width": 1}]}
