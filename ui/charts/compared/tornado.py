"""What a step in each assumption does: bars from low to high across one line, the longest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.base import figure
from ui.charts.rows import LINE, in_pixels, titled, words
from ui.colours import ACCENT, BELOW, QUIET
from ui.picture import Picture, Piece, bar_trace

_BAR, _GAP, _UNDER = 15, 15, 6


@dataclass(frozen=True)
class Swing:
    """One bar.

    Attributes:
        name: Whose bar it is, set in bold.
        text: What stands after the name.
        low: Where the bar begins: with the assumption a step lower.
        high: Where it ends: with the assumption a step higher.
    """

    name: str
    text: str
    low: float
    high: float


def tornado(rows: Sequence[Swing], middle: float, label: str, *, unit: str) -> Picture:
    """Draw the bars from top to bottom; the height of the figure follows from their number.

    Args:
        rows: In the order they are read.
        middle: Where everything stands now; a line crosses all bars there.
        label: What the line stands for, above it.
        unit: Title of the scale.
    """
    built = figure(legend=False, unit=unit, value_axis="x")
    depth = float(LINE + 6)
    for row in rows:
        above = titled(row.name, row.text)
        built.add_annotation(words(above, y=depth))
        depth += LINE * (1 + above.count("<br>")) + _UNDER
        for end, shade in ((row.low, ACCENT), (row.high, BELOW)):
            built.add_trace(_bar(middle, end, depth + _BAR / 2, shade, f"{row.name}: {row.text}"))
        # not up into the words
        ends = {"y0": depth - 1, "y1": depth + _BAR + 5}
        built.add_shape(type="line", x0=middle, x1=middle, line={"width": 3, "color": QUIET}, **ends)
        depth += _BAR + _GAP
    built.add_annotation(x=middle, y=0, yanchor="top", text=label, showarrow=False)
    reach = [middle, *(end for row in rows for end in (row.low, row.high))]
    room = 0.05 * (max(reach) - min(reach) or 1)
    built.update_axes("x", range=[min(reach) - room, max(reach) + room])
    built.update_layout(barmode="overlay")
    in_pixels(built, depth)
    return built


def _bar(middle: float, end: float, at: float, shade: str, text: str) -> Piece:
    return bar_trace(
        x=[end - middle], base=[middle], y=[at], width=[_BAR], orientation="h", marker={"color": shade},
        hovertext=[text], hoverinfo="text",
    )  # fmt: skip
