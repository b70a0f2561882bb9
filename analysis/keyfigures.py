"""The key figure: a value with its period, and a change, series and benchmark only where they may stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.changes import Change, change_of, decimals_of, value_text
from analysis.claims import Value, movement, percentage, same_moment
from analysis.formats import number, signed, unit_label
from analysis.rows import records
from queries.whole import COUNTRY

Row = Mapping[str, Any]
MINIMUM_POINTS = 3


@dataclass(frozen=True)
class Point:
    """One value of a series: end of its period, name of the period, value, value as text and what it is rounded to."""

    eind: date
    periode: str
    waarde: float
    tekst: str
    stap: float = 0.0


@dataclass(frozen=True)
class Beside:
    """The branch beside zorg en welzijn breed, in the newest period for which both have a figure.

    Attributes:
        periode: That period.
        eigen: The branch, as text.
        breed: The whole sector, as text.
        verschil: Branch minus sector, as text with its unit.
        richting: 'hoger' or 'lager' than the sector, 'gelijk', or 'onbeslist' inside the rounding.
        relatief: The difference in percent of the sector, to rank by; never told.
    """

    periode: str
    eigen: str
    breed: str
    verschil: str
    richting: str
    relatief: float


@dataclass(frozen=True)
class KeyFigure:
    """One card: a figure with all it needs to be read alone.

    Attributes:
        plek: Its place on the overview, a stable code.
        naam: Label of the indicator.
        tekst: The value as text, with % where it is a share.
        eenheid: Unit after the value; empty when value or label already says it.
        periode: The period in words; a flow over twelve months says so.
        merken: What the reader must know: third party, status, version, rounding.
        change: The change, None when there is nothing to compare with.
        reeks: Comparable points, oldest first; empty with fewer than three.
        beside: The branch beside the whole sector, None where that is not known.
        rijen: The rows it was made of, the newest first.
    """

    plek: str
    naam: str
    tekst: str
    eenheid: str
    periode: str
    merken: tuple[str, ...]
    change: Change | None
    reeks: tuple[Point, ...]
    beside: Beside | None
    rijen: tuple[Row, ...]

    @property
    def rij(self) -> Row:
        """The row of the value shown."""
        return self.rijen[0]

    @property
    def geheel(self) -> str:
        """The value with its unit, as it stands in a sentence."""
        return f"{self.tekst} {self.eenheid}".strip()

    @property
    def regionaal(self) -> bool:
        """It is a figure of a region, not of the country."""
        return bool(self.rij["regio_code"] != COUNTRY)


def key_figures(frame: pd.DataFrame) -> list[KeyFigure]:
    """Make the cards from the rows of `overzicht_kerncijfers`, in their order."""
    places: dict[str, list[Row]] = {}
    for row in records(frame):
        if row["waarde"] is not None:
            places.setdefault(row["plek"], []).append(row)
    return [_card(rows) for rows in places.values()]


def without_figure(frame: pd.DataFrame) -> list[str]:
    """Give the short names of the subjects without any figure: 'instroom', 'openstaande vacatures'."""
    return [str(row["plek"]).replace("_", " ") for row in records(frame) if row["waarde"] is None]


def _card(rows: Sequence[Row]) -> KeyFigure:
    newest = rows[0]
    unit = unit_label(newest["eenheid"])
    said = unit == "%" or unit.lower() in newest["kerncijfer"].lower()
    return KeyFigure(
        plek=newest["plek"],
        naam=newest["kerncijfer"],
        tekst=value_text(newest, newest["waarde"], newest["stap"]),
        eenheid="" if said else unit,
        periode=_period(newest),
        merken=_marks(newest),
        change=change_of(newest),
        reeks=_series(rows),
        beside=_beside(rows),
        rijen=tuple(rows),
    )


def _period(row: Row) -> str:
    if row["soort"] == "prognose":
        return f"verwacht voor {row['periode']}"
    if row["thema_code"] == "mobiliteit" and "KW" in row["periode_code"]:
        return f"12 maanden t/m {row['periode']}"
    return str(row["periode"])


def _marks(row: Row) -> tuple[str, ...]:
    third = "derden, niet nagekeken" if row["bron_soort"] == "derden" else None
    provisional = row["status"] if row["status"] in ("voorlopig", "nader voorlopig") else None
    version = f"prognose {row['versie']}" if row["versie"] else None
    rounded = f"afgerond op {number(row['stap'])}" if (row["stap"] or 0) > 1 else None
    return tuple(mark for mark in (third, provisional, version, rounded) if mark)


def _series(rows: Sequence[Row]) -> tuple[Point, ...]:
    """Give the points that may stand in one line: of a seasonal figure only the same quarter of each year."""
    newest = rows[0]
    seasonal = newest["vergelijking"] == "zelfde kwartaal jaar eerder"
    kept = [row for row in rows if not seasonal or same_moment(row["periode_code"], newest["periode_code"])]
    if len(kept) < MINIMUM_POINTS or newest["soort"] == "verandering":
        return ()
    return tuple(
        Point(
            date.fromisoformat(row["eind"]),
            row["periode"],
            row["waarde"],
            value_text(row, row["waarde"], row["stap"]),
            row["stap"] or 0.0,
        )
        for row in reversed(kept)
    )


def _beside(rows: Sequence[Row]) -> Beside | None:
    row = next((row for row in rows if row["breed"] is not None), None)
    if row is None:
        return None
    whole, own = Value(row["breed"], row["breed_stap"] or 0.0), Value(row["waarde"], row["stap"] or 0.0)
    step, ratio = movement(whole, own, "aandeel"), percentage(whole, own)
    if ratio is None:
        return None
    decimals = decimals_of(row["eenheid"], row["stap"], row["breed_stap"])
    unit = "procentpunt" if row["eenheid"] == "procent" else unit_label(row["eenheid"])
    return Beside(
        periode=row["periode"],
        eigen=value_text(row, row["waarde"], row["stap"]),
        breed=value_text(row, row["breed"], row["breed_stap"]),
        verschil=f"{signed(step.verschil.waarde, decimals)} {unit}",
        richting=step.richting,
        relatief=ratio.waarde,
    )
