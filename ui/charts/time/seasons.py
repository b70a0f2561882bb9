"""The years over each other: four quarters on the axis, one line a year, so the season shows."""

from __future__ import annotations

from math import ceil, floor

import pandas as pd

from analysis.formats import number, percent
from ui.charts.base import DASHES, SYMBOLS, figure
from ui.charts.spread import moved_apart
from ui.colours import ACCENT, PAPER, QUIET
from ui.picture import Picture, Piece, scatter_trace

QUARTERS = {1: "1e kwartaal", 2: "2e kwartaal", 3: "3e kwartaal", 4: "4e kwartaal"}
_LABEL_HEIGHT = 18
_PLOT_HEIGHT = 300
_FEW = 12


def seasons(frame: pd.DataFrame, *, year: str, quarter: str, value: str, named: int) -> Picture:
    """Draw percentages as one line per year over four quarters; the newest year stands out.

    The newest years are named at their last point; when points are few, at each of them. Older ones are thin and
    nameless, one trace: they show how wide the season runs.

    Args:
        frame: One row per year and quarter, every value known; a quarter without a row is a gap.
        year: Column with the years.
        quarter: Column with the quarters, 1 to 4.
        value: Column with percentages.
        named: How many of the newest years have their name.
    """
    low, high = _range(frame[value].min(), frame[value].max())
    start = "" if low == 0 else f" (as begint bij {number(low)}%)"
    built = figure(unit=f"% verzuim{start}", legend=False)
    years = sorted(set(frame[year]))
    if years[:-named]:
        built.add_trace(_old(frame[frame[year].isin(years[:-named])], year, quarter, value))
    labels: dict[int, list[tuple[float, str]]] = {}
    for age, name in enumerate(reversed(years[-named:])):
        known = dict(zip(frame.loc[frame[year] == name, quarter], frame.loc[frame[year] == name, value], strict=True))
        built.add_trace(_year(int(name), {int(key): float(item) for key, item in known.items()}, age))
        last = max(known)
        for place, height in known.items():
            if place == last:
                words = f"{name}: {percent(height)}"
                labels.setdefault(int(place), []).append((float(height), f"<b>{words}</b>" if age == 0 else words))
            elif len(frame) <= _FEW:
                labels.setdefault(int(place), []).append((float(height), str(name)))
    for place, words_at in labels.items():
        _labels(built, place, words_at, (low, (high - low) * _LABEL_HEIGHT / _PLOT_HEIGHT))
    built.update_axes("y", range=[low, high], rangemode="normal", ticksuffix="%", dtick=1)
    built.update_axes("x", tickvals=list(QUARTERS), ticktext=[f"K{key}" for key in QUARTERS], range=[0.8, 4.2])
    built.update_layout(margin={"r": 84})
    return built


def _range(lowest: float, highest: float) -> tuple[float, float]:
    """Give whole percentages around the values, with room to tell tenths apart."""
    return max(float(floor(lowest - 0.5)), 0.0), float(ceil(highest + 0.3))


def _year(name: int, known: dict[int, float], age: int) -> Piece:
    shade = ACCENT if age == 0 else QUIET
    return scatter_trace(
        x=list(QUARTERS),
        y=[known.get(key) for key in QUARTERS],
        name=str(name),
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={"color": shade, "dash": DASHES[age % len(DASHES)], "width": 3 if age == 0 else 2},
        marker={"color": shade, "symbol": SYMBOLS[age % len(SYMBOLS)], "size": 11 if age == 0 else 9},
        text=[f"{label} {name}: {percent(known.get(key))}" for key, label in QUARTERS.items()],
        hoverinfo="text",
    )


def _old(frame: pd.DataFrame, year: str, quarter: str, value: str) -> Piece:
    """Give all older years as one faint trace, with a gap between years and where a quarter has no row."""
    known = {(row[0], row[1]): row[2] for row in frame[[year, quarter, value]].itertuples(index=False)}
    places = [(name, key) for name in sorted(set(frame[year])) for key in (*QUARTERS, None)]
    return scatter_trace(
        x=[key for _, key in places],
        y=[known.get(place) for place in places],
        name="eerdere jaren",
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        opacity=0.5,
        line={"color": QUIET, "width": 1},
        marker={"color": QUIET, "size": 4},
        text=[f"{QUARTERS[key]} {name}: {percent(known.get((name, key)))}" if key else "" for name, key in places],
        hoverinfo="text",
    )


def _labels(built: Picture, place: int, labels: list[tuple[float, str]], scale: tuple[float, float]) -> None:
    """Name years beside their points, moved apart where they would touch."""
    floor, size = scale
    ordered = sorted(labels, reverse=True)
    heights = moved_apart([value for value, _ in ordered], [size] * len(ordered), floor)
    for height, (_, words) in zip(heights, ordered, strict=True):
        # other years run on behind the name of one that stops halfway
        built.add_annotation(
            x=place,
            y=height,
            text=words,
            showarrow=False,
            xanchor="left",
            xshift=10,
            font={"size": 13},
            bgcolor=PAPER,
            borderpad=1,
        )
