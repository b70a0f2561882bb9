"""Figures about sickness absence: CBS, Vernet and third parties each apart."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.findings.verzuim import ander as verzuim_ander
from analysis.findings.verzuim import branches as verzuim_branches
from analysis.findings.verzuim import cbs
from analysis.findings.verzuim.ander import many_periods
from analysis.formats import percent, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VerzuimBranches, VerzuimVerandering
from queries.whole import NARROW, SECTOR
from ui.charts.compared.ranking import ranking
from ui.charts.time.seasons import seasons
from ui.charts.time.timeline import Columns, timeline
from ui.figure import Figure
from ui.picture import Picture

_UNIT = "% verzuim"
_YEAR = 370
_QUARTER = 100
_SECTORS = {SECTOR: "breed", NARROW: "smal"}


def _season(frame: pd.DataFrame, _: Parameters) -> Picture:
    drawn = frame[frame["getekend"]]
    return seasons(drawn, year="jaar", quarter="kwartaal", value="waarde", named=cbs.NAMED_YEARS)


def _ranking(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["waarde"].notna()]
    branches = rows[rows["niveau"] == "branche"]
    named = branches.assign(tekst=[percent(value) for value in branches["waarde"]])
    totals = [
        (row["waarde"], f"{_SECTORS.get(row['branche_code'], row['branche_kort'])} {percent(row['waarde'])}")
        for row in records(rows[rows["niveau"] != "branche"], VerzuimBranches)
    ]
    return ranking(
        named, row="branche_kort", value="waarde", text="tekst", unit=_UNIT, chosen="gekozen", references=totals
    )  # fmt: skip


def _change(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, VerzuimVerandering)
    named = frame.assign(tekst=[_step(row) for row in rows], oordeel=[_verdict(row["verandering"]) for row in rows])
    return ranking(named, row="branche_kort", value="verandering", text="tekst", unit="procentpunt", tone="oordeel")


def _step(row: Mapping[str, object]) -> str:
    change = signed(row["verandering"], 1)
    if row["eerder"] is None:
        return change
    return f"{change} ({percent(row['eerder'])} → {percent(row['waarde'])})"


def _verdict(change: float) -> str:
    if change == 0:
        return "gelijk"
    return "ongunstiger" if change > 0 else "gunstiger"


def _vernet(frame: pd.DataFrame, _: Parameters) -> Picture:
    if many_periods(frame):
        return _vernet_lines(frame)
    named = frame.assign(
        tekst=[percent(value, 2) for value in frame["waarde"]],
        kop=[f"<b>{str(name).capitalize()}</b>" for name in frame["maat"]],
        laatste=frame["periode_code"] == frame["periode_code"].max(),
    )
    return ranking(named, row="periode", value="waarde", text="tekst", group="kop", chosen="laatste")


def _vernet_lines(frame: pd.DataFrame) -> Picture:
    """Draw a line per measure, of the one kind of period there is most of: a month and a quarter do not compare."""
    kinds = frame["periode_code"].str[4:6]
    rows = frame[kinds == kinds.mode().iloc[0]]
    named = rows.assign(
        tekst=[percent(value, 2) for value in rows["waarde"]],
        reeks=[str(name).capitalize() for name in rows["maat"]],
        open=rows["status"] == "voorlopig",
    )
    return timeline(
        named, Columns(hollow="open"), unit=f"{_UNIT} volgens Vernet", longest_gap=_QUARTER, break_name="", legend=True
    )


def _third_party(frame: pd.DataFrame, _: Parameters) -> Picture:
    values = frame["waarde"]
    ends = frame["periode_code"].isin([frame["periode_code"].min(), frame["periode_code"].max()])
    named = frame.assign(
        tekst=[percent(value) for value in values],
        reeks=[f"{name}, volgens een derde partij" for name in frame["branche"]],
        noemen=ends | (values == values.max()),
    )
    # No accent: this series is context, never the message.
    return timeline(
        named,
        Columns(hollow="voorlopig", label="noemen"),
        unit=f"{_UNIT}, niet nagekeken",
        longest_gap=_YEAR,
        accent="",
        hollow_name="voorlopig volgens de derde partij",
    )


_THREE = "Er zijn drie soorten verzuim: van CBS, uit de NEA en van Vernet. Ze staan nooit in één reeks."

FIGURES = [
    Figure(
        "verzuim-seizoen",
        "verzuim_seizoen",
        cbs.season,
        _season,
        vergelijkt=("verzuim_cbs",),
        begrippen=("verzuim", "procentpunt", "voorlopig", "breed", "smal"),
        toelichting=("De dikke lijn is het nieuwste jaar. Punten zonder lijn hebben geen buurkwartaal.", _THREE),
        hoogte=400,
    ),
    Figure(
        "verzuim-branches",
        "verzuim_branches",
        verzuim_branches.ranking,
        _ranking,
        vergelijkt=("verzuim_cbs",),
        begrippen=("verzuim", "breed", "smal", "voorlopig"),
        toelichting=("De stippellijn is het totaal van de sector, breed of smal.", _THREE),
    ),
    Figure(
        "verzuim-verandering",
        "verzuim_verandering",
        verzuim_branches.change,
        _change,
        vergelijkt=("verzuim_cbs",),
        begrippen=("verzuim", "procentpunt", "voorlopig"),
        toelichting=("Lager is gunstiger. Een verandering in procentpunten is geen verandering in procenten.",),
    ),
    Figure(
        "verzuim-vernet",
        "verzuim_vernet",
        verzuim_ander.vernet,
        _vernet,
        begrippen=("vernet", "verzuim", "procentpunt"),
        toelichting=(
            "Elke groep staven heeft een eigen schaal; bij meer dan acht perioden is elke maat een lijn op één schaal."
            " Voortschrijdend is het gemiddelde over vier kwartalen.",
        ),
    ),
    Figure(
        "verzuim-derden",
        "verzuim_derden",
        verzuim_ander.third_party,
        _third_party,
        begrippen=("derden", "verzuim", "voorlopig"),
        toelichting=("Deze reeks staat apart, zodat niemand haar voor een cijfer van CBS houdt.",),
    ),
]
