"""Figures of municipalities added up to regions: all of them or none, with the municipalities of the year itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from etl.statline.meaning.municipalities import Life, lives
from etl.statline.meaning.rules import Role
from tests.statline import kit
from tests.statline.faketable import FakeTable, FakeTopic, dimension
from tests.statline.replay import Replay
from tests.statline.test_roles import figures, load

# How many municipalities CBS counts on 1 January of each year.
_COUNTED = {
    2011: 418, 2012: 415, 2013: 408, 2014: 403, 2015: 393, 2016: 390, 2017: 388, 2018: 380, 2019: 355, 2020: 355,
    2021: 352, 2022: 345, 2023: 342, 2024: 342,
}  # fmt: skip
YEARS = ("2018JJ00", "2021JJ00", "2022JJ00", "2023JJ00")
SBI = (("T001081", "A-U Alle economische activiteiten"), ("422400", "Q Gezondheids- en welzijnszorg"))


@cache
def alive(year: int, region: str | None = None) -> list[Life]:
    day = date(year, 1, 1)
    return [
        life
        for life in lives(kit.definitions())
        if (life.since is None or life.since <= day)
        and (life.until is None or day < life.until)
        and region in (None, life.region)
    ]


@cache
def codes(year: int) -> frozenset[str]:
    return frozenset(life.code for life in alive(year))


@pytest.mark.parametrize(("year", "count"), _COUNTED.items())
def test_every_year_has_the_municipalities_cbs_counts(year: int, count: int) -> None:
    assert len(alive(year)) == count
    assert len({life.region for life in alive(year)}) == 28


@dataclass(frozen=True)
class Jobs(FakeTable):
    """TESTDATA: a number of jobs is the number in the code of its municipality; `told` says otherwise, None for '.'."""

    told: Mapping[tuple[str, str], float | None] = field(default_factory=dict)

    def columns(self, start: int, stop: int) -> list[list[str]]:
        return [[self._figure(row) for row in range(start, stop)]]

    def _figure(self, row: int) -> str:
        branch, region, year = (d.members[p][0] for d, p in zip(self.dimensions, self.places(row), strict=True))
        ruled = region in codes(int(year[:4])) or not region.startswith("GM")
        value = self.told.get((region, year), float(region[2:]) if ruled else None)
        return "." if value is None else f"{value * (1 if branch == '422400' else 9):.1f}"


def jobs(*extra: str, told: Mapping[tuple[str, str], float | None] | None = None) -> Jobs:
    regions = sorted({code for year in YEARS for code in codes(int(year[:4]))} | {"NL01", "PV25", *extra})
    return Jobs(
        "83582NED",
        "Banen van werknemers in december; economische activiteit (SBI2008), regio",
        (
            dimension("BedrijfstakkenBranchesSBI2008", "Dimension", SBI, pad=7),
            dimension("RegioS", "GeoDimension", [(code, f"TESTDATA {code}") for code in regions], pad=6),
            dimension("Perioden", "TimeDimension", [(year, f"{year[:4]} december") for year in YEARS]),
        ),
        (FakeTopic("BanenVanWerknemersInDecember_1", "Banen van werknemers in december", "x 1 000", 1, "Double"),),
        catalog="CBS",
        told=told or {},
    )


def found(tmp_path: Path, replay: Replay, table: FakeTable) -> dict[tuple[str, str], float | None]:
    con, report = load(tmp_path, replay, table)
    assert report.role_rows["banen-gemeente"] > 0, report.warnings
    rows = figures(con, "kerncijfer", "branche_code", "regio_code", "periode_code", "waarde")
    assert {row[0] for row in rows} == {"SBIQ"}
    return {(region, period): value for _, region, period, value in rows}


def total(region: str, year: str) -> float:
    return 1000.0 * sum(int(life.code[2:]) for life in alive(int(year[:4]), region))


def test_every_region_is_the_sum_of_its_municipalities_of_that_year(tmp_path: Path, replay: Replay) -> None:
    sums = found(tmp_path, replay, jobs())
    regions = {life.region for life in lives(kit.definitions())}
    assert {key: sums[key] for key in sums if key[0].startswith("RA")} == {
        (region, year): total(region, year) for region in regions for year in YEARS
    }
    assert sums["PV25", "2018JJ00"] == 25_000
    assert sums["NL00", "2018JJ00"] == 1000
    assert total("RA0919", "2022JJ00") != total("RA0919", "2023JJ00")


def test_a_sum_says_of_how_many_and_is_as_rough_as_all_together(tmp_path: Path, replay: Replay) -> None:
    con, _ = load(tmp_path, replay, jobs())
    rows = figures(con, "kerncijfer", "regio_code", "periode_code", "afgerond_op", "gemeenten", "vindplaats")
    (row,) = [row for row in rows if row[:2] == ("RA0205", "2018JJ00")]
    assert row[2:] == (
        1400.0,
        14,
        "StatLine 83582NED, onderwerp Banen van werknemers in december, som van 14 gemeenten",
    )
    assert {row[2:4] for row in rows if row[0] == "PV25"} == {(100.0, None)}


def test_one_missing_municipality_is_no_sum_of_its_region_alone(tmp_path: Path, replay: Replay) -> None:
    sums = found(tmp_path, replay, jobs(told={("GM0153", "2021JJ00"): None}))
    assert sums["RA0205", "2021JJ00"] is None
    assert sums["RA0205", "2022JJ00"] == total("RA0205", "2022JJ00")
    assert sums["RA0207", "2021JJ00"] == total("RA0207", "2021JJ00")


def test_zero_jobs_is_a_figure(tmp_path: Path, replay: Replay) -> None:
    sums = found(tmp_path, replay, jobs(told={("GM0153", "2021JJ00"): 0.0}))
    assert sums["RA0205", "2021JJ00"] == total("RA0205", "2021JJ00") - 153_000


def test_municipalities_of_another_year_are_no_sum(tmp_path: Path, replay: Replay) -> None:
    """Brielle has a figure in a year in which it was no more: then the others may have those of another list too."""
    sums = found(tmp_path, replay, jobs(told={("GM0501", "2023JJ00"): 1.0}))
    assert sums["RA0919", "2023JJ00"] is None
    assert sums["RA0919", "2022JJ00"] == total("RA0919", "2022JJ00")


def test_the_list_of_the_last_day_of_the_year_is_one_too(tmp_path: Path, replay: Replay) -> None:
    """Weesp went into Amsterdam in March 2022."""
    sums = found(tmp_path, replay, jobs(told={("GM0457", "2022JJ00"): None}))
    assert sums["RA0616", "2022JJ00"] == total("RA0616", "2022JJ00") - 457_000
    assert sums["RA0616", "2021JJ00"] == total("RA0616", "2021JJ00")


def test_an_unknown_municipality_with_a_figure_is_no_sum_at_all(tmp_path: Path, replay: Replay) -> None:
    sums = found(
        tmp_path, replay, jobs("GM9999", told={("GM9999", y): None for y in YEARS} | {("GM9999", "2023JJ00"): 5.0})
    )
    assert {value for (region, year), value in sums.items() if region.startswith("RA") and year == "2023JJ00"} == {None}
    assert sums["RA0205", "2022JJ00"] == total("RA0205", "2022JJ00")
    con, report = load(tmp_path, replay, jobs("GM9999"))
    assert any("1 gemeenten staan niet in de lijst van gemeenten (GM9999)" in text for text in report.warnings)
    assert con.execute("select count(*) from core.statline_kerncijfer where waarde = 0").fetchone() == (0,)


def test_a_region_the_table_has_itself_is_not_added_up(tmp_path: Path, replay: Replay) -> None:
    sums = found(tmp_path, replay, jobs("RA0205"))
    assert sums["RA0205", "2022JJ00"] == 205_000
    assert sums["RA0207", "2022JJ00"] == total("RA0207", "2022JJ00")


def test_only_a_role_that_says_so_adds_municipalities_up(
    tmp_path: Path, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    def plain(role: Role) -> Role:
        return role.model_copy(update={"gemeenten": False})

    from etl.statline import load as loading

    rules = loading.load_rules(kit.settings(tmp_path).definitions)
    changed = rules.model_copy(update={"rollen": tuple(plain(role) for role in rules.rollen)})
    monkeypatch.setattr(loading, "load_rules", lambda _: changed)
    assert {region for region, _ in found(tmp_path, replay, replace(jobs()))} == {"NL00", "PV25"}
