"""One look for every chart: Dutch numbers, quiet axes, colours that work on paper and in the dark."""

from __future__ import annotations

from functools import cache
from typing import Any

from babel.dates import get_day_names, get_month_names
from plotly.io import templates

from analysis.formats import LOCALE
from ui.colours import GRID, QUIET, SERIES
from ui.picture import Picture, Piece

DASHES = ("solid", "dash", "dot", "dashdot", "longdash")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "x")

SHORT_MONTHS: list[str] = list(get_month_names("abbreviated", "stand-alone", LOCALE).values())
_DAYS: list[str] = [get_day_names("wide", locale=LOCALE)[day] for day in (6, 0, 1, 2, 3, 4, 5)]
_LOCALE = {
    "dictionary": {"Download plot as a png": "Download als PNG", "Zoom": "Zoomen", "Pan": "Verschuiven"},
    "format": {
        "days": _DAYS,
        "shortDays": [name[:2] for name in _DAYS],
        "months": list(get_month_names("wide", "stand-alone", LOCALE).values()),
        "shortMonths": SHORT_MONTHS,
        "date": "%d-%m-%Y",
        "decimal": ",",
        "thousands": ".",
    },
}

# Plotly's bundle has no Dutch; passing the locale inline is what works (docs/adr/004).
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "locale": "nl",
    "locales": {"nl": _LOCALE},
    "scrollZoom": False,
    "doubleClick": False,
}


def figure(*, unit: str | None = None, legend: bool = True, value_axis: str = "y") -> Picture:
    """Give an empty figure in house style.

    Args:
        unit: Title of the value axis.
        legend: Show a legend above the plot.
        value_axis: 'y', or 'x' for horizontal bars.
    """
    value, other = ("xaxis", "yaxis") if value_axis == "x" else ("yaxis", "xaxis")
    # exponentformat: without it plotly.js writes 150.000 as '150k'.
    axis = {"automargin": True, "fixedrange": True, "zeroline": False, "ticks": "", "exponentformat": "none"}
    told = {"gridcolor": GRID, "title": {"text": unit or ""}, "rangemode": "tozero", "separatethousands": True}
    return Picture(
        layout={
            "template": _template(),
            "separators": ",.",
            "margin": {"l": 8, "r": 16, "t": 34 if legend else 12, "b": 8},
            "showlegend": legend,
            "legend": {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "xanchor": "left"},
            "hovermode": "closest",
            "dragmode": False,
            "bargap": 0.28,
            "hoverlabel": {"namelength": -1},
            value: axis | told,
            other: axis | {"showgrid": False, "title": {"text": ""}},
        }
    )


@cache
def _template() -> Piece:
    """Give the look that Plotly itself begins with, of which Streamlit makes light and dark."""
    return Piece(templates[templates.default].to_plotly_json())


def colour(index: int) -> str:
    """Give the colour of the n-th series."""
    return SERIES[index % len(SERIES)]


def is_labelled(axis: Any) -> bool:
    """Tell whether words stand along an axis."""
    return axis.visible is not False and axis.showticklabels is not False


def note(built: Picture, x: Any, text: str) -> None:
    """Draw a break in a series: a dotted line at `x` with its reason."""
    built.add_vline(x=x, line={"dash": "dot", "width": 1, "color": QUIET})
    built.add_annotation(
        x=x,
        y=1,
        yref="paper",
        text=text,
        showarrow=False,
        xanchor="left",
        yanchor="top",
        font={"size": 12},
        xshift=4,
    )
