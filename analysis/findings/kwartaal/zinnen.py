"""The five sentences of a quarter: which findings are told, by one rule that stands on the page.

A sentence is the title of a figure, so every number in it passed the claims service already. This module only chooses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analysis.claims import at_an_end, ends, newest_period, standing, total, usual, value_of
from analysis.findings.base import known
from analysis.findings.ongewoon import gewoon, waardoor
from analysis.formats import capital, count_word
from analysis.rows import records

MOST = 5
Reason = Literal["bijzonder", "uiterste", "veranderd", "gewoon"]
Weigh = Callable[[pd.DataFrame], "Reason | None"]
REASONS: dict[Reason, str] = {
    "bijzonder": "bijzonder",
    "uiterste": "hoogste of laagste kwart",
    "veranderd": "veranderd",
    "gewoon": "",
}
RULE = (
    "Een zin is de titel van een figuur. Een figuur zonder cijfer heeft er geen, en over hetzelfde cijfer komt er één.",
    "De volgorde: eerst wat bijzonder is naast de eigen jaren (de grens staat bij ‘Gewoon of bijzonder’), dan wat bij"
    " het hoogste of laagste kwart van de regio’s hoort, dan wat in een jaar meer veranderde dan afronding verklaart,"
    " dan de rest. Op de grens door afronding telt als gewoon.",
    "Daarbinnen gaan cijfers van de regio voor landelijke, en nieuwe voor oude; dan telt de volgorde van deze pagina.",
    f"Er staan er hoogstens {count_word(MOST)}.",
)


@dataclass(frozen=True)
class Sentence:
    """A sentence that may be told.

    Attributes:
        figuur: Name of the place of the figure it is the title of.
        onderwerp: What it is about; of one subject one sentence is told.
        tekst: The sentence, without full stop.
        reden: Why it is told.
        eigen: It is about the region that is chosen, not about the country.
        periode_code: Its newest period.
    """

    figuur: str
    onderwerp: str
    tekst: str
    reden: Reason
    eigen: bool
    periode_code: str


def choose(found: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Give the sentences that are told, the most telling first: `RULE` in code.

    Args:
        found: Sentences in the order of the page; it decides where nothing else does.
    """
    order = list(REASONS)
    by_weight = sorted(found, key=lambda one: (order.index(one.reden), not one.eigen, -ends(one.periode_code)))
    told: dict[str, Sentence] = {}
    for one in by_weight:
        told.setdefault(one.onderwerp, one)
    return tuple(told.values())[:MOST]


def too_few(told: Iterable[Sentence]) -> str:
    """Say that there are fewer sentences than there could be, and why; empty when there are as many."""
    count = len(tuple(told))
    if count == MOST:
        return ""
    start = "Geen zin" if count == 0 else f"{capital(count_word(count))} {'zin' if count == 1 else 'zinnen'}"
    return f"{start} in plaats van {count_word(MOST)}: meer dragen de cijfers van deze keuze niet."


def newest(frame: pd.DataFrame) -> str | None:
    """Give the newest period of what a figure tells of the choice, None where it has no number of it.

    What stands beside the choice for comparison (`gekozen` is false) and what is not drawn (`getekend`) may be newer,
    and is not what the title is about.
    """
    column = next((name for name in ("waarde", "aantal", "nu", "saldo") if name in frame), None)
    rows = records(frame if column is None else known(frame, column))
    codes = [row for row in rows if row.get("periode_code") and row.get("gekozen", True) and row.get("getekend", True)]
    return str(newest_period(codes)[0]["periode_code"]) if codes else None


def among_regions(frame: pd.DataFrame) -> Reason | None:
    """Weigh where a region stands among all: with the highest or lowest quarter of the others, roundings respected.

    Args:
        frame: The rows of `regio_plaats`. Without a figure of the chosen region there is nothing to tell.
    """
    rows = [row for row in records(frame) if row["laatste"] and row["regio_soort"] == "regioplus"]
    own = next((row for row in rows if row["gekozen"]), None)
    place = None if own is None else standing(own, rows)
    if place is None:
        return None
    return "uiterste" if at_an_end(place) else "gewoon"


def beside_past(frame: pd.DataFrame) -> Reason | None:
    """Weigh whether the newest figure is as its own past lets expect; without enough years there is nothing to tell.

    Args:
        frame: The rows of `regio_gewoon`.
    """
    rows, limits = gewoon.points(frame)
    if limits is None:
        return None
    values = [value for row in rows if (value := value_of(row)) is not None]
    return "bijzonder" if usual(values[-1], values[:-1]) in {"hoger", "lager"} else "gewoon"


def destinations_moved(frame: pd.DataFrame) -> Reason | None:
    """Weigh whether the outflow changed in a year, beyond rounding; parts that are not the whole tell nothing.

    Args:
        frame: The rows of `uitstroom_waardoor`.
    """
    change = waardoor.outflow(records(frame))
    if change is None:
        return None
    return "veranderd" if change.richting in {"hoger", "lager"} else "gewoon"


def employees_moved(frame: pd.DataFrame) -> Reason | None:
    """Weigh whether the number of employees changed in a year, beyond rounding.

    Args:
        frame: The rows of `werknemers_waardoor`.
    """
    change = total(records(frame), "verschil", "verschil_afgerond_op")
    if change is None:
        return None
    return "veranderd" if change.low > 0 or change.high < 0 else "gewoon"


def plain(frame: pd.DataFrame) -> Reason | None:
    """Weigh a figure that is told when nothing stands out."""
    return None if newest(frame) is None else "gewoon"
