"""Which cells become figures of the dashboard; what does not fit is told, never guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb

from etl.statline.fetch import fetch_tables
from etl.statline.load import LoadReport, load_archive
from etl.statline.meaning.rules import load_rules
from tests.statline import kit
from tests.statline.faketable import FakeTable, FakeTopic, dimension, quarters
from tests.statline.replay import Replay

PERIODS = dimension("Perioden", "TimeDimension", quarters(2023, 2023))
BRANCHES = dimension("AZWBranche", "Dimension", kit.BRANCHES, pad=9)
REGIONS = dimension(
    "RegioS", "GeoDimension", [("NL01", "Nederland"), ("PV25", "Gelderland (PV)"), ("RA0206", "x (RA)")], pad=10
)
PERCENTAGE = FakeTopic("Ziekteverzuimpercentage_1", "Ziekteverzuimpercentage", "%", 1, "Double")
ABSENCE = FakeTable("24015NED", "Ziekteverzuimpercentage; AZW TESTDATA", (BRANCHES, PERIODS), (PERCENTAGE,))
FEATURES = (
    ("T1", "Instroom totaal"),
    ("T2", "Zij-instromers"),
    ("T3", "Uitstroom totaal"),
    ("T4", "Uitstroom: pensioen"),
    ("T5", "Uitkering: werkloosheid en bijstand"),
    ("T6", "Uitkering: arbeidsongeschiktheid"),
    ("T7", "TESTDATA nieuw kenmerk"),
)
MOBILITY = FakeTable(
    "99020NED",
    "Mobiliteit van werknemers; AZW (breed), kenmerken mobiliteit, regio",
    (dimension("KenmerkenMobiliteit", "Dimension", FEATURES), BRANCHES, REGIONS, PERIODS),
    (FakeTopic("Werknemers_1", "Werknemers"),),
)


def load(tmp_path: Path, replay: Replay, *tables: FakeTable) -> tuple[duckdb.DuckDBPyConnection, LoadReport]:
    replay.reset(*tables)
    settings = kit.settings(tmp_path)
    report = fetch_tables(settings, [t.id for t in tables], base_url=replay.url, limits=kit.PATIENT)
    assert report.exit_status == 0
    con = duckdb.connect()
    con.execute("create schema raw; create schema core")
    return con, load_archive(con, settings, kit.definitions())


def figures(con: duckdb.DuckDBPyConnection, name: str, *columns: str) -> set[tuple[Any, ...]]:
    return set(con.execute(f"select {', '.join(columns)} from core.statline_{name}").fetchall())  # noqa: S608


def test_the_shipped_rules_name_indicators_and_themes_that_exist() -> None:
    found = kit.definitions()
    indicators, themes = {i.code for i in found.indicators}, {t.code for t in found.themes}
    branches = {b.code for b in found.branches}
    for role in load_rules(kit.settings(Path()).definitions).rollen:
        assert role.thema in themes
        assert {rule.indicator for rule in role.onderwerpen} <= indicators
        assert set(role.alleen_branches) <= branches
    confirmed = [role.tabel for role in load_rules(kit.settings(Path()).definitions).rollen if role.tabel]
    assert confirmed == ["24015NED", "24103NED", "83599NED", "80072ned", "83582NED"]
    named = {rule.tabel for rule in load_rules(kit.settings(Path()).definitions).tabellen}
    assert named == set(confirmed) - {"24015NED", "24103NED"}


def test_absence_becomes_kerncijfers_of_the_country(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, ABSENCE)
    codes = {"A050000": "VVT", "A050001": "GHZ", "A050002": "ZW"}
    expected = {(codes[branch], period, figure, reason) for _, branch, period, figure, reason in ABSENCE.expected()}
    assert figures(con, "kerncijfer", "branche_code", "periode_code", "waarde", "reden_ontbreekt") == expected
    assert report.role_rows["verzuim"] == len(expected) == 12
    columns = ("indicator_code", "regio_code", "eenheid", "bron_id", "vindplaats", "afgerond_op")
    assert figures(con, "kerncijfer", *columns) == {
        (
            "verzuim_cbs",
            "NL00",
            "procent",
            "statline-24015ned",
            "StatLine 24015NED, onderwerp Ziekteverzuimpercentage",
            0.1,
        )
    }


def test_units_are_turned_into_that_of_the_indicator(tmp_path: Path, replay: Replay) -> None:
    title = "Werknemers met een baan in de zorg en welzijn; persoonskenmerken, regio"
    sex = dimension("Geslacht", "Dimension", [("1", "Totaal mannen en vrouwen"), ("2", "Mannen"), ("3", "Vrouwen")])
    topic = FakeTopic("Werknemers_1", "Werknemers", "x 1 000", 1, "Double")
    table = FakeTable("99021NED", title, (sex, BRANCHES, REGIONS, PERIODS), (topic,))
    con, _ = load(tmp_path, replay, table)
    codes = {"A050000": "VVT", "A050001": "GHZ", "A050002": "ZW"}
    places = {"NL01": "NL00", "PV25": "PV25", "RA0206": "RA0206"}
    expected = {
        (codes[branch], places[region], period, None if figure is None else round(figure * 1000, 6))
        for _, who, branch, region, period, figure, _ in table.expected()
        if who == "1"
    }
    assert figures(con, "kerncijfer", "branche_code", "regio_code", "periode_code", "waarde") == expected
    assert figures(con, "kerncijfer", "eenheid", "afgerond_op") == {("werknemers", 100.0)}


def test_mobility_features_become_rows_and_what_is_unclear_is_told(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, MOBILITY)
    assert figures(con, "mobiliteit", "richting", "bereik", "categorie") == {
        ("instroom", "extern", "Totaal"),
        ("instroom", "extern", "Zij-instromer"),
        ("uitstroom", "extern", "Totaal"),
        ("uitstroom", "extern", "Pensioen"),
    }
    pension = next(row[5] for row in MOBILITY.expected() if row[1:5] == ("T4", "A050000", "RA0206", "2023KW04"))
    query = (
        "select aantal from core.statline_mobiliteit where categorie = 'Pensioen' and branche_code = 'VVT'"
        " and regio_code = 'RA0206' and periode_code = '2023KW04'"
    )
    assert con.execute(query).fetchall() == [(pension,)]
    warnings = " ".join(report.warnings)
    assert "uitstroom Uitkering: 2 leden passen" in warnings
    assert "'TESTDATA nieuw kenmerk' heeft geen regel" in warnings


def test_a_dimension_without_one_total_fills_nothing(tmp_path: Path, replay: Replay) -> None:
    sex = dimension("Geslacht", "Dimension", [("1", "Totaal"), ("2", "Totaal gewogen")])
    con, report = load(tmp_path, replay, ABSENCE.changed(dimensions=(sex, BRANCHES, PERIODS)))
    assert figures(con, "kerncijfer", "*") == set()
    assert any("'verzuim'" in w and "2 leden die het totaal kunnen zijn" in w for w in report.warnings)


def test_an_unknown_unit_fills_nothing(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, ABSENCE.changed(topics=(replace(PERCENTAGE, unit="promille"),)))
    assert figures(con, "kerncijfer", "*") == set()
    assert any("onbekende eenheid: 'promille'" in warning for warning in report.warnings)


def test_an_unknown_branch_is_told_and_the_others_are_kept(tmp_path: Path, replay: Replay) -> None:
    branches = dimension("AZWBranche", "Dimension", (*kit.BRANCHES, ("A059999", "TESTDATA branche")))
    con, report = load(tmp_path, replay, ABSENCE.changed(dimensions=(branches, PERIODS)))
    assert figures(con, "kerncijfer", "branche_code") == {("VVT",), ("GHZ",), ("ZW",)}
    assert any("'TESTDATA branche' staat niet in branches.yml" in warning for warning in report.warnings)
    assert con.execute("select count(*) from core.statline").fetchone() == (16,)


def test_two_tables_for_one_role_fill_nothing(tmp_path: Path, replay: Replay) -> None:
    con, report = load(tmp_path, replay, MOBILITY, MOBILITY.changed(id="99022NED"))
    assert figures(con, "mobiliteit", "*") == set()
    assert any("'mobiliteit-breed': 2 tabellen passen even goed: 99020NED, 99022NED" in w for w in report.warnings)


def test_the_narrow_sector_comes_from_its_own_table_alone(tmp_path: Path, replay: Replay) -> None:
    members = (("A1", "Zorg en welzijn (smal)"), ("A2", "Zorg en welzijn (breed)"), ("A3", "Gehandicaptenzorg"))
    title = "Mobiliteit van werknemers; AZW (smal), kenmerken mobiliteit, regio"
    branches = dimension("AZWBranche", "Dimension", members)
    narrow = MOBILITY.changed(
        id="99023NED", title=title, dimensions=(MOBILITY.dimensions[0], branches, REGIONS, PERIODS)
    )
    con, _ = load(tmp_path, replay, narrow)
    assert figures(con, "mobiliteit", "branche_code") == {("ZWS",)}
