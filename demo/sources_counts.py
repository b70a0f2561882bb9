"""Key figures that are counts: regions and branches add up to the country and the sector."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from demo.sources_draw import Draw, quarters, years
from demo.sources_series import FCB
from demo.sources_write import Row

_EDITIONS = {"Oefenprognose 2023-12": 0.85, "Oefenprognose 2024-12": 1.0, "Oefenprognose 2025-12": 1.08}
_NEWEST = max(_EDITIONS)
# Year -> shortage as a part of the employees of now.
_SHORTAGE = {2026: 0.03, 2030: 0.065, 2034: 0.11}
_SCENARIOS = {"referentiescenario": 1.0, "scenario Oefenbeleid": 0.88}
_DEMAND = ("VVT", "KO", "JZ")
_OF_ORGANISATIONS = {"KO": 3100, "JZ": 620, "SW": 2200}
# What people in kinderopvang, jeugdzorg and sociaal werk are like; None where nobody asked.
_TRAITS: dict[str, tuple[float | None, ...]] = {
    "uren_per_week": (26.1, 29.6, 28.2),
    "leeftijd_gemiddeld": (38, 41, 45),
    "jaren_bij_werkgever": (7.4, 7.9, 7.1),
    "vrouw": (94, 80, 74),
    "meerdere_werkkringen": (5.2, 6.3, 8.1),
    "leidinggevend": (10, 12, 18),
    "vaste_uren": (94, 93, 95),
    "ontwikkelpunten": (77, 92, 94),
    "wijkteam": (None, 9, None),
}


@dataclass(frozen=True)
class Count:
    """One indicator over time, in areas that add up to the country.

    Attributes:
        start: Of the country in the first period, in `unit`.
        growth: A year.
        unit: As the source prints it.
        step: What it is rounded on.
        weights: Area -> how large it is; regions by chance when empty.
        branches: Code -> part of the start.
        splits: Split -> part of the start.
        peak: How much higher at the top of the cycle, in 2022.
        parts: Landsdeel -> part of the country, for what is also counted so.
    """

    indicator: str
    start: float
    growth: float
    periods: tuple[str, ...]
    unit: str
    step: float
    weights: dict[str, float]
    branches: dict[str, float]
    splits: dict[str, float] = field(default_factory=lambda: {"": 1})
    peak: float = 0
    parts: dict[str, float] = field(default_factory=dict)


_PROVINCES = {f"PV{20 + n}": size for n, size in enumerate((3.0, 4, 3, 7, 2, 12, 8, 16, 21, 2, 15, 7))}
_LANDSDELEN = {"LD01": 0.11, "LD02": 0.22, "LD03": 0.46, "LD04": 0.21}
_SCHOOL_YEARS = tuple(f"{year}SJ00" for year in range(2015, 2025))
_QUARTERS = quarters(2017, 2025, "3")
_SECTORS = {"ZW": 1, "ZWS": 0.92}
_WORKERS = {"werknemers": 0.86, "zelfstandigen": 0.14}
_COUNTS = (
    Count("werkzame_personen", 1120, 0.017, years(2000, 2025), "x 1 000 personen", 1, _PROVINCES, _SECTORS, _WORKERS),
    Count("vacatures_openstaand", 30, 0.02, _QUARTERS, "x 1 000 vacatures", 0.1, _PROVINCES, {"SBIQ": 1}, peak=0.7),
    Count("nieuwe_studenten", 148_000, -0.006, _SCHOOL_YEARS, "studenten", 10, {}, {"ZW": 1}, parts=_LANDSDELEN),
)


def counts(draw: Draw) -> Iterator[Row]:
    """Give counts of people, students and vacancies per area and for the country, their sum."""
    for line in _COUNTS:
        weights = line.weights or {region: draw.own(0.4) for region in draw.regions}
        for period in line.periods:
            whole = line.start / sum(weights.values()) * _level(line, period)
            sizes = {area: whole * weight * draw.own(0.015) for area, weight in weights.items()}
            for branch, share in line.branches.items():
                for split, part in line.splits.items():
                    found = {area: round(size * share * part / line.step) * line.step for area, size in sizes.items()}
                    others = {"uitsplitsing": split, "eenheid": line.unit}
                    country = sum(found.values())
                    wider = {area: round(country * size / line.step) * line.step for area, size in line.parts.items()}
                    for area, value in {"NL00": country, **found, **wider}.items():
                        yield draw.figure(line.indicator, branch, period, round(value, 1), regio=area, **others)


def _level(line: Count, period: str) -> float:
    """Give how much more a period is than the first one."""
    moment = int(period[:4]) + (int(period[7]) / 4 if "KW" in period else 0)
    cycle = 1 + line.peak * math.exp(-(((moment - 2022.6) / 1.8) ** 2))
    return float((1 + line.growth) ** (moment - int(line.periods[0][:4])) * cycle)


def profile(draw: Draw) -> Iterator[Row]:
    """Give who works in the three branches of FCB, with one trait nobody asked about in two of them."""
    for code, levels in _TRAITS.items():
        for branch, level in zip(FCB, levels, strict=True):
            if level is not None:
                value = round(level * draw.own(0.02), 1 if isinstance(level, float) else None)
                yield draw.figure(code, branch, "2024JJ00", value)
    for branch in FCB:
        people = draw.published.value("werknemers", draw.branches[branch], "Nederland", "2024KW04")
        thousands = round(people / 1000, 1)
        yield draw.figure("werknemers", branch, "2024KW04", thousands, eenheid="x 1 000 werknemers")
        organisations = _OF_ORGANISATIONS[branch] if branch != "JZ" else None
        yield draw.figure("organisaties", branch, "2024JJ00", organisations)


def forecasts(draw: Draw) -> Iterator[Row]:
    """Give three editions of a forecast for the sector, and the newest for branches and regions too."""
    own = {branch: draw.own(0.3) for branch in draw.branches}
    places = {"NL00": "Nederland"} | {code: code for code in draw.regions}
    for region, member in places.items():
        people = {
            branch: draw.published.value("werknemers", label, member, "2025KW04") * own[branch]
            for branch, label in draw.branches.items()
        }
        sector = {"ZW": sum(people.values()), "ZWS": sum(people.values()) - people["KO"]}
        for branch, size in (people | sector).items():
            national = region == "NL00" and branch in sector
            for edition, level in _EDITIONS.items():
                if edition == _NEWEST or national:
                    yield from _edition(draw, (branch, region, edition), size * level, all_scenarios=national)
    yield from _demand(draw, own)


def _edition(draw: Draw, key: tuple[str, str, str], size: float, *, all_scenarios: bool) -> Iterator[Row]:
    branch, region, edition = key
    step = 100 if region == "NL00" else 10
    for year, part in _SHORTAGE.items():
        for scenario, level in _SCENARIOS.items():
            if scenario == "referentiescenario" or (all_scenarios and year == max(_SHORTAGE)):
                value = round(size * part * level / step) * step
                others = {"regio": region, "uitsplitsing": scenario, "versie": edition}
                yield draw.figure("personeelstekort_verwacht", branch, f"{year}JJ00", value, **others)


def _demand(draw: Draw, own: dict[str, float]) -> Iterator[Row]:
    """Give how demand and supply change until the last year, with the shortage as their difference."""
    for branch in _DEMAND:
        people = draw.published.value("werknemers", draw.branches[branch], "Nederland", "2025KW04")
        supply = round(people * 0.06 * draw.own(0.3) / 100) * 100
        gap = round(people * own[branch] * _EDITIONS[_NEWEST] * (_SHORTAGE[2034] - _SHORTAGE[2026]) / 100) * 100
        others = {"uitsplitsing": "referentiescenario", "versie": _NEWEST, "vergeleken_met": "2026"}
        yield draw.figure("arbeidsvraag_verandering", branch, "2034JJ00", supply + gap, **others)
        yield draw.figure("personeelsaanbod_verandering", branch, "2034JJ00", supply, **others)
