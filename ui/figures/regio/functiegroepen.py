"""Figures about groups of functions: who came and went, through time, and which part of the flow each is."""

from __future__ import annotations

import pandas as pd

from analysis.claims import Share
from analysis.findings.mobiliteit import functies as findings
from analysis.findings.mobiliteit import saldo as balances
from analysis.formats import number, percent, signed
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import FunctiegroepMix
from ui.charts.compared.interval import Interval, intervals
from ui.charts.compared.ranking import ranking
from ui.charts.time.timeline import Columns, timeline
from ui.figure import Figure
from ui.picture import Picture

_YEAR, _FEW = 370, 4
_IMPORT = "Functiegroepen komen uit een ingelezen bestand: python -m etl import mobiliteit BESTAND."
_TERMS = ("totale-mobiliteit", "externe-mobiliteit", "twaalfmaands-stroom")


def _balances(frame: pd.DataFrame, _: Parameters) -> Picture:
    measure = balances.functions_measure(frame)
    rows = frame[frame[measure].notna() & ~frame["samen"].astype(bool)]
    words = [signed(value) if measure == "saldo" else number(value) for value in rows[measure]]
    return ranking(
        rows.assign(tekst=words), row="functiegroep", value=measure, text="tekst", unit=f"{measure}, werknemers"
    ).update_axes("x", nticks=4, tickangle=0)


def _series(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["aantal"].notna()]
    rows = rows.assign(
        eind=pd.to_datetime(rows["eind"]),
        tekst=[number(value) for value in rows["aantal"]],
        voorlopig=rows["status"].str.contains("voorlopig"),
        blok=0,
    )
    columns = Columns(
        when="eind", value="aantal", text="tekst", series="functiegroep", source="blok", hollow="voorlopig"
    )
    periods = dict(zip(rows["eind"], rows["periode"], strict=True))
    ticks = dict(sorted(periods.items())) if len(periods) <= _FEW else None
    return timeline(rows, columns, unit="werknemers", longest_gap=_YEAR, legend=True, ticks=ticks)


def _mix(frame: pd.DataFrame, parameters: Parameters) -> Picture:
    """Draw which part each group is with what rounding leaves open, and the part it is elsewhere."""
    rows = records(frame, FunctiegroepMix)
    told = [(row, part) for row, part in zip(rows, findings.shares(rows), strict=True) if part and part.tekst]
    if not told:
        return Picture()
    there = str(told[0][0]["naast"])
    drawn = [
        Interval(row["functiegroep"], _words(row, part), part.waarde, part.low, part.high, row["naast_aandeel"])
        for row, part in told
    ]
    return intervals(drawn, unit=f"procent van de {text_of(parameters, 'richting')}", other=there, own="Hier")


def _words(row: FunctiegroepMix, part: Share) -> str:
    there = row["naast_aandeel"]
    beside = "" if there is None else f", {row['naast']} {percent(there, part.decimals or 0)}"
    return f"{part.tekst}{beside}"


FIGURES = [
    Figure(
        "saldo-functiegroepen",
        "stromen_functiegroep",
        balances.functions,
        _balances,
        onderwerp=("functiegroepen", "in- en uitstroom per functiegroep in cijfers"),
        vergelijkt=("saldo_{bereik}", "uitstroom_{bereik}"),
        begrippen=("saldo", *_TERMS),
        toelichting=("Saldo is instroom min uitstroom. Door afronding kan het iets afwijken.", _IMPORT),
    ),
    Figure(
        "functiegroepen-jaren",
        "functiegroep_reeks",
        findings.series,
        _series,
        vergelijkt=("{richting}_{bereik}",),
        begrippen=_TERMS,
        toelichting=(
            "Elk punt gaat over de twaalf maanden tot en met dat kwartaal. Vergelijk met hetzelfde kwartaal van een"
            " ander jaar.",
            _IMPORT,
        ),
        hoogte=460,
    ),
    Figure(
        "functiegroepen-mix",
        "functiegroep_mix",
        findings.mix,
        _mix,
        vergelijkt=("{richting}_{bereik}",),
        begrippen=("procentpunt", "afronding", *_TERMS),
        toelichting=(
            "Een deel is van alle functies samen als die bekend zijn, anders van de functiegroepen samen als elke een"
            " cijfer heeft. De balk is wat de afronding openlaat.",
            _IMPORT,
        ),
    ),
]
