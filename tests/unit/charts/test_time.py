"""Charts of time never join what does not belong together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from ui.charts.compared.ranking import ranking
from ui.charts.time.fan import Band, fan
from ui.charts.time.seasons import seasons
from ui.charts.time.timeline import Columns, timeline


def rows(*points: tuple[date, float | None, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "begin": [point[0] for point in points],
            "waarde": [point[1] for point in points],
            "bron_id": [point[2] for point in points],
            "tekst": [str(point[1]) for point in points],
            "periode": [str(point[0]) for point in points],
            "reeks": "reeks",
        }
    )


def heights(built: Any) -> list[float | None]:
    return list(built.data[0].y)


def words(built: Any) -> list[str]:
    return [item.text for item in built.layout.annotations]


def test_points_too_far_apart_are_not_joined() -> None:
    frame = rows((date(2022, 7, 1), 5.0, "a"), (date(2022, 10, 1), 6.0, "a"), (date(2023, 4, 1), 7.0, "a"))
    built = timeline(frame, Columns(), unit="x", longest_gap=100)
    assert heights(built) == [5.0, 6.0, None, 7.0]
    assert built.data[0].connectgaps is False


def test_another_source_is_a_break_with_a_line() -> None:
    frame = rows((date(2022, 7, 1), 5.0, "a"), (date(2022, 10, 1), 6.0, "b"))
    built = timeline(frame, Columns(), unit="x", longest_gap=100)
    assert heights(built) == [5.0, None, 6.0]
    assert "andere bron" in words(built)
    assert len(built.layout.shapes) == 1


def test_one_source_has_no_break_line() -> None:
    frame = rows((date(2022, 7, 1), 5.0, "a"), (date(2022, 10, 1), 6.0, "a"))
    assert not timeline(frame, Columns(), unit="x", longest_gap=100).layout.shapes


def test_a_missing_value_is_a_gap_and_never_zero() -> None:
    frame = rows((date(2022, 7, 1), 5.0, "a"), (date(2022, 10, 1), None, "a"), (date(2023, 1, 1), 7.0, "a"))
    assert heights(timeline(frame, Columns(), unit="x", longest_gap=100)) == [5.0, None, 7.0]


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    frame = rows((date(2022, 7, 1), 1_300_000.0, "a"), (date(2022, 10, 1), 1_310_000.0, "a"))
    built = timeline(frame, Columns(), unit="banen", longest_gap=100, start=1_200_000)
    assert built.layout.yaxis.title.text == "banen (as begint bij 1.200.000)"
    assert built.layout.yaxis.range[0] == 1_200_000


@pytest.mark.parametrize(
    ("low", "high", "title"), [(-100.0, 50.0, "x"), (0.0, 50.0, "x"), (-300.0, -290.0, "x (as begint bij −301)")]
)
def test_an_axis_that_shows_zero_says_nothing_of_its_begin(low: float, high: float, title: str) -> None:
    frame = rows((date(2022, 7, 1), low, "a"), (date(2022, 10, 1), high, "a"))
    built = timeline(frame, Columns(), unit="x", longest_gap=100, start=low - 1 if low else low)
    assert built.layout.yaxis.title.text == title


def test_provisional_points_are_open_and_explained() -> None:
    frame = rows((date(2021, 1, 1), 5.0, "a"), (date(2022, 1, 1), 6.0, "a")).assign(open=[False, True])
    built = timeline(frame, Columns(hollow="open"), unit="x", longest_gap=400)
    assert list(built.data[0].marker.symbol) == ["circle", "circle-open"]
    assert built.data[-1].name == "voorlopig"


def test_seasons_leave_a_quarter_without_a_figure_empty() -> None:
    frame = pd.DataFrame({"jaar": [2022, 2022, 2023], "kwartaal": [1, 4, 3], "waarde": [8.0, 9.0, 7.0]})
    built = seasons(frame, year="jaar", quarter="kwartaal", value="waarde", named=6)
    assert [trace.name for trace in built.data] == ["2023", "2022"]
    assert list(built.data[0].y) == [None, None, 7.0, None]
    assert list(built.data[1].y) == [8.0, None, None, 9.0]
    assert {"<b>2023: 7,0%</b>", "2022: 9,0%", "2022"} == set(words(built))
    assert built.layout.yaxis.title.text == "% verzuim (as begint bij 6%)"
    assert all(label.bgcolor for label in built.layout.annotations), "other years run through the name of a short one"


def test_older_years_are_one_nameless_trace_with_gaps() -> None:
    cells = [(year, quarter, year - 2010.0) for year in range(2011, 2019) for quarter in (1, 2)]
    frame = pd.DataFrame(cells, columns=["jaar", "kwartaal", "waarde"])
    built = seasons(frame, year="jaar", quarter="kwartaal", value="waarde", named=6)
    assert [trace.name for trace in built.data] == ["eerdere jaren", *map(str, range(2018, 2012, -1))]
    old = built.data[0]
    assert list(old.x) == [1, 2, 3, 4, None] * 2
    assert list(old.y) == [1.0, 1.0, None, None, None, 2.0, 2.0, None, None, None]
    assert not any("2011" in text or "2012" in text for text in words(built))


def test_ranking_draws_no_bar_for_a_missing_value() -> None:
    frame = pd.DataFrame({"naam": ["a", "b"], "waarde": [4.0, None], "tekst": ["4", "niet genoemd"]})
    built = ranking(frame, row="naam", value="waarde", text="tekst", unit="x")
    assert list(built.data[0].x) == [4.0, None]
    assert "niet genoemd" in words(built)


def test_ranking_with_groups_gives_each_its_own_scale_unless_they_share_a_whole() -> None:
    frame = pd.DataFrame({"naam": ["a", "b"], "waarde": [10.0, 50.0], "tekst": ["10", "50"], "kop": ["uur", "jaar"]})
    own = ranking(frame, row="naam", value="waarde", text="tekst", group="kop")
    assert list(own.data[0].x) == [1.0, 1.0]
    shared = ranking(frame, row="naam", value="waarde", text="tekst", group="kop", whole=100)
    assert list(shared.data[0].x) == [0.1, 0.5]
    assert shared.layout.xaxis.visible is False


def test_ranking_marks_the_chosen_bar_and_a_rough_number() -> None:
    frame = pd.DataFrame(
        {"naam": ["a", "a"], "waarde": [1.0, 2.0], "tekst": ["1", "2"], "kies": [True, False], "rond": [False, True]}
    )
    built = ranking(frame, row="naam", value="waarde", text="tekst", chosen="kies", rough="rond")
    first, second = built.data[0].marker.color
    assert first != second
    assert second == "rgba(0,0,0,0)"
    assert len(set(built.data[0].y)) == 2


@pytest.mark.parametrize(
    ("course", "at", "anchor"),
    [
        ([0, 1, 2, 3, 4, 5], 5, "bottom"),
        ([0, 9, 4, 3, 5, 4], 5, "bottom"),
        ([0, 9, 8, 4, 2, 1], 1, "top"),
        ([3, 2], 2, "top"),
    ],
)
def test_the_words_of_a_course_stand_clear_of_it(course: list[float], at: float, anchor: str) -> None:
    band = Band([str(year) for year in range(len(course))], [-9] * len(course), course, [20] * len(course),
                [""] * len(course), ("laag", "midden", "hoog"))  # fmt: skip
    drawn = {one.text: one for one in fan(band, unit="mensen").layout.annotations}
    assert (drawn["midden"].y, drawn["midden"].yanchor) == (at, anchor)
    assert (drawn["midden"].yshift > 0) == (anchor == "bottom")
