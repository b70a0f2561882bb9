"""Which periods may stand beside each other, and which is the newest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

from analysis.formats import from_to, listing

R = TypeVar("R", bound=Mapping[str, Any])
_KIND = slice(4, 6)
_WITHIN = slice(6, 8)
_QUARTERS = ("01", "02", "03", "04")
_NOUNS = {"KW": "kwartalen", "MM": "maanden"}
_RUN = 3  # years in a row that are told as 'A tot en met B'


def year_earlier(code: str) -> str:
    """Give the code of the same quarter, month or year a year earlier: 2022KW04 -> 2021KW04."""
    return f"{int(code[:4]) - 1}{code[4:]}"


def same_moment(one: str, other: str) -> bool:
    """Tell whether two periods are the same quarter or month of their years, or both whole years."""
    return one[_KIND.start :] == other[_KIND.start :]


def years_between(earlier: str, later: str) -> int:
    """Give how many calendar years one period is behind another: 2019KW04 and 2022JJ00 are three apart."""
    return int(later[:4]) - int(earlier[:4])


def ends(code: str) -> float:
    """Give when a period ends, in years, so that periods of several kinds sort: 2022KW02 is over at 2022,5.

    A school year ends in the summer of the year after; what is neither quarter nor month ends with its year.
    """
    year, kind, within = int(code[:4]), code[_KIND], code[_WITHIN]
    parts = {"KW": 4, "MM": 12}.get(kind)
    return year + (int(within) / parts if parts else 1.58 if kind == "SJ" else 1.0)


def ordered(rows: Iterable[R], column: str = "periode_code") -> list[R]:
    """Give rows from the oldest to the newest period; codes of one kind of period sort as time does."""
    return sorted(rows, key=lambda row: str(row[column]))


def newest_period(rows: Iterable[R], column: str = "periode_code") -> list[R]:
    """Give the rows of the newest period, none when there are no rows."""
    found = ordered(rows, column)
    return [row for row in found if row[column] == found[-1][column]]


def one_day(rows: Iterable[Mapping[str, Any]], column: str = "stand_op") -> str | None:
    """Give the day that rows are all of; None where they differ, or where a day is not known."""
    days = {row[column] for row in rows}
    return str(days.pop()) if len(days) == 1 and None not in days else None


def compared_with(row: R, rows: Iterable[R], *, seasonal: bool = False, column: str = "periode_code") -> R | None:
    """Give the row of one series that another is compared with: the one rule of the product.

    The same quarter or wave a year earlier. Where there is none, and the figure has no season, the last one before it
    of the same quarter, else of the same kind of period; whoever tells the change says with which it is, and judges
    none between two quarters (`same_moment`). None when there is nothing to compare.

    Args:
        row: The row that is told.
        rows: Rows of the same series.
        seasonal: Only the same quarter compares.
        column: Column of the code of the period.
    """
    code = str(row[column])
    before = [
        other
        for other in ordered(rows, column)
        if str(other[column]) < code and str(other[column])[_KIND] == code[_KIND]
    ]
    a_year = [other for other in before if other[column] == year_earlier(code)]
    if a_year or seasonal:
        return a_year[-1] if a_year else None
    before = [other for other in before if same_moment(str(other[column]), code)] or before
    return before[-1] if before else None


def longest_span(rows: Iterable[R], column: str = "periode_code") -> tuple[R, R]:
    """Give the ends of a series: its newest row, and before it the oldest of the same quarter, else the oldest."""
    found = ordered(rows, column)
    last = found[-1]
    alike = [row for row in found[:-1] if same_moment(str(row[column]), str(last[column]))]
    return (alike or found)[0], last


def stretches(years: Iterable[int]) -> str:
    """Give years so that none is told that is not there: '2000 en 2009 tot en met 2025', '2019 en 2020'."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    told = [[from_to(str(run[0]), str(run[-1]))] if len(run) >= _RUN else [str(year) for year in run] for run in runs]
    return listing([text for run in told for text in run])


@dataclass(frozen=True)
class Holes:
    """Periods between the first and the last of a series that have no row.

    Attributes:
        aantal: How many.
        van: How many periods there are from the first to the last, those two included.
        soort: What they are called: 'kwartalen', 'jaren', 'maanden', 'perioden'.
        eerste: Label of the first.
        laatste: Label of the last.
    """

    aantal: int
    van: int
    soort: str
    eerste: str
    laatste: str

    @property
    def tekst(self) -> str:
        """Say how many: 'Van 3 van de 17 jaren van 2009 tot en met 2025 is geen cijfer gevonden'."""
        times = f"van {from_to(self.eerste, self.laatste)}"
        return f"Van {self.aantal} van de {self.van} {self.soort} {times} is geen cijfer gevonden"


def holes(rows: Iterable[Mapping[str, Any]], *, quarterly: bool = False) -> Holes | None:
    """Give the periods that are absent inside a series, None when there are none, or when kinds of period differ.

    A series of only some quarters (that of each second one, or one a year) is held to those; one that has two in a row
    somewhere is one of all four, though it never had the fourth.

    Args:
        rows: Rows with a number: periode_code and periode.
        quarterly: All four quarters of a year belong to the series, also one that no row has.
    """
    found = ordered(rows)
    codes = [str(row["periode_code"]) for row in found]
    if not codes or len({code[_KIND] for code in codes}) > 1:
        return None
    kind, seen = codes[0][_KIND], sorted({code[_WITHIN] for code in codes})
    every = quarterly or any(int(after) - int(before) == 1 for before, after in pairwise(seen))
    parts = _QUARTERS if kind == "KW" and every else seen
    grid = [
        code
        for year in range(int(codes[0][:4]), int(codes[-1][:4]) + 1)
        for part in parts
        if codes[0] <= (code := f"{year}{kind}{part}") <= codes[-1]
    ]
    absent = len(set(grid) - set(codes))
    if not absent:
        return None
    whole = len(parts) == 12 if kind == "MM" else tuple(parts) == _QUARTERS
    noun = "jaren" if len(parts) == 1 else _NOUNS[kind] if whole and kind in _NOUNS else "perioden"
    return Holes(absent, len(grid), noun, str(found[0]["periode"]), str(found[-1]["periode"]))
