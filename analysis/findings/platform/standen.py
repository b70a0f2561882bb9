"""Numbers of platforms of which not all are of one period: who stands beside whom, and who is told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.claims import newest_period
from analysis.findings.base import enough
from analysis.formats import in_period, is_missing, listing, number
from analysis.rows import records

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Standen:
    """The platforms that stand beside each other, and those that do not.

    Attributes:
        rows: Rows of the newest period that any platform has a number of.
        older: Rows whose newest number is of an earlier period: they are told with it, and ranked with nobody.
        without: Rows of which no number is known.
    """

    rows: list[Row]
    older: list[Row]
    without: list[Row]

    @property
    def periode(self) -> str:
        """The newest period."""
        return str(self.rows[0]["periode"])

    @property
    def partly(self) -> bool:
        """A rank of the newest period is not one of all platforms."""
        return bool(self.older or self.without)


def standen(frame: pd.DataFrame, kind: type[Any]) -> Standen | None:
    """Divide rows by their period, None when none has a number.

    Args:
        frame: One row per platform, or per platform and channel: aantal, periode_code, periode.
        kind: Type of its rows.
    """
    everything: list[Row] = records(frame, kind)
    valued = [row for row in everything if not is_missing(row["aantal"])]
    if not valued:
        return None
    newest = newest_period(valued)
    apart = [row for row in valued if row not in newest]
    return Standen(newest, apart, [row for row in everything if row not in valued])


def van_wie(row: Row) -> str:
    """Give whose number it is: a platform, on its channel where there are more."""
    return f"{row['platform']} op {row['kanaal']}" if "kanaal" in row else str(row["platform"])


def ook(told: Standen) -> str:
    """Give the numbers of an earlier period, each with its own."""
    parts = [f"{van_wie(row)} {number(row['aantal'])} {in_period(row['periode'])}" for row in told.older]
    return f" Ouder: {enough(parts, 120)}." if parts else ""


def ouder(told: Standen) -> tuple[str, ...]:
    """Say whose number is of an earlier period than that of the others, and who has none."""
    older = [f"{van_wie(row)} ({row['periode']})" for row in told.older]
    gone = listing([van_wie(row) for row in told.without])
    return (
        *([f"Een ouder nieuwste cijfer telt niet mee bij het meeste: {enough(older, 170)}."] if older else []),
        *([f"Geen cijfer van {gone}."] if gone else []),
    )
