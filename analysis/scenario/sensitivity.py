"""Which assumption weighs most: the shortage with each one a step lower and a step higher, the others as they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.scenario.model import NONE, Levers, Start, course

POINT = 0.01
"""The step of every assumption: one point of growth, of the leave rate, of the inflow, and one percent of the start."""


@dataclass(frozen=True)
class Swing:
    """One assumption.

    Attributes:
        assumption: Its code: groei, uitstroom, instroom, begin or instroom_als.
        low: Persons short when it is a step lower; of `instroom_als` when inflow is a number.
        high: Persons short when it is a step higher; of `instroom_als` when inflow goes along with the employees.
    """

    assumption: str
    low: float
    high: float

    @property
    def width(self) -> float:
        """How far the two are apart."""
        return abs(self.high - self.low)


def swings(start: Start, growth: float, years: int, levers: Levers = NONE, *, as_rate: bool = False) -> list[Swing]:
    """Give every assumption, the one that weighs most first.

    Of the start only the employees move: those that leave are a published number, and so is what is needed, so that the
    leave rate and the shortage of the start follow.
    """

    def short(begin: Start, change: float = 0.0, *, rate: bool = as_rate) -> float:
        return float(course(begin, growth + change, years, levers, as_rate=rate).shortage[-1])

    employed, leaving = float(start.employed), float(start.leave_rate)
    inflow, shortage = float(start.inflow), float(start.shortage)

    def begun(step: float) -> Start:
        now = employed * (1 + step)
        return replace(start, employed=now, leave_rate=leaving * employed / now, shortage=employed + shortage - now)

    found = [Swing("groei", short(start, -POINT), short(start, POINT))]
    for code, made in (
        ("uitstroom", lambda step: replace(start, leave_rate=max(0.0, leaving + step))),
        ("instroom", lambda step: replace(start, inflow=max(0.0, inflow + step * employed))),
        ("begin", begun),
    ):
        found.append(Swing(code, short(made(-POINT)), short(made(POINT))))
    found.append(Swing("instroom_als", short(start, rate=False), short(start, rate=True)))
    return sorted(found, key=lambda one: -one.width)
