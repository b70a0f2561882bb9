"""Events: which belong to a series, how they are told, and where their marks stand in each kind of chart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.events import Event, Subject, bounds, chosen_events, event, the_only
from queries.catalogue import CatalogueError
from ui.asked.address import hides_events
from ui.charts.base import figure
from ui.charts.time.events import LANE, labels_of, mark, places_are
from ui.picture import Picture, scatter_trace

ALL = Subject({"mobiliteit"}, {"VVT", "RA0206"})
YEARS = ["2018KW04", "2019KW04", "2020KW04", "2021KW04"]


def row(van: str, tot: str | None = None, **fields: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {name: [] for name in ("themas", "branches", "regios", "indicatoren")}
    return empty | {
        "label": f"TESTDATA {van}", "soort": "beleid", "van": van, "tot": tot, "bron": "TESTDATA",
        "vindplaats": "blz. 1", "url": None, **fields,
    }  # fmt: skip


def told(*rows: dict[str, Any], subject: Subject = ALL, periods: list[str] = YEARS) -> list[str]:
    return [one.label.removeprefix("TESTDATA ") for one in chosen_events(rows, subject, periods)]


def test_only_what_happened_in_the_periods_shown_is_told_oldest_first() -> None:
    rows = [row("2020-04", "2020-06"), row("2018-09-30"), row("2018-10-01"), row("2021-12-31"), row("2022")]
    assert told(*rows) == ["2018-10-01", "2020-04", "2021-12-31"]
    assert told(row("2017", "2018-10")) == ["2017"]
    assert told(*rows, periods=["2020KW02"]) == []  # one moment is no series


def test_a_break_stands_between_two_points() -> None:
    assert told(row("2019", soort="reeksbreuk"), periods=["2019JJ00", "2020JJ00"]) == []
    assert told(row("2020", soort="reeksbreuk"), periods=["2019JJ00", "2020JJ00"]) == ["2020"]
    assert told(row("2019", soort="beleid"), periods=["2019JJ00", "2020JJ00"]) == ["2019"]


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"themas": ["mobiliteit", "verzuim"]}, True),
        ({"themas": ["verzuim"]}, False),
        ({"branches": ["VVT"]}, True),
        ({"branches": ["KO"]}, False),
        ({"regios": ["RA0206"], "branches": ["VVT"]}, True),
        ({"regios": ["RA0206"], "branches": ["KO"]}, False),
        ({"indicatoren": ["verzuim_cbs"]}, False),
    ],
)
def test_only_what_is_about_the_series_is_told(fields: dict[str, list[str]], there: bool) -> None:
    assert bool(told(row("2020", **fields))) is there


def test_a_code_counts_when_all_rows_share_it() -> None:
    assert the_only(["KO", "KO"]) == {"KO"}
    assert the_only(["KO", "VVT"]) == set()
    assert the_only([]) == set()


@pytest.mark.parametrize(
    ("van", "tot", "first", "last", "spoken"),
    [
        ("2019", None, date(2019, 1, 1), date(2019, 1, 1), "2019"),
        ("2020", "2021", date(2020, 1, 1), date(2021, 12, 31), "2020 tot en met 2021"),
        ("2020-04", "2020-06", date(2020, 4, 1), date(2020, 6, 30), "april 2020 tot en met juni 2020"),
        ("2021-02-01", None, date(2021, 2, 1), date(2021, 2, 1), "1 februari 2021"),
        ("2020-01-01", "2021-06-30", date(2020, 1, 1), date(2021, 6, 30), "1 januari 2020 tot en met 30 juni 2021"),
    ],
)
def test_when_is_as_exact_as_the_source(van: str, tot: str | None, first: date, last: date, spoken: str) -> None:
    one = event(row(van, tot))
    assert (one.begin, one.eind, one.wanneer) == (first, last, spoken)
    assert one.cited() == f"TESTDATA {van} ({spoken}). Bron: TESTDATA, blz. 1."


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2020JJ00", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020KW02", date(2020, 4, 1), date(2020, 6, 30)),
        ("2024MM02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2020SJ00", date(2020, 8, 1), date(2021, 7, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(code: str, first: date, last: date) -> None:
    assert bounds(code) == (first, last)
    assert bounds("2020W101") is None


def an_event(first: date, last: date | None = None, soort: str = "beleid") -> Event:
    return Event("TESTDATA", soort, first, last or first, "toen", "TESTDATA, blz. 1", None)


def marks(built: Picture) -> list[tuple[str, Any]]:
    return [(note.text, note.x) for note in built.layout.annotations if note.hovertext]


def dated(first: str, last: str) -> Picture:
    built = figure(unit="%")
    built.add_trace(scatter_trace(x=[pd.Timestamp(first), pd.Timestamp(last)], y=[1, 2]))
    built.update_axes("x", type="date")
    return built


def test_on_a_calendar_a_mark_stands_at_its_day_and_near_ones_share_one() -> None:
    built = dated("2010-01-01", "2020-01-01")
    found = [an_event(date(2012, 1, 1)), an_event(date(2012, 3, 1)), an_event(date(2018, 1, 1), date(2019, 1, 1))]
    mark(built, found, [], [], 360)
    assert marks(built) == [("1, 2", pd.Timestamp("2012-01-01")), ("3", pd.Timestamp("2018-01-01"))]
    assert [(shape.x0, shape.x1) for shape in built.layout.shapes] == [
        (pd.Timestamp("2018-01-01"), pd.Timestamp("2019-01-01"))
    ]
    assert built.layout.height == 360 + LANE
    assert "TESTDATA, blz. 1" in built.layout.annotations[0].hovertext


def test_what_began_before_the_axis_is_marked_at_its_begin() -> None:
    built = dated("2010-01-01", "2020-01-01")
    mark(built, [an_event(date(2008, 1, 1), date(2011, 1, 1))], [], [], 360)
    assert marks(built) == [("1", pd.Timestamp("2010-01-01"))]


def placed(periods: list[str], *events: Event) -> list[Any]:
    built = figure()
    built.update_axes("x", type="category", categoryarray=periods, range=[-0.5, len(periods) - 0.5])
    labels = labels_of(built)
    assert labels == periods
    mark(built, events, labels, periods, 360)
    return [place for _, place in marks(built)]


def test_among_places_a_mark_stands_in_its_period_or_before_the_first_one_after_it() -> None:
    assert placed(["2019JJ00", "2020JJ00", "2021JJ00"], an_event(date(2020, 7, 1))) == [pytest.approx(0.5 + 182 / 366)]
    assert placed(YEARS, an_event(date(2020, 5, 1))) == [1.5]  # between the 4th quarters of 2019 and 2020
    assert placed(YEARS, an_event(date(2020, 11, 1))) == [2.0]
    assert placed(["2019JJ00", "2020JJ00"], an_event(date(2020, 1, 1), soort="reeksbreuk")) == [0.5]


def test_many_panels_have_a_small_mark_each_and_keep_their_height() -> None:
    built = figure()
    built.update_layout(xaxis2={"domain": [0.5, 1]}, yaxis2={"anchor": "x2"}, height=500)
    places_are(built, YEARS)
    mark(built, [an_event(date(2020, 5, 1))], labels_of(built) or [], YEARS, 360)
    assert [(note.text, note.xref) for note in built.layout.annotations] == [("▴", "x"), ("▴", "x2")]
    assert built.layout.height == 500


def test_a_chart_without_time_has_no_places() -> None:
    assert labels_of(figure(value_axis="x")) is None


def test_an_address_hides_events_or_does_not() -> None:
    assert not hides_events({})
    assert not hides_events({"gebeurtenissen": ["aan"]})
    assert hides_events({"gebeurtenissen": ["uit"]})
    with pytest.raises(CatalogueError, match="gebeurtenissen is aan of uit, gelezen: weg"):
        hides_events({"gebeurtenissen": ["weg"]})
