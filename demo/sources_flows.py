"""Key figures that follow from the invented StatLine tables, so that sources tell one story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from itertools import product

from demo.shapes import OPINIONS
from demo.sources_draw import Draw
from demo.sources_series import FCB
from demo.sources_write import Row

_OPINION_CODES = (
    "werkdruk_te_hoog",
    "tevreden_met_werk",
    "autonomie",
    "waardering_leidinggevende",
    "voldoende_tijd",
)
_WAVE, _YEAR_BEFORE = "2024KW04", "2023KW04"
_LAST = "2025KW04"
# Age group -> its part of all who come and of all who go.
_AGES = {"jonger dan 25": (0.38, 0.24), "55 of ouder": (0.08, 0.23)}
# Age group -> its part of all employees; the rest is of `_MIDDLE`.
_EMPLOYED = {"jonger dan 25": 0.12, "25 tot 35": 0.24, "45 tot 55": 0.2, "55 of ouder": 0.23}
_MIDDLE = "35 tot 45"

_FUNCTION_REGIONS = ("RA0206", "RA0205", "NL00")
_FUNCTION_PERIODS = ("2023KW04", "2024KW04", _LAST)
# Group of functions -> its part of all who come and of all who go.
_FUNCTIONS = {
    "Instroom": {"verzorgenden": 0.35, "verpleegkundigen": 0.2, "begeleiders": 0.25},
    "Uitstroom": {"verzorgenden": 0.3, "verpleegkundigen": 0.3, "begeleiders": 0.25},
}
# Of these there are fewer in the whole country, so that a region differs from it.
_FEWER = 0.75


def opinions(draw: Draw) -> Iterator[Row]:
    """Give five questions of the survey in whole percentages, with the change of a year."""
    for topic, (code, _) in enumerate(zip(_OPINION_CODES, OPINIONS, strict=True)):
        for branch in FCB:
            label = draw.branches[branch]
            now, before = (
                round(draw.published.value("werkbeleving", label, "Nederland", wave, topic=topic))
                for wave in (_WAVE, _YEAR_BEFORE)
            )
            yield draw.figure(code, branch, _WAVE, now, waarde_tekst=f"{now}%")
            yield draw.figure(
                f"{code}_verandering", branch, _WAVE, now - before, waarde_tekst=f"{now - before:+}",
                vergeleken_met=_YEAR_BEFORE[:4],
            )  # fmt: skip


def flows(draw: Draw) -> Iterator[Row]:
    """Give the change in employees, who leaves with pension, who comes and goes by age, and the balance of branches.

    The StatLine tables give the balance of the whole sector only.
    """
    places = {"NL00": "Nederland"} | {code: code for code in draw.regions}
    for branch, label in (draw.sectors | draw.branches).items():
        yield from _changes(draw, branch, label)
        for region, member in places.items():
            yield from _pension(draw, branch, region, (label, member))
            yield from _ages(draw, branch, region, (label, member))
            if branch in draw.branches:
                yield from _balances(draw, branch, region, (label, member))


def _changes(draw: Draw, branch: str, label: str) -> Iterator[Row]:
    for year in (2023, 2024, 2025):
        now, before = (draw.published.value("werknemers", label, "Nederland", f"{at}KW04") for at in (year, year - 1))
        against = f"{year - 1}KW04"
        yield draw.figure("werknemers_verandering", branch, f"{year}KW04", int(now - before), vergeleken_met=against)


def _pension(draw: Draw, branch: str, region: str, members: tuple[str, str]) -> Iterator[Row]:
    """Give all who left in a year and who of them left with pension."""
    for indicator, feature in (("uitstroom_sector", "Uitstroom totaal"), ("uitstroom_pensioen", "Uitstroom: pensioen")):
        yield draw.figure(indicator, branch, f"{_LAST[:4]}JJ00", _people(draw, feature, members), regio=region)


def _ages(draw: Draw, branch: str, region: str, members: tuple[str, str]) -> Iterator[Row]:
    came, went = _people(draw, "Instroom totaal", members), _people(draw, "Uitstroom totaal", members)
    if came is None or went is None:
        return
    for age, (of_came, of_went) in _AGES.items():
        others = {"regio": region, "uitsplitsing": f"leeftijd: {age}"}
        arrived, left = round(came * of_came / 10) * 10, round(went * of_went / 10) * 10
        for direction, people in (("instroom", arrived), ("uitstroom", left), ("saldo", arrived - left)):
            yield draw.figure(f"{direction}_extern", branch, _LAST, people, **others)


def _balances(draw: Draw, branch: str, region: str, members: tuple[str, str]) -> Iterator[Row]:
    for period in (f"{year}KW04" for year in range(2019, 2026)):
        came, went = (_people(draw, f"{which} totaal", members, period) for which in ("Instroom", "Uitstroom"))
        if came is not None and went is not None:
            yield draw.figure("saldo_extern", branch, period, came - went, regio=region)


def ages(draw: Draw) -> Iterator[Row]:
    """Give employees by age: of a branch and region they add up to all, of branches to a sector, of regions to all."""
    found: Counter[tuple[str, str, str]] = Counter()
    narrow = {branch.code for branch in draw.definitions.branches if branch.in_smal}
    for branch, label in draw.branches.items():
        groups = (branch, "ZW", "ZWS") if branch in narrow else (branch, "ZW")
        for region in draw.regions:
            whole = int(draw.published.value("werknemers", label, region, _LAST))
            parts = {age: round(whole * part * draw.own(0.12) / 10) * 10 for age, part in _EMPLOYED.items()}
            for age, people in (parts | {_MIDDLE: whole - sum(parts.values())}).items():
                found.update({(group, where, age): people for group in groups for where in (region, "NL00")})
    for (branch, region, age), people in found.items():
        yield draw.figure("werknemers", branch, _LAST, people, regio=region, uitsplitsing=f"leeftijd: {age}")


def functions(draw: Draw) -> Iterator[Row]:
    """Give who came and went per group of functions in two regions and the country, less than all together.

    Of every branch, and of the whole sector what they make together; elsewhere there are none.
    """
    found: Counter[tuple[str, str, str, str, str]] = Counter()
    for region, period, which in product(_FUNCTION_REGIONS, _FUNCTION_PERIODS, _FUNCTIONS):
        for branch, label in draw.branches.items():
            people = _people(draw, f"{which} totaal", (label, "Nederland" if region == "NL00" else region), period)
            for name, part in _FUNCTIONS[which].items() if people is not None else ():
                fewer = _FEWER if (region, name) == ("NL00", "verzorgenden") else 1.0
                count = round((people or 0) * part * fewer * draw.own(0.05) / 10) * 10
                found.update({(region, group, period, which.lower(), name): count for group in (branch, "ZW")})
    for (region, branch, period, direction, name), count in found.items():
        yield {
            "regio": region,
            "branche": branch,
            "periode": period,
            "richting": direction,
            "bereik": "extern",
            "categorie": "Totaal",
            "functiegroep": name,
            "aantal": count,
            "status": "voorlopig" if period == _LAST else "definitief",
        }


def _people(draw: Draw, feature: str, members: tuple[str, str], period: str = _LAST) -> int | None:
    """Give a flow of the StatLine table; None where it has none."""
    found = draw.published.value("mobiliteit-breed", feature, *members, period)
    return None if math.isnan(found) else int(found)
