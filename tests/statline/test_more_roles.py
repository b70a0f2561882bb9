"""Roles of industries, and of tables whose figures are parts: a level, a position, a region of work."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.settings import PROJECT
from etl.statline.fetch import fetch_tables
from etl.statline.load import load_archive
from etl.statline.meaning.choosing import best
from etl.statline.meaning.pins import write_pin
from etl.statline.meaning.rules import load_rules
from tests.statline import kit
from tests.statline.faketable import FakeTable, FakeTopic, dimension
from tests.statline.replay import Replay
from tests.statline.test_municipalities import SBI
from tests.statline.test_roles import BRANCHES, MOBILITY, PERIODS, REGIONS, figures, load

# Titles as CBS gives them, the stopped one beside its successor.
TITLES = {
    "99910NED": ("Ontstane vacatures; onderwijsniveau", "vacatures-onderwijsniveau"),
    "99914NED": ("Werkzame beroepsbevolking; positie in de werkkring, regio", "positie-werkkring"),
    "99916NED": ("Banen van werknemers; binnenlandse pendel, regio 2014-2020", ""),
    "99915NED": ("Banen van werknemers; binnenlandse pendel, regio", "pendel"),
    "99917NED": ("Mbo; sectorrendement, leerweg, opleiding, regio", "mbo-sectorrendement"),
    "83599NED": ("Openstaande vacatures; SBI 2008, regio", "vacatures-sbi"),
    "80072ned": ("Ziekteverzuimpercentage; bedrijfstakken (SBI 2008) en bedrijfsgrootte", "verzuim-sbi"),
    "83582NED": ("Banen van werknemers in december; economische activiteit (SBI2008), regio", "banen-gemeente"),
}
YEARS = dimension("Perioden", "TimeDimension", [("2022JJ00", "2022"), ("2023JJ00", "2023")])
LEVELS = dimension(
    "Onderwijsniveau",
    "Dimension",
    [("T1", "Totaal onderwijsniveau"), ("T2", "Laag"), ("T3", "Middelbaar"), ("T4", "Hoog")],
)


def table(code: str, *dimensions: Any, topic: FakeTopic, **fields: Any) -> FakeTable:
    return FakeTable(code, TITLES[code][0], dimensions, (topic,), **fields)


OPENINGS = table("99910NED", LEVELS, BRANCHES, PERIODS, topic=FakeTopic("Ontstaan_1", "Ontstane vacatures"))


def test_each_title_has_its_own_role_and_a_stopped_table_none() -> None:
    tables = [replace(OPENINGS, id=code, title=title) for code, (title, _) in TITLES.items()]
    chosen = {
        t.id: role.code for role in load_rules(kit.settings(Path()).definitions).rollen for t in best(role, tables)
    }
    assert chosen == {code: role for code, (_, role) in TITLES.items() if role}


def test_levels_stay_apart_and_their_whole_is_left_to_the_table_of_it(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, OPENINGS)
    codes = {"A050000": "VVT", "A050001": "GHZ", "A050002": "ZW"}
    names = dict(LEVELS.members)
    expected = {
        ("vacatures_ontstaan", codes[branch], names[level], period, figure)
        for _, level, branch, period, figure, _ in OPENINGS.expected()
        if level != "T1"
    }
    columns = ("indicator_code", "branche_code", "uitsplitsing", "periode_code", "waarde")
    assert figures(con, "kerncijfer", *columns) == expected
    assert report.role_rows["vacatures-onderwijsniveau"] == len(expected) == 36


def test_a_position_has_its_whole_too_where_the_role_asks_for_it(tmp_path: Path, replay: Replay) -> None:
    positions = dimension(
        "PositieInDeWerkkring", "Dimension", [("1", "Totaal"), ("2", "Werknemer"), ("3", "Zelfstandige")]
    )
    topic = FakeTopic("WerkzameBeroepsbevolking_1", "Werkzame beroepsbevolking", "x 1 000")
    con, _ = load(tmp_path, replay, table("99914NED", positions, BRANCHES, REGIONS, YEARS, topic=topic))
    assert figures(con, "kerncijfer", "uitsplitsing") == {("",), ("Werknemer",), ("Zelfstandige",)}
    cells = con.execute("select distinct uitsplitsing from raw.statline_rolcel order by 1").fetchall()
    assert cells == [("",), ("Werknemer",), ("Zelfstandige",)]


COMMUTE = table(
    "99915NED",
    BRANCHES,
    dimension("Woonregio", "GeoDimension", [("NL01", "Nederland"), ("RA0205", "Twente (RA)"), ("RA0206", "x")], pad=6),
    dimension(
        "Werkregio",
        "GeoDimension",
        [("NL01", "Nederland"), ("PV23", "Overijssel (PV)"), ("RA0205", "x"), ("RA0207", "y"), ("RA0999", "z")],
        6,
    ),
    YEARS,
    topic=FakeTopic("BanenVanWerknemers_1", "Banen van werknemers"),
    missing=0.0,
)


def test_commuting_is_told_from_where_people_live_to_the_regions_of_work(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, COMMUTE)
    assert figures(con, "kerncijfer", "indicator_code", "uitsplitsing") == {
        ("banen_pendel", name) for name in ("", "Twente", "Achterhoek")
    }
    (jobs,) = {row[5] for row in COMMUTE.expected() if row[1:5] == ("A050000", "RA0206", "RA0207", "2023JJ00")}
    query = (
        "select waarde from core.statline_kerncijfer where branche_code = 'VVT' and regio_code = 'RA0206'"
        " and uitsplitsing = 'Achterhoek' and periode_code = '2023JJ00'"
    )
    assert con.execute(query).fetchall() == [(jobs,)]
    assert not any("'pendel'" in text for text in report.warnings)


def test_a_table_with_work_before_home_is_told_and_fills_nothing(tmp_path: Path, replay: Replay) -> None:
    branch, home, work, years = COMMUTE.dimensions
    con, report = load(tmp_path, replay, COMMUTE.changed(dimensions=(branch, work, home, years)))
    assert figures(con, "kerncijfer", "*") == set()
    assert any("'pendel'" in text and "'Werkregio TESTDATA'" in text for text in report.warnings)


def test_a_yield_of_schools_is_of_the_whole_sector(tmp_path: Path, replay: Replay) -> None:
    ways = dimension("Leerweg", "Dimension", [("1", "Totaal leerwegen"), ("2", "Bol"), ("3", "Bbl")])
    course = dimension("Opleiding", "Dimension", [("1", "Totaal opleidingen"), ("2", "TESTDATA opleiding")])
    periods = dimension("Perioden", "TimeDimension", [("2021SJ00", "2021/'22"), ("2022SJ00", "2022/'23")])
    topic = FakeTopic("Sectorrendement_1", "Sectorrendement", "%", 1, "Double")
    con, _ = load(tmp_path, replay, table("99917NED", ways, course, REGIONS, periods, topic=topic))
    assert figures(con, "kerncijfer", "indicator_code", "branche_code", "uitsplitsing", "afgerond_op") == {
        ("mbo_sectorrendement", "ZW", way, 0.1) for way in ("", "Bol", "Bbl")
    }


@pytest.mark.parametrize("titles", [SBI, [(code, code) for code, _ in SBI]])
def test_the_industry_is_known_by_its_title_or_its_code(
    tmp_path: Path, replay: Replay, titles: list[tuple[str, str]]
) -> None:
    industry = dimension("BedrijfstakkenBranchesSBI2008", "Dimension", titles, pad=7)
    regions = dimension(
        "RegioS", "GeoDimension", [("NL01", "Nederland"), ("LD01", "x (LD)"), ("PV25", "y (PV)")], pad=6
    )
    topic = FakeTopic("OpenstaandeVacatures_1", "Openstaande vacatures", "x 1 000", 1, "Float")
    made = table("83599NED", industry, regions, PERIODS, topic=topic, catalog="CBS")
    con, report = load(tmp_path, replay, made)
    assert figures(con, "kerncijfer", "indicator_code", "branche_code", "regio_code", "afgerond_op") == {
        ("vacatures_openstaand", "SBIQ", region, 100.0) for region in ("NL00", "LD01", "PV25")
    }
    assert not any("vacatures-sbi" in text for text in report.warnings)


def test_industries_nobody_knows_are_counted_and_not_listed(tmp_path: Path, replay: Replay) -> None:
    members = [*SBI, *((f"9{n}", f"TESTDATA bedrijfstak {n}") for n in range(5))]
    industry = dimension("BedrijfskenmerkenSBI2008", "Dimension", members)
    percentage = FakeTopic("Ziekteverzuimpercentage_1", "Ziekteverzuimpercentage", "%", 1, "Float")
    con, report = load(tmp_path, replay, table("80072ned", industry, PERIODS, topic=percentage, catalog="CBS"))
    assert ("verzuim_cbs", "SBIQ", "NL00") in figures(con, "kerncijfer", "indicator_code", "branche_code", "regio_code")
    told = [text for text in report.warnings if "'verzuim-sbi'" in text]
    assert len(told) == 1
    assert "branches staan niet in branches.yml" in told[0]


NARROW = MOBILITY.changed(
    id="99021NED",
    title=MOBILITY.title.replace("breed", "smal"),
    dimensions=(
        MOBILITY.dimensions[0],
        dimension("AZWBranche", "Dimension", [("A050009", "Zorg en welzijn (smal)")]),
        *MOBILITY.dimensions[2:],
    ),
)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"AZWBranche": (("A050002", "Zorg en welzijn (breed)"),)}, "geen lid van 'AZWBranche TESTDATA' is ZWS"),
        ({"KenmerkenMobiliteit": (("A1", "TESTDATA vreemd"), ("A2", "TESTDATA ander"))}, "geen lid van 'Kenmerken"),
    ],
)
def test_a_table_of_which_nothing_has_the_role_is_told(
    tmp_path: Path, replay: Replay, changed: dict[str, tuple[tuple[str, str], ...]], why: str
) -> None:
    dimensions = tuple(
        each if each.name not in changed else dimension(each.name, each.kind, changed[each.name])
        for each in NARROW.dimensions
    )
    con, report = load(tmp_path, replay, NARROW)
    assert not any("'mobiliteit-smal'" in text and "geen lid" in text for text in report.warnings)
    assert figures(con, "mobiliteit", "branche_code") == {("ZWS",)}
    con, report = load(tmp_path / "anders", replay, NARROW.changed(dimensions=dimensions))
    assert figures(con, "mobiliteit", "*") == set()
    (told,) = [text for text in report.warnings if "'mobiliteit-smal'" in text]
    assert why in told


def test_a_table_without_levels_is_told_and_fills_nothing(tmp_path: Path, replay: Replay) -> None:
    levels = dimension("Onderwijsniveau", "Dimension", [("T1", "Totaal"), ("T2", "Totaal zonder onbekend")])
    asked = FakeTopic("OntstaneVacatures_1", "Ontstane vacatures")
    con, report = load(tmp_path, replay, table("99910NED", BRANCHES, levels, YEARS, topic=asked))
    assert figures(con, "kerncijfer", "*") == set()
    assert any("past bij de uitsplitsing (gezien: Totaal, Totaal zonder onbekend)" in text for text in report.warnings)


def test_periods_nobody_can_date_are_told_and_no_figures(tmp_path: Path, replay: Replay) -> None:
    codes = ("2023JJ00", "2024W101", "2024X000", "20240101")
    when = dimension("Perioden", "TimeDimension", [(code, code) for code in codes])
    con, report = load(tmp_path, replay, table("99910NED", LEVELS, BRANCHES, when, topic=OPENINGS.topics[0]))
    assert figures(con, "kerncijfer", "periode_code") == {("2023JJ00",)}
    assert {row[0] for row in con.execute("select distinct periode_code from core.statline").fetchall()} == set(codes)
    told = "rol 'vacatures-onderwijsniveau': 3 perioden zonder bekende lengte doen niet mee"
    assert any(text.startswith(told) for text in report.warnings)


def test_flows_of_periods_nobody_can_date_are_no_figures(tmp_path: Path, replay: Replay) -> None:
    when = dimension("Perioden", "TimeDimension", [("2023KW01", "x"), ("2024X000", "y")])
    con, _ = load(tmp_path, replay, NARROW.changed(dimensions=(*NARROW.dimensions[:-1], when)))
    assert figures(con, "mobiliteit", "periode_code") == {("2023KW01",)}


def test_a_table_without_periods_is_told_and_fills_nothing(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, table("99910NED", LEVELS, BRANCHES, topic=OPENINGS.topics[0]))
    assert figures(con, "kerncijfer", "*") == set()
    assert "rol 'vacatures-onderwijsniveau': de tabel heeft geen perioden" in report.warnings


def test_a_table_that_two_roles_were_given_makes_its_figures_once(tmp_path: Path, replay: Replay) -> None:
    replay.reset(OPENINGS)
    home = tmp_path / "data" / "definitions"
    shutil.copytree(PROJECT / "data" / "definitions", home)
    settings = kit.settings(tmp_path, home)
    write_pin(settings.definitions, "vacatures-regio", OPENINGS.id)
    write_pin(settings.definitions, "vacatures", OPENINGS.id)
    fetch_tables(settings, [OPENINGS.id], base_url=replay.url, limits=kit.PATIENT)
    con = duckdb.connect()
    con.execute("create schema raw; create schema core")
    report = load_archive(con, settings, kit.definitions())
    key = "indicator_code, branche_code, regio_code, periode_code, uitsplitsing, bron_id"
    query = f"select count(*), count(distinct ({key})) from core.statline_kerncijfer"  # noqa: S608
    assert con.execute(query).fetchall() == [(48, 48)], "the levels, and the whole of 'vacatures'"
    assert [text for text in report.warnings if "vult deze cijfers al" in text] == [
        "rol 'vacatures-regio': tabel 99910NED vult deze cijfers al in rol 'vacatures'; er komt niets bij"
    ]


@pytest.mark.parametrize(
    ("code", "members", "why"),
    [
        ("99910NED", [("T1", "Totaal"), ("T2", "Hoog"), ("T3", "Hoog")], "twee leden van 'Onderwijsniveau"),
        ("99914NED", [("T1", "Totaal"), ("T2", "Totaal bekend"), ("T3", "Werknemer")], "heeft 2 leden die het totaal"),
    ],
)
def test_members_that_would_be_one_row_are_told_and_fill_nothing(
    tmp_path: Path, replay: Replay, code: str, members: list[tuple[str, str]], why: str
) -> None:
    parts = dimension("Onderwijsniveau" if code == "99910NED" else "Positie", "Dimension", members)
    topic = FakeTopic("Ontstaan_1", "Ontstane vacatures beroepsbevolking")
    con, report = load(tmp_path, replay, table(code, parts, BRANCHES, PERIODS, topic=topic))
    assert figures(con, "kerncijfer", "*") == set()
    assert any(why in text for text in report.warnings)
