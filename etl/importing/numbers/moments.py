"""Dates as Dutch people write them; one that can be read two ways is not read."""

from __future__ import annotations

import re
from datetime import date

from etl import periods
from etl.importing.numbers.wording import clean

_ISO = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?:[ T]00:00(?::00)?)?")
_NUMERIC = re.compile(r"(?P<d>[0-9]{1,2})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{4})")
_DECIMAL_YEAR = re.compile(r"(?P<y>(?:19|20)[0-9]{2})[.,]0{1,4}")
DECIMAL_YEARS = "Jaren met nullen achter de komma (2022,00) zijn gelezen als het jaar."
_NAMED = re.compile(r"(?P<d>[0-9]{1,2}) (?P<month>[a-z]+\.? [0-9]{4})")


def read_date(text: str) -> str | None:
    """Give a day as ISO date, None when it is no day or can be read two ways.

    '31-5-2021' and '31 mei 2021' are Dutch; '3/4/2021' may be American and is not read.
    """
    plain = clean(text).casefold()
    named = _NAMED.fullmatch(plain)
    if named is not None:
        month = periods.parse(named["month"]) or ""
        return _iso(month[:4], month[6:], named["d"]) if month[4:6] == "MM" else None
    match = _ISO.fullmatch(plain) or _NUMERIC.fullmatch(plain)
    if match is None:
        return None
    american = match.groupdict().get("sep") == "/" and int(match["d"]) <= 12 and match["d"] != match["m"]
    return None if american else _iso(match["y"], match["m"], match["d"])


def whole_year(text: str) -> str:
    """Give a year as a statistics program prints it ('2022.00') without its decimals; any other text as it is."""
    match = _DECIMAL_YEAR.fullmatch(text.strip())
    return match["y"] if match else text


def read_moment(text: str) -> str | None:
    """Give a day, month or year as ISO text ('2021-05-31', '2021-05', '2021'), None when unclear."""
    period = periods.parse(text) or ""
    if period[4:] == "JJ00":
        return period[:4]
    return f"{period[:4]}-{period[6:]}" if period[4:6] == "MM" else read_date(text)


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= 1900 else None
