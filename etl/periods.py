"""Periods: the CBS codes, the ways people write them, and what each code stands for.

A code is a year, a kind and a number: 2022JJ00 (year), 2022KW04 (quarter), 2022MM05 (month) and
2022SJ00 (school year 2022/'23). Codes of other kinds (2022W152) are kept as they are.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, TypedDict

Kind = Literal["jaar", "kwartaal", "maand", "schooljaar", "overig"]

# fmt: off
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)
# fmt: on

_KINDS: dict[str, tuple[Kind, range]] = {
    "JJ": ("jaar", range(1)),
    "KW": ("kwartaal", range(1, 5)),
    "MM": ("maand", range(1, 13)),
    "SJ": ("schooljaar", range(1)),
}
_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH_NUMBER = (
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name: number for number, name in enumerate(_SHORT, start=1)}
    | {"sept": 9}
)
MONTH_NAMES = tuple(_MONTH_NUMBER)
"""How months are written, in full and short, without a dot."""
_ORDINAL = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LAST_MONTH = 12
_CODE = re.compile(r"([0-9]{4})([A-Z0-9]{2})([0-9]{2})")
_YEAR = r"(?P<jaar>(?:19|20)\d\d)"
# where a quarter or the name of a month leaves no doubt, two digits are a year too: Q4-22, jan '22
_SHORT_YEAR = r"(?P<jaar>(?:19|20)\d\d|'?\d\d)"
_QUARTER = (
    r"(?:(?:q|kw\.?|k|kwartaal) ?0?(?P<na>[1-4])"
    r"|(?P<voor>[1-4]|eerste|tweede|derde|vierde) ?(?:e|de|ste)? ?(?:kwartaal|kw\.?|k|q))"
)
_NAME = rf"(?P<naam>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\.?"
_SCHOOL = re.compile(rf"(?P<kop>(?:school|studie)jaar )?{_YEAR} ?(?P<streep>[/-]) ?(?P<eind>'?\d\d|\d{{4}})")
_PATTERNS = {
    "jaar": [re.compile(rf"(?:jaar )?{_YEAR}")],
    "kwartaal": [
        re.compile(rf"{_YEAR}[ -]*{_QUARTER}"),
        re.compile(rf"{_QUARTER}[ -]*(?:van )?{_SHORT_YEAR}"),
    ],
    "maand": [
        re.compile(rf"{_NAME}[ -]*{_SHORT_YEAR}"),
        re.compile(rf"{_YEAR}[ -]*{_NAME}"),
        re.compile(rf"{_YEAR}-(?P<cijfer>0[1-9]|1[0-2])"),
        re.compile(rf"(?P<cijfer>0?[1-9]|1[0-2])[-/]{_YEAR}"),
    ],
}


class Period(TypedDict):
    """One row of `mart.periode`; begin and eind are None for kinds this project does not date."""

    periode_code: str
    soort: Kind
    jaar: int
    volgnummer: int
    label: str
    label_kort: str
    begin: date | None
    eind: date | None


def parse(text: str) -> str | None:
    """Give the CBS code of a period as people write it, or None when it is unclear.

    A status mark ('2022*') is not a part of the period: the caller takes it off and keeps it.
    '2022-23' and '2020-2022' are None: with a dash they may be a range of years.
    """
    plain = " ".join(text.replace("\u2019", "'").replace("\u2018", "'").split()).casefold()
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
    code = plain.upper()
    if _CODE.fullmatch(code) and not code.isdigit():
        return code if _valid(code) else None
    return _school_year(plain) or _calendar(plain)


def kind(code: str) -> Kind:
    """Give the kind of period a code stands for; 'overig' for kinds this project does not date."""
    _, letters, _ = _split(code)
    return _KINDS[letters][0] if letters in _KINDS else "overig"


def bounds(code: str) -> tuple[date, date] | None:
    """Give the first and last day of a period, None for kinds this project does not date.

    A school year runs from 1 August to 31 July.
    """
    year, letters, number = _split(code)
    if letters == "JJ":
        return date(year, 1, 1), date(year, 12, 31)
    if letters == "SJ":
        return date(year, 8, 1), date(year + 1, 7, 31)
    if letters not in _KINDS:
        return None
    first, last = (3 * number - 2, 3 * number) if letters == "KW" else (number, number)
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def span(text: str) -> tuple[date, date] | None:
    """Give the first and last day of a code, or of an ISO day, month or year; None for any other text."""
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            first, last = date(year or 0, month or 1, day or 1), date(year or 0, month or _LAST_MONTH, 1)
            return first, first if day else last.replace(day=calendar.monthrange(last.year, last.month)[1])
        except ValueError:
            return None
    return bounds(text) if _CODE.fullmatch(text) and _valid(text) else None


def label_nl(code: str) -> str:
    """Give the Dutch name of a period: '4e kwartaal 2022'; the code itself for unknown kinds."""
    return _labels(code)[0]


def label_short(code: str) -> str:
    """Give the short Dutch name of a period for axes: '2022 K4', 'dec 2020', "2022/'23"."""
    return _labels(code)[1]


def rows(codes: Iterable[str]) -> list[Period]:
    """Give the rows of `mart.periode` for these codes: each code once, in order of code."""
    found = []
    for code in sorted(set(codes)):
        year, _, number = _split(code)
        begin, end = bounds(code) or (None, None)
        found.append(
            Period(
                periode_code=code,
                soort=kind(code),
                jaar=year,
                volgnummer=number,
                label=label_nl(code),
                label_kort=label_short(code),
                begin=begin,
                eind=end,
            )
        )
    return found


def _split(code: str) -> tuple[int, str, int]:
    """Give year, kind letters and number of a code; ValueError when it is not a period code."""
    match = _CODE.fullmatch(code)
    if match is None or not _valid(code):
        raise ValueError(f"geen periodecode: {code!r}")
    return int(match[1]), match[2], int(match[3])


def _valid(code: str) -> bool:
    letters, number = code[4:6], int(code[6:])
    return date.min.year <= int(code[:4]) < date.max.year and (letters not in _KINDS or number in _KINDS[letters][1])


def _labels(code: str) -> tuple[str, str]:
    """Give the long and the short label."""
    year, letters, number = _split(code)
    school = f"{year}/'{(year + 1) % 100:02d}"
    return {
        "JJ": (f"{year}", f"{year}"),
        "KW": (f"{number}e kwartaal {year}", f"{year} K{number}"),
        "MM": (f"{_MONTHS[number % 12 - 1]} {year}", f"{_SHORT[number % 12 - 1]} {year}"),
        "SJ": (f"schooljaar {school}", school),
    }.get(letters, (code, code))


def _school_year(plain: str) -> str | None:
    match = _SCHOOL.fullmatch(plain)
    if match is None:
        return None
    clear = match["streep"] == "/" or match["kop"] or match["eind"].startswith("'")
    following = int(match["jaar"]) + 1
    end = match["eind"].lstrip("'")
    return f"{match['jaar']}SJ00" if clear and end == f"{following}"[-len(end) :] else None


def _calendar(plain: str) -> str | None:
    for name, patterns in _PATTERNS.items():
        for pattern in patterns:
            match = pattern.fullmatch(plain)
            if match is None:
                continue
            found = match.groupdict()
            year = ("20" + found["jaar"].lstrip("'"))[-4:]
            if name == "jaar":
                return f"{year}JJ00"
            if name == "kwartaal":
                written = found["na"] or found["voor"]
                return f"{year}KW{_ORDINAL.get(written) or int(written):02d}"
            number = _MONTH_NUMBER.get(found.get("naam") or "") or int(found["cijfer"])
            return f"{year}MM{number:02d}"
    return None
