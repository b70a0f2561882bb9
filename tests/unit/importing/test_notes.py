"""Footnote marks, notes and dates."""

from __future__ import annotations

import pytest

from etl.importing.numbers.moments import read_date, read_moment
from etl.importing.numbers.wording import notes_of, split_mark


@pytest.mark.parametrize(
    ("text", "body", "mark"),
    [
        ("840*", "840", "*"),
        ("840 **", "840", "**"),
        ("840¹", "840", "1"),
        ("840 1)", "840", "1"),
        ("NB*", "NB", "*"),
        ("*", "", "*"),
        ("840", "840", None),
        ("(340)", "(340)", None),
        ("8401", "8401", None),
    ],
)
def test_marks_come_off_values(text: str, body: str, mark: str | None) -> None:
    assert split_mark(text) == (body, mark)


def test_notes_are_found_by_their_mark() -> None:
    notes = notes_of(
        ["Titel"], ["\\*: betreft het totaal", "¹) voorlopig", "2) afgerond", "- = nihil", "Bron: TESTDATA"]
    )
    assert notes.by_mark == {"*": "betreft het totaal", "1": "voorlopig", "2": "afgerond", "-": "nihil"}
    assert notes.loose == ("Bron: TESTDATA",)
    assert notes.dash == "nul"
    assert notes_of([], ["-: geen gegevens"]).dash == "ontbreekt"
    assert notes_of([], ["-: zie pagina 3"]).dash is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-05-31", "2021-05-31"),
        ("31-5-2021", "2021-05-31"),
        ("31 mei 2021", "2021-05-31"),
        ("1 okt. 2021", "2021-10-01"),
        ("31/05/2021", "2021-05-31"),
        ("3-4-2021", "2021-04-03"),
        ("3/4/2021", None),
        ("31-02-2021", None),
        ("mei 2021", None),
        ("5-31-2021", None),
    ],
)
def test_a_day_is_read_only_when_it_is_one_day(text: str, day: str | None) -> None:
    assert read_date(text) == day


def test_a_moment_may_be_a_year_or_month() -> None:
    assert [read_moment(text) for text in ("2021", "mei 2021", "2021-05", "31-5-2021", "najaar")] == [
        "2021",
        "2021-05",
        "2021-05",
        "2021-05-31",
        None,
    ]
