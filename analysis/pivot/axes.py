"""What can stand in rows and columns, and in which order its members and totals do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Key = tuple[str, ...]
"""A member of each axis, in the order of the axes."""
TOPIC = "onderwerp"
DUPLICATE = "combinatie"


@dataclass(frozen=True)
class Axis:
    """One thing the cells are split by.

    Attributes:
        code: Name of the dimension, or `onderwerp`.
        titel: What the reader calls it.
        plaats: Column of the rows with its member; `dimensies` for one of the list `leden`.
        at: Place in that list.
        geheel: Title of the member that is the whole, None where CBS publishes none.
        geheel_code: Code of that member.
    """

    code: str
    titel: str
    plaats: str
    at: int = 0
    geheel: str | None = None
    geheel_code: str | None = None

    def member(self, row: Mapping[str, Any]) -> str:
        """Give the member of this axis that a row is about."""
        column = self._column
        return str(row["leden"][self.at]) if column is None else str(row[column] or "")

    @cached_property
    def _column(self) -> str | None:
        """Column with the title of the member; None for one of the list `leden`."""
        return None if self.plaats == "dimensies" else self.plaats.removesuffix("_code")

    def rank(self, row: Mapping[str, Any]) -> Any:
        """Give what periods are ordered by; the others keep the order of the rows."""
        return row["periode_code"] if self.plaats == "periode_code" else 0


def topics_axis() -> Axis:
    """Give the axis of topics, which every table has and no dimension names."""
    return Axis(TOPIC, "Onderwerp", TOPIC)


@dataclass(frozen=True)
class Choice:
    """How the reader wants the pivot; the fields are the parameters of the question `verkenner`."""

    rijen: tuple[str, ...] = ()
    kolommen: tuple[str, ...] = ()
    totalen: str = "geen"
    als: str = "cijfer"
    volgorde: str = "bron"

    def totalled(self, side: str) -> bool:
        """Tell whether there are totals in the rows (`rijen`) or the columns (`kolommen`)."""
        return self.totalen in {side, "beide"}


def placed(axes: Sequence[Axis], varying: set[str], choice: Choice) -> tuple[list[Axis], list[Axis]]:
    """Give the axes of rows and of columns: as chosen, and in the columns what differs and was put nowhere.

    Without a choice of rows these are the periods, else the first that differs.
    """
    known = {axis.code: axis for axis in axes}
    beside = [known[code] for code in choice.kolommen if code in known]
    rows = [known[code] for code in choice.rijen if code in known and code not in choice.kolommen]
    if not rows:
        free = [axis for axis in axes if axis not in beside]
        periods = [axis for axis in free if axis.plaats == "periode_code"]
        rows = (periods or [axis for axis in free if axis.code in varying] or free)[:1]
    beside += [axis for axis in axes if axis.code in varying and axis not in rows and axis not in beside]
    return rows, beside


def lines(
    keys: Sequence[Key], axes: Sequence[Axis], *, totals: bool, by: Callable[[Key], Any] | None = None
) -> list[tuple[Key, bool]]:
    """Give the keys group by group, each group followed by its total where every axis within it has a whole.

    Args:
        keys: The keys in the order of their members.
        axes: The axes of the keys, the outermost first.
        totals: Whether there are totals at all; the whole then stands as a total and not among its parts.
        by: Gives by what keys are ordered within their group; None leaves the order.

    Returns:
        Each key, and whether it is a total.
    """
    wholes = tuple(axis.geheel or "" for axis in axes)
    split = [
        totals and axis.geheel is not None and any(key[at] != axis.geheel for key in keys)
        for at, axis in enumerate(axes)
    ]
    parts = [key for key in keys if not any(own and key[at] == wholes[at] for at, own in enumerate(split))]

    def below(prefix: Key, within: Sequence[Key]) -> list[tuple[Key, bool]]:
        depth = len(prefix)
        if depth == len(axes):
            return [(prefix, False)]
        groups: dict[str, list[Key]] = {}
        for key in within:
            groups.setdefault(key[depth], []).append(key)
        members = list(groups)
        if by is not None:
            rest = wholes[depth + 1 :]
            members.sort(key=lambda member: by((*prefix, member, *rest)))
        found = [line for member in members for line in below((*prefix, member), groups[member])]
        return [*found, ((*prefix, *wholes[depth:]), True)] if all(split[depth:]) else found

    return below((), parts)
