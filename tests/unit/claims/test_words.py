"""The words of an end where no number follows: who only rounding keeps together does not read as one winner."""

from __future__ import annotations

from analysis.claims import bare, highest

ROWS = [
    {"naam": "A", "waarde": 110, "afgerond_op": 10},
    {"naam": "B", "waarde": 105, "afgerond_op": 10},
    {"naam": "C", "waarde": 20, "afgerond_op": 10},
]


def said(rows: list[dict[str, object]]) -> str:
    top = highest(rows)
    assert top is not None
    return bare(top, "naam", "letters", said=str)


def test_rounding_is_told_where_only_that_keeps_two_together() -> None:
    assert said(ROWS) == "A en B (binnen de afronding gelijk)"


def test_a_tie_and_a_winner_need_no_more_than_names() -> None:
    assert said([row | {"waarde": 110} for row in ROWS[:2]]) == "A en B"
    assert said([ROWS[0], ROWS[2]]) == "A"


def test_more_than_three_are_counted_and_rounding_is_told() -> None:
    assert said([*ROWS[:2], *(row | {"naam": "D"} for row in ROWS[:2])]) == "vier letters (binnen de afronding gelijk)"
