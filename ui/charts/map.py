"""A map of regions as filled outlines: no tiles, no WebGL, nothing from the network.

A region without a figure is hatched and grey. Shades go with words in the legend; the table twin has the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.formats import counted, from_to, number
from analysis.geo import CREDIT, Area, areas, bounds
from ui.charts.base import figure
from ui.colours import ACCENT, BLANK, BORDER, HATCHED, HATCHED_BORDER, OWN, PAPER, QUIET, SERIES, SHADES
from ui.picture import Picture, Piece, scatter_trace

_HEIGHT = 560
_MARGIN = 0.06
_FEW_LABELS = 3
_LABEL_STEP = 0.34
_OUTLINES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("wgv", "werkgebied WGV", {"color": SERIES[2], "width": 2.5, "dash": "dash"}),
    ("gekozen", "gekozen regio", {"color": OWN, "width": 3.5}),
)
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Kind:
    """One entry of the legend: the regions that look the same."""

    name: str
    shade: str
    codes: tuple[str, ...]
    hatched: bool = False


def region_map(
    rows: Sequence[Row], *, words: Mapping[str, str], unit: str, decimals: int, zoom: tuple[str, ...]
) -> Picture:
    """Draw every region of the local file.

    Args:
        rows: One per region: regio_code, regio, waarde (None: no figure), gekozen, wgv.
        words: Code -> what the region says when pointed at.
        unit: Unit of the values, for the legend.
        decimals: Decimals of the values.
        zoom: Codes the map shows at least; empty shows the whole country.
    """
    built = figure()
    for kind in kinds(rows, unit, decimals):
        built.add_trace(_filled(kind))
    for column, name, line in _OUTLINES:
        codes = tuple(row["regio_code"] for row in rows if row[column])
        if codes:
            built.add_trace(scatter_trace(**_path(codes), mode="lines", name=name, hoverinfo="skip", line=line))
    built.add_trace(_targets(words))
    _label(built, rows, decimals, beside=not zoom)
    _frame(built, zoom)
    return built


def kinds(rows: Sequence[Row], unit: str, decimals: int) -> list[Kind]:
    """Give the groups of regions that share a shade, low to high, then those without a figure.

    At most five groups of about equally many regions; regions that print the same value are never parted. Each name
    ends with how many regions the group has, so that the legend tells the distribution.
    """
    known = sorted((row for row in rows if row["waarde"] is not None), key=lambda row: row["waarde"])
    levels = sorted({round(row["waarde"], decimals) for row in known})
    count = min(len(levels), len(SHADES))
    groups: dict[int, list[Row]] = {}
    for row in known:
        groups.setdefault(levels.index(round(row["waarde"], decimals)) * count // len(levels), []).append(row)
    found = []
    for index, group in sorted(groups.items()):
        low, high = (number(group[place]["waarde"], decimals) for place in (0, -1))
        shade = SHADES[2] if count == 1 else SHADES[round(index * (len(SHADES) - 1) / (count - 1))]
        name = f"{from_to(low, high, str)} {unit} ({counted(len(group), 'regio', 'regio’s')})"
        found.append(Kind(name, shade, tuple(row["regio_code"] for row in group)))
    blank = tuple(row["regio_code"] for row in rows if row["waarde"] is None)
    none = f"geen cijfer ({counted(len(blank), 'regio', 'regio’s')})"
    return found + ([Kind(none, QUIET, blank, hatched=True)] if blank else [])


def _path(codes: tuple[str, ...]) -> dict[str, list[float | None]]:
    """Give the outlines of some regions as one line with gaps."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for code in codes:
        for ring in areas()[code].rings:
            xs += [x for x, _ in ring] + [None]
            ys += [y for _, y in ring] + [None]
    return {"x": xs, "y": ys}


def _filled(kind: Kind) -> Piece:
    fill: dict[str, Any] = {"fillcolor": kind.shade}
    if kind.hatched:
        fill = {
            "fillcolor": BLANK,
            "fillpattern": {
                "shape": "/", "size": 6, "solidity": 0.18, "fgcolor": QUIET, "bgcolor": HATCHED,
            },
        }  # fmt: skip
    return scatter_trace(
        **_path(kind.codes),
        mode="lines",
        fill="toself",
        name=kind.name,
        hoverinfo="skip",
        line={"color": HATCHED_BORDER if kind.hatched else BORDER, "width": 0.8},
        **fill,
    )


def _targets(words: Mapping[str, str]) -> Piece:
    """Give invisible points all over the regions: a filled outline itself cannot be pointed at or clicked."""
    hits: list[tuple[Area, tuple[float, float]]] = [
        (area, point) for area in areas().values() for point in (*area.inside, area.middle)
    ]
    return scatter_trace(
        x=[point[0] for _, point in hits],
        y=[point[1] for _, point in hits],
        mode="markers",
        marker={"size": 12, "opacity": 0, "color": ACCENT},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
        customdata=[area.code for area, _ in hits],
        hovertext=[words.get(area.code, area.naam) for area, _ in hits],
        hoverinfo="text",
        showlegend=False,
    )


def _label(built: Picture, rows: Sequence[Row], decimals: int, *, beside: bool) -> None:
    """Write on the map what the reader looks for: the chosen region, the work area, and values when they are few.

    With `beside` the words stand in the sea, top left, with a line to their region; else on the region itself.
    """
    known = sum(row["waarde"] is not None for row in rows)
    told = [row for row in rows if row["waarde"] is not None and known <= _FEW_LABELS]
    named = [row for row in rows if row in told or row["gekozen"] or row["wgv"]]
    (left, _), (_, high) = bounds(tuple(areas()))
    for index, row in enumerate(named):
        x, y = areas()[row["regio_code"]].middle
        value = "geen cijfer" if row["waarde"] is None else number(row["waarde"], decimals)
        sea = {
            "showarrow": True, "arrowhead": 6, "arrowsize": 0.8, "arrowwidth": 1.2, "axref": "x", "ayref": "y",
            "ax": left, "ay": high - 0.06 - _LABEL_STEP * index, "xanchor": "left", "align": "left",
        }  # fmt: skip
        built.add_annotation(
            x=x, y=y, text=f"{row['regio'].replace(' & ', ' &<br>')}<br><b>{value}</b>",
            font={"size": 12}, bgcolor=PAPER, arrowcolor=QUIET, borderpad=2,
            **(sea if beside else {"showarrow": False}),
        )  # fmt: skip


def _frame(built: Picture, zoom: tuple[str, ...]) -> None:
    (left, low), (right, high) = bounds(zoom or tuple(areas()))
    side = _MARGIN * (3 if zoom else 1)
    built.update_axes("x", visible=False, range=[left - side, right + side], showgrid=False, constrain="domain")
    built.update_axes("y",
        visible=False, range=[low - side, high + side], showgrid=False, rangemode="normal", scaleanchor="x",
        constrain="domain",
    )  # fmt: skip
    built.add_annotation(
        x=0, y=0, xref="paper", yref="paper", xanchor="left", yanchor="top", text=CREDIT, showarrow=False,
        font={"size": 11},
    )  # fmt: skip
    built.update_layout(height=_HEIGHT, margin={"l": 4, "r": 4, "b": 24, "t": 52}, hoverdistance=24)
