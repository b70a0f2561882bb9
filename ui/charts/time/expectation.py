"""A series with the band in which its next point is to be expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.base import figure
from ui.charts.time.events import places_are
from ui.colours import ACCENT, GRID, OUTSIDE, QUIET
from ui.picture import Picture, scatter_trace

_CROWDED = 8


@dataclass(frozen=True)
class Band:
    """Lower end, mean and upper end of what is expected, with the upper and lower end in words."""

    low: float
    mean: float
    high: float
    high_words: str
    low_words: str


def expectation(points: Sequence[tuple[str, float, str]], band: Band | None, *, unit: str, outside: bool) -> Picture:
    """Draw the points as a line, and the band behind it where there is one; the last point is full and named.

    Args:
        points: Place on the time axis, value, and value in words.
        band: What is expected.
        unit: Title of the value axis, which begins near the lowest value.
        outside: The last point is not as expected: another colour and a diamond.
    """
    built = figure(unit=unit, legend=False)
    values = [value for _, value, _ in points] + ([band.low, band.high] if band else [])
    low, high = min(values, default=0.0), max(values, default=1.0)
    air = (high - low or 1.0) * 0.14
    if band:
        built.add_hrect(y0=band.low, y1=band.high, fillcolor=GRID, opacity=0.6, line={"width": 0}, layer="below")
        built.add_hline(y=band.mean, line={"dash": "dash", "width": 1.5, "color": QUIET})
        for height, words, anchor in ((band.high, band.high_words, "bottom"), (band.low, band.low_words, "top")):
            built.add_annotation(
                x=0, xref="paper", y=height, text=words, showarrow=False, xanchor="left", yanchor=anchor,
                font={"size": 12},
            )  # fmt: skip
    places = [place for place, _, _ in points]
    last = len(points) - 1
    built.add_trace(
        scatter_trace(
            x=list(range(len(points))),
            y=[value for _, value, _ in points],
            mode="lines+markers",
            line={"color": ACCENT, "width": 2},
            marker={
                "size": [13 if at == last else 7 for at in range(len(points))],
                "color": [OUTSIDE if outside and at == last else ACCENT for at in range(len(points))],
                "symbol": ["diamond" if outside and at == last else "circle" for at in range(len(points))],
            },
            text=[f"{place}: {words}" for place, _, words in points],
            hoverinfo="text",
        )
    )
    if points:
        built.add_annotation(
            x=last, y=points[-1][1], text=f"<b>{points[-1][2]}</b>", showarrow=False, xanchor="left", xshift=11
        )
    places_are(built, places)
    step = -(-len(places) // _CROWDED)
    shown = list(range(last, -1, -step))
    built.update_axes("x", tickvals=shown, ticktext=[places[at] for at in shown], tickangle=0, range=[-0.4, last + 0.4])
    built.update_axes("y", range=[low - air, high + air], rangemode="normal")
    built.update_layout(margin={"r": 20 + 8 * len(points[-1][2] if points else "")})
    return built
