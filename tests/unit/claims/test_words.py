"""The words of an end where no number follows: who only rounding keeps together does not read as one winner."""

from __future__ import annotations

from analysis.claims import amount, bare, highest, who
from analysis.formats import number, percent

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


def test_numbers_that_print_alike_and_differ_are_not_told_as_a_tie() -> None:
    rates = [{"naam": name, "waarde": value, "afgerond_op": 0.1} for name, value in (("A", 7.93), ("B", 7.87))]
    apart, alike = highest(rates), highest([row | {"waarde": 7.9} for row in rates])
    assert apart is not None
    assert alike is not None
    assert amount(apart, lambda value: percent(value, 1)) == "beide 7,9%, binnen de afronding gelijk"
    assert amount(alike, lambda value: percent(value, 1)) == "beide 7,9%"


def told(rows: list[dict[str, object]]) -> str:
    top = highest(rows)
    assert top is not None
    return who(top, "naam", "letters", number, said=str)


def test_of_names_that_rounding_keeps_together_each_has_its_number() -> None:
    """Three names with 'two numbers' do not say which is whose."""
    third = {"naam": "D", "waarde": 110, "afgerond_op": 10}
    assert told([*ROWS[:2], third]) == "A (110), B (105) en D (110), binnen de afronding gelijk"
    assert told([*ROWS[:2], third, third]) == "vier letters (105 tot 110, binnen de afronding gelijk)"
    assert told([ROWS[0], third]) == "A en D (beide 110)"
    top = highest([*ROWS[:2], third])
    assert top is not None
    assert amount(top, number) == "110, 105 en 110, binnen de afronding gelijk"
