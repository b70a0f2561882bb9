"""Figures about instroom, uitstroom and saldo: through time, per branche, per age."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd

from analysis.findings.mobiliteit import percentage as percentages
from analysis.findings.mobiliteit import saldo as mobiliteit_saldo
from analysis.findings.mobiliteit import stromen as findings
from analysis.formats import number, percent, signed
from queries.parameters import Parameters
from ui.charts.base import note
from ui.charts.compared.ranking import ranking
from ui.charts.time.balance import add_balance
from ui.charts.time.lines import Columns as LineColumns
from ui.charts.time.lines import lines
from ui.charts.time.timeline import Columns, timeline
from ui.figure import Figure
from ui.picture import Picture

_FEW = 3
_QUARTER, _YEAR = 100, 370
_MEASURES = {"instroom": "Instroom", "uitstroom": "Uitstroom", "saldo": "Saldo"}
_TWELVE = (
    "Elk punt gaat over de twaalf maanden tot en met dat kwartaal. Twee kwartalen na elkaar overlappen dus negen"
    " maanden: tel ze nooit op. Vergelijk met hetzelfde kwartaal van een jaar eerder."
)
_BALANCE = "Saldo is instroom min uitstroom. Door afronding kan het iets afwijken."


def _long(frame: pd.DataFrame) -> pd.DataFrame:
    """Give one row per period and measure that is known, with its words."""
    parts = []
    for column, name in _MEASURES.items():
        rows = frame[frame[column].notna()]
        show = signed if column == "saldo" else number
        parts.append(
            rows.assign(maat=name, waarde=rows[column].astype(float), tekst=[show(value) for value in rows[column]])
        )
    return pd.concat(parts)


def _flows(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = _long(frame)
    if frame["periode_code"].nunique() <= _FEW:
        return _few(rows)
    days = pd.to_datetime(frame["eind"])
    blocks = (days.diff().dt.days > _YEAR).cumsum()
    lines = rows[rows["maat"] != "Saldo"].assign(
        blok=0,
        eind=lambda part: pd.to_datetime(part["eind"]),
        voorlopig=lambda part: part["status"].str.contains("voor"),
    )
    longest = _QUARTER if any((later - earlier).days <= _QUARTER for earlier, later in pairwise(days)) else _YEAR
    columns = Columns(
        when="eind", value="waarde", text="tekst", series="maat", period="periode", source="blok", hollow="voorlopig"
    )
    built = timeline(lines, columns, unit="werknemers", longest_gap=longest, legend=True)
    month = pd.Timedelta(days=31)
    built.update_axes("x", range=[days.min() - 4 * month, days.max() + 3 * month], nticks=7, tickangle=0)
    built.update_axes("y", range=[0, 1.16 * lines["waarde"].max()])
    balance = rows[rows["maat"] == "Saldo"]
    if not balance.empty:
        words = [f"Saldo, {label}: {text}" for label, text in zip(balance["periode"], balance["tekst"], strict=True)]
        add_balance(built, list(pd.to_datetime(balance["eind"])), list(balance["waarde"]), words, title="saldo")
    for day in days[(blocks > 0) & (blocks != blocks.shift())].head(1):
        note(built, day - pd.Timedelta(days=60), "vanaf hier<br>losse cijfers")
    return built


def _percentages(frame: pd.DataFrame, _: Parameters) -> Picture:
    """Draw a line per direction and region on an axis from zero; the chosen region comes first."""
    names = {"uitstroom": "Uitstroom", "instroom": "Instroom"}
    rows = frame.assign(
        reeks=[f"{names[side]}, {place}" for side, place in zip(frame["richting"], frame["regio"], strict=True)],
        tekst=[percent(value, 1) for value in frame["waarde"]],
        jaren=frame["jaar"].astype(str),
        los=False,
    )
    axis = {str(year): str(year) for year in sorted(frame["jaar"].unique())}
    shown = {year: text if index % (len(axis) // 6 + 1) == 0 else "" for index, (year, text) in enumerate(axis.items())}
    columns = LineColumns("jaren", "waarde", "reeks", "tekst", "periode", "los")
    slots = {name: place for place, name in enumerate(dict.fromkeys(rows["reeks"]))}
    built = lines(rows, columns, unit="%", axis=shown, slots=slots)
    return built.update_axes("y", range=[0, 1.15 * rows["waarde"].max()], title={"text": "%"})


def _few(rows: pd.DataFrame) -> Picture:
    """Draw bars for one to three periods: too few for a line."""
    several, one_measure = rows["periode_code"].nunique() > 1, rows["maat"].nunique() == 1
    names = rows["periode"] if one_measure else rows["maat"] + (" " + rows["periode"] if several else "")
    order = rows.assign(naam=names, tint=rows["maat"] == "Saldo").sort_values("eind", kind="stable")
    built = ranking(order, row="naam", value="waarde", text="tekst", unit="werknemers", chosen="tint")
    return built.update_axes("x", nticks=4, tickangle=0)


def _branches(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["gekozen"].astype(bool)]
    return _balances(rows, "branche")


def _ages(frame: pd.DataFrame, _: Parameters) -> Picture:
    return _balances(frame[frame["saldo"].notna()], "leeftijd")


def _balances(rows: pd.DataFrame, name: str) -> Picture:
    words = [signed(value) for value in rows["saldo"]]
    built = ranking(rows.assign(tekst=words), row=name, value="saldo", text="tekst", unit="saldo, werknemers")
    return built.update_axes("x", nticks=4, tickangle=0)


FIGURES = [
    Figure(
        "in-en-uitstroom-percentage",
        "verhouding_reeks",
        percentages.percentages,
        _percentages,
        vergelijkt=("uitstroom_{bereik}",),
        begrippen=("instroom", "uitstroom", "totale-mobiliteit", "externe-mobiliteit", "afronding"),
        toelichting=(
            "Uitstroom is gedeeld door het aantal werknemers een jaar eerder, instroom door dat van de dag zelf. Het"
            " verschil van de twee is dus niet de groei.",
        ),
    ),
    Figure(
        "in-en-uitstroom",
        "stromen",
        findings.flows,
        _flows,
        onderwerp=("stromen", "instroom, uitstroom en saldo"),
        vergelijkt=("uitstroom_{bereik}",),
        begrippen=("instroom", "uitstroom", "saldo", "twaalfmaands-stroom", "totale-mobiliteit", "externe-mobiliteit"),
        toelichting=(_TWELVE, _BALANCE, "Een lijn loopt alleen door als het volgende kwartaal of jaar ook bekend is."),
        hoogte=460,
    ),
    Figure(
        "saldo-branches",
        "saldo_branches",
        mobiliteit_saldo.branches,
        _branches,
        vergelijkt=("saldo_{bereik}",),
        begrippen=("saldo", "totale-mobiliteit", "externe-mobiliteit", "twaalfmaands-stroom"),
        toelichting=("De grafiek toont de nieuwste periode met minstens twee branches. De tabel toont alles.",),
    ),
    Figure(
        "saldo-leeftijd",
        "saldo_leeftijd",
        mobiliteit_saldo.ages,
        _ages,
        onderwerp=("leeftijd", "saldo naar leeftijd"),
        vergelijkt=("saldo_extern",),
        begrippen=("saldo", "externe-mobiliteit", "twaalfmaands-stroom", "afgeleid"),
        toelichting=(_BALANCE,),
    ),
]
