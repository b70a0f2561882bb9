"""The comparison of branches or regions: lines when there are several periods, bars when there is one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.findings.vergelijken import oordeel as findings
from analysis.findings.vergelijken.maten import difference_unit, shown_value
from analysis.formats import number, unit_label
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import VergelijkReeksen
from ui.charts.base import figure as empty_chart
from ui.charts.compared.ranking import ranking
from ui.charts.time.timeline import Columns, timeline
from ui.colours import QUIET
from ui.figure import Figure
from ui.picture import Picture

_GAPS = {"JJ": 370, "SJ": 370, "MM": 32, "KW": 190}  # a seasonal series has one quarter a year
_YEAR = 370
_AIR = 0.08
_FEW = 8


def _chart(frame: pd.DataFrame, parameters: Parameters) -> Picture:
    maat = text_of(parameters, "maat")
    shown = frame[frame["getoond"].notna()]
    if shown.empty:
        return empty_chart()
    named = shown.assign(
        tekst=[_short(row, maat) for row in records(shown, VergelijkReeksen)],
        bron="",
        voorlopig=shown["status"].str.contains("voorlopig").fillna(False),
    )
    if shown["periode_code"].nunique() == 1:
        ranked = named.sort_values("getoond", ascending=False, kind="stable")
        return ranking(ranked, row="lid", value="getoond", text="tekst", unit=_unit(shown, parameters))
    low, high = float(shown["getoond"].min()), float(shown["getoond"].max())
    moments = {row["begin"]: row["periode_code"] for row in records(shown, VergelijkReeksen)}
    built = timeline(
        named,
        Columns(when="begin", value="getoond", series="lid_kort", source="bron", hollow="voorlopig"),
        unit=_unit(shown, parameters),
        longest_gap=_GAPS.get(text_of(parameters, "reeks"), _YEAR),
        start=0.0 if maat == "absoluut" and low >= 0 else _round_start(low, high),
        break_name="",
        legend=True,
        ticks=_ticks(moments),
    )
    if maat != "absoluut":
        built.add_hline(y=100 if maat == "index" else 0, line={"color": QUIET, "width": 1})
    return built


def _ticks(moments: dict[pd.Timestamp, str]) -> dict[pd.Timestamp, str] | None:
    """Give a label per period while they are few: quarter above year."""
    if len(moments) > _FEW:
        return None
    return {
        day: code[:4] if code[4:6] in {"JJ", "SJ"} else f"{'K' if 'KW' in code else 'M'}{int(code[6:])}<br>{code[:4]}"
        for day, code in moments.items()
    }


def _short(row: Mapping[str, Any], maat: str) -> str:
    """Give a value as it fits beside a point: the axis names the unit."""
    if maat == "absoluut" and row["eenheid"] != "procent":
        return number(row["getoond"], int(row["decimalen"]))
    return shown_value(row, maat).removesuffix(f" {difference_unit(row['eenheid'])}")


def _round_start(low: float, high: float) -> float:
    """Give a round number a little below the lowest value."""
    step = 10.0 ** math.floor(math.log10((high - low) or 1.0)) / 2
    return step * math.floor((low - _AIR * (high - low)) / step)


def _unit(shown: pd.DataFrame, parameters: Parameters) -> str:
    unit = str(shown["eenheid"].iloc[0])
    if text_of(parameters, "maat") == "index":
        return f"index, {shown['basis'].iloc[0]} = 100"
    if text_of(parameters, "maat") == "verschil":
        return f"verschil in {difference_unit(unit)}"
    return unit_label(unit)


FIGURES = [
    Figure(
        "vergelijken",
        "vergelijk_reeksen",
        findings.comparison,
        _chart,
        begrippen=("breed", "smal", "reeksbreuk", "meetmoment", "ontbrekend"),
        toelichting=(
            "Een punt staat er alleen als in dezelfde periode nog een tweede een cijfer heeft. De eerste keuze beslist"
            " wat ernaast mag: breed of smal, provincie of RegioPlus-regio.",
            "Cijfers met een seizoen staan alleen naast hetzelfde kwartaal van andere jaren.",
        ),
        hoogte=420,
    )
]
