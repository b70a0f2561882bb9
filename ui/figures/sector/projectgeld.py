"""Figures about what projects cost, spend and have left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.findings.platform import projectgeld as findings
from analysis.formats import euro
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PlatformProjectgeld, PlatformProjectthemas
from ui.charts.compared.bullets import Bullet, bullets
from ui.figure import Figure
from ui.picture import Picture

_MOST = 15  # a chart of more rows than this is read in the table


def _spending(frame: pd.DataFrame, _: Parameters) -> Picture:
    return _drawn([_bullet(row["titel"], row) for row in records(frame, PlatformProjectgeld)])


def _pace(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, PlatformProjectgeld)
    bars = []
    for row in [row for row in rows if row["verwacht_op"]] or rows:
        coming = f", verwacht {euro(row['verwacht_eur'])} op {row['verwacht_op']}" if row["verwacht_op"] else ""
        bars.append(_bullet(row["titel"], row, row["verwacht_eur"], coming))
    return _drawn(bars, "verwacht bij gelijk tempo")


def _themes(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, PlatformProjectthemas)
    return _drawn([_theme(f"{row['thema']}, {row['platform']}", row) for row in rows])


def _theme(name: str, row: Mapping[str, Any]) -> Bullet:
    """Give the bar of a theme; of one of which a part is known that part, named as the least it can be."""
    if row["besteed_eur"] is not None:
        return _bullet(name, row)
    return Bullet(
        name,
        f"minstens {euro(row['bekend_eur'])}" if row["bekend_eur"] is not None else "",
        row["bekend_eur"],
        None,
        None,
    )


def _bullet(name: str | None, row: Mapping[str, Any], coming: float | None = None, words: str = "") -> Bullet:
    whole = row["noemer_eur"]
    text = euro(row["besteed_eur"]) + ("" if whole is None else f" van {euro(whole)}")
    return Bullet(name or "", text + words, row["besteed_eur"], whole, coming)


def _drawn(bars: Sequence[Bullet], mark: str = "") -> Picture:
    """Draw the rows of which the amount is known; the question gives none when there is no such row."""
    known = [bar for bar in bars if bar.value is not None][:_MOST]
    ends = [end or 0 for bar in known for end in (bar.value, bar.whole, bar.mark)]
    return bullets(known, limit=1.02 * max(ends, default=0), mark_label=mark)


FIGURES = [
    Figure(
        "project-besteding",
        "platform_projectgeld",
        findings.spending,
        _spending,
        begrippen=("bestemd", "besteed"),
        toelichting=(
            "De grijze balk is wat bestemd is, of begroot als niet bekend is wat bestemd is. De gekleurde is besteed.",
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
            "Verwacht = besteed / dagen van begin tot stand x dagen van begin tot eind van het jaar, of tot het einde"
            " van het project als dat eerder is. Alleen na minstens negentig dagen, en afgerond op hele honderden.",
            "Noemt de bron alleen een maand of jaar, dan telt die helemaal mee.",
        ),
    ),
    Figure(
        "project-themas",
        "platform_projectthemas",
        findings.themes,
        _themes,
        begrippen=("besteed",),
        toelichting=(
            "Een som staat er alleen als van elk project het bedrag bekend is, op dezelfde dag. Is het van een deel"
            " bekend, dan staat er 'minstens', met een staaf zo lang als dat deel.",
        ),
    ),
]
