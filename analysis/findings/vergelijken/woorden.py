"""How a comparison is said: all series in the title while they fit, else the highest and the lowest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from analysis.comparable import inside
from analysis.findings.base import TITLE, enough, fitting
from analysis.formats import listing, lower_first

Row = Mapping[str, Any]
Names = tuple[list[str], list[str]]
_LIST = 200
# Where a title has no room for the word its sign stands in; not before a number that has a sign of its own.
_ROUGHLY = re.compile(r"ongeveer (?=\d)")


def named(rows: Sequence[Row], value: Callable[[Row], str]) -> Names:
    """Give each row with its value, once by its full and once by its short name."""
    full, short = ([f"{inside(row, column)} {value(row)}" for row in rows] for column in ("lid", "lid_kort"))
    return full, short


def title_and_sentence(
    subjects: tuple[str, str], when: str, series: Names, rest: str, ends: str, *, span: str = ""
) -> tuple[str, str]:
    """Give title and sentence; what does not fit in the title stands in the sentence.

    Args:
        subjects: What is compared, as the title begins: with full and with short names.
        when: The moment, as a sentence begins: 'In 2023'.
        series: Every series with its value from high to low, by full and by short name.
        rest: The sentence without the series.
        ends: Who is highest and lowest, ties named: what the title says when there is no room for all.
        span: The lowest and the highest value without names: what it says when there is no room for those either;
            empty for differences, of which a lowest and a highest without names say little.
    """
    full, short = series
    moment = "" if lower_first(when) in subjects[0] else f" {lower_first(when)}"
    whole = f"{subjects[0]}: {listing(full)}{moment}"
    if len(whole) <= TITLE:
        return whole, rest
    lead = subjects[1]
    title = fitting(
        f"{lead}: {listing(short)}{moment}",
        f"{lead}: {listing([_ROUGHLY.sub('±', told) for told in short])}{moment}",
        f"{lead}{moment}: {ends}",
        *(f"{subject}{moment}: {span}" for subject in (subjects[0], lead) if span),
        f"{subjects[0]}{moment}",
        f"{lead}{moment}",
        lead,
    )
    return title, f"{when}: {enough(full, _LIST)}. {rest}"
