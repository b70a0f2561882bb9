"""Words and charts hold for much data: the shipped figures, and the same rows over forty years."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.findings.base import NOTE, Findings, capped, enough, fitting
from queries.run import run
from tests.scale import chart_faults, parameters, word_faults
from ui.figure import Figure, make_view
from ui.figures import FIGURES

_YEARS = 40
_YEAR = re.compile(r"\b(19|20)\d\d(?!\d)|\b(19|20)\d\d(?=(JJ|KW|MM|SJ)\d\d\b)")


def later(value: Any, years: int) -> Any:
    """Give a value so many years on: a year, a period, its code, a date, or a text that names one."""
    if isinstance(value, str):
        return _YEAR.sub(lambda found: str(int(found[0]) + years), value)
    if isinstance(value, (pd.Timestamp, date)):
        return value + pd.DateOffset(years=years)
    return value


def _span(frame: pd.DataFrame) -> int:
    """Give from the first to the last year that the periods name, so that no period returns in a copy."""
    codes = frame["periode_code"].dropna() if "periode_code" in frame else frame.iloc[:0, 0]
    years = [int(code[:4]) for code in codes if _YEAR.match(str(code))]
    return max(years) - min(years) + 1 if years else 8


def multiplied(frame: pd.DataFrame) -> pd.DataFrame:
    """Give TESTDATA: every row again in each of many later years."""
    copies, span = [], _span(frame)
    for years in range(0, _YEARS, span):
        copy = frame.copy()
        for column in copy:
            if copy[column].dtype == object or str(copy[column].dtype) in {"str", "string"}:
                copy[column] = [later(value, years) for value in copy[column]]
            elif "datetime" in str(copy[column].dtype):
                copy[column] = copy[column] + pd.DateOffset(years=years)
            elif column == "jaar":
                copy[column] = copy[column] + years
        copies.append(copy)
    return pd.concat(copies, ignore_index=True)


# How long words may be is asked of rows that exist.
_TOO_LONG = re.compile(r"[a-z_]+ of \d+: ")
# Its question gives two rows or none.
_IN_PAIRS = {"uitstroom-pensioen"}


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_no_rows_and_a_few_of_them_are_told_in_plain_words(figure: Figure) -> None:
    view = make_view(figure, {})
    few = [] if figure.id in _IN_PAIRS else [view.frame.head(1), view.frame.tail(1), view.frame.iloc[::2]]
    for rows in (view.frame.iloc[:0], *few):
        words = figure.findings(rows, view.answer.parameters)
        assert [fault for fault in word_faults(words) if not _TOO_LONG.match(fault)] == [], len(rows)
        assert words.titel


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_the_shipped_figures_stay_within_the_limits(figure: Figure) -> None:
    for choice in parameters(figure):
        view = make_view(figure, choice)
        assert word_faults(view.findings) == [], choice
        chart = None if view.frame.empty else view.drawn()
        assert chart is None or chart_faults(figure, chart) == [], choice


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_words_stay_within_the_limits_over_many_years(figure: Figure) -> None:
    answer = run(figure.query, next(parameters(figure)) | dict(figure.vast))
    if answer.frame.empty:
        return
    found = figure.findings(multiplied(answer.frame), answer.parameters)
    assert word_faults(found) == []


def test_a_long_list_says_how_many_it_leaves_out() -> None:
    parts = [f"branche {index}" for index in range(1, 11)]
    assert enough(parts[:3], 100) == "branche 1, branche 2 en branche 3"
    assert enough(parts, 45) == "branche 1, branche 2 en nog 8 (zie de tabel)"
    assert enough(parts, 45, "; ") == "branche 1; branche 2; en nog 8 (zie de tabel)"
    assert enough(["Eerste zin.", "Tweede zin.", "Derde zin, lang."], 38, " ") == "Eerste zin. En nog 2 (zie de tabel)."
    assert enough(["veel te lang"], 3) == "veel te lang"
    assert enough([], 10) == ""


def test_a_title_takes_the_first_that_fits() -> None:
    assert fitting("a" * 120, "b" * 110, "c") == "b" * 110
    assert fitting("a" * 120, "b" * 111) == "b" * 111


def test_at_most_three_caveats_of_which_none_is_long() -> None:
    notes = [f"Opmerking {index} over dit cijfer, van een bron die er veel over zegt." for index in range(9)]
    kept = capped(notes)
    assert kept[:2] == tuple(notes[:2])
    assert len(kept) == 3
    assert len(kept[2]) <= NOTE
    assert kept[2].endswith("(zie de tabel).")
    assert capped(notes[:3]) == tuple(notes[:3])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("het waren er nan", "a missing value"),
        ("samen 1 branches", "a plural of one"),
        ("een stijging van 3.5 procent", "a decimal point"),
        ("van van de bron", "the same word twice"),
        ("x" * 421, "zin of 421"),
    ],
)
def test_the_limits_see_what_is_wrong(text: str, fault: str) -> None:
    assert word_faults(Findings("t", text, "a"))[0].startswith(fault)
