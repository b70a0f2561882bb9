"""One rule for what a figure is compared with."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.claims import compared_with, newest_period, one_day, year_earlier


def rows(*codes: str) -> list[dict[str, Any]]:
    return [{"periode_code": code, "waarde": place} for place, code in enumerate(codes)]


@pytest.mark.parametrize(
    ("told", "before", "seasonal", "expected"),
    [
        ("2022KW04", ["2022KW02", "2021KW04"], False, "2021KW04"),
        ("2022KW02", ["2021KW04", "2021KW02"], False, "2021KW02"),
        ("2022KW02", ["2021KW04", "2019KW02"], False, "2021KW04"),
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
