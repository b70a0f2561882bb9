"""Figures about what projects cost, spend and have left."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.findings.platform import projectgeld as findings
from analysis.formats import euro, exact_percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PlatformProjectgeld, PlatformProjectthemas
from ui.charts.bullets import Bullet, bullets
from ui.figure import Figure

_MOST = 15  # a chart of more rows than this is read in the table


def _spending(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = [row for row in records(frame, PlatformProjectgeld) if row["besteed_eur"] is not None][:_MOST]
    bars = [_bullet(row["titel"], row["besteed_eur"], row["noemer_eur"]) for row in rows]
    return bullets(bars, limit=1.02 * max(max(bar.value or 0, bar.whole or 0) for bar in bars))


def _bullet(name: str | None, spent: float | None, whole: float | None) -> Bullet:
    return Bullet(name or "", euro(spent) + (f" van {euro(whole)}" if whole is not None else ""), spent, whole)


def _pace(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = [row for row in records(frame, PlatformProjectgeld) if row["looptijd_om"] is not None][:_MOST]
    bars = [
        Bullet(row["titel"] or "", f"{exact_percent(row['besteed'])} besteed", row["besteed"], 100, row["looptijd_om"])
        for row in rows
        if row["besteed"] is not None
    ]
    return bullets(bars, limit=max([100.0, *(bar.value or 0 for bar in bars)]), mark_label="deel van de tijd dat om is")


def _themes(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = [row for row in records(frame, PlatformProjectthemas) if row["besteed_eur"] is not None][:_MOST]
    bars = [_bullet(f"{row['thema']}, {row['platform']}", row["besteed_eur"], row["noemer_eur"]) for row in rows]
    return bullets(bars, limit=1.02 * max(max(bar.value or 0, bar.whole or 0) for bar in bars))


FIGURES = [
    Figure(
        "project-besteding",
        "platform_projectgeld",
        findings.spending,
        _spending,
        begrippen=("bestemd", "besteed"),
        toelichting=(
            "De lichte balk is wat bestemd is, of begroot als niet bekend is wat bestemd is. De donkere is besteed.",
            "Elk bedrag is het laatste dat is ingelezen; de tabel zegt van welke dag. Over is dat bedrag min besteed.",
        ),
    ),
    Figure(
        "project-tempo",
        "platform_projectgeld",
        findings.pace,
        _pace,
        begrippen=("tempo", "besteed"),
        toelichting=(
            "Verwacht = besteed / dagen van begin tot stand x dagen van begin tot 31 december, of tot het einde van het"
            " project als dat eerder is. Alleen na minstens 90 dagen.",
            "Noemt de bron alleen een maand of jaar, dan telt die helemaal mee. De tekst rondt af op € 100.",
        ),
    ),
    Figure(
        "project-themas",
        "platform_projectthemas",
        findings.themes,
        _themes,
        begrippen=("besteed",),
        toelichting=("Een som staat er alleen als van elk project het bedrag bekend is, op dezelfde dag.",),
    ),
]
