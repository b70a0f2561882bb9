"""The days on which new figures are expected, as a calendar (RFC 5545) to subscribe to."""

from __future__ import annotations

from datetime import date, timedelta

from icalendar import Calendar, Event, vText

from queries.rows import KwartaalAgenda
from ui import practice
from ui.quarter.mail import HOST, made_at
from ui.quarter.report import Report


def as_calendar(report: Report, base: str) -> bytes:
    """Give a calendar with one whole day for each expected release, marked as not certain.

    An event is known by what is released, not by the day: a day that moves moves it in the calendar of its reader.

    Args:
        report: The quarter.
        base: Where the dashboard is reached, for the link in each day.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Doorstroom//Mijn kwartaal//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = practice.titled(f"Nieuwe cijfers: {report.tak} in {report.plaats}", report.build_id)
    calendar.add("x-wr-calname", vText(name))  # a name starting with X- is text too (RFC 5545, 3.8.8.2); its commas too
    for row in report.agenda:
        calendar.add_component(_day(report, row, base))
    return bytes(calendar.to_ical())


def _day(report: Report, row: KwartaalAgenda, base: str) -> Event:
    event = Event()
    due = date.fromisoformat(str(row["verwacht"]))
    name = ".".join([row["thema_code"], row["periode"].replace(" ", "-"), report.regio, report.branche])
    event.add("uid", f"{name}@{HOST}")
    event.add("dtstamp", made_at(report))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    title = f"Verwacht: {row['thema']}, {row['periode']}"
    event.add("summary", practice.titled(title, report.build_id))
    source = f" Het ritme volgt uit: {row['ritme_bron']}" if row["ritme_bron"] else ""
    why = f"Verwacht volgens het ritme van de bron; geen toezegging.{source}"
    event.add("description", f"{why} {base}{report.pad()}")
    event.add("url", f"{base}{report.pad()}")
    event.add("status", "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event
