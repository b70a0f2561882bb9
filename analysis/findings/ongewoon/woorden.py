"""How people say a rate of a region: its number, its name, when it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.findings.mobiliteit.woorden import during
from analysis.formats import capital, in_period, in_prose, number, of_period, spoken, with_unit

Row = Mapping[str, Any]
# The twelve months that end with the fourth quarter are the year.
_YEAR = ("KW04", "JJ00")
_PER = " per "


def told(value: float | None, row: Row) -> str:
    """Give a number in the unit of its row: '8,4%'; '2,3' of what is per hundred or thousand, which its name says."""
    return number(value, 1) if _PER in str(row["eenheid"]) else with_unit(value, row["eenheid"], 1)


def measure(row: Row) -> str:
    """Give the figure as it stands in a sentence: 'uitstroompercentage'."""
    return in_prose(str(row["indicator"]))


def when(row: Row) -> str:
    """Give when it was, as a sentence begins it; a flow of twelve months says so."""
    if row["thema_code"] == "mobiliteit":
        return during(row["periode_code"], row["periode"])
    return capital(in_period(row["periode"]))


def moment(row: Row) -> str:
    """Give when it was, short: '2025' of a flow over the twelve months of a year, else '1e kwartaal van 2025'."""
    code = str(row["periode_code"])
    return code[:4] if row["thema_code"] == "mobiliteit" and code[4:] in _YEAR else of_period(str(row["periode"]))


def since(row: Row) -> str:
    """Give the same with its article, after 'van' or 'tot en met': '2019', 'het 4e kwartaal van 2019'."""
    short = moment(row)
    return short if short.isdigit() else spoken(row["periode"])
