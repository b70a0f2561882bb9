"""One rule for what a figure is compared with."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.claims import compared_with, newest_period, year_earlier


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
