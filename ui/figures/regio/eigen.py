"""The figures of Eigen organisatie: the region as it is asked; the page puts own cells beside it."""

from __future__ import annotations

import pandas as pd

from analysis.eigen.binomial import LEVEL
from analysis.eigen.filled import with_sizes
from analysis.eigen.regions import OWN, curve, with_limits
from analysis.findings.eigen.trechter import in_funnel
from analysis.findings.eigen.verdeling import division, of_region
from analysis.findings.eigen.verloop import rates
from analysis.formats import number, percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import EigenRegios, EigenVerdeling, EigenVerloop
from ui.charts.compared.funnel import Point, funnel_chart
from ui.charts.compared.interval import Interval, intervals
from ui.figure import Figure
from ui.picture import Picture

_ALL = "Alle functiegroepen"
_METHOD = (
    f"{percent(100 * LEVEL, 0)}-interval (mid-P). Uw aantallen zijn samengevoegd en op vijven"
    " afgerond; alles hier volgt uit die afgeronde"
    " aantallen. Hoger of lager geldt voor elk aantal dat zo afgerond wordt.",
    "U bent een deel van de regio. Daarom vergelijken wij met de rest: de regio zonder u. Weten wij niet hoeveel van uw"
    " medewerkers er wonen, dan moet het oordeel kloppen voor niemand en voor iedereen. De afronding van de regio is"
    " meegerekend.",
)
_PARTS = (
    *_METHOD,
    "Een oordeel over een deel staat er alleen als de hele verdeling anders is (chi-kwadraat, met trekkingen) en het"
    " deel ook dan nog (Holm).",
)


def _rates(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = [row for row in records(frame, EigenVerloop) if row["eigen"] is not None or row["waarde"] is not None]
    return intervals([_rate(row) for row in rows], unit="procent van de medewerkers") if rows else Picture()


def _rate(row: EigenVerloop) -> Interval:
    name = row["maat"] if row["functiegroep"] == _ALL else f"{row['functiegroep']}: {row['maat'].lower()}"
    other = None if row["waarde"] is None else f"de regio {percent(row['waarde'])}"
    return Interval(
        name, _words(row["eigen"], row["eigen_laag"], row["eigen_hoog"], other),
        row["eigen"], row["eigen_laag"], row["eigen_hoog"], row["waarde"],
    )  # fmt: skip


def _division(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = [row for row in records(frame, EigenVerdeling) if row["eigen"] is not None or row["aandeel"] is not None]
    return intervals([_part(row) for row in rows], unit="procent") if rows else Picture()


def _part(row: EigenVerdeling) -> Interval:
    other = of_region(row) or None
    return Interval(
        row["categorie"], _words(row["eigen"], row["eigen_laag"], row["eigen_hoog"], other),
        row["eigen"], row["eigen_laag"], row["eigen_hoog"], row["aandeel"],
    )  # fmt: skip


def _words(own: float | None, low: float | None, high: float | None, other: str | None) -> str:
    mine = None if own is None else f"u {percent(own, 0)} ({percent(low, 0)} tot {percent(high, 0)})"
    return ", ".join(filter(None, [mine, other]))


def _funnel(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, EigenRegios)
    if not rows or rows[0]["midden"] is None:
        return Picture()
    points = [
        Point(
            row["regio"], row["noemer_aantal"] or 0, row["waarde"] or 0,
            f"{percent(row['waarde'], 0 if row['regio'] == OWN else 1)} van {number(row['noemer_aantal'])}",
            chosen=bool(row["gekozen"]), own=row["regio"] == OWN,
        )
        for row in rows
    ]  # fmt: skip
    ends = curve(rows)
    lines = [
        ("95%", [(size, 100 * one.low) for size, one in ends], "dash"),
        ("95%", [(size, 100 * one.high) for size, one in ends], "dash"),
        ("99,8%", [(size, 100 * one.lowest) for size, one in ends], "dot"),
        ("99,8%", [(size, 100 * one.highest) for size, one in ends], "dot"),
    ]
    return funnel_chart(points, lines, middle=rows[0]["midden"], unit="uitstroom in procent")


_TERMS = ("uitstroom", "instroom", "woonregio", "afronding")
FIGURES = [
    Figure(
        "eigen-verloop",
        "eigen_verloop",
        rates,
        _rates,
        rekent=with_sizes,
        begrippen=_TERMS,
        toelichting=(
            *_METHOD,
            "Te zien is een verschil als het in drie van de vier gevallen gezegd wordt, bescherming en afronding"
            " meegerekend.",
        ),
    ),
    Figure(
        "eigen-bestemming",
        "eigen_verdeling",
        division,
        _division,
        vast=(("richting", "uitstroom"),),
        begrippen=_TERMS,
        toelichting=_PARTS,
    ),
    Figure(
        "eigen-herkomst",
        "eigen_verdeling",
        division,
        _division,
        vast=(("richting", "instroom"),),
        begrippen=_TERMS,
        toelichting=_PARTS,
    ),
    Figure(
        "eigen-trechter",
        "eigen_regios",
        in_funnel,
        _funnel,
        rekent=with_limits,
        begrippen=_TERMS,
        toelichting=(
            "Een trechter in plaats van een ranglijst: hoe kleiner een groep, hoe verder zij door toeval van het midden"
            " kan liggen. De grenzen zijn exacte binomiale, breder als regio’s meer verschillen dan toeval doet.",
        ),
    ),
]
