"""Figures about reach: each measure apart, and no sum over channels or platforms."""

from __future__ import annotations

import pandas as pd

from analysis.findings.platform import bereik as findings
from analysis.findings.platform.campagne import campaign
from analysis.formats import number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import BereikCampagne
from ui.charts.compared.ranking import ranking
from ui.charts.compared.stacked import few_parts, stacked
from ui.figure import Figure
from ui.picture import Picture

_SOURCE = "Nieuwere standen zijn niet gevonden."


def _website(frame: pd.DataFrame, _: Parameters) -> Picture:
    return _bars(_with_growth(frame).assign(groep=[f"Bezoekers, {period}" for period in frame["periode"]]))


def _followers(frame: pd.DataFrame, _: Parameters) -> Picture:
    newest = frame["periode_code"].max()
    late = frame["periode_code"] != newest
    named = frame["platform"].where(~late, frame["platform"] + ", " + frame["periode"])
    grown = _with_growth(frame).assign(platform=named)
    return _bars(grown.assign(groep=[f"Volgers op {channel}" for channel in frame["kanaal"]]))


def _bars(frame: pd.DataFrame) -> Picture:
    """Draw one bar per platform under headings that name the measure, all on one scale."""
    whole = float(frame["aantal"].max())
    return ranking(frame, row="platform", value="aantal", text="tekst", group="groep", whole=whole)


def _with_growth(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(tekst=[f"{number(row['aantal'])} ({_growth(row)})" for row in records(frame)])


def _growth(row: dict[str, object]) -> str:
    """Give the growth short enough to stand beside a bar on a telephone."""
    return findings.growth(row).replace("plus of min niet vermeld", "+ of − onbekend")


def _newsletter(frame: pd.DataFrame, _: Parameters) -> Picture:
    return _bars(
        frame.assign(
            tekst=[number(value) for value in frame["aantal"]],
            groep=[f"Abonnees, {period}" for period in frame["periode"]],
        )
    )


def _campaign(frame: pd.DataFrame, _: Parameters) -> Picture:
    named = frame.assign(
        campagne=[f"{row['platform']}, {row['kanaal']}, t/m {row['periode']}" for row in records(frame, BereikCampagne)]
    )
    totals = named.set_index("campagne")["totaal"].dropna().to_dict()
    parts = few_parts(named[named["soort"] != "totaal"], row="campagne", part="soort", value="aantal")
    return stacked(parts, row="campagne", part="soort", value="aantal", totals=totals, show=number)


FIGURES = [
    Figure(
        "bereik-website",
        "bereik_website",
        findings.website,
        _website,
        toelichting=(_SOURCE, "Tussen haakjes staat de groei tegenover hetzelfde kwartaal een jaar eerder."),
    ),
    Figure(
        "bereik-volgers",
        "bereik_volgers",
        findings.followers,
        _followers,
        begrippen=("ontbrekend",),
        toelichting=(_SOURCE, "Tussen haakjes staat de groei zoals de bron die geeft. Alle kanalen hebben één schaal."),
    ),
    Figure("bereik-nieuwsbrief", "bereik_nieuwsbrief", findings.newsletter, _newsletter, toelichting=(_SOURCE,)),
    Figure(
        "bereik-campagne",
        "bereik_campagne",
        campaign,
        _campaign,
        toelichting=(_SOURCE, "Organisch is zonder te betalen. Van andere platforms geeft de bron geen splitsing."),
    ),
    Figure("bereik-overig", "bereik_overig", findings.other_results, toelichting=(_SOURCE,)),
]
