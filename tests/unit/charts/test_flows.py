"""Charts of flows: labels never touch, bars of a flow diagram keep their distance, ticks are round."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.charts import sankey as flow
from ui.charts.base import figure
from ui.charts.time import slopes as slope
from ui.charts.time.balance import add_balance
from ui.picture import Picture

NAMES = ["Andere werkgever zelfde branche", "Overige sectoren", "Uitkering, zelfstandige of inactief", "Pensioen", "A"]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 5000), min_size=1, max_size=5))
def test_labels_of_lines_never_touch(values: list[int]) -> None:
    rows = [(year, name, value) for name, value in zip(NAMES, values, strict=False) for year in ("2020", "2021")]
    frame = pd.DataFrame(rows, columns=["jaar", "naam", "aantal"])
    built = slope.slopes(frame, x="jaar", y="aantal", series="naam", unit="x", accent=NAMES[0])
    top = built.layout.yaxis.range[1]
    labels = [note for note in built.layout.annotations if note.xanchor == "left"]
    assert len(labels) == len(values)
    places = sorted((note.y / top * slope._PLOT, note.text.count("<br>") + 1) for note in labels)
    for (low, few), (high, many) in pairwise(places):
        assert high - low >= slope._LINE * (few + many) / 2 - 0.01
    assert places[0][0] >= 0


def test_a_missing_value_is_a_gap_and_names_no_zero() -> None:
    frame = pd.DataFrame({"jaar": ["2020", "2021"], "naam": ["A", "A"], "aantal": [10.0, None]})
    built = slope.slopes(frame, x="jaar", y="aantal", series="naam", unit="x", accent=None)
    assert list(built.data[0].y) == [10.0, None]
    assert [note.text for note in built.layout.annotations] == ["A 10"]


@settings(max_examples=40)
@given(st.lists(st.integers(1, 3000), min_size=2, max_size=6))
def test_points_of_a_step_keep_their_distance(sizes: list[int]) -> None:
    whole = sum(sizes)
    rows = [("VVT", "Binnen", whole, 100.0, False)]
    rows += [("Binnen", f"Naar {index}", size, 100 * size / whole, False) for index, size in enumerate(sizes)]
    frame = pd.DataFrame(rows, columns=["van", "naar", "aantal", "aandeel", "buiten"])
    built = flow.sankey(frame, source="van", target="naar", value="aantal", share="aandeel", chosen="buiten")
    height = flow._HEIGHT - flow._MARGIN["t"] - flow._MARGIN["b"]
    scale = (height - flow._PAD * (len(sizes) - 1)) / whole
    centres = [centre * height for centre in built.data[0].node.y[2:]]
    for index, (above, below) in enumerate(pairwise(centres)):
        gap = below - above - scale * (sizes[index] + sizes[index + 1]) / 2
        assert abs(gap - flow._PAD) < 0.01
    assert 0 <= min(built.data[0].node.y) <= max(built.data[0].node.y) <= 1


@settings(max_examples=40)
@given(st.lists(st.integers(-90_000, 90_000), min_size=1, max_size=20))
def test_the_band_has_round_ticks_around_zero(values: list[int]) -> None:
    built: Picture = figure()
    add_balance(built, list(range(len(values))), [float(value) for value in values], ["x"] * len(values), title="saldo")
    ticks = built.layout.yaxis2.tickvals
    low, high = built.layout.yaxis2.range
    assert 0 in ticks
    assert len(ticks) <= 5
    assert all(low <= tick <= high for tick in ticks)
    assert low <= min(values) and high >= max(values)
