"""Which table has a role where several fit: CBS keeps tables that stopped beside their successors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from etl.statline.meaning.rules import Role

_STOPPED = re.compile("gediscontinueerd|vervallen|stopgezet", re.IGNORECASE)
# Also of school years: 2010/'11-2019/'20.
_SCHOOL = r"(?:/'?(?:\d\d){1,2})?"
_CLOSED = re.compile(rf"(?<!\d)(?:19|20)\d\d{_SCHOOL} *(?:-|–|t/m|tot en met) *(?:(?:19|20)\d\d{_SCHOOL}|'\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Listed(Protocol):
    """What a table says of itself, in a catalogue or in the archive."""

    @property
    def id(self) -> str:
        """Its number."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def state(self) -> str:
        """Whether it still appears, as CBS writes it ('Regulier', 'Gediscontinueerd')."""

    @property
    def frequency(self) -> str:
        """How often it appears, as CBS writes it ('Perkwartaal', 'Stopgezet')."""

    @property
    def period(self) -> str:
        """What it covers, as CBS writes it ('2010-2019')."""


T = TypeVar("T", bound=Listed)


def best(role: Role, tables: Iterable[T], seen: Mapping[str, Listed] | None = None) -> list[T]:
    """Give the table that has a role; several when they fit equally well, none when none fits.

    Goes before: one that still appears, then one whose title closes no range of years, then the latest period.

    Args:
        role: What the table is for.
        tables: The tables there are.
        seen: Table id -> what the catalogue said of it last, which is newer than what was fetched with the table.
    """
    found = [table for table in tables if role.matches(table.id, table.title)]
    for rank in _RANKS:
        ranked = [(rank((seen or {}).get(table.id, table)), table) for table in found]
        lowest = min((place for place, _ in ranked), default=0)
        found = [table for place, table in ranked if place == lowest]
    return found


def against(table: Listed) -> list[str]:
    """Give what makes another table go before this one (Dutch)."""
    words = [word for word in (table.state, table.frequency) if _STOPPED.search(word)]
    reasons = [f"gestopt ({', '.join(words)})"] if words else []
    if closed := _CLOSED.search(table.title):
        reasons.append(f"afgesloten reeks ({closed[0]})")
    return reasons


def last_year(table: Listed) -> int:
    """Give the last year a table says it covers, 0 when it names none."""
    return max(map(int, _YEAR.findall(table.period)), default=0)


def stopped(table: Listed) -> bool:
    """Tell whether a table gets no new figures, by its state or how often it appears."""
    return bool(_STOPPED.search(f"{table.state} {table.frequency}"))


_RANKS: Sequence[Callable[[Listed], int]] = (
    stopped,
    lambda table: bool(_CLOSED.search(table.title)),
    lambda table: -last_year(table),
)
