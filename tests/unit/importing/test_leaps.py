"""Figures beside those of the period before, and what an import of many rows is held against."""

from __future__ import annotations

from etl.importing.known import Known
from etl.importing.leaps import Leap, Series


def test_a_leap_is_told_of_a_series_whatever_the_order_of_its_rows() -> None:
    series = Series()
    series.add(0, ("A", "B"), "2022JJ00", {"aantal": 1500})
    series.add(1, ("A", "C"), "2021JJ00", {"aantal": 1500})
    series.add(2, ("A", "B"), "2021JJ00", {"aantal": 150, "aandeel": 5})
    series.add(3, ("A", "B"), "2022KW04", {"aantal": 15})
    series.add(4, ("A", "B"), "2023JJ00", {"aandeel": 60})
    assert list(series.leaps()) == [
        Leap(0, "aantal", 150, "2021JJ00", 1500, "2022JJ00"),
        Leap(4, "aandeel", 5, "2021JJ00", 60, "2023JJ00"),
    ]


def test_small_numbers_leap_without_a_word() -> None:
    series = Series()
    series.add(0, ("A",), "2021", {"aantal": 0})
    series.add(1, ("A",), "2022", {"aantal": 9})
    assert not list(series.leaps())


def test_what_is_known_of_a_row_is_its_last_figures_with_their_source() -> None:
    known = Known(["aantal", "aandeel"])
    known.put(("A", "2021"), {"aantal": 1, "aandeel": 2}, "bron")
    known.put(("A", "2022"), {"aandeel": 0.0}, "bron")
    known.put(("A", "2021"), {"aantal": 3}, "import")
    assert known.get(("A", "2021")) == ({"aantal": 3.0}, "import")
    assert known.get(("A", "2022")) == ({"aandeel": 0.0}, "bron")
    assert known.get(("A", "2023")) is None
