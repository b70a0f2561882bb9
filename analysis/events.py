"""Events on a time line: which belong to a series, when they were, and how they are told. They explain no figure."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from analysis.formats import day, from_to, full_stop, month

BREAK = "reeksbreuk"
_PARTS = ("branches", "regios", "indicatoren")
_LENGTHS = {"JJ": 12, "KW": 3, "MM": 1}
_SCHOOL_MONTH = 8
_MONTH, _DAY = 7, 10  # characters of '2020-04' and '2020-04-01'


@dataclass(frozen=True)
class Event:
    """Something that happened.

    Attributes:
        label: What, without full stop.
        soort: Its kind; a `BREAK` belongs between two points.
        begin: First day.
        eind: Last day of a stretch of time; the same as `begin` for a moment.
        wanneer: When, as exact as its source: '2019', 'april 2020 tot en met juni 2020', '1 februari 2021'.
        bron: Who says so, and where in it.
        url: Address of the source, None without one.
    """

    label: str
    soort: str
    begin: date
    eind: date
    wanneer: str
    bron: str
    url: str | None

    def told(self) -> str:
        """Give the event with its time: 'Begin van de coronapandemie (april 2020 tot en met juni 2020)'."""
        return f"{self.label} ({self.wanneer})"

    def cited(self) -> str:
        """Give the event with its time and its source, as sentences."""
        return f"{full_stop(self.told())} {full_stop(f'Bron: {self.bron}')}"


@dataclass(frozen=True)
class Subject:
    """What a series is about.

    Attributes:
        themas: Codes of its themes.
        codes: Codes of the branches, regions and figures that were chosen by name, or that are the only one it shows.
    """

    themas: Collection[str]
    codes: Collection[str]


def bounds(code: str) -> tuple[date, date] | None:
    """Give the first and last day of a CBS period (2020JJ00, 2020KW02, 2020MM05, 2020SJ00), None for another kind."""
    year, kind, number = code[:4], code[4:6], code[6:8]
    if not (year + number).isdigit() or kind not in {*_LENGTHS, "SJ"}:
        return None
    if kind == "SJ":
        return date(int(year), _SCHOOL_MONTH, 1), date(int(year) + 1, _SCHOOL_MONTH, 1) - timedelta(days=1)
    length = _LENGTHS[kind]
    last = max(int(number), 1) * length
    return date(int(year), last - length + 1, 1), _last_day(int(year), last)


def chosen_events(rows: Iterable[Mapping[str, Any]], subject: Subject, periods: Iterable[str]) -> tuple[Event, ...]:
    """Give the events that lie between the first and the last of some periods and are about a subject, oldest first.

    Args:
        rows: Rows of the question `gebeurtenissen`.
        subject: What the series is about.
        periods: Codes of the periods that are shown. One period is no series: it has no events.
    """
    spans = sorted(span for code in set(periods) if (span := bounds(code)))
    if len(spans) < 2:
        return ()
    first, last = spans[0], max(end for _, end in spans)
    found = [event(row) for row in rows if about(row, subject)]
    inside = [one for one in found if one.eind >= first[0] and one.begin <= last]
    # nothing stands before the first point that a break could divide it from
    return tuple(sorted((one for one in inside if one.soort != BREAK or one.begin > first[0]), key=lambda e: e.begin))


def about(row: Mapping[str, Any], subject: Subject) -> bool:
    """Tell whether an event is about a subject; an empty list of the event is about all.

    What happened in one branch or region belongs to a series that is about that one, not to the whole it is a part of.
    """
    parts = all(not len(row[name]) or set(row[name]) & set(subject.codes) for name in _PARTS)
    return parts and (not len(row["themas"]) or bool(set(row["themas"]) & set(subject.themas)))


def the_only(codes: Iterable[Any]) -> set[str]:
    """Give the code that rows have in common, none when they differ."""
    found = {str(code) for code in codes}
    return found if len(found) == 1 else set()


def event(row: Mapping[str, Any]) -> Event:
    """Give the event of a row of the question `gebeurtenissen`."""
    begin, end = row["van"], row["tot"]
    return Event(
        row["label"],
        row["soort"],
        _first(begin),
        _final(end) if end else _first(begin),
        from_to(begin, end or begin, _spoken),
        f"{row['bron']}, {row['vindplaats']}",
        row["url"],
    )


def _spoken(text: str) -> str:
    """Give a year, month or day as it is said."""
    if len(text) < _MONTH:
        return text
    return month(_first(text)) if len(text) < _DAY else day(_first(text))


def _first(text: str) -> date:
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :]) if len(text) < _DAY else date.fromisoformat(text)


def _final(text: str) -> date:
    """Give the last day of a year, month or day."""
    begin = _first(text)
    if len(text) < _MONTH:
        return date(begin.year, 12, 31)
    return _last_day(begin.year, begin.month) if len(text) < _DAY else begin


def _last_day(year: int, month_number: int) -> date:
    return date(year, month_number, calendar.monthrange(year, month_number)[1])
