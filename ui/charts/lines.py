"""Series over time: gaps stay gaps, provisional points stay hollow, colours are never the only sign."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.formats import number
from ui.charts.base import DASHES, SYMBOLS, colour, figure


def lines(frame: pd.DataFrame, *, x: str, y: str, series: str, unit: str, decimals: int = 0) -> go.Figure:
    """Draw one line per series.

    Args:
        frame: One row per x and series, in order; a missing y is a gap.
        x: Column with the labels on the horizontal axis.
        y: Column with the values.
        series: Column with the names of the lines.
        unit: Title of the value axis.
        decimals: Decimals in the hover text.
    """
    names = list(dict.fromkeys(frame[series]))
    built = figure(unit=unit, legend=len(names) > 1)
    for index, name in enumerate(names):
        rows = frame[frame[series] == name]
        built.add_trace(
            go.Scatter(
                x=rows[x].tolist(),
                y=[None if pd.isna(value) else float(value) for value in rows[y]],
                name=str(name),
                mode="lines+markers",
                connectgaps=False,
                line={"color": colour(index), "dash": DASHES[index % len(DASHES)], "width": 2.5},
                marker={"symbol": SYMBOLS[index % len(SYMBOLS)], "size": 8},
                text=[
                    f"{name}, {label}: {number(value, decimals)}" for label, value in zip(rows[x], rows[y], strict=True)
                ],
                hoverinfo="text",
            )
        )
    built.update_xaxes(type="category", categoryorder="array", categoryarray=list(dict.fromkeys(frame[x])))
    return built
