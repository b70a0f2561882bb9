"""The table of a role among those CBS keeps: stopped ones beside their successors, titles and kinds as CBS has them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from etl.statline.archive import store
from etl.statline.fetch import fetch_tables
from etl.statline.meaning.choosing import best
from etl.statline.meaning.rules import load_rules
from tests.statline import kit
from tests.statline.faketable import FakeTable, dimension
from tests.statline.replay import Replay
from tests.statline.test_roles import BRANCHES, MOBILITY, PERIODS, REGIONS, figures, load

OLD = MOBILITY.changed(id="99019NED", title="Mobiliteit werknemers; AZW (breed), kenmerken mobiliteit", seed=9)


@pytest.mark.parametrize(
    "traits",
    [
        {"state": "Gediscontinueerd"},
        {"state": "Vervallen", "period": "2010-2030"},
        {"frequency": "Stopgezet"},
        {"title": "Mobiliteit werknemers; AZW (breed), kenmerken mobiliteit, 2010-2019", "period": "2010 - 2030"},
        {"title": "Mobiliteit werknemers; AZW (breed), kenmerken mobiliteit 2010 t/m 2019"},
        {"title": "Mobiliteit werknemers; AZW (breed), kenmerken mobiliteit, 2010/'11-2019/'20", "period": "2030"},
        {"title": "Mobiliteit werknemers; AZW (breed), kenmerken mobiliteit, 2010/2011-2019/2020", "period": "2030"},
        {"title": "Mobiliteit werknemers; AZW (breed), kenmerken mobiliteit, 2010-'19", "period": "2030"},
        {"period": "2010 1e kwartaal - 2019 4e kwartaal"},
    ],
)
def test_a_stopped_table_gives_way_to_its_successor(tmp_path: Path, replay: Replay, traits: dict[str, Any]) -> None:
    new = MOBILITY.changed(period="2020 1e kwartaal - 2023 4e kwartaal")
    old = OLD.changed(**{"period": "2010-2019"} | traits)
    con, report = load(tmp_path, replay, old, new)
    assert figures(con, "mobiliteit", "bron_id") == {("statline-99020ned",)}
    assert not any("passen even goed" in warning for warning in report.warnings)
    ages = con.execute("select tabel, rol from raw.statline_versheid order by tabel").fetchall()
    assert ages == [("99019NED", None), ("99020NED", "mobiliteit-breed")]


def test_a_fetch_of_roles_takes_the_successor_alone(tmp_path: Path, replay: Replay) -> None:
    replay.reset(OLD.changed(state="Gediscontinueerd"), MOBILITY)
    report = fetch_tables(kit.settings(tmp_path), base_url=replay.url, limits=kit.PATIENT)
    assert [(table.tabel, table.status) for table in report.tables] == [("99020NED", "fetched")]
    assert not any("mobiliteit-breed" in warning for warning in report.warnings)


def test_a_stopped_table_without_successor_keeps_its_role(tmp_path: Path, replay: Replay) -> None:
    con, _ = load(tmp_path, replay, OLD.changed(state="Gediscontinueerd", frequency="Stopgezet"))
    assert figures(con, "mobiliteit", "bron_id") == {("statline-99019ned",)}


def test_what_the_catalogue_says_now_goes_before_what_was_fetched(tmp_path: Path, replay: Replay) -> None:
    """A table that stopped is not fetched again, so its own record still says it appears."""
    load(tmp_path, replay, OLD, MOBILITY)
    con, report = load(tmp_path, replay, OLD.changed(state="Gediscontinueerd"), MOBILITY)
    assert store.current(tmp_path / "archief", "99019NED").table.state == "Regulier"  # type: ignore[union-attr]
    assert figures(con, "mobiliteit", "bron_id") == {("statline-99020ned",)}
    assert not any("passen even goed" in warning for warning in report.warnings)


@pytest.mark.parametrize("protocol", ["v3", "v4"])
def test_state_frequency_and_period_are_kept_as_cbs_writes_them(tmp_path: Path, replay: Replay, protocol: str) -> None:
    definitions = kit.v4_definitions(tmp_path) if protocol == "v4" else None
    found = kit.settings(tmp_path, definitions)
    replay.reset(kit.small_table(state="Vervallen", frequency="Stopgezet", period="2023"))
    assert fetch_tables(found, ["99001NED"], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    table = store.current(found.archive, "99001NED").table  # type: ignore[union-attr]
    assert (table.protocol, table.state, table.frequency, table.period) == (protocol, "Vervallen", "Stopgezet", "2023")


def test_a_colon_in_a_title_is_a_semicolon() -> None:
    roles = {role.code: role for role in load_rules(kit.settings(Path()).definitions).rollen}
    title = "Werknemers met een baan in de zorg en welzijn: persoonskenmerken, regio"
    assert [t.id for t in best(roles["werknemers"], [replace(MOBILITY, title=title)])] == ["99020NED"]
    loose = roles["verzuim"].model_copy(update={"tabel": None})
    for mark in ":;":
        assert loose.matches("1", f"Ziekteverzuimpercentage{mark} AZW branches")
    assert roles["vacatures"].matches("1", "AZW; vacatures ontstaan, openstaand, vacaturegraad")
    assert not roles["vacatures"].matches("1", "AZW, vacatures ontstaan, openstaand, vacaturegraad")


PREFIXED = (
    ("Instroom totaal", "instroom", "Totaal"),
    ("Instroom: herintreders", "instroom", "Herintreder"),
    ("Instroom: zij-instromers", "instroom", "Zij-instromer"),
    ("Instroom: overig", "instroom", "Overige instroom"),
    ("Totaal uitstroom", "uitstroom", "Totaal"),
    ("Uitstroom: overige sectoren", "uitstroom", "Overige sectoren"),
    ("Uitstroom: uitkering", "uitstroom", "Uitkering"),
    ("Uitstroom: zelfstandige", "uitstroom", "Zelfstandige"),
    ("Uitstroom: pensioen", "uitstroom", "Pensioen"),
    ("Uitstroom: inactief", "uitstroom", "Inactief"),
    ("Instroom: vanuit een uitkering", None, None),
)


def test_features_with_their_direction_in_front_are_known(tmp_path: Path, replay: Replay) -> None:
    members = [(f"T{place}", title) for place, (title, _, _) in enumerate(PREFIXED)]
    features = dimension("KenmerkenMobiliteit", "Dimension", members)
    con, report = load(tmp_path, replay, MOBILITY.changed(dimensions=(features, BRANCHES, REGIONS, PERIODS)))
    assert figures(con, "mobiliteit", "richting", "categorie") == {row[1:] for row in PREFIXED if row[1]}
    strange = [warning for warning in report.warnings if "heeft geen regel" in warning]
    assert len(strange) == 1
    assert "vanuit een uitkering" in strange[0]


def region(kind: str, *codes: str) -> FakeTable:
    members = [(code, f"TESTDATA {code}") for code in codes]
    return MOBILITY.changed(
        dimensions=(MOBILITY.dimensions[0], BRANCHES, dimension("Gebied", kind, members, pad=10), PERIODS)
    )


@pytest.mark.parametrize("protocol", ["v3", "v4"])
def test_a_plain_dimension_of_region_codes_is_a_region(tmp_path: Path, replay: Replay, protocol: str) -> None:
    table = region("Dimension", "NL01", "LD02", "PV25", "GM0363", "RA0206")
    found = kit.settings(tmp_path, kit.v4_definitions(tmp_path) if protocol == "v4" else None)
    replay.reset(table)
    assert fetch_tables(found, [table.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    con = kit.loaded(found)
    assert {("NL00",), ("PV25",), ("RA0206",)} < figures(con, "mobiliteit", "regio_code")
    kinds = con.execute("select soort, plaats from raw.statline_dimensie where dimensie = 'Gebied'").fetchall()
    assert kinds == [("regio", "regio_code")]


@pytest.mark.parametrize("codes", [("WP19094", "NL01"), ("PV25", "T001081"), ("2023KW01",), ("MW00", "MOG0095")])
def test_a_plain_dimension_with_other_codes_stays_plain(tmp_path: Path, replay: Replay, codes: tuple[str, ...]) -> None:
    con, _ = load(tmp_path, replay, region("Dimension", *codes))
    assert con.execute("select soort from raw.statline_dimensie where dimensie = 'Gebied'").fetchall() == [("overig",)]


def test_beside_a_region_of_its_type_a_plain_one_stays_plain(tmp_path: Path, replay: Replay) -> None:
    other = dimension("Woonregio", "Dimension", [("NL01", "Nederland"), ("PV25", "Gelderland")])
    con, _ = load(tmp_path, replay, MOBILITY.changed(dimensions=(other, *MOBILITY.dimensions)))
    assert con.execute("select dimensie from raw.statline_dimensie where soort = 'regio'").fetchall() == [("RegioS",)]
