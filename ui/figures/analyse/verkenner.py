"""The figures of the explorer: any cells of StatLine, the tables that are there, and the catalogue."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.explorer import drawable
from analysis.findings.analyse import verkenner as findings
from analysis.formats import number, unit_label
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import Verkenner
from ui.charts.base import colour
from ui.charts.base import figure as empty_chart
from ui.charts.compared.ranking import ranking
from ui.charts.time.timeline import Columns, timeline
from ui.colours import NOTHING, QUIET
from ui.figure import Figure
from ui.picture import Picture, Piece, bar_trace, scatter_trace
from ui.pivoted import turned

_GAPS = {"JJ": 370, "SJ": 370, "KW": 100, "MM": 32}
_FEW = 8
# As many years beside each other as a telephone has room for next to the labels of the lines.
_FEW_YEARS = 4
_FILLS = ("", "/", ".", "x", "-", "\\", "|", "+")


def _chart(frame: pd.DataFrame, parameters: Parameters) -> Picture:
    part = drawable(frame).frame
    if part.empty or part["waarde"].isna().all():
        return empty_chart()
    shown = part.assign(
        tekst=[number(row["waarde"], int(row["decimalen"] or 0)) for row in records(part, Verkenner)],
        bron="",
        voorlopig=part["status"].str.contains("voorlopig").fillna(False).astype(bool),
    )
    unit = unit_label(str(shown["eenheid"].iloc[0] or ""))
    if shown["periode_code"].nunique(dropna=False) == 1:
        ranked = shown[shown["waarde"].notna()].sort_values("waarde", ascending=False, kind="stable")
        return ranking(ranked, row="reeks", value="waarde", text="tekst", unit=unit, rough="voorlopig")
    if text_of(parameters, "vorm") == "staaf" or shown["begin"].isna().any():
        return _bars(shown, unit)
    kind = str(shown["periode_code"].iloc[0])[4:6]
    built = timeline(
        shown.sort_values("begin", kind="stable"),
        Columns(when="begin", series="reeks", source="bron", hollow="voorlopig"),
        unit=unit,
        longest_gap=_GAPS.get(kind, 370),
        break_name="",
        legend=shown["reeks"].nunique() > 1,
        ticks=_ticks(shown),
    )
    low = float(shown["waarde"].min())
    if low < 0:
        built.update_axes("y", range=[1.1 * low, 1.1 * max(float(shown["waarde"].max()), 0.0)], zeroline=True)
    return built


def _ticks(shown: pd.DataFrame) -> dict[Any, str]:
    """Give a label per period while they are few, else per year, else for some years: never one label twice."""
    moments = dict(sorted({row["begin"]: row["periode_code"] for row in records(shown)}.items()))
    years: dict[str, Any] = {}
    for day, code in moments.items():
        years.setdefault(code[:4], day)
    if len(moments) <= _FEW and len(moments) > len(years):
        # The year only once: eight years beside each other do not fit on a telephone.
        return {
            day: f"{code[4]}{int(code[6:])}{'<br>' + code[:4] if years[code[:4]] == day else ''}"
            for day, code in moments.items()
        }
    step = -(-len(years) // _FEW_YEARS)
    return {day: year for place, (year, day) in enumerate(years.items()) if place % step == 0}


def _bars(shown: pd.DataFrame, unit: str) -> Picture:
    """Draw bars per period, one colour and pattern a series; provisional bars are drawn open."""
    names = list(dict.fromkeys(shown["reeks"]))
    built = empty_chart(unit=unit, legend=len(names) > 1)
    order = shown.sort_values("periode_code", kind="stable")["periode"]
    for index, name in enumerate(names):
        rows = records(shown[shown["reeks"] == name].sort_values("periode_code", kind="stable"))
        built.add_trace(_series(rows, str(name), index))
    if shown["voorlopig"].any():
        # No bar: an empty one would take its share of every group.
        hollow = {"symbol": "square-open", "size": 10, "color": QUIET}
        built.add_trace(scatter_trace(x=[None], y=[None], mode="markers", marker=hollow, name="voorlopig"))
        built.update_layout(showlegend=True, margin={"t": 34})
    built.update_layout(barmode="group")
    built.update_axes("x", type="category", categoryorder="array", categoryarray=list(dict.fromkeys(order)), nticks=12)
    return built


def _series(rows: list[dict[str, Any]], name: str, index: int) -> Piece:
    shade = colour(index)
    fills = [NOTHING if row["voorlopig"] else shade for row in rows]
    return bar_trace(
        x=[row["periode"] for row in rows],
        y=[row["waarde"] for row in rows],
        name=name,
        marker={
            "color": fills,
            "line": {"color": shade, "width": 1.5},
            "pattern": {"shape": _FILLS[index % len(_FILLS)], "fgcolor": shade, "solidity": 0.3},
        },
        hovertext=[
            f"{name}, {row['periode']}: {row['tekst']}{' (' + row['status'] + ')' if row['voorlopig'] else ''}"
            for row in rows
        ],
        hoverinfo="text",
    )


FIGURES = [
    Figure(
        "verkenner",
        "verkenner",
        findings.cells,
        _chart,
        begrippen=("ontbrekend",),
        toelichting=(
            "De cijfers staan er zoals CBS ze geeft; er is niets omgerekend. Een open punt of staaf is voorlopig.",
            "De downloads hebben één rij per cel; bij de draaitabel zijn ze zoals u haar ziet.",
            "Een totaal is het geheel dat CBS zelf geeft, geen optelling. Een aandeel is een deel van dat geheel.",
        ),
        vormt=turned,
        hoogte=440,
    ),
    Figure("verkenner-tabellen", "verkenner_tabellen", findings.tables, chart=None),
    Figure("verkenner-catalogus", "verkenner_catalogus", findings.catalogue, chart=None),
]
