"""A small line beside a key figure: an image with its own words, at true distances in time."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from urllib.parse import quote

from analysis.keyfigures import Point
from ui.charts.base import ACCENT

WIDTH, HEIGHT, EDGE = 132, 36, 5
# Points further apart than this many times the smallest distance have a gap between them.
GAP = 1.5


def sparkline(points: tuple[Point, ...]) -> str:
    """Give a line of three or more points as an `<img>` with alt text.

    st.html drops `<svg>`, so the drawing travels as a data address. Horizontal distance is time, vertical
    runs from the lowest to the highest value; a missing period is a gap.
    """
    days = [point.eind.toordinal() for point in points]
    values = [point.waarde for point in points]
    places = list(zip(_scaled(days, EDGE, WIDTH - EDGE), _scaled(values, HEIGHT - EDGE, EDGE), strict=True))
    steps = [later - earlier for earlier, later in pairwise(days)]
    joined = [step <= GAP * min(steps) for step in steps]
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<path d="{_path(places, joined)}" fill="none" stroke="{ACCENT}" stroke-width="2" stroke-linejoin="round"/>'
        f"{''.join(_dot(place, 2.0) for place in places[:-1])}{_dot(places[-1], 4.0)}</svg>"
    )
    return (
        f'<img class="ds-lijntje" width="{WIDTH}" height="{HEIGHT}" alt="{escape(in_words(points), quote=True)}"'
        f' src="data:image/svg+xml,{quote(drawing)}">'
    )


def in_words(points: tuple[Point, ...]) -> str:
    """Give the course of a series for who cannot see it: ends, extremes and how many figures."""
    first, last = points[0], points[-1]
    low, high = min(points, key=lambda p: p.waarde), max(points, key=lambda p: p.waarde)
    return (
        f"Verloop over {len(points)} cijfers: van {first.tekst} ({first.periode}) naar {last.tekst} ({last.periode});"
        f" laagste {low.tekst} ({low.periode}), hoogste {high.tekst} ({high.periode})."
    )


def _scaled(values: list[int] | list[float], start: float, end: float) -> list[float]:
    low, spread = min(values), max(values) - min(values)
    if spread == 0:
        return [(start + end) / 2] * len(values)
    return [start + (value - low) / spread * (end - start) for value in values]


def _path(places: list[tuple[float, float]], joined: list[bool]) -> str:
    commands = ["M", *("L" if near else "M" for near in joined)]
    return "".join(f"{command}{x:.1f} {y:.1f}" for command, (x, y) in zip(commands, places, strict=True))


def _dot(place: tuple[float, float], radius: float) -> str:
    return f'<circle cx="{place[0]:.1f}" cy="{place[1]:.1f}" r="{radius}" fill="{ACCENT}"/>'
