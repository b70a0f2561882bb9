"""Figures about vacancies: stock and flow apart, branch and industry apart."""

from __future__ import annotations

import pandas as pd

from analysis.findings.onderdelen import Told, parts
from analysis.findings.vacatures import bedrijfstak, openstaand
from analysis.findings.vacatures import branches as findings
from analysis.formats import number, unit_label
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VacaturesGraad, VacaturesOntstaan, VacaturesProvincies
from queries.whole import COUNTRY
from ui.charts.compared.ranking import ranking
from ui.charts.time.timeline import Columns, timeline
from ui.figure import ChartBuilder, Figure
from ui.picture import Picture

_QUARTER = 100
_YEAR = 370
_FEW = 8
_NAMED = 4


def _open(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["waarde"].notna()]
    own = rows.loc[rows["gekozen"], "branche"]
    accent = str(own.iloc[0]) if len(own) else ""
    return _points(rows, rows["branche"], unit="openstaande vacatures", longest_gap=_QUARTER, accent=accent)


def _points(
    rows: pd.DataFrame, series: pd.Series | str, *, unit: str, longest_gap: int, accent: str, hollow: str | None = None
) -> Picture:
    """Draw quarters; when they are few each point has its value and each tick its quarter."""
    few = len(rows) <= _FEW
    # On a telephone more than four numbers beside each other would touch: then only the first and the last.
    marked = [few and (len(rows) <= _NAMED or place in {0, len(rows) - 1}) for place in range(len(rows))]
    named = rows.assign(tekst=[number(value) for value in rows["waarde"]], reeks=series, noemen=marked)
    ticks = {row["begin"]: f"K{row['periode_code'][-1]}<br>{row['periode_code'][:4]}" for row in records(rows)}
    return timeline(
        named,
        Columns(hollow=hollow, label="noemen" if few else None),
        unit=unit,
        longest_gap=longest_gap,
        accent=accent,
        ticks=ticks if few else None,
    )


def _new(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, VacaturesOntstaan)
    named = frame.assign(tekst=[findings.change_told(row) for row in rows])
    return ranking(
        named, row="branche_kort", value="verandering", text="tekst", unit="% verandering in een jaar", chosen="gekozen"
    )


def _rate(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows, moments = records(frame, VacaturesGraad), set(frame["periode"])
    words = [findings.rate_told(row, "") for row in rows]
    unit = unit_label(findings.RATE)
    if len(moments) > 1:
        words = [f"{text} ({row['periode']})" for text, row in zip(words, rows, strict=True)]
    else:
        unit = f"{unit}, {', '.join(moments)}"
    named = frame.assign(tekst=words)
    return ranking(named, row="branche_kort", value="waarde", text="tekst", unit=unit, chosen="gekozen")


def _provinces(frame: pd.DataFrame, _: Parameters) -> Picture:
    parts = frame[(frame["regio_soort"] == "provincie") & frame["waarde"].notna()]
    named = parts.assign(
        tekst=[
            number(row["waarde"]) + (f" ({step.tekst})" if (step := bedrijfstak.grown(row)) and step.tekst else "")
            for row in records(parts, VacaturesProvincies)
        ]
    )
    return ranking(named, row="regio", value="waarde", text="tekst", unit="openstaande vacatures")


def _industry(frame: pd.DataFrame, _: Parameters) -> Picture:
    name = "Bedrijfstak Q"
    return _points(
        frame, name, unit="openstaande vacatures, bedrijfstak Q", longest_gap=_YEAR, accent=name, hollow="voorlopig"
    )


def bars_of_parts(unit: str, told: Told = number) -> ChartBuilder:
    """Give the chart of one figure told apart: a bar a part that has a figure, `told` as its words say it."""

    def drawn(frame: pd.DataFrame, _: Parameters) -> Picture:
        rows = frame[frame["waarde"].notna()]
        named = rows.assign(tekst=[told(value) for value in rows["waarde"]])
        return ranking(named, row="uitsplitsing", value="waarde", text="tekst", unit=unit)

    return drawn


FIGURES = [
    Figure(
        "vacatures-openstaand",
        "vacatures_openstaand",
        openstaand.open_vacancies,
        _open,
        vergelijkt=("vacatures_openstaand",),
        begrippen=("openstaand", "ontstaan", "afronding"),
        toelichting=(
            "Punten die niet op elkaar volgen zijn niet verbonden. Een stippellijn betekent: vanaf hier een andere"
            " bron.",
        ),
    ),
    Figure(
        "vacatures-ontstaan",
        "vacatures_ontstaan",
        findings.new_vacancies,
        _new,
        vergelijkt=("vacatures_ontstaan",),
        begrippen=("ontstaan", "openstaand", "afronding"),
        toelichting=("Meer ontstane vacatures is niet goed of slecht: het kan groei zijn of vertrek.",),
    ),
    Figure(
        "vacatures-onderwijsniveau",
        "uitsplitsing",
        parts("ontstane vacatures", "niveaus", "ontstane vacatures naar onderwijsniveau"),
        bars_of_parts("ontstane vacatures"),
        vergelijkt=("vacatures_ontstaan",),
        begrippen=("ontstaan", "voorlopig"),
        toelichting=("CBS houdt kleine aantallen weg. De niveaus zijn dan samen minder dan alle vacatures.",),
        vast=(("indicator", "vacatures_ontstaan"), ("regio", COUNTRY)),
    ),
    Figure(
        "vacaturegraad",
        "vacatures_graad",
        findings.rate,
        _rate,
        vergelijkt=("vacaturegraad",),
        begrippen=("vacaturegraad", "openstaand"),
    ),
    Figure(
        "vacatures-provincies",
        "vacatures_provincies",
        bedrijfstak.provinces,
        _provinces,
        vergelijkt=("vacatures_openstaand",),
        begrippen=("openstaand", "voorlopig", "afronding"),
        toelichting=("Bedrijfstak Q is de bedrijfsindeling van CBS en niet de branche-indeling van AZW.",),
    ),
    Figure(
        "vacatures-bedrijfstak",
        "vacatures_bedrijfstak",
        bedrijfstak.industry,
        _industry,
        vergelijkt=("vacatures_openstaand",),
        begrippen=("openstaand", "voorlopig"),
        toelichting=("Alle punten zijn hetzelfde kwartaal, dus het seizoen speelt geen rol.",),
    ),
]
