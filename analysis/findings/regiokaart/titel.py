"""The title of a figure on regions: who is highest and lowest, of what and when, a choice without a figure first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.claims import Extreme, among, bare, highest, instead, lowest, names, who
from analysis.claims import amount as amount_of
from analysis.findings.base import fitting
from analysis.formats import in_period, in_prose, of_period, with_unit

Row = Mapping[str, Any]
KINDS = {
    "regioplus": ("regio", "regio’s"),
    "provincie": ("provincie", "provincies"),
    "landsdeel": ("landsdeel", "landsdelen"),
}
_NAMED = 3
KINDS_OF = {pair[1]: pair for pair in KINDS.values()}


def amount(row: Row) -> str:
    """Give the value of a row with its unit: '4.250 werknemers', '8,3%'."""
    return with_unit(row["waarde"], row["eenheid"], int(row["decimalen"]))


def _number(row: Row, value: float) -> str:
    return with_unit(value, row["eenheid"], int(row["decimalen"]))


def title(rows: Sequence[Row], told: Sequence[Row], many: str) -> str:
    """Give who is highest and lowest, ties named, of what and when; a chosen region without a figure first."""
    one = rows[0]
    what = f"{one['indicator']}, {in_prose(one['branche'])}, {of_period(one['periode'])}"
    blank = next((row for row in rows if row["gekozen"] and row["waarde"] is None), None)
    first = f"Geen cijfer voor {blank['regio']}. " if blank else ""
    if len(told) == 1:
        only = told[0]
        size = f"{amount(only)} {in_period(only['periode'])}"
        alone = f"{only['regio']}: {size}, het enige cijfer van {len(rows)} {many}"
        return fitting(f"{instead(blank['regio'], only['regio'], said=str)}: {size}", alone) if blank else alone
    high, low = highest(rows), lowest(rows)
    if high is None or low is None:
        return what
    group = among(high, many)
    if high.allemaal:
        return fitting(*_alike(high, f"{first}{what}", many), *_alike(high, what, many))
    top, bottom = (_end(end, many) for end in (high, low))
    short = f"{one['indicator']}, {of_period(one['periode'])}"
    ends, alone = f"hoogst {group}: {top}", bare(high, "regio", many, said=str)
    return fitting(
        f"{first}{what}, {ends}; laagst: {bottom}",
        f"{first}{short}, {ends}; laagst: {bottom}",
        f"{first}{what}, {ends}",
        f"{first}{short}, {ends}",
        *([] if high.enig else [f"{first}{short}, hoogst {group}: {alone}"]),
        *([] if high.enig or high.zonder else [f"{first}{short}, hoogst: {alone}"]),
        f"{first}Hoogst {group} ({of_period(one['periode'])}): {top}",
        *([f"{first}{what}", f"{first}{short}"] if first else []),
        f"Hoogst {group} ({of_period(one['periode'])}): {top}",
        f"Hoogst {group} ({of_period(one['periode'])}): {alone}",
        short,
    )


def _end(end: Extreme[Row], many: str) -> str:
    """Give who stands at an end with the number; counted ones that only rounding keeps together without.

    Others may print that number too, and "vier regio's (elk 7,8%)" would deny it.
    """
    if len(end.rijen) > _NAMED and not end.gelijk:
        return bare(end, "regio", many, said=str)
    return who(end, "regio", many, lambda value: _number(end.rijen[0], value), said=str)


def _alike(high: Extreme[Row], what: str, many: str) -> list[str]:
    one = high.rijen[0]
    who_all = names(high, "regio", many, said=str)
    return [
        f"{what}: {who_all}{' gelijk' if high.gelijk else ''} ({amount_of(high, lambda value: _number(one, value))})",
        f"{what}: {who_all} {high.hoe_gelijk}",
    ]
