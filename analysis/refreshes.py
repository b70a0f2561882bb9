"""What is said about refreshes: when, what came in, how long it took and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from analysis.formats import day, full_stop, listing, numbered
from published.refreshes import TIME_ZONE, Refresh

REASONS = {"hand": "met de hand", "start": "eerste start", "nacht": "elke nacht"}
_NAMED = 3


def moment(when: datetime) -> str:
    """Give a moment as it was in the Netherlands: '27 november 2026 om 05:30'."""
    local = when.astimezone(TIME_ZONE)
    return f"{day(local)} om {local:%H:%M}"


def duration(seconds: float) -> str:
    """Give how long something took: '4 seconden', '12 minuten'."""
    if seconds < 90:
        return numbered(max(1, round(seconds)), "seconde", "seconden")
    return numbered(round(seconds / 60), "minuut", "minuten")


def trouble(found: Sequence[Refresh]) -> str | None:
    """Say that the last refresh failed, wholly or in part; None when it went well or there was none.

    Args:
        found: Refreshes, newest first.
    """
    if not found or not found[0].geweigerd:
        return None
    when = moment(found[0].begonnen)
    if found[0].deels:
        return f"Het verversen van {when} is deels mislukt. Wat niet kwam, heeft de cijfers van daarvoor."
    return f"Het verversen van {when} is mislukt. U ziet de cijfers van daarvoor."


def came_in(found: Sequence[Refresh]) -> list[str]:
    """Say in sentences what the last refresh brought; when that was nothing, also what came in last before it.

    Args:
        found: Refreshes, newest first.
    """
    if not found:
        return []
    last, brought = found[0], next((item for item in found if item.nieuw or item.veranderd), None)
    told = []
    if last is not brought and not last.geweigerd:
        told.append(f"Op {moment(last.begonnen)} bij CBS gekeken: niets nieuws.")
    if brought is not None:
        parts = (_named("Nieuw", brought.nieuw), _named("Ververst", brought.veranderd))
        what = " ".join(full_stop(part) for part in parts if part)
        told.append(f"Binnengekomen op {moment(brought.begonnen)}. {what}")
    return told


def _named(word: str, tables: Sequence[str]) -> str:
    if not tables:
        return ""
    rest = len(tables) - _NAMED
    more = [numbered(rest, "andere", "andere")] if rest > 0 else []
    return f"{word}: {listing([*tables[:_NAMED], *more])}"
