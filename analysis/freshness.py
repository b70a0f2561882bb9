"""How fresh the figures behind a figure are: to when they go, when the next are due, whether that went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.formats import day, month


@dataclass(frozen=True)
class Freshness:
    """How fresh a theme or a table of StatLine is, by what the build knows.

    Attributes:
        naam: What it is about: 'Thema Ziekteverzuim' or 'Tabel 24015NED'.
        laatste_periode: The last period with figures, None when it has no date.
        opgehaald: ISO day of retrieval.
        verwacht: ISO day on which the next figures are due, None without a rhythm.
        mislukt: ISO day on which the last attempt to fetch it failed, None when that went well.
        melding: Why it failed (Dutch).
    """

    naam: str
    laatste_periode: str | None
    opgehaald: str | None
    verwacht: str | None
    mislukt: str | None = None
    melding: str | None = None

    def standing(self, today: date) -> str:
        """Give how it stands on a day, as `standing` does."""
        return standing(self.verwacht, self.mislukt, today)

    def told(self) -> str:
        """Say what holds on any day: to when the figures go, when they were retrieved and when more are due."""
        known = [f"cijfers t/m {self.laatste_periode}" if self.laatste_periode else "periode onbekend"]
        if self.opgehaald:
            known.append(f"opgehaald {day(date.fromisoformat(self.opgehaald))}")
        due = f"volgende publicatie verwacht {month(date.fromisoformat(self.verwacht))}" if self.verwacht else None
        known.append(due or "geen vast ritme")
        return f"{self.naam}: {', '.join(known)}"

    def failure(self) -> str:
        """Say when the last fetch failed and what is shown instead, as words after 'ophalen mislukt'; else empty."""
        return f"op {day(date.fromisoformat(self.mislukt))}; dit zijn de cijfers van daarvoor" if self.mislukt else ""

    def written(self) -> str:
        """Say it for a file, which is read on another day: what holds on any day, and a fetch that failed."""
        return f"{self.told()}; ophalen mislukt {self.failure()}" if self.mislukt else self.told()


def standing(expected: str | None, failed: str | None, today: date) -> str:
    """Give how figures stand on a day: 'mislukt', 'te laat', 'op tijd' or 'geen vast ritme'.

    Args:
        expected: ISO day on which newer figures are due, None without a rhythm.
        failed: ISO day on which the last attempt to fetch them failed, None when it did not.
        today: The day to judge by; it is not the day of the build.
    """
    if failed is not None:
        return "mislukt"
    if expected is None:
        return "geen vast ritme"
    return "te laat" if date.fromisoformat(expected) < today else "op tijd"


def of_table(row: Mapping[str, Any]) -> Freshness:
    """Give how fresh a table of StatLine is, from a row of `verkenner_tabellen`."""
    same = {name: row[name] for name in ("laatste_periode", "opgehaald", "verwacht", "mislukt", "melding")}
    return Freshness(f"Tabel {row['tabel']}", **same)


def of_theme(row: Mapping[str, Any]) -> Freshness:
    """Give how fresh a theme is, from a row of `overzicht_actualiteit`."""
    return Freshness(f"Thema {row['thema']}", row["laatste_periode"], row["opgehaald"], row["volgende_verwacht"])
