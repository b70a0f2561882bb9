"""Stocks and flows by the year: N(t+1) = N(t) - U(t) + I(t), beside what is needed, V(t) = V(0) x (1 + g)^t.

U(t) = leave rate x N(t) x (1 - behoud); I(t) = inflow + zij-instroom + diplomas. The shortage is V less the employees
counted in the hours and the absence of the start: N x (1 + uren) x (1 - (verzuim - d)) / (1 - verzuim). Persons, not
fte; a stock below zero is nought. Every number may be an array of paths: the years are then its last axis.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Amount = float | Numbers


@dataclass(frozen=True)
class Start:
    """Where a course begins.

    Attributes:
        employed: Employees, persons.
        leave_rate: Part of them that leaves in a year, 0-1.
        inflow: Persons that come in a year.
        shortage: Persons short at the start.
        absence: Part of the time that is lost by absence, 0-1; None when it is not known.
    """

    employed: Amount
    leave_rate: Amount
    inflow: Amount
    shortage: Amount = 0.0
    absence: float | None = None


@dataclass(frozen=True)
class Diplomas:
    """Training places that add heads: BOL and hbo; who learns in a BBL place is an employee already.

    Attributes:
        places: Places in fte, held every year.
        fte_a_person: Fte of one pupil.
        years: How long the training takes; the first diplomas come after as many years.
        study_yield: Part that gets the diploma, 0-1.
        sector_yield: Part of those that comes to work in the sector, 0-1.
    """

    places: float
    fte_a_person: float
    years: int
    study_yield: float
    sector_yield: float

    @property
    def a_year(self) -> float:
        """Persons that come to work each year: only one in `years` of the pupils finishes in a year."""
        return self.places / self.fte_a_person / self.years * self.study_yield * self.sector_yield


@dataclass(frozen=True)
class Levers:
    """What is done; every lever at nought is the course without them, bit for bit.

    Attributes:
        retention: Part of those who would leave that stays, 0-1.
        extra_inflow: Persons more that come each year.
        hours: Part more that each works, 0-1.
        absence: Part of the time less that is lost by absence, 0-1.
        diplomas: Training places more.
        ramp: Years until retention, hours and absence have their whole effect, evenly; 1 is at once.
    """

    retention: float = 0.0
    extra_inflow: float = 0.0
    hours: float = 0.0
    absence: float = 0.0
    diplomas: Diplomas | None = None
    ramp: int = 1


NONE = Levers()


@dataclass(frozen=True)
class Course:
    """What a start, a growth and levers lead to; the last axis of every array is the years, the start first.

    Attributes:
        employed: Persons at each end of a year, years + 1 long.
        left: Persons that left in each year, years long.
        came: Persons that came in each year, years long.
        needed: Persons needed, in the hours and the absence of the start.
        shortage: Persons short; below zero when there are more than needed.
    """

    employed: Numbers
    left: Numbers
    came: Numbers
    needed: Numbers
    shortage: Numbers


class AbsenceUnknownError(ValueError):
    """Less absence says nothing where the absence of the start is not known."""


@dataclass(frozen=True)
class Shocks:
    """What chance makes of the start in each year, many courses at once: paths x years, one is as at the start.

    Attributes:
        leave: Factor on the leave rate.
        inflow: Factor on the inflow.
    """

    leave: Numbers
    inflow: Numbers


def course(
    start: Start,
    growth: Amount,
    years: int,
    levers: Levers = NONE,
    *,
    as_rate: bool = False,
    shocks: Shocks | None = None,
) -> Course:
    """Reckon the course of so many years.

    Args:
        start: Where it begins.
        growth: Part by which what is needed grows each year: .015.
        years: At least one.
        levers: What is done.
        as_rate: The inflow grows and shrinks with the employees, instead of being a number.
        shocks: What chance makes of the leave rate and the inflow of each year.

    Raises:
        AbsenceUnknownError: A lever of absence with a start that does not know it.
    """
    stock, inflow, _ = np.broadcast_arrays(
        *(np.asarray(one, dtype=float) for one in (start.employed, start.inflow, start.leave_rate))
    )
    share = inflow / stock if as_rate else None
    employed, left, came = [stock], [], []
    for year in range(years):
        ramp = _ramp(levers, year + 1)
        leaving = start.leave_rate * stock * (1 - levers.retention * ramp)
        coming = inflow if share is None else share * stock
        if shocks is not None:
            leaving, coming = leaving * shocks.leave[..., year], coming * shocks.inflow[..., year]
        coming = coming + levers.extra_inflow + _diplomas(levers, year)
        # Nobody leaves who is not there: with a rate of at most one this never binds but by the last bit.
        leaving = np.minimum(leaving, stock + coming)
        stock = stock - leaving + coming
        employed.append(stock)
        left.append(leaving)
        came.append(coming + np.zeros_like(stock))
    stocks = np.stack(np.broadcast_arrays(*employed), axis=-1)
    needed = _needed(start, growth, years)
    shortage = needed - stocks * _worth(start, levers, years)
    return Course(stocks, np.stack(left, axis=-1), np.stack(came, axis=-1), needed, shortage)


def _ramp(levers: Levers, year: int) -> float:
    """Give which part of its effect a lever has in a year, the first being 1; nought at the start."""
    return min(1.0, year / levers.ramp)


def _diplomas(levers: Levers, year: int) -> float:
    return levers.diplomas.a_year if levers.diplomas and year >= levers.diplomas.years else 0.0


def _needed(start: Start, growth: Amount, years: int) -> Numbers:
    begin = np.asarray(start.employed, dtype=float) + start.shortage
    return np.asarray(begin[..., None] * (1 + np.asarray(growth)[..., None]) ** np.arange(years + 1))


def _worth(start: Start, levers: Levers, years: int) -> Numbers:
    """Give what an employee of each year counts for, in employees of the start."""
    ramp = np.array([_ramp(levers, year) for year in range(years + 1)])
    worth = 1 + levers.hours * ramp
    if not levers.absence:
        return np.asarray(worth)
    if start.absence is None:
        raise AbsenceUnknownError
    return np.asarray(worth * (1 - (start.absence - levers.absence * ramp)) / (1 - start.absence))


def lasting(start: Start) -> float:
    """Give how many employees there would be in the long run, when inflow is a number and nothing else changes."""
    return float(np.asarray(start.inflow) / np.asarray(start.leave_rate))
