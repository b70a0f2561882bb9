"""Figures about what the platforms have, spend and do."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.claims import Value, one_day, roughly
from analysis.findings.platform import budget as findings
from analysis.findings.platform import projecten
from analysis.findings.platform import tempo as platform_tempo
from analysis.findings.platform.budget import share_told
from analysis.formats import euro, exact_percent, percent
from analysis.rows import records
from analysis.tempo import Pace
from queries.parameters import Parameters
from queries.rows import PlatformBesteding, PlatformTempo
from ui.charts.compared.bullets import Bullet, bullets
from ui.charts.compared.stacked import few_parts, stacked
from ui.figure import Figure
from ui.picture import Picture

_DENOMINATOR = (
    "Bestemd is een deel van het nieuwe geld. Besteed is een deel van nieuw geld en doorlopende projecten samen."
    " Elk percentage staat daarom bij zijn eigen bedrag."
)


def _budget(frame: pd.DataFrame, _: Parameters) -> Picture:
    totals = frame[frame["post"] == "totaal"].set_index("platform")["bedrag_eur"].dropna()
    parts = few_parts(frame[frame["post"] != "totaal"], row="platform", part="post", value="bedrag_eur")
    return stacked(parts, row="platform", part="post", value="bedrag_eur", totals=totals.to_dict(), show=euro)


def _spending(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, PlatformBesteding)
    bars = [
        Bullet(
            name=row["platform"],
            text=_amount(row),
            value=row["bedrag_eur"],
            whole=row["noemer_eur"],
            group=f"{row['post'].capitalize()}, van {row['noemer']}",
        )
        for row in rows
    ]
    footnote = "* afgeleid uit een afgerond percentage" if any(row["afgeleid"] for row in rows) else ""
    return bullets(bars, limit=1.02 * max(row["noemer_eur"] or 0 for row in rows), footnote=footnote)


def _amount(row: Mapping[str, object]) -> str:
    share = f"{share_told(row)} van {euro(row['noemer_eur'])}"
    return f"{euro(row['bedrag_eur'])}{'*' if row['afgeleid'] else ''}, {share}"


def _pace(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, PlatformTempo)
    bars = [
        Bullet(
            row["platform"],
            _distance(Pace(row["besteed"], row["jaar_om"], row["marge"])),
            row["besteed"],
            100,
            row["jaar_om"],
        )
        for row in rows
    ]
    day = one_day(rows)
    label = f"{day}: {percent(rows[0]['jaar_om'])} van het jaar om" if day else ""
    return bullets(bars, limit=100, mark_label=label)


def _distance(pace: Pace) -> str:
    step = 2 * pace.margin
    spent = f"{roughly(Value(pace.spent, step), 1)}%" if step else exact_percent(pace.spent)
    if pace.verdict == "gelijk":
        return f"{spent} besteed, gelijk met het jaar"
    return f"{spent} besteed, {roughly(Value(abs(pace.gap), step), 1)} punt {pace.verdict}"


FIGURES = [
    Figure(
        "platform-begroting",
        "platform_begroting",
        findings.budget,
        _budget,
        begrippen=("nieuw-geld", "doorlopend"),
        toelichting=("FCB zelf staat er niet bij: de bron geeft alleen begrotingen van de platforms.",),
    ),
    Figure(
        "platform-besteding",
        "platform_besteding",
        findings.spending,
        _spending,
        begrippen=("bestemd", "besteed", "nieuw-geld", "doorlopend"),
        toelichting=(
            _DENOMINATOR,
            "De grijze balk is het hele bedrag (de noemer), de gekleurde balk het deel dat bestemd of besteed is.",
        ),
    ),
    Figure(
        "platform-tempo",
        "platform_tempo",
        platform_tempo.pace,
        _pace,
        begrippen=("tempo", "besteed"),
        toelichting=(
            "Het deel van het jaar is het aantal dagen tot en met de dag van de stand, gedeeld door de dagen in het"
            " jaar. Een verschil kleiner dan de afronding van de bron telt als gelijk.",
        ),
    ),
    Figure(
        "platform-projecten",
        "platform_projecten",
        projecten.projects,
        toelichting=("Status en looptijd zijn die van het verslag in de bronregel. Leeg betekent: niet vermeld.",),
    ),
    Figure(
        "platform-subsidies",
        "platform_subsidies",
        projecten.subsidies,
        toelichting=("Bij sommige subsidies is het platform afgeleid uit de naam; de noot zegt dat dan.",),
    ),
]
