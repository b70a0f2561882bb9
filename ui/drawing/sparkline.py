"""A small line beside a key figure: an image with its own words, at true distances in time."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import quote

from markupsafe import Markup

from analysis.claims import highest, lowest, who
from analysis.keyfigures import Point
from ui.colours import ACCENT
from ui.markup import render

WIDTH, HEIGHT, EDGE = 132, 36, 5
# Points further apart than this many times the smallest distance have a gap between them.
GAP = 1.5


def sparkline(points: tuple[Point, ...]) -> Markup:
    """Give a line of three or more points as an `<img>` with alt text.

    st.html drops `<svg>`, so the drawing travels as a data address. Horizontal distance is time, vertical
    runs from the lowest to the highest value; a missing period is a gap.
    """
    days = [point.eind.toordinal() for point in points]
    values = [point.waarde for point in points]
    places = list(zip(_scaled(days, EDGE, WIDTH - EDGE), _scaled(values, HEIGHT - EDGE, EDGE), strict=True))
    steps = [later - earlier for earlier, later in pairwise(days)]
    joined = [step <= GAP * min(steps) for step in steps]
    dots = [(f"{x:.1f}", f"{y:.1f}") for x, y in places]
    size = {"width": WIDTH, "height": HEIGHT}
    drawing = render("sparkline.drawing", **size, path=_path(places, joined), dots=dots, colour=ACCENT)
    return render("sparkline.image", **size, alt=in_words(points), drawing=quote(drawing))


def in_words(points: tuple[Point, ...]) -> str:
    """Give the course of a series for who cannot see it: ends, extremes with their ties, and how many figures."""
    first, last = points[0], points[-1]
    text = {point.waarde: point.tekst for point in points}
    rows = [{"periode": point.periode, "waarde": point.waarde, "afgerond_op": point.stap} for point in points]
    ends = [(word, end) for word, end in (("laagste", lowest(rows)), ("hoogste", highest(rows))) if end]
    told = [f"{word}: {who(end, 'periode', 'perioden', text.__getitem__, said=str)}" for word, end in ends]
    same = next((f"alle {end.hoe_gelijk}" for _, end in ends if end.allemaal), "")
    return (
        f"Verloop over {len(points)} cijfers: van {first.tekst} ({first.periode}) naar {last.tekst} ({last.periode});"
        f" {same or '; '.join(told)}."
    )


def _scaled(values: list[int] | list[float], start: float, end: float) -> list[float]:
    low, spread = min(values), max(values) - min(values)
    if spread == 0:
        return [(start + end) / 2] * len(values)
    return [start + (value - low) / spread * (end - start) for value in values]


def _path(places: list[tuple[float, float]], joined: list[bool]) -> str:
    commands = ["M", *("L" if near else "M" for near in joined)]
    return "".join(f"{command}{x:.1f} {y:.1f}" for command, (x, y) in zip(commands, places, strict=True))
