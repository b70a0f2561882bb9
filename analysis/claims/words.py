"""The Dutch of a claim: one winner, a tie that is named, a tie that is counted, and among how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from analysis.claims.ranks import Extreme
from analysis.formats import count_word, each, in_prose, listing

Row = dict[str, Any]
Told = Callable[[float], str]
_MOST = 3


def names(extreme: Extreme, name: str, plural: str, *, said: Callable[[str], str] = in_prose, most: int = _MOST) -> str:
    """Give who stands at an end: 'VVT', 'GGZ en VVT', or counted 'vijf branches'.

    Args:
        extreme: Who stands there.
        name: Column with the name.
        plural: What more than `most` of them are called: 'branches'.
        said: How a name stands in a sentence.
        most: How many are named.
    """
    if len(extreme.rijen) > most:
        return f"{count_word(len(extreme.rijen))} {plural}"
    return listing([said(str(row[name])) for row in extreme.rijen])


def amount(extreme: Extreme, told: Told) -> str:
    """Give the number at an end: '140', 'beide 140', 'elk 140', or both ends where only rounding keeps them together.

    Args:
        extreme: Who stands there.
        told: How a number is written: `number`, `percent`, `signed`.
    """
    found = list(dict.fromkeys(told(value.waarde) for value in extreme.waarden))
    if len(extreme.rijen) == 1:
        return found[0]
    if len(found) == 1:
        return f"{each(len(extreme.rijen))} {found[0]}"
    return f"{listing(found)}, binnen de afronding gelijk"


def who(extreme: Extreme, name: str, plural: str, told: Told, *, said: Callable[[str], str] = in_prose) -> str:
    """Give who stands at an end with the number: 'VVT (140)', 'GGZ en VVT (beide 140)', 'vijf branches (elk 140)'."""
    return f"{names(extreme, name, plural, said=said)} ({amount(extreme, told)})"


def among(extreme: Extreme, plural: str) -> str:
    """Give among how many a rank holds: 'van tien branches', 'van zeven branches met een cijfer'."""
    known = "" if extreme.compleet else " met een cijfer"
    return f"van {count_word(extreme.van)} {plural}{known}"


def instead(chosen: str, told: str) -> str:
    """Begin a text about something else than what was chosen: 'Geen cijfer voor VVT. Wel voor kinderopvang'."""
    return f"Geen cijfer voor {in_prose(chosen)}. Wel voor {in_prose(told)}"
