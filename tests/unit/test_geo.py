"""The shapes of the 28 regions: complete, in the right place, and bordering on who they border on."""

from __future__ import annotations

import csv
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.geo import _area, areas, bounds, contains, neighbours
from etl.settings import PROJECT


def test_there_are_28_regions_with_ra_codes() -> None:
    found = areas()
    assert len(found) == 28
    assert list(found) == sorted(found)
    assert found["RA0206"].naam == "Stedendriehoek & Noord-Veluwe"


def test_every_region_of_the_municipalities_is_on_the_map() -> None:
    with (PROJECT / "data" / "definitions" / "municipalities.csv").open(encoding="utf-8") as handle:
        codes = {row["regio_code"] for row in csv.DictReader(handle)}
    assert codes == set(areas())


def test_neighbours_of_stedendriehoek_are_six_and_borders_go_both_ways() -> None:
    assert neighbours("RA0206") == ("RA0204", "RA0205", "RA0207", "RA0309", "RA0410", "RA0513")
    assert neighbours("RA1428") == ("RA1427",)
    for code in areas():
        assert neighbours(code)
        assert code not in neighbours(code)
        assert all(code in neighbours(other) for other in neighbours(code))


def test_a_code_without_shape_has_no_neighbours() -> None:
    assert neighbours("NL00") == ()


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [("RA0206", 5.97, 52.21), ("RA0616", 4.89, 52.37), ("RA1428", 5.69, 50.85), ("RA0101", 6.57, 53.22)],
)
def test_a_town_lies_in_its_own_region_only(code: str, lon: float, lat: float) -> None:
    point = (lon * 0.6129, lat)
    assert [area.code for area in areas().values() if contains(area.rings, point)] == [code]


@given(st.sampled_from(sorted(areas())))
def test_what_a_pointer_hits_lies_within_its_region_alone(code: str) -> None:
    area = areas()[code]
    assert area.inside
    for point in area.inside[:: max(len(area.inside) // 5, 1)]:
        assert [other.code for other in areas().values() if contains(other.rings, point)] == [code]


def test_bounds_of_the_country_hold_those_of_a_region() -> None:
    (left, low), (right, high) = bounds(tuple(areas()))
    (x0, y0), (x1, y1) = bounds(("RA0205",))
    assert left < x0 < x1 < right
    assert low < y0 < y1 < high
    with pytest.raises(KeyError):
        bounds(("AM01",))


def _square(left: float, low: float, size: float) -> list[list[tuple[float, float]]]:
    right, high = left + size, low + size
    return [[(left, low), (right, low), (right, high), (left, high), (left, low)]]


def test_a_made_region_has_its_middle_in_its_largest_part_and_the_points_of_a_grid_within_any() -> None:
    parts = [_square(6, 50, 0.25), _square(3, 50, 1)]
    geometry = {"type": "MultiPolygon", "coordinates": parts}
    area = _area({"id": "RA9999", "properties": {"statnaam": "TESTDATA"}, "geometry": geometry})
    narrow = math.cos(math.radians(52.2))
    assert (area.code, area.naam, len(area.rings)) == ("RA9999", "TESTDATA", 2)
    assert area.middle == pytest.approx((3.5 * narrow, 50.5))
    grid = [(x * 0.045, y * 0.045) for y in range(1000, 1200) for x in range(100)]
    squares = [(3 * narrow, 4 * narrow, 50, 51), (6 * narrow, 6.25 * narrow, 50, 50.25)]
    assert set(area.inside) == {
        (x, y) for x, y in grid for left, right, low, high in squares if left < x < right and low < y < high
    }
    assert len(area.inside) == len(set(area.inside))
    alone = _area({"id": 1, "properties": {"statnaam": ""}, "geometry": {"type": "Polygon", "coordinates": parts[1]}})
    assert (alone.middle, len(alone.rings)) == (area.middle, 1)
