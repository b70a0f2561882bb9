"""What a reader assumes that can be reckoned with and is hardly meant: said beside every outcome, and never changed."""

from __future__ import annotations

from decimal import Decimal

from analysis.amounts import plain
from analysis.formats import number
from analysis.scenario.asked import LEVERS, Assumed

MOST_HOURS = 50
"""Percents of hours more from which on it is told: half as much again for everyone, full-time or not."""
_HUNDRED = 100


def doubts(told: Assumed, employed: float | None, inflow: float, absence: float | None) -> tuple[str, ...]:
    """Give one sentence on all that is hardly meant; none where nothing is.

    Args:
        told: What the reader assumes.
        employed: Employees at the start; None when it is not known.
        inflow: Persons that come in a year at the start.
        absence: Their absence then, percents; None when it is not known.
    """
    if employed is None:
        return ()
    there = f"{number(employed)} werknemers van het begin"
    levers = told.levers
    found = []
    if (more := levers.get("zij_instroom")) and more > inflow:
        found.append(f"elk jaar {plain(more)} mensen erbij is meer dan er nu in een jaar komen ({number(inflow)})")
    if places := levers.get("plaatsen"):
        pupils = pupils_of(places, told.training["fte"])
        if pupils > employed:
            found.append(f"{plain(places)} fte aan opleidingsplaatsen zijn {number(pupils)} leerlingen bij de {there}")
    if told.shortage is not None and told.shortage > employed:
        found.append(f"een tekort van {plain(told.shortage)} mensen is meer dan de {there}")
    if levers.get("behoud") == LEVERS["behoud"].most:
        found.append("bij dit behoud vertrekt niemand meer")
    if (hours := levers.get("uren")) and hours >= MOST_HOURS:
        found.append(f"iedereen werkt gemiddeld {plain(hours)}% meer uren")
    if absence is not None and levers.get("verzuim") == Decimal(str(absence)):
        found.append("niemand verzuimt meer")
    return _asked_again(found)


def place_doubts(places: Decimal | None, training: dict[str, Decimal]) -> tuple[str, ...]:
    """Give the same of training places for every 100 fte."""
    fte = training.get("fte")
    if not places or not fte or (pupils := pupils_of(places, fte)) <= _HUNDRED:
        return ()
    return _asked_again([f"{plain(places)} plaatsen zijn {number(pupils)} leerlingen per 100 fte"])


def pupils_of(places: Decimal, fte: Decimal) -> float:
    """Give how many pupils have these places, in fte."""
    return float(places / fte)


def _asked_again(found: list[str]) -> tuple[str, ...]:
    return (f"Klopt wat u invulde? Het is niet aannemelijk: {'; '.join(found)}.",) if found else ()
