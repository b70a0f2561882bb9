"""Groups by size and rate between the limits of chance; one that stands out is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.formats import number
from ui.charts.base import figure
from ui.colours import ACCENT, GRID, OWN, QUIET
from ui.picture import Picture, scatter_trace

_HEIGHT = 420


@dataclass(frozen=True)
class Point:
    """A group: its name, size and rate; `chosen` and `own` ones are named and stand out, each with a shape."""

    name: str
    size: float
    rate: float
    words: str
    chosen: bool = False
    own: bool = False


def funnel_chart(
    points: Sequence[Point],
    lines: Sequence[tuple[str, Sequence[tuple[float, float]], str]],
    *,
    middle: float,
    unit: str,
) -> Picture:
    """Draw the points over a logarithmic scale of sizes.

    Args:
        points: All groups.
        lines: Name, places and dash of each limit; the same name for a pair.
        middle: Rate of all together.
        unit: Title of the scale of rates.
    """
    built = figure(unit=unit)
    seen = set[str]()
    for name, places, dash in lines:
        built.add_trace(
            scatter_trace(
                x=[size for size, _ in places], y=[rate for _, rate in places], mode="lines", name=name,
                line={"color": QUIET, "width": 1.5, "dash": dash}, hoverinfo="skip", showlegend=name not in seen,
            )
        )  # fmt: skip
        seen.add(name)
    built.add_hline(y=middle, line={"color": GRID, "width": 2})
    looks = (
        ("Regio’s", [one for one in points if not one.chosen and not one.own], QUIET, "circle"),
        ("De gekozen regio", [one for one in points if one.chosen], OWN, "square"),
        ("Uw organisatie", [one for one in points if one.own], ACCENT, "diamond"),
    )
    for name, found, colour, symbol in looks:
        if found:
            built.add_trace(
                scatter_trace(
                    x=[one.size for one in found], y=[one.rate for one in found], mode="markers", name=name,
                    text=[f"{one.name}: {one.words}" for one in found], hovertemplate="%{text}<extra></extra>",
                    marker={"size": 8 if symbol == "circle" else 12, "color": colour, "symbol": symbol},
                )
            )  # fmt: skip
    sizes = [size for _, places, _ in lines for size, _ in places]
    ticks = [tick for tick in (20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000)
             if min(sizes) <= tick <= max(sizes)]  # fmt: skip
    built.update_axes(
        "x",
        type="log",
        tickvals=ticks,
        ticktext=[number(tick) for tick in ticks],
        title={"text": "werknemers"},
        tickangle=0,
    )
    built.update_layout(height=_HEIGHT)
    return built
