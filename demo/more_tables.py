"""The invented tables of industries and of parts: levels, positions, regions of work, schools, municipalities."""

from __future__ import annotations

import math
from datetime import date
from functools import cache

import numpy as np

from demo.cube import BRANCH, REGION, DemoTable, all_quarters, periods, table, years
from demo.shapes import FIRST_YEAR, LAST_YEAR, REGIONS, Array, Shapes
from etl.definitions import load_definitions
from etl.settings import PROJECT
from etl.statline.meaning.municipalities import Life, lives
from tests.statline.faketable import FakeDimension, FakeTopic, quarters, real_codes

_THOUSAND = 1000
_LEVELS = {"Laag": 0.2, "Middelbaar": 0.48, "Hoog": 0.32}
_POSITIONS = {
    "Werknemer met vaste arbeidsrelatie": 0.66,
    "Werknemer met flexibele arbeidsrelatie": 0.2,
    "Zelfstandige": 0.14,
}
_WAYS = {"Bol": 74.0, "Bbl": 88.0}
_INDUSTRIES = (
    ("T001081", "A-U Alle economische activiteiten"),
    ("419000", "P Onderwijs"),
    ("422400", "Q Gezondheids- en welzijnszorg"),
)
_SBI = FakeDimension(
    "BedrijfstakkenBranchesSBI2008", "Dimension", _INDUSTRIES, 7, title="Bedrijfstakken/branches (SBI 2008)"
)
# How large the others are beside bedrijfstak Q.
_BESIDE = np.array([6.5, 0.4, 1.0])


def more_tables(shapes: Shapes) -> list[DemoTable]:
    """Give the tables; what they draw for themselves follows from the other figures."""
    random = np.random.default_rng(int(shapes.employees.sum()))
    return [
        _openings(shapes, random),
        _absence(shapes),
        _jobs(shapes, random),
        _levels(shapes, random),
        _positions(shapes, random),
        _commuting(shapes, random),
        _schools(random),
    ]


def _openings(shapes: Shapes, random: np.random.Generator) -> DemoTable:
    """Give open vacancies per province, in thousands: the country is their sum."""
    country = shapes.openings[1][0, 0] / _THOUSAND
    weights = random.lognormal(0, 0.6, (12, 1))
    parts = np.round(_BESIDE[:, None, None] * country * weights / weights.sum(), 1)
    figures = np.concatenate([parts.sum(axis=1, keepdims=True), parts], axis=1)
    regions = FakeDimension("RegioS", "GeoDimension", (("NL01", "Nederland"), *real_codes("RegioS", "PV")[:12]), 6)
    topic = FakeTopic("OpenstaandeVacatures_1", "Openstaande vacatures", "x 1 000", 1, "Float")
    return table("vacatures-sbi", (_SBI, regions, all_quarters()), (topic,), figures[..., None])


def _absence(shapes: Shapes) -> DemoTable:
    figures = shapes.absence[0, 0] * np.array([0.75, 0.9, 1.0])[:, None]
    topic = FakeTopic("Ziekteverzuimpercentage_1", "Ziekteverzuimpercentage", "%", 1, "Float")
    industries = FakeDimension("BedrijfskenmerkenSBI2008", "Dimension", _INDUSTRIES, 7, title="Bedrijfskenmerken")
    return table("verzuim-sbi", (industries, all_quarters()), (topic,), figures[..., None])


@cache
def _lives() -> list[Life]:
    return lives(load_definitions(PROJECT / "data" / "definitions"))


def _jobs(shapes: Shapes, random: np.random.Generator) -> DemoTable:
    """Give jobs per municipality that there was on 1 January; the others have no figure, and one topic is words."""
    when = years(2015, LAST_YEAR - 1)
    found = _lives()
    weights, places = random.lognormal(0, 1, len(found)), [code for code, _ in REGION.members]
    figures = np.full((len(_INDUSTRIES), len(found) + 1, len(when.members), 2), math.nan)
    for place, (code, _) in enumerate(when.members):
        day = date(int(code[:4]), 1, 1)
        there = np.array([(m.since or day) <= day and (m.until is None or day < m.until) for m in found])
        for region in range(1, REGIONS + 1):
            chosen = np.flatnonzero(there & np.array([m.region == places[region] for m in found]))
            whole = shapes.jobs[0, region, 4 * (day.year - FIRST_YEAR) + 3] / _THOUSAND
            share = whole * weights[chosen] / weights[chosen].sum()
            figures[:, chosen + 1, place, 0] = np.round(_BESIDE[:, None] * share, 1)
    figures[:, 0, :, 0] = np.nansum(figures[:, 1:, :, 0], axis=1)
    members = (("NL01", "Nederland"), *((m.code, f"Gemeente {m.code}") for m in found))
    topics = (
        FakeTopic("BanenVanWerknemersInDecember_1", "Banen van werknemers in december", "x 1 000", 1, "Float"),
        FakeTopic("Opmerking_2", "Opmerking", "", 0, "String"),
    )
    return table("banen-gemeente", (_SBI, FakeDimension("RegioS", "GeoDimension", members, 6), when), topics, figures)


def _levels(shapes: Shapes, random: np.random.Generator) -> DemoTable:
    """Give new vacancies per level of education since 2018; below a thousand they are not told."""
    since = 4 * (2018 - FIRST_YEAR)
    whole = shapes.openings[0][:, 0, since:]
    parts = _shares(whole, _LEVELS, random)
    figures = np.concatenate([parts.sum(axis=0, keepdims=True), parts])
    members = (("T001", "Totaal onderwijsniveaus"), *((f"O{n:03d}", name) for n, name in enumerate(_LEVELS)))
    dimensions = (_plain("Onderwijsniveau", members), BRANCH, periods(quarters(2018, LAST_YEAR)))
    told = np.where(figures < _THOUSAND, math.nan, figures)[..., None]
    return table("vacatures-onderwijsniveau", dimensions, (FakeTopic("Ontstaan_1", "Ontstane vacatures"),), told)


def _positions(shapes: Shapes, random: np.random.Generator) -> DemoTable:
    when = years(2021, LAST_YEAR)
    whole = shapes.employees[:, :, 4 * (2021 - FIRST_YEAR) + 3 :: 4] * 1.15
    parts = np.round(_shares(whole, _POSITIONS, random) / _THOUSAND)
    figures = np.concatenate([parts.sum(axis=0, keepdims=True), parts])[..., None]
    members = (("T001", "Totaal"), *((f"P{n:03d}", name) for n, name in enumerate(_POSITIONS)))
    topic = FakeTopic("WerkzameBeroepsbevolking_1", "Werkzame beroepsbevolking", "x 1 000")
    return table(
        "positie-werkkring", (_plain("PositieInDeWerkkring", members), BRANCH, REGION, when), (topic,), figures
    )


def _commuting(shapes: Shapes, random: np.random.Generator) -> DemoTable:
    """Give jobs of December from home to work: most in the own region, none counted twice."""
    when = years(2021, LAST_YEAR)
    pull = random.lognormal(0, 0.8, (REGIONS, REGIONS)) + np.eye(REGIONS) * 140
    share = pull / pull.sum(axis=1, keepdims=True)
    homes = shapes.jobs[:2, 1:, 4 * (2021 - FIRST_YEAR) + 3 :: 4]
    inner = np.rint(homes[:, :, None, :] * share[None, :, :, None] / 10) * 10
    figures = np.concatenate([inner.sum(axis=2, keepdims=True), inner], axis=2)
    figures = np.concatenate([figures.sum(axis=1, keepdims=True), figures], axis=1)[..., None]
    home, work = (
        FakeDimension(name, "GeoDimension", REGION.members, 6, title=name) for name in ("Woonregio", "Werkregio")
    )
    sectors = FakeDimension("Branche", "Dimension", BRANCH.members[:2], 9, title="Branche")
    topic = FakeTopic("BanenVanWerknemers_1", "Banen van werknemers")
    return table("pendel", (sectors, home, work, when), (topic,), figures)


def _schools(random: np.random.Generator) -> DemoTable:
    when = periods(tuple((f"{year}SJ00", f"{year}/'{(year + 1) % 100:02d}") for year in range(2015, LAST_YEAR - 1)))
    shape = (2, len(REGION.members), len(when.members))
    parts = np.array(list(_WAYS.values()))[:, None, None] + random.normal(0, 2.5, shape)
    ways = np.concatenate([parts.mean(axis=0, keepdims=True), parts])
    figures = np.clip(np.stack([ways, ways - 3], axis=1), 0, 100)[..., None]
    topic = FakeTopic("Sectorrendement_1", "Sectorrendement", "%", 1, "Double")
    way = _plain("Leerweg", (("T001", "Totaal leerwegen"), *((f"L{n}", name) for n, name in enumerate(_WAYS))))
    course = _plain("Opleiding", (("T001", "Totaal opleidingen"), ("O1", "Oefenopleiding")))
    return table("mbo-sectorrendement", (way, course, REGION, when), (topic,), figures)


def _shares(whole: Array, parts: dict[str, float], random: np.random.Generator) -> Array:
    """Split counts over parts, in tens; every branch alike, so that breed is never less than smal."""
    sizes = np.array(list(parts.values())).reshape(-1, *[1] * whole.ndim)
    noise = np.exp(random.normal(0, 0.05, (len(parts), 1, *whole.shape[1:])))
    found: Array = np.rint(whole * sizes * noise / 10) * 10
    return found


def _plain(name: str, members: tuple[tuple[str, str], ...]) -> FakeDimension:
    return FakeDimension(name, "Dimension", members, 8, title=name)
