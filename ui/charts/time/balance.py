"""A band below a timeline: the balance of in and out, above or below zero, on the same calendar."""

from __future__ import annotations

import math
from typing import Any

from analysis.formats import number
from ui.colours import ACCENT, BELOW, GRID, QUIET
from ui.picture import Picture, bar_trace

_WIDTH = 70 * 24 * 3600 * 1000  # a bar fills most of a quarter, in milliseconds
_BAND = (0.0, 0.26)
_ABOVE = (0.36, 1.0)


def add_balance(built: Picture, days: list[Any], values: list[float], words: list[str], *, title: str) -> None:
    """Put the balance in a band of its own under the lines of `built`, sharing their time axis.

    Args:
        built: A figure with a date axis; its plot moves up to make room.
        days: Dates of the bars.
        values: Balances, all known; below zero the bar hangs and is striped.
        words: Hover text of each bar.
        title: Title of the band's own value axis.
    """
    low, high = min(0.0, *values) * 1.1, max(0.0, *values) * 1.1
    ticks = _ticks(low, high)
    built.add_trace(
        bar_trace(
            x=days,
            y=values,
            yaxis="y2",
            width=_WIDTH,
            name=title,
            showlegend=False,
            marker={
                "color": [ACCENT if value >= 0 else BELOW for value in values],
                "pattern": {"shape": ["" if value >= 0 else "/" for value in values], "size": 5, "solidity": 0.25},
            },
            hovertext=words,
            hoverinfo="text",
            textposition="none",
        )
    )
    built.update_layout(
        yaxis={"domain": _ABOVE},
        yaxis2={
            "domain": _BAND,
            "anchor": "x",
            "range": [low, high],
            "tickvals": ticks,
            "showticklabels": False,
            "fixedrange": True,
            "gridcolor": GRID,
            "zeroline": True,
            "zerolinecolor": QUIET,
        },
        xaxis={"anchor": "y2"},
    )
    for tick in ticks:
        _beside(built, number(tick), y=tick, yref="y2", xshift=-6)
    built.add_annotation(
        text=title, x=0, xref="paper", y=_BAND[1], yref="paper", xanchor="left", yanchor="bottom", showarrow=False
    )


def _beside(built: Picture, text: str, **place: Any) -> None:
    """Write a tick label as annotation: Streamlit gives its text colour to the first axes only."""
    built.add_annotation(text=text, x=0, xref="paper", xanchor="right", showarrow=False, font={"size": 12}, **place)


def _ticks(low: float, high: float) -> list[float]:
    """Give two to four round values between low and high, zero among them."""
    span = high - low or 1.0
    step = 10 ** math.floor(math.log10(span))
    while span / step < 2:
        step /= 2
    while span / step > 3.5:
        step *= 2
    return [step * index for index in range(math.ceil(low / step), math.floor(high / step) + 1)]
