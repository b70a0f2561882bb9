"""One rule for what a figure is compared with."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.claims import compared_with, holes, longest_span, newest_period, one_day, stretches, year_earlier


def rows(*codes: str) -> list[dict[str, Any]]:
    return [{"periode_code": code, "waarde": place} for place, code in enumerate(codes)]


@pytest.mark.parametrize(
    ("told", "before", "seasonal", "expected"),
    [
        ("2022KW04", ["2022KW02", "2021KW04"], False, "2021KW04"),
        ("2022KW02", ["2021KW04", "2021KW02"], False, "2021KW02"),
        ("2022KW02", ["2021KW04", "2019KW02"], False, "2019KW02"),
        ("2022KW02", ["2020KW04", "2021KW04"], False, "2021KW04"),
        ("2022KW02", ["2021KW04", "2019KW02"], True, None),
        ("2022JJ00", ["2020JJ00", "2021KW04"], False, "2020JJ00"),
        ("2022JJ00", [], False, None),
        ("2022KW02", ["2022KW04"], False, None),
    ],
)
def test_what_a_figure_is_compared_with(told: str, before: list[str], seasonal: bool, expected: str | None) -> None:
    series = rows(*before, told)
    found = compared_with(series[-1], series, seasonal=seasonal)
    assert (found["periode_code"] if found else None) == expected


@pytest.mark.parametrize(
    ("codes", "first"),
    [
        (["2010KW01", "2011KW04", "2020KW04", "2025KW04"], "2011KW04"),
        (["2010KW01", "2025KW04"], "2010KW01"),
        (["2025KW04"], "2025KW04"),
    ],
)
def test_the_ends_of_a_series_are_of_one_quarter_where_that_can_be(codes: list[str], first: str) -> None:
    assert [row["periode_code"] for row in longest_span(rows(*codes))] == [first, "2025KW04"]


def test_newest() -> None:
    assert [row["periode_code"] for row in newest_period(rows("2022KW04", "2021KW04", "2022KW04"))] == ["2022KW04"] * 2
    assert newest_period([]) == []
    assert year_earlier("2022KW04") == "2021KW04"


@pytest.mark.parametrize(
    ("days", "one"),
    [
        (["31 mei 2025"] * 2, "31 mei 2025"),
        (["31 mei 2025", "30 juni 2025"], None),
        (["31 mei 2025", None], None),
        ([None, None], None),
        ([], None),
    ],
)
def test_amounts_have_a_day_only_when_all_are_of_it(days: list[str | None], one: str | None) -> None:
    assert one_day([{"stand_op": day} for day in days]) == one


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ([2000, *range(2009, 2026)], "2000 en 2009 tot en met 2025"),
        ([2019], "2019"),
        ([2020, 2019, 2019], "2019 en 2020"),
        ([2019, 2022, 2023], "2019, 2022 en 2023"),
        ([2000, 2001, 2002, 2010], "2000 tot en met 2002 en 2010"),
    ],
)
def test_years_are_told_so_that_none_is_named_that_is_not_there(years: list[int], told: str) -> None:
    assert stretches(years) == told


def labelled(*codes: str) -> list[dict[str, Any]]:
    return [{"periode_code": code, "periode": code} for code in codes]


@pytest.mark.parametrize(
    ("codes", "quarterly", "absent"),
    [
        (["2019KW01", "2019KW04", "2020KW01"], True, (2, 5, "kwartalen")),
        (["2019KW01", "2020KW01", "2022KW01"], False, (1, 4, "jaren")),
        (["2019KW01", "2020KW01", "2022KW01"], True, (10, 13, "kwartalen")),
        (["2019KW02", "2020KW04"], False, (2, 4, "perioden")),
        (["2018KW01", "2022KW03", "2024KW02"], False, (23, 26, "kwartalen")),
        (["2000JJ00", "2003JJ00"], False, (2, 4, "jaren")),
        (["2019KW01"], True, None),
        (["2019KW01", "2020KW01"], False, None),
        (["2019JJ00", "2021KW01"], False, None),
        ([], False, None),
    ],
)
def test_the_periods_that_a_series_lacks(codes: list[str], quarterly: bool, absent: Any) -> None:
    found = holes(labelled(*codes), quarterly=quarterly)
    assert (found and (found.aantal, found.van, found.soort)) == absent
