"""An own number with its limits on a scale, and what it is compared with beside it; words stand above each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts.base import figure
from ui.charts.rows import words, wrapped
from ui.colours import ACCENT, GRID, QUIET
from ui.picture import Picture, scatter_trace

_LINE, _ROW, _GAP = 18, 22, 16
_ONE_LINE = 44


@dataclass(frozen=True)
class Interval:
    """One row.

    Attributes:
        name: What it is about.
        text: Its numbers in words.
        own: The own number; None when it may not be told.
        low: Its lower limit.
        high: Its upper limit.
        other: What it is compared with; None when that is not known.
    """

    name: str
    text: str
    own: float | None
    low: float | None
    high: float | None
    other: float | None


def intervals(
    rows: Sequence[Interval],
    *,
    unit: str,
    own: str = "Uw organisatie (balk: de marge)",
    other: str = "De regio",
) -> Picture:
    """Draw each row: a bar from low to high, a full dot for the own number, an open diamond for the other.

    Args:
        rows: What is drawn, from above.
        unit: Title of the scale.
        own: What the full dot is, in the legend.
        other: What the diamond is.
    """
    built = figure(unit=unit, legend=True, value_axis="x")
    depth, centres = 0.0, list[float]()
    for row in rows:
        above = f"<b>{wrapped(row.name, _ONE_LINE)}</b><br>{wrapped(row.text, _ONE_LINE)}"
        built.add_annotation(words(above, y=depth))
        centre = depth + _LINE * (1 + above.count("<br>")) + _ROW / 2
        centres.append(centre)
        depth = centre + _ROW / 2 + _GAP
    for row, centre in zip(rows, centres, strict=True):
        if row.low is not None and row.high is not None:
            built.add_shape(
                type="rect", x0=row.low, x1=row.high, y0=centre - 5, y1=centre + 5,
                fillcolor=ACCENT, opacity=0.28, line={"width": 0}, layer="below",
            )  # fmt: skip
    for name, values, colour, symbol in (
        (other, [row.other for row in rows], QUIET, "diamond-open"),
        (own, [row.own for row in rows], ACCENT, "circle"),
    ):
        if any(value is not None for value in values):
            built.add_trace(
                scatter_trace(
                    x=values, y=centres, mode="markers", name=name, text=[f"{row.name}: {row.text}" for row in rows],
                    hovertemplate="%{text}<extra></extra>",
                    marker={"size": 11, "color": colour, "symbol": symbol, "line": {"width": 2, "color": colour}},
                )
            )  # fmt: skip
    ends = [end for row in rows for end in (row.high, row.own, row.other) if end is not None]
    built.update_axes("y", range=[depth, -6], showticklabels=False)
    built.update_axes("x", range=[0, 1.06 * max(ends, default=1.0)], showgrid=True, gridcolor=GRID, nticks=6)
    built.update_layout(height=int(depth) + 92)
    return built
