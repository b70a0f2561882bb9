"""The 28 RegioPlus regions as shapes: read once from the local file, flattened for a map of the Netherlands."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "data" / "geo" / "regioplus_arbeidsmarktregio_2025.geojson"
CREDIT = "Grenzen: CBS / Kadaster / PDOK, CC BY 4.0"
# A degree east is shorter than a degree north; at this latitude, the middle of the country, by this much.
_SCALE = math.cos(math.radians(52.2))
_SHARED_POINTS = 2
_STEP = 0.045

Point = tuple[float, float]


@dataclass(frozen=True)
class Area:
    """One region on the map, in flat coordinates where x and y have the same scale.

    Attributes:
        code: RegioPlus code.
        naam: Name in the edition of 2025.
        rings: Closed outlines, islands and holes included.
        middle: A point to write a label at.
        inside: Points of a regular grid within the region: what a pointer can hit.
    """

    code: str
    naam: str
    rings: tuple[tuple[Point, ...], ...]
    middle: Point
    inside: tuple[Point, ...]


@cache
def areas() -> dict[str, Area]:
    """Give the regions by code, in the order of their codes."""
    features = json.loads(FILE.read_text(encoding="utf-8"))["features"]
    found = (_area(feature) for feature in features)
    return {area.code: area for area in sorted(found, key=lambda area: area.code)}


@cache
def neighbours(code: str) -> tuple[str, ...]:
    """Give the codes of the regions that share a border with `code`, also across water; none for another code."""
    return tuple(sorted(_borders().get(code, set())))


def bounds(codes: tuple[str, ...]) -> tuple[Point, Point]:
    """Give the lower left and upper right corner around these regions.

    Raises:
        KeyError: There is no such region.
    """
    points = [point for code in codes for ring in areas()[code].rings for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys)), (max(xs), max(ys))


def contains(rings: tuple[tuple[Point, ...], ...], point: Point) -> bool:
    """Tell whether a point lies within the rings, a hole being outside."""
    x, y = point
    crossings = sum(
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise(ring)
    )
    return crossings % 2 == 1


@cache
def _borders() -> dict[str, set[str]]:
    owners: dict[Point, set[str]] = {}
    for area in areas().values():
        for ring in area.rings:
            for point in ring:
                owners.setdefault(point, set()).add(area.code)
    shared: dict[tuple[str, str], int] = {}
    for codes in owners.values():
        for pair in combinations(sorted(codes), 2):
            shared[pair] = shared.get(pair, 0) + 1
    found: dict[str, set[str]] = {}
    for (one, other), count in shared.items():
        if count >= _SHARED_POINTS:  # one point is a corner, two are a border
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def _area(feature: dict[str, object]) -> Area:
    geometry, properties = feature["geometry"], feature["properties"]
    assert isinstance(geometry, dict)  # noqa: S101 - tells the type checker what GeoJSON promises
    assert isinstance(properties, dict)  # noqa: S101
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = tuple(tuple((lon * _SCALE, lat) for lon, lat in ring) for part in parts for ring in part)
    largest = max(rings, key=lambda ring: abs(_centre(ring)[0]))
    return Area(str(feature["id"]), properties["statnaam"], rings, _centre(largest)[1], tuple(_grid(rings)))


def _centre(ring: tuple[Point, ...]) -> tuple[float, Point]:
    """Give the signed surface of a ring and its centre of gravity."""
    surface = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        surface, x, y = surface + cross / 2, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return surface, (x / (6 * surface), y / (6 * surface))


def _grid(rings: tuple[tuple[Point, ...], ...]) -> Iterator[Point]:
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    for row in range(math.floor(min(ys) / _STEP), math.ceil(max(ys) / _STEP) + 1):
        for column in range(math.floor(min(xs) / _STEP), math.ceil(max(xs) / _STEP) + 1):
            point = (column * _STEP, row * _STEP)
            if contains(rings, point):
                yield point
