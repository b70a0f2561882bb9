"""Figures about the labour-market poll of kinderopvang: parts of organisations, never of people."""

from __future__ import annotations

import pandas as pd

from analysis.findings.vacatures import peiling as findings
from analysis.formats import percent, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PeilingJaar
from ui.charts.compared.dots import Before, dots
from ui.charts.time.timeline import Columns, timeline
from ui.figure import Figure
from ui.picture import Picture

_UNIT = "% van de organisaties"
_HALF_YEAR = 200
_APART = 150


def _shortage(frame: pd.DataFrame, _: Parameters) -> Picture:
    # An expectation is another source of knowledge than a measurement, so the two are never joined.
    named = frame.assign(
        tekst=[percent(value, 0) for value in frame["waarde"]], verwacht=frame["aard"] == "verwachting"
    )
    return timeline(
        named,
        Columns(when="midden", series="soort", source="aard", hollow="verwacht"),
        unit=_UNIT,
        longest_gap=_HALF_YEAR,
        hollow_name="verwachting vooraf",
        break_name="",
        legend=True,
        ticks=_ticks(frame),
    )


def _ticks(frame: pd.DataFrame) -> dict[object, str]:
    """Give the labels of polls, without those that would touch the one before."""
    ticks: dict[object, str] = {}
    before = None
    for row in records(frame.drop_duplicates("midden").sort_values("midden")):
        if before is None or (row["midden"] - before).days > _APART:
            ticks[row["midden"]] = "<br>".join(_short(row["periode_kort"]))
            before = row["midden"]
    return ticks


def _short(label: str) -> list[str]:
    """Give 'mei 2024' and '2022 K1' as month or quarter and short year, for two lines under the axis."""
    first, second = label.split()
    part, year = (second, first) if first.isdigit() else (first, second)
    return [part, f"'{year[-2:]}"]


def _year_before(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, PeilingJaar)
    named = frame.assign(
        tekst=[f"{percent(row['waarde'], 0)} ({signed(row['verandering'])})" for row in rows],
        naam=[str(row["soort"]).capitalize() for row in rows],
        oordeel=[
            "gelijk" if row["verandering"] == 0 else "ongunstiger" if row["verandering"] > 0 else "gunstiger"
            for row in rows
        ],
    )
    first = rows[0]
    return dots(
        named,
        row="naam",
        value="waarde",
        text="tekst",
        unit=f"{_UNIT}, {first['periode']}",
        before=Before("eerder", str(first["vergeleken_met"])),
        tone="oordeel",
        upper=100,
    )


FIGURES = [
    Figure(
        "peiling-tekort",
        "peiling_tekort",
        findings.shortage,
        _shortage,
        begrippen=("meetmoment", "ontbrekend", "afronding"),
        toelichting=(
            "De cijfers komen uit berichten van anderen over de peiling.",
            "Noemt een bericht de meetmaand niet, dan staat er het dichtstbijzijnde kwartaal. De tabel zegt waar.",
        ),
        hoogte=400,
    ),
    Figure(
        "peiling-jaar-eerder",
        "peiling_jaar",
        findings.year_before,
        _year_before,
        begrippen=("procentpunt", "meetmoment"),
        toelichting=("Een open punt is de eerdere peiling. Minder organisaties met een tekort is gunstiger.",),
    ),
]
