"""The Dutch of a claim: one winner, a tie that is named, a tie that is counted, and among how many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import floor, log10
from typing import Any

from analysis.claims.changes import Movement
from analysis.claims.ranks import Extreme, Place
from analysis.claims.values import Bounded, Value, same
from analysis.formats import count_word, each, in_prose, listing, number, percent, signed

Row = Mapping[str, Any]
Told = Callable[[float], str]
_MOST = 3


def names(
    extreme: Extreme[Any], name: str, plural: str, *, said: Callable[[str], str] = in_prose, most: int = _MOST
) -> str:
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


def bare(
    extreme: Extreme[Any], name: str, plural: str, *, said: Callable[[str], str] = in_prose, most: int = _MOST
) -> str:
    """Give who stands at an end where no number follows, and that only rounding keeps them together; see `names`."""
    told = names(extreme, name, plural, said=said, most=most)
    return told if extreme.gelijk else f"{told} ({extreme.hoe_gelijk})"


def amount(extreme: Extreme[Any], told: Told) -> str:
    """Give the number at an end: '140', 'beide 140', 'elk 140'; '110, 110 en 100' where only rounding keeps them so.

    Computed numbers that print alike and are not the same say so: 'beide 7,9%, binnen de afronding gelijk'. More
    numbers than are named one by one are told by their ends: '100 tot 110'.

    Args:
        extreme: Who stands there.
        told: How a number is written: `number`, `percent`, `signed`.
    """
    found = [told(value.waarde) for value in extreme.waarden]
    if len(found) == 1:
        return found[0]
    if len(set(found)) == 1:
        alike = f"{each(len(found))} {found[0]}"
        return alike if extreme.gelijk else f"{alike}, {extreme.hoe_gelijk}"
    if len(found) > _MOST:
        low, *_, high = sorted(value.waarde for value in extreme.waarden)
        return f"{told(low)} tot {told(high)}, {extreme.hoe_gelijk}"
    return f"{listing(found)}, {extreme.hoe_gelijk}"


def who(extreme: Extreme[Any], name: str, plural: str, told: Told, *, said: Callable[[str], str] = in_prose) -> str:
    """Give who stands at an end with the number: 'VVT (140)', 'GGZ en VVT (beide 140)', 'vijf branches (elk 140)'.

    Where only rounding keeps a few together each has its own: 'GGZ (140) en VVT (138), binnen de afronding gelijk'.
    """
    found = [told(value.waarde) for value in extreme.waarden]
    if len(set(found)) > 1 and len(found) <= _MOST:
        each_one = [f"{said(str(row[name]))} ({size})" for row, size in zip(extreme.rijen, found, strict=True)]
        return f"{listing(each_one)}, {extreme.hoe_gelijk}"
    return f"{names(extreme, name, plural, said=said)} ({amount(extreme, told)})"


def among(extreme: Extreme[Any], plural: str, *, absent: bool = False) -> str:
    """Give among how many a rank holds: 'van tien branches', 'van zeven branches met een cijfer'.

    Args:
        extreme: Who stands at the end.
        plural: What was compared: 'branches'.
        absent: There are more than the rows have: quarters inside a series that nobody counted.
    """
    known = "" if extreme.compleet and not absent else " met een cijfer"
    return f"van {count_word(extreme.van)} {plural}{known}"


def rank(place: Place) -> str:
    """Give a place in words: 'plaats 2 van 12', 'gedeeld plaats 2 tot en met 4 van 12', or that all are alike."""
    if place.van == place.tot:
        return f"plaats {place.van} van {place.aantal}"
    if place.tot - place.van + 1 == place.aantal:
        return f"niet te onderscheiden van de andere{'' if place.aantal == 2 else f' {place.aantal - 1}'}"
    return f"gedeeld plaats {place.van} tot en met {place.tot} van {place.aantal}"


def roughly(value: Bounded, decimals: int = 0, told: Callable[[float, int], str] = number) -> str:
    """Give a computed number no finer than the rounding of its parts: 6.500 in hundreds less 538 is 'ongeveer 6.000'.

    Args:
        value: The number and the ends between which it lies, as far apart as the steps of its parts together.
        decimals: With how many decimals it is told where its rounding bears them.
        told: How a number is written with so many decimals: `number`, `signed`.
    """
    # The ends of 12,3 in tenths lie 0,10000000000000142 apart.
    step = round(value.high - value.low, 9)
    if step <= 10.0**-decimals:
        return told(value.waarde, decimals)
    places = -floor(log10(step))
    coarse = round(value.waarde, places)
    text = told(coarse, min(decimals, max(0, places)))
    return text if same(coarse, round(value.waarde, decimals)) else f"ongeveer {text}"


def apart(gap: Value, decimals: int = 0) -> str:
    """Give a difference with its sign, no finer than its rounding; 'ongeveer 0' where it may go either way.

    Args:
        gap: The difference; its step is the sum of the steps of both numbers.
        decimals: With how many decimals it is told where its rounding bears them.
    """
    if gap.waarde and gap.low < 0 < gap.high and not (same(gap.low, 0) or same(gap.high, 0)):
        return f"ongeveer {signed(0)}"
    return roughly(gap, decimals, signed)


def moved(change: Movement, told: Told = number) -> str:
    """Give a change as a verb: 'steeg met 23,5%', 'daalde van 30 naar 20', 'bleef 20'.

    The percentage is told where the rounding leaves one and it is not nought; else both ends are.

    Args:
        change: The change.
        told: How a number is written.
    """
    if change.richting == "gelijk":
        return f"bleef {told(change.naar.waarde)}"
    if change.richting == "onbeslist":
        return f"bleef binnen de afronding gelijk ({told(change.van.waarde)} en {told(change.naar.waarde)})"
    verb = "steeg" if change.richting == "hoger" else "daalde"
    ratio = change.procent
    if ratio is not None and ratio.decimals is not None:
        size = percent(abs(ratio.waarde), ratio.decimals)
        if size.strip("0,%"):
            return f"{verb} met {size}"
    return f"{verb} van {told(change.van.waarde)} naar {told(change.naar.waarde)}"


def instead(chosen: str, told: str, *, said: Callable[[str], str] = in_prose) -> str:
    """Begin a text about something else than what was chosen: 'Geen cijfer voor VVT. Wel voor kinderopvang'.

    Args:
        chosen: What was chosen.
        told: What the text is about.
        said: How a name stands in a sentence; a region keeps its capital.
    """
    return f"Geen cijfer voor {said(chosen)}. Wel voor {said(told)}"
